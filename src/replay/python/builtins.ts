import { compare, sorted } from './collections.ts';
import { formatValue } from './format.ts';
import { type Machine, print, tick } from './machine.ts';
import { join, openWord, pure, wordOf } from './paths.ts';
import { countable } from './text.ts';
import {
  type Arguments,
  type Callable,
  type Dict,
  display,
  keyOf,
  kindOf,
  list,
  native,
  Raised,
  raise,
  refuse,
  repr,
  SOME_TEXT,
  truth,
  tuple,
  type Value,
} from './value.ts';
import { itemsOf, iterate, iterator } from './walk.ts';

type Native = (args: readonly Value[], machine: Machine, named: ReadonlyMap<string, Value>) => Value;

/** Calls a value with these arguments. */
function apply(machine: Machine, called: Value, positional: readonly Value[]): Value {
  if (called === null || typeof called !== 'object' || called.kind !== 'callable') return raise('TypeError');
  tick(machine);
  return called.call({ positional, named: new Map() }, machine);
}

function length(value: Value): number {
  if (typeof value === 'string') return countable(value).length;
  if (value === null || typeof value !== 'object') return raise('TypeError');
  if (value.kind === 'bytes') return value.data.length;
  if ('items' in value) return value.items.length;
  return value.kind === 'dict' || value.kind === 'set' ? value.entries.size : refuse(`the length of a ${value.kind}`);
}

function toInteger(value: Value | undefined, base: Value | undefined): number {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string' || base !== undefined) return refuse('such a number');
  const plain = value.trim();
  if (!/^[+-]?\d{1,15}$/.test(plain))
    return /^[\x20-\x7e]*$/.test(value) && !/\d_\d/.test(value) ? raise('ValueError') : refuse('such a number');
  return Number(plain);
}

function* counting(from: number, to: number, step: number): Generator<Value> {
  for (let at = from; step > 0 ? at < to : at > to; at += step) yield at;
}

function range(args: readonly Value[]): Value {
  const numbers = args.map((arg) => (typeof arg === 'number' ? arg : refuse('such a range')));
  const [from, to, step] =
    numbers.length === 1 ? [0, numbers[0] as number, 1] : [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 1];
  if (step === 0) return raise('ValueError');
  if (numbers.length > 3 || Math.abs((to - from) / step) > 200_000) return refuse('so long a range');
  return tuple([...counting(from, to, step)]);
}

function* enumerated(machine: Machine, value: Value, start: number): Generator<Value> {
  const { next } = iterate(machine, value);
  let number = start;
  for (let item = next(); item !== undefined; item = next()) {
    yield tuple([number, item]);
    number += 1;
  }
}

function* zipped(machine: Machine, values: readonly Value[]): Generator<Value> {
  const walks = values.map((value) => iterate(machine, value));
  for (;;) {
    const row: Value[] = [];
    for (const { next } of walks) {
      const item = next();
      if (item === undefined) return;
      row.push(item);
    }
    if (row.length === 0) return;
    yield tuple(row);
  }
}

function* mapped(machine: Machine, called: Value, value: Value): Generator<Value> {
  const { next } = iterate(machine, value);
  for (let item = next(); item !== undefined; item = next()) yield apply(machine, called, [item]);
}

function* kept(machine: Machine, called: Value, value: Value): Generator<Value> {
  const { next } = iterate(machine, value);
  for (let item = next(); item !== undefined; item = next())
    if (truth(called === null ? item : apply(machine, called, [item]))) yield item;
}

function order(machine: Machine, items: readonly Value[], named: ReadonlyMap<string, Value>): Value[] {
  for (const name of named.keys()) if (name !== 'key' && name !== 'reverse') raise('TypeError');
  const key = named.get('key') ?? null;
  tick(machine, 10 * items.length);
  const keys = key === null ? items : items.map((item) => apply(machine, key, [item]));
  return sorted(items, keys, truth(named.get('reverse') ?? false));
}

/** `list.sort`. */
export function sortList(machine: Machine, items: Value[], { positional, named }: Arguments): null {
  if (positional.length > 0) refuse('such a sort');
  const now = order(machine, items, named);
  items.splice(0, items.length, ...now);
  return null;
}

function extreme(machine: Machine, args: readonly Value[], named: ReadonlyMap<string, Value>, sign: number): Value {
  const [first = null] = args;
  const items = args.length === 1 ? itemsOf(machine, first) : [...args];
  const key = named.get('key') ?? null;
  if ([...named.keys()].some((name) => name !== 'key')) return refuse('such arguments');
  const keys = key === null ? items : items.map((item) => apply(machine, key, [item]));
  let best = 0;
  for (let at = 1; at < items.length; at += 1)
    if (sign * compare(keys[at] as Value, keys[best] as Value) < 0) best = at;
  return items.length === 0 ? raise('ValueError') : (items[best] as Value);
}

