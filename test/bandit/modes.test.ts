import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { dipOf, findModes } from '../../src/bandit/index.ts';

const chance = (seed: number) => {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
};

/** `n` grades within `width` of a centre. */
const around = (seed: number, n: number, centre: number, width: number): number[] => {
  const uniform = chance(seed);
  return Array.from({ length: n }, () => centre + width * (uniform() + uniform() - 1));
};

describe('dipOf', () => {
  test('agrees with what is known of it', () => {
    expect(dipOf([])).toBe(0);
    expect(dipOf([0, 0, 1, 1])).toBeCloseTo(0.25, 12);
    expect(dipOf(Array.from({ length: 50 }, (_, index) => index))).toBeCloseTo(1 / 100, 12);
  });

  test('is what trying every mode and every chord gives', () => {
    /** The least that chords over `points[from..to]` leave at `at`. */
    const lowest = (xs: readonly number[], ys: readonly number[], at: number): number => {
      const values: number[] = [];
      for (let a = 0; a <= at; a++)
        for (let b = at; b < xs.length; b++) {
          const [xa = 0, xb = 0, ya = 0, yb = 0, x = 0] = [xs[a], xs[b], ys[a], ys[b], xs[at]];
          values.push(a === b ? ya : ya + ((yb - ya) * (x - xa)) / (xb - xa));
        }
      return Math.min(...values);
    };
    const gap = (xs: readonly number[], from: number, n: number): number =>
      Math.max(
        0,
        ...xs.slice(0, -1).map(
          (_, at) =>
            (from + at + 1) / n -
            lowest(
              xs,
              xs.map((_, i) => (from + i) / n),
              at,
            ),
        ),
      );
    const uniform = chance(8);
    for (let n = 2; n < 16; n++) {
      const xs = Array.from({ length: n }, uniform).sort((a, b) => a - b);
      const mirrored = xs.map((x) => -x).reverse();
      const modes = xs.map((_, mode) =>
        Math.max(gap(xs.slice(0, mode + 1), 0, n), gap(mirrored.slice(0, n - mode), 0, n)),
      );
      expect(dipOf(xs)).toBeCloseTo(Math.min(...modes) / 2, 12);
    }
  });

  test('knows no order, no mirror and no scale', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 }), (values) => {
        const dip = dipOf(values);
        expect(dip).toBeGreaterThanOrEqual(0);
        expect(dip).toBeLessThanOrEqual(0.25 + 1e-12);
        expect(dipOf(values.toReversed().map((value) => 7 - 2 * value))).toBeCloseTo(dip, 9);
      }),
    );
  });
});

describe('findModes', () => {
  test('says two modes of two groups that lie apart', () => {
    const grades = [...around(1, 40, 0.25, 0.12), ...around(2, 40, 0.75, 0.12)];
    expect(findModes(grades, chance(3))).toMatchObject({ two: true });
  });

  test('S1.6: says none of one group, of an even spread, nor of a small group aside', () => {
    expect(findModes(around(1, 80, 0.5, 0.4), chance(3))).toMatchObject({
      two: false,
      why: 'two distributions fit hardly better than one',
    });
    const uniform = chance(4);
    expect(findModes(Array.from({ length: 46 }, uniform), chance(3)).two).toBe(false);
    expect(findModes([...around(1, 90, 0.7, 0.12), ...around(2, 6, 0.2, 0.05)], chance(3)).two).toBe(false);
  });

  test('says none of few grades, nor of a rubric that gives the same ones again and again', () => {
    expect(findModes([...around(1, 14, 0.2, 0.1), ...around(2, 15, 0.8, 0.1)], chance(3)).why).toBe(
      'there are 29 grades and 30 are needed',
    );
    const steps = [...Array.from({ length: 40 }, () => 0.25), ...around(2, 40, 0.75, 0.1)];
    expect(findModes(steps, chance(3)).why).toBe('too many grades are the same: the rubric may have made the gap');
  });
});
