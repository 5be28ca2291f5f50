import type { Exit, Outcome } from '../../core/index.ts';
import type { Answer, CallDraft } from '../draft.ts';
import { isObject, textAt } from '../json.ts';
import { readTestRun } from '../test-run.ts';

/** The text of a message's or an answer's content: a string, or the texts of its parts. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  const parts = Array.isArray(content) ? content : [content];
  return parts.flatMap((part) => (isObject(part) ? (textAt(part, 'text') ?? []) : [])).join('\n');
}

const NO_EXIT: Exit = { code: null, source: 'none' };
const REJECTED = /\brejected by (?:the )?user\b|^Rejected\b|\bdenied by (?:the )?(?:user|policy|hook)\b/i;
const CANCELLED = /^(?:Aborted|Cancelled|Interrupted)\b|\b(?:cancelled|interrupted|aborted) by (?:the )?user\b/i;
const LONGEST_SENTENCE = 4000;
/** Behind it may stand that the output was cut, and where the whole of it lies. */
const EXITED =
  /(?:^|\n)Command failed with exit code: (-?\d{1,9})\.?(?: Output is truncated to fit in the message\.)?(?:\s{1,9}\[Full output saved\]\n[\s\S]{0,2000})?\s{0,9}$/;
const RUNNING = /^(?:task_id|Background task)\b|\brunning in the background\b/i;

/** Part of the harness's sentence where it cut the output; single lines that it cut are marked at their ends. */
const CUT = /\bOutput is truncated to fit in the message\b|\bLines \[[\d, ]{1,900}\] were truncated\b/;

/** An answer in Kimi's words: what the tool put out, and the sentence that the harness says of it. */
export interface Told {
  readonly output: string;
  readonly message: string;
  /** null where the log does not say whether it failed. */
  readonly failed: boolean | null;
}

function failure(text: string): Outcome {
  const said = text.slice(-4000);
  if (REJECTED.test(said)) return 'rejected';
  return CANCELLED.test(said) ? 'cancelled' : 'error';
}

/** The harness's sentence about a command stands beside its output, or is the last line of it. */
function splitSentence({ output, message }: Told): { readonly body: string; readonly said: string } {
  if (message !== '') return { body: output, said: message };
  const found = EXITED.exec(output.slice(-LONGEST_SENTENCE));
  return found
    ? { body: output.slice(0, output.length - found[0].length), said: found[0] }
    : { body: output, said: output };
}

/** Reads the answer to a call. A command that failed says its exit code in a sentence; one that did not has ended with 0. */
export function answerOf(call: CallDraft, told: Told): Omit<Answer, 'endTime'> {
  const { body, said } = splitSentence(told);
  const { failed } = told;
  const text = body === '' ? told.message : body;
  const outcome = failed === null ? 'unknown' : failed ? failure(said) : 'ok';
  const cut = CUT.test(said.slice(-LONGEST_SENTENCE));
  if (call.kind !== 'run') return { outcome, output: text, cut };
  if (outcome === 'ok' && RUNNING.test(said.slice(0, 400))) return { outcome: 'running', output: body, cut };
  const code = failed === true ? EXITED.exec(said.slice(-LONGEST_SENTENCE))?.[1] : undefined;
  const exit: Exit = code
    ? { code: Number(code), source: 'text' }
    : outcome === 'ok'
      ? { code: 0, source: 'implied' }
      : NO_EXIT;
  return { outcome, output: outcome === 'ok' || code ? body : text, cut, exit, tests: readTestRun(body) };
}

const SYSTEM = /^<system>([\s\S]{0,4000}?)<\/system>\n?/;

/**
 * An answer as the context holds it: the harness's sentence is the first part, in a tag of its own; behind a bare `ERROR`
 * it is the second. What a tool put out follows, and may hold such tags too.
 */
export function readContextAnswer(content: unknown): Told {
  const parts = (Array.isArray(content) ? content : [content]).map(textOf);
  const said: string[] = [];
  for (let part = parts[0]; part !== undefined; part = parts[0]) {
    const found = SYSTEM.exec(part);
    if (!found || (said.length > 0 && said[0] !== 'ERROR') || said.length > 1) break;
    said.push(found[1] ?? '');
    const rest = part.slice(found[0].length);
    if (rest === '') parts.shift();
    else parts[0] = rest;
  }
  const [first = '', second] = said;
  const failed = first.startsWith('ERROR');
  return { output: parts.join('\n'), message: second ?? first.replace(/^ERROR:? ?/, ''), failed };
}
