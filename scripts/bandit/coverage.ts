import { bettingInterval, peekingRadius } from '../../src/bandit/index.ts';
import { cautiousSpread } from '../../src/bandit/interval.ts';
import { atMost, type Check, rateError, simulated } from './check.ts';
import { chanceFrom } from './random.ts';
import type { MoreReference } from './reference.ts';

const MEAN = 0.64;
const LENGTH = 1000;

/** Half the width of each kind of interval after `n` values with this mean. */
const RADII: Readonly<Record<string, (n: number, mean: number) => number>> = {
  normal_mixture_CS: (n) => peekingRadius(n, 0.5),
  hoeffding_fixed_n_peeked: (n) => Math.sqrt(Math.log(2 / 0.05) / (2 * n)),
  wald_peeked_from_n10: (n, mean) => (n < 10 ? 1 : 1.959963984540054 * Math.sqrt((mean * (1 - mean)) / n)),
};

const LOOKS = [3, 5, 7, 10, 14, 20, 28, 40, 56, 80, 110, 160, 220, 320, 450, 640, 800, 1000];

const toss = (seed: number): readonly number[] => {
  const chance = chanceFrom(seed);
  return Array.from({ length: LENGTH }, () => (chance.uniform() < MEAN ? 1 : 0));
};

/** Whether an interval misses at any n up to the end. */
function misses(values: readonly number[], radius: (n: number, mean: number) => number): boolean {
  let sum = 0;
  return values.some((value, index) => {
    sum += value;
    const mean = sum / (index + 1);
    return Math.abs(mean - MEAN) > radius(index + 1, mean);
  });
}

/** How often intervals miss the mean of Bernoulli(.64) at any of up to 1,000 looks: those of the reference, and our own. */
export function coverageChecks({ peek_miscoverage_T1000: expected }: MoreReference, runs: number): readonly Check[] {
  const series = Array.from({ length: runs }, (_, run) => toss(5000 + run));
  const share = (test: (values: readonly number[]) => boolean, of: readonly (readonly number[])[]): number =>
    of.filter(test).length / of.length;
  const known = Object.entries(RADII).map(([kind, radius]) => {
    const rate = expected[kind] ?? Number.NaN;
    const got = share((values) => misses(values, radius), series);
    return simulated('peeking', kind, [rate, rateError(rate, 4000)], { mean: got, error: rateError(rate, runs) });
  });
  const few = series.slice(0, Math.min(runs, 300));
  const betting = share(
    (values) =>
      LOOKS.some((n) => {
        const [low, high] = bettingInterval(values.slice(0, n));
        return low > MEAN || high < MEAN;
      }),
    few,
  );
  const adaptive = share(
    (values) =>
      LOOKS.some((n) => {
        const own = values.slice(0, n);
        const mean = own.reduce((sum, value) => sum + value, 0) / n;
        return Math.abs(mean - MEAN) > peekingRadius(n, cautiousSpread(own));
      }),
    few,
  );
  return [
    ...known,
    atMost('peeking', 'betting, 18 looks', 0.05, betting, 4 * rateError(0.05, few.length)),
    atMost('peeking', 'normal mixture, spread as seen, 18 looks', 0.05, adaptive, 4 * rateError(0.05, few.length)),
  ];
}
