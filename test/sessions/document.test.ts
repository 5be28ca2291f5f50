import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memorySpill } from '../../src/host/memory-spill.ts';
import type { Adapter } from '../../src/sessions/adapter.ts';
import { claudeCode } from '../../src/sessions/claude-code.ts';
import { ownerOf, partsOf, streamedList, streamedParts, survey } from '../../src/sessions/document.ts';
import { hold } from '../../src/sessions/hold.ts';
import type { JsonObject } from '../../src/sessions/json.ts';
import { readWith } from '../../src/sessions/read.ts';
import type { Item, RawRecord } from '../../src/sessions/records.ts';
import { streamDocument } from '../../src/sessions/stream.ts';
import { tells } from '../../src/sessions/tells.ts';
import { asLog, inPieces } from './reading.ts';

/** A format that takes every record and tells in its steps' stead which parts it was given. */
function orchard(taken: RawRecord[], lists: readonly string[]): Adapter {
  return {
    id: 'orchard',
    agent: 'picker',
    tells: tells({}),
    claims: () => false,
    document: { claims: (whole) => 'orchard' in whole, lists },
    open(spill) {
      const reading = claudeCode.open(spill);
      return {
        take(record) {
          taken.push(record);
          return null;
        },
        finish: () => reading.finish(),
      };
    },
  };
}

const LISTS = ['rows', 'info.trees', 'baskets[].pears'];

const DOCUMENT = {
  rows: [{ row: 1, name: 'Birne "Gute Luise"' }, 7, { row: 2, trees: [[], {}, '}'] }],
  info: { trees: [{ tree: 'quince' }], owner: 'Mara\u2028' },
  orchard: 'north',
  baskets: [{ id: 'a', pears: [{ pear: 1 }, null, { pear: 2 }] }, { id: 'b' }, 'lost'],
};

const brief = (item: Item): unknown => (item.kind === 'record' ? [item.part, item.value] : item.why);

const SEQUENCE = [
  ['header', { rows: [], info: { trees: [], owner: 'Mara\u2028' }, orchard: 'north', baskets: [] }],
  ['rows', { row: 1, name: 'Birne "Gute Luise"' }],
  'not-an-object',
  ['rows', { row: 2, trees: [[], {}, '}'] }],
  ['info.trees', { tree: 'quince' }],
  ['baskets[]', { id: 'a', pears: [] }],
  ['baskets[].pears', { pear: 1 }],
  'not-an-object',
  ['baskets[].pears', { pear: 2 }],
  ['baskets[]', { id: 'b' }],
  'not-an-object',
];

async function streamed(adapter: Adapter, text: string): Promise<Item[]> {
  const held = await hold(inPieces(Buffer.from(text), 5), memorySpill(), 10);
  expect(held.bytes).toBeNull();
  const header = survey(held, [adapter]);
  expect(ownerOf([adapter], header)).toBe(adapter);
  return [...streamedParts(adapter, header ?? {}, held)].flatMap((batch) => [...batch]);
}

const parts = (adapter: Adapter, document: JsonObject, text: string): Item[] => [
  ...partsOf(adapter, document, Buffer.from(text)),
];

