import { child, type Node, parts } from '../../syntax/index.ts';
import { call } from './calls.ts';
import { convert, formatValue, joinTexts } from './format.ts';
import type { Frame } from './frame.ts';
import { readInteger, readLiteral } from './literal.ts';
import { tick } from './machine.ts';
import { partOfModule } from './modules.ts';
import { itemOf, operate, type Slice, sliceOf, test } from './operators.ts';
import { partOfPath } from './paths.ts';
import { bind, lookUp, type Scope } from './scope.ts';
import { type Iterator, keyOf, list, MYSTERY, native, raise, refuse, truth, tuple, type Value } from './value.ts';
import { itemsOf, iterate, iterator } from './walk.ts';

type Evaluate = (node: Node, frame: Frame) => Value;

/** A part of a node that the grammar promises. */
export const need = (node: Node, field: string): Node =>
  child(node, field) ?? refuse(`a ${node.type} without its ${field}`);

function string(node: Node, frame: Frame): Value {
  const { bytes, pieces } = readLiteral(node);
  if (bytes) return { kind: 'bytes', data: pieces.join('') };
  const values = pieces.map((piece): Value => {
    if (typeof piece === 'string') return piece;
    if (piece.children.some((one) => one.type === '=' || (one.field === null && one.type === 'format_expression')))
      return refuse('such a filling');
    const conversion = child(piece, 'type_conversion')?.text ?? '';
    const spec = child(piece, 'format_specifier');
    if (spec?.children.some((one) => one.named)) return refuse('such a format');
    const value = convert(evaluate(need(piece, 'expression'), frame), conversion);
    return formatValue(value, spec?.text.slice(1) ?? '');
  });
  return joinTexts(values);
}

function concatenated(node: Node, frame: Frame): Value {
  const values = parts(node).map((part) => evaluate(part, frame));
  if (values.every((value) => value !== null && typeof value === 'object' && value.kind === 'bytes'))
    return refuse('bytes in a row');
  return joinTexts(values);
}

/** Items of a list, a tuple or an argument list, those behind a star spread out. */
export function items(nodes: readonly Node[], frame: Frame): Value[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'list_splat') return [evaluate(node, frame)];
    const [inner = refuse('a star alone')] = parts(node);
    return itemsOf(frame.machine, evaluate(inner, frame));
  });
}

function dictionary(node: Node, frame: Frame): Value {
  const entries = new Map<string, readonly [Value, Value]>();
  for (const pair of parts(node)) {
    if (pair.type !== 'pair') return refuse('such a dictionary');
    const key = evaluate(need(pair, 'key'), frame);
    const held = entries.get(keyOf(key));
    entries.set(keyOf(key), [held?.[0] ?? key, evaluate(need(pair, 'value'), frame)]);
  }
  return { kind: 'dict', entries };
}

const asSet = (values: readonly Value[]): Value => ({
  kind: 'set',
  entries: new Map(values.map((value) => [keyOf(value), value])),
});

function comparison(node: Node, frame: Frame): Value {
  const [first, ...others] = node.children.filter((one) => one.named && one.field !== 'operators');
  const operators = node.children
    .filter((one) => one.field === 'operators')
    .map((one) => one.text.replace(/\s+/g, ' '));
  let left = evaluate(first ?? refuse('a comparison of nothing'), frame);
  for (const [at, next] of others.entries()) {
    const right = evaluate(next, frame);
    if (!test(frame.machine, operators[at] ?? '', left, right)) return false;
    left = right;
  }
  return true;
}

function both(node: Node, frame: Frame): Value {
  const left = evaluate(need(node, 'left'), frame);
  const stops = need(node, 'operator').text === 'or';
  return truth(left) === stops ? left : evaluate(need(node, 'right'), frame);
}

