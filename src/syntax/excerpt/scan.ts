/** How the strings, comments and brackets of a language are told from its text. */
export interface Lexis {
  readonly lineComment: string;
  /** `/* … *\/`. */
  readonly blockComments: boolean;
  /** Quotes, longer ones first; a string of one that is not `long` ends with its line. */
  readonly quotes: readonly { readonly mark: string; readonly long: boolean }[];
  /** A slash may begin a regular expression, and `${` in a backquoted text brings code. */
  readonly javascript: boolean;
}

/**
 * A bracket, its place, and what stands before and behind it on its line, 200 characters each. Where nothing stands before it, the
 * line above does: a brace may have a line of its own.
 */
export interface Bracket {
  readonly mark: string;
  readonly line: number;
  readonly lead: string;
  readonly rest: string;
}

const NEAR = 200;

/** What lies open at the ends of some lines, and where code begins. */
export interface Scan {
  /** Brackets that close what began before the lines, innermost first. */
  readonly closing: readonly Bracket[];
  /** Brackets that are open at the end, outermost first. */
  readonly opening: readonly Bracket[];
  /** What ends the string or comment that is open at the end; null where none is. */
  readonly unended: string | null;
  /** What ended the string or comment that the lines begin in was found. */
  readonly ended: boolean;
  /** By line (0-based), whether it begins a statement of its own: outside strings, comments and brackets. */
  readonly fresh: readonly boolean[];
}

const CLOSING = /[)\]}]/;
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+*%<>~^-]|\b(?:return|typeof|case|in|of))$/;

class Scanner {
  readonly #text: string;
  readonly #lexis: Lexis;
  readonly #closing: Bracket[] = [];
  readonly #open: Bracket[] = [];
  readonly #fresh: boolean[] = [];
  #within: string | null;
  #at = 0;
  #line = 0;
  #ended: boolean;
  /** Up to so many characters of code before this place. */
  #before = '';

  constructor(text: string, lexis: Lexis, within: string | null) {
    this.#text = text;
    this.#lexis = lexis;
    this.#within = within;
    this.#ended = within === null;
  }

  run(): Scan {
    this.#startLine();
    while (this.#at < this.#text.length) this.#step();
    const [closing, opening, fresh] = [this.#closing, this.#open, this.#fresh];
    return { closing, opening, unended: this.#within, ended: this.#ended, fresh };
  }

  #startLine(): void {
    this.#fresh.push(this.#within === null && this.#open.length === 0);
  }

  /** The rest of the line, or the beginning of a long one. */
  #rest(from: number, most = NEAR): string {
    const near = this.#text.slice(from, from + most);
    const end = near.indexOf('\n');
    return end < 0 ? near : near.slice(0, end);
  }

  #lead(): string {
    const near = this.#text.slice(Math.max(0, this.#at - NEAR), this.#at);
    const lines = near.split('\n');
    const own = lines.at(-1) ?? '';
    return own.trim() === '' ? (lines.at(-2) ?? '').trimEnd() : own;
  }

  #step(): void {
    const { mark, length } = this.#token();
    this.#at += length;
    if (mark === '\n') {
      this.#line += 1;
      this.#startLine();
    }
  }

  #token(): { mark: string; length: number } {
    const mark = this.#text[this.#at] ?? '';
    if (this.#within !== null) return this.#inside(this.#within, mark);
    if (this.#text.startsWith(this.#lexis.lineComment, this.#at))
      return { mark: '', length: this.#rest(this.#at, this.#text.length).length };
    if (this.#lexis.blockComments && this.#text.startsWith('/*', this.#at)) {
      this.#within = '*/';
      return { mark, length: 2 };
    }
    const quote = this.#lexis.quotes.find((one) => this.#text.startsWith(one.mark, this.#at));
    if (quote !== undefined) {
      this.#within = quote.mark;
      this.#before = '"';
      return { mark: '', length: quote.mark.length };
    }
    const regex = mark === '/' && this.#lexis.javascript ? this.#regexLength() : 0;
    if (regex > 0) return { mark: '', length: regex };
    this.#bracket(mark);
    if (mark.trim() !== '') this.#before = (this.#before + mark).slice(-8);
    return { mark, length: 1 };
  }

  /** Goes on within a string or comment. */
  #inside(end: string, mark: string): { mark: string; length: number } {
    if (end !== '*/' && mark === '\\') return { mark: '', length: this.#text[this.#at + 1] === '\n' ? 1 : 2 };
    const long = end === '*/' || this.#lexis.quotes.some((one) => one.mark === end && one.long);
    if (this.#text.startsWith(end, this.#at)) {
      this.#within = null;
      this.#ended = true;
      return { mark: '', length: end.length };
    }
    if (mark === '\n' && !long) this.#within = null;
    if (end === '`' && this.#lexis.javascript && this.#text.startsWith('${', this.#at)) {
      this.#open.push({ mark: '${', line: this.#line, lead: '', rest: '' });
      this.#within = null;
      return { mark: '', length: 2 };
    }
    return { mark, length: 1 };
  }

  #regexLength(): number {
    if (!BEFORE_REGEX.test(this.#before)) return 0;
    const found = /^\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//.exec(this.#rest(this.#at, 2 * NEAR));
    return found?.[0].length ?? 0;
  }

  #bracket(mark: string): void {
    if (!'()[]{}'.includes(mark) || mark === '') return;
    const place = { mark, line: this.#line, lead: this.#lead(), rest: this.#rest(this.#at + 1) };
    if (!CLOSING.test(mark)) return void this.#open.push(place);
    const top = this.#open.pop();
    if (top === undefined) this.#closing.push(place);
    else if (top.mark === '${') this.#within = '`';
  }
}

/** Scans lines that may begin inside of a string or comment, whose end is then given. Takes linear time. */
export const scan = (lines: readonly string[], lexis: Lexis, within: string | null = null): Scan =>
  new Scanner(lines.join('\n'), lexis, within).run();

const CLOSE: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '${': '}`' };

/** What closes the brackets that are open at the end, after the string or comment that is; `closes` may know better. */
export const closersOf = ({ opening, unended }: Scan, closes: (lead: string) => string = () => ''): string =>
  (unended ?? '') +
  [...opening]
    .reverse()
    .map(({ mark, lead }) => closes(lead) || (CLOSE[mark] ?? ''))
    .join('');
