import type { LineKind } from '../sections.ts';

const RUN = '# aider chat started at ';
const FENCE = /^(`{3,20}|~{3,20})/;
/** What Aider says behind an answer, however the answer's code blocks ended. */
const AFTERWORDS = /^> (?:Tokens: |Applied edit to |\^C|The LLM did not conform)/;

/**
 * Whether a text begins as Aider's chat history does: near its top stands a run's heading or, in a page that was cut out of a
 * history, words of a person's and a notice of Aider's, each with its mark and its two blanks.
 */
export function claimsHead(head: Buffer): boolean {
  const text = head.toString('latin1');
  if (/^(?:\xef\xbb\xbf)?\s*[[{<]/.test(text)) return false;
  if (/^# aider chat started at \d{4}-\d\d-\d\d /m.test(text)) return true;
  return /^#### \S.* {2}$/m.test(text) && /^> (?:Aider v\d|Applied edit to \S|Tokens: \d).* {2}$/m.test(text);
}

interface LineState {
  part: string;
  /** The mark that closes the code block of an answer. */
  fence: string | null;
  /** Whether the history keeps the two blanks; null before the first line that tells. */
  spaced: boolean | null;
  /** Aider's last line lacks the blanks: the next belongs to it. */
  unfinished: boolean;
  blank: boolean;
}

const isSpaced = (line: string): boolean => line.endsWith('  ');

/** Follows the code blocks of an answer; returns whether the line belongs to one. */
function inCode(state: LineState, line: string): boolean {
  const mark = FENCE.exec(line)?.[1] ?? null;
  if (state.fence === null) state.fence = mark;
  else if (mark?.startsWith(state.fence) && line.trim() === mark) state.fence = null;
  return state.fence !== null || mark !== null;
}

function isHuman(state: LineState, line: string): boolean {
  if (!/^####(?: |$)/.test(line)) return false;
  state.spaced ??= isSpaced(line);
  return state.spaced ? isSpaced(line) : state.part !== 'agent';
}

function isHarness(state: LineState, line: string): boolean {
  if (!/^>(?: |$)/.test(line)) return false;
  state.spaced ??= isSpaced(line);
  if (state.spaced && !isSpaced(line) && state.part === 'agent') return false;
  state.unfinished = state.spaced && !isSpaced(line);
  return true;
}

/** Whose a line is that begins no run and is in no code block. */
function partOf(state: LineState, line: string): string {
  if (line.trim() === '') return state.part;
  if (state.unfinished && !line.startsWith('#')) {
    state.unfinished = !isSpaced(line);
    return 'harness';
  }
  state.unfinished = false;
  if (isHuman(state, line)) return 'human';
  if (isHarness(state, line)) return 'harness';
  if (state.part === 'preamble') return 'preamble';
  inCode(state, line);
  return 'agent';
}

/**
 * Tells whose each line is, in order. Aider puts `#### ` before a user's lines and `> ` before its own, and ends both with
 * two blanks; an answer's lines stand as they are, and may well begin alike. So the blanks decide, where the history has
 * them (an editor may have stripped them: then quotes are Aider's, and a heading within an answer is the answer's), and
 * nothing inside a code block of an answer is anybody else's.
 */
export function openLines(): (line: string) => LineKind {
  const state: LineState = { part: 'preamble', fence: null, spaced: null, unfinished: false, blank: true };
  return (line) => {
    const before = state.part;
    const behindBlank = state.blank;
    state.blank = line.trim() === '';
    if (line.startsWith(RUN)) {
      Object.assign(state, { part: 'run', fence: null, unfinished: false });
      return { part: 'run', begins: true };
    }
    if (state.fence !== null && !AFTERWORDS.test(line)) inCode(state, line);
    else {
      state.fence = null;
      state.part = partOf(state, line);
    }
    const { part } = state;
    return { part, begins: part !== before || (part === 'human' && behindBlank && !state.blank) };
  };
}
