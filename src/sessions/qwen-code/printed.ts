import { whole } from '../../text/index.ts';
import { isCutBy } from '../cut-notices.ts';
import { answer, answeredCall, ask, type CallDraft, isOpen, note, type Setting, say } from '../draft.ts';
import { asked } from '../gemini-family/calls.ts';
import { readDisplayed } from '../gemini-family/displayed.ts';
import { answerOf } from '../gemini-family/results.ts';
import { utterances } from '../gemini-family/texts.ts';
import {
  blocksAt,
  flagAt,
  isObject,
  type JsonObject,
  listAt,
  nameAt,
  numberAt,
  objectAt,
  textAt,
  wordsAt,
} from '../json.ts';
import type { RawRecord } from '../records.ts';
import { type Tokens, uncached } from '../token-sum.ts';
import type { Qwen } from './messages.ts';

/** Whether a record is the first that a headless run prints (`--output-format stream-json` or `json`). */
export const isPrintedInit = (value: JsonObject): boolean =>
  value.type === 'system' && value.subtype === 'init' && nameAt(value, 'qwen_code_version') !== null;

/** Whether a record is of such a run: recordings name their session another way. */
export const isPrinted = (value: JsonObject): boolean =>
  nameAt(value, 'session_id') !== null && nameAt(value, 'sessionId') === null;

function tokensOf(usage: JsonObject): Tokens {
  const cachedInput = numberAt(usage, 'cache_read_input_tokens');
  const input = uncached(numberAt(usage, 'input_tokens'), cachedInput, null);
  return { input, cachedInput, cacheWrite: null, output: numberAt(usage, 'output_tokens'), costUsd: null };
}

function takeInit({ draft }: Qwen, value: JsonObject): null {
  const model = nameAt(value, 'model');
  if (model !== null) draft.models.add(model);
  draft.agentVersion ??= nameAt(value, 'qwen_code_version');
  draft.cwd ??= nameAt(value, 'cwd');
  return null;
}

function takeAssistant(qwen: Qwen, setting: Setting, value: JsonObject): null {
  const { draft } = qwen;
  const message = objectAt(value, 'message');
  const model = nameAt(message, 'model');
  if (model !== null) draft.models.add(model);
  const usage = objectAt(message, 'usage');
  const id = nameAt(message, 'id') ?? nameAt(value, 'uuid');
  if (usage && id !== null) qwen.tokens.set(id, tokensOf(usage));
  const here = { ...setting, model };
  for (const block of blocksAt(message, 'content')) {
    if (block.type === 'text') {
      say(draft, here, 'agent', textAt(block, 'text') ?? '');
      if (setting.depth === 0) draft.end = 'completed';
    } else if (block.type === 'tool_use') {
      const tool = nameAt(block, 'name') ?? 'unnamed';
      ask(draft, here, tool, nameAt(block, 'id'), asked(tool, block.input, draft.spill));
      draft.end = 'unknown';
    }
  }
  return null;
}

function takeResult({ draft }: Qwen, block: JsonObject): void {
  const call: CallDraft | undefined = answeredCall(draft, nameAt(block, 'tool_use_id'));
  if (!call) draft.counts.orphanResults += 1;
  else if (!isOpen(call)) draft.counts.duplicates += 1;
  else {
    const text = wordsAt(block, 'content');
    const failed = flagAt(block, 'is_error') === true;
    const given =
      !failed && call.kind === 'run'
        ? readDisplayed(text, whole(call.command, draft.spill) ?? '')
        : answerOf(call, draft.spill, failed ? 'error' : 'success', failed ? { error: text } : { output: text });
    answer(draft, call, { ...given, cut: isCutBy('gemini-family', given.output), endTime: null });
  }
}

function takeUser(qwen: Qwen, setting: Setting, value: JsonObject): null {
  const { draft } = qwen;
  for (const block of blocksAt(objectAt(value, 'message'), 'content')) {
    if (block.type === 'tool_result') takeResult(qwen, block);
    else if (block.type === 'text') {
      for (const piece of utterances([block], null))
        say(draft, setting, setting.depth > 0 ? 'harness' : piece.by, piece.text);
      draft.end = 'unknown';
    }
  }
  return null;
}

/** The end of the run. One that took no time is of a sub-agent that failed: the call that began it says so too. */
function takeEnd(qwen: Qwen, setting: Setting, value: JsonObject): string | null {
  const { draft } = qwen;
  const usage = objectAt(value, 'usage');
  const failed = flagAt(value, 'is_error') === true;
  if (numberAt(value, 'duration_ms') === 0 && failed) return 'subagent-result';
  if (usage && qwen.tokens.size === 0) qwen.tokens.set('run', tokensOf(usage));
  if (!failed) draft.end = 'completed';
  else {
    draft.apiErrors += 1;
    draft.end = 'error';
    note(draft, setting, 'api-error', textAt(objectAt(value, 'error'), 'message') ?? '');
  }
  for (const denied of listAt(value, 'permission_denials').filter(isObject)) {
    const call = draft.calls.get(nameAt(denied, 'tool_use_id') ?? '');
    if (call?.outcome === 'error') call.outcome = 'rejected';
  }
  return null;
}

/** Takes a record that a headless run printed. It has no times. */
export function takePrinted(qwen: Qwen, record: RawRecord): string | null {
  const { value } = record;
  const depth = nameAt(value, 'parent_tool_use_id') === null ? 0 : 1;
  const setting: Setting = { record, time: null, depth, model: null };
  qwen.draft.id ??= nameAt(value, 'session_id');
  switch (value.type) {
    case 'system':
      return isPrintedInit(value)
        ? takeInit(qwen, value)
        : `system/${(nameAt(value, 'subtype') ?? 'untyped').slice(0, 40)}`;
    case 'assistant':
      return takeAssistant(qwen, setting, value);
    case 'user':
      return takeUser(qwen, setting, value);
    case 'result':
      return takeEnd(qwen, setting, value);
    case 'stream_event':
      return 'stream-event';
    default:
      return `unknown:${(nameAt(value, 'type') ?? 'untyped').slice(0, 40)}`;
  }
}
