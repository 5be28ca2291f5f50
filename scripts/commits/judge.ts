import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Job } from '../../src/commands/job.ts';
import type { Level, Report } from '../../src/core/index.ts';
import { makeScratch } from '../../src/host/scratch.ts';
import { inParallel } from '../../src/host/worker-pool.ts';
import { RULES } from '../../src/rules/index.ts';
import { cloneOf } from './clone.ts';
import type { Drawn } from './draw.ts';

/** A finding that hit. */
interface Hit {
  readonly rule: string;
  readonly level: Level;
  readonly says: string;
  readonly path: string | null;
}

/** What became of a commit. `level`: of its gravest finding; null where it could not be judged, which `why` tells. */
export interface Judged extends Drawn {
  readonly level: Level | 'clear' | null;
  readonly why: string | null;
  readonly hits: readonly Hit[];
}

const LEVELS = ['block', 'warn', 'note'] as const;
const PROGRAM = new URL('../../src/worker.ts', import.meta.url);
const CHEATING: ReadonlySet<string> = new Set(RULES.filter(({ group }) => group === 'cheating').map(({ id }) => id));

/** The gravest level of some findings; `clear` where there is none. */
export const gravest = (hits: readonly Hit[]): Level | 'clear' =>
  LEVELS.find((one) => hits.some(({ level }) => level === one)) ?? 'clear';

type CommitJob = Job & { readonly drawn: Drawn };

function read(drawn: Drawn, line: string): Judged {
  const { report, error } = JSON.parse(line) as { report?: Report; error?: string };
  if (report === undefined) return { ...drawn, level: null, why: error ?? 'no answer', hits: [] };
  const hits = report.findings
    .filter(({ outcome, rule }) => outcome === 'hit' && CHEATING.has(rule))
    .map(({ rule, level, says, path: file }): Hit => ({ rule, level, says, path: file ?? null }));
  return { ...drawn, level: gravest(hits), why: null, hits };
}

/**
 * Judges commits against their parents, as `proctor sweep` does: without a task and a log, by the rules about cheating, under no
 * policy but the default, on all cores. `limit` is in milliseconds a commit. They come as they are ready.
 */
export async function* judgeCommits(clones: string, commits: readonly Drawn[], limit: number): AsyncGenerator<Judged> {
  const scratch = makeScratch('commits');
  const policy = path.join(scratch.path, 'proctor.yml');
  writeFileSync(policy, '');
  const jobs = commits.flatMap((drawn): CommitJob[] => {
    const { repository, commit, parent } = drawn;
    const repo = cloneOf(clones, repository);
    const source = { repo, base: parent, head: commit, policy, diff: null, pull: null, sessions: [] };
    return repo === null ? [] : [{ id: commit, drawn, source }];
  });
  try {
    const options = { program: PROGRAM, size: Math.min(availableParallelism(), jobs.length), limit };
    for await (const [{ drawn }, settled] of inParallel<CommitJob, string>(jobs, options))
      yield 'answer' in settled ? read(drawn, settled.answer) : { ...drawn, level: null, why: settled.why, hits: [] };
  } finally {
    scratch.remove();
  }
}
