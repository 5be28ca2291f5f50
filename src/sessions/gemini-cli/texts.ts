import { partsOf, wordsOf } from '../gemini-family/parts.ts';
import { type JsonObject, textAt } from '../json.ts';

/** A piece of a message and who it is from. */
export interface Utterance {
  readonly by: 'human' | 'harness';
  readonly text: string;
}

/** What Gemini CLI puts into the conversation in the user's name begins with one of these. */
const WRAPPERS =
  /^(?:<(?:session_context|hook_context|state_snapshot|system-reminder|environment_context)\b|This is the Gemini CLI\. We are setting up the context|System: |\[SYSTEM: |Please continue\.$)/;

/** Behind this line stand the files that the user referred to. */
const FILES = '\n--- Content from referenced files ---';

/** Whether a text is the summary that stands for a conversation that was compacted. */
export const isSummary = (text: string): boolean => text.trimStart().startsWith('<state_snapshot>');

/** Whose words a user message is: what the harness says in the user's name, and files that it adds, are its own. */
export function utterances(message: JsonObject): readonly Utterance[] {
  const text = wordsOf(partsOf(message.content));
  const shown = message.displayContent === undefined ? null : wordsOf(partsOf(message.displayContent));
  if (WRAPPERS.test(text.trimStart())) return [{ by: 'harness', text }];
  if (shown !== null && shown !== text && text.startsWith(shown))
    return [
      { by: 'human', text: shown },
      { by: 'harness', text: text.slice(shown.length) },
    ];
  const at = text.indexOf(FILES);
  if (at < 0) return [{ by: 'human', text }];
  return [
    { by: 'human', text: text.slice(0, at) },
    { by: 'harness', text: text.slice(at) },
  ];
}

/** The working directory that the session's own introduction names. */
export function workspaceOf(text: string): string | null {
  const found =
    /^ {0,4}- \*\*Workspace Directories:\*\*\n {1,6}- ([^\n]{1,500})$/m.exec(text) ??
    /I'm currently working in the directory: ([^\n]{1,500})/.exec(text);
  return found?.[1]?.trim() ?? null;
}

/** The text under a message's content, in whichever shape it is. */
export const messageText = (message: JsonObject): string =>
  textAt(message, 'content') ?? wordsOf(partsOf(message.content));
