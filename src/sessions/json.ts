import { LongText } from './long-text/long-string.ts';

/** A JSON object from a log. Its keys are only ever read by names that we write ourselves. */
export type JsonObject = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object under a key; null for anything else. */
export function objectAt(parent: JsonObject | null, key: string): JsonObject | null {
  const value = parent?.[key];
  return isObject(value) ? value : null;
}

/** The string under a key, as it stands; null for anything else. */
export function textAt(parent: JsonObject | null, key: string): string | null {
  const value = parent?.[key];
  return typeof value === 'string' ? value : value instanceof LongText ? value.toJSON() : null;
}

/** A short name (a model, an id, a branch) under a key; null where it is empty, no string or over 500 characters. */
export function nameAt(parent: JsonObject | null, key: string): string | null {
  const value = textAt(parent, key);
  return value === null || value === '' || value.length > 500 ? null : value;
}

const DECIMAL = /^-?\d{1,17}(?:\.\d{1,17})?$/;

/** The finite number under a key, which some serialisers write as text (`"120"`); null for anything else. */
export function numberAt(parent: JsonObject | null, key: string): number | null {
  const value = parent?.[key];
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && DECIMAL.test(value) ? Number(value) : null;
}

/** The yes or no under a key, also where it is written as text; null for anything else. */
export function flagAt(parent: JsonObject | null, key: string): boolean | null {
  const value = parent?.[key];
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : null;
}

/** The list under a key; empty for anything else. */
export function listAt(parent: JsonObject | null, key: string): readonly unknown[] {
  const value = parent?.[key];
  return Array.isArray(value) ? value : [];
}

/** The blocks of a message's content under a key: an object is one, and so is a bare text, also within a list. */
export function blocksAt(parent: JsonObject | null, key: string): readonly JsonObject[] {
  const value = parent?.[key];
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((one): JsonObject[] =>
    typeof one === 'string' ? [{ type: 'text', text: one }] : isObject(one) ? [one] : [],
  );
}

/** The words of a message's content under a key: those of its blocks, one below the other; '' where there are none. */
export const wordsAt = (parent: JsonObject | null, key: string): string =>
  blocksAt(parent, key)
    .flatMap((block) => textAt(block, 'text') ?? [])
    .join('\n');

/** The commonest form, which needs no more work than to be looked at. */
const PLAIN_TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** The time under a key (ISO 8601 text) as ISO 8601 in UTC with milliseconds; null where it is none. */
export function timeAt(parent: JsonObject | null, key: string): string | null {
  const value = textAt(parent, key);
  if (value === null || value.length > 40) return null;
  if (PLAIN_TIME.test(value)) return value;
  if (!/^\d{4}-\d\d-\d\dT/.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** How JSON begins: to be told by an exception that a text is none costs as much as to parse thousands of characters. */
const BEGINNING = /^[ \t\n\r]*[[{"\-\dtfn]/;

/** Parses JSON text; undefined where it is none. */
export function parseJson(text: string): unknown {
  if (!BEGINNING.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A value as JSON text; `null` where it nests too deep to be written. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return 'null';
  }
}
