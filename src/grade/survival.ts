import type { Lasting } from './episodes.ts';

/**
 * The time by which a share of the cases has ended, by the Kaplan–Meier estimate, which counts a censored case as long as it
 * was seen. Null where so many never ended.
 */
export function quantileOf(cases: readonly Lasting[], share: number): number | null {
  const sorted = [...cases].sort((a, b) => a.length - b.length || Number(a.censored) - Number(b.censored));
  let surviving = 1;
  for (const [index, { length, censored }] of sorted.entries()) {
    if (!censored) surviving *= 1 - 1 / (sorted.length - index);
    if (!censored && surviving <= 1 - share + 1e-12) return length;
  }
  return null;
}
