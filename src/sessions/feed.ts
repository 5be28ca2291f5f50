import type { Spill } from '../core/index.ts';
import type { Adapter } from './adapter.ts';
import {
  ownerOf,
  parseDocument,
  partsOf,
  recordsIndented,
  recordsOfList,
  streamedList,
  streamedParts,
  survey,
} from './document.ts';
import { type Held, hold, LARGEST_DOCUMENT } from './hold.ts';
import { isObject } from './json.ts';
import { readLarge } from './large-document.ts';
import { lookAhead, type Opening } from './opening.ts';
import { type Item, type Manner, readRecords } from './records.ts';

/** The records of a source in batches; `owner` is the adapter that claims them as a whole, null where each may be claimed. */
export interface Feed {
  readonly owner: Adapter | null;
  readonly batches: AsyncIterable<Iterable<Item>> | Iterable<Iterable<Item>>;
  /** How records are read that are not yet asked for; left out where it cannot be changed. */
  readonly manner?: Manner;
}

async function* asyncOf(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

function lines(source: AsyncIterable<Uint8Array>): Feed {
  const manner: Manner = { longKeys: null };
  return { owner: null, batches: readRecords(source, manner), manner };
}

/** A document in the first record of a source, and what follows it line by line. */
async function* partsThenLines(first: Iterable<Item>, source: AsyncIterable<Uint8Array>) {
  yield first;
  let isFirst = true;
  for await (const batch of readRecords(source)) {
    for (const item of batch) {
      if (!isFirst) yield [item];
      isFirst = false;
    }
  }
}

async function arrayFeed(source: AsyncIterable<Uint8Array>, spill: Spill): Promise<Feed | string> {
  const held = await hold(source, spill);
  if (held.bytes === null) return { owner: null, batches: streamedList(held) };
  const records = recordsOfList(held.bytes, null);
  return records ? { owner: null, batches: [records] } : 'one JSON document that holds no list of records';
}

/** A document of many lines, of more than can be held, or damaged; records of many lines each; else records after all. */
function documentFeed(adapters: readonly Adapter[], held: Held): Feed | string {
  const { bytes } = held;
  const large = bytes && readLarge(adapters, bytes);
  if (large) return { owner: large.owner, batches: [large.parts] };
  const whole = bytes && parseDocument(bytes);
  if (bytes && isObject(whole)) {
    const owner = ownerOf(adapters, whole);
    if (owner) return { owner, batches: [partsOf(owner, whole, bytes)] };
    const records = recordsOfList(bytes, whole);
    return records ? { owner: null, batches: [records] } : 'one JSON document that holds no list of records';
  }
  const indented = bytes && recordsIndented(adapters, bytes);
  if (indented) return { owner: null, batches: [indented] };
  const header = survey(held, adapters);
  const owner = ownerOf(adapters, header);
  if (owner && header) return { owner, batches: streamedParts(owner, header, held) };
  return lines(asyncOf(held.pieces()));
}

/** A file that begins with an object: a record of many, or a document of its own, on one line or on many. */
async function objectFeed(
  adapters: readonly Adapter[],
  source: AsyncIterable<Uint8Array>,
  spill: Spill,
): Promise<Feed | string> {
  const ahead = await lookAhead(source, (chunk, length) => chunk.includes(0x0a) || length > LARGEST_DOCUMENT);
  const newline = ahead.seen.indexOf(0x0a);
  const line = newline < 0 ? ahead.seen : ahead.seen.subarray(0, newline);
  const large = newline >= 0 || ahead.whole ? readLarge(adapters, line) : null;
  if (large) return { owner: large.owner, batches: partsThenLines(large.parts, ahead.source) };
  const value = newline >= 0 || ahead.whole ? parseDocument(line) : undefined;
  if (!isObject(value)) return documentFeed(adapters, await hold(ahead.source, spill));
  const owner = ownerOf(adapters, value);
  if (!owner) return lines(ahead.source);
  return { owner, batches: partsThenLines(partsOf(owner, value, line), ahead.source) };
}

/** The records of an opened source, or one sentence that says why there are none. */
export async function feedOf(adapters: readonly Adapter[], opening: Opening, spill: Spill): Promise<Feed | string> {
  switch (opening.form) {
    case 'none':
      return opening.why;
    case 'array':
      return arrayFeed(opening.source, spill);
    case 'object':
      return objectFeed(adapters, opening.source, spill);
    case 'lines':
      return lines(opening.source);
  }
}
