import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depthOf, objectEnd, piecesOf } from '../../src/sessions/objects.ts';

const pieces = (text: string) => [...piecesOf(Buffer.from(text))].map((piece) => piece.value);

describe('objects glued on one line', () => {
  test('are all found, with blanks or commas between them or nothing', () => {
    expect(pieces('{"tree":"pear"}{"tree":"plum"} ,\n{"tree":"fig"}')).toEqual([
      { tree: 'pear' },
      { tree: 'plum' },
      { tree: 'fig' },
    ]);
  });

  test('keep braces and quotes inside strings', () => {
    expect(pieces('{"a":"}{\\"\\\\"}{"b":"{"}')).toEqual([{ a: '}{"\\' }, { b: '{' }]);
  });

  test('are found behind a record that was cut off, which is damage', () => {
    expect(pieces('{"type":"user","text":"ripe{"type":"user","text":"green"}')).toEqual([
      null,
      { type: 'user', text: 'green' },
    ]);
  });

  test('do not take an object inside the cut-off record for a record', () => {
    expect(pieces('{"type":"a","in":[{"type":"b"},{"type":"c"}],"te')).toEqual([null]);
  });

  test('leave other text as one damage', () => {
    expect(pieces('ripe {"tree":"pear"} rotten')).toEqual([null, { tree: 'pear' }, null]);
  });

  test('cost linear time, be they ever so damaged', () => {
    expect(pieces('{"type":"a{"type":"x"}'.repeat(40_000)).length).toBeGreaterThan(0);
    expect(pieces('{"type":{"type":'.repeat(40_000))).toEqual([null]);
  });

  test('come back whole from any text that holds them', () => {
    const tree = fc.record({ type: fc.string(), ripe: fc.jsonValue({ maxDepth: 3 }) });
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1 }), fc.constantFrom('', ' ', '\r\n', ' , '), (trees, between) => {
        const read = pieces(trees.map((one) => JSON.stringify(one)).join(between));
        expect(JSON.stringify(read)).toBe(JSON.stringify(trees));
      }),
    );
  });

  test('cover every byte that is not blank, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{', '}', '"', '\\', '[', ']', ',', ':', 'a', '1', ' ')), (parts) => {
        const bytes = Buffer.from(parts.join(''));
        let at = 0;
        for (const { start, end } of piecesOf(bytes)) {
          expect(bytes.subarray(at, start).toString()).toMatch(/^[ ,]*$/);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(bytes.subarray(at).toString()).toMatch(/^[ ,]*$/);
      }),
    );
  });
});

test('where an object ends, and how deep it nests', () => {
  expect(objectEnd(Buffer.from('{"a":[{}]} x'), 0)).toBe(10);
  expect(objectEnd(Buffer.from('{"a":"}'), 0)).toBe(-1);
  expect(depthOf(Buffer.from('{"a":[{"b":"[[[["}]}'))).toBe(3);
});
