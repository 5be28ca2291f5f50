import type { Call } from '../call.ts';
import { type Measure, measured, unmeasured } from './signal.ts';

/** Failing calls that try again what had failed in the same episode, with nothing changed or waited for in between. */
function findRepeats(calls: readonly Call[]): readonly Call[] {
  const failed = new Map<number, Set<number>>();
  const repeats: Call[] = [];
  for (const call of calls) {
    if (call.waits || (call.settled === 'ok' && call.changed !== 'nothing')) failed.clear();
    else if (call.settled === 'ok') failed.delete(call.target);
    if (call.settled !== 'fail') continue;
    const tried = failed.get(call.target) ?? new Set();
    if (tried.has(call.approach)) repeats.push(call);
    failed.set(call.target, tried.add(call.approach));
  }
  return repeats;
}

/**
 * Blind repetition: r / (r + d), of r failing calls that only repeat, and d different approaches that failed. A retry
 * behind an edit or a pause is none. Nothing but another approach lowers it, so that filling a log does not help.
 */
export const repeatedFailure: Measure = ({ calls }) => {
  const fails = calls.filter(({ settled }) => settled === 'fail');
  if (fails.length === 0) return unmeasured('Nothing failed.');
  const repeats = findRepeats(calls);
  const approaches = new Set(fails.map(({ approach }) => approach)).size;
  const why =
    repeats.length === 0
      ? 'No failing call was repeated blindly.'
      : `${repeats.length} of ${fails.length} failing calls repeated what had just failed.`;
  return measured(repeats.length / (repeats.length + approaches), why, repeats);
};
