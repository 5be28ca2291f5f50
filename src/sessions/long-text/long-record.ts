import { isUtf8 } from 'node:buffer';
import { isObject, type JsonObject, parseJson } from '../json.ts';
import { findLongStrings } from './kernel.ts';
import { LongText } from './long-string.ts';

/** Strings are cut out from this many bytes on, of records that have as many. */
const LEAST = 2048;
/** Of longer records the bytes are not taken twice into memory. */
const MOST = 32 * 1024 * 1024;
const LONGEST_KEY = 32;
const [QUOTE, COLON] = [0x22, 0x3a];
/** Begins the string that stands in the place of a long one. */
const MARK = '"\\u0001';
const MARKED = '\u0001';

/** The key under which a string stands that begins at `start`, as it is written; null in a list, where there are blanks, or where it is long. */
function keyBefore(json: Buffer, start: number): string | null {
  const end = start - 3;
  if (end < 2 || json[end + 1] !== COLON || json[end] !== QUOTE) return null;
  const from = json.lastIndexOf(QUOTE, end - 1) + 1;
  return end - from > LONGEST_KEY ? null : json.toString('latin1', from, end);
}

/** The JSON text with a short mark for each long string; null where it might hold such a mark itself. */
function skeletonOf(json: Buffer, strings: readonly Buffer[]): string | null {
  let text = '';
  let from = 0;
  for (const [at, string] of strings.entries()) {
    const start = string.byteOffset - json.byteOffset;
    const part = json.toString('utf8', from, start - 1);
    if (part.includes(MARK)) return null;
    text += `${part}${MARK}${at}`;
    from = start + string.length;
  }
  const rest = json.toString('utf8', from);
  return rest.includes(MARK) ? null : text + rest;
}

/** The long strings that stand under some keys; null where one is not valid. */
function longStringsUnder(json: Buffer, keys: ReadonlySet<string>): readonly Buffer[] | null {
  const places = findLongStrings(json, LEAST);
  if (places === null) return null;
  const strings: Buffer[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const [start = 0, end = 0] = [places[at], places[at + 1]];
    if (keys.has(keyBefore(json, start) ?? '')) strings.push(json.subarray(start, end));
  }
  return strings;
}

/** Puts the strings in the place of their marks, which are members of objects. */
function fillIn(skeleton: object, strings: readonly Buffer[]): void {
  const open: object[] = [skeleton];
  let left = strings.length;
  const visit = (parent: object, key: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) open.push(value);
    else if (typeof value === 'string' && value.startsWith(MARKED)) {
      const string = strings[Number(value.slice(1))];
      if (string) (parent as Record<string, unknown>)[key] = new LongText(string);
      left -= 1;
    }
  };
  for (let parent = open.pop(); parent && left > 0; parent = open.pop()) {
    if (Array.isArray(parent)) for (const value of parent) visit(parent, '', value);
    else for (const key of Object.keys(parent)) visit(parent, key, (parent as JsonObject)[key]);
  }
}

/**
 * Parses a record as `JSON.parse` does, but the long strings under some keys are `LongText`. undefined where it has none,
 * where it is no JSON, or where it must be parsed as a whole.
 */
export function parseLong(json: Buffer, keys: ReadonlySet<string>): object | undefined {
  if (json.length < LEAST || json.length > MOST || !isUtf8(json)) return undefined;
  const strings = longStringsUnder(json, keys) ?? [];
  const skeleton = strings.length > 0 ? skeletonOf(json, strings) : null;
  const value = skeleton === null ? undefined : parseJson(skeleton);
  if (!isObject(value)) return undefined;
  fillIn(value, strings);
  return value;
}
