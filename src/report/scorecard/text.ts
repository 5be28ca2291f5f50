import type { Score } from '../../core/index.ts';
import { type Paint, painter, wrap } from '../paint.ts';
import { plain } from '../safe.ts';
import type { TextOptions } from '../text.ts';

import { type Piece, piecesOf, type Said, type Section } from './page.ts';
import { sectionsOf } from './sections.ts';

function writePiece(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'path' in piece ? plain(piece.path, 120) : plain(piece.foreign, 80);
}

const write = (said: Said): string => piecesOf(said).map(writePiece).join('');

/** A table that fits the terminal, or else one block a row: `head: cell`, a line each. */
function tableOf({ head, rows }: NonNullable<Section['table']>, width: number, paint: Paint): readonly string[] {
  const cells = [head, ...rows.map((row) => row.map(write))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  if (widths.reduce((sum, one) => sum + one + 2, 0) <= width)
    return cells.map((row, index) => {
      const line = row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
      return index === 0 ? paint(line.join('  '), 'dim') : line.join('  ');
    });
  const longest = Math.max(...head.slice(1).map((one) => one.length));
  return cells
    .slice(1)
    .flatMap(([first = '', ...rest]) => [
      paint(first, 'bold'),
      ...rest.map((cell, at) => `  ${(head[at + 1] ?? '').padEnd(longest)}  ${cell}`),
    ]);
}

function sectionText({ title, intro, table, lines }: Section, width: number, paint: Paint): readonly string[] {
  return [
    ...(title === '' ? [] : ['', paint(title, 'bold')]),
    ...(intro === undefined ? [] : wrap(intro, width)),
    ...(table === undefined ? [] : tableOf(table, width, paint)),
    ...(lines ?? []).flatMap((line) => wrap(write(line), width - 2).map((part, at) => (at === 0 ? '· ' : '  ') + part)),
  ];
}

/** The scorecard for a terminal: the same sections as in Markdown, all of them. */
export function renderScorecardText(score: Score, period: string, { color, width = 100 }: TextOptions): string {
  const paint = painter(color);
  const none = score.arms.length === 0 ? ['No graded session yet.'] : [];
  const sections = sectionsOf(score).flatMap((section) => sectionText(section, width, paint));
  return `${[paint(`Scorecard: ${plain(period, 120)}`, 'bold'), ...none, ...sections].join('\n')}\n`;
}
