import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { gather, hold } from '../../src/sessions/hold.ts';
import { inPieces } from './reading.ts';

const joined = (pieces: Iterable<Uint8Array>): Buffer => Buffer.concat([...pieces]);

describe('a source that is held', () => {
  test('stays in memory up to its bound, the bound included', async () => {
    const bytes = Buffer.alloc(100, 'pear');
    expect((await hold(inPieces(bytes, 7), memorySpill(), 100)).bytes).toEqual(bytes);
    expect((await hold(inPieces(bytes, 7), memorySpill(), 99)).bytes).toBeNull();
  });

  test('gives the same bytes again and again, wherever they lie and however they came', async () => {
    const sizes = fc.tuple(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 90 }), fc.nat(500));
    await fc.assert(
      fc.asyncProperty(sizes, async ([bytes, size, most]) => {
        const held = await hold(inPieces(bytes, size), memorySpill(), most);
        for (let again = 0; again < 2; again += 1) expect(joined(held.pieces()).equals(bytes)).toBe(true);
        expect(held.bytes === null).toBe(bytes.length > most);
      }),
    );
  });

  test('is put away in pieces of a megabyte, so that none is too large to be read', async () => {
    const bytes = Buffer.alloc(3_500_000, 'fig');
    const held = await hold(inPieces(bytes, 900_000), memorySpill(), 1000);
    const sizes = [...held.pieces()].map((piece) => piece.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1024 * 1024);
    expect(joined(held.pieces()).equals(bytes)).toBe(true);
  });

  test('does not change when its source uses a piece again', async () => {
    async function* reusing() {
      const piece = Buffer.from('pear');
      yield piece;
      piece.write('figs');
      yield piece;
    }
    expect((await hold(reusing(), memorySpill())).bytes?.toString()).toBe('pearfigs');
  });
});

test('a source of which nothing is left in the spill gives what there is', async () => {
  const lost = { put: () => '0'.repeat(64), read: () => null };
  const held = await hold(inPieces(Buffer.alloc(50)), lost, 10);
  expect([...held.pieces()]).toEqual([]);
});

test('a source that is gathered is given up as soon as there is too much of it', async () => {
  let asked = 0;
  async function* endless() {
    for (;;) {
      asked += 1;
      yield Buffer.alloc(10);
    }
  }
  expect(await gather(endless(), 35)).toBeNull();
  expect(asked).toBe(4);
});
