import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitEffects } from '../../src/bandit/additive.ts';
import { branchesOf } from '../../src/bandit/branch.ts';
import { kappaFrom, refine, sharpnessOf } from '../../src/bandit/shrink.ts';
import { cell } from './cells.ts';

const sums = (weight: number, mean: number, sd = 0) => ({
  weight,
  reward: weight * mean,
  squares: sd === 0 ? 0 : weight * (mean ** 2 + sd ** 2),
});

describe('kappaFrom', () => {
  test('is m(1 - m)/σ² - 1 of many well-known arms', () => {
    const arms = [0.3, 0.4, 0.5, 0.6, 0.7].map((mean) => sums(1e6, mean));
    // The means' variance is .025: .25/.025 - 1 = 9.
    expect(kappaFrom(arms, 10)).toBeCloseTo(9, 3);
  });

  test('takes what chance puts between arms for no difference', () => {
    const arms = [0.45, 0.48, 0.5, 0.52, 0.55].map((mean) => sums(20, mean));
    expect(kappaFrom(arms, 10)).toBe(50);
  });

  test('falls back where there are fewer than five arms, and stays within 2…50', () => {
    expect(
      kappaFrom(
        [0.1, 0.9, 0.5, 0.4].map((mean) => sums(1e6, mean)),
        10,
      ),
    ).toBe(10);
    expect(
      kappaFrom(
        [0.01, 0.99, 0.01, 0.99, 0.5].map((mean) => sums(1e6, mean)),
        10,
      ),
    ).toBe(2);
  });
});

describe('refine', () => {
  test('of nothing is the parent, and lies between it and what was seen', () => {
    const nothing = sums(0, 0);
    expect(refine(0.6, 10, { now: nothing, life: nothing })).toEqual({ alpha: 6, beta: 4 });
    const mean = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(mean, mean, fc.integer({ min: 0, max: 900 }), (parent, seen, n) => {
        const { alpha, beta } = refine(parent, 10, { now: sums(n, seen), life: sums(n, seen) });
        expect(alpha / (alpha + beta)).toBeGreaterThanOrEqual(Math.min(parent, seen) - 1e-9);
        expect(alpha / (alpha + beta)).toBeLessThanOrEqual(Math.max(parent, seen) + 1e-9);
      }),
    );
  });
});

describe('sharpnessOf', () => {
  test('is how much less grades spread than coin tosses, between 1 and 4, from twenty on', () => {
    expect(sharpnessOf(sums(100, 0.64, 0.3))).toBeCloseTo(2.56, 9);
    expect(sharpnessOf(sums(100, 0.64, 0.1))).toBe(4);
    expect(sharpnessOf(sums(100, 0.64, 0.48))).toBeCloseTo(1, 9);
    expect([sharpnessOf(sums(19, 0.64, 0.1)), sharpnessOf(sums(100, 0.64))]).toEqual([1, 1]);
  });
});

describe('fitEffects', () => {
  const leaves = (...rows: readonly (readonly [arm: string, context: string, n: number, mean: number])[]) =>
    [
      ...branchesOf(
        rows.map(([arm, context, n, mean]) => ({ ...cell(arm, n, mean), context })),
        () => 1,
      ).values(),
    ].flatMap((branch) => branch.leaves);

  test('tells a hard category from a weak arm', () => {
    const found = fitEffects(
      leaves(['gptme:a', 'docs', 200, 0.8], ['gptme:a', 'bugfix', 200, 0.6], ['gptme:b', 'bugfix', 200, 0.4]),
      10,
    );
    expect(found.category('docs') - found.category('bugfix')).toBeCloseTo(0.2, 1);
    expect(found.category('never seen')).toBe(0);
  });

  test('has nothing to split with one category, and a half to say of nothing', () => {
    expect(fitEffects(leaves(['gptme:a', 'docs', 20, 0.8]), 10).category('docs')).toBe(0);
    expect(fitEffects([], 10).mean).toBe(0.5);
  });
});
