import { groupBy } from '../collections/index.ts';
import type { Leaf } from './branch.ts';

/** What a category adds to the mean of all rewards. */
export interface Effects {
  /** The mean of all rewards; a half where there is none. */
  readonly mean: number;
  /** 0 for a category that nobody has worked in. */
  category(name: string): number;
}

const ROUNDS = 20;

/** For each group the shrunk mean of what `expected` leaves unexplained: Σ(r - expected)/(κ + Σw). */
function residuals(
  groups: ReadonlyMap<string, readonly Leaf[]>,
  kappa: number,
  expected: (leaf: Leaf) => number,
): Map<string, number> {
  const effects = new Map<string, number>();
  for (const [name, leaves] of groups) {
    const weight = leaves.reduce((sum, { life }) => sum + life.weight, 0);
    const left = leaves.reduce((sum, leaf) => sum + leaf.life.reward - leaf.life.weight * expected(leaf), 0);
    effects.set(name, left / (kappa + weight));
  }
  return effects;
}

/**
 * Splits lifetime rewards into a common mean, an effect of the category and one of the arm (two-way ridge regression with
 * penalty κ, by backfitting). A plain mean per category would call a category hard because a weak arm got all of it. With
 * fewer than two categories there is nothing to split.
 */
export function fitEffects(leaves: readonly Leaf[], kappa: number): Effects {
  const weight = leaves.reduce((sum, { life }) => sum + life.weight, 0);
  const mean = weight === 0 ? 0.5 : leaves.reduce((sum, { life }) => sum + life.reward, 0) / weight;
  const byCategory = groupBy(leaves, ({ context }) => context);
  const byArm = groupBy(leaves, ({ arm }) => arm);
  let category = new Map<string, number>();
  let arm = new Map<string, number>();
  for (let round = 0; byCategory.size > 1 && round < ROUNDS; round++) {
    category = residuals(byCategory, kappa, (leaf) => mean + (arm.get(leaf.arm) ?? 0));
    arm = residuals(byArm, kappa, (leaf) => mean + (category.get(leaf.context) ?? 0));
  }
  return { mean, category: (name) => category.get(name) ?? 0 };
}
