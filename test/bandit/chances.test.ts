import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chancesOf, expectedUtility, probabilityBest, utilityOf } from '../../src/bandit/index.ts';

const parameter = fc.double({ min: 0.1, max: 2000, noNaN: true });
const belief = fc.record({ alpha: parameter, beta: parameter });
const CERTAIN = { alpha: 1e9, beta: 1e-3 };

describe('utilityOf', () => {
  test('has the mean and the variance of quality × availability', () => {
    const utility = utilityOf({ alpha: 6, beta: 4 }, { alpha: 9, beta: 1 }, 0.1);
    expect(expectedUtility(utility)).toBeCloseTo(0.6 * 0.9 - 0.1, 12);
    const { alpha, beta } = utility;
    const variance = (alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1));
    expect(variance).toBeCloseTo(((6 * 7) / (10 * 11)) * ((9 * 10) / (10 * 11)) - 0.54 ** 2, 12);
  });

  test('of an arm that always answers it is its quality', () => {
    const { alpha, beta } = utilityOf({ alpha: 6, beta: 4 }, CERTAIN, 0);
    expect([alpha, beta]).toEqual([expect.closeTo(6, 3), expect.closeTo(4, 3)]);
  });
});

describe('chancesOf', () => {
  test('of nobody there is none, one alone is best', () => {
    expect(chancesOf([])).toEqual([]);
    expect(chancesOf([{ alpha: 2, beta: 3, shift: 0 }])).toEqual([1]);
  });

  test('agrees with the exact quadrature to about a thousandth', () => {
    fc.assert(
      fc.property(fc.array(belief, { minLength: 2, maxLength: 5 }), (beliefs) => {
        const exact = probabilityBest(beliefs.map(({ alpha, beta }) => ({ alpha: alpha + 0.4, beta: beta + 0.4 })));
        const fast = chancesOf(beliefs.map(({ alpha, beta }) => ({ alpha: alpha + 0.4, beta: beta + 0.4, shift: 0 })));
        for (const [index, chance] of fast.entries()) expect(Math.abs(chance - (exact[index] ?? 2))).toBeLessThan(4e-3);
      }),
      { numRuns: 15 },
    );
  });

  test('a cost moves the chances, and everybody’s cost moves none', () => {
    const pair = (first: number, second: number) =>
      chancesOf([
        { alpha: 30, beta: 20, shift: -first },
        { alpha: 30, beta: 20, shift: -second },
      ])[0] ?? 0;
    expect(pair(0, 0)).toBeCloseTo(0.5, 6);
    expect(pair(0.2, 0)).toBeLessThan(0.1);
    expect(pair(0.2, 0.2)).toBeCloseTo(0.5, 3);
  });

  test('sums to one for any beliefs, also where one is as good as certain', () => {
    fc.assert(
      fc.property(fc.array(belief, { minLength: 1, maxLength: 30 }), (beliefs) => {
        const chances = chancesOf([
          ...beliefs.map((one) => ({ ...one, shift: 0 })),
          { ...CERTAIN, alpha: 1e3, shift: -0.5 },
        ]);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        for (const chance of chances) expect(chance).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 25 },
    );
  });
});
