import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePair, estimate, peekingRadius, share } from '../../src/bandit/index.ts';

/** `n` values around `mean`, half of them `spread` above and half below. */
const around = (mean: number, n: number, spread = 0.2): number[] =>
  Array.from({ length: n }, (_, index) => mean + (index % 2 === 0 ? spread : -spread));

describe('estimate', () => {
  test('gives mean, sd (n-1) and the interval of Student', () => {
    const { n, mean, sd, low, high } = estimate([0.2, 0.4, 0.6]);
    expect([n, mean, sd]).toEqual([3, expect.closeTo(0.4, 12), expect.closeTo(0.2, 12)]);
    // t(0.975, 2) = 4.302653: wider than [0,1] allows.
    expect([low, high]).toEqual([0, expect.closeTo(0.4 + (4.302652729911275 * 0.2) / Math.sqrt(3), 9)]);
  });

  test('says nothing that so few values cannot', () => {
    expect(estimate([])).toEqual({ n: 0, mean: null, sd: null, low: null, high: null });
    expect(estimate([0.7])).toEqual({ n: 1, mean: 0.7, sd: null, low: null, high: null });
  });
});

describe('share', () => {
  test('gives the interval of Wilson', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20.
    expect(share(81, 263)).toMatchObject({ low: expect.closeTo(0.2553, 4), high: expect.closeTo(0.3662, 4) });
    expect(share(15, 148)).toMatchObject({ low: expect.closeTo(0.0624, 4), high: expect.closeTo(0.1605, 4) });
    expect(share(0, 20)).toMatchObject({ low: 0, high: expect.closeTo(0.1611, 4) });
  });

  test('of nothing is unknown, not zero', () => {
    expect(share(0, 0).value).toBeNull();
  });

  test('stays in [0,1] around its value', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (count, rest) => {
        const { value, low, high } = share(count, count + rest + 1);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual((value ?? 0) + 1e-12);
        expect(high).toBeGreaterThanOrEqual((value ?? 0) - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('peekingRadius is wider than an interval for one look, and narrows', () => {
  expect(peekingRadius(46, 0.2)).toBeGreaterThan((1.96 * 0.2) / Math.sqrt(46));
  expect(peekingRadius(800, 0.2)).toBeLessThan(peekingRadius(200, 0.2));
});

/** The verdict on two arms whose work is all of one kind. */
function verdictOn(own: readonly number[], other: readonly number[]) {
  const rows = (rewards: readonly number[]) => rewards.map((reward) => ({ category: '-', reward }));
  return comparePair(rows(own), rows(other)).verdict;
}

describe('comparePair of one kind of work', () => {
  test('says better and worse of a clear difference', () => {
    expect(verdictOn(around(0.7, 60), around(0.4, 60))).toBe('better');
    expect(verdictOn(around(0.4, 60), around(0.7, 60))).toBe('worse');
  });

  test('says that a small difference is none', () => {
    expect(verdictOn(around(0.55, 60), around(0.5, 60))).toBe('not distinguishable');
  });

  test('says nothing of fewer than ten, however far apart', () => {
    expect(verdictOn(around(0.9, 9, 0), around(0.1, 500, 0))).toBe('too few');
    expect(verdictOn([], [])).toBe('too few');
  });

  test('is not fooled by ten equal values', () => {
    expect(verdictOn(around(0.55, 10, 0), around(0.5, 10, 0))).toBe('not distinguishable');
  });

  test('the two sides of a comparison agree', () => {
    const rewards = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    const mirrored = { better: 'worse', worse: 'better' } as const;
    fc.assert(
      fc.property(rewards, rewards, (a, b) => {
        const verdict = verdictOn(a, b);
        const expected = verdict === 'better' || verdict === 'worse' ? mirrored[verdict] : verdict;
        expect(verdictOn(b, a)).toBe(expected);
      }),
    );
  });
});