function dictionary(machine: Machine, args: readonly Value[], named: ReadonlyMap<string, Value>): Dict {
  const entries = new Map<string, readonly [Value, Value]>();
  const [from] = args;
  const held =
    from !== undefined && from !== null && typeof from === 'object' && from.kind === 'dict'
      ? [...from.entries.values()]
      : null;
  for (const item of held === null && from !== undefined ? itemsOf(machine, from) : []) {
    const [key = null, value = null] = itemsOf(machine, item);
    entries.set(keyOf(key), [key, value]);
  }
  for (const [key, value] of held ?? []) entries.set(keyOf(key), [key, value]);
  for (const [name, value] of named) entries.set(keyOf(name), [name, value]);
  return { kind: 'dict', entries };
}

/** Prints as `print` does; `file=sys.stderr` goes nowhere that is looked at. */
const show: Native = (args, machine, named) => {
  const text = (name: string, otherwise: string): string | null => {
    const given = named.get(name);
    return given === undefined || given === null ? otherwise : typeof given === 'string' ? given : null;
  };
  const file = named.get('file') ?? null;
  if (file !== null && !(typeof file === 'object' && file.kind === 'module')) return refuse('printing to a file');
  const [between, end] = [text('sep', ' '), text('end', '\n')];
  const parts = args.map(display);
  const known = between !== null && end !== null && !parts.includes(null);
  print(machine, file !== null && file.name === 'sys.stderr' ? '' : known ? parts.join(between) + end : null);
  return null;
};

const TYPES: Readonly<Record<string, readonly string[]>> = {
  str: ['str'],
  int: ['int', 'bool'],
  bool: ['bool'],
  list: ['list'],
  tuple: ['tuple'],
  dict: ['dict'],
  set: ['set'],
  bytes: ['bytes'],
};

function isInstance(value: Value, type: Value): boolean {
  if (type !== null && typeof type === 'object' && type.kind === 'tuple')
    return type.items.some((one) => isInstance(value, one));
  const kinds = type !== null && typeof type === 'object' && type.kind === 'callable' ? TYPES[type.name] : undefined;
  if (kinds === undefined || ['mystery', 'iterator'].includes(kindOf(value))) return refuse('such a type');
  return kinds.includes(kindOf(value));
}

function quit([code = null]: readonly Value[]): never {
  if (code !== null && typeof code === 'object' && code.kind === 'mystery') throw new Raised('SystemExit', 1);
  const status = code === null ? 0 : typeof code === 'number' || typeof code === 'boolean' ? Number(code) & 255 : 1;
  throw new Raised('SystemExit', status);
}

const sum = (machine: Machine, items: readonly Value[]): Value => {
  tick(machine, items.length);
  return items.reduce(
    (total: number, item) =>
      typeof item === 'number' || typeof item === 'boolean' ? total + Number(item) : refuse('such a sum'),
    0,
  );
};

/** Functions that need no import. */
const NATIVES: Readonly<Record<string, Native>> = {
  print: show,
  len: ([value = null]) => length(value),
  str: ([value]) => (value === undefined ? '' : (display(value) ?? SOME_TEXT)),
  repr: ([value = null]) => repr(value) ?? SOME_TEXT,
  int: ([value, base]) => (value === undefined ? 0 : toInteger(value, base)),
  bool: ([value = null]) => truth(value),
  list: ([value], machine) => list(value === undefined ? [] : itemsOf(machine, value)),
  tuple: ([value], machine) => tuple(value === undefined ? [] : itemsOf(machine, value)),
  set: ([value], machine) => {
    const items = value === undefined ? [] : itemsOf(machine, value);
    return { kind: 'set', entries: new Map(items.map((item) => [keyOf(item), item])) };
  },
  dict: (args, machine, named) => dictionary(machine, args, named),
  range,
  enumerate: ([value = null, start], machine, named) => {
    const from = start ?? named.get('start') ?? 0;
    return typeof from === 'number' ? iterator(enumerated(machine, value, from)) : refuse('such a start');
  },
  zip: (args, machine) => iterator(zipped(machine, args)),
  map: ([called = null, value = null, more], machine) =>
    more === undefined ? iterator(mapped(machine, called, value)) : refuse('such a map'),
  filter: ([called = null, value = null], machine) => iterator(kept(machine, called, value)),
  reversed: ([value = null]) =>
    value !== null && typeof value === 'object' && 'items' in value
      ? tuple([...value.items].reverse())
      : refuse('such a reversal'),
  sorted: ([value = null], machine, named) => {
    const items =
      value !== null && typeof value === 'object' && value.kind === 'set'
        ? [...value.entries.values()]
        : itemsOf(machine, value);
    if (value !== null && typeof value === 'object' && value.kind === 'set' && named.has('key'))
      refuse('the order of a set');
    return list(order(machine, items, named));
  },
  any: ([value = null], machine) => {
    const { next } = iterate(machine, value);
    for (let item = next(); item !== undefined; item = next()) if (truth(item)) return true;
    return false;
  },
  all: ([value = null], machine) => {
    const { next } = iterate(machine, value);
    for (let item = next(); item !== undefined; item = next()) if (!truth(item)) return false;
    return true;
  },
  sum: ([value = null, start], machine) =>
    start === undefined ? sum(machine, itemsOf(machine, value)) : refuse('such a sum'),
  min: (args, machine, named) => extreme(machine, args, named, 1),
  max: (args, machine, named) => extreme(machine, args, named, -1),
  abs: ([value]) => (typeof value === 'number' ? Math.abs(value) : refuse('such a number')),
  ord: ([value]) =>
    typeof value === 'string' && [...value].length === 1 ? (value.codePointAt(0) as number) : raise('TypeError'),
  chr: ([value]) =>
    typeof value === 'number' && value >= 0 && value < 0xd800 ? String.fromCharCode(value) : refuse('such a letter'),
  iter: ([value = null], machine) => iterate(machine, value),
  next: ([value = null, ...rest]) => {
    if (value === null || typeof value !== 'object' || value.kind !== 'iterator') return refuse('such a next');
    const item = value.next();
    return item !== undefined ? item : rest.length > 0 ? (rest[0] as Value) : raise('StopIteration');
  },
  isinstance: ([value = null, type = null]) => isInstance(value, type),
  format: ([value = null, spec = '']) => (typeof spec === 'string' ? formatValue(value, spec) : raise('TypeError')),
  exit: quit,
  quit,
};

