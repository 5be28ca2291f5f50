import type { Call } from '../call.ts';
import { type Measure, measuredShare, NO_COMMANDS, share, unmeasured } from './signal.ts';

/**
 * Of the different command lines that checked something and passed at some time, the share that passed behind the last edit
 * of source: how much of what was seen to work was seen on the state that was left. An edit makes earlier checks stale.
 */
export const freshChecks: Measure = ({ calls, commandsRead }) => {
  if (!commandsRead) return unmeasured(NO_COMMANDS);
  const edited = calls.findLastIndex(({ changed }) => changed === 'source');
  if (edited < 0) return unmeasured('The log edits no source that a check could tell anything about.');
  const all = new Set<number>();
  const fresh = new Map<number, Call>();
  for (const [index, call] of calls.entries()) {
    if (call.check?.result !== 'green') continue;
    all.add(call.signature);
    if (index >= edited) fresh.set(call.signature, call);
  }
  if (all.size === 0) return unmeasured('No check passed.');
  const why = `Of the different checks that passed, ${share(fresh.size, all.size, 'check')} did so behind the last edit.`;
  return measuredShare(fresh.size, all.size, why, [...fresh.values()]);
};
