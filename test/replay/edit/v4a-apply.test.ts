import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newBudget } from '../../../src/replay/edit/budget.ts';
import { updateText } from '../../../src/replay/edit/v4a-apply.ts';
import { readV4a } from '../../../src/syntax/index.ts';

const update = (text: string, ...lines: string[]) => {
  const [file] = readV4a(['*** Begin Patch', '*** Update File: rows.txt', ...lines, '*** End Patch'].join('\n'));
  return updateText(text, file?.op === 'update' ? file.chunks : [], newBudget());
};
const ROWS = 'north:\n  apple\n  pear\nsouth:\n  apple\n  pear\n';

describe('applying', () => {
  test.each([
    [
      'the first place that fits',
      ROWS,
      ['@@', '-  apple', '+  fig'],
      'north:\n  fig\n  pear\nsouth:\n  apple\n  pear\n',
    ],
    [
      'behind its context',
      ROWS,
      ['@@ south:', '-  apple', '+  fig'],
      'north:\n  apple\n  pear\nsouth:\n  fig\n  pear\n',
    ],
    [
      'contexts one in another',
      `east:\n${ROWS}`,
      ['@@ north:', '@@ south:', '-  apple', '+  fig'],
      `east:\n${ROWS.replace('south:\n  apple', 'south:\n  fig')}`,
    ],
    [
      'each chunk behind the last',
      ROWS,
      ['@@', '-  pear', '+  fig', '@@', '-  pear', '+  date'],
      'north:\n  apple\n  fig\nsouth:\n  apple\n  date\n',
    ],
    ['without a first @@', ROWS, [' north:', '-  apple', '+  fig'], ROWS.replace('apple', 'fig')],
    ['at the end', 'a\nb\na\n', ['@@', '-a', '+c', '*** End of File'], 'a\nb\nc\n'],
    ['an addition that expects nothing goes to the end', 'a\n', ['@@', '+b'], 'a\nb\n'],
    ['blanks at line ends', 'a  \nb\n', ['@@', '-a', '+c'], 'c\nb\n'],
    ['indentation', '    a\nb\n', ['@@', '-a', '+c'], 'c\nb\n'],
    ['typography', 'it\u2019s\u00a0ripe \u2014 now\n', ['@@', "-it's ripe - now", '+pick'], 'pick\n'],
    ['a missing last newline is added', 'a\nb', ['@@', '-b', '+c'], 'a\nc\n'],
    ['line ends of Windows', 'a\r\nb\r\n', ['@@', ' a', '-b', '+c', '+d'], 'a\r\nc\r\nd\r\n'],
    ['line ends of Windows that the patch has too', 'a\r\nb\r\n', ['@@', '-b\r', '+c\r'], 'a\r\nc\r\n'],
    ['line ends of both kinds', 'a\r\nb\n', ['@@', '-a', '+c'], 'c\nb\n'],
    ['a file emptied', 'a\n', ['@@', '-a'], ''],
    ['a blank line that the file lacks at its end', 'a\nb\n', ['@@', ' a', '-b', '+c', ''], 'a\nc\n'],
  ])('%s', (_, text, lines, expected) => {
    expect(update(text, ...lines)).toEqual({ text: expected });
  });

  test.each([
    ['lines', ['@@', '-cherry', '+fig'], 'lines that a hunk expects'],
    ['context', ['@@ east:', '-  apple', '+  fig'], 'context line'],
    ['order', ['@@', '-south:', '+s:', '@@', '-north:', '+n:'], 'lines that a hunk expects'],
  ])('what does not fit is refused whole: %s', (_, lines, why) => {
    expect(update(ROWS, ...lines)).toEqual({ why: expect.stringContaining(why) });
  });

  test('a search that would cost too much is given up', () => {
    const same = 'a\n'.repeat(20_000);
    const chunk = { context: null, old: [...Array(10_000).fill('a'), 'b'], new: [], atEnd: false };
    expect(updateText(same, [chunk], newBudget(1_000_000))).toHaveProperty('why');
  });
});

test('a patch made from two texts leads from the one to the other', () => {
  const lines = fc.array(fc.constantFrom('apple', 'pear', 'plum', 'fig'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const body = ['@@', ...before.map((line) => `-${line}`), ...after.map((line) => `+${line}`)];
      expect(update(`${before.join('\n')}\n`, ...body)).toEqual({ text: `${after.join('\n')}\n` });
    }),
  );
});

test('any text is read, none makes it throw or loop', () => {
  const piece = fc.constantFrom(
    '*** Begin Patch',
    '*** Update File: x',
    '*** Add File: y',
    '@@',
    '@@ ctx',
    '+a',
    '-a',
    ' a',
    '',
    'junk',
    '*** End of File',
    '*** Move to: z',
    '*** ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((lines) => lines.join('\n')),
      ),
      fc.string(),
      (patch, text) => {
        for (const file of readV4a(patch)) if (file.op === 'update') updateText(text, file.chunks, newBudget());
      },
    ),
  );
});
