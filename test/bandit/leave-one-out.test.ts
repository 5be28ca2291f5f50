import { describe, expect, test } from 'vitest';
import { type Factored, leaveOneOut } from '../../src/bandit/index.ts';

/** `n` sessions of an arm, half of them .1 above and half below `mean`. */
const sessions = (arm: string, category: string, n: number, mean: number, ...factors: readonly string[]): Factored[] =>
  Array.from({ length: n }, (_, index) => ({
    arm,
    category,
    reward: mean + (index % 2 === 0 ? 0.1 : -0.1),
    factors: new Set(factors),
  }));

describe('leaveOneOut', () => {
  test('S1.8: gives the difference within categories, labelled for what it is', () => {
    const rows = [...sessions('gptme:a', 'docs', 60, 0.7, 'AGENTS.md'), ...sessions('gptme:a', 'docs', 60, 0.5)];
    const effect = leaveOneOut(rows, 'AGENTS.md', false);
    expect(effect).toMatchObject({
      n: [60, 60],
      difference: expect.closeTo(0.2, 9),
      label: 'observational',
      ranking: null,
    });
    expect(effect.radius).toBeLessThan(0.1);
    expect(leaveOneOut(rows, 'AGENTS.md', true).label).toBe('randomised');
  });

  test('an effect that is only the kind of work is none', () => {
    const rows = [
      ...sessions('gptme:a', 'docs', 60, 0.8, 'linter'),
      ...sessions('gptme:a', 'docs', 20, 0.8),
      ...sessions('gptme:a', 'bugfix', 20, 0.4, 'linter'),
      ...sessions('gptme:a', 'bugfix', 60, 0.4),
    ];
    expect(leaveOneOut(rows, 'linter', false).difference).toBeCloseTo(0, 9);
  });

  test('fewer than fifteen pairs give no effect', () => {
    const rows = [...sessions('gptme:a', 'docs', 14, 0.9, 'linter'), ...sessions('gptme:a', 'docs', 14, 0.1)];
    expect(leaveOneOut(rows, 'linter', false)).toMatchObject({ difference: null, radius: null });
    expect(leaveOneOut([], 'linter', false)).toMatchObject({ n: [0, 0], difference: null, ranking: null });
  });

  test('says when the order of the arms hangs on the factor’s sessions', () => {
    const rows = [
      ...sessions('gptme:a', 'docs', 30, 0.9, 'easy-label'),
      ...sessions('gptme:a', 'docs', 30, 0.4),
      ...sessions('gptme:b', 'docs', 30, 0.6),
    ];
    expect(leaveOneOut(rows, 'easy-label', false).ranking).toEqual(['gptme:b', 'gptme:a']);
  });
});
