import type { Adapter } from './adapter.ts';
import { isMember, ownerOf, partsOf, pathsOf, valueAt } from './document.ts';
import { isObject, type JsonObject, parseJson } from './json.ts';
import { depthOf } from './objects.ts';
import type { Span } from './parts.ts';
import { type Item, trim } from './records.ts';
import { largestList, spansOf } from './spans.ts';

/** Smaller documents are parsed as a whole, which takes less time. In bytes. */
const LEAST = 8 * 1024 * 1024;
const DEEPEST = 100_000;
/** Elements of the long list that stay in the document: adapters tell their own by them. */
const SHOWN = 3;

const COMMA = 0x2c;
const END = 0x5d;
const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Whether one given byte stands between two offsets, and nothing else but blanks. */
function isOnly(bytes: Buffer, from: number, to: number, byte: number): boolean {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] === byte) count += 1;
    else if (!BLANKS.has(bytes[at])) return false;
  }
  return count === 1;
}

/** Whether the elements of a list that closes in front of `end` are JSON, and are parted as JSON parts them. */
const isSound = (bytes: Buffer, spans: readonly Span[], end: number): boolean =>
  spans.every((span, at) => {
    const next = spans[at + 1];
    const behind = span.offset + span.length;
    const parted = next ? isOnly(bytes, behind, next.offset, COMMA) : isOnly(bytes, behind, end, END);
    return parted && valueAt(bytes, span) !== undefined;
  });

/** A document with but the first elements of its longest list, and that list's key; null where it cannot be cut so. */
function thin(bytes: Buffer): { readonly document: JsonObject; readonly key: string } | null {
  const [start, to] = trim(bytes);
  const list = bytes[start] === 0x7b ? largestList(bytes, start) : null;
  if (list === null || depthOf(bytes) > DEEPEST) return null;
  const spans = spansOf(bytes, start, [list.key]);
  const [shown, last] = [spans[SHOWN - 1], spans.at(-1)];
  if (!shown || !last) return null;
  const end = bytes.indexOf(END, last.offset + last.length) + 1;
  if (end === 0 || !isSound(bytes, spans, end)) return null;
  const kept = bytes.toString('utf8', start, shown.offset + shown.length) + bytes.toString('utf8', end - 1, to);
  const document = parseJson(kept);
  return isObject(document) ? { document, key: list.key } : null;
}

/**
 * Whose a large document is, and its parts, read without ever holding more of its longest list than one element: parsed
 * as a whole it takes five times its size. The parts are those of the whole. null where it is small, damaged, nobody's
 * or of no such list.
 */
export function readLarge(
  adapters: readonly Adapter[],
  bytes: Buffer,
  least = LEAST,
): { readonly owner: Adapter; readonly parts: Iterable<Item> } | null {
  const thinned = bytes.length < least ? null : thin(bytes);
  const owner = thinned && ownerOf(adapters, thinned.document);
  if (!thinned || !owner || !pathsOf(owner).some((list) => isMember(list, thinned.key))) return null;
  return { owner, parts: partsOf(owner, thinned.document, bytes, thinned.key) };
}
