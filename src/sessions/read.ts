import type { Diagnostics, Session, Spill } from '../core/index.ts';
import type { Adapter, Reading } from './adapter.ts';
import { gather, LARGEST_DOCUMENT, recordsOfDocument } from './document.ts';
import { type Opening, peek } from './opening.ts';
import { type Damage, type RawRecord, readRecords } from './records.ts';

/** The bytes are no session log that is known; `why` is one sentence. It may quote the bytes and is hostile text. */
export interface NotALog {
  readonly kind: 'not-a-log';
  readonly why: string;
}

type Item = RawRecord | Damage;

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

/** The records of an opened source, or the reason why there are none. */
async function recordsFrom(
  opening: Opening,
): Promise<AsyncIterable<Iterable<Item>> | Iterable<Iterable<Item>> | NotALog> {
  if (opening.form === 'none') return notALog(opening.why);
  if (opening.form === 'lines') return readRecords(opening.source);
  const bytes = await gather(opening.source);
  const most = LARGEST_DOCUMENT / 1024 / 1024;
  if (bytes === null)
    return notALog(`one JSON document of more than ${most} MB; logs of that size are read line by line`);
  const records = recordsOfDocument(bytes);
  return records ? [records] : notALog('one JSON document that holds no list of records');
}

/** Feeds records to the adapter that claims one of the first; those before it wait. */
function openSorter(adapters: readonly Adapter[], spill: Spill) {
  const tally = openTally();
  const early: Item[] = [];
  let chosen: {
    readonly adapter: Adapter;
    readonly take: (record: RawRecord) => string | null;
    reading: Reading;
  } | null = null;
  return {
    /** Takes the next record; returns false once it is clear that no adapter knows this log. */
    take(item: Item): boolean {
      if (chosen) {
        tally.count(item, chosen.take);
        return true;
      }
      early.push(item);
      const adapter = item.kind === 'record' ? adapters.find((one) => one.claims(item.value)) : undefined;
      if (!adapter) return early.length < EARLY_RECORDS && item.offset + item.length <= EARLY_BYTES;
      const reading = adapter.open(spill);
      const take = (record: RawRecord) => takeSafely(reading, record);
      chosen = { adapter, reading, take };
      for (const before of early.splice(0)) tally.count(before, take);
      return true;
    },
    finish: (): Session | NotALog =>
      chosen ? sessionOf(chosen.adapter, chosen.reading, tally.totals()) : unclaimed(adapters, early),
  };
}

/** Reads a log with whichever of the adapters claims one of its first records. */
export async function readWith(
  adapters: readonly Adapter[],
  bytes: AsyncIterable<Uint8Array>,
  spill: Spill,
): Promise<Session | NotALog> {
  const batches = await recordsFrom(await peek(bytes));
  if ('kind' in batches) return batches;
  const sorter = openSorter(adapters, spill);
  for await (const batch of batches) {
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
