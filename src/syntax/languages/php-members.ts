import { bindings, type Scope } from '../scope.ts';
import { child, type Node, parts } from '../tree.ts';

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

/** Constants and properties with the values that they are declared with. */
function declaredIn(member: Node): readonly (readonly [string, Node | null])[] {
  if (!/^(const|property)_declaration$/.test(member.type)) return [];
  return parts(member).flatMap((one) => {
    const [name, value] = parts(one);
    const isDeclared = /^(const|property)_element$/.test(one.type) && name !== undefined && value !== undefined;
    return isDeclared ? [[`@${name.text.replace(/^\$/, '')}`, value] as const] : [];
  });
}

/**
 * What constants, properties and members of a class stand for in its tests: each runs on an object of its own, which only the hooks
 * and what it calls itself can have given other values.
 */
export function membersScope(members: readonly Node[], hooks: readonly Node[], helpers: readonly Node[]): Scope {
  const found = only([...members.flatMap(declaredIn), ...setUpScope(hooks.map((one) => child(one, 'body') ?? one))]);
  for (const [name] of helpers.flatMap(givenIn)) found.set(name, null);
  return found;
}
