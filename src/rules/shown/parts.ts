import type { FileChange } from '../../core/index.ts';
import type { SideName } from '../rule.ts';
import { jsonAround } from './json.ts';
import { yamlAbove } from './yaml.ts';

/** What a hunk shows of one side of a file, as a text of the file's format; `numbers` has each line's number in the file. */
export interface ShownPart {
  readonly text: string;
  readonly numbers: readonly number[];
}

interface Completed {
  readonly above: readonly string[];
  readonly lines: readonly string[];
  readonly below: readonly string[];
}

const oneLine = (text: string): readonly string[] => (text === '' ? [] : [text]);

/** The lines without the comma that leads to an element which is not shown. */
const ended = (lines: readonly string[]): readonly string[] => {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.map((line, at) => (at === last ? line.replace(/,\s*$/, '') : line));
};

function complete(path: string, lines: readonly string[], name: string): Completed {
  if (/\.(?:ya?ml|neon)(?:\.dist)?$/.test(path)) return { above: yamlAbove(lines, name), lines, below: [] };
  if (/\.(?:jsonc?|json5)$|(?:^|\/)\.\w+rc$/.test(path)) {
    const { above, below } = jsonAround(lines, name);
    return { above: oneLine(above), lines: ended(lines), below: oneLine(below) };
  }
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const isRecipe = /[Mm]akefile|\.ma?k$|[jJ]ustfile$/.test(path) && /^\s/.test(first);
  return { above: isRecipe ? [`${name}:`] : [], lines, below: [] };
}

/**
 * What the hunks of a configuration show of one side, where the file itself is not at hand: each as a text of its own, in which
 * what is not shown is called `name`. Nothing where a side of the file is known.
 */
export function shownParts(file: FileChange, side: SideName, name: string): readonly ShownPart[] {
  if (file.before.kind !== 'unavailable' || file.after.kind !== 'unavailable') return [];
  const path = side === 'before' ? (file.oldPath ?? file.path) : file.path;
  return file.hunks.map((hunk) => {
    const from = side === 'before' ? hunk.oldStart : hunk.newStart;
    const own = hunk.lines.flatMap(({ sign, text }) =>
      sign === (side === 'before' ? '+' : '-') ? [] : [text.replace(/\r$/, '')],
    );
    const { above, lines, below } = complete(path, own, name);
    const numbers = [...above.map(() => from), ...lines.map((_, at) => from + at), ...below.map(() => from)];
    return { text: [...above, ...lines, ...below, ''].join('\n'), numbers };
  });
}

/** The line of a file that a line (1-based) of what is shown of it is. */
export const lineIn = ({ numbers }: ShownPart, line: number): number => numbers[line - 1] ?? numbers.at(-1) ?? 1;
