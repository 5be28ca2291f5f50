import { numberIn } from '../fold.ts';
import { stringValue } from '../normal.ts';
import type { Tolerance } from '../oracle.ts';
import { ancestors, child, type Node, parts, remember, walk } from '../tree.ts';

/** Last part of a dotted name: `Test` of `org.junit.Test`. */
export const lastName = (name: string): string => name.slice(name.lastIndexOf('.') + 1).trim();

/** Annotations of a declaration, as written. */
export function annotationsOf(declaration: Node): readonly Node[] {
  const modifiers = declaration.children.find((c) => c.type === 'modifiers');
  return (modifiers?.children ?? []).filter((c) => c.type === 'annotation' || c.type === 'marker_annotation');
}

/** The name of an annotation without its package. */
export const annotationName = (annotation: Node): string => lastName(child(annotation, 'name')?.text ?? '');

/** Whether a declaration has a modifier such as `private` or `static`. */
export const hasModifier = (declaration: Node, word: string): boolean =>
  declaration.children.some((c) => c.type === 'modifiers' && c.children.some((one) => one.type === word));

/** A value given to an annotation by name; '' asks for the unnamed one (`value` is the same). Null where it is not given. */
export function annotationValue(annotation: Node, key: string): Node | null {
  const given = child(annotation, 'arguments');
  for (const one of given === null ? [] : parts(given)) {
    if (one.type !== 'element_value_pair') {
      if (key === '') return one;
      continue;
    }
    const name = child(one, 'key')?.text;
    if (name === key || (key === '' && name === 'value')) return child(one, 'value');
  }
  return null;
}

/** The elements of `{ a, b }`, or the one value that stands for such a list. */
export const elementsOf = (value: Node): readonly Node[] =>
  /^(element_value_array_initializer|array_initializer)$/.test(value.type) ? parts(value) : [value];

/** The name that a call calls; empty for other nodes. */
export const calledName = (call: Node): string =>
  call.type === 'method_invocation' ? (child(call, 'name')?.text ?? '') : '';

/** Arguments of a call or of `new`, comments left out. */
export function argumentsOf(call: Node): readonly Node[] {
  const list = child(call, 'arguments');
  return list === null ? [] : parts(list);
}

/** The class of `Foo.class`; other nodes as they are. */
export const classOf = (node: Node): Node => (node.type === 'class_literal' ? (parts(node)[0] ?? node) : node);

/** Names that a method declares as texts, its parameters included. */
const textsOf = remember((method: Node): ReadonlySet<string> => {
  const declared = walk(method).filter(
    (at) => /^(formal_parameter|local_variable_declaration)$/.test(at.type) && child(at, 'type')?.text === 'String',
  );
  const named = declared.flatMap((at) => [at, ...at.children.filter(({ type }) => type === 'variable_declarator')]);
  return new Set(named.flatMap((at) => child(at, 'name')?.text ?? []));
});

/** Whether an expression is a text, or builds one; a name is where its method declares it so. */
export function isText(node: Node): boolean {
  if (stringValue(node) !== null) return true;
  if (node.type === 'binary_expression') return parts(node).some(isText);
  if (node.type !== 'identifier') return /^(String|MessageFormat)\.(format|valueOf)\b/.test(node.text);
  const method = [...ancestors(node)].find(({ type }) => type === 'method_declaration');
  return method !== undefined && textsOf(method).has(node.text);
}

/** What a delta accepts; -1 for one that is computed, null where none is given. */
export function toleranceOf(delta: Node | undefined, measure: string): Tolerance | null {
  if (delta === undefined) return null;
  const value = numberIn(delta);
  return { measure, value: Number.isNaN(value) ? -1 : value };
}
