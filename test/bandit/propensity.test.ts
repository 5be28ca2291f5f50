import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contender, inMillionths, propensitiesOf } from '../../src/bandit/index.ts';

const of = (standing: Contender['standing'], chance = 0): Contender => ({ standing, chance });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('propensitiesOf', () => {
  test('S1.10: nobody who competes falls below the floor', () => {
    const shares = propensitiesOf([of('established', 1), of('established', 0), of('established', 0)], 0.01);
    expect(shares).toEqual([expect.closeTo(0.98, 9), expect.closeTo(0.01, 9), expect.closeTo(0.01, 9)]);
  });

  test('with too many arms for the floor each keeps half an even share', () => {
    const many = Array.from({ length: 200 }, (_, index) => of('established', index === 0 ? 1 : 0));
    expect(Math.min(...propensitiesOf(many, 0.01))).toBeCloseTo(1 / 400, 9);
  });

  test('S1.13: an arm that answers nothing is probed one time in fifty, beside the others’ shares', () => {
    const shares = propensitiesOf([of('established', 0.7), of('probe'), of('established', 0.3)], 0.01);
    expect(shares[1]).toBeCloseTo(0.02, 9);
    expect(sum(shares)).toBeCloseTo(1, 9);
    expect(Math.min(...propensitiesOf([of('established', 1), of('probe'), of('established', 0)], 0.01))).toBeCloseTo(
      0.01,
      9,
    );
  });

  test('where everybody is silent the probes share evenly, where everybody is excluded nobody is chosen', () => {
    expect(propensitiesOf([of('probe'), of('excluded'), of('probe')], 0.01)).toEqual([0.5, 0, 0.5]);
    expect(propensitiesOf([of('excluded')], 0.01)).toEqual([0]);
  });

  test('S1.21: arms on trial are held to a tenth each and three tenths together', () => {
    const one = propensitiesOf([of('established', 0.4), of('trial', 0.6)], 0.01);
    expect(one).toEqual([expect.closeTo(0.9, 9), expect.closeTo(0.1, 9)]);
    const many = propensitiesOf(
      [of('established', 0.05), ...Array.from({ length: 6 }, () => of('trial', 0.95 / 6))],
      0.01,
    );
    expect(many).toEqual([expect.closeTo(0.7, 9), ...Array.from({ length: 6 }, () => expect.closeTo(0.05, 9))]);
    expect(propensitiesOf([of('trial', 0.9), of('trial', 0.1)], 0.01)[0]).toBeGreaterThan(0.85);
  });

  test('sums to one, and a chance that rises never lowers the propensity', () => {
    const contender = fc.record({
      standing: fc.constantFrom<Contender['standing']>('established', 'trial', 'probe', 'excluded'),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(contender, { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (all, floor) => {
          const shares = propensitiesOf(all, floor);
          const able = all.some(({ standing }) => standing !== 'excluded');
          expect(sum(shares)).toBeCloseTo(able ? 1 : 0, 9);
          expect(sum(inMillionths(shares))).toBe(able ? 1e6 : 0);
          for (const [index, { standing }] of all.entries())
            expect((shares[index] ?? 0) > 0).toBe(standing !== 'excluded');
          const [first] = all;
          if (!first || first.standing === 'probe') return;
          const risen = propensitiesOf([{ ...first, chance: first.chance + 0.5 }, ...all.slice(1)], floor);
          expect(risen[0]).toBeGreaterThanOrEqual((shares[0] ?? 0) - 1e-9);
        },
      ),
    );
  });
});

test('inMillionths is whole, sums to a million and stays next to the shares', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 }), (raw) => {
      fc.pre(sum(raw) > 0);
      const parts = inMillionths(raw);
      expect(sum(parts)).toBe(1e6);
      for (const [index, part] of parts.entries()) {
        expect(Number.isInteger(part)).toBe(true);
        expect(Math.abs(part - ((raw[index] ?? 0) / sum(raw)) * 1e6)).toBeLessThanOrEqual(1 + 1e-6);
      }
    }),
  );
});
