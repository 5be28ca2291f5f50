import { compare } from './collections.ts';
import { formatPercent } from './format.ts';
import { type Machine, tick } from './machine.ts';
import { join, pure, wordOf } from './paths.ts';
import { itemOfMatch } from './re.ts';
import { countable } from './text.ts';
import { keyOf, list, MYSTERY, raise, refuse, SOME_TEXT, same, tuple, type Value } from './value.ts';

const LONGEST = 32_000_000;

const isMystery = (value: Value): boolean => value !== null && typeof value === 'object' && value.kind === 'mystery';

function safe(value: number): number {
  return Number.isSafeInteger(value) ? value : refuse('so large a number');
}

function arithmetic(operator: string, one: number, other: number): Value {
  switch (operator) {
    case '+':
      return safe(one + other);
    case '-':
      return safe(one - other);
    case '*':
      return safe(one * other);
    case '/':
      return other === 0 ? raise('ZeroDivisionError') : MYSTERY;
    case '//':
      return other === 0 ? raise('ZeroDivisionError') : safe(Math.floor(one / other));
    case '%':
      return other === 0 ? raise('ZeroDivisionError') : safe(((one % other) + other) % other);
    case '|':
      return one >= 0 && other >= 0 && one < 2 ** 31 && other < 2 ** 31 ? one | other : refuse('such numbers');
    default:
      return refuse(`the operator ${operator}`);
  }
}

function repeat(machine: Machine, value: Value, times: number): Value {
  const count = Math.max(0, times);
  if (typeof value === 'string') {
    if (value.length * count > LONGEST) refuse('so long a text');
    tick(machine, value.length * count);
    return value.repeat(count);
  }
  if (value === null || typeof value !== 'object' || (value.kind !== 'list' && value.kind !== 'tuple'))
    return raise('TypeError');
  if (value.items.length * count > 100_000) refuse('so long a list');
  const items = Array.from({ length: count }, () => value.items).flat();
  return value.kind === 'list' ? list(items) : tuple(items);
}

function add(machine: Machine, one: Value, other: Value): Value {
  if (typeof one === 'string' && typeof other === 'string') {
    if (one.length + other.length > LONGEST) refuse('so long a text');
    tick(machine, one.length + other.length);
    return one + other;
  }
  if (isMystery(one) || isMystery(other)) {
    const texts = [one, other].every((value) => typeof value === 'string' || value === SOME_TEXT);
    return texts ? SOME_TEXT : refuse('unknown numbers');
  }
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return raise('TypeError');
  if (one.kind === 'bytes' && other.kind === 'bytes') return { kind: 'bytes', data: one.data + other.data };
  if (!('items' in one) || !('items' in other) || one.kind !== other.kind) return raise('TypeError');
  tick(machine, one.items.length + other.items.length);
  const items = [...one.items, ...other.items];
  return one.kind === 'list' ? list(items) : tuple(items);
}

const isNumber = (value: Value): value is number | boolean => typeof value === 'number' || typeof value === 'boolean';

/** `one operator other`. */
export function operate(machine: Machine, operator: string, one: Value, other: Value): Value {
  if (isNumber(one) && isNumber(other)) return arithmetic(operator, Number(one), Number(other));
  if (operator === '+') return add(machine, one, other);
  if (operator === '*' && isNumber(other)) return repeat(machine, one, Number(other));
  if (operator === '*' && isNumber(one)) return repeat(machine, other, Number(one));
  if (operator === '%' && typeof one === 'string') return formatPercent(one, other);
  const path = [one, other].some((value) => value !== null && typeof value === 'object' && value.kind === 'path');
  if (operator === '/' && path) return pure(join([wordOf(one), wordOf(other)]));
  return refuse(`the operator ${operator} on such values`);
}

/** `item in value`. */
function contains(machine: Machine, value: Value, item: Value): boolean {
  if (typeof value === 'string') {
    if (isMystery(item)) refuse('unknown text');
    tick(machine, value.length);
    return typeof item === 'string' ? value.includes(item) : raise('TypeError');
  }
  if (value === null || typeof value !== 'object') return raise('TypeError');
  if (value.kind === 'dict' || value.kind === 'set') return value.entries.has(keyOf(item));
  if (value.kind === 'bytes')
    return item !== null && typeof item === 'object' && item.kind === 'bytes'
      ? value.data.includes(item.data)
      : refuse('such bytes');
  if (!('items' in value)) return refuse(`what is in a ${value.kind}`);
  tick(machine, value.items.length);
  return value.items.some((one) => same(one, item));
}

