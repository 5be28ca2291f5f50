import { refuse } from './value.ts';

/** An expression in RE2's notation. `groups`: as many as the program sees. */
export interface Translated {
  readonly pattern: string;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** It asks what kind of letter something is, which RE2 tells within ASCII only. */
  readonly asksKind: boolean;
  /** It has a `$` that Python also finds before a newline at the very end. */
  readonly endsText: boolean;
  /** Whether it can match anything but nothing. */
  readonly consumes: boolean;
  /** Group that holds what must follow; it is no part of the match. Null: nothing. */
  readonly lookahead: number | null;
}

interface Flags {
  readonly ignoresCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
}

const SPACE = '\\t\\n\\v\\f\\r \\x1c-\\x1f';
const CLASSES: Readonly<Record<string, string>> = {
  d: '[0-9]',
  D: '[^0-9]',
  w: '[A-Za-z0-9_]',
  W: '[^A-Za-z0-9_]',
  s: `[${SPACE}]`,
  S: `[^${SPACE}]`,
};
const IN_SET: Readonly<Record<string, string>> = { d: '0-9', w: 'A-Za-z0-9_', s: SPACE };
const LETTERS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' };
const LONGEST = 4_000;
const MOST_REPEATS = 100;

const quoted = (letter: string): string => letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const inSet = (letter: string): string => letter.replace(/[\\\]^[&~|-]/g, '\\$&');

interface Frame {
  /** Where it begins in the output. */
  readonly at: number;
  /** Whether it holds an alternative. */
  parts: boolean;
  /** Whether each part so far can match nothing at all. */
  empty: boolean;
  /** Whether one of its finished parts can match nothing. */
  someEmpty: boolean;
}

const newFrame = (at: number): Frame => ({ at, parts: false, empty: true, someEmpty: false });

/** Translates one expression, from left to right. */
class Translator {
  readonly #text: string;
  readonly #flags: Flags;
  readonly #names = new Map<string, number>();
  readonly #open: Frame[] = [];
  #frame = newFrame(0);
  #out: string[] = [];
  #at = 0;
  #groups = 0;
  #asksKind: boolean;
  #endsText = false;
  #consumes = false;
  #lookahead: number | null = null;

  constructor(text: string, flags: Flags) {
    this.#text = text;
    this.#flags = flags;
    this.#asksKind = flags.ignoresCase;
  }

