import cdf from '@stdlib/stats-base-dists-beta-cdf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { probabilityAbove, probabilityBest } from '../../src/bandit/index.ts';

const parameter = fc.double({ min: 0.5, max: 10_000, noNaN: true });
const belief = fc.record({ alpha: parameter, beta: parameter });

describe('probabilityBest', () => {
  test('is certain of one, even between equals, and silent about none', () => {
    expect(probabilityBest([])).toEqual([]);
    expect(probabilityBest([{ alpha: 3, beta: 2 }])[0]).toBeCloseTo(1, 12);
    const equals = probabilityBest(Array.from({ length: 4 }, () => ({ alpha: 6, beta: 4 })));
    for (const chance of equals) expect(chance).toBeCloseTo(0.25, 9);
  });

  test('agrees with closed forms', () => {
    // P(X > Y) for Y uniform is the mean of X; for X ~ Beta(2,1) against Y ~ Beta(1,2) it is 5/6.
    expect(probabilityAbove({ alpha: 7.25, beta: 2.5 }, { alpha: 1, beta: 1 })).toBeCloseTo(7.25 / 9.75, 9);
    expect(probabilityAbove({ alpha: 2, beta: 1 }, { alpha: 1, beta: 2 })).toBeCloseTo(5 / 6, 9);
    expect(probabilityAbove({ alpha: 0.1, beta: 0.1 }, { alpha: 1, beta: 1 })).toBeCloseTo(0.5, 9);
    expect(probabilityAbove({ alpha: 0.1, beta: 3.9 }, { alpha: 1, beta: 1 })).toBeCloseTo(0.025, 7);
  });

  test('holds for a belief as good as certain', () => {
    const sure = { alpha: 5000, beta: 5000 };
    const chance = probabilityAbove({ alpha: 30, beta: 20 }, sure);
    expect(chance).toBeCloseTo(1 - cdf(0.5, 30, 20), 2);
    expect(chance + probabilityAbove(sure, { alpha: 30, beta: 20 })).toBeCloseTo(1, 9);
  });

  test('sums to one, and two beliefs share it', () => {
    fc.assert(
      fc.property(fc.array(belief, { minLength: 1, maxLength: 4 }), (beliefs) => {
        const chances = probabilityBest(beliefs);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
        for (const chance of chances) expect(chance).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });
});
