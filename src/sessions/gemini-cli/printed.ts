import type { Usage } from '../../core/index.ts';
import { whole } from '../../text/index.ts';
import { isCutBy } from '../cut-notices.ts';
import {
  answer,
  answeredCall,
  ask,
  cancelOpenCalls,
  isOpen,
  note,
  noteTime,
  type SessionDraft,
  type Setting,
  say,
} from '../draft.ts';
import { asked } from '../gemini-family/calls.ts';
import { readDisplayed } from '../gemini-family/displayed.ts';
import { answerOf } from '../gemini-family/results.ts';
import { utterances } from '../gemini-family/texts.ts';
import { type JsonObject, nameAt, numberAt, objectAt, textAt, timeAt } from '../json.ts';
import type { RawRecord } from '../records.ts';
import { uncached } from '../token-sum.ts';

/** What is known of a headless run while the events that it printed are read. */
interface Printed {
  readonly draft: SessionDraft;
  /** What the agent is saying, piece by piece. */
  saying: { readonly setting: Setting; readonly parts: string[] } | null;
  model: string | null;
}

const SPEAKERS: ReadonlySet<unknown> = new Set(['user', 'assistant']);

/** Whether a record is the first event of a run: `--output-format stream-json`. */
export const isPrintedInit = (value: JsonObject): boolean =>
  value.type === 'init' && nameAt(value, 'session_id') !== null && !('tools' in value);

/** Whether a record is an event of such a run that no other harness prints. */
export const isPrintedCall = (value: JsonObject): boolean =>
  nameAt(value, 'tool_id') !== null &&
  ((value.type === 'tool_use' && nameAt(value, 'tool_name') !== null) ||
    (value.type === 'tool_result' && nameAt(value, 'status') !== null));

/** Whether a record is any event of such a run. */
export function isPrinted(value: JsonObject): boolean {
  if (isPrintedInit(value) || isPrintedCall(value)) return true;
  if (value.type === 'message') return SPEAKERS.has(value.role) && textAt(value, 'content') !== null;
  if (value.type === 'error') return nameAt(value, 'severity') !== null;
  return value.type === 'result' && nameAt(value, 'status') !== null;
}

function flush(printed: Printed): void {
  const { draft, saying } = printed;
  printed.saying = null;
  if (!saying) return;
  say(draft, saying.setting, 'agent', saying.parts.join(''));
  draft.end = 'completed';
}

function takeMessage(printed: Printed, setting: Setting, value: JsonObject): null {
  const { draft } = printed;
  const text = textAt(value, 'content') ?? '';
  if (value.role === 'assistant') {
    printed.saying ??= { setting, parts: [] };
    printed.saying.parts.push(text);
    return null;
  }
  flush(printed);
  for (const piece of utterances([{ text }], null)) say(draft, { ...setting, model: null }, piece.by, piece.text);
  draft.end = 'unknown';
  return null;
}

function takeCall({ draft }: Printed, setting: Setting, value: JsonObject): string | null {
  const tool = nameAt(value, 'tool_name') ?? 'unnamed';
  draft.end = 'unknown';
  return ask(draft, setting, tool, nameAt(value, 'tool_id'), asked(tool, value.parameters, draft.spill))
    ? null
    : 'duplicate';
}

function takeResult({ draft }: Printed, setting: Setting, value: JsonObject): string | null {
  const call = answeredCall(draft, nameAt(value, 'tool_id'));
  if (!call) {
    draft.counts.orphanResults += 1;
    return null;
  }
  if (!isOpen(call)) {
    draft.counts.duplicates += 1;
    return 'duplicate';
  }
  const output = textAt(value, 'output') ?? '';
  const error = textAt(objectAt(value, 'error'), 'message');
  const given =
    error === null && value.status === 'success' && call.kind === 'run'
      ? readDisplayed(output, whole(call.command, draft.spill) ?? '')
      : answerOf(call, draft.spill, value.status, error === null ? { output } : { error });
  answer(draft, call, { ...given, cut: isCutBy('gemini-family', given.output), endTime: setting.time });
  return null;
}

