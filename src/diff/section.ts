import type { Hunk } from '../core/index.ts';
import type { Cursor } from './cursor.ts';
import { readHunk } from './hunk.ts';
import { pathText, readQuoted } from './path.ts';

/** What a diff says of one file. Names are unquoted, prefixes (`a/`) still on `---` and `+++` names. */
export interface Section {
  /** What follows `diff --git `; null for a diff that is not git's. */
  readonly header: string | null;
  readonly line: number;
  oldName: string | null;
  newName: string | null;
  from: string | null;
  to: string | null;
  how: 'renamed' | 'copied' | null;
  oldMode: string | null;
  newMode: string | null;
  added: boolean;
  deleted: boolean;
  binary: boolean;
  readonly hunks: Hunk[];
  /** Bytes of the lines of hunks that may hold a file whole; none for others. */
  readonly bytes: (readonly Buffer[])[];
}

/** An empty section that begins at a line. */
export function newSection(header: string | null, line: number): Section {
  const names = { oldName: null, newName: null, from: null, to: null, how: null, oldMode: null, newMode: null };
  return { header, line, ...names, added: false, deleted: false, binary: false, hunks: [], bytes: [] };
}

/** A name of a header line (one character a byte): unquoted, a timestamp behind a tab dropped. */
export function nameIn(text: string): string {
  const quoted = readQuoted(text);
  if (quoted) return quoted.path;
  const tab = text.indexOf('\t');
  return pathText(Buffer.from(tab < 0 ? text : text.slice(0, tab), 'latin1'));
}

const mode = (text: string): string | null => (/^[0-7]{6}$/.test(text) ? text : null);

/** git's extended header lines, by how they begin. */
const EXTENDED: Readonly<Record<string, (section: Section, rest: string) => void>> = {
  'old mode ': (section, rest) => {
    section.oldMode = mode(rest);
  },
  'new mode ': (section, rest) => {
    section.newMode = mode(rest);
  },
  'new file mode ': (section, rest) => {
    section.added = true;
    section.newMode = mode(rest);
  },
  'deleted file mode ': (section, rest) => {
    section.deleted = true;
    section.oldMode = mode(rest);
  },
  'rename from ': (section, rest) => {
    section.how = 'renamed';
    section.from = nameIn(rest);
  },
  'rename to ': (section, rest) => {
    section.to = nameIn(rest);
  },
  'copy from ': (section, rest) => {
    section.how = 'copied';
    section.from = nameIn(rest);
  },
  'copy to ': (section, rest) => {
    section.to = nameIn(rest);
  },
  'index ': (section, rest) => {
    const both = /^[0-9a-f]+\.\.[0-9a-f]+ ([0-7]{6})$/.exec(rest)?.[1] ?? null;
    section.oldMode ??= both;
    section.newMode ??= both;
  },
  'similarity index ': () => {},
  'dissimilarity index ': () => {},
  'Binary files ': (section) => {
    section.binary = true;
  },
  'GIT binary patch': (section) => {
    section.binary = true;
  },
  '--- ': (section, rest) => {
    section.oldName = nameIn(rest);
  },
  '+++ ': (section, rest) => {
    section.newName = nameIn(rest);
  },
};
const BEGINNINGS = Object.entries(EXTENDED);

/** The longest header line that is read; paths have at most 4096 bytes, four characters each when quoted. */
const LONGEST = 40_000;

/** The current line as text, one character a byte, without the CR that some transports add; '' at the end. */
export function headerText(cursor: Cursor): string {
  return cursor.line?.subarray(0, LONGEST).toString('latin1').replace(/\r$/, '') ?? '';
}

/** Takes a header line into the section; false where the line is none. */
export function takeHeader(section: Section, text: string): boolean {
  const found = BEGINNINGS.find(([beginning]) => text.startsWith(beginning));
  found?.[1](section, text.slice(found[0].length));
  return found !== undefined;
}

/** Takes all hunks that begin at the cursor; true where the last one broke off. */
export function takeHunks(section: Section, cursor: Cursor): boolean {
  const keep = section.header === null || section.added || section.deleted;
  for (;;) {
    const read = readHunk(cursor, keep || section.hunks.length === 0);
    if (read === null) return false;
    section.hunks.push(read.hunk);
    section.bytes.push(read.bytes);
    if (!read.whole) return true;
  }
}
