import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeBeta, type Prior, pooledMean, posterior, priorOf } from '../../src/bandit/index.ts';
import { cell, stateOf } from './cells.ts';

const FLAT: Prior = { mean: 0.5, strength: 2 };
const ARM = 'gptme:kimi-k2.6';
const at = (asOf: string, halfLifeDays = 30) => ({ asOf, halfLifeDays });

describe('posterior', () => {
  test('adds what was seen to the prior', () => {
    const { alpha, beta, mean, n, weight } = posterior(
      stateOf(cell(ARM, 10, 0.7)),
      ARM,
      at('2026-05-02T23:59:59Z'),
      FLAT,
    );
    expect([alpha, beta]).toEqual([expect.closeTo(8, 12), expect.closeTo(4, 12)]);
    expect([mean, n, weight]).toEqual([expect.closeTo(2 / 3, 12), 10, 10]);
  });

  test('evidence loses half its weight in a half-life, whatever else happened', () => {
    const state = stateOf(cell(ARM, 10, 0.7, '2026-05-02'), cell(ARM, 4, 0.5, '2026-06-01'));
    const { weight, alpha, n } = posterior(state, ARM, at('2026-06-01T12:00:00Z'), FLAT);
    expect(weight).toBeCloseTo(5 + 4, 12);
    expect(alpha).toBeCloseTo(1 + 3.5 + 2, 12);
    expect(n).toBe(14);
  });

  test('an endless half-life does not decay, and days after the reading are left out', () => {
    const state = stateOf(cell(ARM, 10, 0.7, '2020-01-01'), cell(ARM, 99, 0, '2026-05-03'));
    expect(posterior(state, ARM, at('2026-05-02T00:00:00Z', Number.POSITIVE_INFINITY), FLAT).weight).toBe(10);
  });

  test('an arm that nobody has seen is its prior', () => {
    const { alpha, beta, n, weight } = posterior(stateOf(), ARM, at('2026-05-02T00:00:00Z'), {
      mean: 0.6,
      strength: 10,
    });
    expect([alpha, beta, n, weight]).toEqual([6, 4, 0, 0]);
  });

  test('F2: an idle arm tends to its shrunk lifetime mean and never passes it', () => {
    const state = stateOf(
      cell(ARM, 30, 0.2, '2025-11-01'),
      cell(ARM, 20, 0.4, '2026-05-01'),
      cell('codex:gpt-5', 300, 0.8),
    );
    const prior = priorOf(state, ARM);
    expect(prior.mean).toBeCloseTo((10 * (pooledMean(state) ?? 0) + 6 + 8) / 60, 12);
    const start = posterior(state, ARM, at('2026-05-01T00:00:00Z'), prior).mean;
    const means = [60, 120, 240, 480, 960].map((days) => {
      const asOf = new Date(Date.parse('2026-05-01T00:00:00Z') + days * 86_400_000).toISOString();
      return posterior(state, ARM, at(asOf), prior).mean;
    });
    expect(means.at(-1)).toBeCloseTo(prior.mean, 6);
    for (const mean of means) {
      expect(mean).toBeGreaterThanOrEqual(Math.min(start, prior.mean) - 1e-12);
      expect(mean).toBeLessThanOrEqual(Math.max(start, prior.mean) + 1e-12);
    }
  });

  test('F14: the mean is of rewards, not of the share of rewards above a half', () => {
    const { mean } = posterior(stateOf(cell(ARM, 1000, 0.55)), ARM, at('2026-05-02T00:00:00Z'), FLAT);
    expect(mean).toBeCloseTo(0.55, 3);
  });

  test('is a proper belief for any sums', () => {
    const sums = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(sums, fc.integer({ min: 0, max: 4000 }), ([n, mean], age) => {
        const state = stateOf(cell(ARM, n, mean));
        const asOf = new Date(Date.parse('2026-05-02T00:00:00Z') + age * 86_400_000).toISOString();
        const belief = posterior(state, ARM, at(asOf), priorOf(state, ARM));
        const [low, high] = belief.interval;
        expect(belief.alpha).toBeGreaterThan(0);
        expect(belief.beta).toBeGreaterThan(0);
        expect(low).toBeLessThan(high);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(belief.weight).toBeLessThanOrEqual(n);
      }),
    );
  });
});

describe('priorOf', () => {
  test('holds its strength to 2…50 and is a half, worth ten, where nothing is known', () => {
    expect(priorOf(stateOf(), ARM)).toEqual({ mean: 0.5, strength: 10 });
    expect([0, 20, 1e9].map((kappa) => priorOf(stateOf(), ARM, kappa).strength)).toEqual([2, 20, 50]);
  });

  test('never rules an arm out', () => {
    const { mean } = priorOf(stateOf(cell(ARM, 500, 0)), ARM);
    expect(mean).toBe(0.05);
    expect(describeBeta({ alpha: 2 * mean, beta: 2 * (1 - mean) }).interval[1]).toBeGreaterThan(0.3);
  });
});
