import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { HostError, type LogFile } from '../core/index.ts';

/** A log may unpack to this many bytes; past it we say so instead of filling the disk. */
const UNPACKED_LIMIT = 8 * 1024 ** 3;

/** The bytes of a file, unpacked where they are gzipped (told by content); `-` is standard input. */
export async function* openFile(name: string): AsyncIterable<Uint8Array> {
  const source = name === '-' ? process.stdin : createReadStream(name, { highWaterMark: 1 << 20 });
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

/** The logs that the operator names: each file, and every file under each folder. */
export function namedLogs(names: readonly string[]): readonly LogFile[] {
  return names.flatMap((name) => {
    if (name !== '-' && !existsSync(name))
      throw new HostError(`--session ${name}: no such file`, 'Name a session log, or a folder that holds some.');
    const folder = name !== '-' && statSync(name).isDirectory();
    return (folder ? filesUnder(name) : [name]).map((file) => ({
      name: file,
      named: !folder,
      trust: 'A' as const,
      boundBy: 'named on the command line',
      open: () => openFile(file),
    }));
  });
}
