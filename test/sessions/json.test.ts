import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blocksAt,
  flagAt,
  isObject,
  jsonText,
  listAt,
  nameAt,
  numberAt,
  objectAt,
  parseJson,
  textAt,
  timeAt,
} from '../../src/sessions/json.ts';

describe('what stands under a key', () => {
  const row = {
    pears: 12,
    name: 'north',
    trees: ['a'],
    soil: { kind: 'loam' },
    none: null,
    wide: 'x'.repeat(501),
    far: Number.POSITIVE_INFINITY,
  };

  test.each([
    ['objectAt', objectAt(row, 'soil'), { kind: 'loam' }],
    ['objectAt of a list', objectAt(row, 'trees'), null],
    ['objectAt of null', objectAt(row, 'none'), null],
    ['textAt', textAt(row, 'name'), 'north'],
    ['textAt of a number', textAt(row, 'pears'), null],
    ['nameAt', nameAt(row, 'name'), 'north'],
    ['nameAt of nothing', nameAt({ name: '' }, 'name'), null],
    ['nameAt of too much', nameAt(row, 'wide'), null],
    ['numberAt', numberAt(row, 'pears'), 12],
    ['numberAt of an infinite number', numberAt(row, 'far'), null],
    ['numberAt of a number that is written as text', numberAt({ n: '-12.5' }, 'n'), -12.5],
    ['numberAt of other texts', numberAt({ n: '12 pears' }, 'n') ?? numberAt({ n: '1e9' }, 'n'), null],
    ['flagAt', [flagAt({ ripe: true }, 'ripe'), flagAt({ ripe: 'false' }, 'ripe')], [true, false]],
    ['flagAt of anything else', flagAt({ ripe: 1 }, 'ripe'), null],
    [
      'blocksAt',
      blocksAt({ said: [{ type: 'image' }, 'Pick.', 7] }, 'said').map(({ type }) => type),
      ['image', 'text'],
    ],
    ['blocksAt of a bare text', blocksAt(row, 'name'), [{ type: 'text', text: 'north' }]],
    ['blocksAt of nothing', blocksAt(row, 'none'), []],
    ['listAt', listAt(row, 'trees'), ['a']],
    ['listAt of an object', listAt(row, 'soil'), []],
    ['anything of nothing', textAt(null, 'name'), null],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));

  test('is none where the key is inherited: methods are no values', () => {
    expect([textAt({}, 'toString'), objectAt({}, 'constructor'), listAt({}, 'valueOf')]).toEqual([null, null, []]);
  });

  test('of any kind is of the kind asked for, or nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parent = { value } as Record<string, unknown>;
        expect([null, value]).toContain(textAt(parent, 'value'));
        expect(objectAt(parent, 'value') === null).toBe(!isObject(value));
        expect(listAt(parent, 'value')).toEqual(Array.isArray(value) ? value : []);
      }),
    );
  });
});

describe('a time', () => {
  test.each([
    ['2026-05-04T08:00:00.000Z', '2026-05-04T08:00:00.000Z'],
    ['2026-05-04T08:00:00Z', '2026-05-04T08:00:00.000Z'],
    ['2026-05-04T10:00:00.5+02:00', '2026-05-04T08:00:00.500Z'],
    ['2026-05-04T08:00:00.123456Z', '2026-05-04T08:00:00.123Z'],
    ['2026-05-04', null],
    ['2026-13-04T08:00:00.000Z', null],
    ['May 4, 2026', null],
    ['', null],
    [`2026-05-04T08:00:00.${'0'.repeat(60)}Z`, null],
    [1_772_000_000, null],
  ])('%j', (value, time) => expect(timeAt({ value }, 'value')).toBe(time));

  test('that is given is a time of the same form, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        (value) => {
          const time = timeAt({ value }, 'value');
          if (time !== null) expect(new Date(time).toISOString()).toBe(time);
        },
      ),
    );
  });
});

test('JSON text is parsed or undefined, and written or null', () => {
  expect([parseJson('[1]'), parseJson('null'), parseJson('{'), parseJson('')]).toEqual([
    [1],
    null,
    undefined,
    undefined,
  ]);
  const round: Record<string, unknown> = {};
  round.self = round;
  expect([jsonText({ a: 1 }), jsonText(undefined), jsonText(round)]).toEqual(['{"a":1}', 'null', 'null']);
});
