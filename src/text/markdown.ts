import { stripControl } from './control.ts';
import { start } from './cut.ts';

const LONGEST_TOKEN = 200;
const LONG_TOKEN = new RegExp(`\\S{${LONGEST_TOKEN + 1},}`, 'g');

/** Fence names that GitHub draws or acts on instead of showing. */
const ACTIVE_LANGUAGES: ReadonlySet<string> = new Set(['mermaid', 'math', 'geojson', 'topojson', 'stl', 'suggestion']);

/** A zero-width space: GitHub links names and numbers after Markdown is rendered, where a backslash no longer helps. */
const BREAK = '&#8203;';

/** Everything that GitHub would act on, each with what is written instead; the first that fits a place counts. */
const ACTIVE: readonly (readonly [pattern: RegExp, write: (match: string) => string])[] = [
  // A commit id: GitHub leaves code alone, and it can still be copied.
  [/(?<![A-Za-z0-9_])[0-9a-fA-F]{7,}(?![A-Za-z0-9_])/, (id) => `\`${id}\``],
  [/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/, (underscore) => underscore],
  [/[\\`*_~[\]]/, (mark) => `\\${mark}`],
  [/&/, () => '&amp;'],
  [/</, () => '&lt;'],
  [/>/, () => '&gt;'],
  [/\|/, () => '&#124;'],
  [/\$/, () => '<span>$</span>'],
  // Mentions and e-mail addresses, issue numbers, links, emoji names, links without a scheme.
  [/[@#]|:(?=\/\/)|:(?=[A-Za-z0-9_+-]{1,60}:)/, (mark) => mark + BREAK],
  [/(?:[Mm][Aa][Ii][Ll][Tt][Oo]|[Xx][Mm][Pp][Pp])(?=:)|[Ww]{3}(?=\.|$)|[Gg][Hh](?=-\d)/, (word) => word + BREAK],
];
const ANY_ACTIVE = new RegExp(ACTIVE.map(([pattern]) => `(${pattern.source})`).join('|'), 'g');

function neutralise(match: string, ...groups: readonly (string | undefined | number)[]): string {
  const which = groups.findIndex((group) => group !== undefined);
  return ACTIVE[which]?.[1](match) ?? '';
}

const flat = (text: string): string =>
  stripControl(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LONG_TOKEN, (token) => `${start(token, LONGEST_TOKEN - 1)}…`);

/** What would begin a list, a rule, a heading's underline or a table's second row at the start of a line. */
const guardStart = (line: string): string => line.replace(/^[-+=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');

/**
 * Hostile text as one line of plain words inside GitHub Markdown, in a paragraph, list item, heading or table cell:
 * nothing of it pings, links, closes, embeds, formats or hides. Words of more than 200 characters are cut. Not for HTML
 * blocks (`<summary>` lines): there Markdown's escapes are not read.
 */
export const escapeMarkdown = (text: string): string => guardStart(flat(text).replace(ANY_ACTIVE, neutralise));

const longestRun = (text: string, marks: RegExp): number =>
  (text.match(marks) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

/**
 * Hostile text as one line of code inside GitHub Markdown. Text with a pipe or `<` becomes an escaped `<code>` element:
 * a pipe would split a table's cell even in a code span, and a marker must not be in the source at all.
 */
export function codeSpan(text: string): string {
  const line = flat(text) || ' ';
  if (/[|<]/.test(line)) return `<code>${escapeMarkdown(line)}</code>`;
  const fence = '`'.repeat(longestRun(line, /`+/g) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return fence + pad + line + pad + fence;
}

/**
 * Hostile text as a block of code: begins at the start of a line and ends with a newline. `language` is dropped where it
 * is not a plain name, or where GitHub would draw the block instead of showing it. The beginning of an HTML comment is broken, so that no marker can be forged in the source.
 */
export function codeBlock(text: string, language = ''): string {
  const body = stripControl(text)
    .replace(/(?<!\n)\n+$/, '')
    .replaceAll('<!--', '<!\\u{2d}-');
  const fence = '`'.repeat(Math.max(3, longestRun(body, /`+/g) + 1));
  const named = /^[a-z0-9+-]{1,20}$/i.test(language) && !ACTIVE_LANGUAGES.has(language.toLowerCase());
  return `${fence}${named ? language : ''}\n${body}\n${fence}\n`;
}
