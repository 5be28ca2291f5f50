import type { Hunk, HunkLine } from '../core/index.ts';
import type { Cursor } from './cursor.ts';

const HEADER = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
/** Longer headings are none: git cuts them at 80 bytes. */
const MOST_HEADING = 200;
const SIGNS = { 32: ' ', 43: '+', 45: '-' } as const;
const BACKSLASH = 92;

type Sign = HunkLine['sign'];

/** A hunk, the bytes of its lines (where they were to be kept), and whether its body kept what its header promised. */
export interface ReadHunk {
  readonly hunk: Hunk;
  readonly bytes: readonly Buffer[];
  readonly whole: boolean;
}

function signOf(line: Buffer, oldLeft: number, newLeft: number): Sign | null {
  // Mailers and editors strip the blank of an empty context line.
  const empty = line.length === 0 || (line.length === 1 && line[0] === 13);
  const sign = empty ? ' ' : (SIGNS[line[0] as keyof typeof SIGNS] ?? null);
  if (sign === '+') return newLeft > 0 ? sign : null;
  if (sign === '-') return oldLeft > 0 ? sign : null;
  return oldLeft > 0 && newLeft > 0 ? sign : null;
}

/** What stands behind a hunk's numbers, without the blank that parts them. */
function headingOf(rest: Buffer): string {
  const text = rest.length > MOST_HEADING ? '' : rest.toString('utf8').replace(/^ /, '');
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

function markEnd(lines: HunkLine[]): void {
  const last = lines.at(-1);
  if (last) lines[lines.length - 1] = { ...last, noNewline: true };
}

/** Reads the hunk that begins at the cursor and leaves the cursor behind it; null (and no move) where none begins. */
export function readHunk(cursor: Cursor, keep: boolean): ReadHunk | null {
  const fields = HEADER.exec(cursor.line?.subarray(0, 100).toString('latin1') ?? '');
  if (fields === null) return null;
  const heading = headingOf(cursor.line?.subarray(fields[0].length) ?? Buffer.alloc(0));
  const [oldStart, oldLines, newStart, newLines] = [1, 2, 3, 4].map((at) => Number(fields[at] ?? 1)) as [
    number,
    number,
    number,
    number,
  ];
  const lines: HunkLine[] = [];
  const bytes: Buffer[] = [];
  let oldLeft = oldLines;
  let newLeft = newLines;
  cursor.advance();
  while (cursor.line !== null && (oldLeft > 0 || newLeft > 0 || cursor.line[0] === BACKSLASH)) {
    const { line } = cursor;
    if (line[0] === BACKSLASH) markEnd(lines);
    else {
      const sign = signOf(line, oldLeft, newLeft);
      if (sign === null) break;
      if (sign !== '+') oldLeft -= 1;
      if (sign !== '-') newLeft -= 1;
      const content = line.length === 1 && line[0] === 13 ? line : line.subarray(1);
      lines.push({ sign, text: content.toString('utf8') });
      if (keep) bytes.push(content);
    }
    cursor.advance();
  }
  return {
    hunk: { oldStart, oldLines, newStart, newLines, ...(heading !== '' && { heading }), lines },
    bytes,
    whole: oldLeft === 0 && newLeft === 0,
  };
}
