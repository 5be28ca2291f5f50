import { unzipSync, zipSync } from 'fflate';
import type { Chance } from './random.ts';

/** What mutations draw upon: whole logs, values found in logs, and words that our sources look for. */
export interface Stock {
  readonly logs: readonly Buffer[];
  readonly values: readonly (readonly [key: string, value: unknown])[];
  readonly words: readonly string[];
}

/** Longest log that is made, in bytes. */
const LONGEST = 100_000;

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { content: value };
  return value;
};

/** Values that a log hardly holds where something else is looked for. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  1.5,
  2 ** 53 + 2,
  1e308,
  -1e308,
  8.64e15,
  253402300800000,
  '',
  ' ',
  '\n',
  '\u0000',
  '\u2028',
  '\ud800',
  '\u001b[2J\u202e',
  'NaN',
  '1e999',
  '-1',
  '2026-11-01T08:00:00.000Z',
  '+300000-01-01T00:00:00Z',
  '2026-13-45T99:99:99Z',
  '../../../etc/pears',
  '__proto__',
  'constructor',
  [],
  [[]],
  [null],
  {},
  [{}],
  { type: {} },
  JSON.parse('{"__proto__":{"type":"user"},"constructor":7,"toString":null,"length":-1}'),
];

/** Pieces of JSON text that no serialiser writes. */
const RAW = [
  '1e400',
  '-0',
  '9'.repeat(400),
  '"\\ud800"',
  '{"a":1,"a":2}',
  '{"__proto__":{"x":1}}',
  '"\t"',
  '\u0000',
  'NaN',
];

const BYTES = [
  '\n',
  '\r\n',
  '\0',
  '\ufeff',
  '\u2028',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  '```',
  '#### ',
  '> ',
  '\n\n',
];

type Mutation = (log: Buffer, chance: Chance, stock: Stock) => Buffer;

