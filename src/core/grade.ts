import type { StepRef } from './replay.ts';

/** Something measured on the sessions. `value` is null, with the reason in `why`, where it cannot be measured. */
export interface Signal {
  readonly id: string;
  readonly value: number | null;
  /** How many cases the value is a share of; left out where it is no plain share. */
  readonly of?: number;
  /** One sentence: what the value counts, or why there is none. */
  readonly why: string;
  /** The steps it rests on, at most 20. */
  readonly steps: readonly StepRef[];
}

/** A signal's share of the grade: `points` of all terms and the base sum to the grade's logit `total`. */
export interface Term {
  readonly signal: string;
  readonly value: number;
  readonly points: number;
  readonly why: string;
  readonly steps: readonly StepRef[];
}

export type Band = 'low' | 'mid' | 'high';

/** A ceiling that a finding puts on the grade. */
export interface Cap {
  readonly at: number;
  readonly rule: string;
  readonly why: string;
}

/**
 * The grade of the trajectory, in [0,1], never of the code's correctness. `value` is null, with the reason in `why`,
 * where it cannot be graded. `value = min(logistic(total), cap)`, `total = base + Σ points`, to 1e-9.
 * Bands: low ≤ 0.4 < mid < 0.6 ≤ high. `mask` lists the signals that were at hand, sorted, joined by `+`;
 * grades with different masks or rubrics are not comparable. `rubric` is a content hash of the weights, and of the table that
 * corrects for the harness where it corrects anything; `calibration` says in one sentence what it did here, or why
 * nothing; null where it is switched off.
 */
export interface Grade {
  readonly value: number | null;
  readonly band: Band | null;
  readonly why: string;
  readonly total: number | null;
  readonly base: number;
  readonly terms: readonly Term[];
  readonly cap: Cap | null;
  readonly mask: string;
  readonly rubric: string;
  readonly calibration: { readonly corrected: boolean; readonly says: string } | null;
  /** Who gave an opinion, the opinion, and the grade that the rules give without it; null where there is none. */
  readonly judged: { readonly by: string; readonly value: number; readonly rules: number } | null;
}

/** An estimate of the outcome, apart from the grade: the chance that the work does what it was to do. */
export interface Forecast {
  readonly value: number | null;
  readonly why: string;
  /** Runs of this harness were among those that it was fitted on: for others it is a guess, which people are not shown. */
  readonly fitted: boolean;
}

/**
 * What a language model, asked by the host, thinks of the trajectory, in [0,1]; null with the reason where it did not answer.
 * `identity` pins who was asked: model, hash of the prompt's wording, temperature.
 */
export interface Opinion {
  readonly identity: string;
  readonly value: number | null;
  readonly why: string;
}
