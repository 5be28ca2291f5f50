import { type Archive, damaged, openArchive } from '../archive.ts';
import { elementItems, listPath } from '../parts.ts';
import type { Item } from '../records.ts';
import { firstNameIn, type ZipEntry } from '../zip.ts';

const SAMPLE = /^samples\/[^/]{1,300}\.json$/;
const HEADERS = ['header.json', '_journal/start.json'];

/** The lists of a log, as it stands in one JSON document. */
export const LISTS = ['samples[].messages'] as const;

/** Whether an archive begins as Inspect's do. */
export function claimsArchive(head: Buffer): boolean {
  const first = firstNameIn(head);
  return first !== null && (SAMPLE.test(first) || HEADERS.includes(first) || first.startsWith('_journal/'));
}

function* partsOfSample(item: Item): Generator<Item> {
  if (item.kind === 'damage') return yield item;
  const { line, offset, length } = item;
  yield* elementItems(item.value, listPath(LISTS[0]), { line, offset, length });
}

/** How much is unpacked at a time, and of one archive in all, in bytes. */
const BATCH = 16 * 1024 * 1024;
const MOST = 1024 * 1024 * 1024;

/** Samples in batches that are small enough to be held; `left` are those that would be too much for one archive. */
function batchesOf(samples: readonly ZipEntry[]): { batches: ZipEntry[][]; left: ZipEntry[] } {
  const batches: ZipEntry[][] = [];
  const left: ZipEntry[] = [];
  let [batch, all] = [0, 0];
  for (const sample of samples) {
    const cost = Math.max(sample.packed, sample.unpacked);
    if (all + cost > MOST) {
      left.push(sample);
      continue;
    }
    all += cost;
    batch += cost;
    const last = batch > BATCH ? undefined : batches.at(-1);
    if (last) last.push(sample);
    else {
      batches.push([sample]);
      batch = cost;
    }
  }
  return { batches, left };
}

/** Files of an archive by name, each once, in its order. */
const samplesIn = ({ entries }: Archive): ZipEntry[] => [
  ...new Map(entries.filter(({ name }) => SAMPLE.test(name)).map((entry) => [entry.name, entry])).values(),
];

/**
 * The records of an archived log, as of the same log in one document: its header (of a run that crashed, what was written
 * at its start), then each sample and its messages. A record's line is the ordinal of its sample.
 */
export async function* recordsOfArchive(source: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<Item>> {
  const archive = await openArchive(source);
  if ('kind' in archive) return yield [archive];
  const header = HEADERS.find((name) => archive.entries.some((entry) => entry.name === name));
  yield archive.read(header === undefined ? [] : [{ name: header, part: 'header' }]);
  const { batches, left } = batchesOf(samplesIn(archive));
  let line = 0;
  for (const batch of batches) {
    for (const item of archive.read(batch.map(({ name }) => ({ name, part: 'samples[]' })))) {
      line += 1;
      yield partsOfSample({ ...item, line });
    }
  }
  const refused = archive.refused.filter(({ name }) => SAMPLE.test(name) || HEADERS.includes(name));
  const lost = [...left.map(() => 'too-large' as const), ...refused.map(({ why }) => why)];
  yield lost.map((why, at) => damaged(why, line + at + 1));
}
