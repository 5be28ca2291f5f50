import { type Call, NO_TIME } from './call.ts';

const LONGEST_PERIOD = 5;

/** How far apart calls are that may belong to one loop, in calls. */
export const NEAR = LONGEST_PERIOD;

const FEWEST_ROUNDS = 3;
/** From so many equal rounds on, an agent is taken for stuck (OpenHands' detector). */
const STUCK_ROUNDS = 4;
/** Seconds between rounds from which on looking again is polling. */
const PATIENT = 20;

/**
 * Kinds of loops. `repeated`: one call three times, answered the same; `stuck`: four times and more; `failing`: a call that
 * fails each time; `alternating`: two calls in turn; `cycle`: three to five calls in turn.
 */
export type LoopKind = 'repeated' | 'stuck' | 'failing' | 'alternating' | 'cycle';

/** Calls gone through three times or more, each time asking for the same and being answered the same. */
export interface Loop {
  readonly kind: LoopKind;
  /** Its first round. */
  readonly round: readonly Call[];
  /** The calls behind the first round. */
  readonly wasted: readonly Call[];
}

/**
 * A word for each call that is equal for calls which asked for the same and were answered the same. Answers are read only
 * where a neighbour asked for the same. A passing check is progress, and equal to nothing.
 */
const wordsOf = (calls: readonly Call[]): Int32Array =>
  Int32Array.from(calls, ({ check, observation }, index) =>
    check?.result === 'green' || observation === 0 ? -1 - index : observation,
  );

/** Stretches `[from, to)` in which every call equals the one `period` before it. */
function stretches(words: Int32Array, period: number): readonly (readonly [number, number])[] {
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
 * Whether somebody waits for something: a pause among the calls, or each round comes long after the last and none fails. Who
 * asks for a state that changes by itself may be told by a failing exit code that it is not there yet, and where the log
 * has no times nothing says that he asked too soon.
 */
function isPolling(calls: readonly Call[], period: number): boolean {
  if (calls.some((call) => call.waits)) return true;
  const asks = calls.every(({ traits }) => traits.polls);
  if (!asks && calls.some(({ settled }) => settled === 'fail')) return false;
  return calls.slice(period).every(({ second }, index) => {
    const before = calls[index]?.second ?? NO_TIME;
    return second === NO_TIME || before === NO_TIME ? asks : second - before >= PATIENT;
  });
}

function kindOf(calls: readonly Call[], period: number): LoopKind {
  if (period > 2) return 'cycle';
  if (period === 2) return 'alternating';
  if (calls[0]?.settled === 'fail') return 'failing';
  return calls.length >= STUCK_ROUNDS ? 'stuck' : 'repeated';
}

/** Loops of one to five calls, in order of their period; a call is wasted in one loop only. Polling is none. */
export function findLoops(calls: readonly Call[]): readonly Loop[] {
  const words = wordsOf(calls);
  const taken = new Set<number>();
  const loops: Loop[] = [];
  for (let period = 1; period <= LONGEST_PERIOD; period++)
    for (const [from, to] of stretches(words, period)) {
      const all = calls.slice(from - period, to);
      if (all.length < FEWEST_ROUNDS * period || isPolling(all, period)) continue;
      const wasted = all.slice(period).filter((_, index) => !taken.has(from + index));
      for (let index = from; index < to; index++) taken.add(index);
      if (wasted.length > 0) loops.push({ kind: kindOf(all, period), round: all.slice(0, period), wasted });
    }
  return loops;
}
