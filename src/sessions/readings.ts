import type { Diagnostics, Session, Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import type { Item, RawRecord } from './records.ts';

type Totals = Pick<Diagnostics, 'records' | 'used' | 'spliced' | 'redacted' | 'skipped'>;

/** Most sessions that are told apart in one file; the records of any more stay with the last. */
export const MOST_SESSIONS = 10_000;

/** An adapter's own failure must not lose the rest of the log. */
function takeSafely(reading: Reading, record: RawRecord): string | null {
  try {
    return reading.take(record);
  } catch {
    return 'adapter-failed';
  }
}

/** Counts what becomes of each record. A reason that a log invents cannot make the list of reasons grow without end. */
function openTally(reading: Reading) {
  const skipped = new Map<string, number>();
  const counts = { records: 0, used: 0, spliced: 0, redacted: 0 };
  const skip = (reason: string): void => {
    const known = skipped.has(reason) || skipped.size < 200;
    const key = known ? reason : 'unknown:…';
    skipped.set(key, (skipped.get(key) ?? 0) + 1);
  };
  return {
    count(item: Item): void {
      counts.records += 1;
      const reason = item.kind === 'damage' ? item.why : takeSafely(reading, item);
      if (reason === null) counts.used += 1;
      else skip(reason);
      if (item.kind === 'damage') return;
      if (item.spliced) counts.spliced += 1;
      counts.redacted += item.redacted;
    },
    totals: (): Totals => ({ ...counts, skipped: Object.fromEntries(skipped) }),
  };
}

function ownerOf(reading: Reading, record: RawRecord): Reading {
  try {
    return reading.of?.(record) ?? reading;
  } catch {
    return reading;
  }
}

function sessionOf(adapter: Adapter, reading: Reading, totals: Totals): Session {
  const { counts, ...body } = reading.finish();
  return { format: adapter.id, agent: adapter.agent, ...body, diagnostics: { ...totals, ...counts } };
}

/**
 * Reads the records of one file, each into the session that it is of. Every record counts once, in one session: over all
 * of them, as within each, `records = used + Σ skipped`.
 */
export function openReadings(adapter: Adapter, spill: Spill) {
  let reading = adapter.open(spill);
  let tally = openTally(reading);
  const all = new Map([[reading, tally]]);
  const turnTo = (next: Reading): void => {
    const known = all.get(next);
    if (!known && all.size >= MOST_SESSIONS) return;
    reading = next;
    tally = known ?? openTally(next);
    all.set(reading, tally);
  };
  return {
    take(item: Item): void {
      const next = item.kind === 'record' ? ownerOf(reading, item) : reading;
      if (next !== reading) turnTo(next);
      tally.count(item);
    },
    /** What became of the records, session by session. */
    totals: (): Totals[] => [...all.values()].map((one) => one.totals()),
    /** The sessions, in the order in which they begin in the file; at least one. */
    finish: (): Session[] => [...all].map(([one, counted]) => sessionOf(adapter, one, counted.totals())),
  };
}
