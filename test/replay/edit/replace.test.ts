import { expect, test } from 'vitest';
import { replaceIn } from '../../../src/replay/edit/replace.ts';

test.each([
  ['one place', 'apple pear', { old: 'pear', new: 'fig' }, 'apple fig'],
  ['all places', 'pear pear', { old: 'pear', new: 'fig', all: true }, 'fig fig'],
  ['dollars are no patterns', 'a', { old: 'a', new: "$& $' $1" }, "$& $' $1"],
  ['CRLF files keep their line ends', 'a\r\nb\r\n', { old: 'a\nb', new: 'a\nc' }, 'a\r\nc\r\n'],
  ['typographic quotes match plain ones', 'say \u201cripe\u201d', { old: 'say "ripe"', new: 'say it' }, 'say it'],
  ['nothing, in a new file', '', { old: '', new: 'fig\n' }, 'fig\n'],
])('%s', (_, text, asked, expected) => {
  expect(replaceIn(text, { all: false, ...asked }, false)).toEqual({ text: expected });
});

test.each([
  ['absent', 'apple', 'pear', 'not in the file'],
  ['twice', 'pear pear', 'pear', 'more than once'],
  ['nothing, in a file with text', 'apple', '', 'the file is not'],
])('%s is refused', (_, text, old, why) => {
  expect(replaceIn(text, { old, new: 'x', all: false }, false)).toEqual({ why: expect.stringContaining(why) });
});

test('Claude Code takes the newline behind text that it takes away, the others do not', () => {
  const asked = { old: 'pear', new: '', all: false };
  expect(replaceIn('apple\npear\nplum\n', asked, true)).toEqual({ text: 'apple\nplum\n' });
  expect(replaceIn('apple\npear\nplum\n', asked, false)).toEqual({ text: 'apple\n\nplum\n' });
  expect(replaceIn('apple pear', asked, true)).toEqual({ text: 'apple ' });
});
