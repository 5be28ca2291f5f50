import { isUtf8 } from 'node:buffer';
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import type { ListPath } from './parts.ts';
import type { Damage } from './records.ts';

/** A value of a streamed document: an element of a list (`list` is its path), or else (null) a member of the document. */
export interface Streamed {
  readonly kind: 'value';
  readonly list: string | null;
  readonly key: string;
  readonly value: unknown;
  readonly offset: number;
  readonly length: number;
}

/** Most bytes that one element may have, or all that is not in a list: they are held in memory. */
const MOST_HELD = 64 * 1024 * 1024;
const DEEPEST = 100_000;
const OPENING: ReadonlySet<TokenType> = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET]);
const CLOSING: ReadonlySet<TokenType> = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET]);

/** What is known while a document is read: where the last token stands, and what is wrong with it. */
interface Progress {
  /** Offset of the last token, of the first byte of the value that it ends, and of the last value given. */
  offset: number;
  start: number;
  given: number;
  held: number;
  ended: boolean;
  problem: Damage['why'] | null;
}

function openParser(lists: readonly ListPath[], keep: number, most: number) {
  const names = new Set(['', ...lists.map((list) => list.keys.join('.'))]);
  const paths = ['$.*', ...lists.map((list) => `$.${list.keys.join('.')}.*`)];
  const parser = new TokenParser({ paths, keepStack: true });
  const tokenizer = new Tokenizer();
  const progress: Progress = { offset: 0, start: 0, given: 0, held: 0, ended: false, problem: null };
  const found: Streamed[] = [];
  const opened: number[] = [];
  parser.onValue = ({ value, key, parent, stack }) => {
    const path = stack.slice(1).map((one) => String(one.key));
    const isElement = Array.isArray(parent) && names.has(path.join('.'));
    if (isElement && parent.length > keep) parent.length = keep;
    else progress.held += progress.offset - progress.given;
    progress.given = progress.offset;
    const place = { offset: progress.start, length: progress.offset + 1 - progress.start };
    found.push({ kind: 'value', list: isElement ? path.join('.') : null, key: String(key), value, ...place });
  };
  parser.onEnd = () => {
    progress.ended = true;
  };
  parser.onError = tokenizer.onError = () => {
    progress.problem ??= 'bad-json';
  };
  tokenizer.onToken = ({ token, value, offset }) => {
    if (progress.problem !== null) return;
    progress.offset = progress.start = offset;
    if (OPENING.has(token)) opened.push(offset);
    else if (CLOSING.has(token)) progress.start = opened.pop() ?? offset;
    if (opened.length > DEEPEST) progress.problem = 'too-deep';
    else if (offset - progress.given + progress.held > most) progress.problem = 'too-large';
    else parser.write({ token, value });
  };
  return { tokenizer, progress, found };
}

/** How many bytes at the end of a piece begin a character that goes on in the next one. */
function cutCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return byte >= 0xf0 || (byte >= 0xe0 && back < 3) || back < 2 ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Bytes that are no UTF-8 are replaced, as everywhere. */
function* readable(pieces: Iterable<Uint8Array>): Generator<Buffer> {
  let carried = Buffer.alloc(0);
  for (const piece of pieces) {
    const bytes =
      carried.length > 0 ? Buffer.concat([carried, piece]) : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    const whole = bytes.subarray(0, bytes.length - cutCharacter(bytes));
    carried = Buffer.from(bytes.subarray(whole.length));
    yield isUtf8(whole) ? whole : Buffer.from(whole.toString('utf8'));
  }
  if (carried.length > 0) yield Buffer.from(carried.toString('utf8'));
}

/**
 * Reads one JSON document in pieces and gives the elements of its lists one by one, and its other members, as each is
 * complete; a bare array is a list without a path (''). `keep` elements of each list also stay in the member that holds
 * them. What ends the document too early (a cut, bytes that are no JSON, a bound) comes last, as damage.
 * One element, and what is not in a list, may have `most` bytes.
 */
export function* streamDocument(
  pieces: Iterable<Uint8Array>,
  lists: readonly ListPath[],
  keep: number,
  most = MOST_HELD,
): Generator<Streamed | Damage> {
  const { tokenizer, progress, found } = openParser(lists, keep, most);
  let read = 0;
  for (const bytes of readable(pieces)) {
    tokenizer.write(bytes);
    read += bytes.length;
    yield* found.splice(0);
    if (read - progress.offset > 2 * most) progress.problem ??= 'too-large';
    if (progress.problem !== null) break;
  }
  const why = progress.problem ?? (progress.ended ? null : 'bad-json');
  const offset = progress.given;
  if (why !== null) yield { kind: 'damage', why, line: 1, offset, length: Math.max(0, read - offset) };
}
