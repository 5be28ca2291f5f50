import { bindings, type Scope } from '../scope.ts';
import { child, type Node, ofType } from '../tree.ts';

/** What members of the test's own a body gives a value. */
const givenIn = (body: Node): readonly (readonly [string, Node | null])[] =>
  [...bindings(body)].filter(([name]) => name.startsWith('@'));

function only(given: readonly (readonly [string, Node | null])[]): Map<string, Node | null> {
  const found = new Map<string, Node | null>();
  for (const [name, value] of given) found.set(name, found.has(name) ? null : value);
  return found;
}

/** What the hooks around some tests give to members of the test's own, where one alone does. */
export const setUpScope = (hooks: readonly Node[]): Map<string, Node | null> => only(hooks.flatMap(givenIn));

const isDeclaration = ofType(/^(const|property)_declaration$/);

/**
 * What constants, properties and members of a class stand for in its tests: each runs on an object of its own, which only the hooks
 * and what it calls itself can have given other values.
 */
export function membersScope(members: readonly Node[], hooks: readonly Node[], helpers: readonly Node[]): Scope {
  const found = only([
    ...members.filter(isDeclaration).flatMap(givenIn),
    ...setUpScope(hooks.map((one) => child(one, 'body') ?? one)),
  ]);
  for (const [name] of helpers.flatMap(givenIn)) found.set(name, null);
  return found;
}
