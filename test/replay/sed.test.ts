import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSed, substitute } from '../../src/replay/sed.ts';

const run = (text: string, ...args: string[]): string | null => {
  const read = readSed(args);
  return read && substitute(text, read.what);
};

test.each([
  ['the first match of each line', 'a a\na\n', 's/a/b/', 'b a\nb\n'],
  ['every match', 'a a\na\n', 's/a/b/g', 'b b\nb\n'],
  ['another mark', 'x/y\n', 's|x/y|z|', 'z\n'],
  ['escaped marks and specials', 'a/b.c\n', 's/a\\/b\\.c/d\\&/', 'd&\n'],
  ['text of its own', 'return a - b\n', 's/a - b/a + b/', 'return a + b\n'],
])('%s', (_, text, script, expected) => {
  expect(run(text, '-i', script, 'rows.txt')).toBe(expected);
});

test.each([
  [['-i', 's/a.b/c/', 'f']],
  [['-i', 's/^a/c/', 'f']],
  [['-i', 's/a/&&/', 'f']],
  [['-i', 's/\\(a\\)/\\1/', 'f']],
  [['-i', 's/a/b/2', 'f']],
  [['-i', '3d', 'f']],
  [['-i', 's/a/b/']],
  [['s/a/b/', 'f']],
  [['-i', '-E', 's/a/b/', 'f']],
  [['-i.bak', 's/a/b/', 'f']],
  [['-i', 's/a\\n/b/', 'f']],
  [['-i', 's/a/b/;s/c/d/', 'f']],
  [['-i', null, 'f']],
])('%j is not one that can be computed', (args) => {
  expect(readSed(args)).toBeNull();
});

test('files, an empty suffix and -e are understood', () => {
  expect(readSed(['-i', '', '-e', 's/a/b/', 'x', 'y'])?.paths).toEqual(['x', 'y']);
});

test('no script makes it throw', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (script, text) => void run(text, '-i', `s/${script}`, 'f')));
});
