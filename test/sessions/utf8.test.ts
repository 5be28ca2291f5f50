import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readable } from '../../src/sessions/utf8.ts';

function* cut(bytes: Buffer, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const joined = (bytes: Buffer, size: number): Buffer =>
  Buffer.concat([...readable(cut(bytes, size))].map((one) => one.bytes));

/** Bytes among which parts of characters, whole ones, and ones that no character has are frequent. */
const bytes = fc
  .array(
    fc.constantFrom(
      ...['pear', 'ü', '…', '🍐'].map((text) => Buffer.from(text)),
      ...['ff', 'c3', 'e2', 'e282', 'f09f8d', 'eda080', 'c080', 'f4908080', '80'].map((hex) => Buffer.from(hex, 'hex')),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Buffer.concat(parts));

describe('bytes as UTF-8', () => {
  test('read as decoders read them, however they are cut', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 7 }), (some, size) => {
        expect(joined(some, size).toString('utf8')).toBe(some.toString('utf8'));
      }),
      { numRuns: 300 },
    );
  });

  test('stretches lie behind one another, and cover the file', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 7 }), (some, size) => {
        let end = 0;
        for (const one of readable(cut(some, size))) {
          expect(one.offset).toBe(end);
          end = one.end;
          if (!one.bytes.equals(Buffer.from('\ufffd'))) expect(some.subarray(one.offset, end)).toEqual(one.bytes);
        }
        expect(end).toBe(some.length);
      }),
      { numRuns: 100 },
    );
  });

  test('a byte-order mark is left out, and counts in places', () => {
    const marked = Buffer.from('\ufeffpear');
    expect([...readable(cut(marked, 2))].map(({ bytes: one, offset }) => [one.toString('utf8'), offset])).toEqual([
      ['p', 3],
      ['ea', 4],
      ['r', 6],
    ]);
  });
});
