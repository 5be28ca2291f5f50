import { describe, expect, test } from 'vitest';
import type { LedgerEvent, PublicRank, SessionDetails } from '../../src/core/index.ts';
import { renderScorecard } from '../../src/report/index.ts';
import { type ScoreOptions, score } from '../../src/score/index.ts';
import { fileOf, type Grading, graded, outcome, selection, voided } from '../ledger/events.ts';

const ASOF = '2026-05-31T00:00:00Z';
const KIMI = 'gptme:kimi-k2.6';

const scored = (events: readonly LedgerEvent[], options: Partial<ScoreOptions> = {}) =>
  score(events.map(fileOf), { asOf: ASOF, halfLifeDays: 30, ...options });
const row = (number: number, says: Grading = {}) => graded({ number, session: `row-${number}`, ...says });
const detailed = (number: number, details: Partial<SessionDetails>, says: Grading = {}) =>
  row(number, { ...says, details });

describe('an arm', () => {
  test('counts tool calls, recoveries, hours and findings of its sessions, where they are known', () => {
    const [arm] = scored([
      detailed(1, {
        calls: { settled: 90, failed: 3 },
        episodes: { all: 4, recovered: 3 },
        unattended: { longestSeconds: 7200, totalSeconds: 9000 },
        hits: [{ rule: 'deleted-test', group: 'cheating', level: 'block' }],
      }),
      detailed(2, {
        calls: { settled: 10, failed: 2 },
        unattended: { longestSeconds: 1800, totalSeconds: 1800 },
        hits: [{ rule: 'out-of-scope', group: 'boundary', level: 'note' }],
      }),
      row(3),
    ]).arms;
    expect(arm).toMatchObject({
      toolSuccess: { count: 95, of: 100 },
      recovery: { count: 3, of: 4 },
      unattended: { longest: 2, median: 0.5, total: 3, known: 2 },
      cheating: { count: 1, of: 2 },
      boundary: { count: 0, of: 2 },
    });
  });

  test('reviews are counted where somebody decided, and where nobody looked nothing is known', () => {
    const said = ['approved', 'changes-requested', 'none', 'dismissed', null] as const;
    const events = said.flatMap((review, number) => [
      row(number + 1),
      outcome('closed', { number: number + 1, review }),
    ]);
    expect(scored([...events, row(9)]).arms[0]?.reviews).toMatchObject({ approved: { count: 1, of: 2 }, known: 4 });
    const shown = (...some: LedgerEvent[]) => renderScorecard(scored(some), { period: 'May' });
    expect(shown(row(3), outcome('closed', { number: 3, review: 'none' }))).toContain('nobody decided (1/1 looked at)');
  });

  test('S1.12: silence is counted by prompt size', () => {
    const at = (number: number, promptBytes: number, responded: boolean) =>
      row(number, { promptBytes, responded, micro: responded ? 500_000 : null });
    const [arm] = scored([at(1, 561_000, false), at(2, 600_000, false), at(3, 20_000, true)]).arms;
    expect(arm?.silence.map(({ bucket, share }) => [bucket, share.count, share.of])).toEqual([
      ['0-50k', 0, 1],
      ['500k+', 2, 2],
    ]);
  });

  test('a missing log leaves the mean between two bounds, and under `required` counts against availability', () => {
    const log = { found: false, required: true };
    const events = [row(1, { micro: 600_000 }), detailed(2, { log }, { micro: null, verdict: 'ungraded' })];
    const [arm] = scored(events).arms;
    expect(arm?.bounds).toEqual({ missing: 1, low: 0.3, high: 0.8 });
    expect(arm?.noResponse).toMatchObject({ count: 1, of: 2 });
  });

  test('S1.11: all dollars of an arm, failures included, by accepted pull request; unknown where one is', () => {
    const ends = [outcome('merged', { number: 1 }), outcome('closed', { number: 2 })];
    const priced = [row(1, { usdMicro: 2_000_000 }), row(2, { usdMicro: 3_000_000 })];
    expect(scored([...priced, ...ends]).arms[0]?.usdPerAccepted).toEqual({ usd: 5, accepted: 1 });
    expect(scored([...priced, row(3), ...ends]).arms[0]?.usdPerAccepted).toEqual({ usd: null, accepted: 1 });
  });
});

test('each failure counts once, under the gravest, with its cost', () => {
  const { failures } = scored([
    row(1, { responded: false, micro: null, usdMicro: 1_000_000 }),
    detailed(2, { hits: [{ rule: 'deleted-test', group: 'cheating', level: 'block' }], edits: 0 }),
    detailed(3, { selection: { task: 'harbour/ferry-timetable#3', arm: 'codex:gpt-5', propensityMicro: 500_000 } }),
    detailed(4, { loopMicro: 400_000 }),
    detailed(5, { edits: 0 }),
    row(6),
    outcome('closed', { number: 6 }),
    row(7, { micro: 300_000 }),
    row(8),
  ]);
  expect(failures.map(({ kind, sessions, usd }) => [kind, sessions, usd.total])).toEqual([
    ['no response', 1, 1],
    ['integrity', 1, null],
    ['routing mismatch', 1, null],
    ['abandoned loop', 1, null],
    ['no change', 1, null],
    ['rejected', 1, null],
    ['low grade', 1, null],
  ]);
});

