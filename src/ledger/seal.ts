import { createHash } from 'node:crypto';
import type { LedgerEvent } from '../core/index.ts';
import { canonicalJson } from './canonical.ts';
import { isCount, shapeOf } from './schema.ts';

/** An event as its writer makes it, before it has an id. */
type Unsealed<Event = LedgerEvent> = Event extends unknown ? Omit<Event, 'id'> : never;

/** The id that an event must have: the SHA-256 of the canonical JSON of all its other fields; null where there is none. */
export function idOf(event: object): string | null {
  const { id: _, ...rest } = event as { readonly id?: unknown };
  const text = canonicalJson(rest);
  return text === null ? null : `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

/** A copy whose strings are all valid Unicode: session ids and models come from logs, and half a character has no JSON. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return Buffer.from(value, 'utf8').toString('utf8');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)]));
}

const known = (figure: number | null): number | null => (figure !== null && isCount(figure) ? figure : null);

/** Figures that a log claims: an absurd one is unknown, or else a log could keep itself out of the ledger. */
function withoutAbsurdities<Event extends Unsealed>(event: Event): Event {
  if (event.type !== 'session.graded') return event;
  const { cost, context } = event;
  return {
    ...event,
    context: { ...context, promptBytes: known(context.promptBytes) },
    cost: { ...cost, usdMicro: known(cost.usdMicro), tokens: known(cost.tokens) },
  };
}

/**
 * Gives an event its id. Halves of surrogate pairs become U+FFFD, absurd costs and sizes null. Null for an event that a
 * reader would put into quarantine: a grade that is not whole or out of range, a time that is none, a missing field.
 */
export function sealEvent<Event extends Unsealed>(event: Event): (Event & { readonly id: string }) | null {
  const clean = wellFormed(withoutAbsurdities(event)) as Event;
  const id = idOf(clean);
  if (id === null) return null;
  const sealed = { ...clean, id };
  return shapeOf(sealed).kind === 'known' ? sealed : null;
}

/** Where a sealed event lies on the branch: `events/YYYY/MM/DD/HHMMSS-<first eight of its hash>.json`. */
export function eventPath(event: LedgerEvent): string {
  const [date = '', time = ''] = event.at.slice(0, 19).split('T');
  const hash = event.id.slice('sha256:'.length, 'sha256:'.length + 8);
  return `events/${date.replaceAll('-', '/')}/${time.replaceAll(':', '')}-${hash}.json`;
}
