import { numberIn } from '../fold.ts';
import { stringValue } from '../normal.ts';
import type { Tolerance } from '../oracle.ts';
import { child, type Node, parts } from '../tree.ts';

export const isCall = (node: Node): boolean => node.type === 'invocation_expression';
export const isMember = (node: Node): boolean => node.type === 'member_access_expression';

/** The last part of a dotted name: `Assert` of `Xunit.Assert`. */
export const lastName = (name: string): string => name.slice(name.lastIndexOf('.') + 1).trim();

const plainName = (node: Node | null): string =>
  (node?.type === 'generic_name' ? parts(node)[0]?.text : node?.text) ?? '';

/** The name that a member access or a call ends in, type arguments left out; empty for other nodes. */
export function nameOf(node: Node): string {
  if (isMember(node)) return plainName(child(node, 'name'));
  if (!isCall(node)) return /^(identifier|generic_name)$/.test(node.type) ? plainName(node) : '';
  const callee = child(node, 'function');
  if (callee === null) return '';
  if (callee.type === 'conditional_access_expression') return plainName(child(parts(callee).at(-1) ?? callee, 'name'));
  return nameOf(callee);
}

/** The name that a call calls; empty for other nodes. */
export const calledName = (call: Node): string => (isCall(call) ? nameOf(call) : '');

/** `w` of `w!`, and of `w?` before a member. */
const unforgiven = (node: Node | null): Node | null => {
  if (node?.type === 'postfix_unary_expression' && node.text.endsWith('!')) return parts(node)[0] ?? null;
  return node;
};

/** What stands before the dot of a member access or call; null where nothing does. */
export function holderOf(node: Node): Node | null {
  const at = isCall(node) ? child(node, 'function') : node;
  if (at === null) return null;
  if (at.type === 'conditional_access_expression') return child(at, 'condition');
  return isMember(at) ? unforgiven(child(at, 'expression')) : null;
}

/** Type arguments of a call: `Rotten` of `Throws<Rotten>(…)`. */
export function typeArgumentsOf(call: Node): readonly Node[] {
  const callee = child(call, 'function');
  const name = callee !== null && isMember(callee) ? child(callee, 'name') : callee;
  const list = name?.type === 'generic_name' ? parts(name).find((one) => one.type === 'type_argument_list') : undefined;
  return list === undefined ? [] : parts(list);
}

const listOf = (node: Node): readonly Node[] => {
  const list =
    child(node, 'arguments') ?? node.children.find((one) => /^(attribute_)?argument_list$/.test(one.type)) ?? null;
  return list === null ? [] : parts(list);
};

const givenValue = (argument: Node): Node | null => parts(argument).find((one) => one.field !== 'name') ?? null;

/** Arguments of a call, of `new` or of an attribute that have no name, in order. */
export const argumentsOf = (node: Node): readonly Node[] =>
  listOf(node)
    .filter((one) => child(one, 'name') === null)
    .flatMap((one) => givenValue(one) ?? []);

/** An argument given by name (`Skip = "later"`, `precision: 2`); null where it is not. */
export function namedArgument(node: Node, name: string): Node | null {
  const found = listOf(node).find((one) => child(one, 'name')?.text === name);
  return found === undefined ? null : givenValue(found);
}

/** The list of arguments as written, for matchers that are given several values. */
export const wholeArguments = (call: Node): Node | null => child(call, 'arguments');

/** The type of `typeof(Foo)`; other nodes as they are. */
export const typeOf = (node: Node): Node => (node.type === 'typeof_expression' ? (child(node, 'type') ?? node) : node);

/** Attributes of a declaration or parameter. */
export const attributesOf = (declaration: Node): readonly Node[] =>
  declaration.children
    .filter((one) => one.type === 'attribute_list')
    .flatMap((list) => list.children.filter((one) => one.type === 'attribute'));

/** The name of an attribute without its namespace and the word that the compiler adds. */
export const attributeName = (attribute: Node): string =>
  lastName(child(attribute, 'name')?.text ?? '').replace(/(?<=.)Attribute$/, '');

/** What a lambda without parameters of weight computes; other nodes as they are. */
export const inside = (node: Node): Node => (node.type === 'lambda_expression' ? (child(node, 'body') ?? node) : node);

/** Members of a type, those between `#if` and `#endif` among them. */
export function membersOf(type: Node): readonly Node[] {
  const body = child(type, 'body');
  return body === null ? [] : flattened(parts(body));
}

/** Declarations with those of conditional compilation and of namespaces in their place. */
export function flattened(nodes: readonly Node[]): readonly Node[] {
  const found: Node[] = [];
  const waiting = [...nodes].reverse();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const body = at.type === 'namespace_declaration' ? child(at, 'body') : null;
    if (body !== null) waiting.push(...[...parts(body)].reverse());
    else if (/^preproc_(if|elif|else)$/.test(at.type)) waiting.push(...[...parts(at)].reverse());
    else found.push(at);
  }
  return found;
}

/** Whether an expression is a text, or builds one. */
export function isText(node: Node): boolean {
  if (stringValue(node) !== null || node.type === 'interpolated_string_expression') return true;
  if (node.type === 'binary_expression') return parts(node).some(isText);
  return /^[sS]tring\.(Format|Join|Concat)\b/.test(node.text);
}

/** What a delta accepts; -1 for one that is computed, null where none is given. `digits` are those behind the point. */
export function toleranceOf(delta: Node | null | undefined, measure: 'delta' | 'digits'): Tolerance | null {
  if (delta == null) return null;
  const value = numberIn(delta);
  if (Number.isNaN(value)) return { measure, value: -1 };
  return { measure, value: measure === 'digits' ? 10 ** -value : value };
}
