/** How fast `backfill` grades a folder of session logs, with one worker and with more: for bench-sessions.ts. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { build } from 'rolldown';
import type { Job } from '../src/commands/job.ts';
import { inParallel } from '../src/host/worker-pool.ts';

/** What so many workers did; `seconds` by the clock, their start left out. */
export interface Speed {
  readonly workers: number;
  readonly sessions: number;
  readonly bytes: number;
  readonly seconds: number;
}

const ROUNDS = 4;
const LIMIT = 600_000;

/** A change that no grammar is needed for: the logs are to be the work. */
const DIFF = '--- a/harvest.txt\n+++ b/harvest.txt\n@@ -1 +1 @@\n-pears 3\n+pears 4\n';

/** Bundles the program of the workers into a folder. */
async function bundleWorker(folder: string): Promise<URL> {
  const file = path.join(folder, 'worker.mjs');
  const input = path.join(import.meta.dirname, '../src/worker.ts');
  await build({
    input,
    platform: 'node',
    logLevel: 'silent',
    checks: { eval: false },
    output: { file, codeSplitting: false },
  });
  return pathToFileURL(file);
}

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

/** Grades all logs `ROUNDS` times over and times all rounds but the first, in which workers start and warm up. */
async function time(program: URL, logs: readonly Log[], diff: string, workers: number): Promise<Speed> {
  const rounds = Array.from({ length: ROUNDS }, () => logs).flat();
  const sizes = new Map(logs.map(({ name, bytes }) => [name, bytes]));
  const jobs = rounds.map(({ name }) => jobOf(name, diff));
  let [start, done, sessions, bytes] = [0, 0, 0, 0];
  for await (const [job, settled] of inParallel<Job, string>(jobs, { program, size: workers, limit: LIMIT })) {
    done += 1;
    if (done === logs.length) start = performance.now();
    if (done <= logs.length || !('answer' in settled) || !isGraded(settled.answer, String(job.id))) continue;
    sessions += 1;
    bytes += sizes.get(String(job.id)) ?? 0;
  }
  return { workers, sessions, bytes, seconds: (performance.now() - start) / 1000 };
}

const sizeOf = (file: string): number =>
  (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).length;

/**
 * Grades every session log under a folder, beside a change of one line, with one worker and with two. `scratch` is an empty
 * folder. Files that are no log are read, and not counted.
 */
export async function measureSpeed(folder: string, scratch: string): Promise<readonly Speed[]> {
  const program = await bundleWorker(scratch);
  const diff = path.join(scratch, 'harvest.diff');
  writeFileSync(diff, DIFF);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
  const logs = names.filter((name) => statSync(name).isFile()).map((name) => ({ name, bytes: sizeOf(name) }));
  return [await time(program, logs, diff, 1), await time(program, logs, diff, 2)];
}

const MB = 1024 * 1024;

/** One line a speed, for people, each beside the first. */
export function describeSpeeds(speeds: readonly Speed[]): string {
  const rate = ({ sessions, seconds }: Speed): number => sessions / seconds;
  const [first] = speeds;
  const line = (one: Speed): string => {
    const times = first && one !== first ? `, ${(rate(one) / rate(first)).toFixed(2)} times as fast` : '';
    const each = `${rate(one).toFixed(0)} sessions/s, ${(one.bytes / MB / one.seconds).toFixed(1)} MB/s`;
    return `samples graded by ${one.workers} worker${one.workers > 1 ? 's' : ''}: ${each}${times}`;
  };
  return speeds.map(line).join('\n');
}
