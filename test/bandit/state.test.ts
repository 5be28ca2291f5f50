import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { banditReducer, cellsOf, posterior, priorOf } from '../../src/bandit/index.ts';
import { canonicalJson, fold, readLedger } from '../../src/ledger/index.ts';
import { anyEvent, fileOf } from '../ledger/events.ts';
import { observed, summed } from './cells.ts';

const OPUS = 'claude-code:opus-4-6';

describe('banditReducer', () => {
  test('sums by arm, context and UTC day', () => {
    const state = summed(
      observed({ arm: OPUS, micro: 600_000, usdMicro: 250_000, tokens: 900 }),
      observed({ arm: OPUS, micro: 500_000 }, 'merged'),
      observed({ arm: OPUS, category: 'bugfix' }),
      observed({ arm: OPUS, at: '2026-05-03T00:00:00Z' }),
    );
    expect(cellsOf(state, OPUS).map(({ context, day, units }) => [context, day, units])).toEqual([
      ['-', '2026-05-02', 2],
      ['-', '2026-05-03', 1],
      ['bugfix', '2026-05-02', 1],
    ]);
    expect(cellsOf(state, OPUS)[0]).toMatchObject({
      rewarded: 2,
      halves: 3,
      bucket: '0-50k',
      reward: 6_000_000 + 2 * 8_000_000,
      squares: 600 ** 2 + 2 * 800 ** 2,
      priced: 1,
      usdMicro: 250_000,
      metered: 1,
      tokens: 900,
    });
  });

  test('F12: no answer counts against availability and leaves quality untouched', () => {
    const [before] = cellsOf(summed(observed()));
    const [after] = cellsOf(summed(observed(), observed({ responded: false, micro: 100_000 })));
    expect(after).toEqual({ ...before, units: 2, silent: 1 });
  });

  test('F13: an unknown cost is not a cost of zero', () => {
    const [unknown] = cellsOf(summed(observed({ usdMicro: null, tokens: null })));
    const [free] = cellsOf(summed(observed({ usdMicro: 0, tokens: 0 })));
    expect([unknown?.priced, unknown?.metered, free?.priced, free?.metered]).toEqual([0, 0, 1, 1]);
  });

  test('keeps arms apart whose names would collide, or are names of an object', () => {
    const state = summed(...['gptme:a', 'gptme:a"', '__proto__', 'constructor'].map((arm) => observed({ arm })));
    expect(cellsOf(state)).toHaveLength(4);
    expect(cellsOf(state, '__proto__')).toHaveLength(1);
    expect(cellsOf(state, 'toString')).toEqual([]);
  });

  test('F1: news of one arm leave the cells and the belief of another byte-identical', () => {
    const others = fc.array(anyEvent, { maxLength: 10 });
    const about = (files: Parameters<typeof readLedger>[0]) => {
      const state = fold(readLedger(files), banditReducer);
      const reading = { asOf: '2026-07-01T00:00:00Z', halfLifeDays: 30 };
      return canonicalJson([cellsOf(state, OPUS), posterior(state, OPUS, reading, { mean: 0.5, strength: 2 })]);
    };
    const own = [observed({ arm: OPUS, number: 90 }), observed({ arm: OPUS, number: 91, micro: 200_000 })];
    const files = own.map((one) => fileOf(one.graded));
    fc.assert(
      fc.property(others, (events) => {
        expect(about([...events.map(fileOf), ...files])).toBe(about(files));
      }),
    );
  });

  test('F6: every sum comes back from the events, whatever became of the state', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 15 }), (events) => {
        const files = events.map(fileOf);
        const whole = cellsOf(fold(readLedger(files), banditReducer));
        const again = cellsOf(
          fold(readLedger([...files, { path: 'state.json', text: '{"cells":[]}' }]), banditReducer),
        );
        expect(again).toEqual(whole);
        for (const cell of whole)
          for (const value of Object.values(cell))
            if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true);
      }),
    );
  });

  test('a unit moves with its arm: superseded by another arm, it leaves the first', () => {
    const [first, second] = [
      observed({ arm: 'gptme:a' }),
      observed({ arm: 'gptme:b', at: '2026-05-02T04:00:00Z' }),
    ].map((one) => fileOf(one.graded));
    const state = fold(readLedger([first, second].filter((file) => file !== undefined)), banditReducer);
    expect(cellsOf(state).map(({ arm, units }) => [arm, units])).toEqual([['gptme:b', 1]]);
  });

  test('the prior of an arm comes from verified arms only', () => {
    const claims = Array.from({ length: 50 }, () => observed({ arm: 'codex:gpt-5~unverified', micro: 1_000_000 }));
    const prior = priorOf(summed(observed({ arm: OPUS, micro: 400_000 }), ...claims), OPUS);
    expect(prior.mean).toBeCloseTo(0.4, 12);
  });
});
