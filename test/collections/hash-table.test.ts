import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hash, hashOf, openHashSet, openHashTable } from '../../src/collections/hash-table.ts';

/** Few hashes, many of which share a segment and a slot. */
const hashes = fc.record({ high: fc.constantFrom(0, 1, 16, 17, 0xffffffff), low: fc.constantFrom(1, 65, 129, 7, 0) });
const nameOf = ({ high, low }: Hash): string => `${high} ${low}`;
const isNone = ({ high, low }: Hash): boolean => high === 0 && low === 0;
const deeds = fc.array(
  fc.tuple(
    fc.constantFrom('set', 'set', 'delete'),
    hashes.filter((one) => !isNone(one)),
    fc.nat(1000),
  ),
  {
    maxLength: 80,
  },
);

describe('a table of hashes', () => {
  test('is a Map to whoever asks', () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const table = openHashTable();
        const mirror = new Map<string, number>();
        for (const [deed, hash, value] of done) {
          if (deed === 'set') {
            table.set(hash, value);
            mirror.set(nameOf(hash), value);
          } else {
            table.delete(hash);
            mirror.delete(nameOf(hash));
          }
        }
        for (const [, hash] of done) expect(table.get(hash)).toBe(mirror.get(nameOf(hash)));
        const told = [...table.entries()].map(([hash, value]) => [nameOf(hash), value] as const);
        expect(new Map(told)).toEqual(mirror);
        expect(told).toHaveLength(mirror.size);
      }),
    );
  });

  test('tells hashes apart that share a slot', () => {
    const table = openHashTable();
    const low = (row: number): number => 1 + 64 * row;
    for (let row = 1; row < 50; row += 1) table.set({ high: 7, low: low(row) }, row);
    table.delete({ high: 7, low: low(3) });
    const found = [1, 2, 3, 49, 50].map((row) => table.get({ high: 7, low: low(row) }));
    expect(found).toEqual([1, 2, undefined, 49, undefined]);
  });

  test('holds many', () => {
    const table = openHashTable();
    for (let row = 0; row < 20_000; row += 1) table.set(hashOf(`row ${row}`), row);
    for (let row = 0; row < 20_000; row += 999) expect(table.get(hashOf(`row ${row}`))).toBe(row);
    expect([...table.entries()]).toHaveLength(20_000);
  });
});

test('a set of hashes is a Set to whoever asks', () => {
  fc.assert(
    fc.property(fc.array(hashes, { maxLength: 80 }), fc.array(hashes), (added, asked) => {
      const set = openHashSet();
      for (const hash of added) set.add(hash);
      const mirror = new Set(['0 0', ...added.map(nameOf)]);
      for (const hash of [...added, ...asked]) expect(set.has(hash)).toBe(mirror.has(nameOf(hash)));
    }),
  );
});

test('a set holds many', () => {
  const set = openHashSet();
  for (let row = 0; row < 20_000; row += 1) set.add(hashOf(`row ${row}`));
  const found = Array.from({ length: 20_100 }, (_, row) => set.has(hashOf(`row ${row}`)));
  expect(found.filter((one) => one)).toHaveLength(20_000);
  expect(found.lastIndexOf(true)).toBe(19_999);
});

test('a hash is the beginning of SHA-256', () => {
  expect(hashOf('')).toEqual({ high: 0xe3b0c442, low: 0x98fc1c14 });
});
