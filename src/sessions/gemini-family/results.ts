import type { FileEdit, Outcome, Spill } from '../../core/index.ts';
import { clip, whole } from '../../text/index.ts';
import type { Answer, CallDraft } from '../draft.ts';
import { isObject, type JsonObject, jsonText, objectAt, textAt } from '../json.ts';
import { readTestRun } from '../test-run.ts';
import { readShellOutput } from './shell-output.ts';

/** How a call stands, as the log writes it; null where it has no such word, or one that says that the call goes on. */
const STATUSES: ReadonlyMap<unknown, Outcome> = new Map<unknown, Outcome>([
  ['success', 'ok'],
  ['error', 'error'],
  ['cancelled', 'cancelled'],
]);

const REJECTED =
  /^(?:\[Operation Cancelled\] Reason: )?User (?:denied|did not allow|rejected|declined)\b|^Tool execution (?:for ".{0,200}" )?denied by policy|^Tool ".{0,200}" is denied by permission rules\b|but that permission was declined\b|^User rejected this operation/;

interface Responded {
  readonly text: string;
  readonly failed: boolean;
  /** There is neither an output nor an error. */
  readonly empty: boolean;
}

/** The text of a function's response: what it put out, or the error that it gave instead. */
function responded(response: JsonObject | null): Responded {
  const failed = response?.error !== undefined && response.error !== null;
  const given = failed ? response.error : (response?.output ?? response?.content);
  const text = typeof given === 'string' ? given : given === undefined ? '' : jsonText(given);
  return { text, failed, empty: given === undefined };
}

/** What became of a call, from its status and from what stands in the place of an output. */
function outcomeOf(status: unknown, { text, failed, empty }: Responded): Outcome {
  const said = STATUSES.get(status) ?? (failed ? 'error' : empty ? 'unknown' : 'ok');
  if (said === 'ok') return failed ? 'error' : 'ok';
  return REJECTED.test(text.slice(0, 4000)) ? 'rejected' : said;
}

/** Reads the answer to a call from its status and its function's response. */
export function answerOf(
  call: CallDraft,
  spill: Spill,
  status: unknown,
  response: JsonObject | null,
): Omit<Answer, 'endTime'> {
  const said = responded(response);
  const { text } = said;
  const outcome = outcomeOf(status, said);
  if (call.kind !== 'run' || outcome !== 'ok') return { outcome, output: text };
  const { body, exit, outcome: ended } = readShellOutput(text, whole(call.command, spill) ?? '');
  return { outcome: ended, output: body, exit, tests: readTestRun(body) };
}

/** What `old` → `now` makes of a text; null where the text does not hold it as the edit wants it. */
function replaced(text: string, old: string, now: string, all: boolean): string | null {
  const at = text.indexOf(old);
  if (at < 0) return null;
  return all ? text.replaceAll(old, () => now) : `${text.slice(0, at)}${now}${text.slice(at + old.length)}`;
}

/**
 * An edit as it was really made, where the log shows the file before and after it. These tools search for text that is
 * only alike, and people may change what is proposed: where the asked edit does not lead to what was written, the
 * written file counts.
 */
function settled(edit: FileEdit, original: string | null, content: string, spill: Spill): FileEdit {
  if (edit.op !== 'replace' && edit.op !== 'write') return edit;
  const before = original === null || original === '' ? null : clip(original, spill);
  const written: FileEdit = { op: 'write', path: edit.path, content: clip(content, spill), before };
  if (edit.op === 'write' || original === null) return written;
  const old = whole(edit.old, spill);
  const now = whole(edit.new, spill);
  const exact = old !== null && now !== null && replaced(original, old, now, edit.all) === content;
  return exact ? { ...edit, before } : written;
}

/** The edits of a call as the display beside its answer shows them; as they were asked for where it shows nothing whole. */
export function settledEdits(edits: readonly FileEdit[], display: unknown, spill: Spill): readonly FileEdit[] {
  const shown = isObject(display) && display.truncatedForSession !== true ? display : null;
  const content = textAt(shown, 'newContent');
  const [edit] = edits;
  if (content === null || !edit || edits.length > 1) return edits;
  return [settled(edit, textAt(shown, 'originalContent'), content, spill)];
}

/** The function responses that stand in a list of parts. */
export function responsesIn(parts: readonly unknown[]): readonly JsonObject[] {
  return parts.filter(isObject).flatMap((part): readonly JsonObject[] => {
    const response = objectAt(part, 'functionResponse');
    return response ? [response] : [];
  });
}
