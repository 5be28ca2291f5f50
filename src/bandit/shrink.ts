import type { Beta } from './posterior.ts';
import type { Sums } from './sums.ts';

/** What a cell of the hierarchy has seen: now (decayed) and in its life (undecayed). */
export interface Seen {
  readonly now: Sums;
  readonly life: Sums;
}

const plus = (a: Sums, b: Sums): Sums => ({
  weight: a.weight + b.weight,
  reward: a.reward + b.reward,
  squares: a.squares + b.squares,
});

const NOTHING: Sums = { weight: 0, reward: 0, squares: 0 };

/** What several cells have seen together. */
export const together = (parts: readonly Seen[]): Seen => ({
  now: parts.map(({ now }) => now).reduce(plus, NOTHING),
  life: parts.map(({ life }) => life).reduce(plus, NOTHING),
});

/** A mean that no single day may push to certainty. */
export const tame = (mean: number): number => Math.min(Math.max(mean, 0.05), 0.95);

/**
 * One step down the hierarchy. The prior's mean is the parent's, moved by the whole life of what was seen, (κ·parent +
 * Σr)/(κ + Σw); it is worth κ observations, and the decayed evidence comes on top. So what rests falls back to what it has
 * shown, and what was never seen is its parent.
 */
export function refine(parent: number, kappa: number, { now, life }: Seen): Beta {
  const prior = tame((kappa * parent + life.reward) / (kappa + life.weight));
  return {
    alpha: kappa * prior + Math.max(0, now.reward),
    beta: kappa * (1 - prior) + Math.max(0, now.weight - now.reward),
  };
}

/** The mean of a Beta distribution. */
export const meanOf = ({ alpha, beta }: Beta): number => alpha / (alpha + beta);

/** Variance of rewards; that of a coin toss of the same mean where no squares are known. */
function varianceOf({ weight, reward, squares }: Sums): number {
  const mean = reward / weight;
  return squares === 0 ? mean * (1 - mean) : Math.max(0, squares / weight - mean ** 2);
}

const [LEAST, MOST, FEWEST_ARMS] = [2, 50, 5];

/**
 * How many observations a parent is worth, by moments: m(1 - m)/σ² - 1, where σ² is the variance between the arms' means
 * less what chance alone puts between them; held to 2…50. `fallback` where there are fewer than five arms with two rewards:
 * too few to tell a spread.
 */
export function kappaFrom(arms: readonly Sums[], fallback: number): number {
  const seen = arms.filter(({ weight }) => weight >= 2).map((sums) => ({ ...sums, mean: sums.reward / sums.weight }));
  if (seen.length < FEWEST_ARMS) return fallback;
  const centre = seen.reduce((sum, { mean }) => sum + mean, 0) / seen.length;
  const between = seen.reduce((sum, { mean }) => sum + (mean - centre) ** 2, 0) / (seen.length - 1);
  const chance = seen.reduce((sum, one) => sum + varianceOf(one) / one.weight, 0) / seen.length;
  const kappa = (centre * (1 - centre)) / Math.max(between - chance, 1e-9) - 1;
  return Math.min(Math.max(kappa, LEAST), MOST);
}

/** Rewards needed before their spread is trusted. */
const ENOUGH = 20;

/**
 * How many times more a graded session tells than a coin toss of the same mean: m(1 - m)/variance, held to 1…4. 1 where
 * fewer than twenty rewards or no squares are known: too sure is worse than too unsure.
 */
export function sharpnessOf(seen: Sums): number {
  if (seen.weight < ENOUGH || seen.squares === 0) return 1;
  const mean = seen.reward / seen.weight;
  const variance = varianceOf(seen);
  return variance <= 0 ? 1 : Math.min(Math.max((mean * (1 - mean)) / variance, 1), 4);
}
