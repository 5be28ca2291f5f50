import type { EditStep, Exit, FileEdit, Outcome, Spill } from '../../core/index.ts';
import { isCutBy } from '../cut-notices.ts';
import type { Answer, CallDraft } from '../draft.ts';
import { flagAt, isObject, type JsonObject, textAt } from '../json.ts';
import {
  clipText,
  isSame,
  isText,
  longTextAt,
  onlyTextOf,
  startOf,
  stringOf,
  type Text,
} from '../long-text/long-text.ts';
import { readTestRun } from '../test-run.ts';

/** The text of a message's or a result's content, which is a string or a list of blocks. */
export function textOf(content: unknown): string {
  const blocks = Array.isArray(content) ? content : [content];
  const texts = blocks.map((block) =>
    isText(block) ? stringOf(block) : isObject(block) ? textAt(block, 'text') : null,
  );
  return texts.filter((text) => text !== null).join('\n');
}

const REJECTED =
  /^(?:<tool_use_error>)?(?:The user doesn't want to (?:proceed with this tool use|take this action)|Permission to use |Claude requested permissions? to|.{0,200}hook (?:blocking )?error|User rejected )/;
const CANCELLED =
  /^(?:<tool_use_error>)?(?:\[Request interrupted by user|Sibling tool call errored|Cancelled: parallel tool call)/;

/** All that the sentences above may take of a text. */
const START = 1000;

/** What became of a call that was logged as an error: others' doing is not the agent's failure. */
function failure(text: string, result: JsonObject | null): Outcome {
  if (result?.interrupted === true || CANCELLED.test(text)) return 'cancelled';
  return REJECTED.test(text) ? 'rejected' : 'error';
}

const inBackground = (text: string, result: JsonObject | null): boolean =>
  textAt(result, 'backgroundTaskId') !== null || text.startsWith('Command running in background with ID');

/** Whether a call failed: the flag says so or, where there is none, the words in which Claude Code wraps failures. */
function isFailure(block: JsonObject, text: string, beside: unknown): boolean {
  const told = flagAt(block, 'is_error');
  return told ?? (text.startsWith('<tool_use_error>') || (isText(beside) && startOf(beside, 7) === 'Error: '));
}

/** Claude Code logs no exit code: a failure begins with it in words, a success has none and means 0. */
function exitOf(outcome: Outcome, text: string, result: JsonObject | null): Exit {
  const said = outcome === 'ok' ? null : /^(?:Error: )?Exit code (\d{1,9})\b/.exec(text);
  if (said) return { code: Number(said[1]), source: 'text' };
  const clean = outcome === 'ok' && textAt(result, 'returnCodeInterpretation') === null;
  return clean ? { code: 0, source: 'implied' } : { code: null, source: 'none' };
}

/** The longer of what the model saw and what the shell printed, as the first is cut when long. */
function printed(text: Text, result: JsonObject | null): Text {
  const [out, errors] = [longTextAt(result, 'stdout') ?? '', longTextAt(result, 'stderr') ?? ''];
  if (errors === '' && isSame(text, out)) return text;
  const shell = `${stringOf(out)}\n${stringOf(errors)}`;
  return shell.length > stringOf(text).length + 1 ? shell : text;
}

/** Reads the answer to a call from its result block and the structured result beside it (`toolUseResult`). */
export function answerOf(
  call: CallDraft,
  block: JsonObject,
  beside: unknown,
  denied: boolean,
): Omit<Answer, 'endTime'> {
  const result = isObject(beside) ? beside : null;
  const output = onlyTextOf(block.content) ?? textOf(block.content);
  const start = startOf(output, START);
  const failed = isFailure(block, start, beside);
  const stopped = result?.interrupted === true;
  const outcome = denied ? 'rejected' : failed || stopped ? failure(start, result) : 'ok';
  const cut = isCutBy('claude-code', output);
  if (call.kind !== 'run') return { outcome, output, cut };
  if (outcome === 'ok' && inBackground(start, result)) return { outcome: 'running', output, cut };
  return { outcome, output, cut, exit: exitOf(outcome, start, result), tests: readTestRun(printed(output, result)) };
}

/** A notebook with a cell changed: the result holds the whole file before and after, unless it says what went wrong. */
function changedNotebook(edit: FileEdit, result: JsonObject | null, spill: Spill): FileEdit {
  const [before, content] = [longTextAt(result, 'original_file'), longTextAt(result, 'updated_file')];
  const failed = (textAt(result, 'error') ?? '') !== '';
  if (edit.op !== 'opaque' || edit.path === null || before === null || content === null || failed) return edit;
  return { op: 'write', path: edit.path, content: clipText(content, spill), before: clipText(before, spill) };
}

/**
 * The edits of a call as they were really made: with the file before it, where the result holds that, and with the texts
 * that a human put in place of the proposed ones.
 */
export function settledEdits(step: Pick<EditStep, 'edits'>, beside: unknown, spill: Spill): readonly FileEdit[] {
  const result = isObject(beside) ? beside : null;
  const original = longTextAt(result, 'originalFile');
  const before = original === null ? null : clipText(original, spill);
  const changed = result?.userModified === true;
  return step.edits.map((edit) => {
    if (edit.op === 'write') {
      const content = changed ? longTextAt(result, 'content') : null;
      return { ...edit, before, content: content === null ? edit.content : clipText(content, spill) };
    }
    if (edit.op !== 'replace') return changedNotebook(edit, result, spill);
    const next = changed && step.edits.length === 1 ? longTextAt(result, 'newString') : null;
    return { ...edit, before, new: next === null ? edit.new : clipText(next, spill) };
  });
}
