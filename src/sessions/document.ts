import { isObject, parseJson } from './json.ts';
import { type Damage, type RawRecord, recordsWithin } from './records.ts';

/** Largest log that is one JSON document and therefore read whole, in bytes. */
export const LARGEST_DOCUMENT = 64 * 1024 * 1024;

/** All bytes of a source as one buffer; null as soon as there are more than `most`. */
export async function gather(source: AsyncIterable<Uint8Array>, most = LARGEST_DOCUMENT): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > most) return null;
    parts.push(Buffer.from(chunk));
  }
  return Buffer.concat(parts);
}

/** Where the list of records lies in a document: a bare array, or `{"loglines": […]}` as claude.ai exports it. */
function listWithin(bytes: Buffer): readonly [number, number] | null {
  const text = bytes.toString('latin1');
  const bare = /^(?:\xef\xbb\xbf)?\s*\[/.exec(text);
  if (bare) return [bare[0].length, text.trimEnd().endsWith(']') ? text.lastIndexOf(']') : bytes.length];
  const named = /"loglines"\s{0,50}:\s{0,50}\[/.exec(text);
  const value = named ? parseJson(bytes.toString('utf8')) : null;
  if (!named || !isObject(value) || !Array.isArray(value.loglines)) return null;
  return [named.index + named[0].length, text.lastIndexOf(']')];
}

/**
 * The records of a log that is one JSON document, with their places in it. A cut-off array gives what is whole of it.
 * null where the document holds no list of records.
 */
export function recordsOfDocument(bytes: Buffer): Iterable<RawRecord | Damage> | null {
  const list = listWithin(bytes);
  return list && recordsWithin(bytes, { line: 1, offset: 0 }, list);
}
