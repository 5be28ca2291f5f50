import { type Heredoc, plainSource, type Source } from './source.ts';

/**
 * A text without its data: each heredoc `<<WORD` has become the redirect `</h` and lost its body, each long quoted word
 * without expansions has become `'q'` or `"q"`.
 */
export interface Lifted {
  readonly source: Source;
  /** Offsets behind the newlines that stand outside of all quotes and brackets. */
  readonly breaks: readonly number[];
  readonly problems: readonly string[];
  /** Line of the original text for an offset of `source` on its line `line`, both 1-based. */
  readonly originalLine: (offset: number, line: number) => number;
}

interface Pending {
  readonly at: number;
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly indented: boolean;
}

type Frame = { readonly kind: 'code' | 'double' | 'backtick' | 'brace' } | { readonly kind: 'sum'; open: number };

const OPERATOR = /<<(-?)[ \t]*((?:[^\s;&|<>()'"\\`]|\\[\s\S]|'[^'\n]*'|"[^"\n]*")+)/y;
const COMMENT = /#[^\n]*/y;
const PLACEHOLDER = '</h';
/** Shorter quoted words are left where they are. */
const LONG_QUOTE = 60;

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** End of a quotation from `at`, where one character may stop it and a backslash quotes the next; -1 where it has none. */
function endOfQuote(text: string, at: number, mark: string, stops: string): number {
  for (let index = at; index < text.length; index += 1) {
    const here = text[index] as string;
    if (here === '\\') index += 1;
    else if (here === mark) return index + 1;
    else if (stops.includes(here)) return -1;
  }
  return -1;
}

/** Length of what is quoted as a whole at `at`: an escape, `'…'`, `$'…'`, or `"…"` without expansions; 0 where nothing is. */
function quotedLength(text: string, at: number): number {
  const here = text[at];
  if (here === '\\') return 2;
  if (here === "'") {
    const end = text.indexOf("'", at + 1);
    return (end < 0 ? text.length : end + 1) - at;
  }
  if (here === '"') {
    const end = endOfQuote(text, at + 1, '"', '$`');
    return end < 0 ? 0 : end - at;
  }
  if (here !== '$' || text[at + 1] !== "'") return 0;
  const end = endOfQuote(text, at + 2, "'", '');
  return (end < 0 ? text.length : end) - at;
}

/** Goes through a text once, keeping track of what quotes what, as far as heredocs ask for it. */
class Lifter {
  readonly #text: string;
  readonly #pieces: string[] = [];
  #length = 0;
  #from = 0;
  #at = 0;
  readonly #frames: Frame[] = [{ kind: 'code' }];
  /** Every heredoc found its delimiter. */
  closed = true;
  #pending: Pending[] = [];
  readonly heredocs = new Map<number, Heredoc>();
  readonly quotes = new Map<number, string>();
  readonly breaks: number[] = [];
  readonly cuts: { readonly offset: number; readonly lines: number }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  #flush(until: number, next: number): void {
    this.#pieces.push(this.#text.slice(this.#from, until));
    this.#length += until - this.#from;
    this.#from = next;
    this.#at = next;
  }

  /** Replaces a long quoted word, matched here, by a placeholder; anything else is stepped over. */
  #quoted(word: string): void {
    const mark = word.charAt(0);
    if (word.length < LONG_QUOTE || (mark !== "'" && mark !== '"') || !word.endsWith(mark)) {
      this.#at += word.length;
      return;
    }
    this.#flush(this.#at, this.#at + word.length);
    this.quotes.set(this.#length, word.slice(1, -1));
    this.#pieces.push(`${mark}q${mark}`);
    this.#length += 3;
    const lines = word.split('\n').length - 1;
    if (lines > 0) this.cuts.push({ offset: this.#length, lines });
  }

  #operator(): boolean {
    const found = matchAt(OPERATOR, this.#text, this.#at);
    if (found === null) return false;
    const word = found[2] as string;
    this.#flush(this.#at, this.#at + found[0].length);
    const delimiter = word.replace(/\\([\s\S])|['"]/g, '$1');
    this.#pending.push({ at: this.#length, delimiter, quoted: /['"\\]/.test(word), indented: found[1] === '-' });
    this.#pieces.push(PLACEHOLDER);
    this.#length += PLACEHOLDER.length;
    return true;
  }

  #readBody(
    from: number,
    { delimiter, indented }: Pending,
  ): { readonly body: string; readonly end: number; readonly lines: number } {
    const lines: string[] = [];
    let at = from;
    let count = 0;
    while (at < this.#text.length) {
      const newline = this.#text.indexOf('\n', at);
      const end = newline < 0 ? this.#text.length : newline + 1;
      const line = indented ? this.#text.slice(at, end).replace(/^\t+/, '') : this.#text.slice(at, end);
      at = end;
      count += 1;
      if (line.replace(/\r?\n$/, '') === delimiter) return { body: lines.join(''), end: at, lines: count };
      lines.push(line);
    }
    this.closed = false;
    return { body: lines.join(''), end: at, lines: count };
  }

  #newline(): void {
    this.#at += 1;
    if (this.#pending.length > 0) this.#readBodies();
    if (this.#frames.length === 1) this.breaks.push(this.#length + this.#at - this.#from);
  }

  #readBodies(): void {
    this.#flush(this.#at, this.#at);
    let removed = 0;
    for (const pending of this.#pending) {
      const { body, end, lines } = this.#readBody(this.#at, pending);
      this.heredocs.set(pending.at, { delimiter: pending.delimiter, quoted: pending.quoted, body });
      removed += lines;
      this.#at = end;
    }
    this.#from = this.#at;
    this.cuts.push({ offset: this.#length, lines: removed });
    this.#pending = [];
  }

  #push(frame: Frame, length: number): void {
    this.#frames.push(frame);
    this.#at += length;
  }

  #pop(length: number): void {
    if (this.#frames.length > 1) this.#frames.pop();
    this.#at += length;
  }

  /** Substitutions, which open inside double quotes as well. */
  #opens(): boolean {
    const two = this.#text.slice(this.#at, this.#at + 2);
    if (this.#text.startsWith('$((', this.#at)) this.#push({ kind: 'sum', open: 2 }, 3);
    else if (two === '$(') this.#push({ kind: 'code' }, 2);
    else if (two === '${') this.#push({ kind: 'brace' }, 2);
    else if (two[0] === '`') this.#push({ kind: 'backtick' }, 1);
    else return false;
    return true;
  }

  #brace(here: string): void {
    if (here === '\\') this.#at += 2;
    else if (here === '}') this.#pop(1);
    else if (here === '"') this.#push({ kind: 'double' }, 1);
    else if (!this.#opens()) this.#at += 1;
  }

  #sum(frame: { open: number }, here: string): void {
    frame.open += here === '(' ? 1 : here === ')' ? -1 : 0;
    if (frame.open === 0) this.#pop(1);
    else this.#at += 1;
  }

  #double(here: string): void {
    if (here === '\\') this.#at += 2;
    else if (here === '"') this.#pop(1);
    else if (!this.#opens()) this.#at += 1;
  }

  #code(kind: 'code' | 'backtick'): void {
    const here = this.#text[this.#at] as string;
    const before = this.#text[this.#at - 1] ?? '\n';
    const length = quotedLength(this.#text, this.#at);
    if (length > 0) this.#quoted(this.#text.slice(this.#at, this.#at + length));
    else if (here === '"') this.#push({ kind: 'double' }, 1);
    else if (here === '`' && kind === 'backtick') this.#pop(1);
    else if (this.#opens()) return;
    else if (here === '#' && /[\s;&|(]/.test(before))
      this.#at += matchAt(COMMENT, this.#text, this.#at)?.[0].length ?? 1;
    else if (here === '\n') this.#newline();
    else if (here === '(' && /[\s;&|]/.test(before) && this.#text[this.#at + 1] === '(')
      this.#push({ kind: 'sum', open: 2 }, 2);
    else if (here === '(') this.#push({ kind: 'code' }, 1);
    else if (here === ')' && kind === 'code') this.#pop(1);
    else if (this.#text.startsWith('<<<', this.#at)) this.#at += 3;
    else if (here !== '<' || !this.#operator()) this.#at += 1;
  }

  lift(): string {
    while (this.#at < this.#text.length) {
      const frame = this.#frames.at(-1) as Frame;
      const here = this.#text[this.#at] as string;
      if (frame.kind === 'double') this.#double(here);
      else if (frame.kind === 'sum') this.#sum(frame, here);
      else if (frame.kind === 'brace') this.#brace(here);
      else this.#code(frame.kind);
    }
    this.#flush(this.#text.length, this.#text.length);
    return this.#pieces.join('');
  }
}

/**
 * Takes heredocs and long quoted words out of a script before it is parsed: the grammar loses its way where a heredoc is
 * followed by more on its line, and data need not be parsed. Linear in the text.
 */
export function liftData(text: string): Lifted {
  const lifter = new Lifter(text);
  const source = { ...plainSource(lifter.lift()), heredocs: lifter.heredocs, quotes: lifter.quotes };
  const problems = lifter.closed ? [] : ['a heredoc without its end'];
  return { source, breaks: lifter.breaks, problems, originalLine: lineCounter(lifter.cuts) };
}

/** Adds the lines that were cut before an offset, by binary search. */
function lineCounter(cuts: Lifter['cuts']): Lifted['originalLine'] {
  let sum = 0;
  const sums = cuts.map((cut) => {
    sum += cut.lines;
    return sum;
  });
  return (offset, line) => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cuts[middle]?.offset ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return line + (sums[low - 1] ?? 0);
  };
}
