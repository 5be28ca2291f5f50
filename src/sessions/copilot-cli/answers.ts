import type { Exit, Outcome } from '../../core/index.ts';
import { flagAt, isObject, type JsonObject, listAt, nameAt, numberAt, objectAt, textAt, wordsAt } from '../json.ts';

/** What the end of a call says. `body`: what the tool printed, without the harness's own last line. */
export interface ReadAnswer {
  readonly body: string;
  readonly outcome: Outcome;
  readonly exit: Exit;
  /** The shell that the command ran in, where that is told. */
  readonly shell: string | null;
}

const NO_EXIT: Exit = { code: null, source: 'none' };

/** The last line of a shell's output is the harness's own. A command cannot write behind it. */
const EXITED =
  /^<(?:shellId: (\S{1,100}) completed|command with id: (\S{1,100}) exited|exited) with exit code (-?\d{1,9})>$/;
const GOES_ON =
  /^<command (?:with|started in (?:detached )?background with) shellId: ([^\s<>]{1,100})(?:>$| is still running)/;

interface Ending {
  readonly body: string;
  readonly code: number | null;
  readonly shell: string | null;
  readonly goesOn: boolean;
}

function readEnding(content: string): Ending {
  const text = content.trimEnd();
  const at = text.lastIndexOf('\n');
  const last = text.slice(at + 1);
  const body = at < 0 ? '' : text.slice(0, at);
  const exited = EXITED.exec(last);
  if (exited) return { body, code: Number(exited[3]), shell: exited[1] ?? exited[2] ?? null, goesOn: false };
  const goesOn = GOES_ON.exec(last);
  if (goesOn) return { body, code: null, shell: goesOn[1] ?? null, goesOn: true };
  return { body: content, code: null, shell: null, goesOn: false };
}

/** The exit code that newer versions put beside the text, in a block of its own. */
function fieldExit(result: JsonObject | null): Exit | null {
  for (const block of listAt(result, 'contents')) {
    const code = isObject(block) ? numberAt(block, 'exitCode') : null;
    if (code !== null) return { code, source: 'field' };
  }
  return null;
}

/** The words with which the harness says that it did not run a tool at all. */
const REFUSED =
  /^(?:Permission denied and could not request permission from user|Denied by \w+ hook\b|The user (?:rejected|denied|declined) )/;
const INTERRUPTED = /^The execution of this tool, or a previous tool was interrupted/;

const WORDS: ReadonlyMap<string, Outcome> = new Map([
  ['success', 'ok'],
  ['failure', 'error'],
  ['timeout', 'error'],
  ['rejected', 'rejected'],
  ['denied', 'rejected'],
]);

/** Whether the call itself went through, whatever came of the command that it ran. */
function callOutcome(data: JsonObject, text: string): Outcome {
  const result = objectAt(data, 'result');
  const said = WORDS.get(nameAt(objectAt(data, 'error'), 'code') ?? nameAt(result, 'result_type') ?? '');
  const success = flagAt(data, 'success') ?? (said === undefined ? null : said === 'ok');
  if (success === null) return 'unknown';
  if (success) return 'ok';
  if (INTERRUPTED.test(text)) return 'cancelled';
  return said === 'rejected' || REFUSED.test(text) ? 'rejected' : 'error';
}

/** Everything the tool said: what the model got, or the failure's message. */
const answerText = (data: JsonObject): string => {
  const result = objectAt(data, 'result');
  const content = wordsAt(result, 'content') || textAt(result, 'text_result_for_llm');
  return content ?? wordsAt(objectAt(data, 'error'), 'message');
};

/** Reads the end of a call that runs nothing in a shell. */
export const readAnswer = (data: JsonObject): ReadAnswer => {
  const body = answerText(data);
  return { body, outcome: callOutcome(data, body), exit: NO_EXIT, shell: null };
};

/**
 * Reads what a shell tool answered. `success` only means that the tool itself worked: the exit code decides, and where
 * none is told nothing is known.
 */
export function readShellAnswer(data: JsonObject): ReadAnswer {
  const text = answerText(data);
  const outcome = callOutcome(data, text);
  const { body, code, shell, goesOn } = readEnding(text);
  if (goesOn) return { body, outcome: 'running', exit: NO_EXIT, shell };
  const exit = fieldExit(objectAt(data, 'result')) ?? (code === null ? NO_EXIT : { code, source: 'text' });
  if (outcome !== 'ok') return { body, outcome, exit, shell };
  return { body, outcome: exit.code === null ? 'unknown' : exit.code === 0 ? 'ok' : 'error', exit, shell };
}
