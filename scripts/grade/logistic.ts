/** Regularised logistic regression with weights that may not change their sign; deterministic, by projected gradient steps. */

/** One case: its features (0 where a signal is missing: its term drops out), and what came of it. */
export interface Case {
  readonly x: readonly number[];
  readonly y: 0 | 1;
  /** What is added to the sum and not fitted. */
  readonly offset: number;
}

/** Weights of a fit and its intercept. */
export interface Fit {
  readonly weights: readonly number[];
  readonly base: number;
}

/** How a fit is held back: `towards` are the weights that it is drawn to, `ridge` how strongly (in cases). */
export interface Restraint {
  readonly towards: readonly number[];
  readonly ridge: number;
  /** The sign that each weight must keep: 1 or -1. */
  readonly signs: readonly number[];
}

const ROUNDS = 4000;
/** A round that moves nothing by more ends the fit. */
const STILL = 1e-8;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** The log-odds that a fit gives a case. */
export const logOddsOf = ({ weights, base }: Fit, { x, offset }: Pick<Case, 'x' | 'offset'>): number =>
  base + offset + dot(weights, x);

/** The chance that a fit gives a case. */
export const chanceOf = (fit: Fit, known: Pick<Case, 'x' | 'offset'>): number => logistic(logOddsOf(fit, known));

/**
 * Minimises −log likelihood + ridge/2 · |w − towards|², each weight kept on its side of 0. The intercept is free. Steps of 1
 * over a bound of the curvature (n·max|x|²/4 + ridge), so that it converges without tuning.
 */
export function fitLogistic(cases: readonly Case[], { towards, ridge, signs }: Restraint): Fit {
  const size = 1 + Math.max(0, ...cases.map(({ x }) => dot(x, x)));
  const step = 1 / ((cases.length * size) / 4 + ridge);
  let weights = towards.map((value) => value);
  const share = cases.filter(({ y }) => y === 1).length / cases.length;
  let base = Math.log((share + 1e-6) / (1 - share + 1e-6));
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => ridge * (weight - (towards[at] ?? 0)));
    let free = 0;
    for (const { x, y, offset } of cases) {
      const error = chanceOf({ weights, base }, { x, offset }) - y;
      free += error;
      for (const [at, value] of x.entries()) slope[at] = (slope[at] ?? 0) + error * value;
    }
    base -= step * free;
    const before = weights;
    weights = weights.map((weight, at) => {
      const moved = weight - step * (slope[at] ?? 0);
      return (signs[at] ?? 1) * moved < 0 ? 0 : moved;
    });
    const most = Math.max(step * Math.abs(free), ...weights.map((weight, at) => Math.abs(weight - (before[at] ?? 0))));
    if (most < STILL) break;
  }
  return { weights, base };
}
