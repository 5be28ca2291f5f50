import type { Diagnostics, Session, Spill } from '../core/index.ts';
import { type Adapter, claimed, type Reading } from './adapter.ts';
import { byteOwnerOf } from './byte-owner.ts';
import { feedOf } from './feed.ts';
import { peek } from './opening.ts';
import type { Item, RawRecord } from './records.ts';

/** The bytes are no session log that is known; `why` is one sentence. It may quote the bytes and is hostile text. */
export interface NotALog {
  readonly kind: 'not-a-log';
  readonly why: string;
}

/** How much is looked at before a log that no adapter claims is given up. */
const EARLY_RECORDS = 1000;
const EARLY_BYTES = 8 * 1024 * 1024;

const notALog = (why: string): NotALog => ({ kind: 'not-a-log', why });

/** Counts what becomes of each record. A reason that a log invents cannot make the list of reasons grow without end. */
function openTally() {
  const skipped = new Map<string, number>();
  const counts = { records: 0, used: 0, spliced: 0, redacted: 0 };
  const skip = (reason: string): void => {
    const known = skipped.has(reason) || skipped.size < 200;
    const key = known ? reason : 'unknown:…';
    skipped.set(key, (skipped.get(key) ?? 0) + 1);
  };
  const count = (item: Item, take: (record: RawRecord) => string | null): void => {
    counts.records += 1;
    const reason = item.kind === 'damage' ? item.why : take(item);
    if (reason === null) counts.used += 1;
    else skip(reason);
    if (item.kind === 'damage') return;
    if (item.spliced) counts.spliced += 1;
    counts.redacted += item.redacted;
  };
  return { count, totals: () => ({ ...counts, skipped: Object.fromEntries(skipped) }) };
}

/** An adapter's own failure must not lose the rest of the log. */
function takeSafely(reading: Reading, record: RawRecord): string | null {
  try {
    return reading.take(record);
  } catch {
    return 'adapter-failed';
  }
}

function keysOf(item: Item | undefined): string {
  if (item?.kind !== 'record') return 'there is no JSON record in it';
  const keys = Object.keys(item.value);
  const shown = keys.slice(0, 8).map((key) => key.slice(0, 40));
  return `first record has keys ${shown.join(', ')}${keys.length > 8 ? ' …' : ''}`;
}

function unclaimed(adapters: readonly Adapter[], early: readonly Item[]): NotALog {
  const known = adapters.map((adapter) => adapter.id).join(', ');
  const first = early.find((item) => item.kind === 'record');
  return notALog(`not a known session log; ${keysOf(first)}; known formats: ${known}`);
}

/** What a format claimed by its first bytes, and then found nothing in that it can use. */
function nothingOf(adapter: Adapter, skipped: Diagnostics['skipped']): NotALog {
  const reasons = Object.keys(skipped).slice(0, 5).join(', ');
  return notALog(`begins like a log of ${adapter.id}, but nothing in it can be read (${reasons || 'it is empty'})`);
}

function choose(adapter: Adapter, spill: Spill) {
  const reading = adapter.open(spill);
  return { adapter, reading, take: (record: RawRecord) => takeSafely(reading, record) };
}

/** Feeds records to the adapter that claims one of the first (`owner`, where the bytes are one's own); those before it wait. */
function openSorter(adapters: readonly Adapter[], spill: Spill, owner: Adapter | null) {
  const tally = openTally();
  const early: Item[] = [];
  let chosen = owner && choose(owner, spill);
  return {
    /** Takes the next record; returns false once it is clear that no adapter knows this log. */
    take(item: Item): boolean {
      if (chosen) {
        tally.count(item, chosen.take);
        return true;
      }
      early.push(item);
      const adapter =
        item.kind === 'record' ? adapters.find((one) => claimed(() => one.claims(item.value))) : undefined;
      if (!adapter) return early.length < EARLY_RECORDS && item.offset + item.length <= EARLY_BYTES;
      chosen = choose(adapter, spill);
      for (const before of early.splice(0)) tally.count(before, chosen.take);
      return true;
    },
    finish(): Session | NotALog {
      if (!chosen) return unclaimed(adapters, early);
      const totals = tally.totals();
      if (owner && totals.used === 0) return nothingOf(owner, totals.skipped);
      return sessionOf(chosen.adapter, chosen.reading, totals);
    },
  };
}

/** Reads a log with whichever of the adapters claims one of its first records. */
export async function readWith(
  adapters: readonly Adapter[],
  bytes: AsyncIterable<Uint8Array>,
  spill: Spill,
): Promise<Session | NotALog> {
  const { owner, source } = await byteOwnerOf(adapters, bytes);
  const feed = owner
    ? { owner, batches: owner.bytes.records(source) }
    : await feedOf(adapters, await peek(source), spill);
  if (typeof feed === 'string') return notALog(feed);
  const sorter = openSorter(adapters, spill, feed.owner);
  for await (const batch of feed.batches) {
    for (const item of batch) if (!sorter.take(item)) return sorter.finish();
  }
  return sorter.finish();
}

function sessionOf(
  adapter: Adapter,
  reading: Reading,
  totals: Pick<Diagnostics, 'records' | 'used' | 'spliced' | 'redacted' | 'skipped'>,
): Session {
  const { counts, ...body } = reading.finish();
  return { format: adapter.id, agent: adapter.agent, ...body, diagnostics: { ...totals, ...counts } };
}
