import type { Observation } from '../core/index.ts';

/** Units of `Reward.tenths` in a reward of 1. */
export const FULL_REWARD = 10_000_000;

/**
 * What a session was worth, in integers so that sums are exact. `tenths`: tenths of a millionth, 0 to `FULL_REWARD`.
 * `halves`: its weight in halves of an observation; 1 until the pull request has ended, 2 from then on.
 */
export interface Reward {
  readonly tenths: number;
  readonly halves: 1 | 2;
}

/** Worth of an outcome in millionths. A closed pull request may just not have been wanted: it keeps a little. */
const OUTCOME = { merged: 1_000_000, closed: 100_000, reverted: 0 } as const;

/**
 * The reward as known now: the grade, at half weight; once the pull request has ended 0.4 · grade + 0.6 · outcome, at
 * full weight (a delayed reward is a register that is revised, not an increment). A blocked session, that is, a
 * proven cheat or breach, is worth nothing, merged or not. Null where the model did not answer (that is availability,
 * not quality) or there is no grade.
 */
export function rewardOf({ graded, outcome }: Observation): Reward | null {
  if (!graded.responded) return null;
  const halves = outcome === null ? 1 : 2;
  if (graded.verdict === 'block') return { tenths: 0, halves };
  const { micro } = graded.grade;
  if (micro === null) return null;
  return { tenths: outcome === null ? 10 * micro : 4 * micro + 6 * OUTCOME[outcome.stage], halves };
}
