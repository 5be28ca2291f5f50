import { expect, test } from 'vitest';
import { openTokenSum, soundUsage, uncached } from '../../src/sessions/token-sum.ts';

const tokens = (input: number | null, costUsd: number | null) => ({
  input,
  cachedInput: null,
  cacheWrite: null,
  output: 1,
  costUsd,
});

test('what is not said adds nothing, and stays unknown where it is never said', () => {
  const sum = openTokenSum();
  expect(sum.total()).toMatchObject({ input: null, output: null, how: 'none' });
  for (const one of [tokens(5, 0.1), tokens(null, 0.2), tokens(-3, null)]) sum.note(one);
  expect(sum.total()).toEqual({ input: 5, cachedInput: null, cacheWrite: null, output: 3, costUsd: 0.3, how: 'sum' });
});

test('a total that the log names counts before the sum; nothing is no cost', () => {
  const sum = openTokenSum();
  sum.note(tokens(5, 0));
  expect(sum.total().costUsd).toBeNull();
  expect([sum.total(0.7).costUsd, sum.total(0).costUsd]).toEqual([0.7, null]);
});

test('input without the cache is never below nothing', () => {
  expect([uncached(10, 4, 1), uncached(3, 4, null), uncached(null, 4, 1)]).toEqual([5, 0, null]);
});

test('figures that cannot be true are not known', () => {
  const usage = {
    input: -1,
    cachedInput: Number.POSITIVE_INFINITY,
    cacheWrite: 1.7e308,
    output: 7,
    costUsd: Number.NaN,
  };
  const none = { input: null, cachedInput: null, cacheWrite: null, costUsd: null };
  expect(soundUsage({ ...usage, how: 'sum' })).toEqual({ ...none, output: 7, how: 'sum' });
});
