import type { Blobs } from '../core/index.ts';
import type { Call } from './calls.ts';
import { observationOf } from './identity.ts';

const LONGEST_PERIOD = 5;
const FEWEST_REPEATS = 3;

/**
 * A word for each call that is equal for calls which asked for the same and were answered the same. Answers are read only
 * where a neighbour asked for the same. A passing check is progress, and equal to nothing.
 */
function fingerprints(calls: readonly Call[], blobs: Blobs): readonly string[] {
  const repeats = (call: Call, index: number): boolean => {
    for (let apart = 1; apart <= LONGEST_PERIOD; apart++)
      if (calls[index - apart]?.signature === call.signature || calls[index + apart]?.signature === call.signature)
        return true;
    return false;
  };
  return calls.map((call, index) =>
    call.check?.result === 'green' || !repeats(call, index)
      ? `#${index}`
      : `${call.signature} ${observationOf(call.step, blobs)}`,
  );
}

/** Stretches `[from, to)` in which every call equals the one `period` before it. */
function stretches(words: readonly string[], period: number): readonly (readonly [number, number])[] {
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
export function findLoopCalls(calls: readonly Call[], blobs: Blobs): readonly Call[] {
  const words = fingerprints(calls, blobs);
  const wasted = new Set<number>();
  for (let period = 1; period <= LONGEST_PERIOD; period++)
    for (const [from, to] of stretches(words, period)) {
      const first = from - period;
      if (to - first < FEWEST_REPEATS * period || calls.slice(first, to).some((call) => call.waits)) continue;
      for (let index = from; index < to; index++) wasted.add(index);
    }
  return calls.filter((_, index) => wasted.has(index));
}
