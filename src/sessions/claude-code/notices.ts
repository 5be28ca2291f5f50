import { isObject, type JsonObject, nameAt } from '../json.ts';
import type { Claude } from './messages.ts';

/** Record types that say nothing about what the agent did. */
const IDLE: ReadonlySet<unknown> = new Set([
  'summary',
  'file-history-snapshot',
  'last-prompt',
  'mode',
  'permission-mode',
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

/** Takes a `system` record: the start of a headless run, a compaction, an error of the model's API. */
export function takeSystem(claude: Claude, value: JsonObject): string | null {
  const { draft } = claude;
  const subtype = value.subtype;
  if (subtype === 'compact_boundary') draft.compactions += 1;
  else if (subtype === 'api_error') draft.apiErrors += 1;
  else if (subtype === 'api_refusal' || subtype === 'error') draft.end = 'error';
  else if (subtype === 'init') {
    claude.announced ??= nameAt(value, 'model');
    draft.agentVersion ??= nameAt(value, 'claude_code_version');
  } else if (IDLE_NOTICES.has(subtype)) return `system/${String(subtype)}`;
  else return `unknown:system/${String(nameAt(value, 'subtype')).slice(0, 40)}`;
  return null;
}

/** Whether a user record's words are the harness's own, whoever they seem to be from. */
export function isOwn(value: JsonObject): boolean {
  const flags = ['isMeta', 'isCompactSummary', 'isVisibleInTranscriptOnly', 'isSynthetic', 'isSidechain'];
  if (flags.some((flag) => value[flag] === true) || typeof value.parent_tool_use_id === 'string') return true;
  const origin = value.origin;
  return isObject(origin) && origin.kind !== 'human';
}
