import type { Session } from '../../core/index.ts';
import type { Call } from '../call.ts';
import { isStopped } from '../story.ts';
import { type Measure, measured, STOPPED, share, unmeasured } from './signal.ts';

const WITHOUT_WORDS = 0.5;

/** How much a call counts as work: a sub-agent's least, then a check that passed; of equals the first, of the others the last. */
const weightOf = ({ traits, check }: Call): 0 | 1 | 2 => (!traits.main ? 0 : check?.result === 'green' ? 1 : 2);

/**
 * Session → the step of its last work. A passing check behind the last words does not undo them; where nothing else was
 * called, the first call is the work.
 */
function lastWorks(calls: readonly Call[]): ReadonlyMap<number, number> {
  const works = new Map<number, { readonly step: number; readonly weight: number }>();
  for (const call of calls) {
    const { session, step } = call.ref;
    const [weight, known] = [weightOf(call), works.get(session)?.weight ?? -1];
    if (weight > known || weight === 2) works.set(session, { step, weight });
  }
  return new Map([...works].map(([session, { step }]) => [session, step]));
}

function closes(session: Session, worked: number): number {
  if (session.end === 'interrupted' || session.end === 'error') return 0;
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
  const works = lastWorks(calls);
  const ends = sessions.flatMap(({ session }, index) => {
    if (stopped && index === sessions.length - 1) return [];
    const worked = works.get(index);
    return worked === undefined ? [] : [closes(session, worked)];
  });
  if (ends.length === 0) return unmeasured(calls.length > 0 ? STOPPED : 'The log holds no call.');
  const closed = ends.filter((end) => end === 1).length;
  const why = `${share(closed, ends.length, 'session')} ended with a final message after the work.`;
  return measured(ends.reduce((sum, end) => sum + end, 0) / ends.length, why);
};
