import { linesOf } from './handle.ts';
import { type Machine, tick } from './machine.ts';
import { countable } from './text.ts';
import { type Iterator, raise, refuse, type Value } from './value.ts';

const MOST_ITEMS = 200_000;

/** Walks items that may still change while they are walked, as Python does. */
function overItems(items: readonly Value[]): Iterator {
  let at = 0;
  return {
    kind: 'iterator',
    next() {
      const item = items[at];
      at += 1;
      return item;
    },
  };
}

/** `iter(value)`. */
export function iterate(machine: Machine, value: Value): Iterator {
  if (typeof value === 'string') return overItems([...countable(value)]);
  if (value === null || typeof value !== 'object') return raise('TypeError');
  if (value.kind === 'list' || value.kind === 'tuple') return overItems(value.items);
  if (value.kind === 'iterator') return value;
  if (value.kind === 'file') return linesOf(machine, value);
  if (value.kind !== 'dict') return refuse(`the items of a ${value.kind}`);
  const { entries } = value;
  const keys = [...entries.values()].map(([key]) => key);
  const inner = overItems(keys);
  return {
    kind: 'iterator',
    next: () => (entries.size === keys.length ? inner.next() : refuse('a dictionary that changes while it is walked')),
  };
}

/** All items of a value. */
export function itemsOf(machine: Machine, value: Value): Value[] {
  const { next } = iterate(machine, value);
  const items: Value[] = [];
  for (let item = next(); item !== undefined; item = next()) {
    if (items.length >= MOST_ITEMS) refuse('so many items');
    tick(machine);
    items.push(item);
  }
  return items;
}

/** An iterator over what a generator of ours gives. */
export function iterator(values: Generator<Value>): Iterator {
  return {
    kind: 'iterator',
    next() {
      const { done, value } = values.next();
      return done ? undefined : value;
    },
  };
}
