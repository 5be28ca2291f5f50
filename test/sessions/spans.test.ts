import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestList, spansOf } from '../../src/sessions/spans.ts';

const found = (text: string, keys: readonly string[], start = text.indexOf('{')): string[] => {
  const bytes = Buffer.from(text);
  return spansOf(bytes, Math.max(0, start), keys).map(({ offset, length }) =>
    bytes.toString('utf8', offset, offset + length),
  );
};

test.each([
  ['{"rows":[1,"two",{"three":[3]},[4],null]}', ['rows'], ['1', '"two"', '{"three":[3]}', '[4]', 'null']],
  ['{"a":{"rows":[ {"x":1} , {"y":"]"} ]}}', ['a', 'rows'], ['{"x":1}', '{"y":"]"}']],
  ['{"no":[1],"rows":["\\"]","\\\\"]}', ['rows'], ['"\\"]"', '"\\\\"']],
  ['{"rows":[1],"rows":[2]}', ['rows'], ['2']],
  ['{"rows":[]}', ['rows'], []],
  ['{"rows":{"a":[1]}}', ['rows'], []],
  ['{"other":[1]}', ['rows'], []],
  ['{"a":[1]}', ['a', 'rows'], []],
])('%s under %j', (text, keys, elements) => expect(found(text, keys)).toEqual(elements));

test('lines are counted from the beginning of the bytes', () => {
  const text = '\n\n{"rows": [\n  1,\n\n  {"two":\n 2}, 3\n]}';
  expect(spansOf(Buffer.from(text), 2, ['rows']).map(({ line }) => line)).toEqual([4, 6, 7]);
});

test('of any list, as JSON writes it, each span holds one element', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), fc.constantFrom(0, 1, 2), (rows, other, indent) => {
      const text = JSON.stringify({ other, rows, last: other }, null, indent);
      expect(found(text, ['rows']).map((one) => JSON.parse(one))).toEqual(JSON.parse(JSON.stringify(rows)));
    }),
  );
});

test('bytes that are cut off or no JSON give what they give, and end', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.nat(), (rows, cut) => {
      const text = JSON.stringify({ rows });
      const bytes = Buffer.from(text.slice(0, cut % text.length));
      for (const { offset } of spansOf(bytes, 0, ['rows'])) expect(offset).toBeLessThan(bytes.length);
    }),
  );
});

test.each([
  ['{"few":[1],"rows":[1,2,3,4,5,6,7,8,9,10]}', { key: 'rows', start: 18 }],
  ['{"rows":{"rows":[1,2,3,4,5,6,7,8,9,10]}}', null],
  ['{"rows":"[1,2,3,4,5,6,7,8,9,10,11,12]"}', null],
  ['{"rows":[1,2,3,4,5,6,7,8,9,10', null],
  ['{"rows":[1,2,3,4,5,6,7,8,9,10],"rows":1}', null],
  ['{"a":[1,2,3,4],"b":[1,2,3,4]}', null],
  ['{}', null],
])('the largest list of %s', (text, list) => expect(largestList(Buffer.from(text), 0)).toEqual(list));
