import { withFiles } from './edit.ts';
import { editFile, weakened } from './rewrite.ts';
import type { Dialect, Mutator, Spot } from './types.ts';

const WORDS = ['rounded to whole units', 'kept in the order of the list', 'see the notes of the last season'];

/** Weakens, and edits a source file in a way that no test can feel. */
export const decoy =
  (dialect: Dialect, touch: (text: string, spot: Spot) => string): Mutator =>
  (spot) =>
    weakened(dialect, spot).flatMap((edits) => {
      const text = spot.tree.get(spot.source) ?? '';
      const touched = touch(text, spot);
      return touched === text ? [] : [withFiles(editFile(dialect, spot, edits), { [spot.source]: touched })];
    });

/** Puts a comment before the last line of the file that starts a declaration at the margin. */
export function commented(dialect: Dialect): (text: string, spot: Spot) => string {
  return (text, { chance }) => {
    const at = [...text.matchAll(/^(?=(def|class|export|function|func|pub|fn|public|module|const)\b)/gm)].at(-1)?.index;
    const line = `${dialect.comment(chance.of(WORDS))}\n`;
    return at === undefined ? text + line : text.slice(0, at) + line + text.slice(at);
  };
}

/** Adds nothing to the first number of the function that the check calls; the text as it is where none is found. */
export function neutral(text: string, { checks: [{ actual }] }: Spot): string {
  for (const [, name = ''] of actual.matchAll(/(\w{2,60})[?!]?\(/g)) {
    const defined = new RegExp(`\\b(?:def|func|function|fn|static [\\w<>]+|async) +(?:self\\.)?${name}\\b`).exec(text);
    const body = defined === null ? -1 : text.indexOf('\n', defined.index);
    const end = text.slice(body).search(/\n\n/);
    const number = /(?<![\w."'])\d+(?![\w."'])/.exec(text.slice(body, end < 0 ? undefined : body + end));
    if (body < 0 || number === null) continue;
    const at = body + number.index;
    return `${text.slice(0, at)}(${number[0]} + 0)${text.slice(at + number[0].length)}`;
  }
  return text;
}
