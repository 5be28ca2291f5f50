import type { Usage } from '../../core/index.ts';
import { cancelOpenCalls, note, type Setting } from '../draft.ts';
import { type JsonObject, nameAt, numberAt, objectAt, textAt } from '../json.ts';
import { type Codex, tell } from './items.ts';
import { readEvent } from './outputs.ts';

/** Events that repeat what the conversation's own items say, or say nothing about what the agent did. */
const IDLE: ReadonlySet<unknown> = new Set([
  'user_message',
  'agent_message',
  'agent_reasoning',
  'agent_reasoning_raw_content',
  'agent_reasoning_section_break',
  'context_compacted',
  'web_search_end',
  'image_generation_end',
  'view_image_tool_call',
  'dynamic_tool_call_request',
  'dynamic_tool_call_response',
  'collab_agent_spawn_end',
  'collab_agent_interaction_end',
  'collab_waiting_end',
  'collab_close_end',
  'sub_agent_activity',
  'entered_review_mode',
  'exited_review_mode',
  'thread_name_updated',
  'thread_goal_updated',
]);

/** What an event adds to a call that its own answer left open. The call may be answered before or after the event. */
function fill(codex: Codex, id: string | null, event: JsonObject | null): string | null {
  const told = readEvent(event);
  if (id === null || !told) return 'event-repeat';
  return tell(codex, id, told) ? null : 'event-repeat';
}

/** What an item tells of a call: of one that the conversation holds, or that a script made. */
function takeItem(codex: Codex, setting: Setting, payload: JsonObject): string | null {
  const item = objectAt(payload, 'item');
  const type = nameAt(item, 'type');
  const isCall = type === 'CommandExecution' || type === 'FileChange' || type === 'McpToolCall';
  if (!isCall || item === null) return 'event-repeat';
  const id = nameAt(item, 'id');
  const isNested = id !== null && !codex.draft.calls.has(id) && codex.scripts.tell(setting, item);
  return isNested ? null : fill(codex, id, item);
}

/**
 * A token count's totals: of the whole session so far, and of those before it that it was forked from. `input_tokens`
 * holds the cached ones too, which the normal form keeps apart.
 */
export function tokensOf(payload: JsonObject): Usage | null {
  const total = objectAt(objectAt(payload, 'info'), 'total_token_usage');
  if (!total) return null;
  const input = numberAt(total, 'input_tokens');
  const cachedInput = numberAt(total, 'cached_input_tokens');
  const cacheWrite = numberAt(total, 'cache_write_input_tokens');
  return {
    input: input === null ? null : Math.max(0, input - (cachedInput ?? 0) - (cacheWrite ?? 0)),
    cachedInput,
    cacheWrite,
    output: numberAt(total, 'output_tokens'),
    costUsd: null,
    how: 'cumulative-last',
  };
}

const less = (all: number | null, before: number | null): number | null =>
  all === null ? null : Math.max(0, all - (before ?? 0));

function takeTokens(codex: Codex, payload: JsonObject): string | null {
  const all = tokensOf(payload);
  if (!all) return 'token-count';
  const { inherited } = codex;
  codex.draft.usage = {
    ...all,
    input: less(all.input, inherited.input),
    cachedInput: less(all.cachedInput, inherited.cachedInput),
    cacheWrite: less(all.cacheWrite, inherited.cacheWrite),
    output: less(all.output, inherited.output),
  };
  return null;
}

function takeEnd(codex: Codex, end: Codex['draft']['end']): null {
  codex.draft.end = end;
  codex.hasTurns = true;
  return null;
}

/** Notes what the agent may do unasked, where it is another than before. Returns null where it was noted. */
export function notePermissions(codex: Codex, setting: Setting, settings: JsonObject | null): string | null {
  const { permissions } = codex;
  permissions.approval = nameAt(settings, 'approval_policy') ?? permissions.approval;
  const policy = objectAt(settings, 'sandbox_policy');
  permissions.sandbox = nameAt(policy, 'type') ?? nameAt(policy, 'mode') ?? permissions.sandbox;
  const { approval, sandbox } = permissions;
  const says = [approval && `approval ${approval}`, sandbox && `sandbox ${sandbox}`].filter(Boolean).join(', ');
  if (says === permissions.noted) return 'event-repeat';
  permissions.noted = says;
  note(codex.draft, setting, 'permission', says);
  return null;
}

function takeAssessment(codex: Codex, setting: Setting, payload: JsonObject): string | null {
  const status = nameAt(payload, 'status');
  if (status === null || status === 'in_progress') return 'event-repeat';
  note(
    codex.draft,
    setting,
    'permission',
    [`guardian ${status}`, textAt(payload, 'rationale')].filter(Boolean).join(': '),
  );
  return null;
}

function takeFailure(codex: Codex, setting: Setting, payload: JsonObject): null {
  codex.draft.apiErrors += 1;
  const says = textAt(payload, 'message') ?? textAt(objectAt(payload, 'error'), 'message') ?? '';
  note(codex.draft, setting, 'api-error', says);
  return null;
}

function takeUndo(codex: Codex, setting: Setting, payload: JsonObject): string | null {
  if (payload.success !== true) return 'event-repeat';
  note(codex.draft, setting, 'external-change', `the user undid a turn: ${textAt(payload, 'message') ?? ''}`);
  return null;
}

/** Takes an event of the user interface, as far as the conversation's own items lack what it says. */
export function takeEvent(codex: Codex, setting: Setting, payload: JsonObject): string | null {
  const type = nameAt(payload, 'type');
  switch (type) {
    case 'token_count':
      return takeTokens(codex, payload);
    case 'task_started':
    case 'turn_started':
      return takeEnd(codex, 'unknown');
    case 'task_complete':
    case 'turn_complete':
      return takeEnd(codex, objectAt(payload, 'error') ? 'error' : 'completed');
    case 'turn_aborted':
      cancelOpenCalls(codex.draft);
      note(codex.draft, setting, 'interruption', nameAt(payload, 'reason') ?? '');
      return takeEnd(codex, 'interrupted');
    case 'error':
      takeFailure(codex, setting, payload);
      return takeEnd(codex, 'error');
    case 'stream_error':
      return takeFailure(codex, setting, payload);
    case 'guardian_assessment':
      return takeAssessment(codex, setting, payload);
    case 'thread_settings_applied':
      return notePermissions(codex, setting, objectAt(payload, 'thread_settings'));
    case 'undo_completed':
      return takeUndo(codex, setting, payload);
    case 'thread_rolled_back':
      note(
        codex.draft,
        setting,
        'interruption',
        `the user took back ${numberAt(payload, 'num_turns') ?? 'some'} turns`,
      );
      return null;
    case 'exec_command_end':
    case 'patch_apply_end':
    case 'mcp_tool_call_end':
      return fill(codex, nameAt(payload, 'call_id'), payload);
    case 'item_completed':
      return takeItem(codex, setting, payload);
    default:
      if (IDLE.has(type)) return 'event-repeat';
      return `unknown:event_msg/${(nameAt(payload, 'type') ?? 'untyped').slice(0, 40)}`;
  }
}
