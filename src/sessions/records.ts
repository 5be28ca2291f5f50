import { isObject, type JsonObject, parseJson } from './json.ts';
import { type Line, readLines } from './lines.ts';
import { parseLong } from './long-text/long-record.ts';
import { depthOf, piecesOf } from './objects.ts';

interface Found {
  /** 1-based line on which it begins, and its byte range in the file. */
  readonly line: number;
  readonly offset: number;
  readonly length: number;
}

/** A record as the log holds it: one JSON object. */
export interface RawRecord extends Found {
  readonly kind: 'record';
  readonly value: JsonObject;
  /** It stood behind another record on the same line. */
  readonly spliced: boolean;
  /** How often the word REDACTED stands in it, as recorders put it in place of secrets. */
  readonly redacted: number;
  /** Which part of a JSON document it is (`header`, or the path of its list); null for one of a line or a bare array. */
  readonly part: string | null;
}

/** What a log consists of, in order. */
export type Item = RawRecord | Damage;

/** A stretch of the log that is no record; `why` is the reason it is counted under. */
export interface Damage extends Found {
  readonly kind: 'damage';
  readonly why: 'bad-json' | 'not-an-object' | 'too-long' | 'too-deep' | 'bad-zip' | 'too-large' | 'unknown-packing';
}

const NEWLINE = 0x0a;
/** What recorders put in the place of a secret. */
export const REDACTED = 'REDACTED';

const MARK = Buffer.from(REDACTED);
const isWord = (byte: number | undefined): boolean => byte !== undefined && /\w/.test(String.fromCharCode(byte));

/** How often the word REDACTED stands in some bytes. */
export function countRedacted(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + MARK.length)) {
    if (!isWord(bytes[at - 1]) && !isWord(bytes[at + MARK.length])) count += 1;
  }
  return count;
}

/** Where a line or a document lies in its bytes, without blanks, NULs (crashed writers leave them) and a byte-order mark. */
export function trim(bytes: Buffer): readonly [from: number, to: number] {
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let to = bytes.length;
  while (from < to && (bytes[from] ?? 0) <= 0x20) from += 1;
  while (to > from && (bytes[to - 1] ?? 0) <= 0x20) to -= 1;
  return [from, to];
}

/** Only long lines are measured: a short one cannot nest deep enough to exhaust memory. */
const LONG = 4 * 1024 * 1024;
const DEEPEST = 100_000;

/** Everything that stands between two offsets of `bytes`, whose first byte lies on `line` at `offset` of the file. */
export function* recordsWithin(
  bytes: Buffer,
  place: { readonly line: number; readonly offset: number },
  [from, to]: readonly [number, number],
): Generator<RawRecord | Damage> {
  let line = place.line;
  let newline = bytes.indexOf(NEWLINE);
  let before = 0;
  for (const piece of piecesOf(bytes, from, to)) {
    for (; newline >= 0 && newline < piece.start; newline = bytes.indexOf(NEWLINE, newline + 1)) {
      line += 1;
      before = 0;
    }
    const found = { line, offset: place.offset + piece.start, length: piece.end - piece.start };
    if (piece.value === null) yield { kind: 'damage', why: 'bad-json', ...found };
    else {
      const redacted = countRedacted(bytes.subarray(piece.start, piece.end));
      yield { kind: 'record', value: piece.value, spliced: before > 0, redacted, part: null, ...found };
    }
    before += 1;
  }
}

/** How records are read from now on. */
export interface Manner {
  /** Long strings under these keys stay bytes, as `Adapter.longKeys` says; null: none does. */
  longKeys: ReadonlySet<string> | null;
}

/** What a line holds: one record, nothing (null), or, of a line that is no JSON value, whatever stands in it. */
function recordOf(line: Line, { longKeys }: Manner): RawRecord | Damage | null | Iterable<RawRecord | Damage> {
  const { number, offset, length } = line;
  if (line.bytes === null) return { kind: 'damage', why: 'too-long', line: number, offset, length };
  const [from, to] = trim(line.bytes);
  if (from === to) return null;
  const bytes = line.bytes.subarray(from, to);
  if (bytes.length > LONG && depthOf(bytes) > DEEPEST)
    return { kind: 'damage', why: 'too-deep', line: number, offset, length };
  const found = { line: number, offset: offset + from, length: to - from };
  const value = (longKeys ? parseLong(bytes, longKeys) : undefined) ?? parseJson(bytes.toString('utf8'));
  if (isObject(value))
    return { kind: 'record', value, spliced: false, redacted: countRedacted(bytes), part: null, ...found };
  if (value !== undefined) return { kind: 'damage', why: 'not-an-object', ...found };
  return recordsWithin(line.bytes, { line: number, offset }, [from, to]);
}

function* recordsOfAll(lines: readonly Line[], manner: Manner): Generator<RawRecord | Damage> {
  for (const line of lines) {
    const found = recordOf(line, manner);
    if (found === null) continue;
    if ('kind' in found) yield found;
    else yield* found;
  }
}

/**
 * Reads a log of one JSON object a line. Blank lines are nothing; every other stretch is a record or damage. They come
 * in batches (a promise for each of them would cost more than reading it), each to be used up before the next. A record is
 * read when it is asked for, in the manner that then holds.
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
  manner: Manner = { longKeys: null },
): AsyncGenerator<Iterable<RawRecord | Damage>> {
  for await (const lines of readLines(source)) yield recordsOfAll(lines, manner);
}
