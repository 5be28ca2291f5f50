import { gather } from '../hold.ts';
import { isObject, parseJson } from '../json.ts';
import { countRedacted, type Item } from '../records.ts';
import { firstNameIn, listZip, unpackZip, ZIP_BOUNDS } from '../zip.ts';

const EVENT = /(?:^|\/)event[_-]\d{4,10}[_-][\w-]{1,100}\.json$/;
const STATE = /(?:^|\/)(?:meta|base_state)\.json$/;

/** Whether an archive begins as the download of a conversation does: with an event, or with the facts beside them. */
export function claimsArchive(head: Buffer): boolean {
  const first = firstNameIn(head);
  if (first === null) return false;
  return EVENT.test(first) || (STATE.test(first) && /event[_-]\d{4,10}[_-]/.test(head.toString('latin1')));
}

const damage = (why: 'bad-zip' | 'too-large' | 'not-an-object' | 'bad-json', line: number, length: number): Item => ({
  kind: 'damage',
  why,
  line,
  offset: 0,
  length,
});

function itemOf(name: string, bytes: Buffer | undefined, line: number): Item {
  if (!bytes) return damage('too-large', line, 0);
  const value = parseJson(bytes.toString('utf8'));
  if (value === undefined) return damage('bad-json', line, bytes.length);
  if (!isObject(value)) return damage('not-an-object', line, bytes.length);
  const part = STATE.test(name) ? 'header' : 'events';
  const redacted = countRedacted(bytes);
  return { kind: 'record', value, part, spliced: false, redacted, line, offset: 0, length: bytes.length };
}

/**
 * The records of a conversation's archive: first the facts beside the events (`header`), then the events in the order of
 * their numbers. A record's `line` is its ordinal; places within the archive are not told (`offset` is 0).
 */
export async function* recordsOfArchive(source: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<Item>> {
  const bytes = await gather(source, ZIP_BOUNDS.archive);
  if (!bytes) return yield [damage('too-large', 1, 0)];
  const listed = listZip(bytes);
  if (!listed) return yield [damage('bad-zip', 1, bytes.length)];
  const names = listed.entries.map((entry) => entry.name);
  const wanted = [...names.filter((name) => STATE.test(name)), ...names.filter((name) => EVENT.test(name)).sort()];
  const files = unpackZip(bytes, new Set(wanted));
  if (!files) return yield [damage('bad-zip', 1, bytes.length)];
  yield wanted.map((name, at) => itemOf(name, files.get(name), at + 1));
  if (listed.refused > 0)
    yield Array.from({ length: listed.refused }, (_, at) => damage('too-large', wanted.length + at + 1, 0));
}