function is(one: Value, other: Value): boolean {
  if (one !== null && other !== null && typeof one !== 'boolean' && typeof other !== 'boolean')
    return refuse('which value it is');
  if (isMystery(one) || isMystery(other)) return refuse('which value it is');
  return one === other;
}

/** One comparison. */
export function test(machine: Machine, operator: string, one: Value, other: Value): boolean {
  switch (operator) {
    case '==':
      return same(one, other);
    case '!=':
    case '<>':
      return !same(one, other);
    case 'in':
      return contains(machine, other, one);
    case 'not in':
      return !contains(machine, other, one);
    case 'is':
      return is(one, other);
    case 'is not':
      return !is(one, other);
    case '<':
      return compare(one, other) < 0;
    case '<=':
      return compare(one, other) <= 0;
    case '>':
      return compare(one, other) > 0;
    default:
      return operator === '>=' ? compare(one, other) >= 0 : refuse(`the operator ${operator}`);
  }
}

/** `from:to:step` of a slice. */
export interface Slice {
  readonly from: Value;
  readonly to: Value;
  readonly step: Value;
}

/** Where a slice begins and ends in so many items; only steps of one or minus one of a whole are read. */
export function boundsOf(slice: Slice, length: number): readonly [number, number] {
  const place = (value: Value, otherwise: number): number => {
    if (value === null) return otherwise;
    if (typeof value !== 'number') return refuse('such a slice');
    return Math.max(0, Math.min(length, value < 0 ? value + length : value));
  };
  const [from, to] = [place(slice.from, 0), place(slice.to, length)];
  return [from, Math.max(from, to)];
}

function cut<T>(items: readonly T[], slice: Slice): T[] {
  const { step } = slice;
  if (step === null || step === 1) return items.slice(...boundsOf(slice, items.length));
  if (step === -1 && slice.from === null && slice.to === null) return [...items].reverse();
  if (typeof step !== 'number' || step <= 0) return refuse('such a slice');
  return items.slice(...boundsOf(slice, items.length)).filter((_, at) => at % step === 0);
}

/** `value[from:to:step]`. */
export function sliceOf(machine: Machine, value: Value, slice: Slice): Value {
  if (typeof value === 'string') {
    tick(machine, value.length);
    if (slice.step === null) return countable(value).slice(...boundsOf(slice, value.length));
    return cut([...countable(value)], slice).join('');
  }
  if (value === null || typeof value !== 'object') return raise('TypeError');
  if (value.kind === 'bytes') return { kind: 'bytes', data: cut([...value.data], slice).join('') };
  if (value.kind !== 'list' && value.kind !== 'tuple') return refuse(`a slice of a ${value.kind}`);
  tick(machine, value.items.length);
  const items = cut<Value>(value.items, slice);
  return value.kind === 'list' ? list(items) : tuple(items);
}

/** The place that an index means among so many items; raises where there is none. */
export function placeOf(index: Value, length: number): number {
  if (typeof index !== 'number') return refuse('such an index');
  const at = index < 0 ? index + length : index;
  return at >= 0 && at < length ? at : raise('IndexError');
}

/** `value[index]`. */
export function itemOf(value: Value, index: Value): Value {
  if (typeof value === 'string') return countable(value)[placeOf(index, value.length)] as string;
  if (value === null || typeof value !== 'object') return raise('TypeError');
  if (value.kind === 'dict') return value.entries.get(keyOf(index))?.[1] ?? missing(value.entries.has(keyOf(index)));
  if (value.kind === 'match') return itemOfMatch(value, index);
  if (value.kind !== 'list' && value.kind !== 'tuple') return refuse(`an item of a ${value.kind}`);
  return value.items[placeOf(index, value.items.length)] as Value;
}

const missing = (held: boolean): null => (held ? null : raise('KeyError'));
