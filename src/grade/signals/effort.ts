import type { Usage } from '../../core/index.ts';
import { estimateCost, PRICES_OF } from '../prices.ts';
import { count, figure, grouped, type Measure, measured, unmeasured } from './signal.ts';

/** Longest stretch without a human's word or decision, in minutes. */
export const unattendedMinutes: Measure = ({ story: { unattendedMinutes: minutes } }) =>
  minutes === null
    ? unmeasured('The log does not say when anything happened.')
    : measured(
        minutes.longest,
        `Longest stretch without a human: ${figure(minutes.longest)} minutes, of ${figure(minutes.total)} in all.`,
      );

/** Most calls in a row without a human's word or decision. */
export const unattendedCalls: Measure = ({ calls, story }) =>
  calls.length === 0
    ? unmeasured('The log holds no call.')
    : measured(
        story.unattendedCalls,
        `${count(story.unattendedCalls, 'call')} in a row without a human; humans spoke ${count(story.interventions, 'time')} after the first call.`,
      );

const sumOf = ({ input, cachedInput, cacheWrite, output }: Usage): number | null =>
  input === null || output === null ? null : input + (cachedInput ?? 0) + (cacheWrite ?? 0) + output;

/** All tokens, in and out, cached ones included. */
export const tokens: Measure = ({ sessions }) => {
  const sums = sessions.map(({ session }) => sumOf(session.usage));
  if (sums.length === 0 || sums.includes(null)) return unmeasured('The log does not say how many tokens were used.');
  const all = sums.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return measured(all, `${grouped(all)} tokens, in and out, cached ones included.`);
};

/** Cost in dollars: as the log tells, else by a dated table of prices. */
export const costUsd: Measure = ({ sessions }) => {
  if (sessions.length === 0) return unmeasured('There is no session log.');
  const logged = sessions.map(({ session }) => session.usage.costUsd);
  const costs = sessions.map(({ session }) => session.usage.costUsd ?? estimateCost(session));
  if (costs.includes(null))
    return unmeasured('The log tells no cost, and its model or tokens are not known well enough to reckon it.');
  const all = costs.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const how = logged.includes(null) ? `reckoned from tokens by prices of ${PRICES_OF}` : 'as the log tells';
  return measured(all, `$${all.toFixed(2)}, ${how}.`);
};
