import { bindings, type Scope } from './scope.ts';
import { child, type Node } from './tree.ts';

type Given = readonly (readonly [name: string, value: Node | null])[];

/** What a body gives to members of the test's own object. */
export const givenIn = (body: Node): Given => [...bindings(body)].filter(([name]) => name.startsWith('@'));

function only(given: Given): Map<string, Node | null> {
  const found = new Map<string, Node | null>();
  for (const [name, value] of given) found.set(name, found.has(name) ? null : value);
  return found;
}

/** What the hooks around some tests give to members of the test's own object, where one alone does. */
export const setUpScope = (hooks: readonly Node[]): Map<string, Node | null> => only(hooks.flatMap(givenIn));

/**
 * What members of a class stand for in its tests: each runs on an object of its own, which only the hooks and what it calls
 * itself can have given other values than were declared.
 */
export function membersScope(declared: Given, hooks: readonly Node[], helpers: readonly Node[]): Scope {
  const found = new Map([...only(declared), ...setUpScope(hooks.map((one) => child(one, 'body') ?? one))]);
  for (const [name] of helpers.flatMap(givenIn)) found.set(name, null);
  return found;
}

/** Variables around some tests, with what the hooks give to those that are declared without a value, where one alone does. */
export function withHooks(declared: Scope, hooks: readonly Scope[], others: readonly Scope[]): Scope {
  const found = new Map(declared);
  for (const [name, value] of declared) {
    const [sole, more] = value === null ? hooks.filter((one) => one.has(name)) : [];
    if (sole !== undefined && more === undefined && !others.some((one) => one.has(name)))
      found.set(name, sole.get(name) ?? null);
  }
  return found;
}
