import type { Observation, OutcomeRevised } from '../core/index.ts';

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

/** What a pull request kept of its worth where people rewrote all of it after the merge, and what each surviving line adds. */
const [REWRITTEN, SURVIVED] = [500_000, 0.4];

/**
 * Worth of an outcome in whole millionths. A closed pull request may just not have been wanted: it keeps a little. Merged
 * work is worth .5 to .9 by the share of its lines that survived people's rework, and all where none was counted. Null for
 * one that another pull request superseded: that says nothing of the work.
 */
function worthOf({ stage, survivingMicro }: OutcomeRevised): number | null {
  if (stage === 'reverted') return 0;
  if (stage === 'closed') return 100_000;
  if (stage === 'superseded') return null;
  const surviving = survivingMicro ?? 1_000_000;
  return surviving >= 1_000_000 ? 1_000_000 : REWRITTEN + Math.round(SURVIVED * surviving);
}

/** Whether a cheat is proven, also where the policy only advises. */
export const isCheat = ({ details }: Observation['graded']): boolean =>
  details?.hits.some(({ group, level }) => group === 'cheating' && level === 'block') === true;

/**
 * The reward as known now: the grade, at half weight; once the pull request has ended 0.4 · grade + 0.6 · outcome, at
 * full weight (a delayed reward is a register that is revised, not an increment). A blocked session is worth nothing, merged
 * or not, and so is a proven cheat under a policy that only advises. Null where the model did not answer (that is availability,
 * not quality) or there is no grade; silence of the pull request is no evidence, and revises nothing.
 */
export function rewardOf({ graded, outcome }: Observation): Reward | null {
  if (!graded.responded) return null;
  const worth = outcome === null ? null : worthOf(outcome);
  const halves = worth === null ? 1 : 2;
  if (graded.verdict === 'block' || isCheat(graded)) return { tenths: 0, halves };
  const { micro } = graded.grade;
  if (micro === null) return null;
  return { tenths: worth === null ? 10 * micro : 4 * micro + 6 * worth, halves };
}
