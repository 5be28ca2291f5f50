import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPath } from '../../src/sessions/parts.ts';
import { type Streamed, streamDocument } from '../../src/sessions/stream.ts';

const LISTS = [listPath('rows')];
function* cut(text: string | Uint8Array, size: number): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const stream = (text: string | Uint8Array, size = 4, keep = 0, most?: number) => [
  ...streamDocument(cut(text, size), LISTS, keep, most),
];
const values = (items: ReturnType<typeof stream>): Streamed[] =>
  items.flatMap((one) => (one.kind === 'value' ? [one] : []));
const damage = (items: ReturnType<typeof stream>) => items.flatMap((one) => (one.kind === 'damage' ? [one.why] : []));

describe('a document in pieces', () => {
  test('gives the elements of its lists one by one, and its other members', () => {
    const items = stream('{"orchard":"north","rows":[{"row":1},{"row":2}],"trees":12}');
    expect(values(items).map(({ list, key, value }) => [list, key, value])).toEqual([
      [null, 'orchard', 'north'],
      ['rows', '0', { row: 1 }],
      ['rows', '1', { row: 2 }],
      [null, 'rows', []],
      [null, 'trees', 12],
    ]);
    expect(damage(items)).toEqual([]);
  });

  test('keeps the first elements in their list where that is wanted', () => {
    const [last] = values(stream('{"rows":[1,2,3,4]}', 4, 2)).slice(-1);
    expect(last).toMatchObject({ list: null, key: 'rows', value: [1, 2] });
  });

  test('a bare array is a list without a path', () => {
    expect(values(stream('[1,{"row":2}]')).map(({ list, value }) => [list, value])).toEqual([
      ['', 1],
      ['', { row: 2 }],
    ]);
  });

  test('elements name the bytes that they were read from', () => {
    const text = '{"rows": [ {"row": 1}, {"fig": "\u00fc"} ]}';
    const bytes = Buffer.from(text);
    for (const one of values(stream(text)).filter(({ list }) => list === 'rows'))
      expect(JSON.parse(bytes.toString('utf8', one.offset, one.offset + one.length))).toEqual(one.value);
  });

  test('elements name their bytes behind others that are no UTF-8, and behind a byte-order mark', () => {
    const odd = [Buffer.from([0xff]), Buffer.from([0xe2, 0x82]), Buffer.from('\\ud83d\\u00fc'), Buffer.from('ü')];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...odd)),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (texts, size, mark) => {
          const head = Buffer.from(`${mark ? '\ufeff' : ''}{"rows": ["`);
          const bytes = Buffer.concat([head, ...texts, Buffer.from('", {"row": 1}, {"fig": ["ü"]}]}')]);
          const rows = values(stream(bytes, size)).filter(({ list, key }) => list === 'rows' && key !== '0');
          expect(rows.map(({ offset, length }) => bytes.toString('utf8', offset, offset + length))).toEqual([
            '{"row": 1}',
            '{"fig": ["ü"]}',
          ]);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('reads the same however it is cut, within characters too', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const text = JSON.stringify({ name: '\u{1f350}ü', rows });
        expect(values(stream(text, size))).toEqual(values(stream(text, 10_000)));
        const elements = values(stream(text, size)).filter(({ list }) => list === 'rows');
        expect(elements.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(rows)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a document that is not whole', () => {
  test('gives what is whole of it, then damage', () => {
    const items = stream('{"rows":[{"row":1},{"row":2},{"ro');
    expect(values(items).length).toBe(2);
    expect(damage(items)).toEqual(['bad-json']);
    expect(items.at(-1)?.kind).toBe('damage');
  });

  test.each(['', '{', '{"rows":[1,}', 'pears', '{"rows":[1]}}'])(
    '%j ends in one damage at most, and never throws',
    (text) => {
      expect(damage(stream(text)).length).toBeLessThanOrEqual(1);
    },
  );

  test('bytes that are no UTF-8 are replaced', () => {
    const bytes = Buffer.concat([Buffer.from('{"rows":["'), Buffer.from([0xff, 0xc3]), Buffer.from('"]}')]);
    expect(values(stream(bytes, 3))[0]?.value).toMatch(/\ufffd/);
  });

  test('damage ends where the file ends, whatever its last bytes are replaced by', () => {
    const bytes = Buffer.concat([Buffer.from('{"rows":[1,'), Buffer.from([0xff])]);
    expect(stream(bytes).at(-1)).toMatchObject({ kind: 'damage', offset: 9, length: bytes.length - 9 });
  });

  test('an element over the bound is refused without being held', () => {
    const items = stream(`{"rows":[{"row":1},"${'x'.repeat(50_000)}"]}`, 100, 0, 1000);
    expect(values(items).map(({ value }) => value)).toEqual([{ row: 1 }]);
    expect(damage(items)).toEqual(['too-large']);
  });

  test('many elements under the bound are no matter', () => {
    const rows = Array.from({ length: 2000 }, (_, row) => ({ row }));
    expect(values(stream(JSON.stringify({ rows }), 100, 0, 1000)).length).toBe(2001);
  });

  test('nesting without end is refused', () => {
    expect(damage(stream(`{"rows":[${'['.repeat(200_000)}`, 10_000))).toEqual(['too-deep']);
  });
});
