import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openNameSet, openNameTable } from '../../src/collections/index.ts';

const names = fc.constantFrom('apple', 'pear', '', '__proto__', 'fig', 'quince', 'medlar', 'a\ud800');
const deeds = fc.array(fc.tuple(fc.constantFrom('set', 'set', 'delete'), names, fc.nat(1000)), { maxLength: 60 });

describe('a table of names', () => {
  test.each([0, 3, 100])('is a Map to whoever asks, with %i names kept plain', (mostPlain) => {
    fc.assert(
      fc.property(deeds, (done) => {
        const table = openNameTable(mostPlain);
        const mirror = new Map<string, number>();
        for (const [deed, name, value] of done) {
          if (deed === 'set') mirror.set(name, value);
          else mirror.delete(name);
          if (deed === 'set') table.set(name, value);
          else table.delete(name);
        }
        for (const name of [...mirror.keys(), 'never set']) expect(table.get(name)).toBe(mirror.get(name));
      }),
    );
  });

  test('holds many', () => {
    const table = openNameTable(10);
    for (let tree = 0; tree < 5000; tree += 1) table.set(`tree ${tree}`, tree);
    const found = Array.from({ length: 5001 }, (_, tree) => table.get(`tree ${tree}`));
    expect(found).toEqual([...Array.from({ length: 5000 }, (_, tree) => tree), undefined]);
  });
});

describe('a set of names', () => {
  test.each([0, 3, 100])('is a Set to whoever asks, with %i names kept plain', (mostPlain) => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 20 }), fc.array(names), (added, asked) => {
        const set = openNameSet(mostPlain);
        const mirror = new Set<string>();
        for (const name of added) {
          expect(set.has(name)).toBe(mirror.has(name));
          set.add(name);
          mirror.add(name);
        }
        for (const name of asked) expect(set.has(name)).toBe(mirror.has(name));
      }),
    );
  });
});
