import { type Line, readLines } from './lines.ts';
import type { Item, RawRecord } from './records.ts';

/** What a line of a text log belongs to; `begins`: it opens a section, even behind one of the same part. */
export interface LineKind {
  readonly part: string;
  readonly begins: boolean;
}

/** Longest section, in bytes; what goes on beyond it is a section of its own. */
const LONGEST_SECTION = 16 * 1024 * 1024;

interface Open {
  readonly part: string;
  readonly lines: string[];
  readonly line: number;
  readonly offset: number;
  length: number;
}

const closed = ({ part, lines, line, offset, length }: Open): RawRecord => {
  const text = lines.join('\n');
  const redacted = text.match(/\bREDACTED\b/g)?.length ?? 0;
  return { kind: 'record', value: { text }, part, spliced: false, redacted, line, offset, length };
};

/**
 * Cuts a log that is text into sections: stretches of lines of one part, each a record with the section's `text`. Sections
 * of blank lines alone are nothing. `kindOf` sees each line once, in order, without its newline.
 */
export async function* sectionsOf(
  source: AsyncIterable<Uint8Array>,
  kindOf: (line: string) => LineKind,
): AsyncGenerator<Iterable<Item>> {
  let open: Open | null = null;
  const take = (line: Line): Item[] => {
    const place = { line: line.number, offset: line.offset };
    if (line.bytes === null) {
      const before = open;
      open = null;
      const damage: Item = { kind: 'damage', why: 'too-long', ...place, length: line.length };
      return before ? [closed(before), damage] : [damage];
    }
    const text = line.bytes.toString('utf8').replace(/\r$/, '');
    const { part, begins } = kindOf(text);
    const same = open !== null && !begins && open.part === part && open.length < LONGEST_SECTION;
    const done = same ? null : open;
    if (!same) open = { part, lines: [], length: 0, ...place };
    open?.lines.push(text);
    if (open) open.length = line.offset + line.length - open.offset;
    return done?.lines.some((one) => one.trim() !== '') ? [closed(done)] : [];
  };
  for await (const lines of readLines(source)) yield lines.flatMap(take);
  const last = open as Open | null;
  if (last?.lines.some((one) => one.trim() !== '')) yield [closed(last)];
}
