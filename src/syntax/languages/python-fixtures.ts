import { isLiteral } from '../constant.ts';
import { parametersOf } from '../handed.ts';
import type { Scope } from '../scope.ts';
import { child, type Node, nodesOf, ofType, parts } from '../tree.ts';

/** What stands behind the `@` of each decorator of a definition. */
export const decoratorsOf = (definition: Node): readonly Node[] =>
  definition.parent?.type !== 'decorated_definition'
    ? []
    : definition.parent.children.filter((c) => c.type === 'decorator').flatMap((c) => parts(c).slice(0, 1));

/** Whether pytest hands what a function answers to tests that have a parameter of its name. */
export const isFixture = (definition: Node): boolean =>
  decoratorsOf(definition).some((c) => /\bfixture\b/.test(c.text));

const isDocstring = ({ type, children }: Node): boolean =>
  type === 'expression_statement' && children[0]?.type === 'string';

const isDefinition = ofType(/^function_definition$/);

/** Fixtures of a file that do no more than answer with a literal, by their names; null for the others. */
export function literalFixtures(root: Node): Scope {
  const found = new Map<string, Node | null>();
  for (const at of nodesOf(root, isDefinition)) {
    if (!isFixture(at)) continue;
    const name = child(at, 'name')?.text ?? '';
    const [only, more] = parts(child(at, 'body') ?? at).filter((one) => !isDocstring(one));
    const value = only?.type === 'return_statement' && more === undefined ? parts(only)[0] : undefined;
    found.set(name, value !== undefined && isLiteral(value) && !found.has(name) ? value : null);
  }
  return found;
}

/** The fixtures that a test is handed by its parameters. */
export function handedTo(definition: Node, fixtures: Scope): Scope {
  const named = new Set(parametersOf(definition));
  return new Map([...fixtures].filter(([name]) => named.has(name)));
}
