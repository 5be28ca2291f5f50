import { defineWords, holdsAny, type WordSet } from './long-text/kernel.ts';
import { bytesOf, holds, stringOf, type Text } from './long-text/long-text.ts';
import { VERDICT_WORDS } from './verdict-words.ts';

/** A notice is looked for with its pattern only where its words stand at all. */
type Notice = readonly [words: string, pattern: RegExp];

/** Words of the editor that SWE-agent, OpenHands and others share. */
const CLIPPED: Notice = ['<response clipped>', /<response clipped><NOTE>/];

/**
 * What each harness writes into an output that it cut before it logged it, where the log has no field for that. Words
 * that a command may print as well count only on a line of their own, as the harness writes them.
 */
const NOTICES = {
  'claude-code': [
    ['<persisted-output>', /^<persisted-output>/],
    [' truncated] ...', /^\.\.\. \[\d{1,12} (?:lines|characters) truncated\] \.\.\.$/m],
    ['[OUTPUT TRUNCATED - ', /^\[OUTPUT TRUNCATED - exceeded \d/m],
    ['[Old tool result', /^\[Old tool result content cleared\]$/],
  ],
  codex: [
    ['Total output lines: ', /^(?:Warning: truncated output[^\n]{0,200}\n)?Total output lines: \d/],
    ['Warning: truncated', /^Warning: truncated output \(original token count: \d/],
    [' truncated…', /…\d{1,12} (?:tokens|chars) truncated…/],
    ['[... omitted ', /^\[\.\.\. omitted \d{1,12} of \d{1,12} lines \.\.\.\]$/m],
    ['[... output truncated', /^\[\.\.\. output truncated to fit \d{1,12} bytes \.\.\.\]$/m],
  ],
  'gemini-family': [
    [' characters omitted] ...', /^\.\.\. \[[\d,.]{1,16} characters omitted\] \.\.\.$/m],
    ['[CONTENT TRUNCATED]', /^\.\.\. \[CONTENT TRUNCATED\] \.\.\.$/m],
    ['content has been truncated', /^\s{0,4}IMPORTANT: The file content has been truncated\./],
    ['[File content ', /^\[File content (?:partially )?truncated: /],
  ],
  'copilot-cli': [['Output too large', /^Output too large to read at once \(/]],
  openhands: [
    ['[... Observation truncated', /^\[\.\.\. Observation truncated due to length \.\.\.\]$/m],
    ['[Previous command outputs', /^\[Previous command outputs are truncated\./],
    CLIPPED,
  ],
  'swe-agent': [CLIPPED],
  cline: [
    ['(output truncated)', /^\.\.\. \(output truncated\) \.\.\.$/m],
    [' omitted...]', /^\[\.\.\.\d{1,12} (?:lines|characters) omitted\.\.\.\]$/m],
  ],
  gptme: [[' truncated)', /^\.\.\. \((?:\d{1,12} lines truncated|output truncated)|^\.\.\.\(truncated\)\.\.\./m]],
  inspect: [
    ['too long to be displayed', /^\s{0,4}The output of your call to \S{1,200} was too long to be displayed\.$/m],
  ],
} satisfies Readonly<Record<string, readonly Notice[]>>;

/** A harness that says in an output itself that it cut it. */
export type Cutter = keyof typeof NOTICES;

/** The four bytes of some words that stand least often in other texts: those with the fewest small letters. */
function rarestOf(words: string): Buffer {
  const bytes = Buffer.from(words);
  const pieces = Array.from({ length: bytes.length - 3 }, (_, at) => bytes.subarray(at, at + 4));
  const letters = pieces.map((piece) => piece.filter((byte) => byte >= 0x61 && byte <= 0x7a).length);
  return pieces[letters.indexOf(Math.min(...letters))] ?? bytes;
}

const RAREST = new Map<readonly Notice[], WordSet>(
  Object.values(NOTICES).map((notices: readonly Notice[]) => [
    notices,
    defineWords(
      notices.map(([words]) => rarestOf(words)),
      VERDICT_WORDS,
    ),
  ]),
);

const mayBeNoticed = (output: Text, notices: readonly Notice[]): boolean => {
  const words = RAREST.get(notices);
  return typeof output === 'string' || words === undefined || holdsAny(bytesOf(output), words);
};

const isNoticed = (output: Text, notices: readonly Notice[]): boolean =>
  mayBeNoticed(output, notices) &&
  notices.some(([words, pattern]) => holds(output, words) && pattern.test(stringOf(output)));

/** Whether an output, as this harness logged it, says that the harness cut it. */
export const isCutBy = (harness: Cutter, output: Text): boolean => isNoticed(output, NOTICES[harness]);

/** As `isCutBy`, for logs that carry the outputs of whatever harness. */
export const isCutByAny = (output: Text): boolean =>
  Object.values(NOTICES).some((notices) => isNoticed(output, notices));
