import { afterCompaction } from './after-compaction.ts';
import { backedFigures } from './backed-figures.ts';
import { bestKept } from './best-kept.ts';
import { boundary, integrity } from './boundary.ts';
import { candour } from './candour.ts';
import { churn } from './churn.ts';
import { claimSupport } from './claim-support.ts';
import { closure } from './closure.ts';
import { collapse, progressHalfLife, successTrend } from './decline.ts';
import { infrastructure, interrupted, nothingToDo } from './disturbances.ts';
import { duplicateReads } from './duplicate-reads.ts';
import { earlyTests } from './early-tests.ts';
import { editsAfterGreen } from './edits-after-green.ts';
import { costUsd, tokens, unattendedCalls, unattendedMinutes } from './effort.ts';
import { failureShare } from './failure-share.ts';
import { finalCheck } from './final-check.ts';
import { finalTests } from './final-tests.ts';
import { freshChecks } from './fresh-checks.ts';
import { iterations, regressionRecovery, regressions } from './iterations.ts';
import { logExplains } from './log-explains.ts';
import { loopWaste } from './loop-waste.ts';
import { loops } from './loops.ts';
import { noResponse } from './no-response.ts';
import { recovery } from './recovery.ts';
import { recoveryRate } from './recovery-rate.ts';
import { recoveryCalls, recoveryMinutes } from './recovery-time.ts';
import { repeatedFailure } from './repeated-failure.ts';
import { reproduced } from './reproduced.ts';
import { revertedLines } from './reverted-lines.ts';
import { rework } from './rework.ts';
import { searchEffort } from './search-effort.ts';
import type { Measure } from './signal.ts';
import { pivots, timelyPivot } from './timely-pivot.ts';
import { toolFit } from './tool-fit.ts';
import { toolSuccess, toolSuccessStrict } from './tool-success.ts';
import { verification } from './verification.ts';

/** Everything that is measured, by id, in the order in which reports show it. */
export const SIGNALS = {
  recovery,
  verification,
  finalCheck,
  finalTests,
  freshChecks,
  reproduced,
  earlyTests,
  repeatedFailure,
  loopWaste,
  churn,
  rework,
  closure,
  claimSupport,
  candour,
  toolSuccess,
  toolSuccessStrict,
  toolFit,
  recoveryRate,
  recoveryCalls,
  recoveryMinutes,
  failureShare,
  timelyPivot,
  pivots,
  loops,
  revertedLines,
  searchEffort,
  duplicateReads,
  editsAfterGreen,
  iterations,
  regressions,
  regressionRecovery,
  bestKept,
  backedFigures,
  boundary,
  integrity,
  successTrend,
  progressHalfLife,
  collapse,
  afterCompaction,
  logExplains,
  noResponse,
  infrastructure,
  interrupted,
  nothingToDo,
  unattendedMinutes,
  unattendedCalls,
  tokens,
  costUsd,
} as const satisfies Readonly<Record<string, Measure>>;

/** The id of a signal. */
export type SignalId = keyof typeof SIGNALS;
