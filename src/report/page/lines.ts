import type { HunkLine } from '../../core/index.ts';
import { plainLines } from '../safe.ts';
import { cleaned, html, type Markup, type Part } from './html.ts';

/** Characters of a line of code that are shown. */
const WIDTH = 400;

/** A line of a change as a row: its number on its own side, where it comes from, its text. */
export interface CodeLine {
  readonly sign: HunkLine['sign'];
  readonly number: number;
  readonly text: string;
  readonly origin: Part;
  /** The line is what a finding is about. */
  readonly pointed: boolean;
}

const CLASSES = { '+': 'add', '-': 'del', ' ': 'same' } as const satisfies Record<HunkLine['sign'], string>;

/** Rows of a table of code. Texts are redacted as the one text that they are. */
export function codeRows(lines: readonly CodeLine[]): readonly Markup[] {
  const texts = plainLines(
    lines.map(({ text }) => text),
    WIDTH,
  );
  return lines.map(
    ({ sign, number, origin, pointed }, at) =>
      html`<tr class="${CLASSES[sign]}${pointed ? ' here' : ''}"><td>${number}<td>${origin}<td>${cleaned(`${sign}${texts[at] ?? ''}`)}
`,
  );
}

/** A table of code under what a screen reader says of it. */
export const codeTable = (caption: string, rows: Part): Markup =>
  html`<table class="code"><caption class="hid">${caption}</caption><thead class="hid"><tr><th scope="col">Line<th scope="col">Written by<th scope="col">Text<tbody>
${rows}</table>
`;
