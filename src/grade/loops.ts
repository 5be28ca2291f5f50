import type { Call } from './call.ts';

const LONGEST_PERIOD = 5;

/** How far apart calls are that may belong to one loop, in calls. */
export const NEAR = LONGEST_PERIOD;

const FEWEST_REPEATS = 3;

/**
 * A word for each call that is equal for calls which asked for the same and were answered the same. Answers are read only
 * where a neighbour asked for the same. A passing check is progress, and equal to nothing.
 */
const wordsOf = (calls: readonly Call[]): readonly number[] =>
  calls.map(({ check, observation }, index) =>
    check?.result === 'green' || observation === 0 ? -1 - index : observation,
  );

/** Stretches `[from, to)` in which every call equals the one `period` before it. */
function stretches(words: readonly number[], period: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let from = period;
  for (let index = period; index <= words.length; index++) {
    if (index < words.length && words[index] === words[index - period]) continue;
    if (index > from) found.push([from, index]);
    from = index + 1;
  }
  return found;
}

/**
 * Calls that only repeat: cycles of one to five calls, gone through three times or more, each asking for the same and being
 * answered the same. Returned are the calls behind the first round, in order. A cycle with a call that waits is polling.
 */
export function findLoopCalls(calls: readonly Call[]): readonly Call[] {
  const words = wordsOf(calls);
  const wasted = new Set<number>();
  for (let period = 1; period <= LONGEST_PERIOD; period++)
    for (const [from, to] of stretches(words, period)) {
      const first = from - period;
      if (to - first < FEWEST_REPEATS * period || calls.slice(first, to).some((call) => call.waits)) continue;
      for (let index = from; index < to; index++) wasted.add(index);
    }
  return calls.filter((_, index) => wasted.has(index));
}
