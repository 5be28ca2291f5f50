import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FULL_REWARD, rewardOf } from '../../src/bandit/index.ts';
import { outcome } from '../ledger/events.ts';
import { observed } from './cells.ts';

const worth = (...says: Parameters<typeof observed>) => {
  const reward = rewardOf(observed(...says));
  return reward && [reward.tenths / FULL_REWARD, reward.halves / 2];
};

describe('rewardOf', () => {
  test('is the grade at half weight until the pull request has ended', () => {
    expect(worth({ micro: 600_000 })).toEqual([0.6, 0.5]);
  });

  test.each([
    ['merged', 0.84],
    ['closed', 0.3],
    ['reverted', 0.24],
    ['kept', 0.84],
  ] as const)('a grade of .6 that is %s is worth %d at full weight', (stage, value) => {
    expect(worth({ micro: 600_000 }, stage)).toEqual([value, 1]);
  });

  test('a review counts where nothing stronger is known, and never against its own direction', () => {
    const told = (stage: Parameters<typeof outcome>[0], micro: number) =>
      (['changes-requested', 'none', 'dismissed', null, 'approved'] as const).map((review) => {
        const reward = rewardOf({ graded: observed({ micro }).graded, outcome: outcome(stage, { review }) });
        return reward && [reward.tenths / FULL_REWARD, reward.halves / 2];
      });
    const at =
      (...values: number[]) =>
      (weight: number) =>
        values.map((value) => [value, weight]);
    expect(told('closed', 600_000)).toEqual(at(0.27, 0.3, 0.3, 0.3, 0.42)(1));
    expect(told('superseded', 600_000)).toEqual(at(0.48, 0.6, 0.6, 0.6, 0.68)(0.5));
    expect(told('superseded', 1_000_000)).toEqual(at(0.8, 1, 1, 1, 1)(0.5));
    expect(told('merged', 600_000)).toEqual(at(0.84, 0.84, 0.84, 0.84, 0.84)(1));
    expect(told('reverted', 600_000)).toEqual(at(0.24, 0.24, 0.24, 0.24, 0.24)(1));
  });

  test('a superseded pull request says nothing of the work: the grade stays provisional', () => {
    expect(worth({ micro: 600_000 }, 'superseded')).toEqual([0.6, 0.5]);
  });

  test.each([
    [null, 1],
    [1_000_000, 1],
    [500_000, 0.7],
    [0, 0.5],
  ])('merged work of which %s millionths survived is worth %d as an outcome', (survivingMicro, value) => {
    const one = { graded: observed({ micro: 0 }).graded, outcome: outcome('merged', { survivingMicro }) };
    expect((rewardOf(one)?.tenths ?? Number.NaN) / FULL_REWARD).toBeCloseTo(0.6 * value, 9);
  });

  test('a proven cheat is worth nothing, even if it was merged, even without a grade', () => {
    expect(worth({ micro: 900_000, verdict: 'block' }, 'merged')).toEqual([0, 1]);
    expect(worth({ micro: null, verdict: 'block' })).toEqual([0, 0.5]);
  });

  test('there is none where the model did not answer, or nothing could be graded', () => {
    expect(worth({ responded: false, micro: 100_000 }, 'merged')).toBeNull();
    expect(worth({ micro: null, verdict: 'ungraded' }, 'merged')).toBeNull();
  });

  test('F7: is whole, in range, and never falls as the grade rises or the outcome improves', () => {
    const micro = fc.integer({ min: 0, max: 1_000_000 });
    const stages = ['reverted', 'closed', 'merged'] as const;
    fc.assert(
      fc.property(micro, micro, fc.nat(1), (a, b, at) => {
        const tenths = (grade: number, stage: (typeof stages)[number] | null) =>
          rewardOf(observed({ micro: grade }, stage))?.tenths ?? Number.NaN;
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [worse = null, better = null] = stages.slice(at, at + 2);
        expect(Number.isInteger(tenths(a, 'closed'))).toBe(true);
        expect(tenths(high, null)).toBeLessThanOrEqual(FULL_REWARD);
        expect(tenths(low, null)).toBeLessThanOrEqual(tenths(high, null));
        expect(tenths(low, 'closed')).toBeLessThanOrEqual(tenths(high, 'closed'));
        expect(tenths(a, worse)).toBeLessThan(tenths(a, better));
      }),
    );
  });
});
