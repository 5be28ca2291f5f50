import { type Measure, measured, NO_COMMANDS, STOPPED, unmeasured } from './signal.ts';

function tell(value: number, checked: boolean): string {
  if (value === 1) return 'The last check after the last edit passed.';
  if (value > 0.5) return 'After the last edit the program was tried and ran, but no test was.';
  if (value === 0.5) return 'A check ran after the last edit, but the log does not tell its result.';
  return checked ? 'The log ends with a check that fails.' : 'Nothing was checked after the last edit.';
}

/** Whether the state in which the work was left is known to pass. */
export const finalCheck: Measure = ({ ending, calls, commandsRead }) => {
  if (!commandsRead) return unmeasured(NO_COMMANDS);
  const lastEdit = calls.findLast(({ changed }) => changed === 'source');
  if (ending.value === null && lastEdit) return unmeasured(STOPPED);
  if (ending.value === null)
    return unmeasured(
      ending.deciding.length === 0
        ? 'The log edits no source and checks nothing.'
        : 'The log edits no source, so that what fails at its end need not be its doing.',
    );
  const rest = ending.deciding.length > 0 ? ending.deciding.slice(-1) : lastEdit ? [lastEdit] : [];
  return measured(ending.value, tell(ending.value, ending.deciding.length > 0), rest);
};
