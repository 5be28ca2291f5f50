import { count, type Measure, measured, NO_COMMANDS, unmeasured } from './signal.ts';

/**
 * How broadly the final state was tested: k / (k + 1), of k different command lines behind the last edit of source that ran
 * tests, linters or builds and passed. The same line again adds nothing.
 */
export const finalTests: Measure = ({ calls, commandsRead }) => {
  if (!commandsRead) return unmeasured(NO_COMMANDS);
  const edited = calls.findLastIndex(({ changed }) => changed === 'source');
  if (edited < 0) return unmeasured('The log edits no source that a check could tell anything about.');
  const passed = calls.slice(edited).filter(({ check }) => check?.result === 'green' && check.kind !== 'trial');
  const different = new Map(passed.map((call) => [call.signature, call]));
  const why = `${count(different.size, 'different test, lint or build command')} passed behind the last edit.`;
  return measured(different.size / (different.size + 1), why, [...different.values()]);
};
