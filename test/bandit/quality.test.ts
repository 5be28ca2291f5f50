import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, posterior, priorOf, qualitiesFrom, type TaskContext } from '../../src/bandit/index.ts';
import { cell, stateOf } from './cells.ts';

const READING = { asOf: '2026-05-02T12:00:00Z', halfLifeDays: 30 };
const OPUS = 'claude-code:opus-4-6';
const KIMI = 'gptme:kimi-k2.6';
const qualityOn = (cells: readonly Cell[], context: TaskContext, reading = READING) => {
  const qualityOf = qualitiesFrom(cells, reading);
  return (arm: string) => qualityOf(context, arm);
};
const ANY: TaskContext = { category: null, bucket: '-' };

const inContext = (context: string, one: Cell, bucket: Cell['bucket'] = '-'): Cell => ({ ...one, context, bucket });
const mean = ({ alpha, beta }: { alpha: number; beta: number }): number => alpha / (alpha + beta);
const meanOf = (cells: readonly Cell[], arm: string, context: TaskContext = ANY): number =>
  mean(qualityOn(cells, context, READING)(arm));

describe('qualitiesFrom', () => {
  test('without categories and sizes it is the belief of the scorecard', () => {
    const cells = [cell(OPUS, 80, 0.64), cell(KIMI, 46, 0.46, '2026-04-02')];
    const state = stateOf(...cells);
    const { alpha, beta, n } = qualityOn(cells, ANY, READING)(KIMI);
    const expected = posterior(state, KIMI, READING, priorOf(state, KIMI));
    expect([alpha, beta, n]).toEqual([expect.closeTo(expected.alpha, 9), expect.closeTo(expected.beta, 9), 46]);
  });

  test('an arm that nobody has seen starts from its predecessor, worth four, else from all, worth two', () => {
    const cells = [cell(OPUS, 80, 0.7), cell(KIMI, 80, 0.3)];
    const believed = qualityOn(cells, ANY, READING);
    const next = believed('gptme:kimi-k3');
    expect([next.from, next.n, next.alpha + next.beta]).toEqual([KIMI, 0, expect.closeTo(4, 9)]);
    expect(mean(next)).toBeCloseTo(mean(believed(KIMI)), 9);
    const strange = believed('codex:gpt-5.1');
    expect([strange.from, strange.alpha + strange.beta]).toEqual([null, expect.closeTo(2, 9)]);
    expect(mean(strange)).toBeCloseTo(0.5, 9);
  });

  test('a category that is hard for all is no mark against the arm that gets it', () => {
    // The same arm quality: reviews are .2 lower for both, and the first arm got nearly all of them.
    const cells = [
      inContext('review', cell(OPUS, 90, 0.5)),
      inContext('bugfix', cell(OPUS, 10, 0.7)),
      inContext('review', cell(KIMI, 10, 0.5)),
      inContext('bugfix', cell(KIMI, 90, 0.7)),
    ];
    // The plain means are .16 apart.
    expect(Math.abs(meanOf(cells, OPUS) - meanOf(cells, KIMI))).toBeLessThan(0.04);
  });

  test('a category that only a weak arm works in is not taken for a hard one', () => {
    const cells = [
      inContext('review', cell(KIMI, 60, 0.3)),
      inContext('bugfix', cell(KIMI, 60, 0.3)),
      inContext('bugfix', cell(OPUS, 60, 0.7)),
    ];
    expect(meanOf(cells, OPUS, { category: 'review', bucket: '-' })).toBeGreaterThan(0.55);
  });

  test('each level shrinks to the one above it: arm → category → prompt size', () => {
    const cells = [
      inContext('bugfix', cell(OPUS, 100, 0.5), '0-50k'),
      inContext('bugfix', cell(KIMI, 100, 0.7), '0-50k'),
      inContext('bugfix', cell(KIMI, 10, 0.2), '500k+'),
    ];
    const small = meanOf(cells, KIMI, { category: 'bugfix', bucket: '0-50k' });
    const large = meanOf(cells, KIMI, { category: 'bugfix', bucket: '500k+' });
    const unseen = meanOf(cells, KIMI, { category: 'bugfix', bucket: '200k-500k' });
    expect(small).toBeGreaterThan(0.65);
    expect(large).toBeGreaterThan(0.2);
    expect(large).toBeLessThan(0.4);
    expect(unseen).toBeGreaterThan(large);
    expect(unseen).toBeLessThan(small);
  });

  test('F2: an arm that rests falls back to its shrunk lifetime mean and not beyond', () => {
    const cells = [cell(OPUS, 300, 0.7), cell(KIMI, 40, 0.285)];
    const after = (days: number) => {
      const asOf = new Date(Date.parse('2026-05-02T00:00:00Z') + days * 86_400_000).toISOString();
      return mean(qualityOn(cells, ANY, { asOf, halfLifeDays: 30 })(KIMI));
    };
    const pooled = (300 * 0.7 + 40 * 0.285) / 340;
    const lifetime = (10 * pooled + 40 * 0.285) / 50;
    const means = [0, 30, 90, 365, 2000].map(after);
    expect(means.at(-1)).toBeCloseTo(lifetime, 6);
    expect(means).toEqual([...means].sort((a, b) => a - b));
  });

  test('graded sessions with little spread tell more than coin tosses of the same mean', () => {
    const plain = cell(OPUS, 40, 0.64);
    const graded = { ...plain, squares: Math.round(2 * 40 * (640 ** 2 + 200 ** 2)) };
    const [loose, sharp] = [qualityOn([plain], ANY, READING)(OPUS), qualityOn([graded], ANY, READING)(OPUS)];
    expect(loose.alpha + loose.beta).toBeCloseTo(50, 9);
    expect(sharp.alpha + sharp.beta).toBeCloseTo(10 + 4 * 40, 9);
    expect(mean(sharp)).toBeCloseTo(0.64, 6);
  });

  test('F1: another arm’s day only reaches an arm through the mean of all', () => {
    const own = cell(KIMI, 400, 0.46);
    const before = qualityOn([own], ANY, READING)(KIMI);
    const after = qualityOn([own, cell(OPUS, 400, 0.9)], ANY, READING)(KIMI);
    expect(after.alpha + after.beta).toBeCloseTo(before.alpha + before.beta, 9);
    expect(Math.abs(mean(after) - mean(before))).toBeLessThan(0.01);
  });

  test('unverified arms teach the others nothing', () => {
    const cells = [cell(OPUS, 80, 0.64), cell(KIMI, 46, 0.46)];
    const claims = [...cells, cell(`${KIMI}~unverified`, 900, 1)];
    expect(qualityOn(claims, ANY, READING)(KIMI)).toEqual(qualityOn(cells, ANY, READING)(KIMI));
    expect(qualityOn(claims, ANY, READING)('gptme:kimi-k3').from).toBe(KIMI);
  });

  test('is a proper belief, higher for higher rewards, whatever was seen', () => {
    const some = fc.record({
      arm: fc.constantFrom(OPUS, KIMI, 'gptme:kimi-k2.5', 'codex:gpt-5.1', 'codex:gpt-5'),
      context: fc.constantFrom('-', 'bugfix', 'docs'),
      bucket: fc.constantFrom('-', '0-50k', '500k+'),
      n: fc.integer({ min: 0, max: 400 }),
      mean: fc.double({ min: 0, max: 1, noNaN: true }),
      day: fc.constantFrom('2024-01-01', '2026-04-01', '2026-05-02'),
    });
    const contexts = fc.record({
      category: fc.constantFrom(null, 'bugfix', 'new'),
      bucket: fc.constantFrom('-', '500k+'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), contexts, (rows, context) => {
        const task = context as TaskContext;
        const cells = rows.map((row) =>
          inContext(row.context, cell(row.arm, row.n, row.mean, row.day), row.bucket as Cell['bucket']),
        );
        const { alpha, beta } = qualityOn(cells, task, READING)(KIMI);
        expect(alpha).toBeGreaterThan(0);
        expect(beta).toBeGreaterThan(0);
        expect(Number.isFinite(alpha + beta)).toBe(true);
        const better = cells.map((one) => (one.arm === KIMI ? { ...one, reward: one.halves * 1e7 } : one));
        expect(meanOf(better, KIMI, task)).toBeGreaterThanOrEqual(meanOf(cells, KIMI, task) - 1e-9);
      }),
    );
  });
});
