import { closersOf, scan } from '../../syntax/index.ts';

const LEXIS = { lineComment: '//', blockComments: true, quotes: [{ mark: '"', long: false }], javascript: false };
const OPEN: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

/**
 * What stands around a part of a JSON document by which it is one; `name` is what an object is called that is not shown. What ends
 * at the left edge, with nothing behind it, is the document itself.
 */
export function jsonAround(part: readonly string[], name: string): { readonly above: string; readonly below: string } {
  const found = scan(part, LEXIS);
  const first = part.find((line) => line.trim() !== '')?.trim() ?? '';
  const openers = found.closing.map(({ mark }) => OPEN[mark] ?? '').reverse();
  const outermost = found.closing.at(-1);
  const isDocument =
    part.some((line) => line.includes(`"${name}":`)) ||
    (outermost === undefined
      ? part.some((line) => /[{[]\s*$/.test(line))
      : /^[}\]]/.test(part[outermost.line] ?? '') && part.slice(outermost.line).join('').trim().length === 1);
  if (outermost === undefined && !first.startsWith('{'))
    openers.push(isDocument || /^"(?:[^"\\]|\\.)*"\s*:/.test(first) ? '{' : '[');
  const named = isDocument ? openers : ['{', ...openers];
  const above = named.map((opener, at) => (named[at - 1] === '{' ? `"${name}": ${opener}` : opener)).join(' ');
  const { opening } = scan([above, ...part], LEXIS);
  return { above, below: closersOf({ ...found, opening }) };
}
