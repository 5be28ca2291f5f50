import type { Anchor, RunStep, Step } from '../core/index.ts';
import { atStep } from './finding.ts';
import type { Case } from './rule.ts';

/**
 * The log's own account of a test: red, then its file edited, then green, and no production file edited between.
 * `sourceFirst`: production code had been edited before the run was red, so that the edit may follow a change meant.
 */
export interface Proof {
  readonly anchors: readonly Anchor[];
  readonly sourceFirst: boolean;
}

interface Marks {
  /** Step → what it edits. */
  readonly test: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
}

/** Paths that a patch in the V4A grammar names. */
const patchPaths = (text: string): string[] =>
  [...text.matchAll(/^\*\*\* (?:Update|Add|Delete) File: (.+)$/gm)].map((m) => m[1] ?? '');

function editedPaths(step: Step): readonly (string | null)[] {
  if (step.kind !== 'edit') return [];
  return step.edits.flatMap((edit) => {
    if (edit.op !== 'patch') return [edit.path];
    const named = patchPaths(edit.text.head);
    return edit.text.digest === null || named.length > 0 ? named : [null];
  });
}

const isSame = (logged: string, path: string): boolean => logged === path || logged.endsWith(`/${path}`);

/** Which steps of a session edit this test file, and which anything else that is no test: edit tools first, then what replay found. */
function marksOf(facts: Case, session: number, path: string): Marks {
  const test = new Set<number>();
  const source = new Set<number>();
  for (const step of facts.evidence.sessions[session]?.session.steps ?? [])
    for (const logged of step.kind === 'edit' && step.outcome !== 'error' && step.outcome !== 'rejected'
      ? editedPaths(step)
      : [])
      if (logged !== null && isSame(logged, path)) test.add(step.index);
      else if (logged === null || !facts.isTestPath(logged)) source.add(step.index);
  const mark = (ref: { session: number; step: number }, edited: string): void => {
    if (ref.session !== session) return;
    if (edited === path) test.add(ref.step);
    else if (!facts.isTestPath(edited)) source.add(ref.step);
  };
  for (const file of facts.replay?.files ?? []) {
    for (const ref of file.steps) mark(ref, file.path);
    for (const { origin } of file.origins) if (origin.kind !== 'unlogged') mark(origin, file.path);
  }
  for (const ref of [...(facts.replay?.notInDiff ?? []), ...(facts.replay?.missed ?? [])]) mark(ref, ref.path);
  return { test, source };
}

const isRed = (step: Step): step is RunStep => step.kind === 'run' && step.tests !== null && !step.tests.green;
const isGreen = (step: Step): boolean => step.kind === 'run' && step.tests?.green === true && step.tests.passed !== 0;

/** Whether a red run may be about this test: it names it, or names none. */
function concerns(step: RunStep, name: string, path: string): boolean {
  const failing = step.tests?.failing ?? [];
  const file = path.slice(path.lastIndexOf('/') + 1);
  return (
    failing.length === 0 || failing.length >= 50 || failing.some((one) => one.includes(name) || one.includes(file))
  );
}

function proofIn(facts: Case, session: number, name: string, path: string): Proof | null {
  const steps = facts.evidence.sessions[session]?.session.steps ?? [];
  const marks = marksOf(facts, session, path);
  let red: number | null = null;
  let edited: number | null = null;
  let sourceFirst = false;
  let sourceSeen = false;
  for (const step of steps) {
    if (marks.source.has(step.index)) {
      sourceSeen = true;
      [red, edited] = [null, null];
    }
    if (marks.test.has(step.index) && red !== null) edited = step.index;
    if (isRed(step) && edited === null && concerns(step, name, path)) [red, sourceFirst] = [step.index, sourceSeen];
    else if (isGreen(step)) {
      if (red !== null && edited !== null)
        return { anchors: [red, edited, step.index].map((one) => atStep(session, one)), sourceFirst };
      red = null;
    }
  }
  return null;
}

/** Looks through the sessions for red → this test edited → green without a production edit between; null where none shows it. */
export function logProof(facts: Case, name: string, path: string): Proof | null {
  for (const session of facts.evidence.sessions.keys()) {
    const proof = proofIn(facts, session, name, path);
    if (proof !== null) return proof;
  }
  return null;
}
