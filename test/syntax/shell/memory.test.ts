import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openMemory } from '../../../src/syntax/shell/memory.ts';

test('what is gone through in one order, time after time, is found again as far as there was room', () => {
  const memory = openMemory<string>(10);
  const rows = Array.from({ length: 40 }, (_, row) => `prune row ${row}`);
  const found = (): string[] =>
    rows.filter((row) => {
      if (memory.get(row) !== undefined) return true;
      memory.set(row, row.toUpperCase(), 1);
      return false;
    });
  expect(found()).toEqual([]);
  expect(found()).toEqual(rows.slice(0, 10));
  expect(found()).toEqual(rows.slice(0, 10));
});

test('of what did not fit at first the latest is kept', () => {
  const memory = openMemory<number>(2);
  for (const tree of ['apple', 'pear', 'plum', 'quince', 'fig']) memory.set(tree, tree.length, 1);
  const kept = ['apple', 'pear', 'plum', 'quince', 'fig'].map((tree) => memory.get(tree) ?? null);
  expect(kept).toEqual([5, 4, null, null, 3]);
});

test('what weighs more than there is room for is not kept', () => {
  const memory = openMemory<number>(2);
  memory.set('orchard', 1, 3);
  expect(memory.get('orchard')).toBeUndefined();
});

test('a memory never holds more than twice its weight, and never another text’s value', () => {
  const entry = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 80 }), fc.integer({ min: 1, max: 12 }), (entries, most) => {
      const memory = openMemory<readonly [string, number]>(most);
      const names = new Set<string>();
      for (const [number, weight] of entries) {
        const name = `row ${number}`;
        if (memory.get(name) === undefined) memory.set(name, [name, weight], weight);
        names.add(name);
      }
      const held = [...names].flatMap((name) => {
        const value = memory.get(name);
        if (value) expect(value[0]).toBe(name);
        return value ? [value[1]] : [];
      });
      expect(held.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(2 * most);
    }),
  );
});
