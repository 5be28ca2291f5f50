import { bettingInterval, comparePair, divergenceOf, type LoggedChoice, offPolicyValue } from '../bandit/index.ts';
import type { ArmScore, Versus } from '../core/index.ts';
import type { Rewarding } from './row.ts';

const masks = (rows: readonly Rewarding[]): readonly string[] => rows.map(({ graded }) => graded.grade.mask);

/** How each verified arm stands to each other one, by arm. Rows in the order in which they came. */
export function compareAll(byArm: ReadonlyMap<string, readonly Rewarding[]>): ReadonlyMap<string, readonly Versus[]> {
  const arms = [...byArm].map(([arm, rows]) => ({
    arm,
    rows,
    ends: bettingInterval(rows.map(({ reward }) => reward)),
  }));
  const mirrored = { better: 'worse', worse: 'better' } as const;
  const found = new Map<string, Versus[]>(arms.map(({ arm }) => [arm, []]));
  for (const [index, own] of arms.entries())
    for (const other of arms.slice(index + 1)) {
      const { verdict, why, difference, radius, divergence } = comparePair(own.rows, other.rows, [
        own.ends,
        other.ends,
      ]);
      const signals = divergenceOf(masks(own.rows), masks(other.rows));
      const back = verdict === 'better' || verdict === 'worse' ? mirrored[verdict] : verdict;
      found.get(own.arm)?.push({ arm: other.arm, verdict, why, difference, radius, divergence, signals });
      const turned = difference === null || difference === 0 ? difference : -difference;
      found.get(other.arm)?.push({ arm: own.arm, verdict: back, why, difference: turned, radius, divergence, signals });
    }
  for (const list of found.values()) list.sort((a, b) => (a.arm < b.arm ? -1 : 1));
  return found;
}

/** An arm's mean reward by the propensities of choices that were followed: plain means of what a bandit gave are biased low. */
export function correctedMean(
  arm: string,
  followed: readonly { readonly arm: string; readonly propensity: number; readonly reward: number }[],
): ArmScore['corrected'] {
  const rows = followed.map(
    (one): LoggedChoice => ({ ...one, target: one.arm === arm ? 1 : 0, expected: 0, expectedTarget: 0 }),
  );
  const value = offPolicyValue(rows);
  return value.kind === 'value' ? { mean: value.value.snips, why: '' } : { mean: null, why: value.why };
}
