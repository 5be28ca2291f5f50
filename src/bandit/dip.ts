/** Distinct values with the empirical distribution below and up to each. */
interface Steps {
  readonly at: readonly number[];
  readonly below: readonly number[];
  readonly upTo: readonly number[];
}

function stepsOf(values: readonly number[]): Steps {
  const sorted = values.toSorted((a, b) => a - b);
  const ends = sorted.flatMap((value, index) => (value === sorted[index + 1] ? [] : [index]));
  return {
    at: ends.map((index) => sorted[index] ?? 0),
    below: ends.map((_, order) => ((ends[order - 1] ?? -1) + 1) / sorted.length),
    upTo: ends.map((index) => (index + 1) / sorted.length),
  };
}

/** The lower convex hull of points in the order of x, as indices. */
function lowerHull(xs: readonly number[], ys: readonly number[]): readonly number[] {
  const hull: number[] = [];
  const turns = (a: number, b: number, c: number): boolean =>
    ((ys[b] ?? 0) - (ys[a] ?? 0)) * ((xs[c] ?? 0) - (xs[b] ?? 0)) >=
    ((ys[c] ?? 0) - (ys[b] ?? 0)) * ((xs[b] ?? 0) - (xs[a] ?? 0));
  for (let point = 0; point < xs.length; point++) {
    while (hull.length > 1 && turns(hull.at(-2) ?? 0, hull.at(-1) ?? 0, point)) hull.pop();
    hull.push(point);
  }
  return hull;
}

/** How far the distribution lies above the largest convex function below it, before the last of the given steps: the mode. */
function convexGap({ at, below, upTo }: Steps): number {
  const hull = lowerHull(at, below);
  let [gap, edge] = [0, 0];
  for (const [index, x] of at.slice(0, -1).entries()) {
    while (edge + 2 < hull.length && (at[hull[edge + 1] ?? 0] ?? 0) < x) edge++;
    const [from, to] = [hull[edge] ?? 0, hull[edge + 1] ?? hull[edge] ?? 0];
    const width = (at[to] ?? 0) - (at[from] ?? 0);
    const rise = width === 0 ? 0 : (((below[to] ?? 0) - (below[from] ?? 0)) * (x - (at[from] ?? 0))) / width;
    gap = Math.max(gap, (upTo[index] ?? 0) - (below[from] ?? 0) - rise);
  }
  return gap;
}

/** The same steps seen from the other end. */
const mirror = ({ at, below, upTo }: Steps): Steps => ({
  at: at.map((x) => -x).reverse(),
  below: upTo.map((share) => 1 - share).reverse(),
  upTo: below.map((share) => 1 - share).reverse(),
});

const first = ({ at, below, upTo }: Steps, count: number): Steps => ({
  at: at.slice(0, count),
  below: below.slice(0, count),
  upTo: upTo.slice(0, count),
});

/**
 * The dip of values: the largest distance between their distribution and the nearest one with a single mode (Hartigan and
 * Hartigan 1985, "The dip test of unimodality"): the least, over the values as modes, of half the larger gap to a convex
 * function on the left and to a concave one on the right. 0 of one value or none.
 */
export function dipOf(values: readonly number[]): number {
  const steps = stepsOf(values);
  const mirrored = mirror(steps);
  const count = steps.at.length;
  const [left, right] = [
    (mode: number): number => convexGap(first(steps, mode + 1)),
    (mode: number): number => convexGap(first(mirrored, count - mode)),
  ];
  // The left gap grows with the mode and the right one shrinks: the best mode is where they meet.
  let [low, high] = [0, Math.max(0, count - 1)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (left(middle) < right(middle)) low = middle + 1;
    else high = middle;
  }
  const worst = (mode: number): number => Math.max(left(mode), right(mode));
  return Math.min(worst(low), worst(Math.max(0, low - 1))) / 2;
}

const REPLICATES = 400;

/** So many samples that dip as far settle it: p is above .05 whatever the rest would do (Besag and Clifford 1991). */
const ENOUGH = 21;

/** Samples are no larger: beyond this √n · dip has the distribution that it keeps. */
const LARGEST = 500;

/**
 * P-value of the dip against the uniform distribution, of which a sample dips most among those with one mode: the share of
 * samples of the same size that dip as far, or of smaller ones by √n. Few samples are drawn where p is not small. `uniform`
 * gives numbers in [0,1).
 */
export function dipTest(
  values: readonly number[],
  uniform: () => number,
): { readonly dip: number; readonly p: number } {
  const dip = dipOf(values);
  const length = Math.min(values.length, LARGEST);
  const limit = dip * Math.sqrt(values.length / length);
  let reached = 0;
  for (let replicate = 1; replicate <= REPLICATES; replicate++) {
    if (dipOf(Array.from({ length }, uniform)) >= limit) reached += 1;
    if (reached >= ENOUGH) return { dip, p: reached / replicate };
  }
  return { dip, p: (reached + 1) / (REPLICATES + 1) };
}
