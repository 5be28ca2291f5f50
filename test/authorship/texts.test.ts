import { expect, test } from 'vitest';
import { identityOf, isAcceptedSuggestion, ownLines, trailersOf } from '../../src/authorship/texts.ts';

test('trailers: the last paragraphs, also with Windows line ends, continuations and blank lines between', () => {
  const message =
    'Graft the pears\r\n\r\nNote: not this one\r\nas text goes on\r\n\r\nMade-with: shears\r\n  and glue\r\n\r\nSigned-off-by: Ann <a@b.c>\r\n';
  expect(trailersOf(message)).toEqual([
    { label: 'Made-with', key: 'made-with', value: 'shears' },
    { label: 'Signed-off-by', key: 'signed-off-by', value: 'Ann <a@b.c>' },
  ]);
});

test.each([
  ['Ann Pear <Ann@Orchard.example>', { name: 'Ann Pear', email: 'ann@orchard.example' }],
  ['Ann Pear ann@orchard.example', { name: 'Ann Pear', email: 'ann@orchard.example' }],
  ['<ann@orchard.example>', { name: '', email: 'ann@orchard.example' }],
  ['Ann <Pear> <ann@orchard.example> trailing', { name: 'Ann <Pear>', email: 'ann@orchard.example' }],
  ['Ann Pear', null],
  ['Ann Pear <no address here>', null],
])('%j is %j', (value, identity) => {
  expect(identityOf(value)).toEqual(identity);
});

test.each([
  ['Apply suggestions from code review', true],
  ['Apply suggestion from @ann', true],
  ['Update src/orchard/pears.ts', true],
  ['Update the pears and the apples', false],
  ['Graft the pears', false],
])('%j was an accepted suggestion: %j', (subject, accepted) => {
  expect(isAcceptedSuggestion(`${subject}\n\nUpdate x`)).toBe(accepted);
});

test('own lines leave out quotes, code and what is folded away, and come back after it', () => {
  const body = [
    'pears',
    '> quoted',
    '```js',
    'code',
    '~~~',
    'still code',
    '```',
    'apples',
    '<details><summary>Prompt</summary>',
    '<details>',
    'twice folded',
    '</details>',
    'folded',
    '</details>',
    '    indented',
    '',
    'plums',
  ].join('\n');
  expect(ownLines(body)).toEqual(['pears', 'apples', 'plums']);
  expect(ownLines('<details>never closed\npears')).toEqual([]);
});
