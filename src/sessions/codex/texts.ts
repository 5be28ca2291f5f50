import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { isText, stringOf } from '../long-text/long-text.ts';

/** A piece of a message and who it is from. */
export interface Utterance {
  readonly by: 'human' | 'harness';
  readonly text: string;
}

/** What Codex puts into the conversation in the user's name begins with one of these. */
const WRAPPERS =
  /^(?:<(?:environment_context|user_instructions|permissions|turn_aborted|subagent_notification|skill|skills_instructions|apps_instructions|plugins_instructions|INSTRUCTIONS|user_shell_command|user_action|collaboration_mode|model_switch|personality_spec|realtime_conversation|hook_prompt|image|developer_instructions|goal_context|app-context|codex_internal_context)\b|<\/image>|# AGENTS\.md instructions)/;

/** Editors list the open files first and put the user's own words below this heading. */
const REQUEST = '## My request for Codex:';

function utterance(text: string): readonly Utterance[] {
  if (WRAPPERS.test(text.trimStart())) return [{ by: 'harness', text }];
  const at = text.startsWith('# ') ? text.indexOf(REQUEST) : -1;
  if (at < 0) return [{ by: 'human', text }];
  const cut = at + REQUEST.length;
  return [
    { by: 'harness', text: text.slice(0, cut) },
    { by: 'human', text: text.slice(cut).trim() },
  ];
}

/** Text of the parts of a message or an output: a string, one part, or a list of parts. */
export function textOf(content: unknown): string {
  if (isText(content)) return stringOf(content);
  if (isObject(content)) return textAt(content, 'text') ?? textAt(content, 'content') ?? '';
  if (!Array.isArray(content)) return '';
  return content
    .flatMap((part) => (isText(part) ? stringOf(part) : isObject(part) ? (textAt(part, 'text') ?? []) : []))
    .join('\n');
}

/**
 * Whose words the parts of a `user` message are. Newer logs name each part's kind beside it (`user.text`); a part that is
 * of another kind, or wrapped as the harness wraps its own, is never taken for a human's.
 */
export function utterances(message: JsonObject): readonly Utterance[] {
  const kinds = listAt(objectAt(message, 'internal_chat_message_metadata_passthrough'), 'content_item_kinds');
  const content = message.content;
  const parts = Array.isArray(content) ? content : [content];
  return parts.flatMap((part, at) => {
    const text = textOf(part);
    const kind = kinds[at];
    const own = typeof kind === 'string' && !/^(?:user\.|unknown$)/.test(kind);
    return own ? [{ by: 'harness' as const, text }] : utterance(text);
  });
}
