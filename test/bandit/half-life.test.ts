import { expect, test } from 'vitest';
import { halfLifeOf } from '../../src/bandit/index.ts';

/** Twenty stretches of 4,000 calls whose progress per call is `rate(calls so far)`. */
const stretches = (rate: (at: number) => number) =>
  Array.from({ length: 20 }, (_, bin) => {
    const at = (bin + 0.5) * 40;
    return { at, calls: 4000, steps: Math.round(4000 * rate(at)) };
  });

test('finds after how many calls progress has halved', () => {
  const found = halfLifeOf(stretches((at) => 0.2 * 2 ** (-at / 200)));
  expect(found.calls).toBeCloseTo(200, -1);
  expect(found.low).toBeLessThan(200);
  expect(found.high).toBeGreaterThan(200);
});

test('progress that stays or rises has no half-life, and says which', () => {
  expect(halfLifeOf(stretches(() => 0.1))).toMatchObject({ calls: null, why: 'no fall can be told' });
  expect(halfLifeOf(stretches((at) => 0.05 + at / 4000))).toMatchObject({ calls: null, why: 'progress rises' });
});

test('too little tells nothing', () => {
  expect(halfLifeOf([]).calls).toBeNull();
  expect(halfLifeOf([{ at: 20, calls: 40, steps: 40 }]).why).toContain('needs 3 stretches');
  expect(halfLifeOf(stretches(() => 0)).calls).toBeNull();
});
