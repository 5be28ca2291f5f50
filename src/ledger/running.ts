import type { LedgerEvent, Observation, OutcomeRevised, SessionGraded } from '../core/index.ts';
import { groupKey, groupsOf, observationsOf, voidedIn } from './fold.ts';
import type { Ledger } from './read.ts';

/** What an event changes in the observations: those that no longer hold, and those that now do. */
interface ObservationChange {
  readonly gone: readonly Observation[];
  readonly come: readonly Observation[];
}

/** A fold that is kept: an event at a time, in any order, each at the cost of its own pull request's history. */
export interface RunningFold {
  /** Null where the event was there, or is of a kind that no observation rests on. */
  add(event: LedgerEvent): ObservationChange | null;
}

type Group = { graded: SessionGraded[]; outcomes: OutcomeRevised[] };

/** Starts from a ledger. The sum of all changes is what `observations` says of the ledger with the added events. */
export function runFold(ledger: Ledger): RunningFold {
  const groups: Map<string, Group> = groupsOf(ledger);
  const voided = voidedIn(ledger);
  const known = new Map<string, string>();
  for (const [key, { graded, outcomes }] of groups) for (const { id } of [...graded, ...outcomes]) known.set(id, key);

  const changeOf = (key: string, act: (group: Group) => void): ObservationChange => {
    const group = groups.get(key) ?? { graded: [], outcomes: [] };
    groups.set(key, group);
    const gone = observationsOf(group, voided);
    act(group);
    return { gone, come: observationsOf(group, voided) };
  };

  return {
    add(event) {
      if (event.type === 'grade.voided') {
        if (voided.has(event.grading)) return null;
        const key = known.get(event.grading);
        if (key !== undefined) return changeOf(key, () => voided.add(event.grading));
        voided.add(event.grading);
        return null;
      }
      if ((event.type !== 'session.graded' && event.type !== 'outcome.revised') || known.has(event.id)) return null;
      const key = groupKey(event);
      known.set(event.id, key);
      return changeOf(key, (group) => {
        if (event.type === 'session.graded') group.graded.push(event);
        else group.outcomes.push(event);
      });
    },
  };
}
