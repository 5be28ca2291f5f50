/**
 * How fast `backfill` grades a folder of session logs, with one worker and with more: for bench-sessions.ts, which starts it
 * once for each number of workers, held to as many processors where the system can do that (`taskset`, Linux): one worker
 * alone is helped by the engine's own threads, which collect garbage and compile, on whatever processor is free.
 *
 *   node scripts/sample-speed.ts WORKERS FOLDER DIFF
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Job } from '../src/commands/job.ts';
import { inParallel } from '../src/host/worker-pool.ts';

/** What so many workers did; `seconds` by the clock, `cpu` of all threads, in seconds, both without their start. */
export interface Speed {
  readonly workers: number;
  /** Whether they had as many processors and no more. */
  readonly isHeld: boolean;
  readonly sessions: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly cpu: number;
}

/** Workers start and warm up in the first rounds, which do not count. */
const [WARMING, ROUNDS] = [3, 10];
const LIMIT = 600_000;

/** A change in a language that is not parsed: the logs are to be the work. */
const DIFF = '--- a/harvest.txt\n+++ b/harvest.txt\n@@ -1 +1 @@\n-pears 3\n+pears 4\n';

/** What the command line runs: the built dist/. */
const PROGRAM = pathToFileURL(path.resolve(import.meta.dirname, '../dist/worker.js'));

const jobOf = (log: string, diff: string): Job => ({
  id: log,
  source: { repo: null, base: null, head: null, diff, sessions: [log], pull: null, policy: null },
});

interface Log {
  readonly name: string;
  /** Unpacked. */
  readonly bytes: number;
}

const isGraded = (line: string, id: string): boolean => line.startsWith(`{"id":${JSON.stringify(id)},"report":`);

/** Grades all logs `ROUNDS` times over and times the rounds that count. */
async function time(logs: readonly Log[], diff: string, workers: number): Promise<Omit<Speed, 'isHeld'>> {
  const rounds = Array.from({ length: ROUNDS }, () => logs).flat();
  const sizes = new Map(logs.map(({ name, bytes }) => [name, bytes]));
  const jobs = rounds.map(({ name }) => jobOf(name, diff));
  let [start, done, sessions, bytes] = [0, 0, 0, 0];
  let before = process.cpuUsage();
  const warming = WARMING * logs.length;
  for await (const [job, settled] of inParallel<Job, string>(jobs, { program: PROGRAM, size: workers, limit: LIMIT })) {
    done += 1;
    if (done === warming) [start, before] = [performance.now(), process.cpuUsage()];
    if (done <= warming || !('answer' in settled) || !isGraded(settled.answer, String(job.id))) continue;
    sessions += 1;
    bytes += sizes.get(String(job.id)) ?? 0;
  }
  const { user, system } = process.cpuUsage(before);
  return { workers, sessions, bytes, seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}

const sizeOf = (file: string): number =>
  (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).length;

function logsUnder(folder: string): readonly Log[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
  return names.filter((name) => statSync(name).isFile()).map((name) => ({ name, bytes: sizeOf(name) }));
}

/** Part of util-linux. */
const HOLDER = 'taskset';

/** Runs this program for so many workers, on as many processors where that can be had. */
function timeApart(workers: number, args: readonly string[]): Speed {
  const command = [process.execPath, import.meta.filename, String(workers), ...args];
  const processors = Array.from({ length: workers }, (_, at) => at).join(',');
  const held = spawnSync(HOLDER, ['-c', processors, ...command], { encoding: 'utf8' });
  const isHeld = held.status === 0;
  const [first = '', ...rest] = command;
  const { stdout, stderr, status } = isHeld ? held : spawnSync(first, rest, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${workers} workers: ${stderr}`);
  return { isHeld, ...(JSON.parse(stdout) as Omit<Speed, 'isHeld'>) };
}

/**
 * Grades every session log under a folder, beside a change of one line, with one worker and with two. `scratch` is an empty
 * folder. Files that are no log are read, and not counted.
 */
export function measureSpeed(folder: string, scratch: string): readonly Speed[] {
  const diff = path.join(scratch, 'harvest.diff');
  writeFileSync(diff, DIFF);
  return [1, 2].map((workers) => timeApart(workers, [folder, diff]));
}

const MB = 1024 * 1024;

/** One line a speed, for people, each beside the first. */
export function describeSpeeds(speeds: readonly Speed[]): string {
  const rate = ({ sessions, seconds }: Speed): number => sessions / seconds;
  const [first] = speeds;
  const line = (one: Speed): string => {
    const times = first && one !== first ? `, ${(rate(one) / rate(first)).toFixed(2)} times as fast` : '';
    const each = `${rate(one).toFixed(0)} sessions/s, ${(one.bytes / MB / one.seconds).toFixed(1)} MB/s`;
    const s = one.workers > 1 ? 's' : '';
    const place = one.isHeld ? ` on ${one.workers} processor${s}` : ', not held to as many processors';
    return `samples graded by ${one.workers} worker${s}${place}: ${each}, ${one.cpu.toFixed(1)} s of processor time${times}`;
  };
  return speeds.map(line).join('\n');
}

if (import.meta.main) {
  const [workers = '1', folder = '', diff = ''] = process.argv.slice(2);
  console.log(JSON.stringify(await time(logsUnder(folder), diff, Number(workers))));
}
