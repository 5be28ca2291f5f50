import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PROGRAM_ENDS, type StoredRange } from './database-program.ts';
import { makeScratch } from './scratch.ts';

/** A session of a database, as a log of one record a line. */
export interface StoredSession {
  readonly id: string;
  open(): AsyncIterable<Uint8Array>;
}

/** Why a database gave no session. `isForeign`: it is a sound one of something else. */
export interface Unread {
  readonly why: string;
  readonly remedy: string | null;
  readonly isForeign: boolean;
}

const LIMITS = { bytes: 4 * 1024 ** 3, milliseconds: 120_000 } as const;

/** The program lies beside the command line's, bundled (dist/chunks/x.js, dist/database.js) or not. */
const PROGRAM = new URL(`../database${path.extname(import.meta.url)}`, import.meta.url);

const EXPORT = 'Export the session (opencode export ID > session.json) and name that file.';

const unread = (why: string, remedy: string | null = EXPORT, isForeign = false): Unread => ({ why, remedy, isForeign });

const BY_END: ReadonlyMap<unknown, Unread> = new Map([
  [
    PROGRAM_ENDS.noSqlite,
    unread(
      `an SQLite database, which Node ${process.versions.node} cannot read`,
      `Use Node 22.13 or newer, or export the session (opencode export ID > session.json).`,
    ),
  ],
  [PROGRAM_ENDS.foreign, unread('an SQLite database without the tables of OpenCode', null, true)],
  [PROGRAM_ENDS.tooMuch, unread('an SQLite database that gives more than it can hold')],
  [PROGRAM_ENDS.unreadable, unread('an SQLite database that is damaged')],
]);

/** Whether bytes begin as an SQLite database does. */
export const isDatabase = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0';

async function* limited(source: AsyncIterable<Uint8Array>, most: number): AsyncIterable<Uint8Array> {
  let left = most;
  for await (const chunk of source) {
    left -= chunk.length;
    if (left < 0) throw new RangeError('too large');
    yield chunk;
  }
}

/** Copies a source to a file; returns its size, or null where there is more of it than is read. */
async function copy(source: AsyncIterable<Uint8Array>, file: string): Promise<number | null> {
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  try {
    await pipeline(Readable.from(limited(source, LIMITS.bytes)), target);
    return target.bytesWritten;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Runs the program; null where it did its work. */
async function runProgram(file: string, out: string, limit: number): Promise<Unread | null> {
  try {
    await promisify(execFile)(process.execPath, [fileURLToPath(PROGRAM), file, out, String(limit)], {
      timeout: LIMITS.milliseconds,
      killSignal: 'SIGKILL',
      env: {},
    });
    return null;
  } catch (error) {
    const { code = null, killed = false } = error as { readonly code?: unknown; readonly killed?: boolean };
    if (killed) return unread(`an SQLite database that was not read within ${LIMITS.milliseconds / 1000} seconds`);
    return BY_END.get(code) ?? unread('an SQLite database that is damaged');
  }
}

/**
 * Reads the sessions of an OpenCode database (`log`: its write-ahead log, which the newest rows stand in), or says why it has
 * none. Both are copied first, so that one in use is neither locked nor changed; the copies go with the process. A database
 * may have 4 GB, and may take two minutes.
 */
export async function readDatabase(
  database: AsyncIterable<Uint8Array>,
  log: AsyncIterable<Uint8Array> | null,
): Promise<readonly StoredSession[] | Unread> {
  const scratch = makeScratch('database');
  const [file, out] = [path.join(scratch.path, 'sessions.db'), path.join(scratch.path, 'records.jsonl')];
  const sizes = [await copy(database, file), log ? await copy(log, `${file}-wal`) : 0];
  const size = sizes.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
  const failed =
    size === null ? unread('an SQLite database that is too large') : await runProgram(file, out, 1e6 + 3 * size);
  if (failed) {
    scratch.remove();
    return failed;
  }
  const ranges = JSON.parse(readFileSync(`${out}.json`, 'utf8')) as readonly StoredRange[];
  return ranges
    .filter(([, from, to]) => to > from)
    .map(([id, from, to]) => ({ id, open: () => createReadStream(out, { start: from, end: to - 1 }) }));
}
