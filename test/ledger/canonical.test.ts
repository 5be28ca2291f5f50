import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/ledger/index.ts';

test('sorts keys by UTF-16 units, at every depth, and writes no blanks', () => {
  expect(canonicalJson({ quay: 2, berth: { tide: [1, null], '\u00e9tage': true } })).toBe(
    '{"berth":{"tide":[1,null],"étage":true},"quay":2}',
  );
  expect(canonicalJson({ '\u{1f6a2}': 1, '\ufb33': 2 })).toBe('{"\u{1f6a2}":1,"\ufb33":2}');
});

test('writes numbers as RFC 8785 does', () => {
  expect(canonicalJson([-0, 1e21, 0.000001, 1e-7, 0.1 + 0.2])).toBe('[0,1e+21,0.000001,1e-7,0.30000000000000004]');
});

test('has no spelling for what JSON cannot say', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  const deep = JSON.parse(`${'['.repeat(60_000)}${']'.repeat(60_000)}`);
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, { tide: -1 / 0 }, '\ud83d', cycle, deep, undefined])
    expect(canonicalJson(value)).toBeNull();
});

test('does not depend on the order in which keys were set, and reads back as the same value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (value) => {
      const backwards = Object.fromEntries(Object.entries(value).reverse());
      const text = canonicalJson(value);
      expect(canonicalJson(backwards)).toBe(text);
      expect(canonicalJson(JSON.parse(text ?? ''))).toBe(text);
    }),
  );
});
