import { compilePattern, type Pattern } from '../pattern.ts';
import { hexLetter, type Replacement, readReplacement } from './replacement.ts';

export type Address =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'step'; readonly first: number; readonly step: number }
  | { readonly kind: 'last' }
  /** Null: the expression that was used last. */
  | { readonly kind: 'match'; readonly pattern: Pattern | null }
  /** Only as an end: so many lines on, or up to the next multiple. */
  | { readonly kind: 'more'; readonly lines: number }
  | { readonly kind: 'multiple'; readonly of: number };

interface Addressed {
  readonly first: Address | null;
  readonly last: Address | null;
  readonly negated: boolean;
}

/** A command of a sed script. Blocks are jumps: `{` leads behind its `}` where its address does not hold. */
export type SedCommand = Addressed &
  (
    | { readonly name: '{'; end: number }
    | { readonly name: '}' | '=' | 'd' | 'D' | 'p' | 'P' | 'n' | 'N' | 'g' | 'G' | 'h' | 'H' | 'x' | 'q' | 'Q' }
    | { readonly name: 'a' | 'i' | 'c'; readonly text: string }
    | { readonly name: 'r'; readonly file: string }
    | { readonly name: 'y'; readonly letters: ReadonlyMap<string, string> }
    | { readonly name: 'b' | 't' | 'T'; readonly label: string }
    | { readonly name: ':'; readonly label: string }
    | {
        readonly name: 's';
        readonly pattern: Pattern | null;
        readonly replacement: Replacement;
        readonly all: boolean;
        readonly nth: number;
        readonly prints: boolean;
      }
  );

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', f: '\f', v: '\v', a: '\x07', r: '\r' };

/** Reads a script from left to right; anything not certain makes it give up by throwing this. */
class Unread extends Error {}

class Reader {
  readonly #text: string;
  readonly #extended: boolean;
  #at = 0;
  readonly commands: SedCommand[] = [];
  readonly #blocks: { end: number }[] = [];

  constructor(text: string, extended: boolean) {
    this.#text = text;
    this.#extended = extended;
  }

