import { type Command, printed } from '../disk/call.ts';

const NAMED: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  '\\': '\\',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  r: '\r',
  v: '\v',
};

/** What a backslash sequence stands for in `echo -e`; null: it is not read here. */
function escaped(text: string): string | null {
  let certain = true;
  const plain = text.replace(/\\([\s\S])/g, (whole, letter: string) => {
    if (/[cux0-9E]/.test(letter)) certain = false;
    return NAMED[letter] ?? whole;
  });
  return certain ? plain : null;
}

/** `echo` as bash's own: where the shell may be another, what it does with backslashes is no more than believed. */
export const echo: Command = ({ args, shell, disk }) => {
  const options = args.findIndex((arg) => !/^-[neE]+$/.test(arg));
  const given = args.slice(0, options < 0 ? args.length : options).join('');
  const text = args.slice(options < 0 ? args.length : options).join(' ');
  const reads = given.lastIndexOf('e') > given.lastIndexOf('E');
  if (!shell.bash && (/[eE]/.test(given) || text.includes('\\'))) disk.doubt();
  const out = reads ? escaped(text) : text;
  return out === null ? null : printed(given.includes('n') ? out : `${out}\n`);
};

const DIRECTIVE = /%(-?)(\d{0,3})(?:\.(\d{1,3}))?([sd%])|\\([\s\S])|[^%\\]+|[%\\]/g;

interface Step {
  readonly text: string | null;
  /** Takes an argument. */
  readonly takes: boolean;
  readonly show: (arg: string) => string | null;
}

function stepOf(match: RegExpMatchArray): Step {
  const [whole, left = '', width = '', precision, kind, letter] = match;
  const fixed = (text: string | null): Step => ({ text, takes: false, show: () => text });
  if (letter !== undefined)
    return fixed(
      NAMED[letter] ?? (/["'?]/.test(letter) && letter !== '?' ? letter : /[0-7xuUc]/.test(letter) ? null : whole),
    );
  if (kind === undefined) return fixed(/[%\\]/.test(whole) ? null : whole);
  if (kind === '%') return fixed(whole === '%%' ? '%' : null);
  const pad = (text: string): string => (left === '-' ? text.padEnd(Number(width)) : text.padStart(Number(width)));
  const show = (arg: string): string | null => {
    if ((width !== '' || precision !== undefined) && !/^[\x20-\x7e]*$/.test(arg)) return null;
    if (kind === 's') return pad(precision === undefined ? arg : arg.slice(0, Number(precision)));
    if (precision !== undefined || width.startsWith('0') || !/^(-?[1-9]\d{0,14}|0|)$/.test(arg)) return null;
    return pad(arg === '' ? '0' : arg);
  };
  return { text: null, takes: true, show };
}

/** `printf` with `%s`, `%d`, `%%` and the usual escapes; the format is used again until no argument is left. */
export const printf: Command = ({ args }) => {
  const [format, ...rest] = args[0] === '--' ? args.slice(1) : args;
  if (format === undefined || format.startsWith('-')) return null;
  const steps = [...format.matchAll(DIRECTIVE)].map(stepOf);
  if (steps.some((step) => !step.takes && step.text === null)) return null;
  const takes = steps.filter((step) => step.takes).length;
  let out = '';
  let at = 0;
  do {
    for (const step of steps) {
      const text = step.takes ? step.show(rest[at] ?? '') : step.text;
      if (text === null || out.length > 1_000_000) return null;
      out += text;
      if (step.takes) at += 1;
    }
  } while (takes > 0 && at < rest.length);
  return printed(out);
};

/** `seq LAST`, `seq FIRST LAST`, `seq FIRST STEP LAST` of whole numbers. */
export const seq: Command = ({ args }) => {
  if (args.length === 0 || args.length > 3 || args.some((arg) => !/^(-?[1-9]\d{0,5}|0)$/.test(arg))) return null;
  const numbers = args.map(Number);
  const [from, step, to] =
    numbers.length === 1 ? [1, 1, numbers[0]] : numbers.length === 2 ? [numbers[0], 1, numbers[1]] : numbers;
  if (from === undefined || step === undefined || to === undefined || step === 0) return null;
  const count = Math.max(0, Math.floor((to - from) / step) + 1);
  return count > 10_000 ? null : printed(Array.from({ length: count }, (_, at) => `${from + at * step}\n`).join(''));
};
