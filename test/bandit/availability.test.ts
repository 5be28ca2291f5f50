import { describe, expect, test } from 'vitest';
import { availabilityAt, type Cell, decayAt } from '../../src/bandit/index.ts';
import { cell } from './cells.ts';

const KIMI = 'gptme:kimi-k2.6';
const today = decayAt({ asOf: '2026-05-02T00:00:00Z', halfLifeDays: 30 });

const asked = (bucket: Cell['bucket'], units: number, silent: number, day = '2026-05-02'): Cell => ({
  ...cell(KIMI, units, 0.5, day),
  bucket,
  silent,
});

describe('availabilityAt', () => {
  test('an arm that was never asked is taken to answer', () => {
    const { alpha, beta, n, silent } = availabilityAt([], '0-50k', today);
    expect([alpha / (alpha + beta), n, silent]).toEqual([expect.closeTo(0.95, 9), 0, false]);
  });

  test('an arm that answers nothing at one size is silent there, and elsewhere nothing changes', () => {
    const small = asked('0-50k', 60, 0);
    const before = availabilityAt([small], '0-50k', today);
    const cells = [small, asked('500k+', 3, 3)];
    expect(availabilityAt(cells, '500k+', today)).toMatchObject({ n: 3, silent: true });
    expect(availabilityAt(cells, '0-50k', today)).toEqual(before);
    expect(availabilityAt(cells, '200k-500k', today)).toMatchObject({ n: 0, silent: false });
  });

  test('two silences are too few, and an answer in between speaks for it', () => {
    expect(availabilityAt([asked('500k+', 2, 2)], '500k+', today).silent).toBe(false);
    expect(availabilityAt([asked('500k+', 10, 1)], '500k+', today).silent).toBe(false);
  });

  test('silence fades, so that an arm is tried again', () => {
    const long = decayAt({ asOf: '2026-08-30T00:00:00Z', halfLifeDays: 30 });
    const cells = [asked('500k+', 5, 5)];
    expect([availabilityAt(cells, '500k+', today).silent, availabilityAt(cells, '500k+', long).silent]).toEqual([
      true,
      false,
    ]);
  });

  test('of a task of unknown size all sessions tell, and nobody is called silent', () => {
    const cells = [asked('0-50k', 20, 0), asked('500k+', 20, 20)];
    const { alpha, beta, n, silent } = availabilityAt(cells, '-', today);
    expect([alpha / (alpha + beta), n, silent]).toEqual([expect.closeTo(21.9 / 42, 9), 40, false]);
  });

  test('silences of unknown size count at every size', () => {
    expect(availabilityAt([asked('-', 4, 4)], '500k+', today).silent).toBe(true);
    expect(availabilityAt([asked('-', 4, 4), asked('0-50k', 40, 0)], '0-50k', today).silent).toBe(false);
  });
});
