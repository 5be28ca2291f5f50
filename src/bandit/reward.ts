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
 * Worth of work that was closed without a merge. It may just not have been wanted: it keeps a little, more where a person had
 * approved it, less where one asked for changes that did not come, and always less than anything merged.
 */
const CLOSED = { approved: 300_000, 'changes-requested': 50_000, dismissed: 100_000, none: 100_000 } as const;

/**
 * Worth of an outcome in whole millionths. Reviews count where nothing stronger is known: of merged work they say nothing
 * more. Merged work is worth .5 to .9 by the share of its lines that survived people's rework, and all where none was counted.
 * Null for one that another pull request superseded: that says nothing of the work.
 */
function worthOf({ stage, survivingMicro, review }: OutcomeRevised): number | null {
  if (stage === 'reverted') return 0;
  if (stage === 'closed') return CLOSED[review ?? 'none'];
  if (stage === 'superseded') return null;
  const surviving = survivingMicro ?? 1_000_000;
  return surviving >= 1_000_000 ? 1_000_000 : REWRITTEN + Math.round(SURVIVED * surviving);
}

/**
 * Tenths of a millionth of work of which only the grade is known, and what people said of it: an approval brings it a fifth of
 * the way to 1, changes that were asked for a fifth of the way to 0.
 */
function provisional(micro: number, outcome: OutcomeRevised | null): number {
  if (outcome?.review === 'approved') return 8 * micro + 2_000_000;
  return outcome?.review === 'changes-requested' ? 8 * micro : 10 * micro;
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
  return { tenths: worth === null ? provisional(micro, outcome) : 4 * micro + 6 * worth, halves };
}
