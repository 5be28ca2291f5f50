import { type Command, linesOf } from '../disk/call.ts';
import { readOptions } from './options.ts';
import { compilePattern, isAscii } from './pattern.ts';

type Test = (line: string) => boolean | null;

/** A test of lines; null where the expression is not certain. In brackets grep's backslash stands for itself. */
function testOf(pattern: string, flags: ReadonlySet<string>): Test | null {
  const ignores = flags.has('i');
  if (flags.has('F') || /^[\w ,=:;<>"'/@#%&!~`-]+$/.test(pattern)) {
    if (pattern.includes('\n') || (ignores && !isAscii(pattern))) return null;
    const wanted = ignores ? pattern.toLowerCase() : pattern;
    const plain = (line: string): string => (ignores ? line.toLowerCase() : line);
    return (line) => {
      if (ignores && !isAscii(line)) return null;
      return flags.has('x') ? plain(line) === wanted : plain(line).includes(wanted);
    };
  }
  if (/\\[^wWsSbB(){}|+?.*^$[\]\\/"'-]|\[[^\]]*\\|\n/.test(pattern)) return null;
  const compiled = compilePattern(pattern, flags.has('E'), ignores, false);
  return (line) => {
    const found = compiled?.find(line, 0);
    if (found === undefined) return null;
    if (!flags.has('x') || found === null) return found !== null;
    return found.start === 0 && found.end === line.length ? true : null;
  };
}

interface Matched {
  readonly name: string;
  readonly lines: readonly { readonly text: string; readonly at: number }[];
}

function show({ name, lines }: Matched, flags: ReadonlySet<string>, named: boolean): string {
  const prefix = named ? `${name}:` : '';
  if (flags.has('q')) return '';
  if (flags.has('l')) return lines.length > 0 ? `${name}\n` : '';
  if (flags.has('c')) return `${prefix}${lines.length}\n`;
  return lines.map(({ text, at }) => `${prefix}${flags.has('n') ? `${at}:` : ''}${text}\n`).join('');
}

const LONG = {
  'invert-match': 'v',
  'ignore-case': 'i',
  'line-number': 'n',
  count: 'c',
  quiet: 'q',
  silent: 'q',
  'files-with-matches': 'l',
  'line-regexp': 'x',
  'fixed-strings': 'F',
  'extended-regexp': 'E',
  'no-filename': 'h',
  'with-filename': 'H',
  'no-messages': 's',
  regexp: 'e',
};

/** `grep`, `egrep` and `fgrep` of known files, one pattern, without context or folders. */
export const grep: Command = (call) => {
  const options = readOptions(call.args, { plain: 'vincqlxFEGhHs', valued: 'e', long: LONG });
  if (options === null) return null;
  const flags = new Set(options.flags);
  if (call.name === 'egrep') flags.add('E');
  if (call.name === 'fgrep') flags.add('F');
  const given = options.values.get('e');
  const [pattern, files] = given === undefined ? [options.words[0], options.words.slice(1)] : [given, options.words];
  const twice = call.args.filter((arg) => /^(-[a-zA-Z]*e|--regexp)/.test(arg)).length > 1;
  const test = pattern === undefined || pattern === '' || twice ? null : testOf(pattern, flags);
  if (test === null || (flags.has('F') && flags.has('E'))) return null;
  const named = (files.length > 1 || flags.has('H')) && !flags.has('h');
  let out = '';
  let any = false;
  for (const name of files.length === 0 ? ['-'] : files) {
    const path = name === '-' ? null : call.path(name);
    const text = name === '-' ? call.input() : path === null ? null : call.disk.text(path);
    if (text === null || !call.disk.spend(text.length)) return null;
    const lines: { text: string; at: number }[] = [];
    for (const [at, line] of linesOf(text).entries()) {
      const bare = line.replace(/\n$/, '');
      const holds = test(bare);
      if (holds === null) return null;
      if (holds !== flags.has('v')) lines.push({ text: bare, at: at + 1 });
    }
    any ||= lines.length > 0;
    out += show({ name: name === '-' ? '(standard input)' : name, lines }, flags, named);
  }
  return { status: any ? 0 : 1, output: out };
};
