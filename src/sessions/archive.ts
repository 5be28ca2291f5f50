import { gather } from './hold.ts';
import { isObject, parseJson } from './json.ts';
import { countRedacted, type Damage, type Item } from './records.ts';
import { listZip, type RefusedEntry, unpackZip, ZIP_BOUNDS, type ZipEntry } from './zip.ts';

/** A file of an archive that is to be read, and the part that its record is of. */
interface Wanted {
  readonly name: string;
  readonly part: string;
}

/** A zip archive in memory. */
export interface Archive {
  /** Files that can be read, in the archive's order. */
  readonly entries: readonly ZipEntry[];
  readonly refused: readonly RefusedEntry[];
  /** One item for each file: its JSON object, or damage. */
  read(wanted: readonly Wanted[]): readonly Item[];
}

/** Damage in place of a file of an archive; `line` is the item's ordinal. */
export const damaged = (why: Damage['why'], line: number, length = 0): Damage => ({
  kind: 'damage',
  why,
  line,
  offset: 0,
  length,
});

function itemOf(bytes: Buffer | undefined, part: string, line: number): Item {
  if (!bytes) return damaged('too-large', line);
  const { length } = bytes;
  const value = parseJson(bytes.toString('utf8'));
  if (value === undefined) return damaged('bad-json', line, length);
  if (!isObject(value)) return damaged('not-an-object', line, length);
  return { kind: 'record', value, part, spliced: false, redacted: countRedacted(bytes), line, offset: 0, length };
}

/**
 * Opens an archive, or says what is wrong with it. An item's `line` is its ordinal among those read; places within the
 * archive are not told (`offset` is 0, `length` that of the unpacked file).
 */
export async function openArchive(source: AsyncIterable<Uint8Array>): Promise<Archive | Damage> {
  const bytes = await gather(source, ZIP_BOUNDS.archive);
  if (!bytes) return damaged('too-large', 1);
  const listed = listZip(bytes);
  if (!listed) return damaged('bad-zip', 1, bytes.length);
  return {
    entries: listed.entries,
    refused: listed.refused,
    read(wanted) {
      const files = unpackZip(bytes, new Set(wanted.map((one) => one.name)));
      if (!files) return [damaged('bad-zip', 1, bytes.length)];
      return wanted.map(({ name, part }, at) => itemOf(files.get(name), part, at + 1));
    },
  };
}
