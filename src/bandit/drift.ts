import cdf from '@stdlib/stats-base-dists-t-cdf';
import adjust from '@stdlib/stats-padjust';
import { mixDivergence, type Rewarded } from './mix.ts';
import { type Stratum, stratify, stratumOf } from './strata.ts';

/** A rewarded session with its time, ISO 8601 in UTC. */
export interface DatedReward extends Rewarded {
  readonly at: string;
}

/** `recentDays` up to `asOf` are laid beside the `baselineDays` before them. */
export interface DriftWindows {
  readonly asOf: string;
  readonly recentDays: number;
  readonly baselineDays: number;
}

/** Whether an arm's rewards have moved. */
export interface Drift {
  /** `work mix`: the mean moved and no category did. */
  readonly verdict: 'drift' | 'work mix' | 'none' | 'too few';
  /** Recent mean less that of the baseline, over everything; null where a window is empty. */
  readonly difference: number | null;
  /** The same within categories; null where none has enough on both sides. */
  readonly within: number | null;
  /** Of the work mixes of both windows, in bits. */
  readonly divergence: number | null;
  /** Categories with their p-values, corrected for looking at several (Benjamini–Hochberg). */
  readonly cells: readonly (Stratum & { readonly p: number })[];
}

const DAY = 86_400_000;

/** Fewer sessions on either side say nothing. */
const FEWEST = 5;

/** Four weekly looks at a series that is flat raise a false alarm in less than one of twenty series. */
const ALPHA = 0.01;

/** Two-sided p-value of Welch's test. */
function pValue(difference: number, variance: number, freedom: number): number {
  return 2 * cdf(-Math.abs(difference) / Math.sqrt(variance), freedom);
}

/**
 * Looks for drift of one arm: Welch's test of the recent window against the one before it, in each category and over
 * all of them stratified. A mean that moved because the work did is `work mix`, not drift.
 */
export function findDrift(rows: readonly DatedReward[], { asOf, recentDays, baselineDays }: DriftWindows): Drift {
  const end = Date.parse(asOf);
  const age = ({ at }: DatedReward): number => (end - Date.parse(at)) / DAY;
  const recent = rows.filter((row) => age(row) >= 0 && age(row) < recentDays);
  const before = rows.filter((row) => age(row) >= recentDays && age(row) < recentDays + baselineDays);
  const { strata, difference: within, variance, freedom } = stratify(recent, before, FEWEST);
  const divergence = mixDivergence(recent, before);
  const all = stratumOf('', recent, before);
  const difference = divergence === null ? null : all.difference;
  if (Math.min(recent.length, before.length) < FEWEST)
    return { verdict: 'too few', difference, within: null, divergence, cells: [] };
  const raw = strata.map((one) => pValue(one.difference, one.variance, one.freedom));
  const corrected = raw.length === 0 ? [] : adjust(raw, 'bh');
  const cells = strata.map((one, index) => ({ ...one, p: corrected[index] ?? 1 }));
  const moved = cells.some(({ p }) => p < ALPHA) || (within !== null && pValue(within, variance, freedom) < ALPHA);
  const crude = pValue(all.difference, all.variance, all.freedom) < ALPHA;
  return { verdict: moved ? 'drift' : crude ? 'work mix' : 'none', difference, within, divergence, cells };
}
