/** How far the usual level of a signal lies apart between harnesses, as far as few projects of each can tell. */
import quantile from '@stdlib/stats-base-dists-chisquare-quantile';
import { groupBy } from '../../src/collections/index.ts';

/** A signal's value in one session. */
export interface Sighting {
  readonly harness: string;
  readonly project: string;
  readonly value: number;
}

/** Levels of one signal. */
export interface Levels {
  /** Over all harnesses. */
  readonly usual: number;
  /** Standard deviation between harnesses; 0 where they are not known to differ. */
  readonly between: number;
  /** Harness → mean of its projects' means, its standard error, and its distance from `usual`, drawn towards 0. */
  readonly harnesses: ReadonlyMap<string, { readonly mean: number; readonly error: number; readonly shift: number }>;
}

/** Below this many projects a harness's level is those projects', not the harness's: it is not looked at. */
export const LEAST_PROJECTS = 3;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const squares = (values: readonly number[]): number => {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
};

/** One harness: how many projects, the mean of their means, and that mean's variance. */
interface Row {
  readonly harness: string;
  readonly projects: number;
  readonly centre: number;
  readonly variance: number;
}

/** Rows of the harnesses with projects enough. The spread between projects is pooled: few have none of their own to speak of. */
function rowsOf(sightings: readonly Sighting[]): readonly Row[] {
  const means = [...groupBy(sightings, ({ harness }) => harness)].map(([harness, own]) => {
    const projects = groupBy(own, ({ project }) => project);
    return [harness, [...projects.values()].map((some) => mean(some.map(({ value }) => value)))] as const;
  });
  const enough = means.filter(([, values]) => values.length >= LEAST_PROJECTS);
  const degrees = enough.reduce((sum, [, values]) => sum + values.length - 1, 0);
  const spread = enough.reduce((sum, [, values]) => sum + squares(values), 0) / degrees;
  return enough.map(([harness, values]) => ({
    harness,
    projects: values.length,
    centre: mean(values),
    variance: Math.max(spread / values.length, 1e-9),
  }));
}

/** Variance between harnesses (DerSimonian and Laird 1986); 0 where Cochran's test does not tell them apart at 5 %. */
function varianceBetween(rows: readonly Row[]): number {
  const weights = rows.map(({ variance }) => 1 / variance);
  const total = weights.reduce((a, b) => a + b, 0);
  const centre = rows.reduce((sum, row) => sum + row.centre / row.variance, 0) / total;
  const apart = rows.reduce((sum, row) => sum + (row.centre - centre) ** 2 / row.variance, 0);
  const degrees = rows.length - 1;
  if (degrees < 1 || apart <= quantile(0.95, degrees)) return 0;
  return (apart - degrees) / (total - weights.reduce((sum, weight) => sum + weight ** 2, 0) / total);
}

/**
 * Levels by random effects over harnesses, of which projects are the sample: sessions of one project are alike. A harness's
 * distance from the usual level is shrunk by `between² / (between² + error²)`.
 */
export function levelsOf(sightings: readonly Sighting[]): Levels {
  const rows = rowsOf(sightings);
  const between = varianceBetween(rows);
  const total = rows.reduce((sum, { variance }) => sum + 1 / (variance + between), 0);
  const usual = rows.reduce((sum, { centre, variance }) => sum + centre / (variance + between), 0) / total;
  const harnesses = rows.map(({ harness, centre, variance }) => {
    const shift = between === 0 ? 0 : (between / (between + variance)) * (centre - usual);
    return [harness, { mean: centre, error: Math.sqrt(variance), shift }] as const;
  });
  return { usual, between: Math.sqrt(between), harnesses: new Map(harnesses) };
}
