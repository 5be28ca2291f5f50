/** A POSIX regular expression in RE2's notation. */
export interface Translated {
  readonly pattern: string;
  readonly groups: number;
  /** It asks what kind of letter something is, which beyond ASCII depends on the locale. */
  readonly asksKind: boolean;
  /** A group that is repeated holds something of varying length: which turn it keeps is not told. */
  readonly vagueGroups: boolean;
}

const KINDS = /^\[:(alpha|digit|alnum|upper|lower|space|blank|punct|print|graph|cntrl|xdigit):\]/;
const LETTERS: Readonly<Record<string, string>> = { n: '\\n', t: '\\t', f: '\\f', v: '\\v', a: '\\x07', r: '\\r' };
const CLASSES: Readonly<Record<string, string>> = {
  w: '[A-Za-z0-9_]',
  W: '[^A-Za-z0-9_]',
  s: '[ \\t\\n\\v\\f\\r]',
  S: '[^ \\t\\n\\v\\f\\r]',
  b: '\\b',
  B: '\\B',
  '`': '^',
  "'": '$',
};
const LONGEST = 2_000;
const MOST_REPEATS = 255;

const quoted = (letter: string): string => letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const inBracket = (letter: string): string => letter.replace(/[\\\]^[&~-]/g, '\\$&');
const sameKind = (from: string, to: string): boolean =>
  [/^[a-z]$/, /^[A-Z]$/, /^[0-9]$/].some((kind) => kind.test(from) && kind.test(to));

interface Frame {
  /** Where its content begins in the output. */
  readonly at: number;
  varies: boolean;
}

/** Translates one expression, from left to right. Anything that is not certain makes it give up. */
class Translator {
  readonly #text: string;
  readonly #extended: boolean;
  readonly #out: string[] = [];
  readonly #open: Frame[] = [];
  #at = 0;
  #groups = 0;
  #asksKind = false;
  #vague = false;
  #outer: Frame = { at: 0, varies: false };
  /** What a quantifier would repeat: where it starts, and whether it may be repeated. */
  #atom: { readonly at: number; readonly repeats: boolean; readonly varies: boolean } | null = null;

  constructor(text: string, extended: boolean) {
    this.#text = text;
    this.#extended = extended;
  }

