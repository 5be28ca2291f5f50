import type { Digest, Spill } from '../core/index.ts';

/** Largest JSON document that is read whole, in bytes; a larger one is streamed. */
export const LARGEST_DOCUMENT = 64 * 1024 * 1024;

/** A source that can be read again: `bytes` where it is small enough to be held, else null. */
export interface Held {
  readonly bytes: Buffer | null;
  pieces(): Iterable<Uint8Array>;
}

const PIECE = 1024 * 1024;

function* piecesOf(bytes: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function* piecesFrom(spill: Spill, digests: readonly Digest[]): Generator<Uint8Array> {
  for (const digest of digests) {
    const piece = spill.read(digest);
    if (piece) yield piece;
  }
}

/** Takes all of a source, into memory up to `most` bytes, else into `spill`. */
export async function hold(source: AsyncIterable<Uint8Array>, spill: Spill, most = LARGEST_DOCUMENT): Promise<Held> {
  let parts: Uint8Array[] = [];
  let waiting = 0;
  let length = 0;
  const digests: Digest[] = [];
  for await (const chunk of source) {
    parts.push(Buffer.from(chunk));
    waiting += chunk.length;
    length += chunk.length;
    if (length <= most || waiting < PIECE) continue;
    for (const piece of piecesOf(Buffer.concat(parts.splice(0)))) digests.push(spill.put(piece));
    waiting = 0;
  }
  const bytes = Buffer.concat(parts);
  if (length <= most) return { bytes, pieces: () => piecesOf(bytes) };
  if (waiting > 0) digests.push(spill.put(bytes));
  parts = [];
  return { bytes: null, pieces: () => piecesFrom(spill, digests) };
}

/** All bytes of a source as one buffer; null as soon as there are more than `most`. */
export async function gather(source: AsyncIterable<Uint8Array>, most = LARGEST_DOCUMENT): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > most) return null;
    parts.push(Buffer.from(chunk));
  }
  return Buffer.concat(parts);
}
