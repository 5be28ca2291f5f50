/** What is fitted: at most five weights of the grade and as many of the forecast, each with its sign set beforehand. */
import { groupBy } from '../../src/collections/index.ts';
import { PREDICTORS, shaped } from '../../src/grade/forecast.ts';
import { DEFAULTS, type Rubric, withWeights } from '../../src/grade/rubric.ts';
import { logistic, saturate, termsOf } from '../../src/grade/weigh.ts';
import type { Labelled } from './labelled.ts';
import { type Case, chanceOf, type Fit, fitLogistic, logOddsOf } from './logistic.ts';

/**
 * Strength of the priors; set beforehand, not searched for. The grade's is strong: the default weights stand for studies of many
 * harnesses, the labelled runs are of one harness and one model. The forecast's only keeps it from trusting few runs.
 */
export const RIDGE = { grade: 20, forecast: 5 } as const;

/** Weights of the grade that the labelled runs can tell something about: measured in most of them, and not the same in all. */
export const FITTED_SIGNALS = ['recovery', 'verification', 'finalTests', 'freshChecks', 'reproduced'] as const;

const signalOf = ({ report }: Labelled, id: string): number | null => report.signals[id] ?? null;

const curve = (run: Labelled, id: (typeof FITTED_SIGNALS)[number]): number => {
  const value = signalOf(run, id);
  return value === null ? 0 : saturate(value, DEFAULTS.terms[id]);
};

/** What the other terms of the default rubric give; those that are fitted are left out. */
function offsetOf(run: Labelled): number {
  const others = withWeights(DEFAULTS, Object.fromEntries(FITTED_SIGNALS.map((id) => [id, 0])));
  return termsOf(run.report.measured, others).reduce((sum, { points }) => sum + points, 0);
}

const gradeCase = (run: Labelled): Case => ({
  x: FITTED_SIGNALS.map((id) => curve(run, id)),
  y: run.resolved ? 1 : 0,
  offset: offsetOf(run),
});

const forecastCase = (run: Labelled): Case => ({
  x: PREDICTORS.map((one) => shaped(one, signalOf(run, one.signal))),
  y: run.resolved ? 1 : 0,
  offset: 0,
});

const signs = FITTED_SIGNALS.map((id) => (Math.sign(DEFAULTS.terms[id].weight) < 0 ? -1 : 1));

/** Weights of the grade, drawn towards `towards` (the defaults, unless said otherwise). */
export const fitGrade = (
  runs: readonly Labelled[],
  towards: readonly number[] = FITTED_SIGNALS.map((id) => DEFAULTS.terms[id].weight),
): Fit => fitLogistic(runs.map(gradeCase), { towards, ridge: RIDGE.grade, signs });

/** The rubric that a fit comes to: the defaults, and over them what was fitted. */
export const rubricOf = ({ weights }: Fit): Rubric =>
  withWeights(DEFAULTS, Object.fromEntries(FITTED_SIGNALS.map((id, at) => [id, weights[at] ?? 0])));

/** The grade of a run under a rubric, without ceilings, which no label bears upon. */
export const gradeBy = (rubric: Rubric, { report }: Labelled): number =>
  logistic(termsOf(report.measured, rubric).reduce((sum, { points }) => sum + points, rubric.base));

/** Base and weights of the forecast, drawn towards none, as they come out of the fit. */
export const fitUnscaled = (runs: readonly Labelled[]): Fit =>
  fitLogistic(runs.map(forecastCase), {
    towards: PREDICTORS.map(() => 0),
    ridge: RIDGE.forecast,
    signs: PREDICTORS.map(({ sign }) => sign),
  });

/** Each run's log-odds by a fit on the runs of all other projects. */
function foretold(runs: readonly Labelled[]): readonly Case[] {
  const projects = groupBy(runs, ({ project }) => project);
  return [...projects].flatMap(([project, own]) => {
    const fit = fitUnscaled(runs.filter((run) => run.project !== project));
    return own.map(forecastCase).map((one) => ({ ...one, x: [logOddsOf(fit, one)] }));
  });
}

/**
 * The forecast: a fit, and its log-odds stretched by a line (Platt 1999) that is fitted on what the same fit says of each
 * project from the others. A line of the log-odds changes base and weights by the same factor, so that it adds none.
 */
export function fitForecast(runs: readonly Labelled[]): Fit & { readonly names: readonly string[] } {
  const { base, weights } = fitUnscaled(runs);
  const line = fitLogistic(foretold(runs), { towards: [1], ridge: 0, signs: [1] });
  const [slope = 1] = line.weights;
  return {
    base: line.base + slope * base,
    weights: weights.map((weight) => slope * weight),
    names: PREDICTORS.map(({ signal }) => signal),
  };
}

/** The chance that a fit of the forecast gives a run. */
export const forecastBy = (fit: Fit, run: Labelled): number => chanceOf(fit, forecastCase(run));
