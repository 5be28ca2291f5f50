import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { HostError } from '../core/index.ts';

/** A log may unpack to this many bytes; past it we say so instead of filling the disk. */
const UNPACKED_LIMIT = 8 * 1024 ** 3;

/** Bytes unpacked at a time: each piece is a turn of another thread, which costs more than to unpack 16 KB, as many as there would be. */
const PIECE = 128 * 1024;

/** Pieces that stay as they are, whatever the source does with its memory. */
async function* kept(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const chunk of source) yield Buffer.from(chunk);
}

async function* gunzip(packed: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Uint8Array> {
  let total = 0;
  try {
    for await (const chunk of Readable.from(kept(packed)).pipe(createGunzip({ chunkSize: PIECE }))) {
      total += (chunk as Uint8Array).length;
      if (total > UNPACKED_LIMIT) throw new HostError(`${name}: unpacks to more than ${UNPACKED_LIMIT} bytes`);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(`${name}: not readable gzip (${error instanceof Error ? error.message : error})`);
  }
}

/** The bytes of a source, unpacked where they are gzipped, which their content tells. `name` is for messages. */
export async function* unpacked(source: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const head = first.value;
  async function* whole(): AsyncIterable<Uint8Array> {
    yield head;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzip(whole(), name);
  else yield* whole();
}

/** The first piece of a source, of which no more is read; empty where it has none. */
export async function headOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  for await (const chunk of source) return Buffer.from(chunk);
  return Buffer.alloc(0);
}
