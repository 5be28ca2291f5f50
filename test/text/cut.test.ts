import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, oneLine, start } from '../../src/text/index.ts';

test('keeps what fits and says what was cut', () => {
  expect(cut('apple', 5, '…')).toBe('apple');
  expect(cut('apple pie', 7, ' (cut)')).toBe('a (cut)');
  expect(cut('apple pie', 3, ' (cut)')).toBe(' (c');
});

test('never splits a character of two units', () => {
  expect(start('🍎🍐', 3)).toBe('🍎');
  expect(start('🍎', 1)).toBe('');
  expect(start('plum', -1)).toBe('');
});

test('joins blanks into one line', () => {
  expect(oneLine(' low\n\ttide ', 20)).toBe('low tide');
  expect(oneLine('low tide at six', 8)).toBe('low tid…');
});

test('is never over the limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), fc.string({ unit: 'grapheme' }), (text, limit, notice) => {
      const short = cut(text, limit, notice);
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(short).not.toMatch(/\p{Cs}/u);
    }),
  );
});
