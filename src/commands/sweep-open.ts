import { HostError } from '../core/index.ts';
import { findMissed } from '../host/github/missed.ts';
import { gradePull } from './grade-pull.ts';
import type { Response, Runner } from './runner.ts';

/** So many are graded in one run; the next run takes the others. */
const MOST = 20;

/** One pull request that no event graded, and what became of it. */
interface SweptPull {
  readonly number: number;
  readonly head: string;
  /** Null: it could not be graded; `says` tells why. */
  readonly verdict: string | null;
  readonly says: string;
}

/** What a sweep of the open pull requests came to. */
export interface OpenSweep {
  readonly looked: number;
  readonly swept: readonly SweptPull[];
  readonly warnings: readonly string[];
}

/** Grades the open pull requests whose heads no event graded, one after the other, each as they are now with their labels. */
export async function sweepOpenPulls(
  runner: Runner,
  most = MOST,
  grade: (runner: Runner, number: number, head: string) => Promise<Response> = gradePull,
): Promise<OpenSweep> {
  const { looked, pulls } = await findMissed(runner, most);
  const swept: SweptPull[] = [];
  const warnings: string[] = [];
  for (const { number, head } of pulls) {
    runner.say(`pull request ${number}`);
    try {
      const { line, outputs, warnings: own } = await grade(runner, number, head);
      swept.push({ number, head, verdict: outputs.verdict ?? null, says: line ?? '' });
      warnings.push(...own.map((warning) => `pull request ${number}: ${warning}`));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      swept.push({ number, head, verdict: null, says: error.message });
    }
  }
  return { looked, swept, warnings };
}

/** One line about a sweep. */
export const tellSweep = ({ looked, swept }: OpenSweep): string =>
  `${looked} open pull request${looked === 1 ? '' : 's'} looked at, ${swept.length} had no grade`;

/** The sweep as a table for a job summary. Nothing in it was written by others. */
function summarise(sweep: OpenSweep): string {
  if (sweep.swept.length === 0) return tellSweep(sweep);
  const rows = sweep.swept.map(
    ({ number, head, verdict }) => `| ${number} | \`${head}\` | ${verdict ?? 'not graded'} |`,
  );
  return [tellSweep(sweep), '', '| pull request | head | verdict |', '|--:|:--|:--|', ...rows].join('\n');
}

/** As a step of a scheduled workflow: it passes whatever was found, for each pull request has a check of its own. */
export async function sweepOpen(runner: Runner): Promise<Response> {
  const sweep = await sweepOpenPulls(runner);
  return { exit: 0, line: tellSweep(sweep), outputs: {}, summary: summarise(sweep), warnings: sweep.warnings };
}
