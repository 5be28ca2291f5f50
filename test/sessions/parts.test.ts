import { describe, expect, test } from 'vitest';
import { elementItems, headerOf, listPath, listUnder } from '../../src/sessions/parts.ts';
import type { Item } from '../../src/sessions/records.ts';

const SPAN = { line: 3, offset: 10, length: 20 };
const shown = (item: Item) => (item.kind === 'damage' ? item.why : [item.part, item.value]);

describe('the path of a list', () => {
  test.each([
    ['messages', { name: 'messages', keys: ['messages'], inner: null }],
    ['info.messages', { name: 'info.messages', keys: ['info', 'messages'], inner: null }],
    ['samples[].messages', { name: 'samples[].messages', keys: ['samples'], inner: ['messages'] }],
    ['a.b[].c.d', { name: 'a.b[].c.d', keys: ['a', 'b'], inner: ['c', 'd'] }],
  ])('%s', (name, path) => expect(listPath(name)).toEqual(path));

  test('leads to a list of the value’s own, or to nothing', () => {
    expect(listUnder({ a: { b: [1] } }, ['a', 'b'])).toEqual([1]);
    for (const value of [null, 7, [], { a: 1 }, { a: { b: {} } }]) expect(listUnder(value, ['a', 'b'])).toBeNull();
    expect(listUnder({}, ['constructor'])).toBeNull();
  });
});

describe('the header of a document', () => {
  const lists = [listPath('rows'), listPath('more.rows')];

  test('holds all but what the lists hold', () => {
    const document = { orchard: 'north', rows: [1, 2], more: { rows: [3], kind: 'pear' } };
    expect(shown(headerOf(document, lists, SPAN))).toEqual([
      'header',
      { orchard: 'north', rows: [], more: { rows: [], kind: 'pear' } },
    ]);
    expect(document.rows).toEqual([1, 2]);
  });

  test('is the document itself where it has no lists', () => {
    const document = { rows: 'none', more: [] };
    expect(headerOf(document, lists, SPAN)).toMatchObject({ value: document, ...SPAN, part: 'header', spliced: false });
  });

  test('counts the secrets that were replaced, those in the lists left out', () => {
    const item = headerOf({ key: 'REDACTED', rows: ['REDACTED'] }, lists, SPAN);
    expect(item).toMatchObject({ redacted: 1 });
  });
});

describe('an element of a list', () => {
  test('is a record, or damage where it is no object', () => {
    const list = listPath('rows');
    expect([...elementItems({ row: 1 }, list, SPAN)].map(shown)).toEqual([['rows', { row: 1 }]]);
    for (const odd of [null, 7, 'row', [1]])
      expect([...elementItems(odd, list, SPAN)].map(shown)).toEqual(['not-an-object']);
  });

  test('with a list of its own comes first, without it, then what it holds', () => {
    const list = listPath('rows[].trees');
    const items = [...elementItems({ row: 1, trees: [{ tree: 1 }, 'stump'] }, list, SPAN)];
    expect(items.map(shown)).toEqual([
      ['rows[]', { row: 1, trees: [] }],
      ['rows[].trees', { tree: 1 }],
      'not-an-object',
    ]);
    expect(new Set(items.map(({ line }) => line))).toEqual(new Set([3]));
  });
});
