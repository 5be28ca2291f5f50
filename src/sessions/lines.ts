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

/**
 * Splits bytes at `\n` and at nothing else, and gives the lines that end in each chunk. Pieces of a line are joined once,
 * so that a line of any length costs linear time; lines are valid until the next ones are asked for.
 */
export async function* readLines(
  source: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<readonly Line[]> {
  let parts: Buffer[] = [];
  let length = 0;
  let offset = 0;
  let number = 1;
  const keep = (part: Buffer): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  const end = (): Line => {
    const [only] = parts;
    const bytes = length > longest ? null : parts.length === 1 && only ? only : Buffer.concat(parts);
    const line = { bytes, number, offset, length };
    offset += length + 1;
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of source) {
    const bytes = asBuffer(chunk);
    const lines: Line[] = [];
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      keep(bytes.subarray(from, at));
      lines.push(end());
      from = at + 1;
    }
    yield lines;
    if (from < bytes.length) keep(Buffer.from(bytes.subarray(from)));
  }
  if (length > 0) yield [end()];
}