function unary(node: Node, frame: Frame): Value {
  const value = evaluate(need(node, 'argument'), frame);
  const sign = need(node, 'operator').text;
  if (typeof value !== 'number' && typeof value !== 'boolean') return value === MYSTERY ? MYSTERY : refuse('a sign');
  return sign === '-' ? (value ? -Number(value) : 0) : sign === '+' ? Number(value) : refuse('such a sign');
}

/** `from:to:step` of a slice node. */
export function readSlice(node: Node, frame: Frame): Slice {
  const found: Value[] = [null, null, null];
  let at = 0;
  for (const one of node.children) {
    if (one.type === ':') at += 1;
    else if (one.named) found[at] = evaluate(one, frame);
  }
  const [from = null, to = null, step = null] = found;
  return { from, to, step };
}

/** The one thing in the brackets of a subscript. */
export function indexOf(node: Node): Node {
  const inner = node.children.filter((one) => one.field === 'subscript');
  return inner.length === 1 && !/,\s*\]$/.test(node.text) ? (inner[0] as Node) : refuse('such an index');
}

function subscript(node: Node, frame: Frame): Value {
  const value = evaluate(need(node, 'value'), frame);
  const index = indexOf(node);
  if (index.type === 'slice') return sliceOf(frame.machine, value, readSlice(index, frame));
  return itemOf(value, evaluate(index, frame));
}

function attribute(node: Node, frame: Frame): Value {
  const value = evaluate(need(node, 'object'), frame);
  const name = need(node, 'attribute').text;
  if (value === null) return raise('AttributeError');
  if (typeof value !== 'object') return refuse(`the attribute ${name}`);
  if (value.kind === 'module') return partOfModule(frame.machine, value, name);
  const found = value.kind === 'path' ? partOfPath(value, name) : undefined;
  return found ?? refuse(`the attribute ${name} of a ${value.kind}`);
}

/** Gives names values, as the left side of an assignment of plain names and tuples does. */
function bindAll(node: Node, value: Value, frame: Frame): void {
  if (node.type === 'identifier') bind(frame.scope, node.text, value);
  else if (['pattern_list', 'tuple_pattern', 'list_pattern'].includes(node.type)) {
    const targets = parts(node);
    const values = itemsOf(frame.machine, value);
    if (targets.some((one) => one.type === 'list_splat_pattern')) refuse('such a target');
    if (targets.length !== values.length) raise('ValueError');
    for (const [at, target] of targets.entries()) bindAll(target, values[at] as Value, frame);
  } else refuse('such a target');
}

/** Walks the clauses of a comprehension; `first` is the items of the outermost, which Python takes at once. */
function* comprehend(body: Node, clauses: readonly Node[], frame: Frame, first: Iterator | null): Generator<Value> {
  const [clause, ...rest] = clauses;
  if (clause === undefined) {
    yield body.type === 'pair'
      ? tuple([evaluate(need(body, 'key'), frame), evaluate(need(body, 'value'), frame)])
      : evaluate(body, frame);
    return;
  }
  if (clause.type === 'if_clause') {
    const [asked = refuse('an if of nothing')] = parts(clause);
    if (truth(evaluate(asked, frame))) yield* comprehend(body, rest, frame, null);
    return;
  }
  if (clause.type !== 'for_in_clause' || clause.text.startsWith('async')) return refuse('such a comprehension');
  const { next } = first ?? iterate(frame.machine, evaluate(need(clause, 'right'), frame));
  for (let item = next(); item !== undefined; item = next()) {
    tick(frame.machine);
    bindAll(need(clause, 'left'), item, frame);
    yield* comprehend(body, rest, frame, null);
  }
}

function comprehension(node: Node, frame: Frame): Iterator {
  const clauses = parts(node).filter((one) => one.field !== 'body');
  const [outer = refuse('a comprehension of nothing')] = clauses;
  if (outer.children.filter((one) => one.field === 'right').length !== 1) return refuse('such a comprehension');
  const first = iterate(frame.machine, evaluate(need(outer, 'right'), frame));
  const scope: Scope = { names: new Map(), own: null, outer: frame.scope, module: frame.scope.module ?? frame.scope };
  return iterator(comprehend(need(node, 'body'), clauses, { ...frame, scope }, first));
}

