import type { Comparison } from '../core/index.ts';
import { cautiousSpread, estimate, peekingRadius } from './interval.ts';

/** Fewer rewards than this say nothing about an arm. */
export const FEW = 10;

/**
 * How the rewards `own` (each in [0,1]) stand to `other`: better or worse only where the two 95 % intervals that hold
 * under weekly looking do not overlap. That is stricter than a test of the difference: the slack pays for the many pairs
 * of a scorecard.
 */
export function compareRewards(own: readonly number[], other: readonly number[]): Comparison {
  const [a, b] = [estimate(own).mean, estimate(other).mean];
  if (a === null || b === null || Math.min(own.length, other.length) < FEW) return 'too few';
  const reach = peekingRadius(own.length, cautiousSpread(own)) + peekingRadius(other.length, cautiousSpread(other));
  if (Math.abs(a - b) <= reach) return 'not distinguishable';
  return a > b ? 'better' : 'worse';
}
