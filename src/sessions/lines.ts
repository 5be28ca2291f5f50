/** A line without its newline. `bytes` is null where it was longer than can be parsed; then only its place is known. */
export interface Line {
  readonly bytes: Buffer | null;
  /** 1-based. */
  readonly number: number;
  readonly offset: number;
  readonly length: number;
}

/** Longest line that is kept, in bytes: V8 holds no string of more than 512 MB. */
const LONGEST_LINE = 256 * 1024 * 1024;

const NEWLINE = 0x0a;

const asBuffer = (chunk: Uint8Array): Buffer => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);

const ROOM = 64 * 1024;
/** Longer room is given back when its line is done. */
const MOST_ROOM = 16 * 1024 * 1024;

/** Puts a line together of which pieces come one by one. The same memory holds one such line after the other. */
function openJoiner(longest: number) {
  let room = Buffer.allocUnsafeSlow(ROOM);
  let length = 0;
  return {
    add(piece: Buffer): void {
      const needed = length + piece.length;
      if (needed <= longest) {
        if (needed > room.length) {
          const larger = Buffer.allocUnsafeSlow(Math.max(needed, Math.min(longest, 2 * room.length)));
          room.copy(larger, 0, 0, length);
          room = larger;
        }
        piece.copy(room, length);
      } else if (room.length > ROOM) room = Buffer.allocUnsafeSlow(ROOM);
      length = needed;
    },
    /** Length of what was added since the last line was taken. */
    length: () => length,
    /** The line; it is good until something is added again. */
    take(): Buffer | null {
      const line = length > longest ? null : room.subarray(0, length);
      if (room.length > MOST_ROOM) room = Buffer.allocUnsafeSlow(ROOM);
      length = 0;
      return line;
    },
  };
}

/**
 * Splits bytes at `\n` and at nothing else, and gives the lines that end in each chunk. Pieces of a line are joined in
 * linear time, whatever its length. Lines are valid until the next ones are asked for, as are chunks of the source.
 */
export async function* readLines(
  source: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<readonly Line[]> {
  const joiner = openJoiner(longest);
  let offset = 0;
  let number = 1;
  const end = (last: Buffer): Line => {
    const isWhole = joiner.length() === 0 && last.length <= longest;
    if (!isWhole) joiner.add(last);
    const length = isWhole ? last.length : joiner.length();
    const line = { bytes: isWhole ? last : joiner.take(), number, offset, length };
    offset += length + 1;
    number += 1;
    return line;
  };
  for await (const chunk of source) {
    const bytes = asBuffer(chunk);
    const lines: Line[] = [];
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      lines.push(end(bytes.subarray(from, at)));
      from = at + 1;
    }
    yield lines;
    joiner.add(bytes.subarray(from));
  }
  if (joiner.length() > 0) yield [end(Buffer.alloc(0))];
}
