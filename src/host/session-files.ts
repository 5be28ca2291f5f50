import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { HostError, type LogFile } from '../core/index.ts';

/** Bytes read at a time: larger pieces are no faster, and wait in memory until they are collected. */
const PIECE = 256 * 1024;

/** A log may unpack to this many bytes; past it we say so instead of filling the disk. */
const UNPACKED_LIMIT = 8 * 1024 ** 3;

/** The bytes of a file, unpacked where they are gzipped (told by content); `-` is standard input. */
export async function* openFile(name: string): AsyncIterable<Uint8Array> {
  const source = name === '-' ? process.stdin : createReadStream(name, { highWaterMark: PIECE });
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const head = first.value as Uint8Array;
  async function* rest(): AsyncIterable<Uint8Array> {
    yield head;
    for await (const chunk of { [Symbol.asyncIterator]: () => chunks }) yield chunk as Uint8Array;
  }
  if (head[0] !== 0x1f || head[1] !== 0x8b) return yield* rest();
  yield* gunzip(rest(), name);
}

async function* gunzip(packed: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Uint8Array> {
  const { Readable } = await import('node:stream');
  let total = 0;
  try {
    for await (const chunk of Readable.from(packed).pipe(createGunzip())) {
      total += (chunk as Uint8Array).length;
      if (total > UNPACKED_LIMIT) throw new HostError(`${name}: unpacks to more than ${UNPACKED_LIMIT} bytes`);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(`${name}: not readable gzip (${error instanceof Error ? error.message : error})`);
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .sort();
}

/** The session whose sub-agents' folder a file lies in: `<session>/subagents/agent-….jsonl`, as Claude Code keeps them. */
function parentOf(file: string): { readonly parent?: string } {
  const folders = path.resolve(file).split(path.sep).slice(0, -1);
  const parent = folders[folders.lastIndexOf('subagents') - 1];
  return folders.includes('subagents') && parent ? { parent } : {};
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

/**
 * The logs that the operator names: each file (with those of its sub-agents that lie beside it), and every file under each
 * folder. A file that several names stand for is given once.
 */
export function namedLogs(names: readonly string[]): readonly LogFile[] {
  const files = new Map<string, readonly [file: string, named: boolean]>();
  for (const one of names.flatMap(filesOf)) {
    const place = one[0] === '-' ? '-' : path.resolve(one[0]);
    if (one[1] || !files.has(place)) files.set(place, one);
  }
  return [...files.values()].map(([file, own]) => ({
    name: file,
    named: own,
    trust: 'A' as const,
    boundBy: own ? 'named on the command line' : 'found where the command line points',
    ...parentOf(file),
    open: () => openFile(file),
  }));
}
