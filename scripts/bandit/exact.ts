import {
  describeBeta,
  offPolicyEstimates,
  peekingRadius,
  pooledMean,
  posterior,
  priorOf,
  probabilityAbove,
  probabilityBest,
} from '../../src/bandit/index.ts';
import { sharpnessOf } from '../../src/bandit/shrink.ts';
import { cell, stateOf } from '../../test/bandit/cells.ts';
import { type Check, exact } from './check.ts';
import type { MoreReference, Reference } from './reference.ts';

/** The reference's arms: name, sessions, mean. */
const ARMS = [
  ['opus', 809, 0.64],
  ['grok-4.20', 76, 0.52],
  ['kimi-k2.6', 46, 0.46],
] as const;
const READING = { asOf: '2026-05-02T00:00:00Z', halfLifeDays: 30 };
const FLAT = { mean: 0.5, strength: 2 };

const stateAt = (cap: number) => stateOf(...ARMS.map(([arm, n, mean]) => cell(arm, Math.min(n, cap), mean)));
const beliefAt = (arm: string, cap = Number.POSITIVE_INFINITY) => posterior(stateAt(cap), arm, READING, FLAT);

function posteriors(reference: Reference): readonly Check[] {
  const state = stateAt(Number.POSITIVE_INFINITY);
  return ARMS.flatMap(([arm]) => {
    const [own, expected] = [beliefAt(arm), reference.seed_posteriors[arm]];
    const row = (name: string, value: number | undefined, got: number): Check =>
      exact('seed posteriors', `${arm} ${name}`, value ?? Number.NaN, got);
    return [
      ...(['alpha', 'beta', 'mean', 'sd'] as const).map((name) => row(name, expected?.[name], own[name])),
      row('low', expected?.ci95[0], own.interval[0]),
      row('high', expected?.ci95[1], own.interval[1]),
      exact('shrinkage', `${arm} κ=20`, reference.shrunk_kappa20[arm] ?? Number.NaN, priorOf(state, arm, 20).mean),
    ];
  });
}

function chances(reference: Reference): readonly Check[] {
  const best = (key: 'seed_pbest' | 'seed_pbest_capped100', cap: number): readonly Check[] =>
    probabilityBest(ARMS.map(([arm]) => beliefAt(arm, cap))).map((chance, index) => {
      const arm = ARMS[index]?.[0] ?? '';
      return exact('P(best)', `${key} ${arm}`, reference[key][arm] ?? Number.NaN, chance);
    });
  const pairs = Object.entries(reference.seed_p_pair).map(([pair, expected]) => {
    const [above = '', below = ''] = pair.split('>');
    return exact('pairwise', pair, expected, probabilityAbove(beliefAt(above), beliefAt(below)));
  });
  return [...best('seed_pbest', Number.POSITIVE_INFINITY), ...best('seed_pbest_capped100', 100), ...pairs];
}

/** Kullback–Leibler divergence of two Bernoulli distributions, in nats. */
const divergence = (p: number, q: number): number => p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q));

/** The constant of Lai and Robbins: no consistent policy's regret grows more slowly than it times ln t. */
function laiRobbins(means: readonly number[]): number {
  const best = Math.max(...means);
  return means.filter((mean) => mean < best).reduce((sum, mean) => sum + (best - mean) / divergence(mean, best), 0);
}

const repeat = (mean: number, times: number): readonly number[] => Array.from({ length: times }, () => mean);

/** The worlds of the reference, by name: the mean reward of each arm. */
export const WORLDS: Readonly<Record<string, readonly number[]>> = {
  'CL_K10_.5_eps.1': [0.5, ...repeat(0.4, 9)],
  'CL_K10_.5_eps.02': [0.5, ...repeat(0.48, 9)],
  'CL_K100_.5_eps.1': [0.5, ...repeat(0.4, 99)],
  'CL_K10_.1_eps.02': [0.1, ...repeat(0.08, 9)],
  seed3: [0.64, 0.52, 0.46],
  'two_.9_.8': [0.9, 0.8],
  kaufmann10: [0.1, ...repeat(0.05, 3), ...repeat(0.02, 3), ...repeat(0.01, 3)],
};

