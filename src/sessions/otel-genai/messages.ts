import { isObject, type JsonObject, jsonText, listAt, nameAt, parseJson, textAt } from '../json.ts';

/** A message of a model's input or output. */
export interface Message {
  readonly role: string;
  readonly text: string;
  /** Calls in it: their ids, names and arguments. */
  readonly calls: readonly { readonly id: string | null; readonly tool: string; readonly input: unknown }[];
  /** Answers to calls in it. */
  readonly answers: readonly { readonly id: string; readonly output: string }[];
}

/** A value that attributes hold as it is or as JSON text. */
export const opened = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const parsed = parseJson(value);
  return parsed === undefined ? value : parsed;
};

/** A value as words: text as it is, anything else as JSON text; '' for none. */
export const wordsOf = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : jsonText(value);

function messageOf(value: JsonObject): Message {
  const parts = listAt(value, 'parts').filter(isObject);
  const texts = parts.filter((part) => part.type === 'text').map((part) => wordsOf(part.content ?? part.text));
  const bare = textAt(value, 'content');
  return {
    role: nameAt(value, 'role') ?? '',
    text: [...(bare === null ? [] : [bare]), ...texts].join('\n'),
    calls: parts
      .filter((part) => part.type === 'tool_call')
      .map((part) => ({
        id: nameAt(part, 'id'),
        tool: nameAt(part, 'name') ?? 'unnamed',
        input: opened(part.arguments),
      })),
    answers: parts.flatMap((part) => {
      const id = part.type === 'tool_call_response' ? nameAt(part, 'id') : null;
      return id === null ? [] : [{ id, output: wordsOf(part.response ?? part.result) }];
    }),
  };
}

/** The messages under an attribute; empty where it is absent or holds none. */
export function messagesIn(attributes: JsonObject, key: string): readonly Message[] {
  const value = opened(attributes[key]);
  return Array.isArray(value) ? value.filter(isObject).map(messageOf) : [];
}
