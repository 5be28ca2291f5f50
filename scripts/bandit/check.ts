/** One figure beside the one that it should be. `apart`: how far they may be apart. */
export interface Check {
  readonly part: string;
  readonly name: string;
  readonly expected: number;
  readonly got: number;
  readonly apart: number;
  readonly ok: boolean;
}

/** A figure that must agree to `tolerance`, relative where it is above 1. */
export function exact(part: string, name: string, expected: number, got: number, tolerance = 1e-6): Check {
  const apart = tolerance * Math.max(1, Math.abs(expected));
  return { part, name, expected, got, apart, ok: Math.abs(got - expected) <= apart };
}

/** A mean over runs with its standard error. */
export interface Simulated {
  readonly mean: number;
  readonly error: number;
}

/** Two simulated means that must agree within four standard errors of their difference. */
export function simulated(part: string, name: string, [mean, error]: readonly [number, number], got: Simulated): Check {
  const apart = 4 * Math.hypot(error, got.error);
  return { part, name, expected: mean, got: got.mean, apart, ok: Math.abs(got.mean - mean) <= apart };
}

/** A figure that may be at most `limit`, and `slack` more where it was simulated. */
export function atMost(part: string, name: string, limit: number, got: number, slack = 0): Check {
  return { part, name, expected: limit, got, apart: slack, ok: got <= limit + slack };
}

/** Standard error of a rate that was seen in `runs` runs. */
export const rateError = (rate: number, runs: number): number => Math.sqrt((rate * (1 - rate)) / runs);

/** Mean and standard error of some runs. */
export function average(values: readonly number[]): Simulated {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / Math.max(1, values.length - 1) / values.length) };
}
