import { type Adapter, claimed } from './adapter.ts';
import type { Held } from './hold.ts';
import { isObject, type JsonObject, parseJson } from './json.ts';
import { depthOf, objectEnd } from './objects.ts';
import { elementItems, headerOf, type ListPath, listPath, listUnder, type Span } from './parts.ts';
import { type Item, recordsWithin, trim } from './records.ts';
import { spansOf } from './spans.ts';
import { type Streamed, streamDocument } from './stream.ts';

/** Where the list of records lies in a document: a bare array, or `{"loglines": […]}` as claude.ai exports it. */
function listWithin(bytes: Buffer, value: unknown): readonly [number, number] | null {
  const [from, to] = trim(bytes);
  if (bytes[from] === 0x5b) return [from + 1, bytes[to - 1] === 0x5d ? to - 1 : bytes.length];
  const text = bytes.toString('latin1');
  const named = /"loglines"\s{0,50}:\s{0,50}\[/.exec(text);
  if (!named || !isObject(value) || !Array.isArray(value.loglines)) return null;
  return [named.index + named[0].length, text.lastIndexOf(']')];
}

/** Elements of a list stand behind one another on a line by right. */
function* elementsWithin(items: Iterable<Item>): Generator<Item> {
  for (const item of items) yield item.kind === 'record' ? { ...item, spliced: false } : item;
}

/**
 * The records of a bare array or of `loglines`, with their places in it. A cut-off array gives what is whole of it.
 * null where the document holds no such list.
 */
export function recordsOfList(bytes: Buffer, value: unknown): Iterable<Item> | null {
  const list = listWithin(bytes, value);
  return list && elementsWithin(recordsWithin(bytes, { line: 1, offset: 0 }, list));
}

/** The first of several objects that stand behind one another on many lines each, as an indented log has them; else null. */
function firstOfMany(bytes: Buffer, [from, to]: readonly [number, number]): JsonObject | null {
  const end = objectEnd(bytes, from);
  const next = end < 0 ? to : bytes.indexOf('{', end);
  const isMany = next > 0 && next < to && bytes.subarray(from, end).includes('\n');
  const first =
    isMany && /^[\s,]*$/.test(bytes.toString('latin1', end, next))
      ? parseJson(bytes.toString('utf8', from, end))
      : null;
  return isObject(first) ? first : null;
}

/** The records of a log that somebody indented; null where it is none, or one whose first record is a document. */
export function recordsIndented(adapters: readonly Adapter[], bytes: Buffer): Iterable<Item> | null {
  const span = trim(bytes);
  const first = firstOfMany(bytes, span);
  const isRecord =
    first !== null && (!ownerOf(adapters, first) || adapters.some((one) => claimed(() => one.claims(first))));
  return isRecord ? recordsWithin(bytes, { line: 1, offset: 0 }, span) : null;
}

/** Parses a document, a byte-order mark left aside; undefined where it is none, or nests too deep to be tried. */
export function parseDocument(bytes: Buffer): unknown {
  if (bytes.length > 4 * 1024 * 1024 && depthOf(bytes) > 100_000) return undefined;
  return parseJson(bytes.toString('utf8', ...trim(bytes)));
}

/** The adapter that claims a document. */
export const ownerOf = (adapters: readonly Adapter[], document: unknown): Adapter | null =>
  (isObject(document) && adapters.find((one) => claimed(() => one.document?.claims(document) ?? false))) || null;

/** The lists of which an adapter's documents consist. */
export const pathsOf = (adapter: Adapter): readonly ListPath[] => (adapter.document?.lists ?? []).map(listPath);

/** A value that lies in the bytes of a document. */
export const valueAt = (bytes: Buffer, { offset, length }: Span): unknown =>
  parseJson(bytes.toString('utf8', offset, offset + length));

/** Whether a list is the member of the document under a key. */
export const isMember = ({ keys }: ListPath, key: string | null): boolean => keys.length === 1 && keys[0] === key;

/**
 * The parts of a document that was parsed, in the order that its adapter names them. `long` is the member of which the
 * document holds but the first elements: they are read from the bytes, one by one.
 */
export function* partsOf(
  adapter: Adapter,
  document: JsonObject,
  bytes: Buffer,
  long: string | null = null,
): Generator<Item> {
  const lists = pathsOf(adapter);
  const start = bytes.indexOf('{');
  yield headerOf(document, lists, { line: 1, offset: Math.max(0, start), length: bytes.length - start });
  for (const list of lists) {
    const elements = listUnder(document, list.keys) ?? [];
    const spans = elements.length > 0 ? spansOf(bytes, start, list.keys) : [];
    if (isMember(list, long)) {
      for (const span of spans) yield* elementItems(valueAt(bytes, span), list, span);
      continue;
    }
    const placed = spans.length === elements.length;
    for (const [at, element] of elements.entries()) {
      const span = placed ? spans[at] : undefined;
      yield* elementItems(element, list, span ?? { line: at + 1, offset: start, length: 0 });
    }
  }
}

const SHOWN = 3;

/** What can be told of a document that is too large to be held, or damaged: its members, its lists cut short. */
export function survey(held: Held, adapters: readonly Adapter[]): JsonObject | null {
  const known = [...new Set(adapters.flatMap((one) => one.document?.lists ?? []))].map(listPath);
  const found: Record<string, unknown> = Object.create(null);
  let members = 0;
  for (const one of streamDocument(held.pieces(), known, SHOWN)) {
    if (one.kind !== 'value') continue;
    if (one.list === '') return null;
    if (one.list === null) found[one.key] = one.value;
    else if (!one.list.includes('.')) found[one.list] ??= [one.value];
    members += 1;
  }
  return members > 0 ? found : null;
}

/** The parts of a document in the same order, streamed: once for each of its lists. Lines are the elements' ordinals. */
export function* streamedParts(adapter: Adapter, header: JsonObject, held: Held): Generator<Iterable<Item>> {
  const lists = pathsOf(adapter);
  yield [headerOf(header, lists, { line: 1, offset: 0, length: 0 })];
  for (const [at, list] of lists.entries()) {
    const name = list.keys.join('.');
    let line = 0;
    for (const one of streamDocument(held.pieces(), lists, 0)) {
      if (one.kind === 'damage') {
        if (at === lists.length - 1) yield [one];
      } else if (one.list === name) {
        line += 1;
        yield elementItems(one.value, list, { line, offset: one.offset, length: one.length });
      }
    }
  }
}

const isElement = (one: Streamed): boolean => one.list === '';

/** The records of a bare array that is too large to be held. */
export function* streamedList(held: Held): Generator<Iterable<Item>> {
  let line = 0;
  for (const one of streamDocument(held.pieces(), [], 0)) {
    if (one.kind === 'damage') yield [one];
    else if (isElement(one)) {
      line += 1;
      const span = { line, offset: one.offset, length: one.length };
      for (const item of elementItems(one.value, { name: '', keys: [], inner: null }, span))
        yield [item.kind === 'record' ? { ...item, part: null } : item];
    }
  }
}
