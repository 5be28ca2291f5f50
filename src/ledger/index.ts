/** The ledger: append-only events, and the fold over them. What is derived from it is recomputed, never trusted. */
export { appendEvent, appendGraded, appendRulings, appendWaivers } from './append.ts';
export { armsIn } from './arms.ts';
export { canonicalJson } from './canonical.ts';
export { fold, observations, type Reducer } from './fold.ts';
export { exportBanditState, importBanditState } from './gptme/bandit-state.ts';
export { exportRecords, importRecords } from './gptme/records.ts';
export { sealMonths } from './month.ts';
export { pastOf } from './past.ts';
export { type Unproven, verifyProvenance } from './provenance.ts';
export { type Ledger, mergeLedgers, readLedger, uncounted } from './read.ts';
export { runFold } from './running.ts';
export { eventPath, sealEvent } from './seal.ts';
export { type Verification, verifyLedger } from './verify.ts';
