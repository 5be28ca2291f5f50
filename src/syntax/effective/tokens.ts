/** A piece of a program in a scripting language: enough of it to find calls with literal arguments. */
export type Token =
  | { readonly kind: 'name'; readonly text: string }
  /** `open`: something is put into it that only the running program knows. */
  | { readonly kind: 'text'; readonly text: string; readonly open: boolean; readonly runs: boolean }
  | { readonly kind: 'mark'; readonly text: string };

/** Characters of a script that are read. */
export const LONGEST_SOURCE = 40_000;
const NAME = /[A-Za-z_$][\w$]*/y;
const PREFIX = /[rRbBfFuU]{1,2}(?=["'])/y;
const SPACE = /[^\S\n]+/y;
const NUMBER = /0[xob][\da-fA-F]+|\d[\d_.]*/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function decode(text: string): string {
  return text.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex, wide, other: string) => {
    const code = hex ?? wide;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return other === '\n' ? '' : (ESCAPES[other] ?? other);
  });
}

interface Quoted {
  readonly text: string;
  readonly end: number;
}

/** The inside of a quotation that begins at `at`; up to the end of the text where it does not close. */
function quotation(text: string, at: number, mark: string): Quoted {
  const from = at + mark.length;
  let end = from;
  while (end < text.length && !text.startsWith(mark, end)) {
    if (mark.length === 1 && mark !== '`' && text[end] === '\n') break;
    end += text[end] === '\\' ? 2 : 1;
  }
  return { text: text.slice(from, end), end: Math.min(text.length, end + mark.length) };
}

function commentEnd(text: string, at: number, family: string): number {
  const hash = text[at] === '#' && family !== 'node';
  const slashes = text.startsWith('//', at) && (family === 'node' || family === 'php');
  const line = text.indexOf('\n', at);
  if (hash || slashes) return line < 0 ? text.length : line;
  if (!text.startsWith('/*', at) || (family !== 'node' && family !== 'php')) return -1;
  const close = text.indexOf('*/', at + 2);
  return close < 0 ? text.length : close + 2;
}

/** Quotations by words, of Ruby and Perl, as the plain ones: `%x(…)`, `qx{…}` as backticks, `qw(…)` as a text. */
const plainQuotes = (text: string): string =>
  text
    .replace(
      /(?:%x|\bqx)\s{0,3}(?:\(([^()\n]{1,500})\)|\{([^{}\n]{1,500})\}|\[([^[\]\n]{1,500})\]|([|!/])([^|!/\n]{1,500})\4)/g,
      (...found) => `\`${found[1] ?? found[2] ?? found[3] ?? found[5]}\``,
    )
    .replace(
      /(?:%w|\bqw)\s{0,3}(?:\(([^()\n"]{1,500})\)|\{([^{}\n"]{1,500})\}|\[([^[\]\n"]{1,500})\])/g,
      (...found) => `"${found[1] ?? found[2] ?? found[3]}"`,
    );

/** Splits a script into names, texts and marks; comments and numbers fall away. The first 40,000 characters; linear. */
export function tokensOf(source: string, family: string): readonly Token[] {
  const raw = source.slice(0, LONGEST_SOURCE);
  const text = family === 'ruby' || family === 'perl' ? plainQuotes(raw) : raw;
  const tokens: Token[] = [];
  const runs = family === 'ruby' || family === 'perl' || family === 'php';
  let at = 0;
  while (at < text.length) {
    const space = match(SPACE, text, at);
    const comment = space === null ? commentEnd(text, at, family) : -1;
    if (space !== null) at += space.length;
    else if (comment >= 0) at = comment;
    else {
      const prefix = family === 'python' ? (match(PREFIX, text, at) ?? '') : '';
      const here = text[at + prefix.length] ?? '';
      if (here === '"' || here === "'" || here === '`') {
        const triple = family === 'python' && text.startsWith(here.repeat(3), at + prefix.length);
        const inside = quotation(text, at + prefix.length, triple ? here.repeat(3) : here);
        const format = /f/i.test(prefix) && /\{[^{]/.test(inside.text);
        const put = (here === '`' || (family !== 'python' && here === '"')) && /[#$]\{|[$@][A-Za-z]/.test(inside.text);
        const plain = /r/i.test(prefix) ? inside.text : decode(inside.text);
        tokens.push({ kind: 'text', text: plain, open: format || put, runs: here === '`' && runs });
        at = inside.end;
      } else {
        const name = match(NAME, text, at);
        const skipped = name ?? match(NUMBER, text, at);
        if (name !== null) tokens.push({ kind: 'name', text: name });
        else if (skipped !== null) tokens.push({ kind: 'mark', text: skipped });
        else tokens.push({ kind: 'mark', text: here });
        at += (skipped ?? here).length || 1;
      }
    }
  }
  return tokens;
}