function lambda(node: Node, frame: Frame): Value {
  const parameters = child(node, 'parameters');
  const names = parameters === null ? [] : parts(parameters);
  if (names.some((one) => one.type !== 'identifier')) return refuse('such parameters');
  const body = need(node, 'body');
  return native('lambda', ({ positional, named }, machine) => {
    if (named.size > 0) return refuse('such arguments');
    if (positional.length !== names.length) return raise('TypeError');
    const given = new Map(names.map((one, at) => [one.text, positional[at] as Value]));
    const scope: Scope = {
      names: given,
      own: new Set(given.keys()),
      outer: frame.scope,
      module: frame.scope.module ?? frame.scope,
    };
    machine.depth += 1;
    if (machine.depth > 40) refuse('so deep a recursion');
    try {
      return evaluate(body, { ...frame, scope });
    } finally {
      machine.depth -= 1;
    }
  });
}

function choice(node: Node, frame: Frame): Value {
  const [then, asked, otherwise] = parts(node);
  if (!then || !asked || !otherwise) return refuse('such a choice');
  return evaluate(truth(evaluate(asked, frame)) ? then : otherwise, frame);
}

const KINDS: Readonly<Record<string, Evaluate>> = {
  identifier: (node, { scope, machine, builtins }) => {
    tick(machine);
    return lookUp(scope, node.text, builtins);
  },
  string,
  concatenated_string: concatenated,
  integer: (node) => readInteger(node.text),
  float: () => MYSTERY,
  true: () => true,
  false: () => false,
  none: () => null,
  parenthesized_expression: (node, frame) => evaluate(parts(node)[0] ?? refuse('nothing in brackets'), frame),
  expression_list: (node, frame) => tuple(items(parts(node), frame)),
  tuple: (node, frame) => tuple(items(parts(node), frame)),
  list: (node, frame) => list(items(parts(node), frame)),
  set: (node, frame) => asSet(items(parts(node), frame)),
  dictionary,
  binary_operator: (node, frame) => {
    const left = evaluate(need(node, 'left'), frame);
    return operate(frame.machine, need(node, 'operator').text, left, evaluate(need(node, 'right'), frame));
  },
  boolean_operator: both,
  comparison_operator: comparison,
  not_operator: (node, frame) => !truth(evaluate(need(node, 'argument'), frame)),
  unary_operator: unary,
  conditional_expression: choice,
  subscript,
  attribute,
  call,
  lambda,
  list_comprehension: (node, frame) => list(itemsOf(frame.machine, comprehension(node, frame))),
  set_comprehension: (node, frame) => asSet(itemsOf(frame.machine, comprehension(node, frame))),
  generator_expression: comprehension,
  dictionary_comprehension: (node, frame) => {
    const pairs = itemsOf(frame.machine, comprehension(node, frame)).map((pair) => itemsOf(frame.machine, pair));
    return {
      kind: 'dict',
      entries: new Map(pairs.map(([key = null, value = null]) => [keyOf(key), [key, value] as const])),
    };
  },
  named_expression: (node, frame) => {
    const value = evaluate(need(node, 'value'), frame);
    return frame.scope.own === null && frame.scope.outer !== null
      ? refuse('such a name')
      : set(need(node, 'name'), value, frame);
  },
};

function set(name: Node, value: Value, frame: Frame): Value {
  bind(frame.scope, name.text, value);
  return value;
}

/** The value of an expression; refuses what is not read. */
export function evaluate(node: Node, frame: Frame): Value {
  const kind = Object.hasOwn(KINDS, node.type) ? KINDS[node.type] : undefined;
  if (kind === undefined || node.broken) return refuse(`a ${node.type}`);
  tick(frame.machine);
  return kind(node, frame);
}