  #put(text: string, repeats = true): void {
    this.#atom = { at: this.#out.length, repeats, varies: false };
    this.#out.push(text);
  }

  get #frame(): Frame {
    return this.#open.at(-1) ?? this.#outer;
  }

  #atStart(): boolean {
    return this.#atom === null;
  }

  #bracket(): boolean {
    let at = this.#at + 1;
    const text = this.#text;
    let out = '[';
    if (text[at] === '^') {
      out += '^';
      at += 1;
    }
    const first = at;
    for (; at < text.length && (text[at] !== ']' || at === first); at += 1) {
      const kind = KINDS.exec(text.slice(at, at + 12));
      if (kind !== null) {
        this.#asksKind = true;
        out += kind[0];
        at += kind[0].length - 1;
        continue;
      }
      if (text[at] === '[' && /[.=:]/.test(text[at + 1] ?? '')) return false;
      const letter = String.fromCodePoint(text.codePointAt(at) as number);
      const next = text[at + 1] ?? '';
      if (letter === '\\' && /[cdox]/.test(next)) return false;
      if (letter === '\\' && LETTERS[next] !== undefined) {
        if (text[at + 2] === '-' && text[at + 3] !== ']') return false;
        out += LETTERS[next];
        at += 1;
        continue;
      }
      if (letter === '\\' && next === '\\') at += 1;
      at += letter.length - 1;
      if (text[at + 1] === '-' && text[at + 2] !== ']' && text[at + 2] !== undefined) {
        const to = text[at + 2] as string;
        if (!sameKind(letter, to) || letter > to) return false;
        out += `${letter}-${to}`;
        at += 2;
      } else out += inBracket(letter);
    }
    if (at >= text.length || out === '[' || out === '[^') return false;
    this.#put(`${out}]`);
    this.#at = at + 1;
    return true;
  }

  #repeat(mark: string): boolean {
    const atom = this.#atom;
    if (atom === null || !atom.repeats) return false;
    if (atom.varies) this.#vague = true;
    this.#out.splice(atom.at, this.#out.length - atom.at, `${this.#out.slice(atom.at).join('')}${mark}`);
    this.#frame.varies = true;
    this.#atom = { at: atom.at, repeats: false, varies: true };
    return true;
  }

  #interval(closing: string): boolean {
    const end = this.#text.indexOf(closing, this.#at);
    const inside = end < 0 ? '' : this.#text.slice(this.#at, end);
    const match = /^(\d+)(,(\d*))?$/.exec(inside);
    if (match === null || Number(match[1]) > MOST_REPEATS || Number(match[3] ?? 0) > MOST_REPEATS) return false;
    if (match[3] !== undefined && match[3] !== '' && Number(match[3]) < Number(match[1])) return false;
    this.#at = end + closing.length;
    return this.#repeat(`{${inside}}`);
  }

  #group(): void {
    this.#groups += 1;
    this.#open.push({ at: this.#out.length, varies: false });
    this.#out.push('(');
    this.#atom = null;
  }

  #close(): boolean {
    const frame = this.#open.pop();
    if (frame === undefined || this.#atom === null) return false;
    this.#out.push(')');
    this.#atom = { at: frame.at, repeats: true, varies: frame.varies };
    if (frame.varies) this.#frame.varies = true;
    return true;
  }

  #or(): boolean {
    if (this.#atom === null) return false;
    this.#out.push('|');
    this.#frame.varies = true;
    this.#atom = null;
    return true;
  }

  /** An operator by its bare letter; undefined: it is none. */
  #operator(letter: string): boolean | undefined {
    switch (letter) {
      case '(':
        this.#group();
        return true;
      case ')':
        return this.#close();
      case '|':
        return this.#or();
      case '+':
      case '?':
        return this.#repeat(letter);
      case '{':
        return this.#interval(this.#extended ? '}' : '\\}');
      default:
        return undefined;
    }
  }

  #escape(): boolean {
    const letter = this.#text[this.#at + 1];
    if (letter === undefined) return false;
    this.#at += 2;
    if (!this.#extended) {
      const done = this.#operator(letter);
      if (done !== undefined) return done;
    }
    if (LETTERS[letter] !== undefined) this.#put(LETTERS[letter]);
    else if (CLASSES[letter] !== undefined) {
      this.#asksKind ||= /[wWbB]/.test(letter);
      this.#put(CLASSES[letter], /[wWsS]/.test(letter));
    } else if (letter === '\n') this.#put('\\n');
    else if (/[^A-Za-z0-9<>{}()|+?]/.test(letter) && letter < '\x7f') this.#put(quoted(letter));
    else if (this.#extended && /[{}()|+?]/.test(letter)) this.#put(quoted(letter));
    else return false;
    return true;
  }

  #anchors(here: string): boolean | undefined {
    const rest = this.#text.slice(this.#at + 1);
    if (here === '^') {
      if (!this.#extended && !this.#atStart()) return undefined;
      if (this.#extended && !this.#atStart()) return false;
      this.#at += 1;
      this.#out.push('^');
      if (/^[*]/.test(rest) || (this.#extended && /^[+?{]/.test(rest))) return false;
      this.#atom =
        rest === '' || /^(\\\)|\\\||[)|])/.test(rest)
          ? { at: this.#out.length - 1, repeats: false, varies: false }
          : null;
      return true;
    }
    const ends = rest === '' || (this.#extended ? /^[)|]/.test(rest) : /^\\[)|]/.test(rest));
    if (!ends) return this.#extended ? false : undefined;
    this.#at += 1;
    this.#put('$', false);
    return true;
  }

  #step(): boolean {
    const here = String.fromCodePoint(this.#text.codePointAt(this.#at) as number);
    if (here === '\\') return this.#escape();
    if (here === '[') return this.#bracket();
    if (here === '^' || here === '$') {
      const done = this.#anchors(here);
      if (done !== undefined) return done;
    }
    this.#at += here.length;
    if (here === '*' && (this.#extended || !this.#atStart())) return this.#repeat('*');
    if (here === '.') this.#put('.');
    else if (this.#extended) {
      const done = this.#operator(here);
      if (done !== undefined) return done;
      if (here === '}') return false;
      this.#put(quoted(here));
    } else this.#put(quoted(here));
    return true;
  }

  translate(): Translated | null {
    if (this.#text.length > LONGEST || this.#text === '') return null;
    while (this.#at < this.#text.length) if (!this.#step()) return null;
    if (this.#open.length > 0 || this.#atom === null) return null;
    return { pattern: this.#out.join(''), groups: this.#groups, asksKind: this.#asksKind, vagueGroups: this.#vague };
  }
}

/**
 * Translates a basic or extended POSIX expression with GNU's additions into RE2's notation. Null for what means different
 * things to different versions, what RE2 has not (references back, word starts and ends) and what is no expression.
 */
export function translateRegexp(text: string, extended: boolean): Translated | null {
  return new Translator(text, extended).translate();
}
