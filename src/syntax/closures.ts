import { consumes, deferral, isInert, isNeverRun, NAMES, namesIn } from './closure-uses.ts';
import { ancestors, child, type Node, ofType, parts, remember, walk } from './tree.ts';

/** Why what a function inside of a body demands counts for nothing: it is never called, or nobody waits for it. */
export type Lost = 'unreachable' | 'unawaited';

const isDefinition = ofType(
  /^(function_(definition|declaration|item)|generator_function_declaration|method|local_function_statement)$/,
);
const isClosure = ofType(
  /^(arrow_function|function_expression|generator_function|lambda|lambda_expression|closure_expression|anonymous_function|func_literal|async_block)$/,
);
const GENERATORS = /^generator_function/;
const YIELDS = /^(yield|yield_expression)$/;

/** Ruby's `lambda do … end` and `proc { … }`. */
const isProc = (node: Node): boolean =>
  node.type === 'call' && child(node, 'block') !== null && /^(lambda|proc|Proc\.new)\b/.test(node.text.slice(0, 20));

const isFunction = (node: Node): boolean => isClosure(node) || isDefinition(node) || isProc(node);

/** The node that stands for a value in what is around it: lists of one and parentheses taken along. */
function outer(node: Node): Node {
  let at = node;
  while (at.parent !== null && /^(expression_list|parenthesized_(expression|statements))$/.test(at.parent.type)) {
    if (parts(at.parent).length !== 1) break;
    at = at.parent;
  }
  return at;
}

/** A name of an outer scope, which others may call: PHP and Ruby have no declarations, Python says `nonlocal`. */
function isOutside(name: Node, top: Node): boolean {
  const uses = namesIn(top).get(name.text) ?? [];
  if (uses.some(({ parent }) => parent !== null && /^(nonlocal|global)_statement$/.test(parent.type))) return true;
  const assigns = (at: Node): boolean => at.type === 'assignment' && child(at, 'left')?.text === name.text;
  return [...ancestors(top)].some((above) => above.children.some((one) => assigns(one)));
}

/**
 * The name that a function goes by: its own, or that of the variable that is declared for it; null where it has none.
 * What is assigned elsewhere may be a field or a name of an outer scope, which others call.
 */
function nameOf(node: Node, top: Node): Node | null {
  if (isDefinition(node)) return node.parent?.type === 'decorated_definition' ? null : child(node, 'name');
  const { parent } = outer(node);
  if (parent === null) return null;
  if (/^(variable_declarator|let_declaration|var_spec)$/.test(parent.type))
    return child(parent, 'name') ?? child(parent, 'pattern');
  const left = child(parent, 'left');
  if (parent.type === 'short_var_declaration') return left === null ? null : (parts(left)[0] ?? null);
  if (parent.type === 'assignment_expression') return left?.type === 'variable_name' ? left : null;
  return parent.type === 'assignment' && left?.type === 'identifier' && !isOutside(left, top) ? left : null;
}

const isAsync = (node: Node): boolean =>
  node.type === 'async_block' ||
  node.children.some((c) => c.type === 'async' || (c.type === 'modifier' && c.text === 'async'));

/** A generator runs nothing until somebody walks it. */
const isGenerator = remember(
  (node: Node): boolean =>
    GENERATORS.test(node.type) ||
    (node.type === 'function_definition' &&
      walk(node, (at) => at === node || !isFunction(at)).some((at) => YIELDS.test(at.type))),
);

/** What becomes of a function where it is used: `null` where it runs, or may. */
function fateOfUse(use: Node, definition: Node, top: Node): Lost | null {
  const at = outer(use);
  if (isNeverRun(at, top)) return 'unreachable';
  const deferred = deferral(at, definition, top);
  if (deferred !== null) return deferred ? 'unawaited' : null;
  const call = at.field === 'function' ? at.parent : null;
  if (call === null) return null;
  if (isAsync(definition)) return consumes(call, top) ? null : 'unawaited';
  return isGenerator(definition) && !consumes(call, top) ? 'unreachable' : null;
}

function fateByName(node: Node, name: Node, top: Node, reached: (node: Node) => boolean): Lost | null {
  const all = namesIn(top).get(name.text) ?? [];
  const isInside = (at: Node): boolean => at.start >= node.start && at.start < node.start + node.text.length;
  const uses = all.filter((at) => at !== name && !isInside(at));
  const live = uses.filter((at) => !isInert(at, node.type === 'method') && reached(at));
  const fates = live.map((use) => fateOfUse(use, node, top));
  return fates.includes(null) ? null : (fates[0] ?? 'unreachable');
}

/** A closure that goes by no name: it stands there for nothing, is called at once, or is handed on. */
function fateOfNameless(node: Node, top: Node): Lost | null {
  if (node.type === 'async_block') return consumes(node, top) ? null : 'unawaited';
  return isInert(outer(node), false) ? 'unreachable' : fateOfUse(node, node, top);
}

/** Tells of functions inside of a body whether what they demand counts. `reached`: whether a node of the body is reached. */
export function fates(reached: (node: Node, top: Node) => boolean): (node: Node, top: Node) => Lost | null {
  const known = new Map<Node, Lost | null>();
  return (node, top) => {
    const seen = known.get(node);
    if (seen !== undefined) return seen;
    known.set(node, null);
    const block = node.field === 'block' && node.parent?.type === 'call' && !isProc(node.parent);
    if (!block && !isFunction(node)) return null;
    if (block) known.set(node, fateOfUse(node, node, top));
    else {
      const name = nameOf(node, top);
      const named = name !== null && NAMES.test(name.type) && name.text !== '_';
      known.set(
        node,
        named
          ? fateByName(node, name, top, (at) => reached(at, top))
          : isDefinition(node)
            ? null
            : fateOfNameless(node, top),
      );
    }
    return known.get(node) ?? null;
  };
}
