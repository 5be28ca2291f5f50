import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const LARGEST = 2 ** 30;

/** Numbers from 0 up to 1, the same for the same seed: a simulation that anybody can repeat. */
export function randomOf(seed: string): () => number {
  const generator = xoroshiro128plus(createHash('sha256').update(seed, 'utf8').digest().readInt32LE(0));
  return () => uniformInt(generator, 0, LARGEST - 1) / LARGEST;
}
