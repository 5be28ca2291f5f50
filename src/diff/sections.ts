import { type Cursor, cursorOver } from './cursor.ts';
import { headerText, newSection, type Section, takeHeader, takeHunks } from './section.ts';

const MOST_PROBLEMS = 50;

/** The sections of a patch text, in order, and what of it could not be read. */
export interface Sections {
  readonly sections: readonly Section[];
  readonly problems: readonly string[];
}

/** A `---` line opens a section by itself where `+++` follows it and no open section waits for its names. */
function opensPlain(text: string, open: Section | null): boolean {
  return text.startsWith('--- ') && (open === null || open.oldName !== null || open.hunks.length > 0);
}

function readSection(cursor: Cursor, section: Section, problems: string[]): void {
  let inHeader = true;
  for (;;) {
    const text = headerText(cursor);
    if (cursor.line === null || text.startsWith('diff ') || opensPlain(text, section)) return;
    if (text.startsWith('@@ ')) {
      const before = cursor.number;
      if (takeHunks(section, cursor))
        problems.push(`a hunk that ends at line ${cursor.number} is shorter than it says`);
      if (cursor.number > before) continue;
      problems.push(`line ${cursor.number} is not a hunk header that can be read`);
    }
    // Text behind the header (a binary's body, the next mail's message) may look like header lines.
    if (inHeader) inHeader = takeHeader(section, text);
    cursor.advance();
  }
}

/** Skips a section of a merge, whose lines have one sign for each parent. */
function skipCombined(cursor: Cursor): void {
  do cursor.advance();
  while (cursor.line !== null && !headerText(cursor).startsWith('diff '));
}

/**
 * Splits unified diff text into sections, git's or plain, with any text (mail headers, `diff` command lines) between
 * them. Never throws; time is linear in the text. Combined diffs and broken hunks are told as problems, at most 50.
 */
export function readSections(patch: Uint8Array): Sections {
  const cursor = cursorOver(patch);
  const sections: Section[] = [];
  const problems: string[] = [];
  while (cursor.line !== null) {
    const text = headerText(cursor);
    if (/^diff --(cc|combined) /.test(text)) {
      problems.push(`line ${cursor.number} begins the diff of a merge against several parents, which is not read`);
      skipCombined(cursor);
    } else if (text.startsWith('diff --git ')) {
      const section = newSection(text.slice('diff --git '.length), cursor.number);
      cursor.advance();
      readSection(cursor, section, problems);
      sections.push(section);
    } else if (opensPlain(text, null)) {
      const section = newSection(null, cursor.number);
      readPlain(cursor, text, section, problems);
      if (section.newName !== null) sections.push(section);
    } else cursor.advance();
  }
  if (cursor.cut) problems.unshift(`the diff is longer than ${cursor.number - 1} lines, the rest was not read`);
  return { sections, problems: problems.slice(0, MOST_PROBLEMS) };
}

function readPlain(cursor: Cursor, text: string, section: Section, problems: string[]): void {
  cursor.advance();
  if (!headerText(cursor).startsWith('+++ ')) return;
  takeHeader(section, text);
  readSection(cursor, section, problems);
}
