import { type JsonObject, listAt, nameAt, objectAt, textAt } from '../json.ts';

const ENVELOPES: ReadonlySet<unknown> = new Set([
  'session_meta',
  'turn_context',
  'response_item',
  'event_msg',
  'compacted',
  'world_state',
]);

const PART_TYPES: ReadonlySet<unknown> = new Set(['input_text', 'output_text', 'input_image']);

const isPart = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && 'type' in part && PART_TYPES.has(part.type);

/** Whether a bare item is one of those that the first versions wrote without an envelope. */
function isBareItem(value: JsonObject): boolean {
  if (value.type === 'message') return textAt(value, 'role') !== null && listAt(value, 'content').some(isPart);
  if (value.type === 'function_call') return nameAt(value, 'call_id') !== null && textAt(value, 'arguments') !== null;
  if (value.type === 'local_shell_call') return objectAt(value, 'action') !== null;
  return false;
}

/** The header of the first versions: no type, the instructions and the commit. */
export const isOldHeader = (value: JsonObject): boolean =>
  value.type === undefined && nameAt(value, 'id') !== null && 'instructions' in value && 'timestamp' in value;

/** Whether a record is one that Codex writes to its session files. */
export function claims(value: JsonObject): boolean {
  if (ENVELOPES.has(value.type)) return objectAt(value, 'payload') !== null;
  return isBareItem(value) || isOldHeader(value);
}
