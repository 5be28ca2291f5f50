import { type EditStep, isCall, type Step } from '../core/index.ts';

const [CALLS, BINS] = [40, 100];

/** Paths that are remembered; a session that edits more has made its progress. */
const MOST_PATHS = 20_000;

const PATCHED = /^\*\*\* (?:Update|Add|Delete) File: (.{1,400})$/gm;
const COMMIT = /\bgit(?: -\S{1,200}(?: [^-\s]\S{0,200})??){0,4} commit\b/;

const pathsOf = ({ edits }: EditStep): readonly string[] =>
  edits.flatMap((edit) => {
    if (edit.op === 'patch') return [...edit.text.head.matchAll(PATCHED)].map(([, path = '']) => path);
    return edit.path === null ? [] : [edit.path];
  });

/**
 * Counts steps of progress by the call at which they were made, forty calls a bin: the first successful edit of a file, a
 * test run that passes with more tests than any before, a commit. What comes behind bin 100 goes into that one.
 */
export function openProgress() {
  const bins: { calls: number; steps: number }[] = [];
  const touched = new Set<string>();
  let [calls, passed] = [0, 0];

  const isProgress = (step: Step): boolean => {
    if (!isCall(step) || step.outcome !== 'ok') return false;
    if (step.kind === 'edit') {
      const fresh = pathsOf(step).filter((path) => !touched.has(path) && touched.size < MOST_PATHS);
      for (const path of fresh) touched.add(path);
      return fresh.length > 0;
    }
    if (step.kind !== 'run') return false;
    const more = step.tests?.green === true && (step.tests.passed ?? 1) > passed;
    if (more) passed = step.tests?.passed ?? 1;
    return more || COMMIT.test(step.command.head);
  };

  return {
    add(step: Step): void {
      if (!isCall(step)) return;
      const at = Math.min(BINS - 1, Math.floor(calls / CALLS));
      calls += 1;
      bins[at] ??= { calls: 0, steps: 0 };
      bins[at].calls += 1;
      if (isProgress(step)) bins[at].steps += 1;
    },
    bins: () => bins,
  };
}