describe('a document comes in parts', () => {
  test.each([
    ['on one line', JSON.stringify(DOCUMENT)],
    ['on many lines', JSON.stringify(DOCUMENT, null, 2)],
    ['with a byte-order mark', `\ufeff ${JSON.stringify(DOCUMENT)}`],
  ])('%s', async (_form, text) => {
    const taken: RawRecord[] = [];
    const session = await readWith([orchard(taken, LISTS)], inPieces(Buffer.from(text), 9), memorySpill());
    const expected = SEQUENCE.filter((one) => typeof one !== 'string');
    expect(taken.map(brief)).toEqual(expected);
    expect(session).toMatchObject([{ diagnostics: { records: 11, used: 8, skipped: { 'not-an-object': 3 } } }]);
  });

  test('the same when it is streamed', async () => {
    const found = await streamed(orchard([], LISTS), JSON.stringify(DOCUMENT, null, 1));
    expect(found.map(brief)).toEqual(SEQUENCE);
  });

  test('each with its place in the file', async () => {
    const text = JSON.stringify(DOCUMENT, null, 1);
    const adapter = orchard([], ['rows', 'info.trees']);
    const placed = [...parts(adapter, DOCUMENT, text), ...(await streamed(adapter, text))];
    const records = placed.filter((item): item is RawRecord => item.kind === 'record' && item.part !== 'header');
    expect(records).toHaveLength(6);
    for (const { offset, length, value } of records)
      expect(JSON.parse(text.slice(offset, offset + length))).toEqual(value);
    expect(records.slice(0, 3).map((item) => item.line)).toEqual([3, 8, 19]);
  });

  test('whatever lies in it, streamed or whole', async () => {
    const list = fc.array(fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.dictionary(fc.string(), fc.jsonValue())));
    const shape = fc.record({ orchard: fc.jsonValue(), rows: list, info: fc.record({ trees: list }), rest: list });
    await fc.assert(
      fc.asyncProperty(shape, fc.constantFrom(0, 1), async (document, indent) => {
        const text = JSON.stringify(document, null, indent);
        const adapter = orchard([], LISTS);
        const value = JSON.parse(text) as JsonObject;
        expect((await streamed(adapter, text)).map(brief)).toEqual(parts(adapter, value, text).map(brief));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a document that is not whole', () => {
  test('gives what stands before the cut, and the cut', async () => {
    const text = `{"orchard":"north","rows":[{"row":1},{"row":2},{"ro`;
    const taken: RawRecord[] = [];
    const session = await readWith([orchard(taken, LISTS)], inPieces(Buffer.from(text)), memorySpill());
    expect(taken.map(brief)).toEqual([
      ['header', { orchard: 'north', rows: [] }],
      ['rows', { row: 1 }],
      ['rows', { row: 2 }],
    ]);
    expect(session).toMatchObject([{ diagnostics: { records: 4, skipped: { 'bad-json': 1 } } }]);
  });

  test('is read when it is cut off anywhere', async () => {
    const text = JSON.stringify(DOCUMENT, null, 1);
    for (let end = 1; end < text.length; end += 1) {
      const cut = inPieces(Buffer.from(text.slice(0, end)));
      const sessions = await readWith([orchard([], LISTS)], cut, memorySpill());
      expect('kind' in sessions || sessions[0]?.diagnostics.skipped['bad-json']).toBeTruthy();
    }
  });

  test('or has more behind it is read with that as damage', async () => {
    const taken: RawRecord[] = [];
    const text = `${JSON.stringify(DOCUMENT, null, 1)}\nand pears`;
    const session = await readWith([orchard(taken, LISTS)], inPieces(Buffer.from(text)), memorySpill());
    expect(session).toMatchObject([{ diagnostics: { records: 12, skipped: { 'bad-json': 1 } } }]);
  });

  test('nesting without end is refused', async () => {
    const text = `{\n"orchard":${'['.repeat(5_000_000)}`;
    const session = await readWith([orchard([], LISTS)], inPieces(Buffer.from(text)), memorySpill());
    expect(session).toMatchObject({ kind: 'not-a-log' });
  });
});

test('lines behind a document of one line are records of their own', async () => {
  const taken: RawRecord[] = [];
  const text = asLog([{ orchard: 'north', rows: [{ row: 1 }] }, { row: 2 }, { row: 3 }]);
  await readWith([orchard(taken, LISTS)], inPieces(Buffer.from(text), 11), memorySpill());
  expect(taken.map((record) => [record.part, record.line])).toEqual([
    ['header', 1],
    ['rows', 1],
    [null, 2],
    [null, 3],
  ]);
});

test('a document whose list has no element is claimed and read', async () => {
  const taken: RawRecord[] = [];
  const session = await readWith(
    [orchard(taken, LISTS)],
    inPieces(Buffer.from('{"orchard":{},"rows":[]}')),
    memorySpill(),
  );
  expect(session).toMatchObject([{ format: 'orchard', diagnostics: { records: 1 } }]);
});

test('a bare array that is too large to be held is streamed', async () => {
  const held = await hold(inPieces(Buffer.from('[{"row":1}, 2, {"row":3}')), memorySpill(), 10);
  const found = [...streamedList(held)].flatMap((batch) => [...batch]);
  expect(found.map(brief)).toEqual([[null, { row: 1 }], 'not-an-object', [null, { row: 3 }], 'bad-json']);
});

test.each([
  ['members', '{"a":"ppppp","b":"ppppp","c":"ppppp","d":"ppppp","e":1}'],
  ['a list that nobody asked for', '{"pears":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]}'],
  ['a word', `{"pears":"${'pear '.repeat(20)}"}`],
  ['an element', '{"rows":[{"a":1},{"a":["ppppp","ppppp","ppppp","ppppp","ppppp","ppppp"]}]}'],
])('memory stays bounded where %s would need too much of it', (_what, text) => {
  const rows = [{ name: 'rows', keys: ['rows'], inner: null }];
  const found = [...streamDocument([Buffer.from(text)], rows, 0, 40)];
  expect(found.at(-1)).toMatchObject({ kind: 'damage', why: 'too-large' });
});

test('elements of any number are read within the bound', () => {
  const rows = [{ name: 'rows', keys: ['rows'], inner: null }];
  const text = JSON.stringify({ rows: Array.from({ length: 500 }, (_, row) => ({ row })) });
  const found = [...streamDocument([Buffer.from(text)], rows, 0, 40)];
  expect(found.filter((one) => one.kind === 'value')).toHaveLength(501);
  expect(found.some((one) => one.kind === 'damage')).toBe(false);
});

test.each([1, 2, 3, 5, 1000])(
  'bytes that are no UTF-8 are replaced, however characters are cut: pieces of %i',
  (size) => {
    const text = Buffer.from('{"rows":[{"name":"Äpfel 🍎\u2028 €"},{"name":"x?y"}]}');
    text[text.indexOf('?')] = 0xff;
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
      text.subarray(at * size, (at + 1) * size),
    );
    const rows = [{ name: 'rows', keys: ['rows'], inner: null }];
    const values = [...streamDocument(pieces, rows, 0)].flatMap((one) => (one.kind === 'value' ? [one.value] : []));
    expect(values.slice(0, 2)).toEqual([{ name: 'Äpfel 🍎\u2028 €' }, { name: 'x\ufffdy' }]);
  },
);
