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

/** Claude Code's form: each line behind its number and an arrow or tab, as `cat -n` prints them. */
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

/** Commands that print a file and nothing else, whose path needs no reading of the shell. */
const PRINTS = /^\s*(?:cat|sed -n (['"]?)(\d{1,7}),(\d{1,7})p\1)\s+([\w./@+:-]+)\s*$/;

function printed(step: RunStep, tools: Tools): Shown | null {
  const [, , first, last, path] = step.command.digest === null ? (PRINTS.exec(step.command.head) ?? []) : [];
  if (path === undefined || path.startsWith('-') || step.exit.code !== 0) return null;
  const parse = (text: string): View | null => {
    if (first === undefined) return { start: 1, lines: text.split('\n'), whole: true };
    const lines = text.replace(/\n$/, '').split('\n');
    return lines.length > Number(last) - Number(first) + 1 ? null : { start: Number(first), lines, whole: false };
  };
  return { path, from: step.cwd, read: () => viewOf(step, tools, parse) };
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
