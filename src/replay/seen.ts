import type { ReadStep, RunStep, Step, Tools } from '../core/index.ts';
import { whole } from '../text/index.ts';

/** A file that a step shows: its path as logged, and the directory that it is relative to (null: the session's). */
export interface Shown {
  /** It is the last commit's, and the path is from the repository's root; left out where it is the working folder's. */
  readonly committed?: true;
  readonly path: string;
  readonly from: string | null;
  /** What of it is shown; null where the log does not hold the whole answer. */
  readonly read: () => View | null;
}

/** Lines of a file as they stood, `start` counted from 1. `whole`: there are no others. */
export interface View {
  readonly start: number;
  readonly lines: readonly string[];
  readonly whole: boolean;
}

/** Some harnesses cut single lines beyond 2,000 characters without a word. */
const LONGEST_LINE = 1900;
/** Longer outputs are no views of source files. */
const LARGEST = 2_000_000;

/** Each line behind its number and an arrow or tab, as Claude Code's Read, `cat -n` and `nl -ba` print them. */
function readNumbered(text: string): View | null {
  const lines: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const [, number, rest = ''] = /^ {0,10}(\d{1,7})(?:\u2192|\t)(.*)$/s.exec(line) ?? [];
    if (number === undefined) break;
    if (lines.length === 0) start = Number(number);
    if (Number(number) !== start + lines.length) return null;
    lines.push(rest);
  }
  return lines.length === 0 || start < 1 ? null : { start, lines, whole: false };
}

function viewOf(step: ReadStep | RunStep, tools: Tools, parse: (text: string) => View | null): View | null {
  const text = step.cut === true || step.output.bytes > LARGEST ? null : whole(step.output, tools.blobs);
  const view = text === null || text.includes('\ufffd') ? null : parse(text);
  return view?.lines.every((line) => line.length < LONGEST_LINE) ? view : null;
}

const FILE = String.raw`(?<quote>['"]?)(?<path>[\w./@+:][\w./@+:-]*)\k<quote>`;
const RANGE = String.raw`sed\s+-n\s+(?<mark>['"]?)(?<first>\d{1,7}),(?<last>\d{1,7})p\k<mark>`;
const form = (body: string): RegExp => new RegExp(String.raw`^\s*(?:cd (?<folder>[\w./@+:-]+) && )?${body}\s*$`);

/** Commands that print a file, or lines of it, and nothing else, whose path needs no reading of the shell. */
const WHOLE = form(String.raw`cat\s+${FILE}`);
const PART = form(String.raw`(?:${RANGE}|head\s+-(?:n\s?)?(?<most>\d{1,7}))\s+${FILE}`);
const NUMBERED = form(String.raw`(?:nl\s+-ba|cat\s+-n)\s+${FILE}(?:\s*\|\s*${RANGE})?`);

function readPart(text: string, first: number, last: number): View | null {
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.length > last - first + 1 ? null : { start: first, lines, whole: false };
}

/** Lines behind their numbers, of which none is left out. */
function readRange(text: string, first: number): View | null {
  const view = readNumbered(text);
  const complete = view?.start === first && view.lines.length === text.replace(/\n$/, '').split('\n').length;
  return complete ? view : null;
}

/** How what a command prints is read as lines of a file, and the file; null where it does anything else. */
function formOf(command: string): { path: string; parse: (text: string) => View | null } | null {
  const found = [WHOLE, PART, NUMBERED].map((one) => one.exec(command)?.groups);
  const [whole, part, numbered] = found;
  const { path, folder, first = '1', last, most } = whole ?? part ?? numbered ?? {};
  if (path === undefined) return null;
  const place = folder === undefined || path.startsWith('/') ? path : `${folder}/${path}`;
  if (whole) return { path: place, parse: (text) => ({ start: 1, lines: text.split('\n'), whole: true }) };
  if (part) return { path: place, parse: (text) => readPart(text, Number(first), Number(last ?? most)) };
  return { path: place, parse: (text) => readRange(text, Number(first)) };
}

function printed(step: RunStep, tools: Tools): Shown | null {
  const found = step.command.digest === null && step.exit.code === 0 ? formOf(step.command.head) : null;
  return found && { path: found.path, from: step.cwd, read: () => viewOf(step, tools, found.parse) };
}

const SHOWS = /^\s*git (?:--no-pager )?show (?:HEAD|@):(\w[\w./@+-]*)\s*$/;

function committed(step: RunStep, tools: Tools): Shown | null {
  const [, path] = step.command.digest === null ? (SHOWS.exec(step.command.head) ?? []) : [];
  if (path === undefined || step.exit.code !== 0) return null;
  const parse = (text: string): View => ({ start: 1, lines: text.split('\n'), whole: true });
  return { committed: true, path, from: step.cwd, read: () => viewOf(step, tools, parse) };
}

/** The file that a step shows as it stood, where it does nothing else; null for any other step. */
export function shownBy(step: Step, tools: Tools): Shown | null {
  if (step.kind === 'run') return step.outcome === 'ok' ? (printed(step, tools) ?? committed(step, tools)) : null;
  if (step.kind !== 'read' || step.outcome !== 'ok' || step.path === null) return null;
  return { path: step.path, from: null, read: () => viewOf(step, tools, readNumbered) };
}
