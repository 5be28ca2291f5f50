import { type Call, type Command, linesOf, printed, textsOf } from '../disk/call.ts';
import { readOptions } from './options.ts';
import { isAscii } from './pattern.ts';

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** `cat`, with or without `-`; its options show things otherwise and are left alone. */
export const cat: Command = (call) => {
  const options = readOptions(call.args, { plain: 'u' });
  const texts = options === null ? null : textsOf(call, options.words);
  return texts === null ? null : printed(texts.join(''));
};

/** `-5` and `+5` as old forms of `-n 5` and `-n +5`. */
function counted(args: readonly string[]): string[] {
  const [first = '', ...rest] = args;
  return /^-\d+$/.test(first) ? ['-n', first.slice(1), ...rest] : [...args];
}

const LINES_OR_BYTES = { plain: 'q', valued: 'nc', long: { lines: 'n', bytes: 'c', quiet: 'q', silent: 'q' } };

/** One text that a filter of lines or bytes is asked for, and how many. */
function portion(call: Call, otherwise: string) {
  const options = readOptions(counted(call.args), LINES_OR_BYTES);
  if (options === null || options.words.length > 1) return null;
  const texts = textsOf(call, options.words);
  const bytes = options.values.get('c');
  const count = bytes ?? options.values.get('n') ?? otherwise;
  const [text] = texts ?? [];
  if (text === undefined || !/^[-+]?\d{1,9}$/.test(count) || (bytes !== undefined && !isAscii(text))) return null;
  const units = bytes === undefined ? linesOf(text) : [...text];
  return { units, count: Number(count.replace(/^[-+]/, '')), sign: count.charAt(0) };
}

export const head: Command = (call) => {
  const asked = portion(call, '10');
  if (asked === null || asked.sign === '+') return null;
  const { units, count, sign } = asked;
  return printed(units.slice(0, sign === '-' ? Math.max(0, units.length - count) : count).join(''));
};

export const tail: Command = (call) => {
  const asked = portion(call, '10');
  if (asked === null) return null;
  const { units, count, sign } = asked;
  return printed(units.slice(sign === '+' ? Math.max(0, count - 1) : Math.max(0, units.length - count)).join(''));
};

export const tac: Command = (call) => {
  const options = readOptions(call.args, { plain: '' });
  const texts = options === null ? null : textsOf(call, options.words);
  if (texts === null || texts.some((text) => text !== ended(text))) return null;
  return printed(texts.map((text) => linesOf(text).reverse().join('')).join(''));
};

const BYTES = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

function order(
  call: Call,
  lines: readonly string[],
  numeric: boolean,
): ((one: string, other: string) => number) | null {
  if (numeric) {
    if (!lines.every((line) => /^(-?[1-9]\d{0,14}|0)$/.test(line))) return null;
    return (one, other) => Number(one) - Number(other);
  }
  const locale = call.own.get('LC_ALL') ?? call.shell.variables.get('LC_ALL');
  // Small letters and digits come in one order in every locale.
  if (locale !== 'C' && locale !== 'POSIX' && !lines.every((line) => /^[a-z0-9]*$/.test(line))) return null;
  return BYTES;
}

/** `sort` with `-r`, `-u`, `-n` and `-o`, where the order does not hang on the locale. */
export const sort: Command = (call) => {
  const long = { reverse: 'r', unique: 'u', 'numeric-sort': 'n', output: 'o' };
  const options = readOptions(call.args, { plain: 'run', valued: 'o', long });
  const texts = options === null ? null : textsOf(call, options.words);
  if (options === null || texts === null) return null;
  const lines = texts.flatMap((text) => linesOf(ended(text)).map((line) => line.slice(0, -1)));
  const compare = order(call, lines, options.flags.has('n'));
  if (compare === null) return null;
  const sorted = lines.toSorted((one, other) => (options.flags.has('r') ? compare(other, one) : compare(one, other)));
  const kept = options.flags.has('u') ? sorted.filter((line, at) => at === 0 || line !== sorted[at - 1]) : sorted;
  const text = kept.map((line) => `${line}\n`).join('');
  const target = options.values.get('o');
  if (target === undefined) return printed(text);
  const path = call.path(target);
  if (path === null || call.disk.canWrite(path) !== true) return null;
  call.disk.write(path, text);
  return printed('');
};

export const uniq: Command = (call) => {
  const options = readOptions(call.args, { plain: 'cdu', long: { count: 'c', repeated: 'd', unique: 'u' } });
  if (options === null || options.words.length > 1) return null;
  const [text] = textsOf(call, options.words) ?? [];
  if (text === undefined) return null;
  const groups: { line: string; count: number }[] = [];
  for (const line of linesOf(ended(text))) {
    const last = groups.at(-1);
    if (last?.line === line) last.count += 1;
    else groups.push({ line, count: 1 });
  }
  const { flags } = options;
  const kept = groups.filter(({ count }) => (!flags.has('d') || count > 1) && (!flags.has('u') || count === 1));
  return printed(
    kept.map(({ line, count }) => (flags.has('c') ? `${String(count).padStart(7)} ${line}` : line)).join(''),
  );
};

/** `wc` with one of `-l`, `-w`, `-c`, of one file or standard input. */
export const wc: Command = (call) => {
  const options = readOptions(call.args, { plain: 'lwc', long: { lines: 'l', words: 'w', bytes: 'c' } });
  if (options === null || options.words.length > 1 || options.flags.size !== 1) return null;
  const [text] = textsOf(call, options.words) ?? [];
  if (text === undefined || (options.flags.has('w') && !isAscii(text))) return null;
  const [flag] = options.flags;
  const count =
    flag === 'l'
      ? text.split('\n').length - 1
      : flag === 'c'
        ? Buffer.byteLength(text)
        : text.split(/[ \t\n\v\f\r]+/).filter((word) => word !== '').length;
  return printed(options.words.length === 0 ? `${count}\n` : `${count} ${options.words[0]}\n`);
};

