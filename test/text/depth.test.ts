import { expect, test } from 'vitest';
import { nestsDeeper } from '../../src/text/index.ts';

test.each([
  ['brackets', '[[[[', 3],
  ['braces', '{{ a }} {{{{', 3],
  ['marks of lists', 'berths:\n - - ? - ferry', 3],
  ['an indent', `${' '.repeat(15)}ferry: 1`, 3],
])('%s nest deeper than that', (_, text, most) => {
  expect(nestsDeeper(text, most)).toBe(true);
  expect(nestsDeeper(text, most + 10)).toBe(false);
});

test.each(['[[]] [[]] [[]]', '# [[[[[[', 'a: 1 # [[[[', '- ferry\n- ferry\n- ferry\n- ferry', '----', ''])(
  '%j does not',
  (text) => {
    expect(nestsDeeper(text, 3)).toBe(false);
  },
);
