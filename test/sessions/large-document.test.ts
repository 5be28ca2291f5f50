import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Adapter } from '../../src/sessions/adapter.ts';
import { claudeCode } from '../../src/sessions/claude-code.ts';
import { partsOf } from '../../src/sessions/document.ts';
import type { JsonObject } from '../../src/sessions/json.ts';
import { readLarge } from '../../src/sessions/large-document.ts';
import type { Item } from '../../src/sessions/records.ts';

const orchard = (lists: readonly string[]): Adapter => ({
  ...claudeCode,
  id: 'orchard',
  document: { claims: (whole) => whole.orchard === 'north', lists },
});

const read = (adapter: Adapter, text: string): readonly Item[] | null => {
  const large = readLarge([claudeCode, adapter], Buffer.from(text), 0);
  if (large) expect(large.owner).toBe(adapter);
  return large && [...large.parts];
};

const whole = (adapter: Adapter, text: string): readonly Item[] => [
  ...partsOf(adapter, JSON.parse(text) as JsonObject, Buffer.from(text)),
];

const ROWS = Array.from({ length: 40 }, (_, row) => ({ row, says: `] "}✓\u2028 ${row}`, pears: [row, { pear: row }] }));
const DOCUMENT = { baskets: [{ basket: 1 }, 'lost'], rows: ROWS, orchard: 'north' };

test.each([
  ['a list of records', ['rows', 'baskets']],
  ['a list within each record', ['baskets', 'rows[].pears']],
])('%s is read as it would be in one', (_, lists) => {
  for (const indent of [0, 2]) {
    const text = `\ufeff \n${JSON.stringify(DOCUMENT, null, indent)}\n`;
    expect(read(orchard(lists), text)).toEqual(whole(orchard(lists), text.slice(1)).map((item) => shifted(item, 3)));
  }
});

/** An item behind a byte-order mark that its text has lost. */
const shifted = (item: Item, by: number): Item => ({ ...item, offset: item.offset + by });

test('any document with a long list is read as it would be in one', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 3, maxLength: 12 }),
      fc.dictionary(fc.constantFrom('apple', '', 'a"b', '__proto__', 'trees'), value),
      fc.constantFrom(0, 1),
      (rows, beside, indent) => {
        const text = JSON.stringify({ ...beside, orchard: 'north', rows }, null, indent);
        const adapter = orchard(['rows', 'trees']);
        const items = read(adapter, text);
        if (items !== null) expect(items).toEqual(whole(adapter, text));
      },
    ),
  );
});

test.each([
  ['a comma too many', '[1,{"row":2},{"row":3},]'],
  ['a comma in front', '[,1,{"row":2},{"row":3}]'],
  ['no comma', '[{"row":1},{"row":2} {"row":3},{"row":4}]'],
  ['two commas', '[{"row":1},{"row":2},{"row":3},,{"row":4}]'],
  ['a colon', '[{"row":1},{"row":2},{"row":3}:{"row":4}]'],
  ['an element that is damaged', '[{"row":1},{"row":2},{"row":3},{"row":}]'],
  ['elements that are none', '[{"row":1},{"row":2},{"row":3},row]'],
  ['few elements', '["the whole of the orchard’s first row","and its second"]'],
  ['no end', '[{"row":1},{"row":2},{"row":3}'],
])('a list with %s is left to be read in one', (_, rows) => {
  expect(read(orchard(['rows']), `{"orchard":"north","rows":${rows}}`)).toBeNull();
});

test.each([
  ['key that is there twice', (rows: string) => `{"rows":[1],"orchard":"north","rows":${rows}}`],
  ['key that is written with escapes', (rows: string) => `{"r\\u006fws":[1],"orchard":"north","rows":${rows}}`],
  ['member behind it that is damaged', (rows: string) => `{"orchard":"north","rows":${rows},"x"}`],
  ['text behind it', (rows: string) => `{"orchard":"north","rows":${rows}} and more`],
  ['longer member beside it', (rows: string) => `{"orchard":"north","rows":${rows},"says":"${'plum '.repeat(999)}"}`],
  ['claim of nobody', (rows: string) => `{"orchard":"south","rows":${rows}}`],
  ['list that is nobody’s', (rows: string) => `{"orchard":"north","trees":${rows}}`],
])('a document with a %s is left to be read in one', (_, write) => {
  const rows = JSON.stringify(ROWS);
  expect(read(orchard(['rows']), `{"orchard":"north","rows":${rows}}`)).not.toBeNull();
  expect(read(orchard(['rows']), write(rows))).toBeNull();
});

test('a small document is left to be read in one', () => {
  expect(readLarge([orchard(['rows'])], Buffer.from(JSON.stringify(DOCUMENT)))).toBeNull();
});