test('S1.15: coverage says why sessions have no grade, and how many pull requests have one', () => {
  const missing = detailed(2, { log: { found: false, required: false } }, { micro: null });
  const pulls = [1, 2, 3].map((number) => `Harbour/ferry-timetable#${number}`);
  const { coverage } = scored([row(1), missing], { pulls });
  expect(coverage).toMatchObject({
    graded: { count: 1, of: 2 },
    reasons: [{ why: 'no session log was found', sessions: 1 }],
    pulls: { count: 1, of: 3 },
  });
});

test('what moved says what came, what was revised and what was voided', () => {
  const old = [1, 2, 3].map((number) => row(number, { micro: 500_000 }));
  const [first] = old;
  const { moved } = scored([
    ...old,
    row(4, { at: '2026-05-29T00:00:00Z', micro: 900_000 }),
    outcome('merged', { number: 2, at: '2026-05-30T00:00:00Z' }),
    ...(first ? [voided(first, '2026-05-30T00:00:00Z')] : []),
  ]);
  expect(moved).toEqual([
    expect.objectContaining({ arm: KIMI, before: expect.closeTo(1, 9), after: expect.closeTo(1, 9) }),
  ]);
  const why = moved[0]?.why.join(' ');
  expect(why).toContain('1 session came, 1 with a reward, mean 0.90.');
  expect(why).toContain('1 session of before learnt how the pull request ended (mean of the earlier ones +0.15).');
  expect(why).toContain('1 session no longer counts');
});

test('S1.8: with and without a factor, within categories, and only observational', () => {
  const events = Array.from({ length: 80 }, (_, at) =>
    detailed(
      at + 1,
      { factors: at % 2 === 0 ? ['instructions:AGENTS.md'] : [] },
      { category: at % 4 < 2 ? 'bugfix' : 'docs', micro: (at % 2 === 0 ? 700_000 : 400_000) + (at % 8) * 10_000 },
    ),
  );
  const found = scored(events).factors.find(({ factor }) => factor === 'instructions:AGENTS.md');
  expect(found).toMatchObject({ n: [40, 40], label: 'observational' });
  expect(found?.difference).toBeCloseTo(0.29, 2);
});

test('S1.20: public ranks stand beside ours, with their correlation', () => {
  const rank = (place: number): PublicRank => ({ rank: place, source: 'Harbour Bench', date: '2026-05-01' });
  const arms = ['a:one', 'a:two', 'a:three'];
  const events = arms.flatMap((arm, at) =>
    [1, 2].map((turn) => row(at * 10 + turn, { arm, micro: 300_000 + at * 200_000 + turn })),
  );
  const ranks = new Map(arms.map((arm, at) => [arm, rank(3 - at)]));
  const card = scored(events, { ranks });
  expect(card.rankAgreement).toEqual({ rho: 1, arms: 3 });
  expect(renderScorecard(card, { period: 'May' })).toContain("Spearman's ρ of the two orders is 1.00, over 3 arms.");
});

test('a language model that gave opinions is laid beside the rules, by its own name', () => {
  const judged = (by: string, opinions: readonly (readonly [micro: number, rulesMicro: number])[], from: number) =>
    opinions.map(([micro, rulesMicro], at) => detailed(from + at, { judged: { by, micro, rulesMicro } }));
  const ripe = [
    [900_000, 700_000],
    [800_000, 700_000],
    [300_000, 200_000],
    [500_000, 700_000],
  ] as const;
  const card = scored([
    ...judged('orchard-1, prompt 0a, temperature 0', ripe, 1),
    ...judged('plum-2', ripe.slice(0, 1), 9),
  ]);
  expect(card.judges).toMatchObject([
    { by: 'orchard-1, prompt 0a, temperature 0', agreed: { count: 3, of: 4 }, kappa: expect.closeTo(0.5556, 4) },
    { by: 'plum-2', agreed: { count: 1, of: 1 }, kappa: null, offset: expect.closeTo(0.2, 9) },
  ]);
  expect(card.judges[0]?.offset).toBeCloseTo(0.05, 9);
  expect(renderScorecard(card, { period: 'May' })).toMatch(
    /75% \(3\/4\) of the sessions it says the same band as the rules \(κ 0\.56\)/,
  );
  expect(scored([row(1)]).judges).toEqual([]);
});

test('F4: choices that ran on another arm are diverted, and a named selection is followed', () => {
  const task = 'harbour/ferry-timetable#70';
  const made = selection({ task });
  const ran = (arm: string) =>
    scored([made, detailed(12, { selection: { task, arm: KIMI, propensityMicro: 250_000 } }, { arm })]).selections;
  expect(ran(KIMI)).toMatchObject({ followed: 1, diverted: 0 });
  expect(ran('codex:gpt-5')).toMatchObject({ followed: 0, diverted: 1 });
});

test('an idle month is a plateau', () => {
  const events = ['a:one', 'a:two'].flatMap((arm, at) =>
    Array.from({ length: 12 }, (_, turn) =>
      row(at * 100 + turn + 1, { arm, micro: 500_000 + at * 100_000, at: '2026-04-02T00:00:00Z' }),
    ),
  );
  expect(scored(events, { halfLifeDays: Number.POSITIVE_INFINITY }).plateau).toBe(true);
  expect(scored(events.slice(0, 12)).plateau).toBeNull();
});
