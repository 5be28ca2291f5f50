import { damaged, openArchive } from '../archive.ts';
import type { Item } from '../records.ts';
import { firstNameIn } from '../zip.ts';

const EVENT = /(?:^|\/)event[_-]\d{4,10}[_-][\w-]{1,100}\.json$/;
const STATE = /(?:^|\/)(?:meta|base_state)\.json$/;

/** Whether an archive begins as the download of a conversation does: with an event, or with the facts beside them. */
export function claimsArchive(head: Buffer): boolean {
  const first = firstNameIn(head);
  if (first === null) return false;
  return EVENT.test(first) || (STATE.test(first) && /event[_-]\d{4,10}[_-]/.test(head.toString('latin1')));
}

/** The records of a conversation's archive: first the facts beside the events (`header`), then the events by number. */
export async function* recordsOfArchive(source: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<Item>> {
  const archive = await openArchive(source);
  if ('kind' in archive) return yield [archive];
  const all = archive.entries.map(({ name }) => name);
  const states = all.filter((name) => STATE.test(name)).map((name) => ({ name, part: 'header' }));
  const names = all.filter((name) => EVENT.test(name)).sort();
  const wanted = [...states, ...names.map((name) => ({ name, part: 'events' }))];
  yield archive.read(wanted);
  const refused = archive.refused.filter(({ name }) => EVENT.test(name) || STATE.test(name));
  yield refused.map(({ why }, at) => damaged(why, wanted.length + at + 1));
}
