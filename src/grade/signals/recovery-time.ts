import { callsTaken, type Lasting, minutesTaken } from '../episodes.ts';
import { quantileOf } from '../survival.ts';
import { count, figure, type Measure, measured, NO_FAILURE, share, unmeasured } from './signal.ts';

function tell(
  cases: readonly Lasting[],
  unit: string,
  rest: readonly Parameters<typeof measured>[2][],
): ReturnType<Measure> {
  const lost = cases.filter(({ censored }) => censored).length;
  const middle = quantileOf(cases, 0.5);
  if (middle === null)
    return unmeasured(
      `${share(lost, cases.length, 'failure')} never recovered, so that half of them is never reached.`,
    );
  const late = quantileOf(cases, 0.9);
  const most = late === null ? 'nine of ten are never reached' : `nine of ten within ${figure(late)}`;
  const why = `Half of ${count(cases.length, 'failure')} recovered within ${figure(middle)} ${unit}; ${most}.`;
  return measured(
    middle,
    why,
    rest.flat().flatMap((one) => one ?? []),
  );
}

/**
 * Median of the calls from a failure to its recovery, by Kaplan–Meier: what never recovered counts as long as it was seen
 * (censored), and is not left out.
 */
export const recoveryCalls: Measure = ({ episodes }) =>
  episodes.length === 0
    ? unmeasured(NO_FAILURE)
    : tell(
        callsTaken(episodes),
        'calls',
        episodes.map(({ recovery }) => (recovery ? [recovery] : [])),
      );

/** The same in minutes, of the failures whose times the log tells. */
export const recoveryMinutes: Measure = ({ episodes, calls }) => {
  if (episodes.length === 0) return unmeasured(NO_FAILURE);
  const cases = minutesTaken(episodes, calls);
  if (cases.length === 0) return unmeasured('The log does not say when calls were made.');
  return tell(
    cases,
    'minutes',
    episodes.map(({ recovery }) => (recovery ? [recovery] : [])),
  );
};
