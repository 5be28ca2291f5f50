import type { Node } from '../../syntax/index.ts';
import { raise, refuse, type Value } from './value.ts';

/** Names of a module or of one run of a function. `own`: those that belong to it; null: all (a module). */
export interface Scope {
  readonly names: Map<string, Value>;
  readonly own: ReadonlySet<string> | null;
  readonly outer: Scope | null;
  readonly module: Scope | null;
}

/** What a name holds; refuses those that Python may know and we do not. */
export function lookUp(scope: Scope, name: string, builtins: ReadonlyMap<string, Value>): Value {
  for (let at: Scope | null = scope; at !== null; at = at.outer) {
    const value = at.names.get(name);
    if (value !== undefined) return value;
    if (at.own?.has(name)) return raise('UnboundLocalError');
  }
  return builtins.get(name) ?? refuse(`the name ${name}`);
}

/** Gives a name a value, where Python would. */
export function bind(scope: Scope, name: string, value: Value): void {
  if (scope.own === null || scope.own.has(name)) scope.names.set(name, value);
  else if (scope.module !== null) scope.module.names.set(name, value);
}

const BINDS: ReadonlySet<string> = new Set(['assignment', 'augmented_assignment', 'for_statement', 'named_expression']);
const INNER: ReadonlySet<string> = new Set([
  'lambda',
  'list_comprehension',
  'dictionary_comprehension',
  'set_comprehension',
  'generator_expression',
]);

function addTarget(node: Node, names: Set<string>): void {
  if (node.type === 'identifier') names.add(node.text);
  else if (node.type !== 'attribute' && node.type !== 'subscript')
    for (const child of node.children) if (child.named) addTarget(child, names);
}

/** Names that a function's body binds, and that are so its own; those it declares global are not. */
export function ownNames(body: Node): Set<string> {
  const names = new Set<string>();
  const globals = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === 'global_statement') {
      for (const child of node.children) if (child.type === 'identifier') globals.add(child.text);
    }
    if (BINDS.has(node.type)) {
      const target = node.children.find((child) => child.field === 'left' || child.field === 'name');
      if (target) addTarget(target, names);
    }
    if (node.type === 'as_pattern_target') addTarget(node, names);
    if (node.type === 'function_definition') {
      const name = node.children.find((child) => child.field === 'name');
      if (name) names.add(name.text);
      return;
    }
    if (node.type.startsWith('import')) {
      for (const child of node.children.filter((one) => one.field === 'name')) {
        const alias = child.children.find((one) => one.field === 'alias');
        names.add(alias?.text ?? child.text.split('.')[0] ?? '');
      }
    }
    if (INNER.has(node.type)) return;
    for (const child of node.children) visit(child);
  };
  visit(body);
  for (const name of globals) names.delete(name);
  return names;
}