  #put(text: string, empty: boolean, repeats = true): void {
    this.#out.push(text);
    this.#consumes ||= !empty;
    this.#quantify(empty, repeats);
  }

  /** Reads what stands behind an atom. */
  #quantify(empty: boolean, repeats: boolean): void {
    const found = /^(?:[*+?]|\{(\d{1,4})?(,)?(\d{1,4})?\})/.exec(this.#text.slice(this.#at, this.#at + 16));
    const bare = found === null || found[0] === '{}' || found[0] === '{,}' ? null : found;
    if (bare === null) {
      this.#frame.empty &&= empty;
      return;
    }
    if (!repeats || empty) refuse('a repetition of what may be empty');
    const [whole, least, comma, most] = bare;
    this.#at += whole.length;
    const [low, high] = whole.startsWith('{') ? [Number(least ?? 0), comma ? (most ?? '') : (least ?? '')] : ['', ''];
    if (Number(low) > MOST_REPEATS || Number(high) > MOST_REPEATS) refuse('so many repetitions');
    this.#out.push(whole.startsWith('{') ? `{${low}${comma ? `,${high}` : ''}}` : whole);
    if (this.#text[this.#at] === '?') {
      this.#out.push('?');
      this.#at += 1;
    }
    if (/[*+?]/.test(this.#text[this.#at] ?? '')) refuse('a repetition of a repetition');
    const least0 = whole === '*' || whole === '?' || (whole.startsWith('{') && Number(low) === 0);
    this.#frame.empty &&= least0;
  }

  #escape(): void {
    const letter = this.#text[this.#at] ?? refuse('a backslash at the end');
    this.#at += 1;
    if (CLASSES[letter] !== undefined) {
      this.#asksKind = true;
      this.#put(CLASSES[letter], false);
    } else if (letter === 'b' || letter === 'B') {
      this.#asksKind = true;
      this.#put(`\\${letter}`, true, false);
    } else if (letter === 'A') this.#put('\\A', true, false);
    else if (letter === 'Z') this.#put('\\z', true, false);
    else this.#put(quoted(this.#letter(letter)), false);
  }

  /** The letter that stands behind a backslash. */
  #letter(letter: string): string {
    if (LETTERS[letter] !== undefined) return LETTERS[letter];
    const hex = letter === 'x' ? 2 : letter === 'u' ? 4 : 0;
    if (hex > 0) {
      const digits = this.#text.slice(this.#at, this.#at + hex);
      if (!new RegExp(`^[0-9a-fA-F]{${hex}}$`).test(digits)) refuse('such an escape');
      this.#at += hex;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    return /[A-Za-z0-9]/.test(letter) ? refuse('such an escape') : letter;
  }

  #setItem(): { readonly text: string; readonly letter: string | null } {
    const here = this.#text[this.#at] ?? refuse('a set without its end');
    this.#at += 1;
    if (here !== '\\') return { text: inSet(here), letter: here };
    const next = this.#text[this.#at] ?? refuse('a backslash at the end');
    this.#at += 1;
    if (IN_SET[next] !== undefined) {
      this.#asksKind = true;
      return { text: IN_SET[next], letter: null };
    }
    if (/[DWSbB]/.test(next)) refuse('such a set');
    const letter = this.#letter(next);
    return { text: inSet(letter), letter };
  }

  #set(): void {
    let out = '[';
    if (this.#text[this.#at] === '^') {
      out += '^';
      this.#at += 1;
    }
    for (let first = true; first || this.#text[this.#at] !== ']'; first = false) {
      const item = this.#setItem();
      const ranged =
        this.#text[this.#at] === '-' && this.#text[this.#at + 1] !== ']' && this.#at + 1 < this.#text.length;
      out += item.text;
      if (!ranged) continue;
      this.#at += 1;
      const end = this.#setItem();
      if (item.letter === null || end.letter === null || item.letter > end.letter) refuse('such a range');
      out += `-${end.text}`;
    }
    this.#at += 1;
    this.#put(`${out}]`, false);
  }

  #group(): void {
    const rest = this.#text.slice(this.#at, this.#at + 80);
    const [kind = ''] = /^\?(?::|P<[A-Za-z_]\w*>|=)/.exec(rest) ?? [];
    if (rest.startsWith('?') && kind === '') refuse('such a group');
    this.#at += kind.length;
    if (kind === '?=' && (this.#open.length > 0 || this.#lookahead !== null)) refuse('such a look ahead');
    this.#open.push(this.#frame);
    this.#frame = newFrame(this.#out.length);
    if (kind === '?:') this.#out.push('(?:');
    else {
      this.#groups += 1;
      if (kind === '?=') this.#lookahead = this.#groups;
      else if (this.#lookahead !== null) refuse('such a look ahead');
      if (kind.startsWith('?P<')) this.#names.set(kind.slice(3, -1), this.#groups);
      this.#out.push('(');
    }
  }

  #close(): void {
    const inner = this.#frame;
    const outer = this.#open.pop() ?? refuse('a bracket without its other half');
    const empty = inner.empty || inner.someEmpty;
    this.#frame = outer;
    this.#out.push(')');
    if (this.#lookahead !== null && this.#open.length === 0) {
      if (this.#at < this.#text.length || outer.parts) refuse('such a look ahead');
      return;
    }
    this.#quantify(empty, true);
  }

  #alternative(): void {
    if (this.#open.length === 0 && this.#lookahead !== null) refuse('such a look ahead');
    this.#frame.parts = true;
    this.#frame.someEmpty ||= this.#frame.empty;
    this.#frame.empty = true;
    this.#out.push('|');
  }

  #step(): void {
    const here = this.#text[this.#at] as string;
    this.#at += 1;
    if (here === '\\') this.#escape();
    else if (here === '[') this.#set();
    else if (here === '(') this.#group();
    else if (here === ')') this.#close();
    else if (here === '|') this.#alternative();
    else if (here === '.') this.#put(this.#flags.dotAll ? '(?s:.)' : '[^\\n]', false);
    else if (here === '^') this.#put(this.#flags.multiline ? '(?m:^)' : '\\A', true, false);
    else if (here === '$') {
      this.#endsText ||= !this.#flags.multiline;
      this.#put(this.#flags.multiline ? '(?m:$)' : '\\z', true, false);
    } else if (/[*+?]/.test(here)) refuse('a repetition of nothing');
    else this.#put(quoted(here), false);
  }

  translate(): Translated {
    const inline = /^\(\?([ims]+)\)/.exec(this.#text);
    if (inline !== null) refuse('flags within an expression');
    while (this.#at < this.#text.length) this.#step();
    if (this.#open.length > 0) refuse('a bracket without its other half');
    const pattern = (this.#flags.ignoresCase ? '(?i)' : '') + this.#out.join('');
    return {
      pattern,
      groups: this.#lookahead === null ? this.#groups : this.#lookahead - 1,
      names: this.#names,
      asksKind: this.#asksKind,
      endsText: this.#endsText,
      consumes: this.#consumes,
      lookahead: this.#lookahead,
    };
  }
}

/** Translates a Python expression to RE2's notation; refuses what has no counterpart there. */
export function translatePattern(text: string, flags: Flags): Translated {
  if (text.length > LONGEST) refuse('so long an expression');
  return new Translator(text, flags).translate();
}
