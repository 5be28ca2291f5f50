import type { RunStep, Tools } from '../core/index.ts';
import { whole } from '../text/index.ts';
import { type Hunk, readUnified } from './edit/unified.ts';

/** What a formatter printed that it would change in a file. `path` is as printed; null: it was cut off. */
export interface Proposal {
  readonly path: string | null;
  readonly hunks: readonly Hunk[];
}

/** Longer outputs are not searched: every check of a long session would be read as a whole. */
const LARGEST = 300_000;

/** Formatters that print a unified diff of what they would do. */
const DIFFS =
  /\b(?:black|ruff|isort|yapf|autopep8|gofmt|gofumpt|goimports|shfmt|clang-format|terraform|dart)\b[^\n|;&]{0,200} -{1,2}d(?:iff)?\b/;
const SAYS = 'Formatter would have printed the following content';
const CHECKS = /\b(?:biome|lint|format|fmt|rustfmt|check|ci|commit)\b/;

/** Above the lines of a hunk of rustfmt's: the file, and where in it they begin. */
const RUSTFMT = /^Diff in (\S{1,500}?)(?: at line |:)(\d{1,7}):$/;

/** A row of Biome's frames: one or two line numbers, a bar, a sign and the line. */
const ROW = /^\s{0,12}(\d{1,7})?\s{1,12}(?:(\d{1,7})\s{1,3})?│ ?([-+ ])? ?(.*)$/;
/** Rows that are left out between two hunks. */
const GAP = /^\s{0,12}·{3,20}\s{0,3}│/;

type Draft = { -readonly [Key in keyof Hunk]: Hunk[Key] } & { readonly old: string[]; readonly now: string[] };

/** In changed lines tabs and blanks are shown by signs. */
const unmarked = (text: string): string => text.replaceAll('→ ', '\t').replaceAll('·', ' ');

/** A row as it counts: which sides it is on, with its numbers there. */
interface Row {
  readonly sign: string;
  readonly first: number;
  readonly second: number | null;
  readonly text: string;
}

function rowOf(line: string): Row | null {
  const [, one, two, sign = ' ', text = ''] = ROW.exec(line) ?? [];
  const first = one ?? two;
  const second = one === undefined ? undefined : two;
  if (first === undefined || (sign === ' ') !== (second !== undefined)) return null;
  return { sign, first: Number(first), second: second === undefined ? null : Number(second), text };
}

/** Puts a row behind a hunk; null where it does not follow. */
function follow(hunk: Draft, { sign, first, second, text }: Row): Draft | null {
  const [old, now] = [hunk.at + hunk.old.length, hunk.nowAt + hunk.now.length];
  const line = `${sign === ' ' ? text : unmarked(text)}\n`;
  if (sign === '+' ? first !== now : first !== old || (second !== null && second !== now)) return null;
  if (sign !== '+') hunk.old.push(line);
  if (sign !== '-') hunk.now.push(line);
  return hunk;
}

/** The hunks of a frame that are whole: they begin and end with a line that stays, or with what the frame begins and ends with. */
function hunksOf(rows: readonly (Row | null)[]): Hunk[] {
  const hunks: Hunk[] = [];
  let hunk: Draft | null = null;
  let last = ' ';
  const close = (): void => {
    if (hunk && last === ' ') hunks.push(hunk);
    hunk = null;
  };
  for (const row of rows) {
    if (row === null) close();
    else if (hunk === null) {
      const begins = row.sign === ' ' || row.first === 1;
      const fresh = { at: row.first, nowAt: row.second ?? row.first, old: [], now: [] };
      hunk = begins ? follow(fresh, row) : null;
    } else if (follow(hunk, row) === null) close();
    last = row?.sign ?? ' ';
  }
  close();
  return hunks.filter(({ old, now }) => old.join('') !== now.join(''));
}

/** The frames below the sentence by which Biome begins them; the file's name stands above it. */
function framesIn(text: string): Proposal[] {
  const lines = text.split('\n');
  const found: Proposal[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const isFrame = lines[at]?.includes(SAYS) || (at === 0 && rowOf(lines[at] ?? '') !== null);
    if (!isFrame) continue;
    const above = lines.slice(Math.max(0, at - 3), at).join('\n');
    const path = /(?:^|\s)(\S{1,500}) format ━/.exec(above)?.[1] ?? null;
    const rows: (Row | null)[] = [];
    let end = at + (lines[at]?.includes(SAYS) ? 1 : 0);
    for (; end < lines.length; end += 1) {
      const line = lines[end] ?? '';
      const row = rowOf(line);
      if (row === null && line.trim() !== '' && !GAP.test(line)) break;
      if (row !== null || GAP.test(line)) rows.push(row);
    }
    found.push({ path, hunks: hunksOf(rows) });
    at = end - 1;
  }
  return found.filter(({ hunks }) => hunks.length > 0);
}

/** The hunks that `rustfmt --check` prints, each below a heading of its own; one that no other line follows may be cut off. */
function rustHunksIn(text: string): Proposal[] {
  const lines = text.split('\n');
  const found = new Map<string, Hunk[]>();
  for (let at = 0; at < lines.length; at += 1) {
    const [, path, first] = RUSTFMT.exec(lines[at] ?? '') ?? [];
    if (path === undefined) continue;
    const rows: string[] = [];
    for (; /^[-+ ]/.test(lines[at + 1] ?? ''); at += 1) rows.push(`${lines[at + 1]}\n`);
    const side = (sign: string) => rows.filter((row) => row[0] === sign || row[0] === ' ').map((row) => row.slice(1));
    const hunk = { at: Number(first), nowAt: Number(first), old: side('-'), now: side('+') };
    if (at + 1 < lines.length) found.set(path, [...(found.get(path) ?? []), hunk]);
  }
  return [...found].map(([path, hunks]) => ({ path, hunks }));
}

/**
 * What a step prints that a formatter would change: frames of Biome's, hunks of rustfmt's, or a unified diff of a formatter
 * that was asked for one.
 */
export function proposalsOf(step: RunStep, tools: Tools): readonly Proposal[] {
  const { head } = step.command;
  const isDiff = DIFFS.test(head);
  if ((!isDiff && !CHECKS.test(head)) || step.output.bytes > LARGEST) return [];
  const text = whole(step.output, tools.blobs);
  if (text === null) return [];
  if (!isDiff) return text.includes('│') ? framesIn(text) : text.includes('Diff in ') ? rustHunksIn(text) : [];
  return (readUnified(text) ?? []).flatMap(({ to, hunks, odd }) => (to === null || odd ? [] : [{ path: to, hunks }]));
}
