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

/** The words as the numbers that their bytes make. */
const NUMBERS: readonly number[] = WORDS.map((word) => Buffer.from(word).readInt32BE(0));

const BYTES = Buffer.allocUnsafe(1 << 16);

/** Whether a word stands in the first bytes of `BYTES`. */
function isWordWithin(length: number): boolean {
  for (let at = LENGTH - 1; at < length; ) {
    const shift = SHIFTS[((BYTES[at - 1] as number) << 8) | (BYTES[at] as number)] as number;
    if (shift === 0 && NUMBERS.includes(BYTES.readInt32BE(at - LENGTH + 1))) return true;
    at += shift === 0 ? 1 : shift;
  }
  return false;
}

/**
 * Whether any word that a runner's summary holds occurs in a text; linear, and faster than an expression. Of characters
 * their low byte counts, so that a text in another script may, very rarely, seem to hold one.
 */
export function holdsVerdictWord(text: string): boolean {
  // Pieces overlap by a word, so that none is missed between two.
  for (let start = 0; start < text.length; start += BYTES.length - LENGTH) {
    const piece = text.length > BYTES.length ? text.slice(start, start + BYTES.length) : text;
    if (isWordWithin(BYTES.write(piece, 0, 'latin1'))) return true;
  }
  return false;
}
