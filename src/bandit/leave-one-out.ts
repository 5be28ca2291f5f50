import { groupBy } from '../collections/index.ts';
import { estimate, peekingRadius } from './interval.ts';
import type { Rewarded } from './mix.ts';
import { stratify } from './strata.ts';

/** A rewarded session with what it was done with: a factor (tool, instruction file, label …) it had or had not. */
export interface Factored extends Rewarded {
  readonly arm: string;
  readonly factors: ReadonlySet<string>;
}

/** What a factor's presence goes along with. */
export interface FactorEffect {
  readonly factor: string;
  readonly n: readonly [having: number, without: number];
  /** Mean reward with the factor less that without it, within categories; null where there are too few pairs. */
  readonly difference: number | null;
  /** Half the width of a 95 % interval that holds under weekly looking. */
  readonly radius: number | null;
  /** Arms by mean reward, best first, if the factor's sessions are left out; null where the order stays as it is. */
  readonly ranking: readonly string[] | null;
  /** Only a factor that was given at random says what it causes. */
  readonly label: 'observational' | 'randomised';
}

/** Fewer pairs give no effect. */
const PAIRS = 15;

/** Arms by mean reward, best first; equal ones by name. */
function rank(rows: readonly Factored[]): readonly string[] {
  return [...groupBy(rows, ({ arm }) => arm)]
    .map(([arm, own]) => ({ arm, mean: estimate(own.map(({ reward }) => reward)).mean ?? 0 }))
    .sort((a, b) => b.mean - a.mean || (a.arm < b.arm ? -1 : 1))
    .map(({ arm }) => arm);
}

/**
 * Rewards with and without one factor, within categories, and whether the order of the arms hangs on its sessions.
 * `randomised`: who got the factor was drawn by lot; otherwise the effect is what goes along with it, not what it does.
 */
export function leaveOneOut(rows: readonly Factored[], factor: string, randomised: boolean): FactorEffect {
  const having = rows.filter(({ factors }) => factors.has(factor));
  const without = rows.filter(({ factors }) => !factors.has(factor));
  const { difference, variance, pairs } = stratify(having, without, 2);
  const enough = difference !== null && pairs >= PAIRS;
  const left = rank(without);
  const known = new Set(left);
  const all = rank(rows).filter((arm) => known.has(arm));
  return {
    factor,
    n: [having.length, without.length],
    difference: enough ? difference : null,
    radius: enough ? peekingRadius(pairs, Math.sqrt(variance * pairs)) : null,
    ranking: left.every((arm, index) => arm === all[index]) ? null : left,
    label: randomised ? 'randomised' : 'observational',
  };
}
