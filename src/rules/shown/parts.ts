import type { FileChange } from '../../core/index.ts';
import type { SideName } from '../rule.ts';
import { jsonAround } from './json.ts';
import { yamlAbove } from './yaml.ts';

/** What a hunk shows of one side of a file, as a text of the file's format; `numbers` has each line's number in the file. */
export interface ShownPart {
  readonly text: string;
  readonly numbers: readonly number[];
}

interface Around {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

const oneLine = (text: string): readonly string[] => (text === '' ? [] : [text]);

function around(path: string, lines: readonly string[], name: string): Around {
  if (/\.(?:ya?ml|neon)(?:\.dist)?$/.test(path)) return { above: yamlAbove(lines, name), below: [] };
  if (/\.(?:jsonc?|json5)$|(?:^|\/)\.\w+rc$/.test(path)) {
    const { above, below } = jsonAround(lines, name);
    return { above: oneLine(above), below: oneLine(below) };
  }
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return { above: /[Mm]akefile|\.ma?k$|[jJ]ustfile$/.test(path) && /^\s/.test(first) ? [`${name}:`] : [], below: [] };
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
    const lines = hunk.lines.flatMap(({ sign, text }) =>
      sign === (side === 'before' ? '+' : '-') ? [] : [text.replace(/\r$/, '')],
    );
    const { above, below } = around(path, lines, name);
    const numbers = [...above.map(() => from), ...lines.map((_, at) => from + at), ...below.map(() => from)];
    return { text: [...above, ...lines, ...below, ''].join('\n'), numbers };
  });
}

/** The line of a file that a line (1-based) of what is shown of it is. */
export const lineIn = ({ numbers }: ShownPart, line: number): number => numbers[line - 1] ?? numbers.at(-1) ?? 1;
