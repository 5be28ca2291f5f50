import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { openFile } from '../host/session-files.ts';
import { inParallel } from '../host/worker-pool.ts';
import { type Answers, keyOf, openAnswers } from './answers.ts';
import { errorLine, type Job, readJob } from './job.ts';
import { openMeter } from './meter.ts';
import { parseFlags } from './parse-flags.ts';
import { type Command, type Ended, UsageError } from './usage.ts';

const HELP = `proctor backfill: grade many pull requests

  proctor backfill JOBS.jsonl [--out FILE] [--jobs N] [--time-limit SECONDS]

Reads one job a line and writes one answer a line, in the order in which they are done:

  {"id": …, "repo"?, "base"?, "head"?, "diff"?, "sessions"?: […], "pr"?}    as the flags of proctor grade
  {"id": …, "report": …}   or   {"id": …, "error": "…"}

A report is the one that proctor grade --format json prints. Paths are relative to the current directory. A line that is
no job is answered with an error (without an id of its own: {"id": null, "line": N, "error": "…"}), and the run goes on.

  JOBS.jsonl            the jobs; may be gzipped; - is standard input
  --out FILE            add to this file instead of writing to standard output. Jobs that it already answers are left out, so
                        that a run that was stopped goes on where it was; take a line out of it to have its job done again
  --jobs N              jobs done at a time (default: one for each core)
  --time-limit SECONDS  a job that takes longer is answered with an error (default 600)

Exit code: 0 every job has its line, whatever it says · 2 bad usage, or jobs that cannot be read

Examples
  proctor backfill jobs.jsonl --out reports.jsonl
  echo '{"id":"orchard#7","repo":".","base":"main","head":"figs","sessions":["log.jsonl"]}' | proctor backfill -
`;

const OPTIONS = {
  out: { type: 'string' },
  jobs: { type: 'string' },
  'time-limit': { type: 'string', default: '600' },
} as const;

const SEE = 'See: proctor backfill --help';

function readFlags(args: readonly string[]) {
  const { values, positionals } = parseFlags({ args: [...args], options: OPTIONS, allowPositionals: true }, SEE);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('name one file of jobs', SEE);
  return { file, ...values };
}

function readNumber(flag: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0 && value <= most) return value;
  throw new UsageError(`--${flag} ${text}: not a number above 0 and up to ${most}`, SEE);
}

const MOST_WORKERS = 256;
/** A timer holds no more than this many seconds. */
const LONGEST_LIMIT = 2_000_000;

async function readLines(file: string): Promise<readonly string[]> {
  if (file !== '-' && !existsSync(file)) throw new UsageError(`${file}: no such file`, SEE);
  const chunks: Uint8Array[] = [];
  for await (const chunk of openFile(file)) chunks.push(chunk);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
}

/** Tells of each unknown key once: it may be a slip of the pen, and the job then lacks what it was to have. */
function warnOnce(file: string) {
  const told = new Set<string>();
  return (line: number, key: string): void => {
    if (told.has(key) || told.size >= 20) return;
    told.add(key);
    process.stderr.write(`proctor: ${file}:${line}: the key ${JSON.stringify(key)} is not read; see --help\n`);
  };
}

/** The jobs of some lines that are still to be done. Lines that are no job, or a second one of their id, are answered at once. */
function readJobs(
  file: string,
  lines: readonly string[],
  answers: Answers,
): { jobs: Job[]; bad: number; kept: number } {
  const warn = warnOnce(file);
  const first = new Map<string, number>();
  const jobs: Job[] = [];
  let bad = 0;
  let kept = 0;
  for (const [at, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const line = at + 1;
    const job = readJob(text, (key) => warn(line, key));
    const before = first.get(keyOf(job.id, line));
    const own = before === undefined ? job.id : null;
    if (own !== null) first.set(keyOf(own, line), line);
    if (answers.done.has(keyOf(own, line))) kept += 1;
    else if ('source' in job && own !== null) jobs.push(job);
    else {
      const why = 'why' in job ? job.why : `the id ${JSON.stringify(job.id)} is that of line ${before}, too`;
      answers.write(errorLine(own, `line ${line}: ${why}`, line));
      bad += 1;
    }
  }
  return { jobs, bad, kept };
}

/** The workers' program lies beside the command line's, bundled (dist/chunks/x.js, dist/worker.js) or not. */
const PROGRAM = new URL(`../worker${path.extname(import.meta.url)}`, import.meta.url);

/** Answers jobs in parallel; returns how many were graded. */
async function answerAll(jobs: readonly Job[], answers: Answers, size: number, limit: number): Promise<number> {
  const meter = openMeter(jobs.length, process.stderr);
  let graded = 0;
  const options = { program: PROGRAM, size: Math.min(size, jobs.length), limit };
  for await (const [job, settled] of inParallel<Job, string>(jobs, options)) {
    const line = 'answer' in settled ? settled.answer : errorLine(job.id, settled.why);
    if (line.startsWith(`{"id":${JSON.stringify(job.id)},"report":`)) graded += 1;
    answers.write(line);
    meter.step();
  }
  meter.close();
  return graded;
}

async function perform(args: readonly string[]): Promise<Ended> {
  const flags = readFlags(args);
  const size = Math.ceil(readNumber('jobs', flags.jobs ?? String(availableParallelism()), MOST_WORKERS));
  const limit = 1000 * readNumber('time-limit', flags['time-limit'], LONGEST_LIMIT);
  const lines = await readLines(flags.file);
  const answers = await openAnswers(flags.out);
  try {
    const { jobs, bad, kept } = readJobs(flags.file, lines, answers);
    const graded = await answerAll(jobs, answers, size, limit);
    const failed = bad + jobs.length - graded;
    const before = kept > 0 ? `, ${kept} answered before` : '';
    return { exit: 0, line: `${graded} graded, ${failed} with an error${before}` };
  } finally {
    answers.close();
  }
}

/** `proctor backfill`. */
export const backfill: Command = { help: HELP, perform };
