import type { Usage } from '../../core/index.ts';
import { cancelOpenCalls } from '../draft.ts';
import { type JsonObject, nameAt, numberAt, objectAt } from '../json.ts';
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
  'guardian_assessment',
  'entered_review_mode',
  'exited_review_mode',
  'thread_name_updated',
  'thread_goal_updated',
  'thread_settings_applied',
  'undo_completed',
]);

/** What an event adds to a call that its own answer left open. The call may be answered before or after the event. */
function fill(codex: Codex, id: string | null, event: JsonObject | null): string | null {
  const told = readEvent(event);
  if (id === null || !told) return 'event-repeat';
  return tell(codex, id, told) ? null : 'event-repeat';
}

function takeItem(codex: Codex, payload: JsonObject): string | null {
  const item = objectAt(payload, 'item');
  const type = nameAt(item, 'type');
  const isCall = type === 'CommandExecution' || type === 'FileChange' || type === 'McpToolCall';
  return isCall ? fill(codex, nameAt(item, 'id'), item) : 'event-repeat';
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

/** Takes an event of the user interface, as far as the conversation's own items lack what it says. */
export function takeEvent(codex: Codex, payload: JsonObject): string | null {
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
      return takeEnd(codex, 'interrupted');
    case 'error':
      codex.draft.apiErrors += 1;
      return takeEnd(codex, 'error');
    case 'stream_error':
      codex.draft.apiErrors += 1;
      return null;
    case 'exec_command_end':
    case 'patch_apply_end':
    case 'mcp_tool_call_end':
      return fill(codex, nameAt(payload, 'call_id'), payload);
    case 'item_completed':
      return takeItem(codex, payload);
    default:
      if (IDLE.has(type)) return 'event-repeat';
      return `unknown:event_msg/${String(type).slice(0, 40)}`;
  }
}
