import type { JsonObject } from '../json.ts';
import { wordsOf } from './parts.ts';

/** A piece of a message and who it is from. */
export interface Utterance {
  readonly by: 'human' | 'harness';
  readonly text: string;
}

/** What the harness puts into the conversation in the user's name begins with one of these. */
const WRAPPERS =
  /^(?:<(?:session_context|hook_context|state_snapshot|system-reminder|environment_context|qwen:[\w-]{1,60}|task-notification)\b|This is the (?:Gemini CLI|Qwen Code)\. We are setting up the context|System: |\[SYSTEM: |Please continue\.$)/;

/** Behind this line stand the files that the user referred to. */
const FILES = '--- Content from referenced files ---';

/** Whether a text is the summary that stands for a conversation that was compacted. */
export const isSummary = (text: string): boolean => text.trimStart().startsWith('<state_snapshot>');

/** A text that a human may have written, with the files that were put behind it. */
function pieces(text: string): readonly Utterance[] {
  if (WRAPPERS.test(text.trimStart())) return [{ by: 'harness', text }];
  const at = text.startsWith(FILES) ? 0 : text.indexOf(`\n${FILES}`);
  if (at < 0) return [{ by: 'human', text }];
  return [
    { by: 'human', text: text.slice(0, at) },
    { by: 'harness', text: text.slice(at) },
  ];
}

/** What was typed, and what the harness made of it: a command's own text, or files beside it. */
function beside(shown: string, text: string): readonly Utterance[] {
  const rest = text.startsWith(shown) ? text.slice(shown.length) : text;
  return [
    { by: 'human', text: shown },
    { by: 'harness', text: rest },
  ];
}

/**
 * Whose words a user message is. Parts that the harness wrapped, files that it put beside a prompt, and whatever is not
 * in the text that was typed (`shown`; null where the log does not hold it) are its own.
 */
export function utterances(parts: readonly JsonObject[], shown: string | null): readonly Utterance[] {
  const own: Utterance[] = [];
  const words: JsonObject[] = [];
  for (const part of parts) {
    const text = wordsOf([part]);
    if (words.length > 0 && WRAPPERS.test(text.trimStart())) own.push({ by: 'harness', text });
    else words.push(part);
  }
  const text = wordsOf(words);
  const said = pieces(text);
  const typed = shown !== null && shown.trim() !== '' && said.some((one) => one.by === 'human') ? shown : null;
  const all = typed === null || typed === text ? said : beside(typed, text);
  return [...all, ...own].filter((one) => one.text.trim() !== '');
}
