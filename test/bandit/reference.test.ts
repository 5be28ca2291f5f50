import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  comparePair,
  describeBeta,
  peekingRadius,
  pooledMean,
  posterior,
  priorOf,
  probabilityAbove,
  probabilityBest,
} from '../../src/bandit/index.ts';
import { sharedData } from '../shared-data.ts';
import { cell, stateOf } from './cells.ts';

const values = sharedData('bandit', 'reference_values.json');
const conformance = sharedData('bandit', 'bob_conformance.json');
const read = (file: string | null) => (file === null ? {} : JSON.parse(readFileSync(file, 'utf8')));

const ARMS = [
  ['opus', 809, 0.64],
  ['grok-4.20', 76, 0.52],
  ['kimi-k2.6', 46, 0.46],
] as const;
const READING = { asOf: '2026-05-02T00:00:00Z', halfLifeDays: 30 };
const FLAT = { mean: 0.5, strength: 2 };

const stateAt = (cap: number) => stateOf(...ARMS.map(([arm, n, mean]) => cell(arm, Math.min(n, cap), mean)));
const beliefs = (cap: number) => ARMS.map(([arm]) => posterior(stateAt(cap), arm, READING, FLAT));

/** Both to nine significant digits. */
const close = (actual: number, expected: number, tolerance = 1e-9) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));

describe.skipIf(values === null)('reference values', () => {
  const reference = read(values);

  test.each(ARMS)('belief about %s', (arm) => {
    const { alpha, beta, mean, sd, ci95 } = reference.seed_posteriors[arm];
    const own = posterior(stateAt(Number.POSITIVE_INFINITY), arm, READING, FLAT);
    for (const [actual, expected] of [
      [own.alpha, alpha],
      [own.beta, beta],
      [own.mean, mean],
      [own.sd, sd],
      [own.interval[0], ci95[0]],
      [own.interval[1], ci95[1]],
    ])
      close(actual, expected);
  });

  test.each([
    ['seed_pbest', Number.POSITIVE_INFINITY],
    ['seed_pbest_capped100', 100],
  ])('probability of being best: %s', (key, cap) => {
    for (const [index, chance] of probabilityBest(beliefs(cap)).entries())
      close(chance, reference[key][ARMS[index]?.[0] ?? ''], 1e-6);
  });

  test('probability of being better, pair by pair', () => {
    const [opus, grok, kimi] = beliefs(Number.POSITIVE_INFINITY);
    if (!opus || !grok || !kimi) throw new Error('three arms are expected');
    close(probabilityAbove(grok, kimi), reference.seed_p_pair['grok-4.20>kimi-k2.6'], 1e-6);
    close(probabilityAbove(opus, kimi), reference.seed_p_pair['opus>kimi-k2.6'], 1e-6);
    close(probabilityAbove(opus, grok), reference.seed_p_pair['opus>grok-4.20'], 1e-6);
  });

  test('pooled mean, and means shrunk to it', () => {
    const state = stateAt(Number.POSITIVE_INFINITY);
    close(pooledMean(state) ?? Number.NaN, reference.pooled_mean);
    for (const [arm] of ARMS) close(priorOf(state, arm, 20).mean, reference.shrunk_kappa20[arm]);
  });

  test.each([0.2, 0.5])('radius that holds under peeking, σ = %d', (sigma) => {
    const radii: Record<string, number> = reference[`normal_mixture_cs_radius_sigma.${String(sigma).slice(2)}`];
    expect(Object.keys(radii).length).toBeGreaterThan(3);
    for (const [n, radius] of Object.entries(radii)) close(peekingRadius(Number(n), sigma), radius);
  });

  test('decay: a half-life in days is what it is in updates', () => {
    const halfLifeDays = reference.decay.halflife_updates['0.95'];
    const state = stateOf(cell('opus', 1, 1, '2026-04-12'));
    const { weight } = posterior(state, 'opus', { asOf: READING.asOf, halfLifeDays }, FLAT);
    close(weight, reference.decay['gamma^n']['.95^20']);
  });
});

test('calls the arm with .64 better than the one with .46, and not .52 better than .46', () => {
  const rewards = (n: number, mean: number, spread: number) =>
    Array.from({ length: n }, (_, index) => ({ category: '-', reward: mean + (index % 2 === 0 ? spread : -spread) }));
  for (const spread of [0.15, 0.2, 0.25]) {
    expect(comparePair(rewards(809, 0.64, spread), rewards(46, 0.46, spread)).verdict).toBe('better');
    expect(comparePair(rewards(76, 0.52, spread), rewards(46, 0.46, spread)).verdict).toBe('not distinguishable');
  }
});

describe.skipIf(conformance === null)('conformance of the arm sequence', () => {
  test('means and variances of each state come out of its parameters', () => {
    const rows: readonly Record<'alpha' | 'beta' | 'mean' | 'variance' | 'ucb', number>[] =
      read(conformance).bandit_arm_sequence;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const { mean, sd } = describeBeta(row);
      close(mean, row.mean);
      close(sd * sd, row.variance);
      close(mean + sd, row.ucb);
    }
  });

  test('decay a day before each update is the sequence of the rows that decay', () => {
    const rows: readonly { reward: number; decay_before: number | null; alpha: number; beta: number }[] =
      read(conformance).bandit_arm_sequence;
    // The gaps differ from row to row, so that each row is one more day at its own half-life.
    let [alpha, beta] = [1, 1];
    for (const { reward, decay_before: gamma, ...expected } of rows) {
      const halfLifeDays = gamma === null ? Number.POSITIVE_INFINITY : Math.LN2 / -Math.log(gamma);
      const old = alpha + beta - 2;
      const before = { ...cell('opus', 1, 0), halves: 2 * old, reward: 2 * 1e7 * (alpha - 1) };
      const state = stateOf(before, { ...cell('opus', 1, reward, '2026-05-03'), halves: 2, reward: 2e7 * reward });
      const after = posterior(state, 'opus', { asOf: '2026-05-03T00:00:00Z', halfLifeDays }, FLAT);
      close(after.alpha, expected.alpha);
      close(after.beta, expected.beta);
      [alpha, beta] = [after.alpha, after.beta];
    }
  });
});
