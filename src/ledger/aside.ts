import { groupBy } from '../collections/index.ts';
import type { EventQuarantined, EventReleased, LedgerEvent } from '../core/index.ts';
import { timeKey } from './time.ts';

/** What says of an event whether it counts. */
export type Ruling = EventQuarantined | EventReleased;

/** Rulings on rulings are followed so far; nobody writes more, and a hostile chain must end. */
const DEEPEST = 50;

export const isRuling = (event: LedgerEvent): event is Ruling =>
  event.type === 'event.quarantined' || event.type === 'event.released';

/**
 * The ruling that stands on each event, by its id: the latest (by time, then id) of those that are not themselves set aside. An
 * id is the hash of its event, so that rulings cannot go round in a circle.
 */
export function standingRulings(rulings: readonly Ruling[]): ReadonlyMap<string, Ruling> {
  const bySubject = groupBy(rulings, ({ event }) => event);
  const standing = (id: string, depth: number): Ruling | null => {
    let found: { readonly order: string; readonly ruling: Ruling } | null = null;
    for (const ruling of depth > DEEPEST ? [] : (bySubject.get(id) ?? [])) {
      const order = `${timeKey(ruling.at)} ${ruling.id}`;
      const isLater = found === null || order > found.order;
      if (isLater && standing(ruling.id, depth + 1)?.type !== 'event.quarantined') found = { order, ruling };
    }
    return found?.ruling ?? null;
  };
  return new Map(
    [...bySubject.keys()].flatMap((id) => {
      const ruling = standing(id, 0);
      return ruling === null ? [] : [[id, ruling] as const];
    }),
  );
}

/** By id, why an event is set aside; events of which nothing is said count. */
export const asideBy = (events: readonly LedgerEvent[]): ReadonlyMap<string, string> =>
  new Map(
    [...standingRulings(events.filter(isRuling))].flatMap(([id, { type, why }]) =>
      type === 'event.quarantined' ? [[id, why] as const] : [],
    ),
  );
