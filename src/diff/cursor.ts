/** Walks over the lines of a byte string. `line` is the current one without its newline; null at the end. */
export interface Cursor {
  readonly line: Buffer | null;
  /** 1-based. */
  readonly number: number;
  /** Whether lines were left unread because there are too many. */
  readonly cut: boolean;
  advance(): void;
}

/** A line costs some hundred bytes of memory, however short it is. */
const MOST_LINES = 3_000_000;

/** Puts a cursor on the first line. A last line without a newline counts as one; nothing after the last newline does not. */
export function cursorOver(bytes: Uint8Array): Cursor {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let end = 0;
  const cursor = { line: null as Buffer | null, number: 0, cut: false, advance };
  function advance(): void {
    cursor.number += 1;
    cursor.cut = cursor.number > MOST_LINES && at < buffer.length;
    if (at >= buffer.length || cursor.cut) {
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
