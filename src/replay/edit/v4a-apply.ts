import type { PatchChunk } from '../../syntax/index.ts';
import type { Budget } from './budget.ts';
import type { Replaced } from './replace.ts';

const DASHES = /[\u2010-\u2015\u2212]/g;
const SINGLE = /[\u2018-\u201b]/g;
const DOUBLE = /[\u201c-\u201f]/g;
const SPACES = /[\u00a0\u2002-\u200a\u202f\u205f\u3000]/g;

function plain(line: string): string {
  return line.trim().replace(DASHES, '-').replace(SINGLE, "'").replace(DOUBLE, '"').replace(SPACES, ' ');
}

/** How alike lines must be, strictest first; the first that fits anywhere wins. */
const MEASURES: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => line.trimEnd(),
  (line) => line.trim(),
  plain,
];

interface Search {
  readonly lines: readonly string[];
  readonly budget: Budget;
  /** The file's lines under each measure, made when first needed. */
  readonly measured: string[][];
}

function fits(lines: readonly string[], pattern: readonly string[], at: number): boolean {
  for (let offset = 0; offset < pattern.length; offset++) if (lines[at + offset] !== pattern[offset]) return false;
  return true;
}

/** Where the pattern stands at or behind `from`; -1: nowhere, or it costs too much to look. */
function seek(search: Search, pattern: readonly string[], from: number, atEnd: boolean): number {
  const last = search.lines.length - pattern.length;
  const start = atEnd ? Math.max(last, 0) : from;
  for (const [rank, measure] of MEASURES.entries()) {
    if (!search.budget.spend((last - start + 1 + pattern.length) * 16)) return -1;
    search.measured[rank] ??= search.lines.map(measure);
    const lines = search.measured[rank];
    const wanted = pattern.map(measure);
    for (let at = start; at <= last; at++) {
      if (lines[at] !== wanted[0] && wanted.length > 0) continue;
      if (!search.budget.spend(pattern.length)) return -1;
      if (fits(lines, wanted, at)) return at;
    }
  }
  return -1;
}

interface Splice {
  readonly at: number;
  readonly drop: number;
  readonly put: readonly string[];
}

/** Finds where a chunk goes, at or behind `from`; a blank last line that the file lacks is forgiven. */
function place(search: Search, chunk: PatchChunk, from: number): Splice | null {
  if (chunk.old.length === 0) {
    const end = search.lines.length - (search.lines.at(-1) === '' ? 1 : 0);
    return { at: end, drop: 0, put: chunk.new };
  }
  const at = seek(search, chunk.old, from, chunk.atEnd);
  if (at >= 0) return { at, drop: chunk.old.length, put: chunk.new };
  if (chunk.old.at(-1) !== '') return null;
  const old = chunk.old.slice(0, -1);
  const put = chunk.new.at(-1) === '' ? chunk.new.slice(0, -1) : chunk.new;
  const shorter = old.length === 0 ? -1 : seek(search, old, from, chunk.atEnd);
  return shorter < 0 ? null : { at: shorter, drop: old.length, put };
}

/** Whether every line of a text ends as on Windows. */
const isOfWindows = (text: string): boolean => text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text);

/**
 * Applies an update as Codex does: context and expected lines are searched forward from the last chunk, exactly, then
 * without blanks at the ends of lines, then without typography; a chunk that expects nothing is put at the end; the file
 * always ends with a newline. A file whose every line ends as on Windows keeps to that, as it does in newer versions. All
 * chunks fit, or none is applied.
 */
export function updateText(text: string, chunks: readonly PatchChunk[], budget: Budget): Replaced {
  if (!isOfWindows(text)) return updateLines(text, chunks, budget);
  const updated = updateLines(text.replaceAll('\r\n', '\n'), chunks, budget);
  return 'text' in updated ? { text: updated.text.replace(/\r?\n/g, '\r\n') } : updated;
}

function updateLines(text: string, chunks: readonly PatchChunk[], budget: Budget): Replaced {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const search: Search = { lines, budget, measured: [] };
  const splices: Splice[] = [];
  let from = 0;
  for (const chunk of chunks) {
    if (chunk.context !== null) {
      const at = seek(search, [chunk.context], from, false);
      if (at < 0) return { why: 'the context line of a hunk is not in the file' };
      from = at + 1;
    }
    if (chunk.old.length + chunk.new.length === 0) continue;
    const splice = place(search, chunk, from);
    if (splice === null) return { why: 'the lines that a hunk expects are not in the file' };
    splices.push(splice);
    if (chunk.old.length > 0) from = splice.at + splice.drop;
  }
  const parts: string[] = [];
  let at = 0;
  // A chunk at the end of the file may be followed by one before it.
  for (const splice of splices.toSorted((one, other) => one.at - other.at)) {
    for (; at < splice.at; at++) parts.push(lines[at] as string);
    parts.push(...splice.put);
    at = splice.at + splice.drop;
  }
  for (; at < lines.length; at++) parts.push(lines[at] as string);
  // A blank last line is taken for the final newline.
  if (parts.length > 0 && parts.at(-1) !== '') parts.push('');
  return { text: parts.join('\n') };
}
