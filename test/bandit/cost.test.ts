import { describe, expect, test } from 'vitest';
import { type Cell, costsOf } from '../../src/bandit/index.ts';
import { cell } from './cells.ts';

const OPUS = 'claude-code:opus-4-6';
const KIMI = 'gptme:kimi-k2.6';
const always = () => 1;
const priced = (arm: string, sessions: number, usd: number): Cell => ({
  ...cell(arm, sessions, 0.5),
  priced: sessions,
  usdMicro: Math.round(sessions * usd * 1e6),
});

describe('costsOf', () => {
  test('is the mean of the sessions whose cost is known, shrunk to that of all', () => {
    const costOf = costsOf([priced(OPUS, 40, 10), priced(KIMI, 40, 2)], always);
    expect(costOf(OPUS)).toEqual({
      usd: expect.closeTo((4 * 6 + 400) / 44, 9),
      known: 40,
      relative: expect.closeTo(424 / 44 / 6, 9),
    });
    expect(costOf(KIMI).usd).toBeCloseTo((4 * 6 + 80) / 44, 9);
  });

  test('F13: an unknown cost is the mean of all, not zero, and unknown where nobody has one', () => {
    const cells = [priced(OPUS, 40, 10), cell(KIMI, 40, 0.5)];
    expect(costsOf(cells, always)(KIMI)).toEqual({
      usd: expect.closeTo(10, 9),
      known: 0,
      relative: expect.closeTo(1, 9),
    });
    expect(costsOf([cell(KIMI, 40, 0.5)], always)(KIMI)).toEqual({ usd: null, known: 0, relative: 1 });
  });

  test('free for all is no division by zero', () => {
    expect(costsOf([priced(OPUS, 3, 0)], always)(OPUS)).toEqual({ usd: 0, known: 3, relative: 1 });
  });

  test('claims of unverified arms move nobody’s cost', () => {
    const cells = [priced(OPUS, 40, 10)];
    const claim = priced(`${KIMI}~unverified`, 400, 0);
    expect(costsOf([...cells, claim], always)(OPUS)).toEqual(costsOf(cells, always)(OPUS));
  });
});
