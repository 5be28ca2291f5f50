/** Walks over the lines of a byte string. `line` is the current one without its newline; null at the end. */
export interface Cursor {
  readonly line: Buffer | null;
  /** 1-based. */
  readonly number: number;
  advance(): void;
}

/** Puts a cursor on the first line. A last line without a newline counts as one; nothing after the last newline does not. */
export function cursorOver(bytes: Uint8Array): Cursor {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let end = 0;
  const cursor = { line: null as Buffer | null, number: 0, advance };
  function advance(): void {
    cursor.number += 1;
    if (at >= buffer.length) {
      cursor.line = null;
      return;
    }
    end = buffer.indexOf(10, at);
    if (end < 0) end = buffer.length;
    cursor.line = buffer.subarray(at, end);
    at = end + 1;
  }
  advance();
  return cursor;
}
