import { expect, it } from 'vitest';
import { mayHold } from '../../../src/rules/change/spelled.ts';

it.each([
  ['if (name === "pear") return 150;', true],
  ["if (name\n  === 'pear')\n  return 150;", true],
  ['if (name === "pear") return 15;', false],
  ['if (name === "plum") return 150;', false],
  ['if (name === "pe" "ar") return 1_50;', true],
  ["if (name === 'pe' \\\n  'ar') return 150;", true],
])('%j may hold a branch: %s', (text, holds) => {
  expect(mayHold(['"pear" 150'])(text)).toBe(holds);
});

it('takes one of several', () => {
  expect(mayHold(['"pear" 150', '"plum"'])('const fruit = "plum";')).toBe(true);
});

it('says nothing of a text that is not known, nor by code without words', () => {
  expect(mayHold(['"pear"'])(null)).toBe(true);
  expect(mayHold(['== ?'])('')).toBe(true);
});

it('of no code nothing is held', () => {
  expect(mayHold([])('const fruit = "plum";')).toBe(false);
});

it('takes no long time for quotes and blanks without end', () => {
  const begun = performance.now();
  expect(mayHold(['"pear"'])(`"${' '.repeat(200_000)}`.repeat(3))).toBe(false);
  expect(mayHold(['"pear"'])('" '.repeat(200_000))).toBe(false);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
