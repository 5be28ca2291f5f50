import quantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate } from '../core/index.ts';

/** Sum of squared distances from the mean. */
const squares = (values: readonly number[], mean: number): number =>
  values.reduce((sum, value) => sum + (value - mean) ** 2, 0);

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Mean of values in [0,1] with Student's 95 % interval, mean ± t(0.975, n-1)·sd/√n, cut to [0,1]. Fewer than two values
 * have no spread and no interval, none at all no mean.
 */
export function estimate(values: readonly number[]): Estimate {
  const n = values.length;
  if (n === 0) return { n, mean: null, sd: null, low: null, high: null };
  const mean = meanOf(values);
  if (n === 1) return { n, mean, sd: null, low: null, high: null };
  const sd = Math.sqrt(squares(values, mean) / (n - 1));
  const reach = (quantile(0.975, n - 1) * sd) / Math.sqrt(n);
  return { n, mean, sd, low: Math.max(0, mean - reach), high: Math.min(1, mean + reach) };
}

/**
 * Half the width of an interval for a mean that holds however often one looks (normal-mixture confidence sequence,
 * tightest near n = 50): σ·√(2(nρ+1)/(n²ρ)·ln(√(nρ+1)/α)), ρ = (2 ln(1/α) + ln(1 + 2 ln(1/α)))/50, α = 0.05.
 * Howard, Ramdas, McAuliffe, Sekhon 2021, "Time-uniform, nonparametric, nonasymptotic confidence sequences".
 */
export function peekingRadius(n: number, sigma: number, alpha = 0.05): number {
  const logs = 2 * Math.log(1 / alpha);
  const rho = (logs + Math.log(1 + logs)) / 50;
  const grown = n * rho + 1;
  return sigma * Math.sqrt(((2 * grown) / (n * n * rho)) * Math.log(Math.sqrt(grown) / alpha));
}

/**
 * Spread of values in [0,1] for use in `peekingRadius`: √((¼ + Σ(x-mean)²)/(n+1)). The ¼ is one more value as far off as
 * can be, so that a few equal values do not look certain.
 */
export function cautiousSpread(values: readonly number[]): number {
  return Math.sqrt((0.25 + (values.length === 0 ? 0 : squares(values, meanOf(values)))) / (values.length + 1));
}
