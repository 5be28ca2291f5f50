import { code, words } from '../safe.ts';
import { type Piece, piecesOf, type Said, type Section } from './page.ts';

/** What each chart says in words, for readers without images. */
const ALT: Readonly<Record<string, string>> = {
  means: 'Mean reward of each arm with its interval; the table above holds the same numbers',
  beliefs: 'Belief about each arm by week; the column "Belief by week" shows the same',
  calibration: 'Share of accepted pull requests by grade; the table above holds the same numbers',
};

/** Where charts lie: `url` of `beliefs-dark.svg`, say; `names` of those that were drawn, without mode and ending. */
export interface ChartLinks {
  readonly url: (file: string) => string;
  readonly names: ReadonlySet<string>;
}

/** A foreign name, shorter where escaping makes it many times as long. */
function safe(text: string): string {
  const whole = words(text, 80);
  return whole.length <= 240 ? whole : words(text, 20);
}

function writePiece(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'path' in piece ? code(piece.path, 120) : safe(piece.foreign);
}

const write = (said: Said): string => piecesOf(said).map(writePiece).join('');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableOf({ head, rows }: NonNullable<Section['table']>): string {
  return [
    row(head),
    row(head.map((_, index) => (index === 0 ? ':--' : '--:'))),
    ...rows.map((cells) => row(cells.map(write))),
  ].join('\n');
}

/** A picture that follows the reader's colours. */
function picture(name: string, { url }: ChartLinks): string {
  const dark = `<source media="(prefers-color-scheme: dark)" srcset="${url(`${name}-dark.svg`)}">`;
  return `<picture>${dark}<img alt="${ALT[name] ?? name}" src="${url(`${name}-light.svg`)}" width="640"></picture>`;
}

/** A section as GitHub Markdown, whole by itself. */
export function markdownOf({ title, intro, table, lines, charts }: Section, links?: ChartLinks): string {
  const drawn = (charts ?? []).filter((name) => links?.names.has(name));
  return [
    ...(title === '' ? [] : [`## ${title}`]),
    ...(intro === undefined ? [] : [intro]),
    ...(table === undefined ? [] : [tableOf(table)]),
    ...(links === undefined ? [] : drawn.map((name) => picture(name, links))),
    ...(lines === undefined ? [] : [lines.map((line) => `- ${write(line)}`).join('\n')]),
  ].join('\n\n');
}
