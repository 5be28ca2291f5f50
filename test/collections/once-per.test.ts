import { describe, expect, it } from 'vitest';
import { oncePer } from '../../src/collections/index.ts';

describe('oncePer', () => {
  it('asks once for each object, with whatever else it was told the first time', () => {
    const asked: string[] = [];
    const weigh = oncePer((crate: { readonly pears: number }, place: string) => {
      asked.push(place);
      return crate.pears * 3;
    });
    const [small, large] = [{ pears: 2 }, { pears: 9 }];
    expect([weigh(small, 'shed'), weigh(large, 'barn'), weigh(small, 'market')]).toEqual([6, 27, 6]);
    expect(asked).toEqual(['shed', 'barn']);
  });

  it('remembers that there is no answer, and tells equal objects apart', () => {
    let asked = 0;
    const find = oncePer((_crate: { readonly pears: number }): string | undefined => {
      asked += 1;
      return undefined;
    });
    const crate = { pears: 2 };
    expect([find(crate), find(crate), find({ pears: 2 })]).toEqual([undefined, undefined, undefined]);
    expect(asked).toBe(2);
  });
});
