/** The bandit: what a session was worth, what is believed of each arm, and how arms compare. */
export { armOf, isVerified } from './arm.ts';
export { availabilityAt } from './availability.ts';
export { probabilityAbove, probabilityBest } from './best.ts';
export { PROMPT_BUCKETS, type PromptBucket, promptBucket } from './bucket.ts';
export { chancesOf } from './chances.ts';
export { compareRewards } from './compare.ts';
export { costsOf } from './cost.ts';
export { predecessorsIn } from './family.ts';
export { estimate, peekingRadius, share } from './interval.ts';
export {
  describeBeta,
  type Prior,
  pooledMean,
  posterior,
  priorOf,
} from './posterior.ts';
export { type Contender, inMillionths, propensitiesOf } from './propensity.ts';
export { qualityOn, type TaskContext } from './quality.ts';
export { FULL_REWARD, rewardOf } from './reward.ts';
export { type Candidate, draw, type SelectionRequest, weighArms } from './select.ts';
export type { ArmRecord } from './standing.ts';
export { type BanditState, banditReducer, type Cell, cellsOf } from './state.ts';
export { readState } from './state-file.ts';
export { decayAt, type Reading } from './sums.ts';
export { expectedUtility, utilityOf } from './utility.ts';
