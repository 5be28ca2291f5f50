import type { Outcome } from '../../core/index.ts';
import type { Answer, CallDraft } from '../draft.ts';
import { readTestRun } from '../test-run.ts';
import { isRefused } from './windows.ts';

/** What the harness puts below an answer in the history: the open file and the directory, then a prompt. */
const PROMPT = /\n?\(Open file: ([^\n]{0,4096})\)\n\(Current directory: ([^\n]{0,4096})\)\nbash-\$\s{0,9}$/;

/** An answer without the prompt below it, and where that says the agent stands. */
export function withoutPrompt(text: string) {
  const end = text.slice(-9000);
  const prompt = PROMPT.exec(end);
  if (!prompt) return { text, state: null };
  const state = { open_file: prompt[1], working_dir: prompt[2] };
  return { text: text.slice(0, text.length - end.length + prompt.index), state };
}

const TIMED_OUT =
  /^(?:EXECUTION TIMED OUT|COMMAND TIMED OUT|The command '[\s\S]{0,2000}?' was cancelled because it took more than|(?:Execution|Command) timed out)/i;
const NOT_RUN =
  /^(?:(?:Interactive o|O)peration '[^\n]{0,400}' is not supported|Your bash command contained syntax errors and was NOT executed)/;
const FAILED =
  /^(?:Usage: |Error\b|ERROR\b|No file open|File (?:name )?[^\n]{0,400} (?:not found|already exists)|No edit was performed|Your edit was not applied|Text [^\n]{0,400} not found|No replacement was performed|Invalid |Warning: File )/m;
const DONE =
  /^(?:File updated|Text replaced|File created successfully|The file [^\n]{0,400} has been edited|\[File: )/m;
const SHELL_FAILED =
  /^(?:\/bin\/)?(?:ba)?sh: [^\n]{0,400}(?:command not found|[Ss]yntax error|No such file or directory|Permission denied)/m;

function judge(call: CallDraft, text: string): Outcome {
  if (TIMED_OUT.test(text)) return 'error';
  if (NOT_RUN.test(text)) return 'rejected';
  const first = text.slice(0, 4000);
  if (call.kind === 'run') return SHELL_FAILED.test(first) ? 'error' : 'unknown';
  if (isRefused(first) || (call.kind === 'edit' && isRefused(text)) || FAILED.test(first.slice(0, 400))) return 'error';
  if (call.kind === 'edit') return DONE.test(text) ? 'ok' : 'unknown';
  return call.kind === 'other' && call.tool !== 'submit' ? 'unknown' : 'ok';
}

/** Reads an answer. No exit code is logged; only the words of the harness and the shell tell of a failure. */
export function readAnswer(call: CallDraft, text: string): Omit<Answer, 'endTime'> {
  const outcome = judge(call, text);
  return call.kind === 'run' ? { outcome, output: text, tests: readTestRun(text) } : { outcome, output: text };
}
