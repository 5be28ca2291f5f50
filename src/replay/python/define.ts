import { child, type Node, parts } from '../../syntax/index.ts';
import { evaluate, need } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { ownNames, type Scope } from './scope.ts';
import type { Ending } from './statements.ts';
import { type Arguments, raise, refuse, type Value } from './value.ts';

interface Parameter {
  readonly name: string;
  readonly otherwise: Value | undefined;
}

function parameterOf(node: Node, frame: Frame): Parameter {
  if (node.type === 'identifier') return { name: node.text, otherwise: undefined };
  if (node.type === 'typed_parameter') {
    const [inner] = parts(node);
    return inner?.type === 'identifier' ? { name: inner.text, otherwise: undefined } : refuse('such parameters');
  }
  if (node.type !== 'default_parameter' && node.type !== 'typed_default_parameter') return refuse('such parameters');
  return { name: need(node, 'name').text, otherwise: evaluate(need(node, 'value'), frame) };
}

/** What each parameter gets from a call. */
function place(parameters: readonly Parameter[], { positional, named }: Arguments): Map<string, Value> {
  if (positional.length > parameters.length) return raise('TypeError');
  const given = new Map<string, Value>();
  for (const [at, { name, otherwise }] of parameters.entries()) {
    const value = positional[at] ?? named.get(name);
    if (at < positional.length) {
      if (named.has(name)) return raise('TypeError');
      given.set(name, positional[at] as Value);
    } else if (value !== undefined || named.has(name)) given.set(name, value as Value);
    else given.set(name, otherwise === undefined ? raise('TypeError') : otherwise);
  }
  for (const name of named.keys()) if (!given.has(name)) return raise('TypeError');
  return given;
}

/** Makes a function of the program and gives it its name. `run` runs its body. */
export function define(node: Node, frame: Frame, run: (body: Node, frame: Frame) => Ending): void {
  if (node.text.startsWith('async')) refuse('async');
  const name = need(node, 'name').text;
  const parameters = parts(need(node, 'parameters')).map((one) => parameterOf(one, frame));
  const body = need(node, 'body');
  if (/\b(yield|nonlocal|await)\b/.test(body.text)) refuse('a generator');
  const own = ownNames(body);
  for (const parameter of parameters) own.add(parameter.name);
  if (child(node, 'type_parameters') !== null) refuse('such parameters');
  const module = frame.scope.module ?? frame.scope;
  const value: Value = {
    kind: 'callable',
    name,
    own: true,
    call(given, machine) {
      const scope: Scope = { names: place(parameters, given), own, outer: frame.scope, module };
      machine.depth += 1;
      if (machine.depth > 40) refuse('so deep a recursion');
      try {
        const ending = run(body, { ...frame, machine, scope });
        return typeof ending === 'object' ? ending.value : null;
      } finally {
        machine.depth -= 1;
      }
    },
  };
  if (frame.scope.own === null || frame.scope.own.has(name)) frame.scope.names.set(name, value);
  else module.names.set(name, value);
}
