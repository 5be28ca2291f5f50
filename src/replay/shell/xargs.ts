import type { Call, Command } from '../disk/call.ts';
import { isOrderless } from './find.ts';
import { readOptions } from './options.ts';

/** Longer command lines may be cut in several. */
const MOST = 100_000;
const MOST_RUNS = 200;

interface Asked {
  /** What stands for an item in the words; null: items are put behind them. */
  readonly mark: string | null;
  /** Items of one command; null: all. */
  readonly each: number | null;
  /** What parts items; null: blanks and newlines. */
  readonly divider: string | null;
  /** Nothing runs without items. */
  readonly needs: boolean;
  readonly words: readonly string[];
}

/** How many of some words are options, with the values that they take. */
function optionsIn(args: readonly string[]): number {
  let at = 0;
  while (args[at]?.startsWith('-')) {
    if (args[at] === '--') return at + 1;
    at += /^-(?:[0rt]*[nId])$|^--max-args$/.test(args[at] as string) ? 2 : 1;
  }
  return at;
}

const LONG = { null: '0', 'no-run-if-empty': 'r', verbose: 't', 'max-args': 'n', delimiter: 'd', replace: 'I' };

function read(args: readonly string[]): Asked | null {
  const from = optionsIn(args);
  const options = readOptions(args.slice(0, from), { plain: '0rt', valued: 'nId', long: LONG });
  if (options === null) return null;
  const { flags, values } = options;
  const [each, mark, divider] = ['n', 'I', 'd'].map((name) => values.get(name));
  if ((each !== undefined && !/^[1-9]\d{0,3}$/.test(each)) || (each !== undefined && mark !== undefined)) return null;
  if (divider !== undefined && divider !== '\\n' && divider !== '\n') return null;
  return {
    mark: mark ?? null,
    each: each === undefined ? null : Number(each),
    divider: flags.has('0') ? '\0' : divider === undefined ? null : '\n',
    needs: flags.has('r') || mark !== undefined,
    words: args.slice(from),
  };
}

/** The items of an input; null where quotes or backslashes stand in it that would be read. */
function itemsOf(text: string, { mark, divider }: Asked): string[] | null {
  if (divider !== null) {
    const items = text.split(divider);
    if (items.at(-1) === '') items.pop();
    return items;
  }
  if (/['"\\\0]/.test(text)) return null;
  const items = mark === null ? text.split(/[ \t\n]+/) : text.split('\n').map((line) => line.replace(/^[ \t]+/, ''));
  return items.filter((item) => item !== '');
}

/** The commands that the words and an input make, in order; null where it is more than is followed. */
function commandsOf(asked: Asked, input: string): (readonly string[])[] | null {
  const items = input.length > MOST ? null : itemsOf(input, asked);
  const { mark, each, needs, words } = asked;
  if (items === null || words.length === 0) return null;
  if (items.length === 0) return needs ? [] : [words];
  const size = mark === null ? (each ?? items.length) : 1;
  if (items.length / size > MOST_RUNS) return null;
  const groups = Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
  return groups.map((group) =>
    mark === null ? [...words, ...group] : words.map((word) => word.replaceAll(mark, group[0] as string)),
  );
}

/** What `xargs` reads; null where it is not known, or where it tells in what order names come. */
function textOf(asked: Asked, { names, input, silent }: Call): string | null {
  if (names === null) return input();
  if (!silent || !isOrderless(asked.words, asked.mark ?? '\0')) return null;
  return names.join('');
}

/** `xargs` with a command, one at a time; options that set limits or an end-of-file mark are left alone. */
export const xargs: Command = (call) => {
  const asked = read(call.args);
  const text = asked === null ? null : textOf(asked, call);
  const commands = asked === null || text === null ? null : commandsOf(asked, text);
  if (commands === null) return null;
  const codes = commands.map(call.run);
  const status = codes.every((code) => code === 0) ? 0 : codes.includes(null) ? null : 123;
  return { status, output: '', loud: true };
};
