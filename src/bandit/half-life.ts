import type { HalfLife } from '../core/index.ts';

/** Calls, and steps of progress among them, of a stretch of sessions; `at` is its middle, in calls. */
export interface Stretch {
  readonly at: number;
  readonly calls: number;
  readonly steps: number;
}

/** Less than this tells nothing of a rate that falls. */
const FEWEST = { stretches: 3, steps: 20 } as const;

const ROUNDS = 50;
const Z95 = 1.959963984540054;

interface Fit {
  readonly slope: number;
  readonly error: number;
}

/** Poisson regression ln(rate) = a + b·at with calls as exposure, by Newton's method; null where it does not settle. */
function fitRate(stretches: readonly Stretch[]): Fit | null {
  const calls = stretches.reduce((sum, one) => sum + one.calls, 0);
  const scale = Math.max(...stretches.map(({ at }) => at), 1);
  let [a, b] = [Math.log(stretches.reduce((sum, one) => sum + one.steps, 0) / calls), 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (const { at, calls: exposure, steps } of stretches) {
      const x = at / scale;
      const expected = exposure * Math.exp(Math.min(a + b * x, 50));
      g0 += steps - expected;
      g1 += (steps - expected) * x;
      h00 += expected;
      h01 += expected * x;
      h11 += expected * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 1e-12)) return null;
    const [da, db] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    a += da;
    b += db;
    if (Math.abs(da) + Math.abs(db) < 1e-10) return { slope: b / scale, error: Math.sqrt(h00 / determinant) / scale };
  }
  return null;
}

/**
 * After how many calls the progress per call has halved, ln 2 over the slope of a Poisson regression on all sessions of an
 * arm together, with its 95 % interval. Long sessions alone speak for late calls, so that an arm which gives up early looks
 * durable: the number is one of those that went on.
 */
export function halfLifeOf(stretches: readonly Stretch[]): HalfLife {
  const none = (why: string): HalfLife => ({ calls: null, low: null, high: null, why });
  const steps = stretches.reduce((sum, one) => sum + one.steps, 0);
  if (stretches.length < FEWEST.stretches || steps < FEWEST.steps)
    return none(`needs ${FEWEST.stretches} stretches of forty calls and ${FEWEST.steps} steps of progress`);
  const fit = fitRate(stretches);
  if (fit === null) return none('no rate fits');
  const [least, most] = [-fit.slope - Z95 * fit.error, -fit.slope + Z95 * fit.error];
  if (!(least > 0)) return none(most <= 0 ? 'progress rises' : 'no fall can be told');
  return {
    calls: Math.LN2 / -fit.slope,
    low: Math.LN2 / most,
    high: Math.LN2 / least,
    why: 'progress falls with the calls',
  };
}
