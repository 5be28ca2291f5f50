import { type Measure, measuredShare, share, unmeasured } from './signal.ts';

const MOST_UNKNOWN = 0.05;

/**
 * Share of settled calls that did not fail. A failing check is a finding of the agent and no failure of a tool; exit codes
 * that are answers (`grep` that finds nothing) are successes; refused and unknown calls are left out.
 */
export const toolSuccess: Measure = ({ calls }) => {
  const settled = calls.filter(
    ({ settled, check }) => settled === 'ok' || (settled === 'fail' && check?.result !== 'red'),
  );
  const unknown = calls.filter((call) => call.settled === 'unknown').length;
  if (settled.length === 0) return unmeasured('No call of the log is known to have succeeded or failed.');
  if (unknown > MOST_UNKNOWN * calls.length)
    return unmeasured(`The log does not say how ${share(unknown, calls.length, 'call')} ended.`);
  const failed = settled.filter((call) => call.settled === 'fail');
  const ok = settled.length - failed.length;
  return measuredShare(ok, settled.length, `${share(ok, settled.length, 'tool call')} succeeded.`, failed);
};
