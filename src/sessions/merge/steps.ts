import { isCall, type NoteStep, type SayStep, type Sequence, type Session, type Step } from '../../core/index.ts';

/** A counter can make such an id: it names a call only within its log. Others are random and name it everywhere. */
const isWeak = (id: string): boolean => id.length < 12 || /^[a-z_-]*\d{1,8}$/i.test(id);

function askedOf(step: Step): unknown {
  switch (step.kind) {
    case 'run':
      return step.command;
    case 'edit':
      return step.edits.map((edit) => ('path' in edit ? edit.path : edit.text));
    case 'read':
      return step.path;
    case 'say':
    case 'note':
      return null;
    default:
      return step.input;
  }
}

/** Equal for two tellings of one call, whichever log they stand in; null for a step that is no call or cannot be told. */
export function callKey(step: Step): string | null {
  if (!isCall(step) || step.callId === null) return null;
  if (!isWeak(step.callId)) return JSON.stringify([step.callId, step.tool, step.kind]);
  if (step.time === null) return null;
  return JSON.stringify([step.callId, step.tool, step.time, askedOf(step)]);
}

/** As `callKey`, for words and notes: only logs that repeat one another may be compared by it. */
export function wordKey(step: Step): string | null {
  if (isCall(step) || step.time === null) return null;
  const text = (step as SayStep | NoteStep).kind === 'say' ? (step as SayStep).text : (step as NoteStep).says;
  return JSON.stringify([step.time, step.kind === 'say' ? step.by : step.kind === 'note' && step.what, text]);
}

/** How much an answer tells: of two tellings of a call the one with an answer counts. */
export const isAnswered = (step: Step): boolean =>
  isCall(step) && step.outcome !== 'unanswered' && step.outcome !== 'running' && step.outcome !== 'unknown';

/** A step's place in time: a call's is when its answer came. */
function timeOf(step: Step): number {
  const time = Date.parse((isCall(step) ? step.endTime : null) ?? step.time ?? '');
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/**
 * Steps of several logs in the order in which they took effect. Each log keeps its own order: a step without a time, or
 * with an earlier one, stands where the step before it stands. Ties go to the log that comes first.
 */
export function interleave(lists: readonly Sequence<Step>[]): Step[] {
  const timed = lists.flatMap((steps) => {
    let time = Number.NEGATIVE_INFINITY;
    return steps.map((step) => {
      time = Math.max(time, timeOf(step));
      return { step, time };
    });
  });
  timed.sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0));
  return timed.map(({ step }) => step);
}

/** Steps numbered as they stand. */
export const renumber = (steps: Sequence<Step>): Step[] =>
  steps.map((step, index) => (step.index === index ? step : { ...step, index }));

/** A session's steps as they are told within another one: from which log, at which depth at least, in which folder. */
export function adopt(child: Session, parent: Session, depth: number): Step[] {
  const cwd = child.cwd === parent.cwd ? null : child.cwd;
  const log = child.id === parent.id ? {} : { log: child.id ?? '' };
  return child.steps.map((step) => {
    const placed = { ...log, ...step, depth: Math.max(step.depth, depth) };
    return placed.kind === 'run' && placed.cwd === null && cwd !== null ? { ...placed, cwd } : placed;
  });
}
