import type { LedgerEvent, Observation, OutcomeRevised, SessionGraded } from '../core/index.ts';
import type { Ledger } from './read.ts';

/** A way to sum observations up. `add` may change the state that it is given, as long as `start` makes a new one. */
export interface Reducer<State> {
  start(): State;
  add(state: State, observation: Observation): State;
}

const pullKey = ({ pull }: LedgerEvent): string => JSON.stringify([pull.repository, pull.number]);

/** The latest event of each unit, in the order of those events. */
function latest(events: readonly SessionGraded[]): readonly SessionGraded[] {
  const units = new Map<string, SessionGraded>();
  for (const event of events) {
    // Deleted first, so that the map's order is that of the latest events.
    units.delete(event.unit);
    units.set(event.unit, event);
  }
  return [...units.values()];
}

/**
 * What the ledger now says: one observation a unit, oldest first. The latest event of a unit (by time, then id) supersedes
 * the earlier ones, and a grading without a session id counts only while its pull request has none with one: a log that
 * comes later supersedes, it never adds. The latest outcome of a pull request holds for all its units, whichever came
 * first.
 */
export function observations({ events }: Ledger): readonly Observation[] {
  const outcomes = new Map<string, OutcomeRevised>();
  for (const event of events) if (event.type === 'outcome.revised') outcomes.set(pullKey(event), event);
  const graded = latest(events.filter((event) => event.type === 'session.graded'));
  const logged = new Set(graded.filter(({ session }) => session.id !== null).map(pullKey));
  return graded
    .filter((event) => event.session.id !== null || !logged.has(pullKey(event)))
    .map((event) => ({ graded: event, outcome: outcomes.get(pullKey(event)) ?? null }));
}

/**
 * Sums a ledger up. The reducer sees each unit once and in one order, so that the result is byte-identical however the
 * ledger's files were ordered, repeated, split or merged.
 */
export function fold<State>(ledger: Ledger, reducer: Reducer<State>): State {
  return observations(ledger).reduce((state, observation) => reducer.add(state, observation), reducer.start());
}
