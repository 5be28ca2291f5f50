import { type Machine, tick } from './machine.ts';
import { countable } from './text.ts';
import {
  type Arguments,
  type Bag,
  type Dict,
  keyOf,
  type List,
  list,
  raise,
  refuse,
  same,
  tuple,
  type Value,
} from './value.ts';

/** Order of two values as `<` has it: negative, 0 or positive. */
export function compare(one: Value, other: Value): number {
  if (typeof one === 'boolean') return compare(Number(one), other);
  if (typeof other === 'boolean') return compare(one, Number(other));
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string')
    return one === other ? 0 : countable(one) < countable(other) ? -1 : 1;
  const pair = one !== null && other !== null && typeof one === 'object' && typeof other === 'object';
  if (!pair || !('items' in one) || !('items' in other) || one.kind !== other.kind)
    return refuse('an order of such values');
  for (const [at, item] of one.items.entries()) {
    const beside = other.items[at];
    if (beside === undefined) return 1;
    if (!same(item, beside)) return compare(item, beside);
  }
  return one.items.length - other.items.length;
}

/** Sorted by keys; equal ones stay in order, also when reversed. */
export function sorted(items: readonly Value[], keys: readonly Value[], reverse: boolean): Value[] {
  const sign = reverse ? -1 : 1;
  return items
    .map((item, at) => ({ item, key: keys[at] as Value }))
    .sort((one, other) => sign * compare(one.key, other.key))
    .map(({ item }) => item);
}

function place(items: readonly Value[], value: Value | undefined): number {
  if (typeof value !== 'number') return refuse('such a place in a list');
  return value < 0 ? value + items.length : value;
}

function findIn({ items }: List, value: Value | undefined): number {
  const at = items.findIndex((item) => same(item, value ?? null));
  return at < 0 ? raise('ValueError') : at;
}

type Walk = (value: Value) => Value[];

function pop({ items }: List, at: Value | undefined): Value {
  if (items.length === 0) return raise('IndexError');
  const where = at === undefined ? items.length - 1 : place(items, at);
  return where < 0 || where >= items.length ? raise('IndexError') : (items.splice(where, 1)[0] as Value);
}

/** A method of a list; those that call the program's functions stand elsewhere. */
export function callList(
  machine: Machine,
  target: List,
  name: string,
  { positional, named }: Arguments,
  walk: Walk,
): Value {
  const { items } = target;
  const [first, second] = positional;
  if (named.size > 0 || positional.length > 2) refuse('such arguments');
  tick(machine, items.length);
  switch (name) {
    case 'append':
      items.push(first ?? null);
      return null;
    case 'insert': {
      const at = place(items, first);
      items.splice(Math.max(0, Math.min(at, items.length)), 0, second ?? null);
      return null;
    }
    case 'extend':
      for (const item of walk(first ?? null)) items.push(item);
      return null;
    case 'pop':
      return pop(target, first);
    case 'remove':
      items.splice(findIn(target, first), 1);
      return null;
    case 'index':
      return second === undefined ? findIn(target, first) : refuse('part of a list');
    case 'count':
      return items.filter((item) => same(item, first ?? null)).length;
    case 'reverse':
      items.reverse();
      return null;
    case 'copy':
      return list([...items]);
    case 'clear':
      items.length = 0;
      return null;
    default:
      return refuse(`${name} of a list`);
  }
}

/** A method of a dictionary. */
export function callDict(machine: Machine, { entries }: Dict, name: string, { positional, named }: Arguments): Value {
  const [key = null, otherwise = null] = positional;
  if (named.size > 0) refuse('such arguments');
  tick(machine, entries.size);
  switch (name) {
    case 'get':
      return (entries.get(keyOf(key)) ?? [key, otherwise])[1];
    case 'keys':
      return list([...entries.values()].map(([one]) => one));
    case 'values':
      return list([...entries.values()].map(([, value]) => value));
    case 'items':
      return list([...entries.values()].map(([one, value]) => tuple([one, value])));
    case 'setdefault': {
      const held = entries.get(keyOf(key)) ?? ([key, otherwise] as const);
      entries.set(keyOf(key), held);
      return held[1];
    }
    default:
      return refuse(`${name} of a dictionary`);
  }
}

/** A method of a set. */
export function callSet({ entries }: Bag, name: string, { positional }: Arguments): Value {
  const [item = null] = positional;
  if (name !== 'add' || positional.length !== 1) return refuse(`${name} of a set`);
  if (!entries.has(keyOf(item))) entries.set(keyOf(item), item);
  return null;
}
