import type { LedgerEvent } from '../core/index.ts';

/** What each version of a kind lacks of the version after it. */
const UPGRADES: ReadonlyMap<string, object> = new Map([['session.graded 1', { v: 2, details: null }]]);

/**
 * An event as the current version writes it, from any version that was ever written. What it lacks is unknown, never
 * guessed. Id and text on the branch stay what they were: the upgrade is of what was read, and is written nowhere.
 */
export function upgradeEvent(event: LedgerEvent): LedgerEvent {
  const added = UPGRADES.get(`${event.type} ${event.v}`);
  return added === undefined ? event : ({ ...event, ...added } as LedgerEvent);
}
