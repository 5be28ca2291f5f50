import { isObject, type JsonObject, textAt } from '../json.ts';

/** The parts of a message's content: a text is one part. */
export function partsOf(content: unknown): readonly JsonObject[] {
  if (typeof content === 'string') return [{ text: content }];
  const list = Array.isArray(content) ? content : [content];
  return list.flatMap((part): JsonObject | readonly JsonObject[] =>
    typeof part === 'string' ? { text: part } : isObject(part) ? part : [],
  );
}

/** The words of some parts, thoughts left out. */
export const wordsOf = (parts: readonly JsonObject[]): string =>
  parts.flatMap((part) => (part.thought === true ? [] : (textAt(part, 'text') ?? []))).join('\n');
