import type { CallStep } from '../core/index.ts';
import type { ShellCommand } from '../syntax/index.ts';
import type { BobCounts } from './bob.ts';
import type { Settled } from './settled.ts';

/** One call as far as what came of it goes. */
export interface Deed {
  readonly step: CallStep;
  readonly acts: readonly Act[];
  readonly settled: Settled;
  /** Paths that it names as those it writes. */
  readonly writes: readonly string[];
}

const RECENT = 20;
const MOST_FILES = 100_000;

/** Something that others will see. */
export type Act = 'commit' | 'pull request' | 'merge' | 'close' | 'ci log' | 'github';

function actOf({ name, args }: ShellCommand): Act | null {
  const [first, second] = args.filter((arg): arg is string => arg !== null && !arg.startsWith('-'));
  if (name === 'git') return first === 'commit' ? 'commit' : null;
  if (name !== 'gh' || first === undefined) return null;
  if (first === 'pr' && second === 'create') return 'pull request';
  if (first === 'pr' && second === 'merge') return 'merge';
  if (first === 'issue' && second === 'close') return 'close';
  if (first === 'run' && second === 'view' && args.includes('--log-failed')) return 'ci log';
  return (first === 'issue' || first === 'pr') && /^(?:comment|edit|review|create|reopen)$/.test(second ?? '')
    ? 'github'
    : null;
}

/** What commands do that others will see. */
export const actsIn = (commands: readonly ShellCommand[]): readonly Act[] =>
  commands.flatMap((command) => actOf(command) ?? []);

/** Counts what came of a session, for the step rubric, as its calls go by. Only commands that succeeded count. */
export function openDeeds() {
  const acts = { commit: 0, 'pull request': 0, merge: 0, close: 0, 'ci log': 0, github: 0 };
  const files = new Set<string>();
  /** When each file was last written by each tool, the last one last. */
  const recent = new Map<string, number>();
  let [tools, errors, retries, written] = [0, 0, 0, 0];
  let [complete, ci] = [false, false];
  const write = (tool: string, path: string): void => {
    const signature = `${tool}\0${path}`;
    const before = recent.get(signature);
    if (before !== undefined && written - before <= RECENT) retries += 1;
    recent.delete(signature);
    recent.set(signature, written);
    written += 1;
    const [oldest = signature] = recent.keys();
    if (recent.size > RECENT) recent.delete(oldest);
    if (files.size < MOST_FILES) files.add(path);
  };
  return {
    take({ step, acts: seen, settled, writes }: Deed): void {
      tools += 1;
      if (step.tool === 'complete') complete = true;
      if (settled === 'fail') errors += 1;
      if (settled !== 'ok') return;
      for (const path of writes) write(step.tool, path);
      // What ended with another code than 0 did not do what it is named after, if it answered well.
      if (step.kind === 'run' && (step.exit.code ?? 0) !== 0) return;
      for (const act of seen) {
        if (act === 'commit' && acts['ci log'] > 0) ci = true;
        acts[act] += 1;
      }
    },
    total: (): BobCounts => ({
      commits: acts.commit,
      writes: files.size,
      errors,
      retries,
      tools: complete ? tools - 1 : tools,
      complete,
      gh: acts.github,
      merges: acts.merge,
      prs: acts['pull request'],
      closed: acts.close,
      ci,
    }),
  };
}
