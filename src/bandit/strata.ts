import { groupBy } from '../collections/index.ts';
import { cautiousSpread, estimate } from './interval.ts';
import type { Rewarded } from './mix.ts';

/** Two groups of sessions within one category. `variance`: of the difference, with cautious spreads. */
export interface Stratum {
  readonly category: string;
  readonly n: readonly [own: number, other: number];
  readonly means: readonly [own: number, other: number];
  readonly difference: number;
  readonly variance: number;
  /** Degrees of freedom of Welch's test. */
  readonly freedom: number;
}

/** The difference of two groups with each category weighed by n·m/(n + m), so that no mix of work can make one. */
export interface Stratified {
  readonly strata: readonly Stratum[];
  /** Null where no category has `fewest` sessions on both sides. */
  readonly difference: number | null;
  readonly variance: number;
  /** Σ n·m/(n + m): as many pairs as the comparison is worth. */
  readonly pairs: number;
  readonly freedom: number;
}

const rewardsOf = (rows: readonly Rewarded[]): readonly number[] => rows.map(({ reward }) => reward);

/** Satterthwaite's degrees of freedom of a sum of variances, each with its own. */
function freedomOf(parts: readonly (readonly [variance: number, freedom: number])[]): number {
  const total = parts.reduce((sum, [variance]) => sum + variance, 0);
  return total ** 2 / parts.reduce((sum, [variance, freedom]) => sum + variance ** 2 / freedom, 0);
}

/** One category's difference; its means are 0 where a side is empty. */
export function stratumOf(category: string, own: readonly Rewarded[], other: readonly Rewarded[]): Stratum {
  const [a, b] = [rewardsOf(own), rewardsOf(other)];
  const means = [estimate(a).mean ?? 0, estimate(b).mean ?? 0] as const;
  const parts = [a, b].map((side) => [cautiousSpread(side) ** 2 / side.length, Math.max(1, side.length - 1)] as const);
  return {
    category,
    n: [a.length, b.length],
    means,
    difference: means[0] - means[1],
    variance: parts.reduce((sum, [variance]) => sum + variance, 0),
    freedom: freedomOf(parts),
  };
}

/** Compares two groups within each category that has at least `fewest` sessions on both sides. */
export function stratify(own: readonly Rewarded[], other: readonly Rewarded[], fewest: number): Stratified {
  const theirs = groupBy(other, ({ category }) => category);
  const strata = [...groupBy(own, ({ category }) => category)]
    .map(([category, rows]) => stratumOf(category, rows, theirs.get(category) ?? []))
    .filter(({ n }) => Math.min(...n) >= fewest)
    .sort((a, b) => (a.category < b.category ? -1 : 1));
  const pairsOf = ({ n: [a, b] }: Stratum): number => (a * b) / (a + b);
  const pairs = strata.reduce((sum, stratum) => sum + pairsOf(stratum), 0);
  const parts = strata.map((stratum) => [(pairsOf(stratum) / pairs) ** 2 * stratum.variance, stratum.freedom] as const);
  return {
    strata,
    difference:
      strata.length === 0 ? null : strata.reduce((sum, one) => sum + (pairsOf(one) / pairs) * one.difference, 0),
    variance: parts.reduce((sum, [variance]) => sum + variance, 0),
    pairs,
    freedom: strata.length === 0 ? 0 : freedomOf(parts),
  };
}
