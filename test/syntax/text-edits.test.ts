import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textEdits } from '../../src/syntax/text-edits.ts';

const lines = (...some: readonly string[]): string => some.map((one) => `${one}\n`).join('');

/** The old text with all edits made, taking what is put in from where it stands in the new one. */
function apply(before: string, after: string): string | null {
  const edits = textEdits(before, after);
  if (edits === null) return null;
  let text = before;
  for (const [index, { startIndex, oldEndIndex, newEndIndex }] of edits.entries()) {
    const earlier = edits.slice(index + 1).reduce((sum, one) => sum + one.newEndIndex - one.oldEndIndex, 0);
    const put = after.slice(startIndex + earlier, newEndIndex + earlier);
    text = text.slice(0, startIndex) + put + text.slice(oldEndIndex);
  }
  return text;
}

const point = (text: string): { row: number; column: number } => {
  const rows = text.split('\n');
  return { row: rows.length - 1, column: rows.at(-1)?.length ?? 0 };
};

test('a changed line is one edit of that line', () => {
  const before = lines('pick pears', 'weigh pears', 'pack pears');
  const after = lines('pick pears', 'weigh plums twice', 'pack pears');
  expect(textEdits(before, after)).toEqual([
    {
      startIndex: 11,
      oldEndIndex: 23,
      newEndIndex: 29,
      startPosition: { row: 1, column: 0 },
      oldEndPosition: { row: 2, column: 0 },
      newEndPosition: { row: 2, column: 0 },
    },
  ]);
});

test('what lies between two changes is shared, and the last edit comes first', () => {
  const before = lines('ferry', 'harbour', 'noon', 'gull', 'pier');
  const after = lines('boat', 'harbour', 'noon', 'gull', 'quay', 'wharf');
  expect(textEdits(before, after)?.map(({ startIndex, oldEndIndex }) => [startIndex, oldEndIndex])).toEqual([
    [24, 29],
    [0, 6],
  ]);
});

test('equal texts take no edit, and texts with little in common have none', () => {
  expect(textEdits(lines('pears', 'plums'), lines('pears', 'plums'))).toEqual([]);
  expect(textEdits('', '')).toEqual([]);
  expect(textEdits(lines('pears', 'plums', 'figs'), lines('pears', 'nuts', 'dates'))).toBeNull();
});

test('a block that moved to the top does not hide what stayed where it was', () => {
  const rest = Array.from({ length: 20 }, (_, n) => `crate ${n}`);
  expect(apply(lines(...rest, 'moved'), lines('moved', ...rest))).toBe(lines('moved', ...rest));
  expect(textEdits(lines(...rest, 'moved'), lines('moved', ...rest))?.length).toBe(2);
});

test('the edits make the new text of the old one, and know the rows and columns of what they change', () => {
  const line = fc.constantFrom('', '}', 'crate', 'pears', 'plums', 'figs', 'nuts', 'dates');
  const text = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('', '\n'))
    .map(([all, end]) => all.join('\n') + end);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const made = apply(before, after);
      expect([null, after]).toContain(made);
      for (const edit of textEdits(before, after) ?? []) {
        expect(edit.startPosition).toEqual(point(before.slice(0, edit.startIndex)));
        expect(edit.oldEndPosition).toEqual(point(before.slice(0, edit.oldEndIndex)));
      }
    }),
    { numRuns: 300 },
  );
});
