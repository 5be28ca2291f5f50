import type { LedgerEvent, Observation, OutcomeRevised, SessionGraded } from '../core/index.ts';
import type { Ledger } from './read.ts';

/** A way to sum observations up. `add` may change the state that it is given, as long as `start` makes a new one. */
export interface Reducer<State> {
  start(): State;
  add(state: State, observation: Observation): State;
}

const pullKey = ({ pull }: LedgerEvent): string => JSON.stringify([pull.repository, pull.number]);

/**
 * What the ledger now says: one observation a unit, oldest first. The latest event of a unit (by time, then id) supersedes
 * the earlier ones; likewise the latest outcome of a pull request, which holds for all its units whichever came first.
 */
export function observations({ events }: Ledger): readonly Observation[] {
  const units = new Map<string, SessionGraded>();
  const outcomes = new Map<string, OutcomeRevised>();
  for (const event of events) {
    if (event.type === 'outcome.revised') outcomes.set(pullKey(event), event);
    else {
      // Deleted first, so that the map's order is that of the latest events.
      units.delete(event.unit);
      units.set(event.unit, event);
    }
  }
  return [...units.values()].map((graded) => ({ graded, outcome: outcomes.get(pullKey(graded)) ?? null }));
}

/**
 * Sums a ledger up. The reducer sees each unit once and in one order, so that the result is byte-identical however the
 * ledger's files were ordered, repeated, split or merged.
 */
export function fold<State>(ledger: Ledger, reducer: Reducer<State>): State {
  return observations(ledger).reduce((state, observation) => reducer.add(state, observation), reducer.start());
}
