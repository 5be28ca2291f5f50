import type { Call } from '../call.ts';
import { interval, type Measure, measuredShare, share, unmeasured } from './signal.ts';

const MOST_UNKNOWN = 0.05;

/** Share of the settled calls that did not fail, of those that `counts` lets in. */
const successOf =
  (thing: string, counts: (call: Call) => boolean): Measure =>
  ({ calls }) => {
    let [ok, unknown] = [0, 0];
    const failed: Call[] = [];
    for (const call of calls) {
      if (call.settled === 'unknown') unknown += 1;
      else if (call.settled === 'refused' || !counts(call)) continue;
      else if (call.settled === 'ok') ok += 1;
      else failed.push(call);
    }
    const settled = ok + failed.length;
    if (settled === 0) return unmeasured('No call of the log is known to have succeeded or failed.');
    if (unknown > MOST_UNKNOWN * calls.length)
      return unmeasured(`The log does not say how ${share(unknown, calls.length, 'call')} ended.`);
    const sure = interval(ok, settled);
    return measuredShare(ok, settled, `${share(ok, settled, thing)} succeeded (95% interval ${sure}).`, failed);
  };

/**
 * Share of settled calls that did not fail. A failing check is a finding of the agent and no failure of a tool; exit codes
 * that are answers (`grep` that finds nothing) are successes; refused and unknown calls are left out.
 */
export const toolSuccess: Measure = successOf(
  'tool call',
  ({ settled, check }) => settled === 'ok' || check?.result !== 'red',
);

/** The same with failing checks counted as failures: what somebody who counts exit codes would call it. */
export const toolSuccessStrict: Measure = successOf('call', () => true);
