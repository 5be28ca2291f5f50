import { isUtf8 } from 'node:buffer';

/** A stretch of UTF-8 with whole characters only, and where in the file the bytes lie of which it was made. */
interface Readable {
  readonly bytes: Buffer;
  readonly offset: number;
  readonly end: number;
}

const REPLACEMENT = Buffer.from('\ufffd');
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

const continuations = (lead: number): number => {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
};

/** What the byte behind a leading one may be: not every form is the shortest of its character, or within Unicode. */
const LEAST: ReadonlyMap<number, number> = new Map([
  [0xe0, 0xa0],
  [0xf0, 0x90],
]);
const MOST: ReadonlyMap<number, number> = new Map([
  [0xed, 0x9f],
  [0xf4, 0x8f],
]);

/** The character at an offset, or the bytes that one U+FFFD stands for (the Unicode Standard, 3.9, table 3-8). */
function sequenceAt(bytes: Buffer, at: number): { readonly length: number; readonly valid: boolean } {
  const lead = bytes[at] ?? 0;
  const needed = continuations(lead);
  if (needed === 0) return { length: 1, valid: lead < 0x80 };
  let [least, most] = [LEAST.get(lead) ?? 0x80, MOST.get(lead) ?? 0xbf];
  for (let next = 1; next <= needed; next += 1) {
    const byte = bytes[at + next] ?? 0;
    if (byte < least || byte > most) return { length: next, valid: false };
    [least, most] = [0x80, 0xbf];
  }
  return { length: needed + 1, valid: true };
}

/** How many bytes at the end of a piece begin a character that goes on in the next one. */
function cutCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return continuations(byte) >= back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

const stretch = (bytes: Buffer, offset: number): Readable => ({ bytes, offset, end: offset + bytes.length });

/** Stretches of bytes that are UTF-8, and U+FFFD for each that is none. */
function* replaced(bytes: Buffer, offset: number): Generator<Readable> {
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const { length, valid } = sequenceAt(bytes, at);
    if (!valid) {
      if (at > from) yield stretch(bytes.subarray(from, at), offset + from);
      yield { bytes: REPLACEMENT, offset: offset + at, end: offset + at + length };
      from = at + length;
    }
    at += length;
  }
  if (from < bytes.length) yield stretch(bytes.subarray(from), offset + from);
}

const stretches = (bytes: Buffer, offset: number): Iterable<Readable> =>
  isUtf8(bytes) ? [stretch(bytes, offset)] : replaced(bytes, offset);

/**
 * Pieces of a file as UTF-8, no character cut in two, each with its place in the file. Bytes that are none become
 * U+FFFD, as decoders make it of them; a byte-order mark is left out.
 */
export function* readable(pieces: Iterable<Uint8Array>): Generator<Readable> {
  let carried = Buffer.alloc(0);
  let offset = 0;
  for (const piece of pieces) {
    const bytes =
      carried.length > 0 ? Buffer.concat([carried, piece]) : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    const end = bytes.length - cutCharacter(bytes);
    const start = offset === 0 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    if (end > start) yield* stretches(bytes.subarray(start, end), offset + start);
    carried = Buffer.from(bytes.subarray(end));
    offset += end;
  }
  if (carried.length > 0) yield* stretches(carried, offset);
}
