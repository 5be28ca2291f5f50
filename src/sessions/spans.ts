import { objectEnd } from './objects.ts';
import type { Span } from './parts.ts';

const QUOTE = 0x22;
const OPENS: ReadonlySet<number | undefined> = new Set([0x7b, 0x5b]);
const isBetween = (byte: number | undefined): boolean =>
  byte !== undefined && (byte <= 0x20 || byte === 0x2c || byte === 0x3a);

/** Where the next value or closing bracket begins. */
function skipBetween(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isBetween(bytes[at])) at += 1;
  return at;
}

/** Where the value that begins at `start` ends (exclusive). */
function valueEnd(bytes: Uint8Array, start: number): number {
  if (OPENS.has(bytes[start])) return objectEnd(bytes, start);
  let at = start;
  if (bytes[start] === QUOTE) {
    for (at += 1; at < bytes.length && bytes[at] !== QUOTE; at += 1) if (bytes[at] === 0x5c) at += 1;
    return at + 1;
  }
  while (at < bytes.length && !isBetween(bytes[at]) && bytes[at] !== 0x5d && bytes[at] !== 0x7d) at += 1;
  return at;
}

/** Where the value under a key begins, of the object that opens at `start`; -1 where there is none. The last one counts. */
function memberAt(bytes: Buffer, start: number, key: string): number {
  let found = -1;
  let at = skipBetween(bytes, start + 1);
  while (at < bytes.length && bytes[at] === QUOTE) {
    const end = valueEnd(bytes, at);
    const value = skipBetween(bytes, end);
    if (bytes.toString('utf8', at + 1, end - 1) === key) found = value;
    const next = skipBetween(bytes, valueEnd(bytes, value));
    if (next <= at) break;
    at = next;
  }
  return found;
}

/**
 * The key and the beginning of the list that takes more than half of the bytes, of the lists that are members of the object
 * which opens at `start`. null where there is none, or where its key cannot be told by its bytes.
 */
export function largestList(bytes: Buffer, start: number): { readonly key: string; readonly start: number } | null {
  let found: { readonly key: string; readonly start: number } | null = null;
  const keys = new Set<string>();
  for (let at = skipBetween(bytes, start + 1); at < bytes.length && bytes[at] === QUOTE; ) {
    const end = valueEnd(bytes, at);
    const value = skipBetween(bytes, end);
    const next = valueEnd(bytes, value);
    const key = bytes.toString('utf8', at + 1, end - 1);
    if (next <= value || keys.has(key) || key.includes('\\')) return null;
    keys.add(key);
    if (bytes[value] === 0x5b && next - value > bytes.length / 2) found = { key, start: value };
    at = skipBetween(bytes, next);
  }
  return found;
}

/**
 * Where the elements lie of the list under some keys of the document that opens at `start`. The bytes should be valid JSON
 * there: where they are not, reading ends. Lines are counted from the beginning of the bytes. Empty where there is no such list.
 */
export function spansOf(bytes: Buffer, start: number, keys: readonly string[]): readonly Span[] {
  let list = start;
  for (const key of keys) list = list < 0 || bytes[list] !== 0x7b ? -1 : memberAt(bytes, list, key);
  if (list < 0 || bytes[list] !== 0x5b) return [];
  const spans: Span[] = [];
  let line = 1;
  let counted = 0;
  for (let at = skipBetween(bytes, list + 1); at < bytes.length && bytes[at] !== 0x5d; ) {
    const end = valueEnd(bytes, at);
    if (end <= at) break;
    for (; counted < at; counted += 1) if (bytes[counted] === 0x0a) line += 1;
    spans.push({ line, offset: at, length: end - at });
    at = skipBetween(bytes, end);
  }
  return spans;
}
