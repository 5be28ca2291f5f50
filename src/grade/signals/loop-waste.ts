import { type Measure, measured, unmeasured } from './signal.ts';

/**
 * Going in circles: w / (w + u), of w calls inside loops behind their first round, and u different calls of the log.
 * Polling is no loop. Only a call that is new lowers it, so that filling a log with repeats does not help.
 */
export const loopWaste: Measure = ({ calls, loops }) => {
  const loopCalls = loops.flatMap(({ wasted }) => wasted);
  if (calls.length === 0) return unmeasured('The log holds no call.');
  const different = new Set<number>();
  for (const { signature } of calls) different.add(signature);
  const why =
    loopCalls.length === 0
      ? 'No loop was found.'
      : `${loopCalls.length} of ${calls.length} calls went in circles: same call, same answer, three times or more.`;
  return measured(loopCalls.length / (loopCalls.length + different.size), why, loopCalls);
};
