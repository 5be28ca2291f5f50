import { FULL_REWARD, isCheat, isSilent, isVerified, promptBucket, rewardOf } from '../bandit/index.ts';
import type { Observation, OutcomeRevised, SessionGraded } from '../core/index.ts';

/** A unit of the ledger as a scorecard reads it. */
export interface Row {
  readonly at: string;
  readonly arm: string;
  readonly verified: boolean;
  /** `-` where none is known. */
  readonly category: string;
  readonly bucket: string;
  readonly graded: SessionGraded;
  /** How the pull request ended; null where that is not known or says nothing of the work. */
  readonly ended: 'accepted' | 'rejected' | null;
  readonly ciFailed: boolean;
  /** What people had said in reviews; null where nobody looked. */
  readonly review: NonNullable<OutcomeRevised['review']> | null;
  /** In [0,1]; null where there is none, or where it is not on the scale of the score's rubric. */
  readonly reward: number | null;
  readonly grade: number | null;
  readonly cheated: boolean;
  readonly silent: boolean;
  /** What it answers, as selections name it: a task that it was chosen for, else its pull request; null outside of any. */
  readonly task: string | null;
}

/** A row with a reward. */
export type Rewarding = Row & { readonly reward: number };

const endOf = ({ outcome }: Observation): Row['ended'] => {
  if (outcome === null || outcome.stage === 'superseded') return null;
  return outcome.stage === 'merged' || outcome.stage === 'kept' ? 'accepted' : 'rejected';
};

/** An observation as a row. Grades of another rubric than `rubric` are not on its scale and are left out. */
export function rowOf(observation: Observation, rubric: string | null): Row {
  const { graded, outcome } = observation;
  const { arm, at, context, grade, pull } = graded;
  const isOurs = grade.rubric === rubric;
  const reward = isOurs ? rewardOf(observation) : null;
  return {
    at,
    arm,
    verified: isVerified(arm),
    category: context.category ?? '-',
    bucket: promptBucket(context.promptBytes),
    graded,
    ended: endOf(observation),
    ciFailed: outcome?.ci === 'failed',
    review: outcome?.review ?? null,
    reward: reward === null ? null : reward.tenths / FULL_REWARD,
    grade: isOurs && grade.micro !== null ? grade.micro / 1e6 : null,
    cheated: isCheat(graded),
    silent: isSilent(graded),
    task: graded.details?.selection?.task ?? (pull && `${pull.repository}#${pull.number}`),
  };
}

/** Whether a row has a reward. */
export const isRewarding = (row: Row): row is Rewarding => row.reward !== null;
