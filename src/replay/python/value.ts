import type { Handle } from './handle.ts';
import type { Machine } from './machine.ts';

/** Arguments of a call. */
export interface Arguments {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

/** Anything that can be called: a function of the program, of a module, a type, or an exception's class. */
export interface Callable {
  readonly kind: 'callable';
  readonly name: string;
  readonly call: (given: Arguments, machine: Machine) => Value;
  /** The program's own code: what it does beside giving a value is not known beforehand. */
  readonly own: boolean;
}

export interface List {
  readonly kind: 'list';
  readonly items: Value[];
}

export interface Tuple {
  readonly kind: 'tuple';
  readonly items: readonly Value[];
}

/** A dictionary: entries by `keyOf` their key, in order of insertion. */
export interface Dict {
  readonly kind: 'dict';
  readonly entries: Map<string, readonly [Value, Value]>;
}

/** A set. In which order Python walks it is not known. */
export interface Bag {
  readonly kind: 'set';
  readonly entries: Map<string, Value>;
}

/** `next` gives undefined at the end. */
export interface Iterator {
  readonly kind: 'iterator';
  readonly next: () => Value | undefined;
}

/** Bytes, each a letter up to `\xff`. */
interface Bytes {
  readonly kind: 'bytes';
  readonly data: string;
}

/** A value of a module whose members are looked up by `name.member`. */
export interface Module {
  readonly kind: 'module';
  readonly name: string;
}

/** `pathlib.Path`, in its own notation. */
export interface Path {
  readonly kind: 'path';
  readonly text: string;
}

/** Where an expression matched; a group that took no part is null. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Pattern {
  readonly kind: 'pattern';
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** Whether it can match anything but nothing. */
  readonly consumes: boolean;
  /** First match from an offset, groups behind the whole. */
  readonly find: (text: string, from: number, machine: Machine) => readonly (Span | null)[] | null;
}

export interface Match {
  readonly kind: 'match';
  readonly pattern: Pattern;
  readonly text: string;
  readonly spans: readonly (Span | null)[];
}

/** A value that exists but is not known: it may be printed, nothing else. */
export interface Mystery {
  readonly kind: 'mystery';
  readonly text: boolean;
}

interface Exception {
  readonly kind: 'exception';
  readonly type: string;
}

/** A value of a Python program. Numbers are safe integers. */
export type Value =
  | null
  | boolean
  | number
  | string
  | Callable
  | List
  | Tuple
  | Dict
  | Bag
  | Iterator
  | Bytes
  | Module
  | Path
  | Pattern
  | Match
  | Mystery
  | Exception
  | Handle;

/** The program does something that is not computed here; caught where the program was started. */
export class Refused extends Error {}

/** A Python exception, by the name of its class. `status`: what the program ends with. */
export class Raised extends Error {
  readonly type: string;
  readonly status: number;

  constructor(type: string, status = 1) {
    super(type);
    this.type = type;
    this.status = status;
  }
}

/** Gives up on the program. */
export function refuse(why: string): never {
  throw new Refused(why);
}

/** Raises a Python exception. */
export function raise(type: string): never {
  throw new Raised(type);
}

export const list = (items: Value[]): List => ({ kind: 'list', items });
export const tuple = (items: readonly Value[]): Tuple => ({ kind: 'tuple', items });
export const MYSTERY: Mystery = { kind: 'mystery', text: false };
export const SOME_TEXT: Mystery = { kind: 'mystery', text: true };

/** A callable that is not the program's own. */
export const native = (name: string, call: Callable['call']): Callable => ({
  kind: 'callable',
  name,
  call,
  own: false,
});

/** The kind of a value: `none`, `bool`, `int`, `str`, or its `kind`. */
export function kindOf(
  value: Value,
): 'none' | 'bool' | 'int' | 'str' | Exclude<Value, null | boolean | number | string>['kind'] {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return 'int';
  return typeof value === 'string' ? 'str' : value.kind;
}

/** Whether a value counts as true. */
export function truth(value: Value): boolean {
  if (value === null || typeof value === 'boolean') return value ?? false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value !== '';
  if (value.kind === 'list' || value.kind === 'tuple') return value.items.length > 0;
  if (value.kind === 'dict' || value.kind === 'set') return value.entries.size > 0;
  if (value.kind === 'bytes') return value.data !== '';
  if (value.kind === 'mystery') return refuse('the truth of a value that is not known');
  return true;
}

/** Key under which a value stands in a dictionary or set. */
export function keyOf(value: Value): string {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number' || typeof value === 'boolean') return `n${Number(value)}`;
  if (value === null) return 'none';
  if (value.kind === 'tuple') return JSON.stringify(value.items.map(keyOf));
  if (value.kind === 'path') return `p${value.text}`;
  return refuse(`a ${value.kind} as a key`);
}

const sameItems = (one: readonly Value[], other: readonly Value[]): boolean =>
  one.length === other.length && one.every((item, at) => same(item, other[at] as Value));

/** `==`. */
export function same(one: Value, other: Value): boolean {
  if (typeof one === 'boolean') return same(Number(one), other);
  if (typeof other === 'boolean') return same(one, Number(other));
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') {
    if ([one, other].some((value) => kindOf(value) === 'mystery')) refuse('a comparison with what is not known');
    return one === other;
  }
  if (one.kind === 'list' && other.kind === 'list') return sameItems(one.items, other.items);
  if (one.kind === 'tuple' && other.kind === 'tuple') return sameItems(one.items, other.items);
  if (one.kind === 'bytes' && other.kind === 'bytes') return one.data === other.data;
  if (one.kind === 'path' && other.kind === 'path') return one.text === other.text;
  if (one.kind === 'set' && other.kind === 'set')
    return one.entries.size === other.entries.size && [...one.entries.keys()].every((key) => other.entries.has(key));
  if (one === other && one.kind !== 'mystery') return true;
  const plain = ['list', 'tuple', 'bytes', 'path', 'set'];
  if (one.kind !== other.kind && plain.includes(one.kind) && plain.includes(other.kind)) return false;
  return refuse('a comparison of such values');
}

const PRINTABLE = /^[\x20-\x7e]*$/;
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

function quoted(text: string): string | null {
  const plain = text.replace(/[\n\r\t\\]/g, (letter) => NAMED[letter] ?? letter);
  if (!PRINTABLE.test(plain)) return null;
  if (!text.includes("'")) return `'${plain}'`;
  return text.includes('"') ? `'${plain.replaceAll("'", "\\'")}'` : `"${plain}"`;
}

/** `repr()`; null where it cannot be told. */
export function repr(value: Value, depth = 0): string | null {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quoted(value);
  if ((value.kind !== 'list' && value.kind !== 'tuple') || depth > 20 || value.items.length > 1000) return null;
  const parts = value.items.map((item) => repr(item, depth + 1));
  if (parts.includes(null)) return null;
  if (value.kind === 'list') return `[${parts.join(', ')}]`;
  return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`;
}

/** `str()`; null where it cannot be told. */
export function display(value: Value): string | null {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' && value.kind === 'path' ? value.text : repr(value);
}
