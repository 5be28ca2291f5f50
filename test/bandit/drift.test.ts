import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { type DatedReward, findDrift } from '../../src/bandit/index.ts';

const START = Date.parse('2026-03-02T00:00:00Z');
const DAY = 86_400_000;
const WEEKLY = { recentDays: 7, baselineDays: 28 };
const day = (number: number): string => new Date(START + number * DAY).toISOString();

/** `perDay` rewards on each of `days`, uniform within ±.35 of the day's mean. */
function series(seed: number, days: number, perDay: number, mean: (day: number) => number, category = 'bugfix') {
  const generator = xoroshiro128plus(seed);
  return Array.from({ length: days * perDay }, (_, index): DatedReward => {
    const on = Math.floor(index / perDay);
    return { at: day(on + 0.5), category, reward: mean(on) + 0.7 * (uniformFloat64(generator) - 0.5) };
  });
}

describe('findDrift', () => {
  test('S1.9: a mean that slides from .60 to .45 is seen by the fourth week', () => {
    const slide = series(5, 56, 8, (on) => (on < 28 ? 0.6 : 0.6 - (0.15 * (on - 28)) / 27));
    expect(findDrift(slide, { asOf: day(56), ...WEEKLY })).toMatchObject({ verdict: 'drift' });
    expect(findDrift(slide, { asOf: day(28), ...WEEKLY })).toMatchObject({ verdict: 'none' });
  });

  test('S1.9: of flat series fewer than one in twenty raises an alarm in four weekly looks', () => {
    let alarms = 0;
    for (let seed = 0; seed < 200; seed++) {
      const flat = series(100 + seed, 56, 4, () => 0.6);
      const looks = [35, 42, 49, 56].map((on) => findDrift(flat, { asOf: day(on), ...WEEKLY }).verdict);
      if (looks.includes('drift')) alarms += 1;
    }
    expect(alarms / 200).toBeLessThanOrEqual(0.05);
  });

  test('F16: a drop is seen on its third day', () => {
    const drop = series(11, 17, 20, (on) => (on < 14 ? 0.71 : 0.6));
    const windows = { recentDays: 3, baselineDays: 14 };
    expect(findDrift(drop, { asOf: day(17), ...windows }).verdict).toBe('drift');
  });

  test('F11: a mean that fell because the work changed is work mix, not drift', () => {
    const easy = (from: number, to: number, perDay: number, seed: number, category: string, mean: number) =>
      series(seed, 35, perDay, () => mean, category).filter(({ at }) => at >= day(from) && at < day(to));
    const rows = [
      ...easy(0, 28, 9, 1, 'docs', 0.65),
      ...easy(0, 28, 2, 2, 'bugfix', 0.4),
      ...easy(28, 35, 2, 3, 'docs', 0.65),
      ...easy(28, 35, 9, 4, 'bugfix', 0.4),
    ];
    const found = findDrift(rows, { asOf: day(35), ...WEEKLY });
    expect(found.verdict).toBe('work mix');
    expect(found.difference).toBeLessThan(-0.1);
    expect(Math.abs(found.within ?? 1)).toBeLessThan(0.06);
    expect(found.divergence).toBeGreaterThan(0.25);
  });

  test('one category that moved is drift, though the others did not', () => {
    const rows = [...series(21, 35, 6, () => 0.6, 'docs'), ...series(22, 35, 3, (on) => (on < 28 ? 0.6 : 0.3))];
    const { verdict, cells } = findDrift(rows, { asOf: day(35), ...WEEKLY });
    expect(verdict).toBe('drift');
    expect(cells.map(({ category, p }) => [category, p < 0.01])).toEqual([
      ['bugfix', true],
      ['docs', false],
    ]);
  });

  test('of a handful of sessions it says nothing', () => {
    expect(findDrift([], { asOf: day(35), ...WEEKLY })).toMatchObject({ verdict: 'too few', difference: null });
    expect(findDrift(series(1, 35, 1, () => 0.5).slice(-4), { asOf: day(35), ...WEEKLY }).verdict).toBe('too few');
  });
});
