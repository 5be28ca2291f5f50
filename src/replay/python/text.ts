import { type Machine, tick } from './machine.ts';
import { type Arguments, list, raise, refuse, tuple, type Value } from './value.ts';

const BLANKS = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;
const ASTRAL = /[\ud800-\udfff]/;
const LONGEST = 32_000_000;

/** Whether all of a text is in ASCII. */
export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** Refuses texts whose letters JavaScript counts otherwise. */
export function countable(text: string): string {
  return ASTRAL.test(text) ? refuse('letters beyond the basic plane') : text;
}

const ascii = (text: string): string => (isAscii(text) ? text : refuse('what kind of letter it is, beyond ASCII'));

/** `replace`: of so many places; all where `most` is negative. */
function replaceText(text: string, old: string, now: string, most: number): string {
  if (old === '') countable(text);
  const parts = old === '' ? ['', ...text, ''] : text.split(old);
  const places = most < 0 ? parts.length - 1 : Math.min(most, parts.length - 1);
  if (text.length + places * now.length > LONGEST) refuse('too long a text');
  if (places === parts.length - 1) return parts.join(now);
  return parts.slice(0, places + 1).join(now) + (old === '' ? '' : old) + parts.slice(places + 1).join(old);
}

const LEFT = new RegExp(`^[${BLANKS}]+`);
const isBlank = (letter: string): boolean => new RegExp(`^[${BLANKS}]$`).test(letter);

function stripText(text: string, letters: string | null, sides: string): string {
  const drops = (letter: string): boolean => (letters === null ? isBlank(letter) : letters.includes(letter));
  if (letters !== null) countable(letters);
  let [from, to] = [0, text.length];
  if (sides.includes('l') && letters === null) from = LEFT.exec(text)?.[0].length ?? 0;
  else if (sides.includes('l')) while (from < to && drops(text[from] as string)) from += 1;
  if (sides.includes('r')) while (to > from && drops(text[to - 1] as string)) to -= 1;
  return text.slice(from, to);
}

/** Words of a text; with `most`, the rest stays one word. */
function splitBlanks(text: string, most: number): string[] {
  const words: string[] = [];
  let rest = stripText(text, null, 'l');
  while (rest !== '') {
    if (most >= 0 && words.length === most) {
      words.push(stripText(rest, null, 'r'));
      break;
    }
    if (most < 0) {
      words.push(...rest.split(new RegExp(`[${BLANKS}]+`)).filter((word) => word !== ''));
      break;
    }
    const end = rest.search(new RegExp(`[${BLANKS}]`));
    words.push(end < 0 ? rest : rest.slice(0, end));
    rest = end < 0 ? '' : stripText(rest.slice(end), null, 'l');
  }
  return words;
}

function splitText(text: string, by: string, most: number): string[] {
  if (by === '') return raise('ValueError');
  const parts = text.split(by);
  if (most < 0 || parts.length <= most + 1) return parts;
  return [...parts.slice(0, most), parts.slice(most).join(by)];
}

function splitRight(text: string, by: string, most: number): string[] {
  if (by === '') return raise('ValueError');
  const parts: string[] = [];
  let end = text.length;
  while (most < 0 || parts.length < most) {
    const at = end < by.length ? -1 : text.lastIndexOf(by, end - by.length);
    if (at < 0) break;
    parts.push(text.slice(at + by.length, end));
    end = at;
  }
  return [text.slice(0, end), ...parts.reverse()];
}

