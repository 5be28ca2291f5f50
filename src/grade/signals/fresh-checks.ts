import { type Measure, measuredShare, NO_COMMANDS, share, unmeasured } from './signal.ts';

/**
 * Of the different command lines that checked something and passed at some time, the share that passed behind the last edit
 * of source: how much of what was seen to work was seen on the state that was left. An edit makes earlier checks stale.
 */
export const freshChecks: Measure = ({ calls, commandsRead }) => {
  if (!commandsRead) return unmeasured(NO_COMMANDS);
  const edited = calls.findLastIndex(({ changed }) => changed === 'source');
  if (edited < 0) return unmeasured('The log edits no source that a check could tell anything about.');
  const passed = calls.filter(({ check }) => check?.result === 'green');
  const all = new Set(passed.map(({ signature }) => signature));
  if (all.size === 0) return unmeasured('No check passed.');
  const behind = calls.slice(edited).filter(({ check }) => check?.result === 'green');
  const fresh = new Map(behind.map((call) => [call.signature, call]));
  const why = `Of the different checks that passed, ${share(fresh.size, all.size, 'check')} did so behind the last edit.`;
  return measuredShare(fresh.size, all.size, why, [...fresh.values()]);
};
