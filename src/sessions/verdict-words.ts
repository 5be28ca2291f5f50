import { defineWords } from './long-text/kernel.ts';

/**
 * Each runner's summary holds one of these: most outputs hold none and are done with. All of one length, so that the
 * search can skip ahead.
 */
const WORDS = [
  'pass',
  'fail',
  'FAIL',
  'Pass',
  'Fail',
  'ests',
  'skip',
  'OK (',
  'Ran ',
  'ok 1',
  'k  \t',
  'erro',
  'warn',
  'dese',
  'PASS',
  'SUCC',
  'DONE',
  'Exec',
  'Resu',
  'Acti',
] as const;
const LENGTH = 4;

/** For each pair of bytes, how far the search may move on when a window ends with it (Wu and Manber, 1994). */
const SHIFTS = ((): Uint8Array => {
  const shifts = new Uint8Array(1 << 16).fill(LENGTH - 1);
  for (const word of WORDS) {
    for (let at = 1; at < LENGTH; at += 1) {
      const pair = (word.charCodeAt(at - 1) << 8) | word.charCodeAt(at);
      shifts[pair] = Math.min(shifts[pair] ?? 0, LENGTH - 1 - at);
    }
  }
  return shifts;
})();

const pairAt = (word: string, at: number): number => (word.charCodeAt(at) << 8) | word.charCodeAt(at + 1);

/** For each pair of bytes the words that begin with it, a bit for each word (there are 31 at most); and those that end with it. */
const [BEGINNINGS, ENDS] = [0, LENGTH - 2].map((at) => {
  const words = new Uint32Array(1 << 16);
  for (const [number, word] of WORDS.entries())
    words[pairAt(word, at)] = (words[pairAt(word, at)] ?? 0) | (1 << number);
  return words;
}) as [Uint32Array, Uint32Array];

const BYTES = new Uint8Array(1 << 16);
const ROOM = Buffer.from(BYTES.buffer);

/** Less than nothing, however far a search moves on from it. */
const FOUND = -(1 << 20);

/** Where a search that stands at `at`, the last byte of a window, goes on; `FOUND` where the window is a word. */
function next(at: number): number {
  const pair = ((BYTES[at - 1] as number) << 8) | (BYTES[at] as number);
  const shift = SHIFTS[pair] as number;
  if (shift !== 0) return at + shift;
  const begun = BEGINNINGS[((BYTES[at - 3] as number) << 8) | (BYTES[at - 2] as number)] as number;
  return (begun & (ENDS[pair] as number)) === 0 ? at + 1 : FOUND;
}

function isWordBetween(start: number, end: number): boolean {
  let at = start;
  while (at >= 0 && at < end) at = next(at);
  return at < 0;
}

/**
 * Whether a word stands in the first bytes of `BYTES`. Four searches go side by side, each through its quarter: where one
 * goes on is known only when its bytes have come, and the processor waits for four as long as for one.
 */
function isWordWithin(length: number): boolean {
  const [one, two, three] = [length >> 2, length >> 1, 3 * (length >> 2)];
  if (one < LENGTH) return isWordBetween(LENGTH - 1, length);
  let [first, second, third, fourth] = [LENGTH - 1, one, two, three];
  while (first < one && second < two && third < three && fourth < length) {
    first = next(first);
    second = next(second);
    third = next(third);
    fourth = next(fourth);
    if ((first | second | third | fourth) < 0) return true;
  }
  return (
    isWordBetween(first, one) ||
    isWordBetween(second, two) ||
    isWordBetween(third, three) ||
    isWordBetween(fourth, length)
  );
}

/** The same words, for texts that are long. */
export const VERDICT_WORDS = defineWords(WORDS.map((word) => Buffer.from(word)));

/**
 * Whether any word that a runner's summary holds occurs in a text; linear, and faster than an expression. Of characters
 * their low byte counts, so that a text in another script may, very rarely, seem to hold one.
 */
export function holdsVerdictWord(text: string): boolean {
  // Pieces overlap by a word, so that none is missed between two.
  for (let start = 0; start < text.length; start += BYTES.length - LENGTH) {
    const piece = text.length > BYTES.length ? text.slice(start, start + BYTES.length) : text;
    if (isWordWithin(ROOM.write(piece, 0, 'latin1'))) return true;
  }
  return false;
}