/** `splitlines`. */
export function splitLines(text: string, keep: boolean): string[] {
  const lines: string[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    lines.push(text.slice(from, keep ? index + end.length : index));
    from = index + end.length;
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}

/** Where a slice of a text begins and ends, as Python reads such numbers. */
function bounds(text: string, from: Value | undefined, to: Value | undefined): readonly [number, number] {
  const place = (value: Value | undefined, otherwise: number): number => {
    if (value === undefined || value === null) return otherwise;
    if (typeof value !== 'number') return refuse('such a place in a text');
    return value < 0 ? Math.max(0, value + text.length) : value;
  };
  if (from !== undefined || to !== undefined) countable(text);
  return [place(from, 0), Math.min(place(to, text.length), text.length)];
}

const part = (value: Value | undefined): string =>
  typeof value === 'string' ? value : refuse('an argument that is no text');
const count = (value: Value | undefined, otherwise: number): number =>
  value === undefined ? otherwise : typeof value === 'number' ? value : refuse('an argument that is no number');

function findText(text: string, args: readonly Value[], last: boolean): number {
  const wanted = part(args[0]);
  const [from, to] = bounds(text, args[1], args[2]);
  if (from > to) return -1;
  const within = text.slice(0, to);
  countable(text);
  if (!last) return within.indexOf(wanted, from);
  const at = within.lastIndexOf(wanted);
  return at < from ? -1 : at;
}

function countText(text: string, args: readonly Value[]): number {
  const wanted = part(args[0]);
  const [from, to] = bounds(text, args[1], args[2]);
  if (wanted === '') return refuse('how often nothing is in a text');
  return from > to ? 0 : text.slice(from, to).split(wanted).length - 1;
}

function touches(text: string, args: readonly Value[], end: boolean): boolean {
  const [from, to] = bounds(text, args[1], args[2]);
  const whole = text.slice(from, to);
  const [first = null] = args;
  const wanted = first !== null && typeof first === 'object' && first.kind === 'tuple' ? first.items : [first];
  if (from > to) return false;
  return wanted.some((one) => (end ? whole.endsWith(part(one)) : whole.startsWith(part(one))));
}

function cut(text: string, by: string, last: boolean): Value {
  if (by === '') raise('ValueError');
  const at = last ? text.lastIndexOf(by) : text.indexOf(by);
  if (at < 0) return tuple(last ? ['', '', text] : [text, '', '']);
  return tuple([text.slice(0, at), by, text.slice(at + by.length)]);
}

function pad(text: string, args: readonly Value[], side: 'l' | 'r' | 'c'): string {
  const width = count(args[0], 0);
  const fill = args[1] === undefined ? ' ' : part(args[1]);
  const missing = Math.max(0, width - countable(text).length);
  if (fill.length !== 1 || missing > 100_000) return refuse('such a width');
  if (side === 'l') return text + fill.repeat(missing);
  if (side === 'r') return fill.repeat(missing) + text;
  const left = Math.floor(missing / 2) + (missing & width & 1);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

function fillZeros(text: string, args: readonly Value[]): string {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  const width = count(args[0], 0);
  return sign + pad(text.slice(sign.length), [width - sign.length, '0'], 'r');
}

function expandTabs(text: string, size: number): string {
  let column = 0;
  if (size > 100) refuse('such a width');
  return countable(text).replace(/\t|[\n\r]|[^\t\n\r]+/g, (piece) => {
    if (piece === '\n' || piece === '\r') column = 0;
    else if (piece !== '\t') column += piece.length;
    else {
      const width = size > 0 ? size - (column % size) : 0;
      column += width;
      return ' '.repeat(width);
    }
    return piece;
  });
}

const title = (text: string): string =>
  text.replace(/[A-Za-z]+/g, (word) => (word[0] as string).toUpperCase() + word.slice(1).toLowerCase());

const found = (at: number): number => (at < 0 ? raise('ValueError') : at);
const texts = (parts: readonly string[]): Value => list([...parts]);
const letters = (value: Value | undefined): string | null =>
  value === undefined || value === null ? null : part(value);

type Method = (text: string, args: readonly Value[]) => Value;

/** Methods of `str`; `join`, `format` and `encode` stand elsewhere. */
const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>(
  Object.entries({
    replace: (text, [old, now, most]) => replaceText(text, part(old), part(now), count(most, -1)),
    split: (text, [by, most]) =>
      texts(letters(by) === null ? splitBlanks(text, count(most, -1)) : splitText(text, part(by), count(most, -1))),
    rsplit: (text, [by, most]) =>
      letters(by) === null
        ? most === undefined
          ? texts(splitBlanks(text, -1))
          : refuse('such a split')
        : texts(splitRight(text, part(by), count(most, -1))),
    splitlines: (text, [keep]) => texts(splitLines(text, keep === true || keep === 1)),
    strip: (text, [some]) => stripText(text, letters(some), 'lr'),
    lstrip: (text, [some]) => stripText(text, letters(some), 'l'),
    rstrip: (text, [some]) => stripText(text, letters(some), 'r'),
    removeprefix: (text, [some]) => (text.startsWith(part(some)) ? text.slice(part(some).length) : text),
    removesuffix: (text, [some]) =>
      part(some) !== '' && text.endsWith(part(some)) ? text.slice(0, -part(some).length) : text,
    startswith: (text, args) => touches(text, args, false),
    endswith: (text, args) => touches(text, args, true),
    find: (text, args) => findText(text, args, false),
    rfind: (text, args) => findText(text, args, true),
    index: (text, args) => found(findText(text, args, false)),
    rindex: (text, args) => found(findText(text, args, true)),
    count: countText,
    partition: (text, [by]) => cut(text, part(by), false),
    rpartition: (text, [by]) => cut(text, part(by), true),
    upper: (text) => ascii(text).toUpperCase(),
    lower: (text) => ascii(text).toLowerCase(),
    title: (text) => title(ascii(text)),
    capitalize: (text) => ascii(text).slice(0, 1).toUpperCase() + text.slice(1).toLowerCase(),
    isdigit: (text) => /^\d+$/.test(ascii(text)),
    isnumeric: (text) => /^\d+$/.test(ascii(text)),
    isalpha: (text) => /^[A-Za-z]+$/.test(ascii(text)),
    isalnum: (text) => /^[A-Za-z0-9]+$/.test(ascii(text)),
    isidentifier: (text) => /^[A-Za-z_]\w*$/.test(ascii(text)),
    isupper: (text) => /[A-Z]/.test(ascii(text)) && !/[a-z]/.test(text),
    islower: (text) => /[a-z]/.test(ascii(text)) && !/[A-Z]/.test(text),
    isspace: (text) => text !== '' && stripText(text, null, 'l') === '',
    zfill: fillZeros,
    ljust: (text, args) => pad(text, args, 'l'),
    rjust: (text, args) => pad(text, args, 'r'),
    center: (text, args) => pad(text, args, 'c'),
    expandtabs: (text, [size]) => expandTabs(text, count(size, 8)),
  } satisfies Record<string, Method>),
);

const NAMED: Readonly<Record<string, readonly string[]>> = {
  split: ['sep', 'maxsplit'],
  rsplit: ['sep', 'maxsplit'],
  splitlines: ['keepends'],
  expandtabs: ['tabsize'],
  replace: ['', '', 'count'],
};

/** Arguments by place, those given by name put where they belong; `undefined` where left out. */
export function arrange({ positional, named }: Arguments, names: readonly string[]): (Value | undefined)[] {
  const placed: (Value | undefined)[] = [...positional];
  for (const [name, value] of named) {
    const at = names.indexOf(name);
    if (at < 0 || placed[at] !== undefined) refuse(`an argument ${name}`);
    placed[at] = value;
  }
  return placed;
}

/** A method of a text; refuses those that are not known. */
export function callText(machine: Machine, text: string, name: string, given: Arguments): Value {
  const method = METHODS.get(name);
  if (method === undefined || given.positional.length > 3) return refuse(`${name} of a text`);
  tick(machine, text.length);
  const args = arrange(given, NAMED[name] ?? []);
  if (name === 'split' && args[0] === undefined && args.length > 1) args[0] = null;
  if (args.some((arg) => arg !== null && typeof arg === 'object' && arg.kind === 'mystery')) refuse('unknown text');
  return method(text, args as Value[]);
}

const OF_BYTES = new Set('replace find rfind index rindex count startswith endswith split partition'.split(' '));

/** A method of bytes, by the letters that stand for them. */
export function callBytes(machine: Machine, data: string, name: string, given: Arguments): Value {
  const inner = (value: Value): Value => {
    if (typeof value === 'string') return raise('TypeError');
    return value !== null && typeof value === 'object' && value.kind === 'bytes' ? value.data : value;
  };
  const outer = (value: Value): Value => {
    if (typeof value === 'string') return { kind: 'bytes', data: value };
    if (value === null || typeof value !== 'object' || !('items' in value)) return value;
    return { ...value, items: value.items.map(outer) } as Value;
  };
  if (!OF_BYTES.has(name) || given.named.size > 0) return refuse(`${name} of bytes`);
  if (name === 'split' && given.positional.length === 0) return refuse('blanks among bytes');
  return outer(callText(machine, data, name, { positional: given.positional.map(inner), named: given.named }));
}
