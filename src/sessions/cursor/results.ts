import type { Exit, FileEdit, Outcome, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Answer, CallDraft } from '../draft.ts';
import { type JsonObject, jsonText, numberAt, objectAt, textAt } from '../json.ts';
import { readTestRun } from '../test-run.ts';

const REFUSED: ReadonlySet<string> = new Set(['rejected', 'permissionDenied']);

/** The one member that says how a call ended, and what stands in it. */
function endingOf(result: JsonObject): readonly [how: string, body: JsonObject] | null {
  for (const how of Object.keys(result)) {
    const body = objectAt(result, how);
    if (body) return [how, body];
  }
  return null;
}

const outcomeOf = (how: string): Outcome => (how === 'success' ? 'ok' : REFUSED.has(how) ? 'rejected' : 'error');

const TEXTS = ['content', 'message', 'errorMessage', 'error', 'reason', 'diffString'] as const;

function textOf(body: JsonObject): string {
  for (const key of TEXTS) {
    const text = textAt(body, key);
    if (text !== null && text !== '') return text;
  }
  return jsonText(body);
}

const printed = (body: JsonObject): string =>
  textAt(body, 'interleavedOutput') ?? `${textAt(body, 'stdout') ?? ''}${textAt(body, 'stderr') ?? ''}`;

function answerOfRun(result: JsonObject, how: string, body: JsonObject): Omit<Answer, 'endTime'> {
  const text = printed(body);
  const output = text === '' && how !== 'success' && how !== 'failure' ? textOf(body) : text;
  const code = numberAt(body, 'exitCode');
  const exit: Exit =
    code !== null
      ? { code, source: 'field' }
      : how === 'success'
        ? { code: 0, source: 'implied' }
        : { code, source: 'none' };
  const rest = { output, exit, tests: readTestRun(output) };
  if (body.aborted === true) return { ...rest, outcome: 'cancelled' };
  if (result.isBackground === true) return { ...rest, outcome: 'running', exit: { code: null, source: 'none' } };
  return { ...rest, outcome: code !== null && code !== 0 ? 'error' : outcomeOf(how) };
}

/** Reads what a completed call answers. */
export function answerOf(call: CallDraft, result: JsonObject | null): Omit<Answer, 'endTime'> {
  const ending = result && endingOf(result);
  if (!result || !ending) return { outcome: 'unknown', output: result ? jsonText(result) : '' };
  const [how, body] = ending;
  if (call.kind === 'run') return answerOfRun(result, how, body);
  return { outcome: outcomeOf(how), output: textOf(body), cut: body.exceededLimit === true };
}

/** An edit as it was made: Cursor's own edits tell their content only in their answer, as the whole file. */
export function settledEdits(edits: readonly FileEdit[], result: JsonObject | null, spill: Spill): readonly FileEdit[] {
  const success = objectAt(result, 'success');
  const after = textAt(success, 'afterFullFileContent');
  const [edit] = edits;
  if (after === null || edits.length !== 1 || edit === undefined || edit.op === 'patch' || edit.path === null)
    return edits;
  const before = textAt(success, 'beforeFullFileContent');
  const content = clip(after, spill);
  return [{ op: 'write', path: edit.path, content, before: before === null ? null : clip(before, spill) }];
}