function fail({ draft }: Printed, setting: Setting, says: string): void {
  draft.apiErrors += 1;
  draft.end = 'error';
  note(draft, setting, 'api-error', says);
}

function stop({ draft }: Printed, setting: Setting, says: string): void {
  cancelOpenCalls(draft);
  draft.end = 'interrupted';
  note(draft, setting, 'interruption', says);
}

const STOPPED = /turns exceeded|max(?:imum)? session turns|loop detected|^Operation cancelled/i;

/** A failure or a warning: of the model's API, of a bound on the run, of a hook that forbade the run to go on. */
function takeError(printed: Printed, setting: Setting, value: JsonObject): string | null {
  const says = textAt(value, 'message') ?? '';
  if (STOPPED.test(says)) stop(printed, setting, says);
  else if (/^Agent execution (?:blocked|stopped)/.test(says)) note(printed.draft, setting, 'permission', says);
  else if (value.severity === 'error' || /\bAPI\b|\bquota\b/i.test(says.slice(0, 400))) fail(printed, setting, says);
  else return 'warning';
  return null;
}

/** Tokens are only told for the run as a whole; those of the input hold what the cache gave. */
function usageOf(stats: JsonObject): Usage {
  const cachedInput = numberAt(stats, 'cached');
  return {
    input: numberAt(stats, 'input') ?? uncached(numberAt(stats, 'input_tokens'), cachedInput, null),
    cachedInput,
    cacheWrite: null,
    output: numberAt(stats, 'output_tokens'),
    costUsd: null,
    how: 'cumulative-last',
  };
}

function takeEnd(printed: Printed, setting: Setting, value: JsonObject): null {
  const { draft } = printed;
  const stats = objectAt(value, 'stats');
  const error = objectAt(value, 'error');
  if (stats) draft.usage = usageOf(stats);
  const models = objectAt(stats, 'models');
  for (const name of Object.keys(models ?? {}).slice(0, 100))
    if ((numberAt(objectAt(models, name), 'total_tokens') ?? 0) > 0) draft.models.add(name);
  if (value.status === 'success') draft.end = 'completed';
  else if (/Cancellation|TurnLimit/.test(nameAt(error, 'type') ?? ''))
    stop(printed, setting, textAt(error, 'message') ?? '');
  else if (nameAt(error, 'type')?.includes('ToolExecution')) draft.end = 'error';
  else fail(printed, setting, textAt(error, 'message') ?? '');
  return null;
}

function takeInit(printed: Printed, _setting: Setting, value: JsonObject): null {
  const { draft } = printed;
  draft.id ??= nameAt(value, 'session_id');
  printed.model = nameAt(value, 'model');
  return null;
}

const TAKERS: ReadonlyMap<unknown, typeof takeCall> = new Map<unknown, typeof takeCall>([
  ['init', takeInit],
  ['tool_use', takeCall],
  ['tool_result', takeResult],
  ['error', takeError],
  ['result', takeEnd],
]);

/** Reads the events that a headless run prints into a session. */
export function openPrinted(draft: SessionDraft) {
  const printed: Printed = { draft, saying: null, model: null };
  return {
    take(record: RawRecord): string | null {
      const { value } = record;
      const time = timeAt(value, 'timestamp');
      const setting: Setting = { record, time, depth: 0, model: printed.model };
      noteTime(draft, time);
      if (value.type === 'message') return takeMessage(printed, setting, value);
      flush(printed);
      return TAKERS.get(value.type)?.(printed, setting, value) ?? null;
    },
    /** Says what is still unsaid. */
    finish(): void {
      flush(printed);
      if (draft.models.size === 0 && printed.model !== null) draft.models.add(printed.model);
    },
  };
}
