import type { Call } from './call.ts';

/** Calls of one stretch: how many were counted, and how many of them went well. */
export interface Bin {
  /** Calls before its middle. */
  readonly at: number;
  readonly good: number;
  readonly of: number;
}

const LENGTH = 40;
const FEWEST = 20;
const PER = 100;
const Z95 = 1.959963984540054;

/** Bins of 40 calls; the last holds 20 at least. `tell` says of a call whether it went well; null leaves it out. */
export function binsOf(calls: readonly Call[], tell: (call: Call) => boolean | null): readonly Bin[] {
  const bins: Bin[] = [];
  for (let from = 0; from < calls.length; from += LENGTH) {
    const part = calls.slice(from, from + LENGTH);
    if (part.length < FEWEST) break;
    const told = part.map(tell).filter((good) => good !== null);
    bins.push({ at: from + part.length / 2, good: told.filter(Boolean).length, of: told.length });
  }
  return bins;
}

/** A logistic line through shares: log-odds `start` at the first call, and their change over 100 calls. */
export interface Line {
  readonly start: number;
  readonly slope: number;
  /** 95 % interval of the slope. */
  readonly low: number;
  readonly high: number;
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** A weak prior (Gaussian, sd 5) keeps the fit finite where everything went well, or nothing did. */
const RIDGE = 1 / 25;
const ROUNDS = 30;
const LARGEST_STEP = 2;
/** A round that moves neither parameter by more ends the fit. */
const STILL = 1e-12;

const bounded = (step: number): number => Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));

/** Weighted logistic regression of the bins' shares on the calls before them, by Newton's method; null for less than two bins. */
export function fitLine(bins: readonly Bin[]): Line | null {
  if (bins.filter(({ of }) => of > 0).length < 2) return null;
  let [start, slope, spread] = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [g0, g1, h00, h01, h11] = [-RIDGE * start, -RIDGE * slope, RIDGE, 0, RIDGE];
    for (const { at, good, of } of bins) {
      const [x, p] = [at / PER, logistic(start + (slope * at) / PER)];
      const [error, weight] = [good - of * p, of * p * (1 - p)];
      g0 += error;
      g1 += error * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    const steps = [bounded((h11 * g0 - h01 * g1) / determinant), bounded((h00 * g1 - h01 * g0) / determinant)] as const;
    start += steps[0];
    slope += steps[1];
    spread = Math.sqrt(h00 / determinant);
    if (Math.max(Math.abs(steps[0]), Math.abs(steps[1])) < STILL) break;
  }
  return { start, slope, low: slope - Z95 * spread, high: slope + Z95 * spread };
}

/** Calls until the rate of the line is half of what it was at the first call; null where it does not fall. */
export function halvesAfter({ start, slope }: Line): number | null {
  if (slope >= 0) return null;
  const half = logistic(start) / 2;
  return ((Math.log(half / (1 - half)) - start) / slope) * PER;
}

type Tally = Pick<Bin, 'good' | 'of'>;

const likelihood = ({ good, of }: Tally): number => {
  const part = (count: number): number => (count === 0 ? 0 : count * Math.log(count / of));
  return part(good) + part(of - good);
};

const plus = (one: Tally, other: Tally): Tally => ({ good: one.good + other.good, of: one.of + other.of });

const minus = (one: Tally, other: Tally): Tally => ({ good: one.good - other.good, of: one.of - other.of });

const rateOf = ({ good, of }: Tally): number => (of === 0 ? 0 : good / of);

/** A place behind which it went worse. */
export interface Collapse {
  /** Calls before it. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Bins that must lie behind a change for it to be called a collapse. */
const BEHIND = 2;

/**
 * The split of the bins that explains them best, where two rates beat one by the Bayesian information criterion, the second is
 * lower, and the 95 % interval of their difference excludes 0; null else.
 */
export function findCollapse(bins: readonly Bin[]): Collapse | null {
  const all = bins.reduce<Tally>(plus, { good: 0, of: 0 });
  let best: { readonly split: number; readonly gain: number; readonly before: Tally } | null = null;
  let before: Tally = { good: 0, of: 0 };
  for (const [at, bin] of bins.slice(0, -BEHIND).entries()) {
    before = plus(before, bin);
    const gain = likelihood(before) + likelihood(minus(all, before)) - likelihood(all);
    if (best === null || gain > best.gain) best = { split: at + 1, gain, before };
  }
  if (best === null || 2 * best.gain <= 2 * Math.log(Math.max(2, all.of))) return null;
  const [first, second] = [best.before, minus(all, best.before)];
  const variance = (tally: Tally): number => (rateOf(tally) * (1 - rateOf(tally))) / Math.max(1, tally.of);
  const reach = Z95 * Math.sqrt(variance(first) + variance(second));
  if (rateOf(first) - rateOf(second) <= reach) return null;
  return { at: best.split * LENGTH, before: rateOf(first), after: rateOf(second) };
}
