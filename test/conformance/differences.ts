import type { HarnessName } from '../../scripts/conformance/harnesses.ts';
import type { Form } from './form.ts';

/** Something that a CLI really does in another way than the scenario says, or cannot do. */
export interface Difference {
  readonly cli: HarnessName;
  /** Left out: wherever it changes something. */
  readonly scenario?: string;
  readonly what: string;
  readonly why: string;
  /** What its log then tells, from what it would tell otherwise; left out: the same. */
  readonly form?: (form: Form) => Form;
  /** What else is then not as with the others: the grade, the commit that came of it, the state of replayed files. */
  readonly also?: readonly ('grade' | 'tree' | 'replay')[];
}

/** Puts lines in the place of the first stretch of lines that are these; changes nothing where there is none. */
const instead =
  (old: Form, now: Form) =>
  (form: Form): Form => {
    const at = form.findIndex((_, start) => old.every((line, offset) => form[start + offset] === line));
    return at < 0 ? form : [...form.slice(0, at), ...now, ...form.slice(at + old.length)];
  };

/** Makes another outcome of the first line that asks for this. */
const ending = (asked: string, was: string, is: string) => instead([`${asked} → ${was}`], [`${asked} → ${is}`]);

const shellReads = (form: Form): Form => form.map((line) => line.replace(/^read (.+) → ok$/, "run cat '$1' → ok 0"));

/** In this order they are applied to what a scenario should give. */
export const DIFFERENCES: readonly Difference[] = [
  {
    cli: 'codex',
    what: 'reads through the shell',
    why: 'It offers no tool that reads a file; the script runs cat instead.',
    form: shellReads,
  },
  {
    cli: 'codex',
    what: 'says its permissions first',
    why: 'Each turn names its approval and sandbox policy, which is a note of the normal form; the others do not log theirs.',
    form: (form) => ['note: permission', ...form],
  },
  {
    cli: 'codex',
    scenario: 'ambiguous-edit',
    what: 'changes the first match',
    why: 'A patch is applied where its lines are found first; it need not be unique. So the morning ferry gets dearer too.',
    form: ending('edit prices.txt', 'error', 'ok'),
    also: ['grade', 'tree'],
  },
  {
    cli: 'opencode',
    scenario: 'interrupted',
    what: 'leaves the command running in its log',
    why: 'Ctrl-C ends the process before it writes what became of the command or of the turn.',
    form: instead(
      ['run tail -f tide.txt → cancelled –', 'note: interruption', 'end: interrupted'],
      ['run tail -f tide.txt → running –', 'end: unknown'],
    ),
  },
  {
    cli: 'gemini',
    scenario: 'interrupted',
    what: 'leaves no trace of the command',
    why: 'A call is logged when it has ended; after Ctrl-C the log stops with the words before it, as a finished one does.',
    form: instead(['run tail -f tide.txt → cancelled –', 'note: interruption', 'end: interrupted'], ['end: completed']),
    also: ['grade'],
  },
  {
    cli: 'gemini',
    scenario: 'recovery',
    what: 'makes the stale edit',
    why: 'Where the text is not in the file it looks for one that is much alike, and finds the line with another number.',
    form: ending('edit fare.py', 'error', 'ok'),
    also: ['grade', 'tree'],
  },
  {
    cli: 'gemini',
    scenario: 'same-again',
    what: 'stops at the fifth time',
    why: 'It sees that it goes round in circles, and ends without a word in the log.',
    form: (form) => [...form.slice(0, 9), 'end: unknown'],
    also: ['grade'],
  },
  {
    cli: 'gemini',
    scenario: 'silent-model',
    what: 'ends without a word',
    why: 'It takes an empty answer for a failure, asks again, and gives up; none of that is in the log.',
    form: instead(['end: completed'], ['end: unknown']),
  },
  {
    cli: 'qwen',
    scenario: 'rewritten-file',
    what: 'refuses to write an unread file',
    why: 'A file that is there must be read before it is changed; the second attempt is made.',
    form: ending('edit welcome.txt', 'ok', 'error'),
    also: ['grade'],
  },
  {
    cli: 'qwen',
    scenario: 'silent-model',
    what: 'ends in an error',
    why: 'It takes an empty answer for a failure, asks twice again, and gives up without a word in the log.',
    form: instead(['end: completed'], ['end: unknown']),
  },
  {
    cli: 'pi',
    scenario: 'forbidden-command',
    what: 'runs the command',
    why: 'It has no permissions, so that nothing forbids it; what was to be edited next is gone.',
    form: (form) =>
      [
        ending('run rm boats.txt', 'rejected –', 'ok 0'),
        ending('read boats.txt', 'ok', 'error'),
        ending('edit boats.txt', 'ok', 'error'),
      ].reduce((told, change) => change(told), form),
    also: ['grade', 'tree'],
  },
  {
    cli: 'pi',
    scenario: 'interrupted',
    what: 'leaves the command without an answer',
    why: 'Ctrl-C ends the process before it writes what became of the command or of the turn.',
    form: instead(
      ['run tail -f tide.txt → cancelled –', 'note: interruption', 'end: interrupted'],
      ['run tail -f tide.txt → unanswered –', 'end: unknown'],
    ),
  },
];

/** The differences that are listed for a CLI in a scenario. */
export const differencesOf = (cli: HarnessName, scenario: string): readonly Difference[] =>
  DIFFERENCES.filter((one) => one.cli === cli && (one.scenario === undefined || one.scenario === scenario));

/** What a CLI's log should tell, given what every log should, and which differences had a share in it. */
export function toldBy(cli: HarnessName, scenario: string, form: Form) {
  const used: Difference[] = [];
  let told = form;
  for (const one of differencesOf(cli, scenario)) {
    const changed = one.form?.(told) ?? told;
    if (changed.join('\n') !== told.join('\n') || one.also !== undefined) used.push(one);
    told = changed;
  }
  return { form: told, used };
}
