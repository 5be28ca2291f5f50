import { type Measure, measuredShare, share, unmeasured } from './signal.ts';

/**
 * What failures cost: the share of the calls between a first failure and its recovery, or its last attempt, both included. A
 * call inside several such spans counts once.
 */
export const failureShare: Measure = ({ episodes, calls }) => {
  if (calls.length === 0) return unmeasured('The log holds no call.');
  const spans = episodes.map(({ first, last, end, recovery }) => [first, recovery ? end : last] as const);
  let [spent, to] = [0, -1];
  for (const [from, until] of spans) {
    spent += Math.max(0, until - Math.max(from - 1, to));
    to = Math.max(to, until);
  }
  const firsts = episodes.flatMap(({ fails }) => fails.slice(0, 1));
  return measuredShare(
    spent,
    calls.length,
    `${share(spent, calls.length, 'call')} lay between a failure and its end.`,
    firsts,
  );
};
