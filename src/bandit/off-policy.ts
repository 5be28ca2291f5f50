/**
 * One logged choice with what came of it, as seen by a policy that is to be judged by it. `propensity`: with which the arm
 * was chosen; `target`: the probability with which the policy would have chosen it; `expected` and `expectedTarget`: what a
 * model of rewards says of the chosen arm, and of the policy on this task (0 and 0 without a model).
 */
export interface LoggedChoice {
  readonly propensity: number;
  readonly target: number;
  readonly reward: number;
  readonly expected: number;
  readonly expectedTarget: number;
}

/** Estimates of a policy's mean reward from choices that another one made. */
export interface OffPolicy {
  readonly n: number;
  /** Inverse propensity: Σ w·r / n. */
  readonly ips: number;
  /** Self-normalised: Σ w·r / Σ w. */
  readonly snips: number;
  /** Doubly robust: mean of expectedTarget + w·(r - expected). */
  readonly dr: number;
  /** Standard error of `dr`. */
  readonly error: number;
  /** Effective sample: (Σ w)²/Σ w². */
  readonly effective: number;
  readonly largest: number;
}

/** Fewer effective choices, or a heavier one, and an estimate is noise with a number on it. */
const LEAST_EFFECTIVE = 30;
const HEAVIEST = 20;

/** The estimates, whatever they are worth (`offPolicyValue` says); null of no choices or a propensity that is not above 0. */
export function offPolicyEstimates(rows: readonly LoggedChoice[]): OffPolicy | null {
  if (rows.length === 0 || rows.some(({ propensity }) => !(propensity > 0))) return null;
  const weights = rows.map(({ target, propensity }) => target / propensity);
  const total = (of: (row: LoggedChoice, weight: number) => number): number =>
    rows.reduce((sum, row, index) => sum + of(row, weights[index] ?? 0), 0);
  const n = rows.length;
  const sum = total((_, weight) => weight);
  const worth = total((row, weight) => weight * row.reward);
  const robust = (row: LoggedChoice, weight: number): number =>
    row.expectedTarget + weight * (row.reward - row.expected);
  const dr = total(robust) / n;
  const spread = total((row, weight) => (robust(row, weight) - dr) ** 2);
  return {
    n,
    ips: worth / n,
    snips: worth / sum,
    dr,
    error: Math.sqrt(spread / n / Math.max(1, n - 1)),
    effective: sum ** 2 / total((_, weight) => weight ** 2),
    largest: weights.reduce((most, weight) => Math.max(most, weight), 0),
  };
}

/** A policy's value, or why the log cannot tell it. */
export type OffPolicyValue =
  | { readonly kind: 'value'; readonly value: OffPolicy }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * What a policy would have earned, from logged choices and their propensities. Refused where the effective sample is below
 * 30 or one choice weighs more than 20. For one arm alone (`target` 1 or 0) `snips` is that arm's mean, corrected for who
 * got which work by the logged propensities: plain means of what a bandit collected are biased low for the losers.
 */
export function offPolicyValue(rows: readonly LoggedChoice[]): OffPolicyValue {
  const value = offPolicyEstimates(rows);
  if (value === null) return { kind: 'refused', why: 'there is no choice with a propensity' };
  const { effective, largest } = value;
  if (!(effective >= LEAST_EFFECTIVE))
    return {
      kind: 'refused',
      why: `its effective sample is ${(effective || 0).toFixed(1)} choices and needs ${LEAST_EFFECTIVE}`,
    };
  if (largest > HEAVIEST)
    return { kind: 'refused', why: `one choice weighs ${largest.toFixed(1)} and may weigh ${HEAVIEST} at most` };
  return { kind: 'value', value };
}
