import type { Layout } from '../core/index.ts';

/** What formatters leave alone: they move, add and take away blanks, brackets, quotes, commas and semicolons. */
export const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}_$]+/gu, '');

/** Widths that formatters begin with, and that projects choose most. */
const WIDTHS = [80, 88, 100, 120, 140];

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** By how much lines are indented more than the one before, as most are. */
function indentOf(lines: readonly string[]): Layout['indent'] {
  const found = new Map<number, number>();
  let [tabs, last] = [0, 0];
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (line.startsWith('\t')) tabs += 1;
    const depth = /^ */.exec(line)?.[0].length ?? 0;
    if (depth > last) found.set(depth - last, (found.get(depth - last) ?? 0) + 1);
    last = depth;
  }
  const [most] = [...found].sort((one, other) => other[1] - one[1]);
  return most === undefined || tabs > most[1] ? (tabs > 0 ? 'tab' : 2) : most[0];
}

/** How wide lines are at most that hold no text, which is never broken. A tab counts as two blanks, as for Biome. */
function widestOf(lines: readonly string[]): number {
  const code = lines.filter((line) => !/["'`#]|\/[/*]|^\s*\*/.test(line));
  return Math.max(0, ...code.map((line) => line.replaceAll('\t', '  ').length));
}

function commasOf(text: string): Layout['commas'][] {
  if (/,\s*\n\s*\)/.test(text)) return ['all'];
  return /,\s*\n\s*[\]}]/.test(text) ? ['all', 'es5'] : ['all', 'none'];
}

/** How a text may have been laid out, by what it looks like: the likeliest first, ten at most. */
export function layoutsLike(text: string): Layout[] {
  const lines = text.split('\n');
  const widest = widestOf(lines);
  const common = {
    indent: indentOf(lines),
    quotes:
      countOf(text, /'[^'"\n]*'/g) > countOf(text, /(?<!=)"[^'"\n]*"/g) ? ('single' as const) : ('double' as const),
    semicolons: /;$/m.test(text),
    parentheses: /\(\w+\) =>/.test(text) || !/[\s(,=]\w+ =>/.test(text),
  };
  const widths = WIDTHS.filter((width) => width >= widest);
  return widths.flatMap((width) => commasOf(text).map((commas) => ({ ...common, width, commas })));
}
