import quantile from '@stdlib/stats-base-dists-beta-quantile';
import { isVerified } from './arm.ts';
import { type BanditState, cellsOf } from './state.ts';
import { decayAt, type Reading, sumCells } from './sums.ts';

/** Parameters of a Beta distribution. */
export interface Beta {
  readonly alpha: number;
  readonly beta: number;
}

/** Where a belief begins and to where it falls back: a mean, and how many observations it is worth. */
export interface Prior {
  readonly mean: number;
  readonly strength: number;
}

/** What is believed of an arm's mean reward. */
export interface Posterior extends Beta {
  readonly mean: number;
  readonly sd: number;
  /** Rewards that it rests on, undecayed, whatever their weight. */
  readonly n: number;
  /** The weight of those rewards after decay, in observations. */
  readonly weight: number;
  /** Equal-tailed 95 % interval. For selection and display: it is no test, for it takes grades for coin tosses. */
  readonly interval: readonly [low: number, high: number];
}

/** What a prior is worth, in observations, where nothing else is known. */
export const DEFAULT_STRENGTH = 10;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The mean of all verified arms' rewards, each reward by its weight, undecayed; null where there is none yet. */
export function pooledMean(state: BanditState): number | null {
  const { weight, reward } = sumCells(
    cellsOf(state).filter((cell) => isVerified(cell.arm)),
    () => 1,
  );
  return weight === 0 ? null : reward / weight;
}

/**
 * An arm's prior: its lifetime mean, shrunk to the pooled mean as if κ rewards of that had been seen,
 * (κ·pooled + Σw·r)/(κ + Σw), worth κ observations. So an idle arm falls back to what it has shown, not to a half.
 * `kappa` is held to 2…50. The mean is held to 0.05…0.95, so that one bad day never rules an arm out. `pooled`: the mean
 * over all arms, where `state` holds the cells of this one alone.
 */
export function priorOf(
  state: BanditState,
  arm: string,
  kappa: number = DEFAULT_STRENGTH,
  pooled: number | null = pooledMean(state),
): Prior {
  const strength = clamp(kappa, 2, 50);
  const { weight, reward } = sumCells(cellsOf(state, arm), () => 1);
  const mean = (strength * (pooled ?? 0.5) + reward) / (strength + weight);
  return { mean: clamp(mean, 0.05, 0.95), strength };
}

/** Mean, spread and equal-tailed 95 % interval of a Beta distribution. */
export function describeBeta({ alpha, beta }: Beta): Pick<Posterior, 'mean' | 'sd' | 'interval'> {
  const total = alpha + beta;
  return {
    mean: alpha / total,
    sd: Math.sqrt((alpha * beta) / (total * total * (total + 1))),
    interval: [quantile(0.025, alpha, beta), quantile(0.975, alpha, beta)],
  };
}

/**
 * The belief about one arm at `asOf`: α = strength·mean + Σ w·r, β = strength·(1-mean) + Σ w·(1-r) over its days, with
 * w = 2^(-age in days / half-life) times each reward's weight. Wall-clock decay is a sum: it knows no order, and no
 * other arm's news touches it. Fractional rewards count as fractions of a success (wider than the truth, by
 * m(1-m)/variance).
 */
export function posterior(state: BanditState, arm: string, reading: Reading, prior: Prior): Posterior {
  const decay = decayAt(reading);
  const cells = cellsOf(state, arm).filter(({ day }) => decay(day) > 0);
  const { weight, reward } = sumCells(cells, ({ day }) => decay(day));
  const alpha = prior.strength * prior.mean + reward;
  const beta = prior.strength * (1 - prior.mean) + (weight - reward);
  const n = cells.reduce((count, cell) => count + cell.rewarded, 0);
  return { alpha, beta, ...describeBeta({ alpha, beta }), n, weight };
}
