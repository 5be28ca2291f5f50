import { createHash } from 'node:crypto';
import type { Band, Signal, Term } from '../core/index.ts';
import { RUBRIC, type Weighing } from './rubric.ts';

const WEIGHINGS: ReadonlyMap<string, Weighing> = new Map(Object.entries(RUBRIC.terms));

/** JSON with sorted keys: equal values give equal text. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

const FIGURES = {
  base: RUBRIC.base,
  terms: RUBRIC.terms,
  caps: Object.fromEntries(Object.entries(RUBRIC.caps).map(([id, { at }]) => [id, at])),
};

/**
 * Names the rubric: the edition of the signals' definitions (to be raised with every change of what one counts), and a
 * hash of all figures. Grades of different rubrics are not comparable.
 */
export const RUBRIC_ID = `r1-${createHash('sha256').update(canonical(FIGURES)).digest('hex').slice(0, 8)}`;

/** Share of a signal's weight that a value is worth, in (−1, 1), rising with the value. */
const saturate = (value: number, { slope, centre }: Weighing): number =>
  2 / (1 + Math.exp(-slope * (value - centre))) - 1;

/** `1 / (1 + e^−x)`. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** low ≤ 0.4 < mid < 0.6 ≤ high. */
export function bandOf(value: number): Band {
  if (value <= 0.4) return 'low';
  return value < 0.6 ? 'mid' : 'high';
}

/** The terms of the signals that have a value and a weight, in the order of the signals. */
export function termsOf(signals: readonly Signal[]): readonly Term[] {
  return signals.flatMap(({ id, value, why, steps }) => {
    const weighing = WEIGHINGS.get(id);
    if (weighing === undefined || value === null) return [];
    return [{ signal: id, value, points: weighing.weight * saturate(value, weighing), why, steps }];
  });
}
