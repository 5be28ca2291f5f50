import type { AlwaysValid, Comparison } from '../core/index.ts';
import { bettingInterval } from './betting.ts';
import { FEW } from './few.ts';
import { cautiousSpread, peekingRadius } from './interval.ts';
import { mixDivergence, type Rewarded } from './mix.ts';
import { type Stratum, stratify } from './strata.ts';

/** How two arms stand to one another, with everything that the verdict rests on. */
export interface Pairwise {
  readonly verdict: Comparison;
  /** One sentence's end: why this verdict. */
  readonly why: string;
  /** Mean difference within categories and the half width that holds under weekly looking; null without a common category. */
  readonly difference: number | null;
  readonly radius: number | null;
  /** Divergence of the two work mixes in bits, 0 to 1. */
  readonly divergence: number | null;
  readonly strata: readonly Stratum[];
}

/** Fewer pairs than this in a category say nothing of it. */
const FEWEST = 2;

const rewardsOf = (rows: readonly Rewarded[]): readonly number[] => rows.map(({ reward }) => reward);

/** Ends of an interval. */
type Ends = readonly [low: number, high: number];

/** The sign of the difference of two means whose intervals do not overlap; 0 where they do. */
function apart(a: Ends, b: Ends): -1 | 0 | 1 {
  if (a[0] > b[1]) return 1;
  return b[0] > a[1] ? -1 : 0;
}

/**
 * Compares the rewards of two arms, each in the order in which they came. Better or worse is said only where their
 * intervals by betting, which hold for any n however often one looks, do not overlap *and* the difference within
 * categories is clear of 0 on the same side: what only the mix of work made is not distinguishable. `intervals`: those by
 * betting, where the caller has them already.
 */
export function comparePair(
  own: readonly Rewarded[],
  other: readonly Rewarded[],
  intervals: readonly [own: Ends, other: Ends] = [bettingInterval(rewardsOf(own)), bettingInterval(rewardsOf(other))],
): Pairwise {
  const { strata, difference, variance, pairs } = stratify(own, other, FEWEST);
  const divergence = mixDivergence(own, other);
  const radius = difference === null ? null : peekingRadius(pairs, Math.sqrt(variance * pairs));
  const found = { difference, radius, divergence, strata };
  if (Math.min(own.length, other.length) < FEW)
    return { verdict: 'too few', why: `one of them has fewer than ${FEW} rewards`, ...found };
  if (difference === null || radius === null)
    return { verdict: 'not distinguishable', why: 'they have no category in common', ...found };
  const sign = apart(...intervals);
  if (sign === 0) return { verdict: 'not distinguishable', why: 'their intervals overlap', ...found };
  if (sign * difference <= radius)
    return { verdict: 'not distinguishable', why: 'the difference does not survive within categories', ...found };
  return {
    verdict: sign > 0 ? 'better' : 'worse',
    why: 'it holds within categories, however often one looks',
    ...found,
  };
}

/** The three intervals of one arm, from its rewards in the order in which they came; null of none. */
export function alwaysValid(rewards: readonly number[]): AlwaysValid | null {
  if (rewards.length === 0) return null;
  return {
    fixed: peekingRadius(rewards.length, 0.5),
    adaptive: peekingRadius(rewards.length, cautiousSpread(rewards)),
    betting: bettingInterval(rewards),
  };
}
