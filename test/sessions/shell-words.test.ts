import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellWords } from '../../src/sessions/shell-words.ts';
import { growsLinearly } from './growth.ts';

test.each([
  ['pick pears', ['pick', 'pears']],
  ["pick 'two pears'", ['pick', 'two pears']],
  ['pick "two\\" pears" \\"', ['pick', 'two" pears', '"']],
  ["'it'\"'\"'s'", ["it's"]],
  ['"a\\nb" a\\nb', ['a\\nb', 'anb']],
  ['one\\\ntwo', ['onetwo']],
  ['\'\' ""', ['', '']],
  ['  ', []],
  ["pick 'pears", null],
  ['pick "pears', null],
])('%j', (line, words) => {
  expect(shellWords(line)).toEqual(words);
});

test('words come back from their quoted form', () => {
  const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'\'"\\\n a$é'), maxLength: 8 })), (words) => {
      expect(shellWords(words.map(quote).join(' '))).toEqual(words);
    }),
  );
});

test('long lines cost linear time', async () => {
  const read = (times: number): void => {
    shellWords('"a\\"'.repeat(times));
    shellWords(`${"'a' ".repeat(times)}'`);
  };
  expect(await growsLinearly(40_000, read)).toBe(true);
});
