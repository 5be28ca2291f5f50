import { closestMatch } from 'leven';

/**
 * The word of `words` that was probably meant by `written`: at most a third of its letters (and always one) away.
 * Null where none is that near.
 */
export function nearest(written: string, words: readonly string[]): string | null {
  if (written.length > 100) return null;
  const allowed = Math.max(1, Math.floor(written.length / 3));
  return closestMatch(written.toLowerCase(), words, { maxDistance: allowed }) ?? null;
}

/** What to write instead: the nearest word, or else all of them. */
export function remedy(written: string, words: readonly string[]): string {
  const meant = nearest(written, words);
  if (meant !== null) return `did you mean "${meant}"?`;
  return words.length > 0 ? `there are ${words.map((word) => `"${word}"`).join(', ')}` : 'leave it out';
}
