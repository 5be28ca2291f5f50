import { type Measure, measured, NO_COMMANDS, unmeasured } from './signal.ts';

/** 1 where some check, run by the same command line, failed before an edit of source and passed behind it: the fault was seen to go. */
export const reproduced: Measure = ({ calls, commandsRead }) => {
  if (!commandsRead) return unmeasured(NO_COMMANDS);
  if (!calls.some(({ changed }) => changed === 'source'))
    return unmeasured('The log edits no source that a check could tell anything about.');
  const editsAtRed = new Map<number, number>();
  let edits = 0;
  for (const call of calls) {
    if (call.changed === 'source') edits += 1;
    const first = editsAtRed.get(call.signature);
    if (call.check?.result === 'red' && first === undefined) editsAtRed.set(call.signature, edits);
    if (call.check?.result === 'green' && edits > (first ?? edits))
      return measured(1, 'A check that had failed passed behind an edit.', [call]);
  }
  return measured(0, 'No check is known to have failed before an edit and to have passed behind it.');
};
