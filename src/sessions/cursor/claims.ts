import { blocksAt, type JsonObject, nameAt, objectAt, textAt } from '../json.ts';

const hasContent = (message: JsonObject | null): boolean =>
  Array.isArray(message?.content) || blocksAt(message, 'content').length > 0;

/** A message as a transcript holds it: who speaks stands beside it, and nothing else that would name another harness. */
export const isTranscript = (value: JsonObject): boolean =>
  (value.role === 'user' || value.role === 'assistant') &&
  value.type === undefined &&
  hasContent(objectAt(value, 'message')) &&
  !['uuid', 'sessionId', 'timestamp', 'id'].some((key) => key in value);

/** The end of a turn, the only other record of a transcript. */
export const isTurnEnd = (value: JsonObject): boolean =>
  value.type === 'turn_ended' && textAt(value, 'status') !== null;

/** Words of a headless run. Claude Code writes the same kinds of records, with ids, models and results of their own. */
function isSaid(value: JsonObject): boolean {
  if ('uuid' in value || 'parent_tool_use_id' in value) return false;
  const message = objectAt(value, 'message');
  const blocks = blocksAt(message, 'content');
  if (message === null || 'model' in message || 'usage' in message || blocks.length === 0) return false;
  return blocks.every((block) => block.type === 'text');
}

/** What the first records of others' headless runs hold. */
const OTHERS = ['tools', 'uuid', 'mcp_servers', 'slash_commands', 'claude_code_version', 'qwen_code_version'] as const;

/** Whether a record is one that Cursor's agent writes: to a transcript, or to the output of a headless run. */
export function claims(value: JsonObject): boolean {
  if (isTranscript(value) || isTurnEnd(value)) return true;
  const isSession = nameAt(value, 'session_id') !== null;
  switch (value.type) {
    case 'system':
      return (
        value.subtype === 'init' && isSession && !OTHERS.some((key) => key in value) && textAt(value, 'model') !== null
      );
    case 'user':
    case 'assistant':
      return isSession && isSaid(value);
    case 'thinking':
      return isSession && (value.subtype === 'delta' || value.subtype === 'completed');
    case 'tool_call':
      return (value.subtype === 'started' || value.subtype === 'completed') && objectAt(value, 'tool_call') !== null;
    default:
      return false;
  }
}
