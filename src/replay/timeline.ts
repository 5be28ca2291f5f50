import { openNameTable } from '../collections/index.ts';
import { isCall, type LoggedSession, type Step, type StepRef } from '../core/index.ts';

/** A step in its place among all sessions' steps. */
export interface Moment {
  readonly ref: StepRef;
  readonly step: Step;
  /** Milliseconds since 1970; negative infinity where the log has told no time yet. */
  readonly time: number;
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

/** For each session's steps, in order, when they took effect: never before the step before. */
function* timesOf({ session }: LoggedSession): Generator<[step: Step, time: number]> {
  let time = Number.NEGATIVE_INFINITY;
  for (const step of session.steps) {
    const own = timeOf(step);
    if (own > time) time = own;
    yield [step, time];
  }
}

function* inOrder(logged: LoggedSession): Generator<Moment> {
  let index = 0;
  for (const [step, time] of timesOf(logged)) {
    yield { ref: { session: 0, step: index }, step, time };
    index += 1;
  }
}

function* merged(sessions: readonly LoggedSession[]): Generator<Moment> {
  const [times, tellers, places]: [number[], number[], number[]] = [[], [], []];
  const seen = openNameTable();
  for (const [session, logged] of sessions.entries()) {
    let place = 0;
    for (const [step, time] of timesOf(logged)) {
      const key = copyKey(step);
      const teller = key === null ? session : (seen.get(key) ?? session);
      if (key !== null && teller === session) seen.set(key, session);
      if (teller === session) {
        times.push(time);
        tellers.push(session);
        places.push(place);
      }
      place += 1;
    }
  }
  const order = Uint32Array.from(times.keys());
  order.sort((one, other) => {
    const [left = 0, right = 0] = [times[one], times[other]];
    return left < right ? -1 : left > right ? 1 : one - other;
  });
  for (const at of order) {
    const ref = { session: tellers[at] ?? 0, step: places[at] ?? 0 };
    const step = sessions[ref.session]?.session.steps.at(ref.step);
    if (step) yield { ref, step, time: times[at] ?? Number.NEGATIVE_INFINITY };
  }
}

/**
 * Merges the sessions' steps by time. Each session keeps its own order (a step without a time, or with an earlier one,
 * takes the time of the step before it); ties go to the session that comes first. Some 30 bytes a step are held, none where
 * there is but one session.
 */
export function mergeSteps(sessions: readonly LoggedSession[]): Iterable<Moment> {
  const [only, ...rest] = sessions;
  return only && rest.length === 0 ? inOrder(only) : merged(sessions);
}
