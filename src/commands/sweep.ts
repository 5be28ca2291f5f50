import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Report } from '../core/index.ts';
import { openRepository } from '../host/git.ts';
import { POLICY_PATH, policyFrom } from '../host/policy-file.ts';
import { makeScratch } from '../host/scratch.ts';
import { fileSpill } from '../host/spill.ts';
import { inParallel } from '../host/worker-pool.ts';
import { RULES } from '../rules/index.ts';
import type { Job } from './job.ts';
import { openMeter } from './meter.ts';
import { parseFlags } from './parse-flags.ts';
import { describeSweep, openTally, type Sweep, type SweptCommit } from './sweep-tally.ts';
import { deliver } from './terminal.ts';
import { type Command, type Ended, UsageError } from './usage.ts';

const HELP = `proctor sweep: what would have been flagged in a repository's own history

  proctor sweep --repo DIR [--last N] [--head REV] [--each] [--format text|json] [--out FILE]
  proctor sweep --open OWNER/NAME [--last N] [--post] [--format text|json] [--out FILE]

Judges each of the last commits against its parent, as if it were a pull request without task and session log, by the rules
that need neither. Prints for each rule, and for all of them together, how many commits it would have blocked, warned of and
noted, with 95 % (Wilson) intervals, and each commit that would have been blocked. Nothing is checked out or run.

With --open: grades the open pull requests on GitHub whose heads have no grade, as they are now; the token is GITHUB_TOKEN.

  --open OWNER/NAME     a repository on GitHub
  --last N              with --open: at most so many (default 20), those first that changed last
  --post                with --open: post comment, check and ledger event as well; only an App's token can make checks

  --repo DIR            a git repository, bare or not
  --last N              so many commits (default 200)
  --head REV            go back from here (default HEAD)
  --each                every commit that is no merge; without it only those of the first-parent line
  --policy FILE         instead of .github/proctor.yml at the head
  --format FORM         text (default) or json
  --out FILE            write there instead of standard output
  --jobs N              commits judged at a time (default: one for each core)
  --time-limit SECONDS  a commit that takes longer counts as not judged (default 120)

Exit code: 0 the sweep was made, whatever it found · 2 bad usage or unreadable input

Examples
  proctor sweep --repo . --last 500
  GITHUB_TOKEN=… proctor sweep --open harbour/ferries
`;

const OPTIONS = {
  repo: { type: 'string' },
  open: { type: 'string' },
  post: { type: 'boolean', default: false },
  last: { type: 'string' },
  head: { type: 'string', default: 'HEAD' },
  each: { type: 'boolean', default: false },
  policy: { type: 'string' },
  format: { type: 'string', default: 'text' },
  out: { type: 'string' },
  jobs: { type: 'string' },
  'time-limit': { type: 'string', default: '120' },
} as const;

const SEE = 'See: proctor sweep --help';

const FORMS: Readonly<Record<string, (sweep: Sweep) => string>> = {
  text: describeSweep,
  json: (sweep) => `${JSON.stringify(sweep, null, 2)}\n`,
};

const readFlags = (args: readonly string[]) =>
  parseFlags({ args: [...args], options: OPTIONS, allowPositionals: false }, SEE).values;

function readCount(flag: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= most) return value;
  throw new UsageError(`--${flag} ${text}: not a whole number from 1 to ${most}`, SEE);
}

/** Rules that judge a commit without a log; those about agents alone do where the policy asks for it. */
const JUDGING: readonly string[] = RULES.filter(({ group }) => group !== 'log').map(({ id }) => id);

interface Plan {
  readonly head: string;
  readonly commits: readonly SweptCommit[];
  /** The text of the head's policy; null where it has none. */
  readonly policy: string | null;
}

async function planOf(repo: string, revision: string, last: number, each: boolean): Promise<Plan> {
  const repository = await openRepository(repo);
  const spill = fileSpill();
  try {
    const head = await repository.resolve(revision);
    const [side] = await repository.files(head, [POLICY_PATH], spill);
    const policy = policyFrom(side ?? { kind: 'absent' }, spill)?.text ?? null;
    return { head, commits: await repository.history(head, last, each), policy };
  } finally {
    spill.close();
    repository.close();
  }
}

const PROGRAM = new URL(`../worker${path.extname(import.meta.url)}`, import.meta.url);

type SweepJob = Job & { readonly swept: SweptCommit };

/** A worker's line as a report, or why there is none. Only lines of ours come here. */
function readAnswer(line: string): Pick<Report, 'findings'> | { readonly why: string } {
  const { report, error } = JSON.parse(line) as { report?: Report; error?: string };
  return report ?? { why: error ?? 'no answer' };
}

async function judgeAll(
  { head, commits }: Plan,
  jobs: Iterable<SweepJob>,
  size: number,
  limit: number,
): Promise<Sweep> {
  const tally = openTally(head, JUDGING);
  const meter = openMeter(commits.length, process.stderr);
  const options = { program: PROGRAM, size: Math.min(size, commits.length), limit };
  for await (const [{ swept }, settled] of inParallel<SweepJob, string>(jobs, options)) {
    const answer = 'answer' in settled ? readAnswer(settled.answer) : settled;
    if ('findings' in answer) tally.add(swept, answer);
    else tally.fail(swept, answer.why);
    meter.step();
  }
  meter.close();
  return tally.sum(commits);
}

function* jobsOf(repo: string, commits: readonly SweptCommit[], policy: string): Generator<SweepJob> {
  for (const swept of commits) {
    const { commit: head, parent: base } = swept;
    yield { id: head, swept, source: { repo, base, head, policy, diff: null, pull: null, sessions: [] } };
  }
}

async function perform(args: readonly string[]): Promise<Ended> {
  const flags = readFlags(args);
  const { repo, open, post, format, out } = flags;
  if (open !== undefined) {
    const { sweepRemote } = await import('./sweep-remote.ts');
    return sweepRemote({ repository: open, most: readCount('last', flags.last ?? '20', 200), post, format, out });
  }
  if (repo === undefined) throw new UsageError('name the repository by --repo, or one on GitHub by --open', SEE);
  const form = Object.hasOwn(FORMS, flags.format) ? FORMS[flags.format] : undefined;
  if (form === undefined) throw new UsageError(`--format ${flags.format}: unknown form`, 'Use one of: text, json');
  const size = readCount('jobs', flags.jobs ?? String(availableParallelism()), 256);
  const limit = 1000 * readCount('time-limit', flags['time-limit'], 1_000_000);
  const plan = await planOf(repo, flags.head, readCount('last', flags.last ?? '200', 1_000_000), flags.each);
  const scratch = makeScratch('sweep');
  try {
    const policy = flags.policy ?? path.join(scratch.path, 'proctor.yml');
    if (flags.policy === undefined) writeFileSync(policy, plan.policy ?? '');
    const sweep = await judgeAll(plan, jobsOf(repo, plan.commits, policy), size, limit);
    deliver(form(sweep), flags.out);
    const { judged, union, failed } = sweep;
    return { exit: 0, line: `${judged} commits judged, ${union.block.count} blocked, ${failed.length} not judged` };
  } finally {
    scratch.remove();
  }
}

/** `proctor sweep`. */
export const sweep: Command = { help: HELP, perform };
