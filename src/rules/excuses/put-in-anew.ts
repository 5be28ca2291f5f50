import { escapePattern } from '../../text/index.ts';
import { inputsOf, literalsIn } from '../change/likeness.ts';
import type { PlacedTest, TestPair } from '../change/test-pairs.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';
import { namedHelpers } from '../reach/mentions.ts';
import { differingPiece } from './vanished-words.ts';

/** Shorter words that are no names stand anywhere by chance. */
const LEAST_WORD = 4;

const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
const WORD_END = /(?<![\p{L}\p{N}_])[\p{L}\p{N}_]*$/u;
const WORD_START = /^[\p{L}\p{N}_]*/u;

/** The words in which two texts differ: what is left between what they begin and end with, with the words that it is part of. */
function differingWords(old: string, now: string): readonly [from: string, to: string] {
  const [piece, other] = differingPiece(old, now);
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  const head = WORD_END.exec(old.slice(0, start))?.[0] ?? '';
  const tail = WORD_START.exec(old.slice(start + piece.length))?.[0] ?? '';
  return [head + piece + tail, head + other + tail];
}

/** Where a line of a text ends, as it is written. */
const LINE_END = /\n|\\n/;

/**
 * What a test puts in, line by line, as normalised code: the literals of its body, of what prepares it and of the helpers that it
 * names, what its calls are handed, and what its assertions examine. What they expect is no input, be it written there, in a
 * name, in a row or by a call.
 */
function putIn(test: PlacedTest): ReadonlySet<string> {
  const { handed, assertions } = test.unit;
  const expected = assertions.map((one) => one.expected ?? '').join('\n');
  const given = handed.filter(({ name }) => !expected.includes(`${name} (`)).flatMap((one) => one.given);
  const texts = [
    ...inputsOf(test.unit),
    ...(test.reading.setUp ?? []),
    ...namedHelpers(test).flatMap((helper) => helper.inputs),
    ...given.map(({ text }) => text),
    ...assertions.map(({ subject }) => subject),
  ];
  return new Set(texts.flatMap((text) => text.split(LINE_END)));
}

/** Whether a line of what goes into a test has one word in the place of another, and does not go in as it was any more. */
function isExchanged({ before, after }: TestPair, from: string, to: string): boolean {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_$])${escapePattern(from)}(?![\\p{L}\\p{N}_$])`, 'gu');
  const [had, has] = [putIn(before), putIn(after)];
  return [...had].some((text) => {
    const now = text.replace(word, () => to);
    return now !== text && has.has(now) && !has.has(text) && !had.has(now);
  });
}

/** Whether the one word that an assertion expects otherwise is another one in what its test puts in, too. */
export function isPutInAnew({ kind, before, after }: OracleChange, pair: TestPair): boolean {
  if (!/^(rewritten|fed)$/.test(kind) || after === null || before.file !== after.file) return false;
  const [old, now] = [literalsIn(before.assertion.expected), literalsIn(after.assertion.expected)];
  const [from, ...others] = old.filter((one) => !now.includes(one));
  const [to, ...more] = now.filter((one) => !old.includes(one));
  if (from === undefined || to === undefined || others.length + more.length > 0) return false;
  if (NAME.test(from) && NAME.test(to)) return isExchanged(pair, from, to);
  const [word, other] = differingWords(from, to);
  return word.length >= LEAST_WORD && other.length >= LEAST_WORD && isExchanged(pair, word, other);
}
