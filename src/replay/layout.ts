import type { Layout } from '../core/index.ts';

/** What formatters leave alone: they move, add and take away blanks, brackets, quotes, commas and semicolons. */
export const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}_$]+/gu, '');

/** Widths that formatters begin with, and that projects choose most. */
const WIDTHS = [80, 88, 100, 120, 140];
/** Columns that a tab may count for, those of Biome and Prettier first. */
const TABS = [2, 4];
/** Layouts that are tried, at most. */
const MOST = 10;

const COMMENT = /^\s*(?:\/[/*]|\*|#)/;

const countOf = (lines: readonly string[], pattern: RegExp): number =>
  lines.reduce((sum, line) => sum + (line.match(pattern)?.length ?? 0), 0);

/** By how many blanks lines are indented more than the one before, as most are; null where most are indented by tabs. */
function indentOf(lines: readonly string[]): number | null {
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
  if (tabs > (most?.[1] ?? 0)) return null;
  return most?.[0] ?? 2;
}

/** Of a hundred lines, how many at most may be wider than the formatter would have them: it cannot break them all. */
const MOST_WIDE = 2;

/** The widths that lines keep to, but for those that hold text, which is never broken. */
function widthsOf(lines: readonly string[]): number[] {
  const code = lines.filter((line) => !/["'`]|\/[/*]/.test(line)).map((line) => line.replaceAll('\t', '  ').length);
  const wider = (width: number): number => code.filter((length) => length > width).length;
  return WIDTHS.filter((width) => 100 * wider(width) <= MOST_WIDE * code.length);
}

function commasOf(text: string): Layout['commas'][] {
  const closed = new Set(
    [...text.matchAll(/,(\s*)([)\]}])/g)].flatMap(([, gap = '', by]) => (gap.includes('\n') ? [by] : [])),
  );
  if (closed.has(')')) return ['all'];
  return closed.size > 0 ? ['all', 'es5'] : ['all', 'none'];
}

/** How a text may have been laid out, by what it looks like: the likeliest first. */
export function layoutsLike(text: string): Layout[] {
  const lines = text.split('\n').filter((line) => !COMMENT.test(line));
  const indent = indentOf(lines);
  const single = countOf(lines, /'[^'"\n]*'/g) > countOf(lines, /(?<!=)"[^'"\n]*"/g);
  const common = {
    tabs: indent === null,
    quotes: single ? ('single' as const) : ('double' as const),
    semicolons: lines.some((line) => line.endsWith(';')),
    parentheses: /\(\w+\) =>/.test(text) || !/[\s(,=]\w+ =>/.test(text),
  };
  const found = widthsOf(lines).flatMap((width) =>
    (indent === null ? TABS : [indent]).flatMap((columns) =>
      commasOf(text).map((commas) => ({ ...common, indent: columns, width, commas })),
    ),
  );
  return found.slice(0, MOST);
}
