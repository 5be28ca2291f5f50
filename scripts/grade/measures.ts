/** How well a number tells cases apart, and how honest a chance is. */

/** A score of a case, and what came of it. */
export interface Scored {
  readonly score: number;
  readonly good: boolean;
}

/** Area under the ROC curve: the chance that a good case scores above a bad one; ties count half. NaN without both kinds. */
export function auc(cases: readonly Scored[]): number {
  const sorted = [...cases].sort((a, b) => a.score - b.score);
  let [rank, sum, good] = [0, 0, 0];
  while (rank < sorted.length) {
    let end = rank;
    while (end < sorted.length && sorted[end]?.score === sorted[rank]?.score) end += 1;
    for (let at = rank; at < end; at++)
      if (sorted[at]?.good) {
        sum += (rank + end + 1) / 2;
        good += 1;
      }
    rank = end;
  }
  return (sum - (good * (good + 1)) / 2) / (good * (cases.length - good));
}

/** Random numbers in [0,1) from a seed (mulberry32): the same in every run. */
function openRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DRAWS = 4000;

/** 95 % percentile interval of a figure over resampled cases. Several scores of one case are resampled together: paired. */
export function bootstrap<T>(
  cases: readonly T[],
  figure: (drawn: readonly T[]) => number,
): readonly [low: number, high: number] {
  const random = openRandom(20_261_122);
  const found: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const value = figure(cases.map(() => cases[Math.floor(random() * cases.length)] as T));
    if (Number.isFinite(value)) found.push(value);
  }
  found.sort((a, b) => a - b);
  const at = (share: number): number => found[Math.floor(share * (found.length - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

/** One row of a reliability table. */
export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly said: number;
  readonly came: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Cases sorted by chance and cut into groups of equal size. */
export function reliability(cases: readonly Scored[], groups: number): readonly Reliability[] {
  const sorted = [...cases].sort((a, b) => a.score - b.score);
  return Array.from({ length: groups }, (_, at) => {
    const part = sorted.slice(
      Math.round((at * sorted.length) / groups),
      Math.round(((at + 1) * sorted.length) / groups),
    );
    return {
      from: part[0]?.score ?? Number.NaN,
      to: part.at(-1)?.score ?? Number.NaN,
      n: part.length,
      said: mean(part.map(({ score }) => score)),
      came: mean(part.map(({ good }) => (good ? 1 : 0))),
    };
  });
}

/** Expected calibration error: how far what came lies from what was said, on average over groups. */
export const calibrationError = (rows: readonly Reliability[]): number =>
  rows.reduce((sum, { n, said, came }) => sum + n * Math.abs(said - came), 0) / rows.reduce((sum, { n }) => sum + n, 0);

/**
 * The mean squared calibration error over groups, less what chance adds to it (Kumar, Liang and Ma 2019, "Verified Uncertainty
 * Calibration", the debiased estimator); about 0, and below it as often as above, where the chances are right.
 */
export const squaredError = (rows: readonly Reliability[]): number =>
  rows.reduce((sum, { n, said, came }) => sum + n * ((said - came) ** 2 - (came * (1 - came)) / (n - 1)), 0) /
  rows.reduce((sum, { n }) => sum + n, 0);

/** Spiegelhalter's (1986) test of calibration, which needs no groups: normal with variance 1 where the chances are right. */
export function spiegelhalter(cases: readonly Scored[]): number {
  const [sum, variance] = cases.reduce(
    ([far, spread], { score, good }) => [
      far + ((good ? 1 : 0) - score) * (1 - 2 * score),
      spread + (1 - 2 * score) ** 2 * score * (1 - score),
    ],
    [0, 0],
  );
  return sum / Math.sqrt(variance);
}

/** Mean squared error of the chances. */
export const brier = (cases: readonly Scored[]): number =>
  mean(cases.map(({ score, good }) => (score - (good ? 1 : 0)) ** 2));

/**
 * The calibration error that chances would have if they were exactly right: what few cases alone make of it. Mean and 95 %
 * interval over outcomes that are drawn from the chances themselves.
 */
export function errorByChance(
  cases: readonly Scored[],
  groups: number,
): readonly [mean: number, low: number, high: number] {
  const random = openRandom(20_261_123);
  const errors = Array.from({ length: 1000 }, () =>
    calibrationError(
      reliability(
        cases.map(({ score }) => ({ score, good: random() < score })),
        groups,
      ),
    ),
  ).sort((a, b) => a - b);
  return [mean(errors), errors[25] ?? Number.NaN, errors[974] ?? Number.NaN];
}
