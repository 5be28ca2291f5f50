import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { alwaysValid, bettingInterval, comparePair, mixDivergence, type Rewarded } from '../../src/bandit/index.ts';

/** `n` rewards around `mean`, half of them `spread` above and half below. */
const rewards = (category: string, n: number, mean: number, spread = 0.2): readonly Rewarded[] =>
  Array.from({ length: n }, (_, index) => ({ category, reward: mean + (index % 2 === 0 ? spread : -spread) }));

describe('bettingInterval', () => {
  test('of nothing it is everything, and it narrows around the mean', () => {
    expect(bettingInterval([])).toEqual([0, 1]);
    const widths = [10, 50, 250, 1000].map((n) => {
      const [low, high] = bettingInterval(rewards('-', n, 0.6).map(({ reward }) => reward));
      expect(low).toBeLessThan(0.6);
      expect(high).toBeGreaterThan(0.6);
      return high - low;
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });

  test('is mirrored where the values are', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const [low, high] = bettingInterval(values);
        const [mirroredLow, mirroredHigh] = bettingInterval(values.map((one) => 1 - one));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high);
        expect([mirroredLow, mirroredHigh]).toEqual([expect.closeTo(1 - high, 6), expect.closeTo(1 - low, 6)]);
      }),
    );
  });

  test('misses the mean at any of many looks in fewer than one of twenty series', () => {
    const generator = xoroshiro128plus(7);
    const runs = 150;
    let missed = 0;
    for (let run = 0; run < runs; run++) {
      const values = Array.from({ length: 200 }, () => (uniformFloat64(generator) < 0.64 ? 1 : 0));
      const looks = [3, 5, 8, 12, 20, 30, 45, 70, 100, 140, 200].map((n) => bettingInterval(values.slice(0, n)));
      if (looks.some(([low, high]) => low > 0.64 || high < 0.64)) missed += 1;
    }
    expect(missed / runs).toBeLessThan(0.05);
  });
});

describe('mixDivergence', () => {
  test('is 0 for one mix, 1 for strangers, null of nothing', () => {
    expect(mixDivergence(rewards('docs', 3, 0.5), rewards('docs', 90, 0.5))).toBe(0);
    expect(mixDivergence(rewards('docs', 3, 0.5), rewards('bugfix', 3, 0.5))).toBe(1);
    expect(mixDivergence([], rewards('docs', 3, 0.5))).toBeNull();
  });

  test('is the Jensen–Shannon divergence in bits', () => {
    const half = [...rewards('docs', 2, 0.5), ...rewards('bugfix', 2, 0.5)];
    // JSD((1,0),(½,½)) = ½·log2(4/3) + ½·(½·log2(2/3) + ½·log2(2)).
    expect(mixDivergence(rewards('docs', 4, 0.5), half)).toBeCloseTo(0.311278, 6);
  });
});

describe('comparePair', () => {
  const [opus, grok, kimi] = [0.15, 0.2, 0.25, 0.3]
    .map((spread) => [rewards('-', 809, 0.64, spread), rewards('-', 76, 0.52, spread), rewards('-', 46, 0.46, spread)])
    .reduce<readonly (readonly Rewarded[])[][]>(
      (columns, row) => row.map((cell, index) => [...(columns[index] ?? []), cell]),
      [],
    );

  test('tells .64 of 809 from .46 of 46, and not .52 of 76 from .46 of 46, whatever the spread', () => {
    for (const at of [0, 1, 2, 3]) {
      expect(comparePair(opus?.[at] ?? [], kimi?.[at] ?? []).verdict).toBe('better');
      expect(comparePair(kimi?.[at] ?? [], opus?.[at] ?? []).verdict).toBe('worse');
      expect(comparePair(grok?.[at] ?? [], kimi?.[at] ?? []).verdict).toBe('not distinguishable');
    }
  });

  test('the sequence for σ = ½ is too wide for that, and the others are not', () => {
    const [wide, narrow] = [
      alwaysValid((opus?.[1] ?? []).map(({ reward }) => reward)),
      alwaysValid((kimi?.[1] ?? []).map(({ reward }) => reward)),
    ];
    if (!wide || !narrow) throw new Error('both have rewards');
    expect(wide.fixed + narrow.fixed).toBeGreaterThan(0.18);
    expect(wide.adaptive + narrow.adaptive).toBeLessThan(0.18);
    expect(wide.betting[0]).toBeGreaterThan(narrow.betting[1]);
    expect(alwaysValid([])).toBeNull();
  });

  test('F11: a difference that only the mix of work made is none', () => {
    // Within each category both are the same; the first got the easy one.
    const first = [...rewards('docs', 180, 0.75), ...rewards('bugfix', 20, 0.45)];
    const second = [...rewards('docs', 20, 0.75), ...rewards('bugfix', 180, 0.45)];
    const { verdict, why, difference, divergence } = comparePair(first, second);
    expect([verdict, why]).toEqual(['not distinguishable', 'the difference does not survive within categories']);
    expect(difference).toBeCloseTo(0, 9);
    expect(divergence).toBeGreaterThan(0.3);
  });

  test('says nothing of fewer than ten, nor of arms that share no category', () => {
    expect(comparePair(rewards('-', 9, 0.9, 0), rewards('-', 500, 0.1, 0)).verdict).toBe('too few');
    expect(comparePair(rewards('docs', 90, 0.8), rewards('bugfix', 90, 0.2))).toMatchObject({
      verdict: 'not distinguishable',
      why: 'they have no category in common',
      difference: null,
    });
  });
});
