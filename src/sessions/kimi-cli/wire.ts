import { cancelOpenCalls, note, type Setting } from '../draft.ts';
import { flagAt, type JsonObject, listAt, nameAt, objectAt, textAt } from '../json.ts';
import { addAnswer, addDecision, addPrompt, addWords, flush, type Kimi, tokensOf, unknownKind } from './kimi.ts';
import { readContextAnswer, textOf } from './results.ts';

/** Messages that say nothing about what the agent did. */
const IDLE: ReadonlySet<unknown> = new Set([
  'StepBegin',
  'CompactionBegin',
  'HookTriggered',
  'HookResolved',
  'MCPLoadingBegin',
  'MCPLoadingEnd',
  'Notification',
  'PlanDisplay',
  'QuestionRequest',
  'QuestionResponse',
  'ToolCallRequest',
]);

const TAKEN: ReadonlySet<unknown> = new Set([
  'TurnBegin',
  'TurnEnd',
  'SteerInput',
  'StepInterrupted',
  'StepRetry',
  'CompactionEnd',
  'StatusUpdate',
  'ContentPart',
  'ToolCall',
  'ToolCallPart',
  'ToolResult',
  'ApprovalRequest',
  'ApprovalResponse',
  'ApprovalRequestResolved',
  'SubagentEvent',
]);

/** Whether a message's type is one that Kimi's wire has. */
export const isWireType = (type: unknown): boolean => IDLE.has(type) || TAKEN.has(type);

function takeStatus(kimi: Kimi, setting: Setting, payload: JsonObject): string | null {
  const usage = objectAt(payload, 'token_usage');
  if (!usage) return 'status';
  kimi.tokens.set(nameAt(payload, 'message_id') ?? `at ${setting.record.offset}`, tokensOf(usage));
  return null;
}

function takeCall(kimi: Kimi, setting: Setting, payload: JsonObject): null {
  const made = objectAt(payload, 'function');
  flush(kimi);
  const parts = [textAt(made, 'arguments') ?? ''];
  kimi.call = { setting, id: nameAt(payload, 'id'), tool: nameAt(made, 'name') ?? 'unnamed', parts };
  return null;
}

function takeCallPart(kimi: Kimi, payload: JsonObject): string | null {
  if (!kimi.call) return 'part-of-no-call';
  kimi.call.parts.push(textAt(payload, 'arguments_part') ?? '');
  return null;
}

function takeResult(kimi: Kimi, setting: Setting, payload: JsonObject): null {
  const value = objectAt(payload, 'return_value') ?? objectAt(payload, 'result');
  const failed = flagAt(value, 'is_error');
  const told = { output: textOf(value?.output), message: textAt(value, 'message') ?? '', failed };
  addAnswer(kimi, setting, nameAt(payload, 'tool_call_id') ?? '', told);
  return null;
}

function takeResponse(kimi: Kimi, setting: Setting, payload: JsonObject): null {
  const request = kimi.requests.get(nameAt(payload, 'request_id') ?? '');
  addDecision(kimi, setting, request?.call ?? null, request?.action ?? '', nameAt(payload, 'response') ?? 'unknown');
  return null;
}

function takeRequest(kimi: Kimi, payload: JsonObject): string {
  const id = nameAt(payload, 'id') ?? '';
  const action = textAt(payload, 'description') ?? textAt(payload, 'action') ?? '';
  if (kimi.requests.size < 10_000)
    kimi.requests.set(id, { call: nameAt(payload, 'tool_call_id'), action: action.slice(0, 400) });
  return 'approval-request';
}

function takeInterruption(kimi: Kimi, setting: Setting): null {
  cancelOpenCalls(kimi.draft);
  if (setting.depth === kimi.depth) kimi.draft.end = 'interrupted';
  note(kimi.draft, setting, 'interruption', 'the step was broken off');
  return null;
}

function takeRetry(kimi: Kimi, setting: Setting, payload: JsonObject): null {
  kimi.draft.apiErrors += 1;
  note(
    kimi.draft,
    setting,
    'api-error',
    textAt(payload, 'error') ?? textAt(payload, 'reason') ?? 'the step was tried again',
  );
  return null;
}

function takeCompaction(kimi: Kimi, setting: Setting): null {
  kimi.draft.compactions += 1;
  note(kimi.draft, setting, 'compaction', 'the context was compacted');
  return null;
}

const DEEPEST = 20;

/** A sub-agent's message, wrapped in its parent's. */
function takeNested(kimi: Kimi, setting: Setting, payload: JsonObject): string | null {
  const event = objectAt(payload, 'event');
  if (!event || setting.depth >= DEEPEST) return 'no-event';
  return takeWire(kimi, { ...setting, depth: setting.depth + 1 }, event);
}

function takeOther(kimi: Kimi, setting: Setting, type: string | null, payload: JsonObject): string | null {
  flush(kimi);
  switch (type) {
    case 'TurnBegin':
    case 'SteerInput':
      addPrompt(kimi, setting, textOf(payload.user_input), false);
      return null;
    case 'TurnEnd':
      if (setting.depth === kimi.depth) kimi.draft.end = 'completed';
      return null;
    case 'StepInterrupted':
      return takeInterruption(kimi, setting);
    case 'StepRetry':
      return takeRetry(kimi, setting, payload);
    case 'CompactionEnd':
      return takeCompaction(kimi, setting);
    case 'ToolResult':
      return takeResult(kimi, setting, payload);
    case 'ApprovalRequest':
      return takeRequest(kimi, payload);
    case 'ApprovalResponse':
    case 'ApprovalRequestResolved':
      return takeResponse(kimi, setting, payload);
    default:
      return IDLE.has(type) ? String(type) : unknownKind(type);
  }
}

/** Takes a message of the wire that the Python line of Kimi records: `{type, payload}`. */
export function takeWire(kimi: Kimi, setting: Setting, message: JsonObject): string | null {
  const type = nameAt(message, 'type');
  const payload = objectAt(message, 'payload') ?? {};
  switch (type) {
    case 'ContentPart':
    case 'TextPart':
      if (payload.type !== 'text' && payload.type !== undefined) return `part/${String(nameAt(payload, 'type'))}`;
      addWords(kimi, setting, textAt(payload, 'text') ?? '');
      return null;
    case 'ToolCall':
      return takeCall(kimi, setting, payload);
    case 'ToolCallPart':
      return takeCallPart(kimi, payload);
    case 'StatusUpdate':
      return takeStatus(kimi, setting, payload);
    case 'SubagentEvent':
      return takeNested(kimi, setting, payload);
    default:
      return takeOther(kimi, setting, type, payload);
  }
}

/** A message of the context as Kimi keeps it for the model: `{role, content, tool_calls}`. It has no times. */
export function takeContext(kimi: Kimi, setting: Setting, value: JsonObject): string | null {
  const text = textOf(value.content);
  flush(kimi);
  switch (value.role) {
    case 'user':
      addPrompt(kimi, setting, text, false);
      return null;
    case 'assistant':
      addWords(kimi, setting, text);
      flush(kimi);
      for (const raw of listAt(value, 'tool_calls')) takeCall(kimi, setting, (raw ?? {}) as JsonObject);
      flush(kimi);
      return null;
    case 'tool':
      addAnswer(kimi, setting, nameAt(value, 'tool_call_id') ?? '', readContextAnswer(value.content));
      return null;
    default:
      return nameAt(value, 'role')?.startsWith('_') ? String(value.role) : unknownKind(nameAt(value, 'role'));
  }
}
