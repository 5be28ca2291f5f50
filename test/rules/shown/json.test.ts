import { expect, test } from 'vitest';
import { jsonAround } from '../../../src/rules/shown/json.ts';

const read = (lines: readonly string[]): unknown => {
  const { above, below } = jsonAround(lines, 'ferry');
  return JSON.parse([above, ...lines, below].join('\n').replace(/,(?=\s*[}\]])/g, ''));
};

test.each([
  [
    'entries of an object that is not shown',
    ['"lines": 90,', '"branches": 85'],
    { ferry: { lines: 90, branches: 85 } },
  ],
  [
    'entries, and what closes them',
    ['"lines": 90', '}', '},', '"dock": 3'],
    { ferry: { ferry: { lines: 90 } }, dock: 3 },
  ],
  ['elements of a list that is not shown', ['"src",', '"test"'], { ferry: ['src', 'test'] }],
  ['elements, and what closes them', ['"test"', '],', '"dock": 3'], { ferry: ['test'], dock: 3 }],
  [
    'an entry that opens an object',
    ['"type": "module",', '"jest": {', '"bail": 1'],
    { type: 'module', jest: { bail: 1 } },
  ],
  ['the beginning of a document', ['{', '"type": "module",'], { type: 'module' }],
])('%s', (_, lines, expected) => {
  expect(read(lines)).toEqual(expected);
});