  #here(): string {
    return this.#text[this.#at] ?? '';
  }

  #skip(pattern: RegExp): string {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #number(): number {
    const digits = this.#skip(/\d{1,9}/);
    if (digits === '') throw new Unread();
    return Number(digits);
  }

  /** Text up to an unquoted mark, which is stepped over. */
  #delimited(mark: string, isPattern: boolean): string {
    let text = '';
    for (; this.#here() !== mark; this.#at += 1) {
      const here = this.#here();
      if (here === '' || here === '\n') throw new Unread();
      if (here !== '\\') {
        text += here;
        continue;
      }
      this.#at += 1;
      const next = this.#here();
      if (next === '') throw new Unread();
      if (next === mark) {
        if (/[^/,:;#@!~%"'=_ ]/.test(mark)) throw new Unread();
        text += next;
      } else if (next === '\n') text += isPattern ? '\n' : '\\\n';
      else text += `\\${next}`;
    }
    this.#at += 1;
    return text;
  }

  #pattern(text: string, ignoresCase: boolean, useGroups: boolean): Pattern | null {
    if (text === '') return null;
    const pattern = compilePattern(text, this.#extended, ignoresCase, useGroups);
    if (pattern === null) throw new Unread();
    return pattern;
  }

  #address(): Address | null {
    const here = this.#here();
    if (/\d/.test(here)) {
      const line = this.#number();
      this.#skip(/[ \t]*/);
      if (this.#here() !== '~') return { kind: 'line', line };
      this.#at += 1;
      return { kind: 'step', first: line, step: this.#number() };
    }
    if (here === '$') {
      this.#at += 1;
      return { kind: 'last' };
    }
    if (here !== '/' && here !== '\\') return null;
    const mark = here === '/' ? '/' : (this.#text[this.#at + 1] ?? '');
    if (/[\\\n]/.test(mark) || mark === '') throw new Unread();
    this.#at += here === '/' ? 1 : 2;
    const text = this.#delimited(mark, true);
    const flags = this.#skip(/[IM]*/);
    if (flags.includes('M')) throw new Unread();
    return { kind: 'match', pattern: this.#pattern(text, flags.includes('I'), false) };
  }

  #end(): Address {
    if (this.#here() === '+' || this.#here() === '~') {
      const kind = this.#here();
      this.#at += 1;
      const number = this.#number();
      return kind === '+' ? { kind: 'more', lines: number } : { kind: 'multiple', of: number };
    }
    const address = this.#address();
    if (address === null || address.kind === 'step') throw new Unread();
    return address;
  }

  #addressed(): Addressed {
    const first = this.#address();
    this.#skip(/[ \t]*/);
    let last: Address | null = null;
    if (first !== null && this.#here() === ',') {
      this.#at += 1;
      this.#skip(/[ \t]*/);
      last = this.#end();
    }
    if (first?.kind === 'line' && first.line === 0 && last?.kind !== 'match') throw new Unread();
    this.#skip(/[ \t]*/);
    const negated = this.#skip(/![ \t!]*/) !== '';
    return { first, last, negated };
  }

  /** Text of `a`, `i` or `c`: GNU's one line, or behind `\` and a newline. */
  #insertion(): string {
    this.#skip(/[ \t]*/);
    if (this.#here() === '') throw new Unread();
    if (this.#here() === '\\') {
      this.#at += 1;
      const blanks = this.#skip(/[ \t]*/);
      if (this.#here() === '\n') this.#at += 1;
      else this.#at -= blanks.length;
      if (this.#here() === '') throw new Unread();
    }
    let text = '';
    for (; this.#here() !== '' && this.#here() !== '\n'; this.#at += 1) {
      if (this.#here() !== '\\') {
        text += this.#here();
        continue;
      }
      this.#at += 1;
      const next = this.#here();
      const coded = hexLetter(this.#text.slice(this.#at, this.#at + 3));
      if (next === '' || (/[cdox]/.test(next) && coded === null)) throw new Unread();
      text += coded ?? ESCAPES[next] ?? next;
      if (coded !== null) this.#at += 2;
    }
    return `${text}\n`;
  }

  #flags(): { all: boolean; nth: number; prints: boolean; ignoresCase: boolean } {
    const text = this.#skip(/[gpiI0-9]*/);
    const digits = text.match(/\d+/g) ?? [];
    const twice = /g.*g|p.*p/.test(text) || digits.length > 1 || digits[0] === '0';
    if (twice || /[meMw]/.test(this.#here())) throw new Unread();
    return {
      all: text.includes('g'),
      nth: Number(digits[0] ?? 1),
      prints: text.includes('p'),
      ignoresCase: /i/i.test(text),
    };
  }

  #substitution(addressed: Addressed): SedCommand {
    const mark = this.#here();
    if (mark === '' || mark === '\n' || mark === '\\') throw new Unread();
    this.#at += 1;
    const text = this.#delimited(mark, true);
    const replacement = readReplacement(this.#delimited(mark, false));
    const { ignoresCase, ...flags } = this.#flags();
    if (replacement === null || (text === '' && (ignoresCase || replacement.groups > 0))) throw new Unread();
    const pattern = this.#pattern(text, ignoresCase, replacement.groups > 0);
    if (pattern !== null && pattern.groups < replacement.groups) throw new Unread();
    return { ...addressed, ...flags, name: 's', pattern, replacement };
  }

  #letters(addressed: Addressed): SedCommand {
    const mark = this.#here();
    if (mark === '' || /[\n\\]/.test(mark)) throw new Unread();
    this.#at += 1;
    const read = (): string[] => {
      const text = this.#delimited(mark, false);
      const plain = text.replace(/\\([\\nt])/g, (_, letter: string) => ESCAPES[letter] ?? letter);
      if (/\\[^\\nt]/.test(text) || /[^\0-\x7f]/.test(text)) throw new Unread();
      return [...plain];
    };
    const [from, to] = [read(), read()];
    if (from.length !== to.length || new Set(from).size < from.length) throw new Unread();
    return { ...addressed, name: 'y', letters: new Map(from.map((letter, at) => [letter, to[at] as string])) };
  }

  #label(): string {
    this.#skip(/[ \t]*/);
    return this.#skip(/[^\s;}]*/);
  }

  /** What must follow a command. */
  #close(): void {
    this.#skip(/[ \t]*/);
    if (this.#here() === '}' || this.#here() === '#') return;
    if (this.#here() !== '' && !/[;\n]/.test(this.#here())) throw new Unread();
    this.#at += 1;
  }

  #one(addressed: Addressed): void {
    const name = this.#here();
    this.#at += 1;
    if (name === '{') {
      const block = { ...addressed, name, end: 0 } as const;
      this.#blocks.push(block as { end: number });
      this.commands.push(block as SedCommand);
      return;
    }
    if (name === '}') {
      const block = this.#blocks.pop();
      if (block === undefined || addressed.first !== null) throw new Unread();
      block.end = this.commands.length;
    } else if (name === 's') this.commands.push(this.#substitution(addressed));
    else if (name === 'y') this.commands.push(this.#letters(addressed));
    else if (name === 'a' || name === 'i' || name === 'c') {
      this.commands.push({ ...addressed, name, text: this.#insertion() });
      return;
    } else if (name === 'r') {
      this.#skip(/[ \t]*/);
      const file = this.#skip(/[^\n]*/);
      if (file === '' || file.startsWith('/dev/')) throw new Unread();
      this.commands.push({ ...addressed, name, file });
    } else if (name === ':' || name === 'b' || name === 't' || name === 'T') {
      if (name === ':' && addressed.first !== null) throw new Unread();
      this.commands.push({ ...addressed, name, label: this.#label() });
    } else if (/^[=dDpPnNgGhHxqQ]$/.test(name)) {
      if (/[qQ]/.test(name) && addressed.last !== null) throw new Unread();
      this.commands.push({ ...addressed, name: name as 'd' });
    } else throw new Unread();
    this.#close();
  }

  read(): void {
    if (this.#text.startsWith('#n\n') || this.#text === '#n') throw new Unread();
    while (this.#at < this.#text.length) {
      this.#skip(/[\s;]*/);
      if (this.#here() === '#') this.#skip(/[^\n]*/);
      else if (this.#here() !== '') this.#one(this.#addressed());
    }
    const labels = new Set(this.commands.flatMap((one) => (one.name === ':' ? [one.label] : [])));
    const jumps = this.commands.flatMap((one) =>
      'label' in one && one.name !== ':' && one.label !== '' ? [one.label] : [],
    );
    if (this.#blocks.length > 0 || jumps.some((label) => !labels.has(label))) throw new Unread();
  }
}

/** Reads a GNU sed script. Null: it is not certain what it does, or it is none. */
export function readSedScript(text: string, extended: boolean): readonly SedCommand[] | null {
  const reader = new Reader(text, extended);
  try {
    reader.read();
  } catch (error) {
    if (error instanceof Unread) return null;
    throw error;
  }
  return reader.commands;
}
