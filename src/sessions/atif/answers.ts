import type { Exit, Outcome } from '../../core/index.ts';
import type { Answer, CallDraft } from '../draft.ts';
import { type JsonObject, nameAt, objectAt, wordsAt } from '../json.ts';
import { readTestRun } from '../test-run.ts';

/** Text of a message or a result: a string, or the texts among its parts. */
export function textOf(content: unknown): string {
  return wordsAt({ content }, 'content');
}

/** What the harnesses write above or below an output about the exit code. */
const ABOVE =
  /^(?:(?:Error: )?Exit code:? |(?:Chunk ID: \w{1,20}\n)?(?:Wall time: [\d.]{1,20} seconds\n)?Process exited with code )(-?\d{1,9})\b/;
/** The last of them counts: what a command printed stands above. Other lines of the harness may stand below. */
const BELOW =
  /^[\s\S]*(?:\[Command finished with exit code |\[The command completed with exit code |(?:^|\n)Exit Code: |(?:^|\n)Return code: )(-?\d{1,9})\b[^\n]{0,20}(?:\n(?:\[[^\n]*\]|(?:Signal|Background PIDs|Process Group PGID): [^\n]*))*\s*$/;

function exitOf(text: string): Exit {
  const said = ABOVE.exec(text) ?? BELOW.exec(text.slice(-400));
  return said ? { code: Number(said[1]), source: 'text' } : { code: null, source: 'none' };
}

const REJECTED =
  /^(?:<tool_use_error>)?(?:The user doesn't want to|Permission (?:to use |denied by)|User rejected|Rejected by user|Tool execution (?:was )?(?:denied|rejected))/i;
const FAILED =
  /^(?:<tool_use_error>|Error\b|ERROR\b|\[Error|Failed to |No replacement was performed|Invalid `|apply_patch verification failed|Traceback \(most recent call last\))/;
const DONE =
  /^(?:File created successfully|The file [^\n]{0,1000} has been (?:edited|updated|created|overwritten)|Successfully |Success\. Updated|Exit code: 0\b|File [^\n]{0,1000} has been )/;

const STATES: ReadonlyMap<string, Outcome> = new Map([
  ['completed', 'ok'],
  ['success', 'ok'],
  ['error', 'error'],
  ['failed', 'error'],
  ['cancelled', 'cancelled'],
]);

/** What some converters note beside a call or its result: how it went. The format itself has no such field. */
const noted = (extra: JsonObject | null): Outcome | undefined =>
  STATES.get(nameAt(objectAt(extra, 'invocation'), 'status') ?? nameAt(extra, 'status') ?? '');

/** Reads a result; `extra` is what the converter put beside it. */
export function readAnswer(call: CallDraft, text: string, extra: JsonObject | null): Omit<Answer, 'endTime'> {
  const exit = exitOf(text);
  const coded: Outcome | undefined = exit.code === null ? undefined : exit.code === 0 ? 'ok' : 'error';
  const told: Outcome = REJECTED.test(text) ? 'rejected' : FAILED.test(text) ? 'error' : 'unknown';
  const done = told === 'unknown' && call.kind === 'edit' && DONE.test(text);
  const outcome = coded ?? noted(extra) ?? (done ? 'ok' : told);
  return call.kind === 'run' ? { outcome, output: text, exit, tests: readTestRun(text) } : { outcome, output: text };
}

/** The directory that a terminal's first prompt shows: that of the first command typed there. null where none does. */
export function promptedIn(text: string): string | null {
  const prompt =
    /^(?:\([\w.-]{1,40}\) )?[\w.-]{1,100}@[\w.-]{1,100}:(\/[^\s#$]{0,1000}|~[^\s#$]{0,1000})[#$](?: |$)/m.exec(
      text.slice(0, 8000),
    );
  return prompt?.[1] ?? null;
}

/** The directory that the harness says the shell is in behind a command. */
export const leftIn = (text: string): string | null =>
  /^\[Current working directory: (\/[^\n\]]{0,1000})\]$/m.exec(text.slice(-4000))?.[1] ?? null;
