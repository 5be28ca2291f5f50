import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globPattern, isGlob } from '../../../src/replay/shell/glob.ts';

describe('globPattern', () => {
  test.each([
    ['*.txt', 'rows.txt', true],
    ['*.txt', 'rows.text', false],
    ['?ows.*', 'rows.txt', true],
    ['[a-r]ows*', 'rows.txt', true],
    ['[!a-q]ows*', 'rows.txt', true],
    ['[^r]ows*', 'rows.txt', false],
    ['row[[:digit:]]', 'row7', true],
    ['row[[:digit:]x-z]', 'rowy', true],
    ['row[[:digit:]]', 'rowx', false],
    ['[]a]b', ']b', true],
    ['[a-]b', '-b', true],
    ['[\\]]b', ']b', true],
    ['[open', '[open', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['***', '', true],
    ['é?', 'éu', true],
  ])('%s against %s: %s', (pattern, name, fits) => {
    expect(globPattern(pattern).test(name)).toBe(fits);
  });

  test('what is escaped is no pattern', () => {
    expect(['*', 'a[b]', '?', 'rows.txt', 'a\\*b'].map(isGlob)).toEqual([true, true, true, false, false]);
  });

  test('a name without special characters matches itself, and a star before and behind it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z.\- ]{0,12}$/), (name) => {
        expect(globPattern(name).test(name)).toBe(true);
        expect(globPattern(`*${name}*`).test(`pear${name}fig`)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('hostile patterns end', () => {
    expect(globPattern(`${'*a'.repeat(400)}b`).test('a'.repeat(800))).toBe(false);
    expect(globPattern('['.repeat(20_000)).test('fig')).toBe(false);
  });
});
