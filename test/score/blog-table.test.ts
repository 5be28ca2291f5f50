import { describe, expect, test } from 'vitest';
import type { Score } from '../../src/core/index.ts';
import { renderScorecard } from '../../src/report/index.ts';
import { score } from '../../src/score/index.ts';
import { END, PUBLISHED, randomTable, tableFiles } from './blog-table.ts';

const asOf = new Date(END).toISOString();
const scored = (files: ReturnType<typeof tableFiles>): Score => score(files, { asOf, days: 14, halfLifeDays: 30 });
const verdict = (card: Score, arm: string, other: string) =>
  card.arms.find((one) => one.arm === arm)?.versus.find((one) => one.arm === other)?.verdict;

describe('the published table of three arms, from events', () => {
  // The articles give no spread: these are assumed.
  test.each([0.15, 0.2, 0.3])('comes out with grades of sd %d, and says no more than it can', (sd) => {
    const card = scored(tableFiles(PUBLISHED, sd, `published ${sd}`));
    expect(card.arms.map(({ arm, reward }) => [arm, reward.n, reward.mean?.toFixed(2)])).toEqual([
      ['gptme:opus-4-6', 809, '0.64'],
      ['gptme:grok-4.20', 76, '0.52'],
      ['gptme:kimi-k2.6', 46, '0.46'],
    ]);
    expect(card.arms[2]?.bands).toEqual({ low: 18, mid: 7, high: 21 });
    expect(card.arms[2]?.modes).toMatchObject({ two: false });
    expect(verdict(card, 'gptme:opus-4-6', 'gptme:kimi-k2.6')).toBe('better');
    expect(verdict(card, 'gptme:grok-4.20', 'gptme:kimi-k2.6')).toBe('not distinguishable');
    const text = renderScorecard(card, { period: '14 days' });
    expect(text).toContain('gptme:opus-4-6 is better than gptme:kimi-k2.6: 0.46 is 28% below 0.64.');
    expect(text).toContain('gptme:grok-4.20 and gptme:kimi-k2.6 are not distinguishable: their intervals overlap.');
    expect(text).not.toContain('| shown:');
  });
});

describe('five random tables, from events', () => {
  test.each(['quay', 'pier', 'tide', 'buoy', 'mole'])(
    'table %s comes out, and its verdicts agree with its means',
    (seed) => {
      const rows = randomTable(seed);
      const card = scored(tableFiles(rows, 0.2, seed));
      const told = new Map(card.arms.map(({ arm, reward }) => [arm, [reward.n, reward.mean?.toFixed(2)]]));
      for (const { arm, n, mean } of rows) expect(told.get(arm)).toEqual([n, mean.toFixed(2)]);
      for (const a of rows)
        for (const b of rows) {
          const found = verdict(card, a.arm, b.arm);
          if (found === 'better') expect(a.mean).toBeGreaterThan(b.mean);
          // Five standard errors of .2 are beyond what looking every week can make of chance.
          const error = 0.2 * Math.sqrt(1 / a.n + 1 / b.n);
          if (a.mean - b.mean > 7 * error) expect(found).toBe('better');
          if (a !== b && Math.abs(a.mean - b.mean) < 1.96 * error) expect(found).toBe('not distinguishable');
        }
    },
  );
});
