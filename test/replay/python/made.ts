import type { Chance } from '../shell/lines.ts';
import { ORCHARD } from './differential.ts';

const FILES = [...Object.keys(ORCHARD), 'new.txt', 'south/new.txt', 'missing/x.txt'];
const TEXTS = [
  'fig',
  'pear 12\\n',
  'old',
  '\\n',
  '',
  '  ',
  'hut\\n',
  'é',
  'return',
  'a\\tb',
  ', ',
  'True',
  '12',
  '\\r\\n',
  'new',
];
const PATTERNS = [
  '\\w+',
  '(\\w+) (\\d+)',
  '^\\s*',
  'o.*?d',
  '[aeiou]+',
  '(?P<first>[a-z])(\\w*)',
  '$',
  'x*',
  '(fig|pear)\\b',
  '\\n\\n+',
  '(?:a|e)(?=r)',
  '.',
  '\\S+$',
  '[^\\n]*\\n',
  'l{1,2}',
  '(a)|(b)',
];
const FLAGS = ['', '', ', flags=re.M', ', flags=re.S', ', flags=re.I', ', flags=re.M | re.S'];
const FILLS = [
  "'<>'",
  "r'<\\1>'",
  "r'\\g<0>!'",
  "'a\\\\n'",
  'lambda m: m.group(0).upper()',
  'lambda m: str(len(m[0]))',
];

/** Makes programs of the supported subset, mostly ones that edit files. */
export class ProgramMaker {
  readonly #chance: Chance;
  #names = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  #pick<T>(some: readonly T[]): T {
    return some[Math.floor(this.#chance() * some.length)] as T;
  }

  #number(): string {
    return this.#pick(['0', '1', '2', '3', '-1', '-2', '7', '100']);
  }

