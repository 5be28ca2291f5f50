import { isObject, type JsonObject, jsonText } from './json.ts';
import { countRedacted, type Item } from './records.ts';

/** A list of a document, as its path names it; `inner` is the list within each of its elements, where there is one. */
export interface ListPath {
  readonly name: string;
  readonly keys: readonly string[];
  readonly inner: readonly string[] | null;
}

/** Where an element lies. `line` is 1-based. */
export interface Span {
  readonly line: number;
  readonly offset: number;
  readonly length: number;
}

/** Reads a path: `messages`, `info.messages`, `samples[].messages`. */
export function listPath(name: string): ListPath {
  const [outer = '', inner] = name.split('[].');
  return { name, keys: outer.split('.'), inner: inner === undefined ? null : inner.split('.') };
}

/** The list under some keys of a value; null where there is none. */
export function listUnder(value: unknown, keys: readonly string[]): readonly unknown[] | null {
  let at = value;
  for (const key of keys) at = isObject(at) && Object.hasOwn(at, key) ? at[key] : null;
  return Array.isArray(at) ? at : null;
}

/** A copy of an object whose list under some keys is empty; the object itself where it has no such list. */
function withoutList(value: JsonObject, keys: readonly string[]): JsonObject {
  const [key = '', ...rest] = keys;
  if (listUnder(value, keys) === null) return value;
  const under = value[key];
  return { ...value, [key]: rest.length > 0 && isObject(under) ? withoutList(under, rest) : [] };
}

const itemOf = (value: unknown, part: string, span: Span): Item => {
  if (!isObject(value)) return { kind: 'damage', why: 'not-an-object', ...span };
  const redacted = countRedacted(Buffer.from(jsonText(value)));
  return { kind: 'record', value, part, spliced: false, redacted, ...span };
};

/** The record of a document's own facts: all of it but its lists. */
export const headerOf = (document: JsonObject, lists: readonly ListPath[], span: Span): Item =>
  itemOf(
    lists.reduce((rest, list) => withoutList(rest, list.keys), document),
    'header',
    span,
  );

/** The records of one element of a list: itself, then what its inner list holds. */
export function* elementItems(element: unknown, list: ListPath, span: Span): Generator<Item> {
  if (list.inner === null) return yield itemOf(element, list.name, span);
  const part = `${list.keys.join('.')}[]`;
  yield itemOf(isObject(element) ? withoutList(element, list.inner) : element, part, span);
  for (const inner of listUnder(element, list.inner) ?? []) yield itemOf(inner, list.name, span);
}
