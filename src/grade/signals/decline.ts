import type { Call } from '../call.ts';
import { binsOf, findCollapse, fitLine, halvesAfter } from '../decline.ts';
import { figure, type Measure, measured, unmeasured } from './signal.ts';

const TOO_SHORT = 'The log is too short to be cut into two stretches of 40 calls.';

/** Whether a call succeeded, for its success over the session; null for what says nothing. */
const succeeded = ({ settled, check }: Call): boolean | null => {
  if (settled === 'fail' && check?.result === 'red') return null;
  return settled === 'ok' ? true : settled === 'fail' ? false : null;
};

/** A call that brings the work on: a check that passes, or a change of source that succeeds. */
const progressed = ({ settled, check, changed }: Call): boolean =>
  settled === 'ok' && (check?.result === 'green' || changed === 'source');

/**
 * How the success of calls changes over the session: the slope, in log-odds over 100 calls, of a logistic line through bins of
 * 40 calls. Below 0 it falls.
 */
export const successTrend: Measure = ({ calls }) => {
  const line = fitLine(binsOf(calls, succeeded));
  if (line === null) return unmeasured(TOO_SHORT);
  const sure = line.high < 0 ? 'it falls' : line.low > 0 ? 'it rises' : 'it cannot be told from 0';
  return measured(
    line.slope,
    `Log-odds of success over 100 calls: ${line.slope.toFixed(2)} (95% interval ${line.low.toFixed(2)} to ${line.high.toFixed(2)}); ${sure}.`,
  );
};

/** Calls until the rate of progress (passing checks, edits) is half of what it was at first. */
export const progressHalfLife: Measure = ({ calls }) => {
  const line = fitLine(binsOf(calls, progressed));
  if (line === null) return unmeasured(TOO_SHORT);
  const after = halvesAfter(line);
  if (after === null || line.high >= 0) return unmeasured('Progress is not known to become slower: it never halves.');
  return measured(after, `Passing checks and edits become half as frequent within ${figure(after)} calls.`);
};

/** The call from which on calls succeed less often. */
export const collapse: Measure = ({ calls }) => {
  const bins = binsOf(calls, succeeded);
  if (bins.length < 3)
    return unmeasured('The log is too short to find a change in it: it has less than three stretches of 40 calls.');
  const found = findCollapse(bins);
  if (found === null) return unmeasured('No change to the worse was found.');
  const percent = (rate: number): string => `${Math.round(100 * rate)}%`;
  return measured(
    found.at,
    `From call ${found.at} on, calls succeed in ${percent(found.after)} instead of ${percent(found.before)}.`,
    calls.slice(found.at, found.at + 1),
  );
};
