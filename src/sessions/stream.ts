import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import type { ListPath } from './parts.ts';
import type { Damage } from './records.ts';
import { readable } from './utf8.ts';

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
  /** Where the bytes being read begin: among all that the tokenizer was given, and in the file. */
  told: number;
  place: number;
  /** Offset of the last token, of the first byte of the value that it ends, and of the last value given. */
  offset: number;
  start: number;
  given: number;
  held: number;
  ended: boolean;
  problem: Damage['why'] | null;
}

/**
 * Where a token lies in the file. One that began before the bytes being read (a string, a number) is taken to begin right
 * behind the token before it.
 */
const placeOf = (offset: number, { told, place, offset: last }: Progress): number =>
  offset >= told ? place + offset - told : Math.min(last + 1, place);

function openParser(lists: readonly ListPath[], keep: number, most: number) {
  const names = new Set(['', ...lists.map((list) => list.keys.join('.'))]);
  const paths = ['$.*', ...lists.map((list) => `$.${list.keys.join('.')}.*`)];
  const parser = new TokenParser({ paths, keepStack: true });
  const tokenizer = new Tokenizer();
  const progress: Progress = { told: 0, place: 0, offset: 0, start: 0, given: 0, held: 0, ended: false, problem: null };
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
    progress.offset = progress.start = placeOf(offset, progress);
    if (OPENING.has(token)) opened.push(progress.offset);
    else if (CLOSING.has(token)) progress.start = opened.pop() ?? progress.offset;
    if (opened.length > DEEPEST) progress.problem = 'too-deep';
    else if (progress.offset - progress.given + progress.held > most) progress.problem = 'too-large';
    else parser.write({ token, value });
  };
  return { tokenizer, progress, found };
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
  for (const { bytes, offset, end } of readable(pieces)) {
    progress.place = offset;
    tokenizer.write(bytes);
    progress.told += bytes.length;
    read = end;
    yield* found.splice(0);
    if (read - progress.offset > 2 * most) progress.problem ??= 'too-large';
    if (progress.problem !== null) break;
  }
  const why = progress.problem ?? (progress.ended ? null : 'bad-json');
  const offset = progress.given;
  if (why !== null) yield { kind: 'damage', why, line: 1, offset, length: Math.max(0, read - offset) };
}
