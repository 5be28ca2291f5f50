import type { LedgerEvent, Observation, OutcomeRevised, SessionGraded } from '../core/index.ts';
import type { Ledger } from './read.ts';
import { timeKey } from './time.ts';

/** A way to sum observations up. `add` may change the state that it is given, as long as `start` makes a new one. */
export interface Reducer<State> {
  start(): State;
  add(state: State, observation: Observation): State;
}

/**
 * Events that observations of one pull request rest on, or of one session outside of any: nothing else in the ledger can
 * change those.
 */
export interface Group {
  readonly graded: readonly SessionGraded[];
  readonly outcomes: readonly OutcomeRevised[];
}

/** Sorts as the ledger does: by time, then id. */
export const orderOf = ({ at, id }: Pick<LedgerEvent, 'at' | 'id'>): string => `${timeKey(at)} ${id}`;

/** Names the group that an event belongs to. */
export function groupKey(event: SessionGraded | OutcomeRevised): string {
  if (event.type === 'session.graded' && event.pull === null) return JSON.stringify([event.unit]);
  return JSON.stringify([event.pull?.repository, event.pull?.number]);
}

/** The last of some events by time, then id; null where there is none. */
function latest<Event extends LedgerEvent>(events: readonly Event[]): Event | null {
  let found: { readonly order: string; readonly event: Event } | null = null;
  for (const event of events) {
    const order = orderOf(event);
    if (found === null || order > found.order) found = { order, event };
  }
  return found?.event ?? null;
}

/** The latest outcome, with what checks and reviews had said by an earlier one where it does not tell itself. */
function outcomeOf(outcomes: readonly OutcomeRevised[]): OutcomeRevised | null {
  const last = latest(outcomes);
  if (last === null || outcomes.length === 1) return last;
  const ci = last.ci ?? latest(outcomes.filter((event) => event.ci != null))?.ci;
  const review = last.review ?? latest(outcomes.filter((event) => event.review != null))?.review;
  return { ...last, ...(ci && { ci }), ...(review && { review }) };
}

function latestOfEach(graded: readonly SessionGraded[]): readonly SessionGraded[] {
  const units = new Map<string, SessionGraded[]>();
  for (const event of graded) {
    const known = units.get(event.unit);
    if (known === undefined) units.set(event.unit, [event]);
    else known.push(event);
  }
  return [...units.values()].flatMap((events) => latest(events) ?? []);
}

/**
 * What a group says: one observation a unit. The latest event of a unit (by time, then id) supersedes the earlier ones, a
 * voided one is as if it had not been, and a grading without a session id counts only while the group has none with one: a
 * log that comes later supersedes, it never adds. The latest outcome holds for all units, whichever came first; what only an
 * earlier one tells of checks and reviews stays known.
 */
export function observationsOf({ graded, outcomes }: Group, voided: ReadonlySet<string>): readonly Observation[] {
  const units = latestOfEach(voided.size === 0 ? graded : graded.filter(({ id }) => !voided.has(id)));
  const isLogged = units.some(({ pull, session }) => pull !== null && session.id !== null);
  const outcome = outcomeOf(outcomes);
  return units.filter(({ session }) => session.id !== null || !isLogged).map((event) => ({ graded: event, outcome }));
}

/** The ids of the gradings that the ledger declares void. */
const voidedIn = ({ events }: Ledger): Set<string> =>
  new Set(events.flatMap((event) => (event.type === 'grade.voided' ? [event.grading] : [])));

/** The events that observations rest on, by group. */
export function groupsOf({
  events,
}: Pick<Ledger, 'events'>): Map<string, { graded: SessionGraded[]; outcomes: OutcomeRevised[] }> {
  const groups = new Map<string, { graded: SessionGraded[]; outcomes: OutcomeRevised[] }>();
  for (const event of events) {
    if (event.type !== 'session.graded' && event.type !== 'outcome.revised') continue;
    const key = groupKey(event);
    const group = groups.get(key) ?? { graded: [], outcomes: [] };
    groups.set(key, group);
    if (event.type === 'session.graded') group.graded.push(event);
    else group.outcomes.push(event);
  }
  return groups;
}

/** What the ledger now says: one observation a unit, oldest first. */
export function observations(ledger: Ledger): readonly Observation[] {
  const voided = voidedIn(ledger);
  const seen = [...groupsOf(ledger).values()].flatMap((group) => observationsOf(group, voided));
  const keyed = seen.map((observation) => ({ observation, order: orderOf(observation.graded) }));
  return keyed.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ observation }) => observation);
}

/**
 * Sums a ledger up. The reducer sees each unit once and in one order, so that the result is byte-identical however the
 * ledger's files were ordered, repeated, split or merged.
 */
export function fold<State>(ledger: Ledger, reducer: Reducer<State>): State {
  return observations(ledger).reduce((state, observation) => reducer.add(state, observation), reducer.start());
}
