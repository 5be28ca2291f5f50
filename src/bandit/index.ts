/** The bandit: what a session was worth, what is believed of each arm, and how arms compare. */
export { armName, armOf, isVerified, servedAs, verifiedName } from './arm.ts';
export { availabilityAt } from './availability.ts';
export { probabilityAbove, probabilityBest } from './best.ts';
export { bettingInterval } from './betting.ts';
export { promptBucket } from './bucket.ts';
export { calibrate, rankCorrelation } from './calibration.ts';
export { chancesOf } from './chances.ts';
export { costsOf } from './cost.ts';
export { dipOf } from './dip.ts';
export { type DatedReward, findDrift } from './drift.ts';
export { predecessorsIn } from './family.ts';
export { type FollowUp, followUp, type LoggedSelection } from './follow-up.ts';
export { halfLifeOf } from './half-life.ts';
export { estimate, peekingRadius } from './interval.ts';
export { kappa, type Rated } from './kappa.ts';
export { type Factored, leaveOneOut } from './leave-one-out.ts';
export { divergenceOf, mixDivergence, type Rewarded } from './mix.ts';
export { NAMES_VERSION } from './model-name.ts';
export { findModes } from './modes.ts';
export { type LoggedChoice, offPolicyEstimates, offPolicyValue } from './off-policy.ts';
export { alwaysValid, comparePair } from './pairwise.ts';
export {
  describeBeta,
  type Prior,
  pooledMean,
  posterior,
  priorOf,
} from './posterior.ts';
export { type Contender, inMillionths, propensitiesOf } from './propensity.ts';
export { qualitiesFrom, type TaskContext } from './quality.ts';
export { FULL_REWARD, isCheat, rewardOf } from './reward.ts';
export { type Candidate, draw, type SelectionRequest, weighArms } from './select.ts';
export { share } from './share.ts';
export { type BanditState, banditReducer, type Cell, cellsOf, isSilent, removeObservation } from './state.ts';
export { readState } from './state-file.ts';
export { decayAt, type Reading } from './sums.ts';
export { expectedUtility, utilityOf } from './utility.ts';
