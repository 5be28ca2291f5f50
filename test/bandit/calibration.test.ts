import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { midRanks } from '../../src/bandit/calibration.ts';
import { calibrate, rankCorrelation } from '../../src/bandit/index.ts';

const rows = (...pairs: readonly (readonly [number, 0 | 1])[]) =>
  pairs.map(([grade, accepted]) => ({ grade, accepted: accepted === 1 }));

describe('calibrate', () => {
  test('gives the Brier score, its skill and the error over five bins, by hand', () => {
    const { brier, skill, error, bins, auc } = calibrate(rows([0.9, 1], [0.9, 1], [0.9, 0], [0.1, 0]));
    expect(brier).toBeCloseTo((0.01 + 0.01 + 0.81 + 0.01) / 4, 12);
    expect(skill).toBeCloseTo(1 - 0.21 / 0.25, 12);
    expect(error).toBeCloseTo(0.75 * (0.9 - 2 / 3) + 0.25 * 0.1, 12);
    expect(bins.map(({ from, accepted }) => [from, accepted.count, accepted.of])).toEqual([
      [0, 0, 1],
      [0.8, 2, 3],
    ]);
    expect(auc).toBeNull();
  });

  test('the area under the curve counts pairs in order, equal ones half', () => {
    const rising = rows(...Array.from({ length: 12 }, (_, at) => [at / 12, at < 6 ? 0 : 1] as const));
    expect(calibrate(rising).auc).toMatchObject({ value: 1, high: 1 });
    const tied = rows(...Array.from({ length: 12 }, (_, at) => [0.5, at < 6 ? 0 : 1] as const));
    expect(calibrate(tied).auc?.value).toBe(0.5);
  });

  test('of nothing there is nothing, and of one end alone there is no skill', () => {
    expect(calibrate([])).toMatchObject({ n: 0, brier: null, auc: null, bins: [] });
    expect(calibrate(rows([1, 1], [0.5, 1]))).toMatchObject({ skill: null, auc: null });
  });
});

describe('rankCorrelation', () => {
  test('is 1 for one order, -1 for the other, and Spearman of ties by hand', () => {
    const order = [1, 2, 3, 4].map((one) => [one, one * one] as const);
    expect(rankCorrelation(order)).toBeCloseTo(1, 12);
    expect(rankCorrelation(order.map(([a, b]) => [-a, b]))).toBeCloseTo(-1, 12);
    // Ranks 1.5, 1.5, 3 against 1, 2, 3: 1.5 / √(1.5 · 2).
    expect(
      rankCorrelation([
        [0, 1],
        [0, 2],
        [5, 3],
      ]),
    ).toBeCloseTo(1.5 / Math.sqrt(3), 12);
    expect(
      rankCorrelation([
        [1, 1],
        [2, 2],
      ]),
    ).toBeNull();
    expect(
      rankCorrelation([
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull();
  });

  test('ranks sum to n(n+1)/2, whatever is equal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 })), (values) => {
        const { length: n } = values;
        expect(midRanks(values).reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((n * (n + 1)) / 2, 9);
      }),
      { numRuns: 30 },
    );
  });
});
