import { type Measure, measured, measuredShare, share, unmeasured } from './signal.ts';

/**
 * Of the times when something had failed twice and more: the share in which the agent turned to something else in good time,
 * behind the third failure at the latest and within five minutes.
 */
export const timelyPivot: Measure = ({ stuck }) => {
  if (stuck.length === 0) return unmeasured('Nothing failed again and again, so nothing had to be given up.');
  const timely = stuck.filter(({ pivot }) => pivot === 'timely');
  const late = stuck.filter(({ pivot }) => pivot === 'late').length;
  const others = stuck.filter(({ pivot }) => pivot !== 'timely');
  const why = `Stuck ${stuck.length === 1 ? 'once' : `${stuck.length} times`}: turned in time ${timely.length}, late ${late}, never ${others.length - late}.`;
  return measuredShare(
    timely.length,
    stuck.length,
    why,
    others.flatMap(({ episode }) => episode.fails),
  );
};

/** Turns to something else of all kinds, as a count. */
export const pivots: Measure = ({ stuck, calls }) => {
  if (calls.length === 0) return unmeasured('The log holds no call.');
  const turned = stuck.filter(({ pivot }) => pivot !== 'none');
  return measured(
    turned.length,
    `The agent gave up on what had failed in ${share(turned.length, stuck.length, 'case')}.`,
    turned.flatMap(({ episode }) => episode.fails.slice(-1)),
  );
};
