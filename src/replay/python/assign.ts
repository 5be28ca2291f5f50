import { type Node, parts } from '../../syntax/index.ts';
import { evaluate, indexOf, need, readSlice } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { boundsOf, placeOf } from './operators.ts';
import { bind } from './scope.ts';
import { keyOf, type List, raise, refuse, type Value } from './value.ts';
import { itemsOf } from './walk.ts';

const TUPLES: ReadonlySet<string> = new Set([
  'pattern_list',
  'tuple_pattern',
  'list_pattern',
  'expression_list',
  'tuple',
  'list',
]);

function spread(node: Node, value: Value, frame: Frame): void {
  const targets = parts(node);
  const values = itemsOf(frame.machine, value);
  const star = targets.findIndex((one) => one.type === 'list_splat_pattern' || one.type === 'list_splat');
  if (star >= 0) {
    const behind = targets.length - star - 1;
    if (values.length < targets.length - 1) raise('ValueError');
    const middle = values.splice(star, values.length - behind - star);
    const [inner = refuse('a star alone')] = parts(targets[star] as Node);
    values.splice(star, 0, { kind: 'list', items: middle });
    targets.forEach((target, at) => void assign(at === star ? inner : target, values[at] as Value, frame));
    return;
  }
  if (targets.length !== values.length) raise('ValueError');
  for (const [at, target] of targets.entries()) assign(target, values[at] as Value, frame);
}

function listAt(node: Node, frame: Frame): Value {
  const value = evaluate(need(node, 'value'), frame);
  return value !== null && typeof value === 'object' && (value.kind === 'list' || value.kind === 'dict')
    ? value
    : refuse('such a target');
}

function putSlice(target: List, node: Node, value: Value, frame: Frame): void {
  const slice = readSlice(node, frame);
  if (slice.step !== null) refuse('such a slice');
  const [from, to] = boundsOf(slice, target.items.length);
  const now = itemsOf(frame.machine, value);
  if (now.length > 100_000) refuse('so many items');
  target.items.splice(from, to - from, ...now);
}

function putItem(node: Node, value: Value, frame: Frame): void {
  const target = listAt(node, frame);
  const index = indexOf(node);
  if (target === null || typeof target !== 'object') refuse('such a target');
  if (target.kind === 'list') {
    if (index.type === 'slice') putSlice(target, index, value, frame);
    else target.items[placeOf(evaluate(index, frame), target.items.length)] = value;
  } else if (target.kind === 'dict') {
    const key = evaluate(index, frame);
    target.entries.set(keyOf(key), [target.entries.get(keyOf(key))?.[0] ?? key, value]);
  }
}

/** Gives what stands left of `=` a value. */
export function assign(node: Node, value: Value, frame: Frame): void {
  if (node.type === 'identifier') bind(frame.scope, node.text, value);
  else if (node.type === 'subscript') putItem(node, value, frame);
  else if (node.type === 'parenthesized_expression')
    assign(parts(node)[0] ?? refuse('nothing in brackets'), value, frame);
  else if (TUPLES.has(node.type)) spread(node, value, frame);
  else refuse('such a target');
}

/** `del`. */
export function remove(node: Node, frame: Frame): void {
  if (node.type === 'identifier') {
    if (!frame.scope.names.delete(node.text)) raise('NameError');
    return;
  }
  if (node.type !== 'subscript') refuse('such a del');
  const target = listAt(node, frame);
  const index = indexOf(node);
  if (target === null || typeof target !== 'object') refuse('such a del');
  if (target.kind === 'dict') {
    if (!target.entries.delete(keyOf(evaluate(index, frame)))) raise('KeyError');
  } else if (target.kind === 'list' && index.type === 'slice') {
    const slice = readSlice(index, frame);
    const [from, to] = slice.step === null ? boundsOf(slice, target.items.length) : refuse('such a slice');
    target.items.splice(from, to - from);
  } else if (target.kind === 'list') target.items.splice(placeOf(evaluate(index, frame), target.items.length), 1);
}
