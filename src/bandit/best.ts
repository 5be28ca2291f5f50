import cdf from '@stdlib/stats-base-dists-beta-cdf';
import { edgesOf, logDensityOf, logLogistic, widthOf } from './density.ts';
import type { Beta } from './posterior.ts';
import { productsOfOthers } from './products.ts';

/** Fewest and most points of a quadrature. */
const POINTS = [200, 8000] as const;

/** A belief on a grid: the weight of each point (they sum to 1), and the probability of being below it. */
interface Curve {
  readonly weights: readonly number[];
  readonly below: readonly number[];
}

/** Values of t that cover all beliefs, close enough that the narrowest one does not fall between two of them. */
function gridFor(beliefs: readonly Beta[]): readonly number[] {
  const edges = beliefs.flatMap(edgesOf);
  const [low, high] = [Math.min(...edges), Math.max(...edges)];
  const step = 0.5 * Math.min(1, ...beliefs.map(widthOf));
  const length = Math.ceil(Math.min(Math.max((high - low) / step, POINTS[0]), POINTS[1]));
  return Array.from({ length }, (_, index) => low + ((high - low) * index) / (length - 1));
}

function curveOf(belief: Beta, grid: readonly number[]): Curve {
  const density = logDensityOf(belief);
  const [low, high] = edgesOf(belief);
  const raw = grid.map((t) => Math.exp(density(t)));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const chance = (t: number): number => cdf(Math.exp(logLogistic(t)), belief.alpha, belief.beta);
  return {
    weights: raw.map((weight) => weight / total),
    below: grid.map((t) => (t <= low ? 0 : t >= high ? 1 : chance(t))),
  };
}

/**
 * For each belief the probability that its mean is the highest: ∫ fₐ(x) ∏ F_b(x) dx over the others b, for independent
 * Beta distributions, by the trapezoid rule on ln(x/(1-x)); to 1e-6 for parameters from 0.5 to 10,000. One belief alone is
 * best with certainty; of none there is nothing to say.
 */
export function probabilityBest(beliefs: readonly Beta[]): readonly number[] {
  const grid = beliefs.length === 0 ? [] : gridFor(beliefs);
  const curves = beliefs.map((belief) => curveOf(belief, grid));
  const chances = beliefs.map(() => 0);
  const [values, others] = [new Float64Array(curves.length), new Float64Array(curves.length)];
  for (let point = 0; point < grid.length; point++) {
    for (const [index, { below }] of curves.entries()) values[index] = below[point] ?? 0;
    productsOfOthers(values, others);
    for (const [index, { weights }] of curves.entries())
      chances[index] = (chances[index] ?? 0) + (weights[point] ?? 0) * (others[index] ?? 0);
  }
  return chances;
}

/** The probability that the mean of `a` is above that of `b`. */
export const probabilityAbove = (a: Beta, b: Beta): number => probabilityBest([a, b])[0] ?? Number.NaN;