  #literal(): string {
    return `'${this.#pick(TEXTS)}'`;
  }

  #file(): string {
    return `'${this.#pick(FILES)}'`;
  }

  /** An expression of text; `s` is one. */
  #text(depth = 0): string {
    if (depth > 2 || this.#chance() < 0.2) return this.#pick(['s', 's', this.#literal()]);
    const inner = (): string => this.#text(depth + 1);
    return this.#pick([
      () => `${inner()}.replace(${this.#literal()}, ${this.#literal()})`,
      () => `${inner()}.replace(${this.#literal()}, ${this.#literal()}, ${this.#number()})`,
      () => `(${inner()} + ${inner()})`,
      () => `${inner()}.${this.#pick(['strip', 'lstrip', 'rstrip'])}(${this.#pick(['', "' \\n'", "'ab'", 'None'])})`,
      () => `${inner()}[${this.#pick([this.#number(), ''])}:${this.#pick([this.#number(), ''])}]`,
      () => `f'{${this.#pick(['s', 'n', 'lines'])}${this.#pick(['', '!r', ':>9', ':'])}}|'`,
      () => `${this.#literal()}.join(${this.#list(depth + 1)})`,
      () =>
        `re.sub(r'${this.#pick(PATTERNS)}', ${this.#pick(FILLS)}, ${inner()}${this.#pick(['', ', count=1', ', 2'])}${this.#pick(FLAGS)})`,
      () => `${inner()}.${this.#pick(['upper', 'lower', 'title', 'capitalize', 'expandtabs'])}()`,
      () => `(${inner()} if ${this.#test(depth + 1)} else ${inner()})`,
      () => `str(${this.#pick([this.#list(depth + 1), this.#count(depth + 1)])})`,
      () => `${inner()}.${this.#pick(['ljust', 'rjust', 'center', 'zfill'])}(${this.#pick(['3', '12', '60'])})`,
      () => `'%s=%r' % (${inner()}, n)`,
      () => `'{:>4}{}'.format(n, ${inner()})`,
      () => `${inner()}.partition(${this.#literal()})[${this.#pick(['0', '2', '-1'])}]`,
      () => `textwrap.${this.#pick(['dedent(', "indent(prefix='> ', text=", 'dedent('])}${inner()})`,
    ])();
  }

  #list(depth = 0): string {
    const text = (): string => this.#text(depth + 1);
    return this.#pick([
      () => 'lines',
      () => `${text()}.splitlines(${this.#pick(['', 'True'])})`,
      () => `${text()}.split(${this.#pick(['', this.#literal(), "'\\n'", `'\\n', ${this.#number()}`, 'None, 1'])})`,
      () => `${text()}.rsplit(' ', 1)`,
      () =>
        `[one${this.#pick(['', '.strip()', '[1:]', ".replace('a', 'A')"])} for one in ${this.#pick(['lines', 's.split()'])}${this.#pick(['', ' if one.strip()', " if 'e' in one"])}]`,
      () =>
        `sorted(${this.#pick(['lines', 's.split()'])}${this.#pick(['', ', reverse=True', ', key=len', ', key=lambda one: one[-1:]'])})`,
      () =>
        `lines[${this.#pick(['', this.#number()])}:${this.#pick(['', this.#number()])}${this.#pick(['', '', ':2', ':-1'])}]`,
      () => `re.findall(r'${this.#pick(PATTERNS)}', s${this.#pick(FLAGS)})`,
      () => `re.split(r'${this.#pick(PATTERNS)}', s${this.#pick(['', ', maxsplit=1'])})`,
      () => `list(reversed(lines))`,
    ])();
  }

  #count(depth = 0): string {
    return this.#pick([
      () => `len(${this.#pick(['s', 'lines', this.#text(depth + 1)])})`,
      () => `s.${this.#pick(['find', 'rfind', 'count', 'index'])}(${this.#literal()})`,
      () => `(n ${this.#pick(['+', '-', '*', '//', '%'])} ${this.#number()})`,
      () => this.#number(),
      () => `s.find(${this.#literal()}, ${this.#number()})`,
      () => `sum(len(one) for one in lines)`,
      () => `lines.index(${this.#pick(['lines[0]', this.#literal()])})`,
    ])();
  }

  #test(depth = 0): string {
    return this.#pick([
      () => `${this.#literal()} ${this.#pick(['in', 'not in'])} s`,
      () => `s.${this.#pick(['startswith', 'endswith'])}(${this.#literal()})`,
      () => `${this.#count(depth + 1)} ${this.#pick(['<', '>=', '==', '!='])} ${this.#number()}`,
      () => `re.search(r'${this.#pick(PATTERNS)}', s${this.#pick(FLAGS)})`,
      () => `(${this.#number()} < n <= 9 and not lines)`,
      () => `os.path.exists(${this.#file()})`,
      () => `any('g' in one for one in lines)`,
    ])();
  }

  #statement(indent: string, depth: number): string {
    const inner = (): string => this.#block(`${indent}    `, depth + 1);
    const line = (text: string): string => `${indent}${text}\n`;
    const plain = [
      () => line(`s = ${this.#text()}`),
      () => line(`s += ${this.#text(1)}`),
      () => line(`n = ${this.#count()}`),
      () => line(`lines = ${this.#list()}`),
      () => line(`lines.insert(${this.#number()}, ${this.#text(1)})`),
      () => line(`lines[${this.#number()}] = ${this.#text(1)}`),
      () => line(`lines[${this.#number()}:${this.#number()}] = [${this.#text(1)}]`),
      () => line(`del lines[${this.#pick([this.#number(), '1:2', ':1'])}]`),
      () =>
        line(
          `lines.${this.#pick(['append(s)', 'pop()', 'reverse()', 'sort()', "extend(['a', 'b'])", 'pop(0)', 'clear()'])}`,
        ),
      () => line(`print(${this.#pick(['s', 'n', 'lines', 'n, s', 'len(s)', "s, end=''", "*lines, sep='|'"])})`),
      () => line(`open(${this.#file()}, '${this.#pick(['w', 'a', 'x'])}').write(${this.#text()})`),
      () => line(`Path(${this.#file()}).write_text(${this.#text(1)})`),
      () => line(`s = Path(${this.#file()}).read_text()`),
      () => line(`assert ${this.#test()}`),
      () => line(`os.${this.#pick(['remove', 'unlink'])}(${this.#file()})`),
      () => line(`lines = open(${this.#file()}).readlines()`),
      () => line(`s = change(s, ${this.#literal()}${this.#pick(['', `, now=${this.#literal()}`])})`),
    ];
    const nested = [
      () => line(`if ${this.#test()}:`) + inner() + (this.#chance() < 0.4 ? line('else:') + inner() : ''),
      () =>
        line(`for i, one in enumerate(lines[:9]):`) +
        inner() +
        (this.#chance() < 0.3 ? `${indent}    if i > 2: break\n` : ''),
      () =>
        line(`with open(${this.#file()}, '${this.#pick(['r', 'r', 'w', 'a', 'r+'])}') as ${this.#newName()}:`) +
        this.#inFile(`${indent}    `),
      () =>
        line('try:') +
        inner() +
        line(`except ${this.#pick(['Exception', 'ValueError', '(IndexError, OSError) as e'])}:`) +
        inner(),
      () =>
        line(`while n ${this.#pick(['<', '>'])} 3:`) +
        inner() +
        `${indent}    n ${this.#pick(['+', '-'])}= 1\n${indent}    if len(lines) > 20 or n < -20 or len(s) > 999: break\n`,
    ];
    return this.#pick(depth < 2 && this.#chance() < 0.35 ? nested : plain)();
  }

  #newName(): string {
    this.#names += 1;
    return `f${this.#names}`;
  }

  #inFile(indent: string): string {
    const name = `f${this.#names}`;
    const steps = Array.from({ length: 1 + Math.floor(this.#chance() * 2) }, () =>
      this.#pick([
        `s = ${name}.read()`,
        `lines = ${name}.readlines()`,
        `${name}.write(${this.#text(1)})`,
        `${name}.writelines(lines)`,
        `s = ${name}.readline()`,
        `lines = [one for one in ${name}]`,
        `s = ${name}.read(); ${name}.seek(0); ${name}.write(s.replace('fig', 'date')); ${name}.truncate()`,
      ]),
    );
    return steps.map((step) => `${indent}${step}\n`).join('');
  }

  #block(indent: string, depth: number): string {
    return Array.from({ length: 1 + Math.floor(this.#chance() * 2) }, () => this.#statement(indent, depth)).join('');
  }

  /** A whole program, which writes what it has made at its end. */
  program(): string {
    this.#names = 0;
    const head = 'import os, re, sys, textwrap\nfrom pathlib import Path\n';
    const own = `def change(text, old, now='x'):\n    if old not in text:\n        return text\n    return text.replace(old, now, 1)\n`;
    const start = `s = open(${this.#file().replace('missing/x', 'rows').replace('new', 'rows')}).read()\nlines = s.splitlines()\nn = len(lines)\n`;
    const body = Array.from({ length: 2 + Math.floor(this.#chance() * 4) }, () => this.#statement('', 0)).join('');
    return `${head}${own}${start}${body}open('rows.txt', 'w').write(s)\nopen('out.txt', 'w').write('\\n'.join(map(str, lines)) + str(n))`;
  }
}
