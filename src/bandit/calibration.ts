import type { Calibration } from '../core/index.ts';
import { share } from './share.ts';

/** A grade and whether its pull request was merged and stayed. */
export interface Foretold {
  readonly grade: number;
  readonly accepted: boolean;
}

const BINS = 5;

/** Fewer of either end say nothing of the order. */
const FEW = 5;

const Z95 = 1.959963984540054;

/** Ranks from 1, equal values sharing the mean of their ranks. */
export function midRanks(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (const { index } of order.slice(from, to)) ranks[index] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

/** Area under the ROC curve by ranks, with the interval of Hanley and McNeil 1982; null of fewer than five of either end. */
function areaOf(rows: readonly Foretold[]): Calibration['auc'] {
  const ranks = midRanks(rows.map(({ grade }) => grade));
  const yes = rows.filter(({ accepted }) => accepted).length;
  const no = rows.length - yes;
  if (Math.min(yes, no) < FEW) return null;
  const sum = rows.reduce((total, { accepted }, index) => total + (accepted ? (ranks[index] ?? 0) : 0), 0);
  const value = (sum - (yes * (yes + 1)) / 2) / (yes * no);
  const [both, twice] = [value / (2 - value), (2 * value * value) / (1 + value)];
  const variance =
    (value * (1 - value) + (yes - 1) * (both - value * value) + (no - 1) * (twice - value * value)) / (yes * no);
  const reach = Z95 * Math.sqrt(Math.max(0, variance));
  return { value, low: Math.max(0, value - reach), high: Math.min(1, value + reach) };
}

function binsOf(rows: readonly Foretold[]): Calibration['bins'] {
  return Array.from({ length: BINS }, (_, bin) => {
    const own = rows.filter(({ grade }) => Math.min(BINS - 1, Math.floor(grade * BINS)) === bin);
    const mean = own.reduce((sum, { grade }) => sum + grade, 0) / own.length;
    const accepted = share(own.filter((row) => row.accepted).length, own.length);
    return { from: bin / BINS, to: (bin + 1) / BINS, mean, accepted };
  }).filter(({ accepted }) => accepted.of > 0);
}

/** Lays grades beside what became of their pull requests: Brier score, skill, calibration error and area under the curve. */
export function calibrate(rows: readonly Foretold[]): Calibration {
  const n = rows.length;
  if (n === 0) return { n, brier: null, skill: null, error: null, auc: null, bins: [] };
  const rate = rows.filter(({ accepted }) => accepted).length / n;
  const brier = rows.reduce((sum, { grade, accepted }) => sum + (grade - (accepted ? 1 : 0)) ** 2, 0) / n;
  const bins = binsOf(rows);
  const spread = rate * (1 - rate);
  return {
    n,
    brier,
    skill: spread === 0 ? null : 1 - brier / spread,
    error: bins.reduce((sum, { mean, accepted: { of, value } }) => sum + (of / n) * Math.abs(mean - (value ?? 0)), 0),
    auc: areaOf(rows),
    bins,
  };
}

/** Spearman's rank correlation, ties sharing their ranks; null of fewer than three pairs or where one side is all equal. */
export function rankCorrelation(pairs: readonly (readonly [a: number, b: number])[]): number | null {
  if (pairs.length < 3) return null;
  const [a, b] = [midRanks(pairs.map(([one]) => one)), midRanks(pairs.map(([, other]) => other))];
  const middle = (pairs.length + 1) / 2;
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, rank, index) => sum + (rank - middle) * ((y[index] ?? 0) - middle), 0);
  const spread = Math.sqrt(product(a, a) * product(b, b));
  return spread === 0 ? null : product(a, b) / spread;
}
