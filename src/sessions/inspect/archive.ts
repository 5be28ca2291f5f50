import { damaged, openArchive } from '../archive.ts';
import { elementItems, listPath } from '../parts.ts';
import type { Item } from '../records.ts';
import { firstNameIn } from '../zip.ts';

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

/**
 * The records of an archived log, as of the same log in one document: its header (of a run that crashed, what was written
 * at its start), the first sample and its messages. Every other sample is one record without content.
 */
export async function* recordsOfArchive(source: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<Item>> {
  const archive = await openArchive(source);
  if ('kind' in archive) return yield [archive];
  const header = HEADERS.find((name) => archive.names.includes(name));
  const [first, ...others] = archive.names.filter((name) => SAMPLE.test(name));
  yield archive.read(header === undefined ? [] : [{ name: header, part: 'header' }]);
  for (const item of archive.read(first === undefined ? [] : [{ name: first, part: 'samples[]' }])) {
    yield partsOfSample(item);
  }
  const place = { part: 'samples[]', spliced: false, redacted: 0, offset: 0, length: 0 };
  yield others.map((_name, at) => ({ kind: 'record', value: {}, line: at + 2, ...place }));
  const refused = archive.refused.filter(({ name }) => SAMPLE.test(name) || HEADERS.includes(name));
  yield refused.map(({ why }, at) => damaged(why, others.length + at + 2));
}
