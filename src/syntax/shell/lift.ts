/** A heredoc taken out of a text. */
export interface Heredoc {
  readonly delimiter: string;
  /** Its delimiter is quoted: nothing in it is expanded. */
  readonly quoted: boolean;
  /** The lines up to its delimiter, each with its newline; leading tabs are off if it was `<<-`. */
  readonly body: string;
}

/** A text without its heredocs' bodies: each `<<WORD` has become the redirect `</h`. */
export interface Lifted {
  readonly text: string;
  /** By the offset in `text` of the `<` that stands for it. */
  readonly heredocs: ReadonlyMap<number, Heredoc>;
  readonly problems: readonly string[];
  /** Line of the original text for an offset of `text` on its line `line`, both 1-based. */
  readonly originalLine: (offset: number, line: number) => number;
}

interface Pending {
  readonly at: number;
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly indented: boolean;
}

type Frame = { readonly kind: 'code' | 'double' | 'backtick' | 'brace' } | { readonly kind: 'sum'; open: number };

const SKIPS = /\\[\s\S]|'[^']*(?:'|$)/y;
const ANSI = /\$'(?:[^'\\]|\\[\s\S])*(?:'|$)/y;
const OPERATOR = /<<(-?)[ \t]*((?:[^\s;&|<>()'"\\`]|\\[\s\S]|'[^'\n]*'|"[^"\n]*")+)/y;
const COMMENT = /#[^\n]*/y;
const PLACEHOLDER = '</h';

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
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
    if (this.#pending.length === 0) return;
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
    const skipped = matchAt(SKIPS, this.#text, this.#at) ?? matchAt(ANSI, this.#text, this.#at);
    if (skipped !== null) this.#at += skipped[0].length;
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
 * Takes the heredocs out of a script before it is parsed: the grammar loses its way where one is followed by more on its
 * line, and their bodies are data that no parser need look at. Linear in the text.
 */
export function liftHeredocs(text: string): Lifted {
  if (!text.includes('<<')) return { text, heredocs: new Map(), problems: [], originalLine: (_, line) => line };
  const lifter = new Lifter(text);
  const lifted = lifter.lift();
  const problems = lifter.closed ? [] : ['a heredoc without its end'];
  return { text: lifted, heredocs: lifter.heredocs, problems, originalLine: lineCounter(lifter.cuts) };
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
