import { partsOf, wordsOf } from '../gemini-family/parts.ts';
import { type Utterance, utterances } from '../gemini-family/texts.ts';
import { type JsonObject, textAt } from '../json.ts';

/** Whose words a user message is; what was typed may stand beside what the model was given. */
export function messageUtterances(message: JsonObject): readonly Utterance[] {
  const shown = message.displayContent === undefined ? null : wordsOf(partsOf(message.displayContent));
  return utterances(partsOf(message.content), shown);
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
