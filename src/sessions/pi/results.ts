import type { Exit, Outcome } from '../../core/index.ts';
import type { Answer, CallDraft } from '../draft.ts';
import { flagAt, isObject, type JsonObject, textAt } from '../json.ts';
import { readTestRun } from '../test-run.ts';

/** The text of a message's content: a string, or the texts of its blocks. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.flatMap((block) => (isObject(block) ? (textAt(block, 'text') ?? []) : [])).join('\n');
}

const NO_EXIT: Exit = { code: null, source: 'none' };

/** The last line of a failed command is the harness's own. */
const EXITED = /(?:^|\n\n)Command exited with code (-?\d{1,9})$/;
const STOPPED = /(?:^|\n\n)Command (?:aborted|timed out after [\d.]{1,12} seconds)$/;
const ABORTED = /^Operation aborted\b|(?:^|\n\n)Command aborted$/;
const REFUSED = /^Tool execution was blocked\b|^Blocked by\b/;

const printed = (body: string): string => (body === '(no output)' ? '' : body);

function outcomeOf(failed: boolean, text: string): Outcome {
  if (!failed) return 'ok';
  if (ABORTED.test(text.slice(-200)) || ABORTED.test(text.slice(0, 200))) return 'cancelled';
  return REFUSED.test(text.slice(0, 200)) ? 'rejected' : 'error';
}

/**
 * Reads the answer to a call. A command that failed has its exit code in its last line; one that did not fail has none,
 * and ended with 0.
 */
export function answerOf(call: CallDraft, message: JsonObject): Omit<Answer, 'endTime'> {
  const text = textOf(message.content);
  const failed = flagAt(message, 'isError') === true;
  const outcome = outcomeOf(failed, text);
  if (call.kind !== 'run') return { outcome, output: text };
  const end = failed ? (EXITED.exec(text.slice(-200)) ?? STOPPED.exec(text.slice(-200))) : null;
  const body = printed(end ? text.slice(0, text.length - end[0].length) : text);
  const exit: Exit = end?.[1]
    ? { code: Number(end[1]), source: 'text' }
    : failed
      ? NO_EXIT
      : { code: 0, source: 'implied' };
  return { outcome, output: body, exit, tests: readTestRun(body) };
}
