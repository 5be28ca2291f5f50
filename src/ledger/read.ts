import type { LedgerEvent, LedgerFile, Quarantined } from '../core/index.ts';
import { asideBy } from './aside.ts';
import { intern, openPool } from './intern.ts';
import { shapeOf } from './schema.ts';
import { eventPath, idOf } from './seal.ts';
import { timeKey } from './time.ts';
import { upgradeEvent } from './upgrade.ts';

/** An event of a kind that this version does not know: only what every event has can be said of it. */
export interface UnknownEvent {
  readonly id: string;
  readonly at: string;
  readonly type: string;
}

/**
 * A ledger as read: each event once, oldest first (by time, then id), with every field it was written with and those that its
 * version lacked.
 */
export interface Ledger {
  readonly events: readonly LedgerEvent[];
  readonly unknown: readonly UnknownEvent[];
  /** Events that were set aside: they are none of `events`, and count for nothing. */
  readonly aside: readonly LedgerEvent[];
  /** What could not be counted, sorted by path. */
  readonly quarantine: readonly Quarantined[];
}

type Entry = { readonly path: string; readonly text: string };

/** What a file, or a line of one, was read as. */
export type Read =
  | { readonly kind: 'known'; readonly event: LedgerEvent }
  | { readonly kind: 'unknown'; readonly event: UnknownEvent }
  | { readonly kind: 'bad'; readonly quarantined: Quarantined };

/** Files that lie beside the events and hold none: what is derived from them, and a repository's own paraphernalia. */
const BESIDE = /^(state\.json|SCORECARD\.md|README\.md|LICENSE|charts\/.*|\.[^/]+)$/;

/** A file's events: a single one in `.json`, one a line in a sealed month's `.jsonl`. Null for a file of neither kind. */
function entriesOf({ path, text }: LedgerFile): readonly Entry[] | null {
  if (!path.startsWith('events/')) return null;
  if (path.endsWith('.json')) return [{ path, text }];
  if (!path.endsWith('.jsonl')) return null;
  return text
    .split('\n')
    .map((line, index) => ({ path: `${path}:${index + 1}`, text: line }))
    .filter((entry) => entry.text.trim() !== '');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readEntry({ path, text }: Entry): Read {
  const bad = (why: string): Read => ({ kind: 'bad', quarantined: { path, why } });
  const value = parse(text);
  if (value === undefined) return bad('it is not JSON');
  const shape = shapeOf(value);
  if (shape.kind === 'bad') return bad(shape.why);
  // shapeOf has just checked the fields; the value itself is kept, for a parsed copy would lose unknown ones.
  const event = value as LedgerEvent;
  if (idOf(event) !== event.id)
    return bad('its id is not the hash of its content: it was changed after it was written');
  return { kind: shape.kind, event };
}

/** What each event of a file was read as, in order; null for a file that holds none. */
export const readEntries = (file: LedgerFile): readonly (Entry & { readonly read: Read })[] | null =>
  entriesOf(file)?.map((entry) => ({ ...entry, read: readEntry(entry) })) ?? null;

/** By a key that everybody comes to who has the same values; those of one key once, the last of them. */
function unionBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const keyed = values.map((value) => ({ key: keyOf(value), value })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.filter(({ key }, at) => key !== keyed[at + 1]?.key).map(({ value }) => value);
}

/** Each event once, by time, then id. */
const union = <Event extends UnknownEvent>(events: readonly Event[]): Event[] =>
  unionBy(events, ({ at, id }) => `${timeKey(at)} ${id}`);

const unionQuarantine = (found: readonly Quarantined[]): Quarantined[] =>
  unionBy(found, ({ path, why }) => `${path}\n${why}`);

/**
 * Reads a ledger from its files, in any order, an event any number of times; files may be made one by one as they are asked
 * for. Never throws: what is not JSON, not an event, changed after it was written or no file of a ledger is listed in
 * `quarantine`, and the rest is read; an event that another one sets aside is told apart.
 */
export function readLedger(files: Iterable<LedgerFile>): Ledger {
  const events: LedgerEvent[] = [];
  const unknown: UnknownEvent[] = [];
  const quarantine: Quarantined[] = [];
  const pool = openPool();
  for (const file of files) {
    const entries = entriesOf(file);
    if (entries === null && !BESIDE.test(file.path))
      quarantine.push({ path: file.path, why: 'it is no file of a ledger' });
    for (const entry of entries ?? []) {
      const read = readEntry(entry);
      if (read.kind === 'bad') quarantine.push(read.quarantined);
      else if (read.kind === 'unknown') unknown.push(read.event);
      else {
        intern(read.event, pool);
        events.push(upgradeEvent(read.event));
      }
    }
  }
  return { ...settle(union(events)), unknown: union(unknown), quarantine: unionQuarantine(quarantine) };
}

/** Parts those that were set aside from those that count. */
function settle(all: readonly LedgerEvent[]): Pick<Ledger, 'events' | 'aside'> {
  const aside = asideBy(all);
  if (aside.size === 0) return { events: all, aside: [] };
  return { events: all.filter(({ id }) => !aside.has(id)), aside: all.filter(({ id }) => aside.has(id)) };
}

/** All that does not count, with the reason: what could not be read, and events that were set aside. Sorted by path. */
export function uncounted({ events, aside, quarantine }: Ledger): readonly Quarantined[] {
  if (aside.length === 0) return quarantine;
  const why = asideBy([...events, ...aside]);
  const found = aside.map((event) => ({ path: eventPath(event), why: `it was set aside: ${why.get(event.id)}` }));
  return unionQuarantine([...quarantine, ...found]);
}

/** The ledger that holds what either holds: the same as reading both's files together. */
export function mergeLedgers(a: Ledger, b: Ledger): Ledger {
  return {
    ...settle(union([...a.events, ...a.aside, ...b.events, ...b.aside])),
    unknown: union([...a.unknown, ...b.unknown]),
    quarantine: unionQuarantine([...a.quarantine, ...b.quarantine]),
  };
}
