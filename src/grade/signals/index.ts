import { candour } from './candour.ts';
import { churn } from './churn.ts';
import { claimSupport } from './claim-support.ts';
import { closure } from './closure.ts';
import { earlyTests } from './early-tests.ts';
import { finalCheck } from './final-check.ts';
import { logExplains } from './log-explains.ts';
import { loopWaste } from './loop-waste.ts';
import { noResponse } from './no-response.ts';
import { recovery } from './recovery.ts';
import { recoveryRate } from './recovery-rate.ts';
import { repeatedFailure } from './repeated-failure.ts';
import type { Measure } from './signal.ts';
import { toolSuccess } from './tool-success.ts';
import { verification } from './verification.ts';

/** Everything that is measured, by id, in the order in which reports show it. */
export const SIGNALS = {
  recovery,
  verification,
  finalCheck,
  earlyTests,
  repeatedFailure,
  loopWaste,
  churn,
  closure,
  claimSupport,
  candour,
  toolSuccess,
  recoveryRate,
  logExplains,
  noResponse,
} as const satisfies Readonly<Record<string, Measure>>;

/** The id of a signal. */
export type SignalId = keyof typeof SIGNALS;
