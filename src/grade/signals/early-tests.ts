import { count, type Measure, measured, NO_COMMANDS, unmeasured } from './signal.ts';

/**
 * How soon something was checked: 1 before the first edit, 1/2 after the first burst of edits, 1/3 after the second …, 0
 * never. Counted in bursts, so that neither the length of a session nor of its reading changes it.
 */
export const earlyTests: Measure = ({ calls, bursts, commandsRead }) => {
  if (!commandsRead) return unmeasured(NO_COMMANDS);
  if (bursts.length === 0) return unmeasured('The log edits no source that a check could tell anything about.');
  const first = calls.findIndex(({ check }) => check !== null);
  if (first < 0) return measured(0, 'No test, linter or build was ever run.');
  const before = new Set(calls.slice(0, first + 1));
  const begun = bursts.filter(({ calls: [edit] }) => edit !== undefined && before.has(edit)).length;
  const why =
    begun === 0
      ? 'The first check came before the first edit.'
      : `The first check came after ${count(begun, 'round')} of edits.`;
  return measured(1 / (1 + begun), why, calls.slice(first, first + 1));
};