const join = (...parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

/** A stretch of something of a length, mostly a short one. */
function stretch(length: number, chance: Chance): readonly [number, number] {
  const from = chance.below(length + 1);
  const most = chance.once(4) ? length - from : Math.min(length - from, 24);
  return [from, from + chance.below(most + 1)];
}

const BYTE_MUTATIONS: readonly Mutation[] = [
  (log, chance) => {
    const copy = Buffer.from(log);
    for (let count = 1 + chance.below(4); count > 0 && copy.length > 0; count -= 1)
      copy[chance.below(copy.length)] = chance.below(256);
    return copy;
  },
  (log, chance, { words }) => {
    const [from, to] = stretch(log.length, chance);
    return join(log.subarray(0, from), chance.once(2) ? chance.of(BYTES) : chance.of(words), log.subarray(to));
  },
  (log, chance) => {
    const [from, to] = stretch(log.length, chance);
    return join(log.subarray(0, from), log.subarray(to));
  },
  (log, chance) => log.subarray(0, chance.below(log.length + 1)),
  (log, chance) => {
    const [from, to] = stretch(log.length, chance);
    const part = log.subarray(from, Math.min(to, from + 200));
    const times = Math.min(chance.once(20) ? 20_000 : 8, Math.floor(LONGEST / Math.max(1, part.length)));
    return join(log.subarray(0, from), ...Array.from({ length: times }, () => part), log.subarray(to));
  },
  (log, chance, { logs }) => {
    const other = chance.of(logs);
    return join(log.subarray(0, chance.below(log.length + 1)), other.subarray(chance.below(other.length + 1)));
  },
];

const lined =
  (change: (lines: string[], chance: Chance, stock: Stock) => readonly string[], glue = '\n'): Mutation =>
  (log, chance, stock) =>
    Buffer.from(change(log.toString('latin1').split('\n'), chance, stock).join(glue), 'latin1');

const swapped = <T>(list: readonly T[], one: number, other: number): T[] =>
  list.map((value, at) => (at === one ? list[other] : at === other ? list[one] : value) as T);

const LINE_MUTATIONS: readonly Mutation[] = [
  lined((lines, chance) => swapped(lines, chance.below(lines.length), chance.below(lines.length))),
  lined((lines, chance) => lines.toSpliced(chance.below(lines.length), 1)),
  lined((lines, chance) => lines.toSpliced(chance.below(lines.length), 0, chance.of(lines))),
  lined((lines) => lines.toReversed()),
  lined((lines) => lines.flatMap((line) => [line, line])),
  lined((lines, chance, { logs }) =>
    lines.toSpliced(chance.below(lines.length), 0, chance.of(chance.of(logs).toString('latin1').split('\n'))),
  ),
  lined((lines, chance) => {
    const at = chance.below(lines.length);
    return [...lines.slice(0, at), lines.slice(at, at + 2).join(''), ...lines.slice(at + 2)];
  }),
  lined((lines) => lines, '\r\n'),
];

/** Changes the text under a key: by a word, by another piece of itself, by much of the same. */
function changedText(text: string, chance: Chance, { words }: Stock): string {
  const [from, to] = stretch(text.length, chance);
  const [before, part, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (chance.below(6)) {
    case 0:
      return before + chance.of(words) + after;
    case 1:
      return before + after;
    case 2:
      return (
        before + part.repeat(Math.min(chance.once(8) ? 30_000 : 6, Math.floor(60_000 / (part.length + 1)))) + after
      );
    case 3:
      return before + chance.of(BYTES).repeat(chance.once(8) ? 20_000 : 2) + after;
    case 4:
      return [...text.split('\n'), text]
        .toSorted(() => chance.below(3) - 1)
        .join('\n')
        .slice(0, 60_000);
    default:
      return before + JSON.stringify(chance.of(ODD)) + after;
  }
}

function changedValue(value: unknown, chance: Chance, stock: Stock): unknown {
  if (typeof value === 'string' && !chance.once(3)) return changedText(value, chance, stock);
  if (typeof value === 'number' && chance.once(2)) return chance.of([-value, value * 1e9, value + 0.5, `${value}`]);
  const pick = chance.below(8);
  if (pick < 3) return chance.of(ODD);
  if (pick < 6) return chance.of(stock.values)[1];
  if (pick === 6) return nested(chance.once(10) ? 3000 : 12);
  return Array.isArray(value) ? [...value, ...value] : [value];
}

/** Changes an object's keys: one goes, gets another name, a word's or one that another log's value has. */
function changedKeys(value: object, chance: Chance, stock: Stock): object {
  const entries = Object.entries(value);
  const at = chance.below(entries.length + 1);
  const [key, added] = chance.of(stock.values);
  switch (chance.below(4)) {
    case 0:
      return Object.fromEntries(entries.toSpliced(at, 1));
    case 1:
      return Object.fromEntries([...entries, [key, added]]);
    case 2:
      return Object.fromEntries(
        entries.map(([name, one], place) => [place === at ? chance.of(stock.words) : name, one]),
      );
    default:
      return Object.fromEntries(entries.map(([name, one], place) => [name, place === at ? entries[0]?.[1] : one]));
  }
}

/** Changes one value somewhere within another. */
function changedWithin(value: unknown, chance: Chance, stock: Stock): unknown {
  const isTree = typeof value === 'object' && value !== null;
  if (!isTree || chance.once(8)) {
    return isTree && !Array.isArray(value) && chance.once(2)
      ? changedKeys(value, chance, stock)
      : changedValue(value, chance, stock);
  }
  const keys = Object.keys(value);
  if (keys.length === 0) return changedValue(value, chance, stock);
  const key = chance.of(keys);
  const changed = changedWithin((value as Record<string, unknown>)[key], chance, stock);
  if (Array.isArray(value)) return value.with(Number(key), changed);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === key ? changed : one]));
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Writes a value as JSON; now and then with text in it that is none, or that says one thing twice. */
function written(value: unknown, chance: Chance, indent: number): string {
  const text = JSON.stringify(value, null, indent) ?? 'null';
  if (!chance.once(12)) return text;
  const spots = [...text.matchAll(/(?<=":)(?:null|\d+|"[^"\\]*")/g)];
  if (spots.length === 0) return text;
  const { index, 0: old } = chance.of(spots);
  return text.slice(0, index) + chance.of(RAW) + text.slice(index + old.length);
}

/** Changes a value in the document that a log is, or in one of its lines. */
const changeJson: Mutation = (log, chance, stock) => {
  const text = log.toString('utf8');
  const whole = text.length < 60_000 ? parsed(text) : undefined;
  if (whole !== undefined && typeof whole === 'object')
    return Buffer.from(written(changedWithin(whole, chance, stock), chance, text.includes('\n') ? 1 : 0));
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  const value = parsed(lines[at] ?? '');
  if (value === undefined) return Buffer.from(changedText(text, chance, stock));
  return Buffer.from(lines.with(at, written(changedWithin(value, chance, stock), chance, 0)).join('\n'));
};

const MUTATIONS: readonly Mutation[] = [
  ...BYTE_MUTATIONS,
  ...LINE_MUTATIONS,
  ...Array.from({ length: 16 }, () => changeJson),
];

/** Changes one of the files of an archive. */
function changeArchive(log: Buffer, chance: Chance, stock: Stock): Buffer | null {
  try {
    const files = unzipSync(log, { filter: ({ originalSize }) => originalSize < LONGEST });
    const names = Object.keys(files);
    if (names.length === 0) return null;
    const name = chance.of(names);
    const content = chance.of(MUTATIONS)(Buffer.from(files[name] ?? []), chance, stock);
    return Buffer.from(zipSync({ ...files, [chance.once(20) ? chance.of(stock.words) : name]: content }));
  } catch {
    return null;
  }
}

/** A log that differs from another in one to five respects. */
export function mutate(log: Buffer, chance: Chance, stock: Stock): Buffer {
  let changed = log;
  for (let count = 1 + chance.below(5); count > 0; count -= 1) {
    const isArchive = changed[0] === 0x50 && changed[1] === 0x4b && !chance.once(4);
    const repacked = isArchive ? changeArchive(changed, chance, stock) : null;
    changed = repacked ?? chance.of(MUTATIONS)(changed, chance, stock);
  }
  return changed.length > LONGEST ? changed.subarray(0, LONGEST) : changed;
}
