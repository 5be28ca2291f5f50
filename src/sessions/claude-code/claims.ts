import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { isIdle } from './notices.ts';

const BLOCKS: ReadonlySet<string> = new Set(['text', 'thinking', 'tool_use', 'tool_result', 'image']);

/** A block of Anthropic's message format; harnesses of other makers write `parts`, or input texts. */
const isBlock = (block: unknown): boolean => isObject(block) && BLOCKS.has(textAt(block, 'type') ?? '');

/** A message in Anthropic's format. Other tools that borrow it leave `type` out, or put no time and no session beside it. */
function isMessage(value: JsonObject): boolean {
  const message = objectAt(value, 'message');
  if (!message || 'parts' in message || 'api' in message) return false;
  const content = message.content;
  return typeof content === 'string' || listAt(message, 'content').some(isBlock);
}

const NAMED = ['sessionId', 'uuid', 'timestamp'] as const;

/** The head of a headless run. Qwen Code prints the same, with its own version in it. */
const isOwnInit = (value: JsonObject): boolean =>
  (Array.isArray(value.tools) || 'claude_code_version' in value || Array.isArray(value.mcp_servers)) &&
  textAt(value, 'session_id') !== null &&
  !('qwen_code_version' in value);

/** Whether a record is one that Claude Code writes. */
export function claims(value: JsonObject): boolean {
  const named = NAMED.some((key) => textAt(value, key) !== null);
  switch (value.type) {
    case 'user':
    case 'assistant':
      return isMessage(value) && (named || textAt(objectAt(value, 'message'), 'model') !== null);
    case 'system':
      if (value.subtype === 'init') return isOwnInit(value);
      if ('systemPayload' in value) return false;
      return textAt(value, 'subtype') !== null && textAt(value, 'sessionId') !== null;
    case 'summary':
      return textAt(value, 'leafUuid') !== null;
    case 'file-history-snapshot':
      return textAt(value, 'messageId') !== null;
    case 'progress':
      return isObject(value.data) && textAt(value, 'sessionId') !== null;
    case 'queue-operation':
      return textAt(value, 'operation') !== null && textAt(value, 'sessionId') !== null;
    case 'attachment':
      return isObject(value.attachment) && textAt(value, 'sessionId') !== null;
    case 'permission-mode':
      return textAt(value, 'permissionMode') !== null && textAt(value, 'sessionId') !== null;
    case 'pr-link':
      return textAt(value, 'prUrl') !== null;
    default:
      return isIdle(value.type) && textAt(value, 'sessionId') !== null;
  }
}
