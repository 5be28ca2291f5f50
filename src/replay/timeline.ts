import { isCall, type LoggedSession, type Step, type StepRef } from '../core/index.ts';

/** A step in its place among all sessions' steps. */
export interface Moment {
  readonly ref: StepRef;
  readonly step: Step;
}

/** When a step took effect: a tool's answer is when its edit had reached the disk. */
function timeOf(step: Step): number {
  const ended = isCall(step) ? step.endTime : null;
  return Date.parse(ended ?? step.time ?? '');
}

/**
 * A call that another session's log already told: resumed and forked sessions begin with a copy of their parent's
 * history, under the same call ids.
 */
function copyKey(step: Step): string | null {
  if (!isCall(step) || step.callId === null) return null;
  if (step.kind === 'edit') return JSON.stringify([step.callId, step.tool, step.edits]);
  return step.kind === 'run' ? JSON.stringify([step.callId, step.tool, step.command]) : null;
}

/**
 * Merges the sessions' steps by time. Each session keeps its own order (a step without a time, or with an earlier one,
 * takes the time of the step before it); ties go to the session that comes first.
 */
export function mergeSteps(sessions: readonly LoggedSession[]): Moment[] {
  const timed: { moment: Moment; time: number }[] = [];
  const seen = new Map<string, number>();
  for (const [session, { session: logged }] of sessions.entries()) {
    let time = Number.NEGATIVE_INFINITY;
    for (const [index, step] of logged.steps.entries()) {
      const own = timeOf(step);
      if (own > time) time = own;
      const key = copyKey(step);
      const teller = key === null ? session : (seen.get(key) ?? session);
      if (key !== null) seen.set(key, teller);
      if (teller === session) timed.push({ moment: { ref: { session, step: index }, step }, time });
    }
  }
  return timed
    .sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0))
    .map(({ moment }) => moment);
}
