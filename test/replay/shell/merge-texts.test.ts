import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from '../../../src/replay/shell/merge-texts.ts';

const BASE = 'apple\npear\nplum\nfig\nquince\n';

test.each([
  [
    'changes in two places',
    'leek\npear\nplum\nfig\nquince\n',
    'apple\npear\nplum\nfig\nkale\n',
    'leek\npear\nplum\nfig\nkale\n',
  ],
  [
    'the same change',
    'apple\nleek\nplum\nfig\nquince\n',
    'apple\nleek\nplum\nfig\nquince\n',
    'apple\nleek\nplum\nfig\nquince\n',
  ],
  [
    'lines added and taken away',
    'new\napple\npear\nplum\nfig\nquince\n',
    'apple\npear\nplum\nfig\n',
    'new\napple\npear\nplum\nfig\n',
  ],
  ['the same line', 'leek\npear\nplum\nfig\nquince\n', 'kale\npear\nplum\nfig\nquince\n', null],
  ['neighbours', 'leek\npear\nplum\nfig\nquince\n', 'apple\nkale\nplum\nfig\nquince\n', null],
  ['a binary', 'leek\npear\nplum\nfig\nquince\n', 'apple\npear\nplum\nfig\nkale\0\n', null],
])('merges %s', (_, ours, theirs, merged) => {
  expect(mergeTexts(BASE, ours, theirs)).toBe(merged);
});

test('only lines that occur once keep changes apart', () => {
  expect(mergeTexts('a\n}\n}\nb\n', 'c\n}\n}\nb\n', 'a\n}\n}\nd\n')).toBeNull();
  expect(mergeTexts('a\n}\nx\n}\nb\n', 'c\n}\nx\n}\nb\n', 'a\n}\nx\n}\nd\n')).toBe('c\n}\nx\n}\nd\n');
});

test('the sides may be changed round, and a side that is the base gives way', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
    .map((lines) => lines.map((line) => `${line}\n`).join(''));
  fc.assert(
    fc.property(text, text, text, (base, ours, theirs) => {
      expect(mergeTexts(base, theirs, ours)).toBe(mergeTexts(base, ours, theirs));
      expect(mergeTexts(base, ours, base)).toBe(ours);
    }),
    { numRuns: 60 },
  );
});
