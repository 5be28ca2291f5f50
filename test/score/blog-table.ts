import type { LedgerFile } from '../../src/core/index.ts';
import { randomOf } from '../../src/score/random.ts';
import { fileOf, graded } from '../ledger/events.ts';

/** An arm of a published table: how many sessions, their mean grade to two decimals, and counts by band where given. */
export interface TableRow {
  readonly arm: string;
  readonly n: number;
  readonly mean: number;
  readonly bands?: readonly [low: number, mid: number, high: number];
}

/** What three arms did in fourteen days by two published articles. */
export const PUBLISHED: readonly TableRow[] = [
  { arm: 'gptme:opus-4-6', n: 809, mean: 0.64 },
  { arm: 'gptme:grok-4.20', n: 76, mean: 0.52 },
  { arm: 'gptme:kimi-k2.6', n: 46, mean: 0.46, bands: [18, 7, 21] },
];

const BEGIN = Date.parse('2026-04-19T00:00:00Z');

/** The end of the table's fourteen days. */
export const END = Date.parse('2026-05-03T00:00:00Z');

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Moves values, each within its own range, until their mean is what it is to be; in millionths, and exact. */
function withMean(values: readonly number[], low: (at: number) => number, high: (at: number) => number, mean: number) {
  const grades = values.map((value, at) => Math.min(high(at), Math.max(low(at), value)));
  for (let round = 0; round < 200; round++) {
    const off = mean - grades.reduce((sum, value) => sum + value, 0) / grades.length;
    if (Math.abs(off) < 1e-9) break;
    for (const [at, value] of grades.entries()) grades[at] = Math.min(high(at), Math.max(low(at), value + off));
  }
  return grades.map((value) => Math.round(value * 1e6));
}

/** Grades of a row in millionths: normal with the assumed sd, inside their bands where those are given. */
function gradesOf({ n, mean, bands }: TableRow, sd: number, random: () => number): readonly number[] {
  const band = (at: number): number =>
    bands === undefined ? -1 : at < bands[0] ? 0 : at < bands[0] + bands[1] ? 1 : 2;
  const low = (at: number): number => [0.01, 0.401, 0.6][band(at)] ?? 0.01;
  const high = (at: number): number => [0.4, 0.599, 0.99][band(at)] ?? 0.99;
  const centre = (at: number): number => [0.25, 0.5, 0.68][band(at)] ?? mean;
  const spread = bands === undefined ? sd : sd / 2;
  const drawn = Array.from({ length: n }, (_, at) => centre(at) + spread * normal(random));
  return withMean(drawn, low, high, mean);
}

/** Ledger files whose sessions, spread over the fourteen days, make a table; `sd`: of the grades, which no table tells. */
export function tableFiles(rows: readonly TableRow[], sd: number, seed: string): readonly LedgerFile[] {
  const random = randomOf(seed);
  return rows.flatMap((row, arm) =>
    gradesOf(row, sd, random).map((micro, at) =>
      fileOf(
        graded({
          arm: row.arm,
          number: 1 + arm * 1000 + at,
          session: `row-${arm}-${at}`,
          micro,
          at: new Date(BEGIN + Math.floor(random() * (END - BEGIN))).toISOString(),
        }),
      ),
    ),
  );
}

/** A random table of three to six arms. */
export function randomTable(seed: string): readonly TableRow[] {
  const random = randomOf(seed);
  return Array.from({ length: 3 + Math.floor(random() * 4) }, (_, at) => ({
    arm: `gptme:ferry-${at + 1}`,
    n: 12 + Math.floor(random() ** 2 * 400),
    mean: Math.round((0.3 + 0.5 * random()) * 100) / 100,
  }));
}
