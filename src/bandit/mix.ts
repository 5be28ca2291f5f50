import { groupBy } from '../collections/index.ts';

/** A rewarded session as comparisons see it. `category` `-`: not known. */
export interface Rewarded {
  readonly category: string;
  /** In [0,1]. */
  readonly reward: number;
}

const log2 = (share: number, of: number): number => (share === 0 ? 0 : share * Math.log2(share / of));

/**
 * How far two groups of names are apart: the Jensen–Shannon divergence of their shares by name, in bits. 0: the same mix; 1:
 * no name in common. Null where either is empty.
 */
export function divergenceOf(own: readonly string[], other: readonly string[]): number | null {
  if (own.length === 0 || other.length === 0) return null;
  const [a, b] = [own, other].map((all) => groupBy(all, (one) => one));
  const names = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
  let sum = 0;
  for (const name of names) {
    const p = (a?.get(name)?.length ?? 0) / own.length;
    const q = (b?.get(name)?.length ?? 0) / other.length;
    sum += (log2(p, (p + q) / 2) + log2(q, (p + q) / 2)) / 2;
  }
  return Math.min(Math.max(sum, 0), 1);
}

const categories = (rows: readonly Rewarded[]): readonly string[] => rows.map(({ category }) => category);

/** How far two mixes of work are apart, by category (`divergenceOf`). */
export const mixDivergence = (own: readonly Rewarded[], other: readonly Rewarded[]): number | null =>
  divergenceOf(categories(own), categories(other));
