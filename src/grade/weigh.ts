import { createHash } from 'node:crypto';
import type { Band, Signal, Term } from '../core/index.ts';
import { RUBRIC, type Rubric, type Weighing } from './rubric.ts';

/** JSON with sorted keys: equal values give equal text. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

/** The edition of the signals' definitions: to be raised with every change of what one counts. */
const EDITION = 'r4';

/** What else than the rubric's own figures a grade is made by; null where there is none. */
export interface MadeBy {
  /** Who gave an opinion, and what it weighs. */
  readonly judge?: string | null;
  /** The table of harnesses that corrects levels. */
  readonly calibration?: string | null;
}

/**
 * Names a rubric: the edition of the definitions, and a hash of all figures, of who gave an opinion, and of what corrects for
 * the harness. Grades of different rubrics are not comparable.
 */
export function rubricId({ base, terms: { opinion, ...terms }, caps }: Rubric, madeBy: MadeBy = {}): string {
  const { judge = null, calibration = null } = madeBy;
  const ceilings = Object.fromEntries(Object.entries(caps).map(([id, { at }]) => [id, at]));
  const figures = canonical({
    base,
    terms,
    caps: ceilings,
    ...(opinion && judge !== null && { judge }),
    ...(calibration !== null && { calibration }),
  });
  return `${EDITION}-${createHash('sha256').update(figures).digest('hex').slice(0, 8)}`;
}

/** The rubric that is used where nothing else is asked for. */
export const RUBRIC_ID = rubricId(RUBRIC);

/** Share of a signal's weight that a value is worth, in (−1, 1), rising with the value. */
export const saturate = (value: number, { slope, centre }: Pick<Weighing, 'slope' | 'centre'>): number =>
  2 / (1 + Math.exp(-slope * (value - centre))) - 1;

/** `1 / (1 + e^−x)`. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** low ≤ 0.4 < mid < 0.6 ≤ high. */
export function bandOf(value: number): Band {
  if (value <= 0.4) return 'low';
  return value < 0.6 ? 'mid' : 'high';
}

/** The terms of the signals that have a value and a weight, in the order of the signals. */
export function termsOf(signals: readonly Signal[], rubric: Rubric = RUBRIC): readonly Term[] {
  const weighings = new Map(Object.entries(rubric.terms));
  return signals.flatMap(({ id, value, why, steps }) => {
    const weighing = weighings.get(id);
    if (weighing === undefined || value === null) return [];
    return [{ signal: id, value, points: weighing.weight * saturate(value, weighing), why, steps }];
  });
}
