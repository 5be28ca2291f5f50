import type { Call } from '../call.ts';
import { count, type Measure, measured, NO_COMMANDS, unmeasured } from './signal.ts';

/** Edits of a file that had been edited before, with a check in between: the work before was not right yet. */
function findReturns(calls: readonly Call[]): readonly Call[] {
  const checksAt = new Map<number, number>();
  let checks = 0;
  const returns: Call[] = [];
  for (const call of calls) {
    if (call.check !== null) checks += 1;
    if (call.changed !== 'source') continue;
    if (checks > (checksAt.get(call.target) ?? checks)) returns.push(call);
    checksAt.set(call.target, checks);
  }
  return returns;
}

/**
 * Coming back to what had been done: r / (r + f), of r returns to a file that had been edited and checked, and f different
 * files that were edited. An edit in several pieces is one.
 */
export const rework: Measure = ({ calls, commandsRead }) => {
  if (!commandsRead) return unmeasured(NO_COMMANDS);
  const edits = calls.filter(({ changed }) => changed === 'source');
  if (edits.length === 0) return unmeasured('The log edits no source that a check could tell anything about.');
  const returns = findReturns(calls);
  const files = new Set(edits.map(({ target }) => target)).size;
  const why = `${count(returns.length, 'return')} to a file that had been edited and checked; ${count(files, 'file')} edited.`;
  return measured(returns.length / (returns.length + files), why, returns);
};
