import { note, type Setting } from '../draft.ts';
import { isObject, type JsonObject, listAt, nameAt, numberAt, objectAt, textAt } from '../json.ts';
import type { Claude } from './claude.ts';

/** Record types that say nothing about what the agent did. */
const IDLE: ReadonlySet<unknown> = new Set([
  'summary',
  'file-history-snapshot',
  'last-prompt',
  'mode',
  'ai-title',
  'custom-title',
  'agent-name',
  'agent-setting',
  'bridge-session',
  'atis-latch',
  'frame-link',
  'relocated',
  'started',
  'worktree-state',
  'rate_limit_event',
  'stream_event',
]);

/** Whether records of this type are known to say nothing about what the agent did. */
export const isIdle = (type: unknown): type is string => IDLE.has(type);

const IDLE_NOTICES: ReadonlySet<unknown> = new Set([
  'turn_duration',
  'stop_hook_summary',
  'microcompact_boundary',
  'away_summary',
  'session_start',
  'local_command',
  'informational',
  'hook_started',
  'hook_response',
  'status',
  'model_refusal_fallback',
]);

/** What an error of the model's API says, with how it was retried. */
function failureText(value: JsonObject): string {
  const error = objectAt(value, 'error');
  const inner = objectAt(objectAt(error, 'error'), 'error') ?? objectAt(error, 'error') ?? error;
  const status = numberAt(error, 'status');
  const [attempt, most] = [numberAt(value, 'retryAttempt'), numberAt(value, 'maxRetries')];
  const parts = [
    status === null ? null : `status ${status}`,
    textAt(inner, 'message') ?? textAt(value, 'content') ?? textAt(value, 'apiRefusalExplanation'),
    attempt === null ? null : `retry ${attempt} of ${most ?? 'unknown'}`,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

function takeCompaction(claude: Claude, setting: Setting, value: JsonObject): void {
  claude.draft.compactions += 1;
  const about = objectAt(value, 'compactMetadata');
  const tokens = numberAt(about, 'preTokens');
  const trigger = nameAt(about, 'trigger') ?? 'unknown trigger';
  note(claude.draft, setting, 'compaction', tokens === null ? trigger : `${trigger}, at ${tokens} tokens`);
}

/** Takes a `system` record: the start of a headless run, a compaction, an error of the model's API. */
export function takeSystem(claude: Claude, setting: Setting, value: JsonObject): string | null {
  const { draft } = claude;
  const subtype = value.subtype;
  if (subtype === 'compact_boundary') takeCompaction(claude, setting, value);
  else if (subtype === 'api_error' || subtype === 'api_refusal' || subtype === 'error') {
    if (subtype === 'api_error') draft.apiErrors += 1;
    else draft.end = 'error';
    note(draft, setting, 'api-error', failureText(value));
  } else if (subtype === 'init') {
    claude.announced ??= nameAt(value, 'model');
    draft.agentVersion ??= nameAt(value, 'claude_code_version');
    notePermissionMode(claude, setting, value);
  } else if (IDLE_NOTICES.has(subtype)) return `system/${String(subtype)}`;
  else return `unknown:system/${String(nameAt(value, 'subtype')).slice(0, 40)}`;
  return null;
}

/** Notes the mode that decides what the agent must ask for, where it is another than before. Returns whether it is. */
export function notePermissionMode(claude: Claude, setting: Setting, value: JsonObject): boolean {
  const mode = nameAt(value, 'permissionMode');
  if (mode === null || mode === claude.mode) return false;
  claude.mode = mode;
  note(claude.draft, setting, 'permission', `mode ${mode}`);
  return true;
}

/** Takes what editors and hooks attach to the conversation, as far as it tells who else had a hand in the work. */
export function takeNotice(claude: Claude, setting: Setting, attachment: JsonObject): string | null {
  const { draft } = claude;
  switch (attachment.type) {
    case 'edited_text_file': {
      const path = textAt(attachment, 'filename');
      note(draft, setting, 'external-change', textAt(attachment, 'snippet') ?? '', path);
      return null;
    }
    case 'command_permissions': {
      const tools = listAt(attachment, 'allowedTools').filter((tool) => typeof tool === 'string');
      if (tools.length === 0) return 'attachment';
      note(draft, setting, 'permission', `allowed: ${tools.join(', ')}`);
      return null;
    }
    case 'hook_blocking_error': {
      const why = textAt(objectAt(attachment, 'blockingError'), 'blockingError') ?? '';
      note(draft, setting, 'permission', `blocked by hook ${nameAt(attachment, 'hookName') ?? ''}: ${why}`);
      return null;
    }
    default:
      return 'attachment';
  }
}

/** Whether a user record's words are the harness's own, whoever they seem to be from. */
export function isOwn(value: JsonObject): boolean {
  const flags = ['isMeta', 'isCompactSummary', 'isVisibleInTranscriptOnly', 'isSynthetic', 'isSidechain'];
  if (flags.some((flag) => value[flag] === true) || typeof value.parent_tool_use_id === 'string') return true;
  const origin = value.origin;
  return isObject(origin) && origin.kind !== 'human';
}
