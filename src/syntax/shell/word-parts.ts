import type { ShellList, ShellWord, WordPart } from './program.ts';
import { decodeAnsiC } from './quoting.ts';
import { plainSource, type Source } from './source.ts';
import type { Branch } from './tree.ts';

type Inner = (node: Branch) => ShellList;

const NAME = /(?:[A-Za-z_]\w*|[0-9?@*#$!-])/y;
const BRACED = /\$\{([A-Za-z_]\w*|[0-9?@*#])(:?[-+?]|%%?|##?|\/\/?)?([^{}$`"'\\]*)\}/y;
/** What ends a word where it stands unquoted. */
const ENDS = /[\s;&|<>()]/;

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Reads one word, or all words, of a stretch of a source; the grammar is asked only where substitutions end. */
class Scanner {
  readonly #source: Source;
  readonly #text: string;
  readonly #offset: number;
  readonly #nested = new Map<number, Branch>();
  readonly #inner: Inner;
  #at = 0;
  #parts: WordPart[] = [];

  constructor(source: Source, node: Branch, inner: Inner) {
    this.#source = source;
    this.#text = source.slice(node.start, node.end);
    this.#offset = node.start;
    this.#inner = inner;
    const visit = (branch: Branch): void => {
      for (const child of branch.children) {
        if (/_(substitution|expansion)$/.test(child.type) && !this.#nested.has(child.start))
          this.#nested.set(child.start, child);
        if (child.type !== 'command_substitution') visit(child);
      }
    };
    visit({ ...node, children: [node] });
  }

  #put(text: string, quoted: boolean): void {
    const last = this.#parts.at(-1);
    if (last?.kind === 'text' && last.quoted === quoted)
      this.#parts[this.#parts.length - 1] = { ...last, text: last.text + text };
    else this.#parts.push({ kind: 'text', text, quoted });
  }

  /** Steps over a construct that the grammar delimits; false where it does not. */
  #skip(): Branch | null {
    const node = this.#nested.get(this.#offset + this.#at) ?? null;
    if (node === null) this.#at = this.#text.length;
    else this.#at = node.end - this.#offset;
    return node;
  }

  #dollar(quoted: boolean): void {
    const braced = exec(BRACED, this.#text, this.#at);
    if (braced !== null) {
      const [whole, name = '', operator = '', operand = ''] = braced;
      this.#at += whole.length;
      const known = operator !== '' || operand === '';
      this.#parts.push(known ? { kind: 'variable', name, operator, operand, quoted } : { kind: 'unknown' });
      return;
    }
    const plain = exec(NAME, this.#text, this.#at + 1);
    if (plain !== null) {
      this.#at += 1 + plain[0].length;
      this.#parts.push({ kind: 'variable', name: plain[0], operator: '', operand: '', quoted });
    } else if (/[({]/.test(this.#text[this.#at + 1] ?? '')) this.#substitution(quoted);
    else {
      this.#put('$', true);
      this.#at += 1;
    }
  }

  #substitution(quoted: boolean): void {
    const start = this.#at;
    const node = this.#skip();
    if (node?.type === 'command_substitution')
      this.#parts.push({ kind: 'substitution', list: this.#inner(node), quoted });
    else if (node?.type === 'arithmetic_expansion')
      this.#parts.push({ kind: 'sum', text: this.#text.slice(start + 3, this.#at - 2) });
    else this.#unknown(node);
  }

  /** What cannot be told, with the commands that run within it. */
  #unknown(node: Branch | null): void {
    const within: ShellList[] = [];
    const visit = (branch: Branch): void => {
      if (/^(?:command|process)_substitution$/.test(branch.type)) within.push(this.#inner(branch));
      else for (const child of branch.children) visit(child);
    };
    if (node !== null) visit(node);
    const list = within.flat();
    this.#parts.push(list.length === 0 ? { kind: 'unknown' } : { kind: 'unknown', list });
  }

  #double(): void {
    const lifted = this.#source.quotes.get(this.#offset + this.#at);
    if (lifted !== undefined) {
      this.#put(
        lifted.replace(/\\([$`"\\\n])/g, (_, kept: string) => (kept === '\n' ? '' : kept)),
        true,
      );
      this.#at += 3;
      return;
    }
    this.#at += 1;
    this.#put('', true);
    while (this.#at < this.#text.length && this.#text[this.#at] !== '"') this.#expanding('$`"\\');
    this.#at += 1;
  }

  /** One character or expansion of a text in which only `$`, a backtick and the given escapes count. */
  #expanding(escapes: string): void {
    const here = this.#text[this.#at] as string;
    if (here === '\\') {
      const next = this.#text[this.#at + 1] ?? '';
      this.#put(next === '\n' ? '' : escapes.includes(next) && next !== '' ? next : `\\${next}`, true);
      this.#at += 2;
    } else if (here === '$') this.#dollar(true);
    else if (here === '`') this.#backtick(true);
    else {
      this.#put(here, true);
      this.#at += 1;
    }
  }

  #backtick(quoted: boolean): void {
    const node = this.#skip();
    const escapes = node !== null && this.#source.slice(node.start, node.end).includes('\\');
    if (node === null || escapes) this.#unknown(node);
    else this.#parts.push({ kind: 'substitution', list: this.#inner(node), quoted });
  }

  #single(): void {
    const lifted = this.#source.quotes.get(this.#offset + this.#at);
    const end = this.#text.indexOf("'", this.#at + 1);
    this.#put(lifted ?? this.#text.slice(this.#at + 1, end < 0 ? undefined : end), true);
    this.#at = end < 0 ? this.#text.length : end + 1;
  }

  #ansi(): void {
    const from = this.#at + 2;
    let end = from;
    while (end < this.#text.length && this.#text[end] !== "'") end += this.#text[end] === '\\' ? 2 : 1;
    this.#put(decodeAnsiC(this.#text.slice(from, end)), true);
    this.#at = end + 1;
  }

  #plain(here: string): void {
    if (here === '\\') {
      const next = this.#text[this.#at + 1] ?? '';
      if (next !== '\n') this.#put(next, true);
      this.#at += 2;
    } else if (here === "'") this.#single();
    else if (here === '"') this.#double();
    else if (here === '`') this.#backtick(false);
    else if (here === '$' && this.#text[this.#at + 1] === "'") this.#ansi();
    else if (here === '$' && this.#text[this.#at + 1] === '"') {
      this.#at += 1;
      this.#double();
    } else if (here === '$') this.#dollar(false);
    else if ((here === '<' || here === '>') && this.#text[this.#at + 1] === '(') {
      this.#unknown(this.#skip());
    } else {
      this.#put(here, false);
      this.#at += 1;
    }
  }

  word(): ShellWord {
    while (this.#at < this.#text.length) this.#plain(this.#text[this.#at] as string);
    return this.#parts;
  }

  words(): ShellWord[] {
    const words: ShellWord[] = [];
    const close = (): void => {
      if (this.#parts.length > 0) words.push(this.#parts);
      this.#parts = [];
    };
    while (this.#at < this.#text.length) {
      const here = this.#text[this.#at] as string;
      if (/\s/.test(here)) {
        close();
        this.#at += 1;
      } else this.#plain(here);
    }
    close();
    return words;
  }

  expanded(): ShellWord {
    while (this.#at < this.#text.length) this.#expanding('$`\\');
    return this.#parts;
  }
}

/** The parts of the word that a node is. */
export function scanWord(source: Source, node: Branch, inner: Inner): ShellWord {
  return new Scanner(source, node, inner).word();
}

/** The words between the brackets of a test; null where operators of the shell stand among them. */
export function splitWords(source: Source, node: Branch, inner: Inner): readonly ShellWord[] | null {
  const words = new Scanner(source, node, inner).words();
  const odd = words.some((word) => word.some((part) => part.kind === 'text' && !part.quoted && ENDS.test(part.text)));
  return odd ? null : words;
}

/** The parts of an unquoted heredoc's text; what it substitutes is unknown. */
export function scanText(text: string): ShellWord {
  const node = { type: 'heredoc', field: null, start: 0, end: text.length, line: 1, children: [] };
  return new Scanner(plainSource(text), node, () => []).expanded();
}
