import type { Session, Spill } from '../core/index.ts';
import { type Adapter, claimed } from './adapter.ts';
import { byteOwnerOf } from './byte-owner.ts';
import { type Feed, feedOf } from './feed.ts';
import { forgetTexts } from './long-text/kernel.ts';
import { peek } from './opening.ts';
import { openReadings } from './readings.ts';
import type { Item } from './records.ts';
import { asUtf8 } from './utf16.ts';
import { HAS_ZSTD } from './zip/zstd.ts';

/** The bytes are no session log that is known; `why` is one sentence. It may quote the bytes and is hostile text. */
export interface NotALog {
  readonly kind: 'not-a-log';
  readonly why: string;
}

/** How much is looked at before a log that no adapter claims is given up. */
const EARLY_RECORDS = 1000;
const EARLY_BYTES = 8 * 1024 * 1024;

const notALog = (why: string): NotALog => ({ kind: 'not-a-log', why });

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

/** What may help where files of an archive are packed in a way that is not known. */
const ZSTD_HINT = HAS_ZSTD ? '' : '; it may be zstd, which Node 22.15 and later unpack';

/** What a format claimed by its first bytes, and then found nothing in that it can use. */
function nothingOf(adapter: Adapter, skipped: readonly string[]): NotALog {
  const reasons = [...new Set(skipped)].slice(0, 5).join(', ');
  const hint = skipped.includes('unknown-packing') ? ZSTD_HINT : '';
  return notALog(
    `begins like a log of ${adapter.id}, but nothing in it can be read (${reasons || 'it is empty'})${hint}`,
  );
}

/** Feeds records to the adapter that claims one of the first (`owner`, where the bytes are one's own); those before it wait. */
function openSorter(adapters: readonly Adapter[], spill: Spill, { owner, manner }: Pick<Feed, 'owner' | 'manner'>) {
  const early: Item[] = [];
  let readings = owner && openReadings(owner, spill);
  return {
    /** Takes the next record; returns false once it is clear that no adapter knows this log. */
    take(item: Item): boolean {
      if (readings) {
        readings.take(item);
        return true;
      }
      early.push(item);
      const adapter =
        item.kind === 'record' ? adapters.find((one) => claimed(() => one.claims(item.value))) : undefined;
      if (!adapter) return early.length < EARLY_RECORDS && item.offset + item.length <= EARLY_BYTES;
      readings = openReadings(adapter, spill);
      if (manner) manner.longKeys = adapter.longKeys ?? null;
      for (const before of early.splice(0)) readings.take(before);
      return true;
    },
    finish(): readonly Session[] | NotALog {
      if (!readings) return unclaimed(adapters, early);
      const totals = readings.totals();
      if (owner && totals.every(({ used }) => used === 0)) {
        return nothingOf(
          owner,
          totals.flatMap(({ skipped }) => Object.keys(skipped)),
        );
      }
      return readings.finish();
    },
  };
}

/** Reads the sessions of a log with whichever of the adapters claims one of its first records. */
export async function readWith(
  adapters: readonly Adapter[],
  bytes: AsyncIterable<Uint8Array>,
  spill: Spill,
): Promise<readonly Session[] | NotALog> {
  const { owner, source } = await byteOwnerOf(adapters, await asUtf8(bytes));
  const feed: Feed | string = owner
    ? { owner, batches: owner.bytes.records(source) }
    : await feedOf(adapters, await peek(source), spill);
  if (typeof feed === 'string') return notALog(feed);
  const sorter = openSorter(adapters, spill, feed);
  try {
    for await (const batch of feed.batches) {
      for (const item of batch) if (!sorter.take(item)) return sorter.finish();
    }
    return sorter.finish();
  } finally {
    forgetTexts();
  }
}