const WITH_NAMES = new Set(['print', 'dict', 'enumerate', 'sorted', 'min', 'max']);

const EXCEPTIONS: Readonly<Record<string, string>> = {
  BaseException: '',
  SystemExit: 'BaseException',
  KeyboardInterrupt: 'BaseException',
  Exception: 'BaseException',
  StopIteration: 'Exception',
  AssertionError: 'Exception',
  AttributeError: 'Exception',
  LookupError: 'Exception',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  NameError: 'Exception',
  UnboundLocalError: 'NameError',
  OSError: 'Exception',
  IOError: 'Exception',
  FileNotFoundError: 'OSError',
  FileExistsError: 'OSError',
  IsADirectoryError: 'OSError',
  UnsupportedOperation: 'OSError',
  RuntimeError: 'Exception',
  NotImplementedError: 'RuntimeError',
  TypeError: 'Exception',
  ValueError: 'Exception',
  ArithmeticError: 'Exception',
  ZeroDivisionError: 'ArithmeticError',
  UnicodeError: 'ValueError',
  UnicodeDecodeError: 'UnicodeError',
  UnicodeEncodeError: 'UnicodeError',
  PermissionError: 'OSError',
  NotADirectoryError: 'OSError',
  ImportError: 'Exception',
  ModuleNotFoundError: 'ImportError',
  SyntaxError: 'Exception',
};

/** Whether an exception of a type is caught by the name of a class; refuses classes that are not known. */
export function isCaught(type: string, by: string): boolean {
  const wanted = by === 'IOError' || by === 'EnvironmentError' ? 'OSError' : by;
  if (EXCEPTIONS[wanted] === undefined) return refuse('such an exception');
  if (type === 'UnsupportedOperation' && wanted === 'ValueError') return true;
  for (let at: string | undefined = type === 'IOError' ? 'OSError' : type; at; at = EXCEPTIONS[at])
    if (at === wanted) return true;
  return false;
}

const exception = (name: string): Callable => native(name, () => ({ kind: 'exception', type: name }));

const nativeOf = ([name, run]: readonly [string, Native]): Callable =>
  native(name, ({ positional, named }, machine) => {
    if (named.size > 0 && !WITH_NAMES.has(name)) return refuse(`${name} with such arguments`);
    tick(machine);
    return run(positional, machine, named);
  });

/** Every name that is there without an import. */
export function builtinNames(): Map<string, Value> {
  const names = new Map<string, Value>(Object.entries(NATIVES).map((one) => [one[0], nativeOf(one)]));
  for (const name of Object.keys(EXCEPTIONS)) if (name !== 'UnsupportedOperation') names.set(name, exception(name));
  names.set(
    'open',
    native('open', (given, machine) => openWord(machine, given)),
  );
  names.set('__name__', '__main__');
  return names;
}

/** `pathlib.Path(…)`. */
export const newPath = ({ positional }: Arguments): Value =>
  pure(join(positional.length === 0 ? ['.'] : positional.map(wordOf)));
