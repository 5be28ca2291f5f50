import cdf from '@stdlib/stats-base-dists-beta-cdf';
import type { Beta } from './posterior.ts';

/** Fewest and most points of a quadrature. */
const POINTS = [200, 5000] as const;

/** Log-density ratios below this are nothing (1e-12 of the peak). */
const FLOOR = -28;

/** Logarithm of the logistic function, exact for large |t|. */
const logLogistic = (t: number): number => (t < 0 ? t - Math.log1p(Math.exp(t)) : -Math.log1p(Math.exp(-t)));

/** Where the density falls to nothing, from its peak at `from` in steps of `step` that double. */
function edge(density: (t: number) => number, from: number, step: number): number {
  let reach = step;
  while (density(from + reach) > FLOOR && Math.abs(reach) < 1e6) reach *= 1.2;
  return from + reach;
}

/** About one standard deviation of ln(x/(1-x)). */
const widthOf = ({ alpha, beta }: Beta): number => Math.sqrt(1 / alpha + 1 / beta);

/**
 * A Beta distribution as points x with weights that sum to 1, at most `step` apart. Trapezoid rule on t = ln(x/(1-x)),
 * where the density x^α·(1-x)^β is smooth, peaks at t = ln(α/β) and dies away on both sides, also where α or β is
 * below 1.
 */
function nodes(belief: Beta, step: number): readonly { readonly x: number; readonly weight: number }[] {
  const { alpha, beta } = belief;
  const peak = Math.log(alpha / beta);
  const raw = (t: number): number => alpha * logLogistic(t) + beta * logLogistic(-t);
  const top = raw(peak);
  const density = (t: number): number => raw(t) - top;
  const [low, high] = [edge(density, peak, -widthOf(belief)), edge(density, peak, widthOf(belief))];
  const length = Math.ceil(Math.min(Math.max((high - low) / step, POINTS[0]), POINTS[1]));
  const points = Array.from({ length }, (_, index) => {
    const t = low + ((high - low) * index) / (length - 1);
    return { x: Math.exp(logLogistic(t)), weight: Math.exp(density(t)) };
  });
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  return points.map(({ x, weight }) => ({ x, weight: weight / total }));
}

/**
 * For each belief the probability that its mean is the highest: ∫ fₐ(x) ∏ F_b(x) dx over the others b, for independent
 * Beta distributions; to 1e-6 for parameters from 0.5 to 10,000. One belief alone is best with certainty; of none there
 * is nothing to say.
 */
export function probabilityBest(beliefs: readonly Beta[]): readonly number[] {
  // The narrowest belief's rise from 0 to 1 must not fall between two points.
  const step = 0.8 * Math.min(1, ...beliefs.map(widthOf));
  return beliefs.map((own, index) => {
    const others = beliefs.filter((_, other) => other !== index);
    const below = (x: number): number => others.reduce((product, { alpha, beta }) => product * cdf(x, alpha, beta), 1);
    return nodes(own, step).reduce((sum, { x, weight }) => sum + weight * below(x), 0);
  });
}

/** The probability that the mean of `a` is above that of `b`. */
export const probabilityAbove = (a: Beta, b: Beta): number => probabilityBest([a, b])[0] ?? Number.NaN;
