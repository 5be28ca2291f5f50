import type { Beta } from './posterior.ts';

/** Log-density ratios below this are nothing (1e-12 of the peak). */
const FLOOR = -28;

/** Logarithm of the logistic function, exact for large |t|. */
export const logLogistic = (t: number): number => (t < 0 ? t - Math.log1p(Math.exp(t)) : -Math.log1p(Math.exp(-t)));

/** About one standard deviation of t = ln(x/(1-x)). */
export const widthOf = ({ alpha, beta }: Beta): number => Math.sqrt(1 / alpha + 1 / beta);

/**
 * Log-density of t = ln(x/(1-x)) for x of a Beta distribution, as far as its peak: α ln x + β ln(1-x), highest at
 * t = ln(α/β), smooth also where α or β is below 1; ln(1-x) = ln x - t.
 */
export function logDensityOf({ alpha, beta }: Beta): (t: number) => number {
  const raw = (t: number): number => {
    const log = logLogistic(t);
    return alpha * log + beta * (log - t);
  };
  const top = raw(Math.log(alpha / beta));
  return (t) => raw(t) - top;
}

/** Where the density falls to nothing, on the side that `step` points to. */
function edge(belief: Beta, step: number): number {
  const density = logDensityOf(belief);
  const peak = Math.log(belief.alpha / belief.beta);
  let reach = step;
  while (density(peak + reach) > FLOOR && Math.abs(reach) < 1e6) reach *= 1.2;
  return peak + reach;
}

/** Both ends of a belief on the scale ln(x/(1-x)): outside is less than 1e-12 of the peak's density. */
export const edgesOf = (belief: Beta): readonly [low: number, high: number] => [
  edge(belief, -widthOf(belief)),
  edge(belief, widthOf(belief)),
];
