import betaRandom from '@stdlib/random-base-beta';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded chance for simulations. */
export interface Chance {
  /** In [0,1). */
  uniform(): number;
  beta(alpha: number, beta: number): number;
}

/** The same seed gives the same draws. */
export function chanceFrom(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => uniformFloat64(generator);
  const draw = betaRandom.factory({ seed });
  return { uniform, beta: (alpha, beta) => draw(alpha, beta) };
}
