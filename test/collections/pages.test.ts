import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ofKind, openPages, type Pages } from '../../src/collections/index.ts';
import { PAGE } from '../../src/collections/paged.ts';
import type { Sequence } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';

interface Crate {
  readonly kind: 'pears' | 'plums' | 'figs' | 'quinces';
  readonly row: number;
  fruit: string;
  open: boolean;
}

const kindOf = (row: number): Crate['kind'] => (row % 50 === 49 ? 'figs' : row % 3 === 0 ? 'pears' : 'plums');
const crate = (row: number): Crate => ({ kind: kindOf(row), row, fruit: 'unripe \ud800 \u2028', open: row % 7 === 0 });
const watched = { waits: (one: Crate) => one.open, counts: (one: Crate) => !one.fruit.startsWith('unripe') };
const open = (live = 10): Pages<Crate> => openPages<Crate>(memorySpill(), watched, live);

function filled(count: number): { pages: Pages<Crate>; mirror: Crate[] } {
  const pages = open();
  const mirror: Crate[] = [];
  for (let row = 0; row < count; row += 1) {
    pages.push(crate(row));
    mirror.push(crate(row));
  }
  return { pages, mirror };
}

/** Everything that a sequence can be asked, asked. */
function answers(list: Sequence<Crate>): unknown {
  const places = [0, 1, -1, -2, PAGE - 1, PAGE, 2 * PAGE, list.length, -list.length - 1, 1.5, Number.NaN];
  return {
    length: list.length,
    all: [...list],
    entries: [...list.entries()],
    at: places.map((place) => list.at(place)),
    some: [list.some(({ row }) => row === PAGE + 1), list.some(() => false)],
    every: [list.every(({ row }, place) => row === place), list.every(({ row }) => row !== PAGE + 1)],
    find: [list.find(({ row }, place) => row === PAGE && place === PAGE), list.find(() => false)],
    filter: list.filter(({ row }) => row % 100 === 3),
    map: list.map(({ row }, place) => row * place),
    flatMap: list.flatMap(({ row }) => (row % 2 === 0 ? [row, row] : row)),
    slice: [list.slice(), list.slice(3, 5), list.slice(-3), list.slice(2, -2), list.slice(PAGE - 1, PAGE + 1)],
    ofKind: [
      [...ofKind(list, 'pears')],
      [...ofKind(list, 'figs', 'pears')],
      [...ofKind(list, 'quinces')],
      [...ofKind(list, 'pears', 'plums', 'figs')],
    ],
    json: JSON.stringify(list),
  };
}

/** One thing that an adapter does to the list, at a place given as a share of its length. */
type Deed = readonly ['push' | 'hold' | 'put' | 'answer', number];
const deeds = fc.array(
  fc.tuple(
    fc.constantFrom('push', 'push', 'push', 'hold', 'put', 'answer'),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  { maxLength: 1200, minLength: 300 },
) as fc.Arbitrary<Deed[]>;

function perform(pages: Pages<Crate>, mirror: Crate[], kept: Map<number, Crate>, [deed, share]: Deed): void {
  const row = deed === 'push' ? mirror.length : Math.floor(share * mirror.length);
  const fruit = `${deed} ${share}`;
  const mine = mirror[row];
  if (deed === 'push') {
    const fresh = crate(row);
    pages.push(fresh);
    mirror.push(crate(row));
    if (fresh.open) kept.set(row, fresh);
  } else if (deed === 'hold' && mine) {
    const held = pages.hold(row);
    expect(held).toEqual(mine);
    if (held) held.fruit = mine.fruit = fruit;
  } else if (deed === 'put' && mine) {
    mirror[row] = { ...mine, kind: 'quinces', fruit };
    pages.put(row, { ...mine, kind: 'quinces', fruit });
    kept.delete(row);
  } else {
    const [late] = kept.values();
    const told = late && mirror[late.row];
    if (!late || !told) return;
    late.fruit = told.fruit = fruit;
    late.open = told.open = false;
    kept.delete(late.row);
  }
}

describe('a list in pages', () => {
  test('stays an array while it is short', () => {
    const pages = open(1000);
    pages.push(crate(1));
    expect(Array.isArray(pages.finish())).toBe(true);
  });

  test.each([0, 5, PAGE, 2 * PAGE + 1, 5 * PAGE])('of %i values answers as the array of them does', (count) => {
    const { pages, mirror } = filled(count);
    expect(answers(pages.finish())).toEqual(answers(mirror));
  });

  test('is what was done to it, whatever was changed late, early or through an object kept from before', () => {
    fc.assert(
      fc.property(deeds, fc.nat(600), (done, from) => {
        const pages = open();
        const mirror: Crate[] = [];
        const kept = new Map<number, Crate>();
        for (const deed of done) perform(pages, mirror, kept, deed);
        expect(pages).toHaveLength(mirror.length);
        expect([...pages.from(from)]).toEqual(mirror.slice(from));
        const list = pages.finish();
        expect([...list]).toEqual(mirror);
        expect([...ofKind(list, 'quinces', 'figs')]).toEqual(mirror.filter(({ kind }) => /quinces|figs/.test(kind)));
        expect(pages.counted).toBe(mirror.filter(watched.counts).length);
      }),
      { numRuns: 60 },
    );
  });

  test('writes older values back when many were asked for', () => {
    const { pages, mirror } = filled(70 * PAGE);
    for (const [row, mine] of mirror.entries()) {
      const held = pages.hold(row);
      if (held) held.fruit = mine.fruit = `ripe ${row}`;
    }
    expect([...pages.finish()]).toEqual(mirror);
  });

  test('is read as texts from a store that gives them', () => {
    const kept = memorySpill();
    const readText = (digest: string): string => Buffer.from(kept.read(digest) ?? []).toString('utf8');
    const pages = openPages<Crate>({ ...kept, read: () => null, readText }, watched, 1);
    const mirror = Array.from({ length: 2 * PAGE }, (_, row) => crate(row));
    for (const one of mirror) pages.push(one);
    expect([...pages.finish()]).toEqual(mirror);
  });

  test('is gone with its store', () => {
    const kept = memorySpill();
    const pages = openPages<Crate>({ ...kept, read: () => null }, { ...watched, waits: () => false }, 1);
    for (let row = 0; row < 2 * PAGE; row += 1) pages.push(crate(row));
    const list = pages.finish();
    expect([...ofKind(list, 'quinces')]).toEqual([]);
    expect(() => [...ofKind(list, 'figs')]).toThrow('no longer in its store');
    expect(() => [...list]).toThrow('no longer in its store');
  });
});
