import { cancelOpenCalls, note, type Setting } from '../draft.ts';
import { noteRewind } from '../gemini-family/rewind.ts';
import { type JsonObject, nameAt, numberAt, objectAt, textAt } from '../json.ts';
import type { Qwen } from './messages.ts';

/** System records that say nothing about what the agent did, or repeat what others say. */
const IDLE: ReadonlySet<string> = new Set([
  'at_command',
  'attribution_snapshot',
  'custom_title',
  'session_artifact_snapshot',
  'slash_command',
]);

/** The user stopped the agent while the API was asked. */
function takeInterruption({ draft }: Qwen, setting: Setting, says: string): null {
  note(draft, setting, 'interruption', says);
  if (setting.depth === 0) {
    cancelOpenCalls(draft);
    draft.end = 'interrupted';
  }
  return null;
}

/** Telemetry repeats calls and answers; only failures of the model's API stand nowhere else. */
function takeTelemetry(qwen: Qwen, setting: Setting, value: JsonObject): string | null {
  const event = objectAt(objectAt(value, 'systemPayload'), 'uiEvent');
  const name = nameAt(event, 'event.name') ?? '';
  const message = textAt(event, 'error_message');
  const failed = name.endsWith('.api_error') || (message !== null && textAt(event, 'function_name') === null);
  if (!failed) return 'telemetry';
  if (nameAt(event, 'error_type') === 'APIUserAbortError') return takeInterruption(qwen, setting, message ?? '');
  const status = numberAt(event, 'status_code');
  qwen.draft.apiErrors += 1;
  if (setting.depth === 0) qwen.draft.end = 'error';
  note(qwen.draft, setting, 'api-error', `${status === null ? '' : `status ${status}; `}${message ?? ''}`);
  return null;
}

function takeCompression(qwen: Qwen, setting: Setting, value: JsonObject): null {
  const info = objectAt(objectAt(value, 'systemPayload'), 'info');
  const tokens = numberAt(info, 'originalTokenCount');
  const after = numberAt(info, 'newTokenCount');
  qwen.draft.compactions += 1;
  const size = tokens === null ? 'the conversation was compressed' : `from ${tokens} tokens to ${after ?? 'unknown'}`;
  note(qwen.draft, setting, 'compaction', size);
  return null;
}

/** Takes a system record. A rewind hangs on the last record that is kept. */
export function takeSystem(qwen: Qwen, setting: Setting, value: JsonObject): string | null {
  const subtype = nameAt(value, 'subtype') ?? 'untyped';
  if (subtype === 'ui_telemetry') return takeTelemetry(qwen, setting, value);
  if (subtype === 'chat_compression') return takeCompression(qwen, setting, value);
  if (subtype === 'rewind') {
    noteRewind(qwen.draft, setting, qwen.places.get(nameAt(value, 'parentUuid') ?? '') ?? 0);
    return null;
  }
  return IDLE.has(subtype) ? `system/${subtype}` : `unknown:system/${subtype.slice(0, 40)}`;
}
