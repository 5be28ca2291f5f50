import { normal } from './normal.ts';
import type { Handed } from './oracle.ts';
import { resolve, type Scope } from './scope.ts';
import { child, type Node, parts } from './tree.ts';

/** Longer arguments are not kept. */
const MAX_ARGUMENT = 400;
const NAME = /^(identifier|variable_name|simple_identifier)$/;

function parameterName(parameter: Node): readonly string[] {
  if (NAME.test(parameter.type)) return [parameter.text];
  const names = parameter.children.filter((c) => c.named && c.field === 'name');
  if (names.length > 0) return names.map(({ text }) => text);
  const held = child(parameter, 'pattern') ?? parts(parameter)[0];
  return [held !== undefined && NAME.test(held.type) ? held.text : ''];
}

/** The names of a function's parameters in order, without the object that a method belongs to. */
export function parametersOf(definition: Node): readonly string[] {
  const list = child(definition, 'parameters') ?? child(definition, 'parameter');
  if (list === null) return [];
  const names = (NAME.test(list.type) ? [list] : parts(list)).flatMap(parameterName);
  return /^(self|cls)$/.test(names[0] ?? '') ? names.slice(1) : names;
}

/**
 * What a call is handed, names replaced by what they stand for; empty where it is handed nothing, or too much. `pieces` are its
 * arguments where the grammar tells of none.
 */
export function argumentsOf(call: Node, scopes: readonly Scope[], pieces?: readonly Node[] | null): Handed['given'] {
  const list = child(call, 'arguments');
  if (list === null && pieces != null && call.text.length <= MAX_ARGUMENT * 4)
    return pieces.map((one) => ({ name: null, text: normal(resolve(one, scopes)).slice(0, MAX_ARGUMENT) }));
  if (list === null || list.text.length > MAX_ARGUMENT * 4) return [];
  return parts(list).map((one) => {
    const value = one.type === 'keyword_argument' ? child(one, 'value') : null;
    const inner = /^argument$/.test(one.type) ? (parts(one).at(-1) ?? one) : (value ?? one);
    const name = value === null ? null : (child(one, 'name')?.text ?? null);
    return { name, text: normal(resolve(inner, scopes)).slice(0, MAX_ARGUMENT) };
  });
}