/** The positions that a list such as `1,3-5,7-` names, as a test. */
function positions(list: string): ((at: number) => boolean) | null {
  const ranges = list.split(',').map((one) => /^(\d{0,6})(-?)(\d{0,6})$/.exec(one));
  if (ranges.some((range) => range === null || (range[1] === '' && range[3] === '') || range[1] === '0')) return null;
  const spans = ranges.map((range) => {
    const [, from = '', dash = '', to = ''] = range as RegExpExecArray;
    const start = from === '' ? 1 : Number(from);
    return { start, end: dash === '' ? start : to === '' ? Number.POSITIVE_INFINITY : Number(to) };
  });
  if (spans.some(({ start, end }) => end < start)) return null;
  return (at) => spans.some(({ start, end }) => at >= start && at <= end);
}

/** `cut -f` with an optional `-d`, and `cut -c` of ASCII. */
export const cut: Command = (call) => {
  const options = readOptions(call.args, {
    plain: 's',
    valued: 'dfc',
    long: { delimiter: 'd', fields: 'f', characters: 'c' },
  });
  const texts = options === null ? null : textsOf(call, options.words);
  if (options === null || texts === null) return null;
  const [fields, letters, mark = '\t'] = ['f', 'c', 'd'].map((name) => options.values.get(name));
  const chosen = positions(fields ?? letters ?? '');
  const both = (fields === undefined) === (letters === undefined);
  if (
    chosen === null ||
    both ||
    mark.length !== 1 ||
    !isAscii(mark) ||
    (letters !== undefined && !texts.every(isAscii))
  )
    return null;
  const lines = texts.flatMap((text) => linesOf(ended(text)).map((line) => line.slice(0, -1)));
  const out = lines.flatMap((line): string[] => {
    if (letters !== undefined) return [[...line].filter((_, at) => chosen(at + 1)).join('')];
    if (!line.includes(mark)) return options.flags.has('s') ? [] : [line];
    return [
      line
        .split(mark)
        .filter((_, at) => chosen(at + 1))
        .join(mark),
    ];
  });
  return printed(out.map((line) => `${line}\n`).join(''));
};

/** The letters of one side of `tr`; null for what is more than letters, ranges and the usual escapes. */
function setOf(text: string): string[] | null {
  if (!isAscii(text) || /\[[:=.]|\[.\*/.test(text)) return null;
  const letters: string[] = [];
  const tokens = text.match(/\\[\s\S]|[\s\S]/g) ?? [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as string;
    const escapes: Readonly<Record<string, string>> = { '\\n': '\n', '\\t': '\t', '\\\\': '\\', '\\r': '\r' };
    const letter = token.length === 1 ? token : (escapes[token] ?? null);
    if (letter === null) return null;
    const to = tokens[at + 1] === '-' ? tokens[at + 2] : undefined;
    if (to === undefined) {
      letters.push(letter);
      continue;
    }
    if (!/^[a-z]{2}$|^[A-Z]{2}$|^\d{2}$/.test(letter + to) || letter > to) return null;
    for (let code = letter.charCodeAt(0); code <= to.charCodeAt(0); code += 1) letters.push(String.fromCharCode(code));
    at += 2;
  }
  return letters;
}

/** `tr SET SET`, `tr -d SET` and `tr -s SET` of ASCII. */
export const tr: Command = ({ args, input }) => {
  const options = readOptions(args, { plain: 'ds', long: { delete: 'd', 'squeeze-repeats': 's' } });
  if (options === null) return null;
  const sets = options.words.map(setOf);
  const [from, to] = sets;
  const alone = options.flags.size === 1 && sets.length === 1;
  if (!from || sets.includes(null) || !(alone || (options.flags.size === 0 && sets.length === 2))) return null;
  const text = input();
  if (text === null || !isAscii(text)) return null;
  const first = new Set(from);
  if (options.flags.has('d')) return printed([...text].filter((letter) => !first.has(letter)).join(''));
  if (options.flags.has('s'))
    return printed([...text].filter((letter, at) => !(first.has(letter) && text[at - 1] === letter)).join(''));
  if (!to || to.length === 0) return null;
  const turned = new Map(from.map((letter, at) => [letter, to[Math.min(at, to.length - 1)] as string]));
  return printed([...text].map((letter) => turned.get(letter) ?? letter).join(''));
};

/** `tee`, with or without `-a`. */
export const tee: Command = (call) => {
  const options = readOptions(call.args, { plain: 'ai', long: { append: 'a', 'ignore-interrupts': 'i' } });
  if (options === null) return null;
  const paths = options.words.filter((word) => !word.startsWith('/dev/')).map(call.path);
  const text = call.input();
  if (text === null || paths.some((path) => path === null || call.disk.canWrite(path) === false)) return null;
  for (const path of paths as string[]) {
    const held = call.disk.read(path);
    const appends = options.flags.has('a') && held.kind !== 'absent';
    const before = appends ? call.disk.text(path) : '';
    if (before === null) call.disk.lose([path]);
    else call.disk.write(path, before + text, appends || (options.flags.has('a') && 'doubt' in held && held.doubt));
  }
  return printed(text);
};
