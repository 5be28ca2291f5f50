import type { Session } from '../../core/index.ts';
import type { Call } from '../call.ts';
import { isStopped } from '../story.ts';
import { type Measure, measured, STOPPED, share, unmeasured } from './signal.ts';

const WITHOUT_WORDS = 0.5;

/** A passing check behind the last words does not undo them; where nothing else was called, the first call is the work. */
function lastWork(calls: readonly Call[]): number {
  const main = calls.filter(({ traits }) => traits.main);
  const last = main.findLast(({ check }) => check?.result !== 'green') ?? main[0] ?? calls[0];
  return last?.ref.step ?? -1;
}

function closes(session: Session, calls: readonly Call[]): number {
  if (session.end === 'interrupted' || session.end === 'error') return 0;
  const worked = lastWork(calls);
  const said = session.steps.some(
    (step) => step.kind === 'say' && step.by === 'agent' && step.depth === 0 && step.index > worked,
  );
  if (said) return 1;
  return session.end === 'completed' ? WITHOUT_WORDS : 0;
}

/**
 * Whether sessions were brought to an end: 1 where the agent said something behind its last work, 1/2 where the log only
 * notes its end, 0 where it breaks off or was interrupted. The mean over the sessions that hold calls; one that the model's API
 * stopped is left out.
 */
export const closure: Measure = ({ sessions, calls, story }) => {
  const stopped = isStopped({ sessions, story });
  const ends = sessions.flatMap(({ session }, index) => {
    if (stopped && index === sessions.length - 1) return [];
    const mine = calls.filter(({ ref }) => ref.session === index);
    return mine.length === 0 ? [] : [closes(session, mine)];
  });
  if (ends.length === 0) return unmeasured(calls.length > 0 ? STOPPED : 'The log holds no call.');
  const closed = ends.filter((end) => end === 1).length;
  const why = `${share(closed, ends.length, 'session')} ended with a final message after the work.`;
  return measured(ends.reduce((sum, end) => sum + end, 0) / ends.length, why);
};
