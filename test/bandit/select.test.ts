import fc from 'fast-check';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { type Candidate, type Cell, draw, type SelectionRequest, weighArms } from '../../src/bandit/index.ts';
import { cell, stateOf } from './cells.ts';

const OPUS = 'claude-code:opus-4-6';
const GROK = 'gptme:grok-4.20';
const KIMI = 'gptme:kimi-k2.6';

const request = (says: Partial<SelectionRequest> = {}): SelectionRequest => ({
  arms: [OPUS, GROK, KIMI],
  category: null,
  promptBytes: null,
  asOf: '2026-05-02T12:00:00Z',
  halfLifeDays: 30,
  floor: 0.01,
  costWeight: 0,
  allowUnverified: false,
  ...says,
});

const weigh = (cells: readonly Cell[], says: Partial<SelectionRequest> = {}) =>
  weighArms(stateOf(...cells), request(says));
const find = (candidates: readonly Candidate[], arm: string): Candidate => {
  const found = candidates.find((one) => one.arm === arm);
  if (!found) throw new Error(`${arm} is no candidate`);
  return found;
};

const SEEN = [cell(OPUS, 80, 0.64), cell(GROK, 76, 0.52), cell(KIMI, 46, 0.46)];

describe('weighArms', () => {
  test('S1.12, S1.13: an arm that answers nothing above 500 KB is routed around there only', () => {
    const silent = { ...cell(KIMI, 0, 0), bucket: '500k+' as const, units: 5, silent: 5 };
    const small = SEEN.map((one) => ({ ...one, bucket: '0-50k' as const }));
    const at = (promptBytes: number, cells: readonly Cell[]) => find(weigh(cells, { promptBytes }), KIMI);
    expect(at(561_000, [...small, silent])).toMatchObject({ standing: 'probe', propensity: 20_000 });
    expect(at(40_000, [...small, silent])).toEqual(at(40_000, small));
    expect(at(210_000, [...small, silent]).standing).toBe('established');
  });

  test('a cost that counts moves tasks to the cheaper of two equals; by default it does not', () => {
    const priced = (arm: string, usd: number): Cell => ({ ...cell(arm, 60, 0.6), priced: 60, usdMicro: usd * 60e6 });
    const cells = [priced(OPUS, 9), priced(KIMI, 1)];
    const share = (costWeight: number) => find(weigh(cells, { arms: [OPUS, KIMI], costWeight }), KIMI).propensity;
    expect(share(0)).toBeCloseTo(5e5, -4);
    expect(share(0.2)).toBeGreaterThan(9e5);
  });

  test('S1.21: a new arm has a capped share until it has ten rewards that hold', () => {
    const grown = (n: number, mean: number) =>
      find(weigh([...SEEN, cell('gptme:kimi-k3', n, mean)], { arms: [OPUS, 'gptme:kimi-k3'] }), 'gptme:kimi-k3');
    expect(grown(9, 0.95)).toMatchObject({ standing: 'trial', propensity: 100_000 });
    expect(grown(10, 0.95).standing).toBe('established');
    expect(grown(10, 0.95).propensity).toBeGreaterThan(300_000);
    expect(grown(40, 0.2)).toMatchObject({ standing: 'trial' });
  });

  test('F15: an arm that mostly does nothing is never given more than a tenth of the tasks, however long it is tried', () => {
    const NOOPS = 'gptme:glm-5.1';
    const mean = 0.69 * 0.1 + 0.31 * 0.6;
    const share = (n: number) =>
      find(weigh([...SEEN, cell(NOOPS, n, mean)], { arms: [OPUS, KIMI, NOOPS] }), NOOPS).propensity;
    const shares = [1, 9, 10, 20, 60].map(share);
    expect(Math.max(...shares)).toBeLessThanOrEqual(100_000);
    expect(shares.at(-1)).toBeLessThan(11_000);
  });

  test('F1: selecting one arm again and again starves nobody of what was learnt of it', () => {
    // Two years of sessions of one arm, day by day; the other was last seen a month ago.
    const days = Array.from({ length: 260 }, (_, index) =>
      cell(OPUS, 3, 0.6, new Date(Date.parse('2026-05-02') - index * 86_400_000).toISOString().slice(0, 10)),
    );
    const rested = cell(KIMI, 40, 0.58, '2026-04-02');
    const belief = (cells: readonly Cell[]) => find(weigh(cells), KIMI).quality;
    const [few, many] = [belief([...days.slice(0, 30), rested]), belief([...days, rested])];
    expect(many.alpha + many.beta).toBeCloseTo(few.alpha + few.beta, 9);
    expect(many.alpha + many.beta).toBeCloseTo(10 + 20, 9);
  });

  test('a reward that rises never lowers the share of its arm', () => {
    const reward = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(reward, reward, fc.integer({ min: 1, max: 200 }), (a, b, n) => {
        const share = (rewards: number) =>
          find(weigh([SEEN[0], SEEN[1], cell(KIMI, n, rewards / 20)].filter((one) => one !== undefined)), KIMI)
            .propensity;
        expect(share(Math.max(a, b))).toBeGreaterThanOrEqual(share(Math.min(a, b)) - 4000);
      }),
      { numRuns: 40 },
    );
  });

  test('order and splitting of the day sums change no byte', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-04-${String(number).padStart(2, '0')}`);
    const some = fc.tuple(fc.constantFrom(OPUS, GROK, KIMI), fc.nat(30), fc.nat(20), day);
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), fc.infiniteStream(fc.nat(1000)), (rows, ranks) => {
        const cells = [
          ...new Map(rows.map(([arm, n, mean, on]) => [`${arm} ${on}`, cell(arm, n, mean / 20, on)])).values(),
        ];
        const shuffled = cells.map((one) => ({ one, rank: ranks.next().value ?? 0 })).sort((a, b) => a.rank - b.rank);
        expect(JSON.stringify(weigh(shuffled.map(({ one }) => one)))).toBe(JSON.stringify(weigh(cells)));
      }),
      { numRuns: 40 },
    );
  });
});

describe('draw', () => {
  test('chooses each arm as often as its propensity says', () => {
    const candidates = weigh([cell(OPUS, 20, 0.6), cell(GROK, 20, 0.5), cell(KIMI, 20, 0.5)]);
    const generator = xoroshiro128plus(12);
    const runs = 60_000;
    const counts = new Map<string, number>();
    for (let run = 0; run < runs; run++) {
      const arm = draw(candidates, (limit) => uniformInt(generator, 0, limit - 1))?.arm ?? '';
      counts.set(arm, (counts.get(arm) ?? 0) + 1);
    }
    for (const { arm, propensity } of candidates) {
      const share = propensity / 1e6;
      expect(Math.abs((counts.get(arm) ?? 0) / runs - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / runs));
    }
  });

  test('of nobody who may be chosen it takes nobody, and asks for no chance', () => {
    const refuse = (): number => {
      throw new Error('nothing is to be drawn');
    };
    expect(draw([], refuse)).toBeNull();
    expect(draw(weigh(SEEN, { arms: [`${KIMI}~unverified`] }), refuse)).toBeNull();
  });
});
