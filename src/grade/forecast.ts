import type { Forecast, Signal } from '../core/index.ts';
import { FORECAST } from './fitted.ts';
import { logistic, saturate } from './weigh.ts';

/** One figure of the forecast: how a signal enters it. Unlike the grade, it may use length and cost. */
export interface Predictor {
  readonly signal: string;
  readonly shape: 'log' | 'log1p' | 'saturating';
  /** Where it says nothing: the middle of the labelled runs, in the shape's own scale, or the centre of the curve. */
  readonly centre: number;
  readonly slope: number;
}

/** What the forecast looks at. Signs are set beforehand: effort and cost for the worse, checks of the final state for the better. */
export const PREDICTORS: readonly (Predictor & { readonly sign: 1 | -1 })[] = [
  { signal: 'costUsd', shape: 'log', centre: -0.8, slope: 1, sign: -1 },
  { signal: 'searchEffort', shape: 'log1p', centre: 2.5, slope: 1, sign: -1 },
  { signal: 'finalTests', shape: 'saturating', centre: 0.5, slope: 6, sign: 1 },
  { signal: 'freshChecks', shape: 'saturating', centre: 0.5, slope: 4, sign: 1 },
];

const FAR = 3;
const bounded = (value: number): number => Math.max(-FAR, Math.min(FAR, value));

/** What a predictor makes of a value; 0, so that it says nothing, where there is none. */
export function shaped({ shape, centre, slope }: Predictor, value: number | null | undefined): number {
  if (value == null || (shape === 'log' && value <= 0)) return 0;
  if (shape === 'saturating') return saturate(value, { slope, centre });
  return bounded((shape === 'log' ? Math.log(value) : Math.log1p(value)) - centre);
}

/**
 * The chance that the work does what it was to do, from a fit on labelled runs. It is reported beside the grade and never as
 * it; where nothing that it looks at could be measured there is none.
 */
export function forecastOf(signals: readonly Signal[], agent: string | null, ungradable: string | null): Forecast {
  const { runs, harness } = FORECAST.provenance;
  const fitted = agent === harness;
  if (ungradable !== null) return { value: null, why: ungradable, fitted };
  const values = new Map(signals.map(({ id, value }) => [id, value]));
  const told = PREDICTORS.filter(({ signal }) => values.get(signal) != null);
  if (told.length === 0) return { value: null, why: 'Nothing that the forecast looks at could be measured.', fitted };
  const weights: Readonly<Record<string, number>> = FORECAST.weights;
  const sum = PREDICTORS.reduce<number>(
    (total, one) => total + (weights[one.signal] ?? 0) * shaped(one, values.get(one.signal)),
    FORECAST.base,
  );
  const known = fitted ? '' : `; of ${agent ?? 'this harness'} none was labelled, so take it as a rough guess`;
  const why = `From ${told.map(({ signal }) => signal).join(', ')}, fitted on ${runs} runs of ${harness}${known}.`;
  return { value: logistic(sum), why, fitted };
}
