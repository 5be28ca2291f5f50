import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { HostError } from '../core/index.ts';
import { holdHeap } from './engine.ts';
import { findLogs, type LogsFound } from './log-set.ts';
import { unpacked } from './unpacked.ts';

/** Bytes read at a time: larger pieces are no faster, and wait in memory until they are collected. */
const PIECE = 256 * 1024;

const readFile = (name: string): AsyncIterable<Uint8Array> =>
  name === '-' ? process.stdin : createReadStream(name, { highWaterMark: PIECE });

/** A log of more pieces is a long one: the engine's memory is watched from then on. */
const SHORT = 4;

/** As `readFile`, with the same memory for every other piece: a piece is good until the next one is asked for. */
async function* streamFile(name: string): AsyncGenerator<Uint8Array> {
  if (name === '-') return yield* process.stdin;
  const file = await open(name);
  const { size } = await file.stat();
  const length = size > 0 ? Math.min(PIECE, size) : PIECE;
  const rooms = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(length)] as const;
  const read = (room: Buffer) => file.read(room, 0, length, null);
  let ahead = read(rooms[0]);
  try {
    for (let turn = 1; ; turn += 1) {
      const { bytesRead, buffer } = await ahead;
      if (bytesRead === 0) return;
      ahead = read(rooms[turn % 2] ?? rooms[0]);
      if (turn > SHORT) holdHeap();
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await ahead.catch(() => null);
    await file.close();
  }
}

/** As `openFile`, for a log: a piece of it is good until the next one is asked for. */
export const streamLog = (name: string): AsyncIterable<Uint8Array> => unpacked(streamFile(name), name);

/** The bytes of a file, unpacked where they are gzipped (told by content); `-` is standard input. */
export const openFile = (name: string): AsyncIterable<Uint8Array> => unpacked(readFile(name), name);

const isFilled = (file: string): boolean => {
  const facts = statSync(file, { throwIfNoEntry: false });
  return facts?.isFile() === true && facts.size > 0;
};

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter(isFilled)
    .sort();
}

/** Logs of the sub-agents of a session that was named by its own file: they lie in a folder of its name beside it. */
function agentsBeside(file: string): string[] {
  const folder = path.join(file.replace(/\.jsonl(?:\.gz)?$/, ''), 'subagents');
  return /\.jsonl(?:\.gz)?$/.test(file) && statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? filesUnder(folder).filter((name) => /\.jsonl(?:\.gz)?$/.test(name))
    : [];
}

const named = (name: string): boolean => name === '-' || !statSync(name).isDirectory();

/** The files that a name stands for, and whether it is theirs. A folder's are not named one by one. */
function filesOf(name: string): readonly (readonly [file: string, named: boolean])[] {
  if (name !== '-' && !existsSync(name))
    throw new HostError(`--session ${name}: no such file`, 'Name a session log, or a folder that holds some.');
  if (!named(name)) return filesUnder(name).map((file) => [file, false]);
  return [[name, true], ...agentsBeside(name).map((file) => [file, false] as const)];
}

const STDIN = '-';

/** A path as layouts know it: absolute, so that a folder which is named on its own shows where it lies. */
const placeOf = (file: string): string => (file === STDIN ? file : path.resolve(file).split(path.sep).join('/'));

/**
 * The logs that the operator names: each file (with those of its sub-agents that lie beside it), and what is under each folder
 * or in each archive, where the files of one session are one log. A file that several names stand for is given once.
 */
export async function namedLogs(names: readonly string[]): Promise<LogsFound> {
  const files = new Map<string, readonly [file: string, named: boolean]>();
  for (const one of names.flatMap(filesOf)) {
    const place = placeOf(one[0]);
    if (one[1] || !files.has(place)) files.set(place, one);
  }
  return findLogs({
    names: files.keys(),
    about: (place) => {
      const [name = place, named = false] = files.get(place) ?? [];
      const boundBy = named ? 'named on the command line' : 'found where the command line points';
      return { name, named, trust: 'A', boundBy };
    },
    open: (place) => readFile(place),
    stream: (place) => streamFile(place),
    opens: { archives: true, databases: true },
  });
}
