const NEWLINE = 0x0a;
const SPACE = 0x20;

/** JSON has newlines between its tokens only: with blanks in their place a file is one line, whatever it was before. */
function withoutNewlines(chunk: Uint8Array): Buffer {
  const bytes = Buffer.from(chunk);
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) bytes[at] = SPACE;
  return bytes;
}

/**
 * A log of one record a line, made of files that hold one JSON object each. A step's line is then the ordinal of its file;
 * a file that is damaged damages its own line only.
 */
export async function* joinRecords(
  files: readonly string[],
  open: (name: string) => AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  for (const file of files) {
    for await (const chunk of open(file)) yield withoutNewlines(chunk);
    yield Buffer.from('\n');
  }
}