function bounds(reference: Reference): readonly Check[] {
  const kl = Object.entries(reference.kl).map(([name, expected]) => {
    const [p = Number.NaN, q = Number.NaN] = [...name.matchAll(/\.\d+/g)].map(Number);
    return exact('KL', name, expected, divergence(p, q));
  });
  const constants = Object.entries(reference.lai_robbins_C).map(([world, expected]) =>
    exact('Lai–Robbins', world, expected, laiRobbins(WORLDS[world] ?? [])),
  );
  return [...kl, ...constants];
}

function radii(reference: Reference): readonly Check[] {
  return ([0.5, 0.2] as const).flatMap((sigma) =>
    Object.entries(reference[`normal_mixture_cs_radius_sigma.${sigma === 0.5 ? 5 : 2}`]).map(([n, expected]) =>
      exact('confidence sequence', `σ=${sigma} n=${n}`, expected, peekingRadius(Number(n), sigma)),
    ),
  );
}

/** What is left of one old observation after `days`, at a half-life. */
function remaining(halfLifeDays: number, days: number): number {
  const day = new Date(Date.parse(READING.asOf) - days * 86_400_000).toISOString().slice(0, 10);
  return posterior(stateOf(cell('opus', 1, 1, day)), 'opus', { asOf: READING.asOf, halfLifeDays }, FLAT).weight;
}

function decay(reference: Reference, { decay_limit, fractional_beta_var_ratio }: MoreReference): readonly Check[] {
  const powers = Object.entries(reference.decay['gamma^n']).map(([name, expected]) => {
    const [gamma = '', days = ''] = name.split('^');
    const halfLife = reference.decay.halflife_updates[`0${gamma}`] ?? Number.NaN;
    return exact('decay', name, expected, remaining(halfLife, Number(days)));
  });
  const limits = Object.entries(decay_limit).map(([steps, expected]) => {
    const halfLifeDays = Math.LN2 / -Math.log(0.95);
    const day = new Date(Date.parse(READING.asOf) - Number(steps) * 86_400_000).toISOString().slice(0, 10);
    const old = { ...cell('opus', 1864, 0, day), reward: 2 * 531 * 1e7 };
    const { mean } = posterior(stateOf(old), 'opus', { ...READING, halfLifeDays }, FLAT);
    return exact('decay', `Beta(532, 1334) after ${steps}`, expected, mean);
  });
  const sharpness = Object.entries(fractional_beta_var_ratio).map(([sd, expected]) => {
    const seen = { weight: 100, reward: 64, squares: 100 * (0.64 ** 2 + Number(sd) ** 2) };
    return exact('variance matching', `sd ${sd} (held to 4)`, Math.min(expected, 4), sharpnessOf(seen));
  });
  return [...powers, ...limits, ...sharpness];
}

function offPolicy({ ope_toy: { log, q, IPS, SNIPS, DR, ESS } }: Reference): readonly Check[] {
  const found = offPolicyEstimates(
    log.map(([arm, propensity, reward, target]) => ({
      propensity,
      target: arm === target ? 1 : 0,
      reward,
      expected: q[arm] ?? Number.NaN,
      expectedTarget: q[target] ?? Number.NaN,
    })),
  );
  const row = (name: string, expected: number, got: number | undefined): Check =>
    exact('off-policy', name, expected, got ?? Number.NaN);
  return [
    row('IPS', IPS, found?.ips),
    row('SNIPS', SNIPS, found?.snips),
    row('DR', DR, found?.dr),
    row('ESS', ESS, found?.effective),
  ];
}

/** Every closed form and quadrature of the reference that the bandit has a counterpart for. */
export function exactChecks(reference: Reference, more: MoreReference): readonly Check[] {
  const pooled = pooledMean(stateAt(Number.POSITIVE_INFINITY)) ?? Number.NaN;
  return [
    ...posteriors(reference),
    exact('shrinkage', 'pooled mean', reference.pooled_mean, pooled),
    ...chances(reference),
    ...bounds(reference),
    ...radii(reference),
    ...decay(reference, more),
    ...offPolicy(reference),
  ];
}

/** Rows of the arm sequence: every state's mean and spread follow from its parameters. */
export function sequenceChecks(
  rows: readonly Readonly<Record<'alpha' | 'beta' | 'mean' | 'ucb', number>>[],
): readonly Check[] {
  return rows.flatMap((row, index) => {
    const { mean, sd } = describeBeta(row);
    return [
      exact('arm sequence', `row ${index + 1} mean`, row.mean, mean),
      exact('arm sequence', `row ${index + 1} mean + sd`, row.ucb, mean + sd),
    ];
  });
}
