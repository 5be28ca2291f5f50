import type { GradeVoided, LedgerEvent, Observation, OutcomeRevised, SessionGraded } from '../core/index.ts';
import { asideBy, isRuling, type Ruling } from './aside.ts';
import { groupKey, groupsOf, observationsOf } from './fold.ts';
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

/** Which events count for nothing: what was voided, and what was set aside; both may come before what they are about. */
function openRules(events: readonly LedgerEvent[]) {
  const voidings = new Map<string, string>();
  const rulings = new Map<string, Ruling>();
  const keep = (event: GradeVoided | Ruling): void => {
    if (event.type === 'grade.voided') voidings.set(event.id, event.grading);
    else rulings.set(event.id, event);
  };
  for (const event of events) if (event.type === 'grade.voided' || isRuling(event)) keep(event);
  const settle = () => {
    const aside = asideBy([...rulings.values()]);
    const voided = new Set([...voidings].flatMap(([id, grading]) => (aside.has(id) ? [] : [grading])));
    return { aside, voided };
  };
  return { keep, settle, has: ({ id }: LedgerEvent): boolean => voidings.has(id) || rulings.has(id), voidings };
}

/** What either of two collections has and the other has not. */
const apart = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.has(key) !== other.has(key));

/** Starts from a ledger. The sum of all changes is what `observations` says of the ledger with the added events. */
export function runFold(ledger: Ledger): RunningFold {
  const events = [...ledger.events, ...ledger.aside];
  const groups: Map<string, Group> = groupsOf({ events });
  const rules = openRules(events);
  let { aside, voided } = rules.settle();
  const known = new Map<string, string>();
  for (const [key, { graded, outcomes }] of groups) for (const { id } of [...graded, ...outcomes]) known.set(id, key);

  const counts = ({ id }: LedgerEvent): boolean => !aside.has(id);
  const seen = (keys: readonly string[]): readonly Observation[] =>
    keys.flatMap((key) => {
      const group = groups.get(key) ?? { graded: [], outcomes: [] };
      const { graded, outcomes } = group;
      const isWhole = aside.size === 0;
      return observationsOf(
        isWhole ? group : { graded: graded.filter(counts), outcomes: outcomes.filter(counts) },
        voided,
      );
    });
  const changeOf = (keys: readonly string[], act: () => void): ObservationChange => {
    const gone = seen(keys);
    act();
    return { gone, come: seen(keys) };
  };

  const addRule = (event: GradeVoided | Ruling): ObservationChange | null => {
    if (rules.has(event)) return null;
    rules.keep(event);
    const now = rules.settle();
    const graded = event.type === 'grade.voided' ? [event.grading] : [];
    const touched = [...graded, ...apart(aside, now.aside).map((id) => rules.voidings.get(id) ?? id)];
    const keys = [...new Set(touched.flatMap((id) => known.get(id) ?? []))];
    const change = changeOf(keys, () => {
      ({ aside, voided } = now);
    });
    return keys.length === 0 ? null : change;
  };

  return {
    add(event) {
      if (event.type === 'grade.voided' || isRuling(event)) return addRule(event);
      if ((event.type !== 'session.graded' && event.type !== 'outcome.revised') || known.has(event.id)) return null;
      const key = groupKey(event);
      known.set(event.id, key);
      const group = groups.get(key) ?? { graded: [], outcomes: [] };
      groups.set(key, group);
      return changeOf([key], () => {
        if (event.type === 'session.graded') group.graded.push(event);
        else group.outcomes.push(event);
      });
    },
  };
}
