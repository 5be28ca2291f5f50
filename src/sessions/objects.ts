import { isObject, type JsonObject, parseJson } from './json.ts';

/** A stretch of bytes: a JSON object with its value, or damage (`value` null). `end` is exclusive. */
export interface Piece {
  readonly value: JsonObject | null;
  readonly start: number;
  readonly end: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;

const isBlank = (byte: number): boolean => byte <= 0x20;
const isBetween = (byte: number): boolean => isBlank(byte) || byte === 0x2c;

/** Where the object that opens at `start` closes (exclusive); -1 where it never does. */
export function objectEnd(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      for (at += 1; at < bytes.length && bytes[at] !== QUOTE; at += 1) if (bytes[at] === BACKSLASH) at += 1;
    } else if (byte === 0x7b || byte === 0x5b) depth += 1;
    else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function pieceAt(bytes: Buffer, start: number): Piece & { readonly scanned: number } {
  const end = objectEnd(bytes, start);
  const scanned = (end < 0 ? bytes.length : end) - start;
  const value = end < 0 ? undefined : parseJson(bytes.toString('utf8', start, end));
  return { value: isObject(value) ? value : null, start, end, scanned };
}

/** Whether a record may end at `at`: nothing follows, or another object. Objects inside a record are followed by `,` or `}`. */
function endsRecord(bytes: Uint8Array, at: number): boolean {
  let next = at;
  while (next < bytes.length && isBlank(bytes[next] ?? 0)) next += 1;
  return next >= bytes.length || bytes[next] === OPEN;
}

/** How many bytes may still be read in search of records behind damage. */
interface Budget {
  left: number;
}

/**
 * Finds a whole record behind a damaged one: it begins as the damaged one does (records of a log begin alike) and ends
 * where a record may end. null where there is none, or where the budget is used up.
 */
function resume(bytes: Buffer, damaged: number, budget: Budget): Piece | null {
  const mark = bytes.subarray(damaged, damaged + 8);
  for (let at = bytes.indexOf(mark, damaged + 1); at >= 0 && budget.left > 0; at = bytes.indexOf(mark, at + 1)) {
    const piece = pieceAt(bytes, at);
    budget.left -= piece.scanned;
    if (piece.value && endsRecord(bytes, piece.end)) return piece;
  }
  return null;
}

/**
 * Cuts bytes into the JSON objects that stand in them one behind the other (glued, or between blanks and commas) and the
 * damage between them. Blank stretches are left out. Damage is searched through eight times at most, so that hostile
 * bytes cost linear time; what is left then is damage as a whole.
 */
export function* piecesOf(bytes: Buffer, from = 0, to = bytes.length): Generator<Piece> {
  const part = bytes.subarray(0, to);
  const budget = { left: 8 * (to - from) };
  let at = from;
  while (at < to) {
    const open = part.indexOf(OPEN, at);
    const start = open < 0 ? to : open;
    if (!part.subarray(at, start).every(isBetween)) yield { value: null, start: at, end: start };
    if (open < 0) return;
    const piece = pieceAt(part, start);
    if (piece.value) {
      yield piece;
      at = piece.end;
      continue;
    }
    budget.left -= piece.scanned;
    const next = resume(part, start, budget);
    yield { value: null, start, end: next?.start ?? to };
    if (!next) return;
    at = next.start;
  }
}

/** How deep brackets nest, strings left aside. */
export function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      for (at += 1; at < bytes.length && bytes[at] !== QUOTE; at += 1) if (bytes[at] === BACKSLASH) at += 1;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return deepest;
}
