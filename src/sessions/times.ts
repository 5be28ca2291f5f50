import { type JsonObject, numberAt, textAt, timeAt } from './json.ts';

const NAIVE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?$/;

/**
 * The time under a key, in UTC; one that names no zone is taken for UTC, so that it reads alike on every machine (it may
 * be off by its author's zone). null where there is none.
 */
export function naiveTimeAt(parent: JsonObject | null, key: string): string | null {
  const value = textAt(parent, key);
  if (value === null || value.length > 40 || !NAIVE.test(value)) return timeAt(parent, key);
  return timeAt({ [key]: `${value.replace(',', '.')}Z` }, key);
}

/** The time under a key that counts seconds since 1970; null where it is no number of this or the last century. */
export function unixTimeAt(parent: JsonObject | null, key: string): string | null {
  const seconds = numberAt(parent, key);
  return seconds === null || seconds <= 0 || seconds > 4e9 ? null : new Date(seconds * 1000).toISOString();
}
