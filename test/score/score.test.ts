import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readState } from '../../src/bandit/index.ts';
import type { ArmScore, LedgerEvent } from '../../src/core/index.ts';
import { appendGraded, mergeLedgers, readLedger } from '../../src/ledger/index.ts';
import { deriveFiles, followSelections, type ScoreOptions, score } from '../../src/score/index.ts';
import {
  anyEvent,
  anyEvents,
  fileOf,
  type Grading,
  graded,
  outcome,
  registered,
  retired,
  selection,
} from '../ledger/events.ts';

const OPTIONS: ScoreOptions = { asOf: '2026-05-31T00:00:00Z', halfLifeDays: 30 };
const OPUS = 'claude-code:opus-4-6';
const KIMI = 'gptme:kimi-k2.6';

const scored = (events: readonly LedgerEvent[], options: Partial<ScoreOptions> = {}) =>
  score(events.map(fileOf), { ...OPTIONS, ...options });

/** The score of an arm that has only these sessions. */
function armOf(events: readonly LedgerEvent[], arm = KIMI): ArmScore {
  const found = scored(events).arms.find((one) => one.arm === arm);
  if (!found) throw new Error(`${arm} has no score`);
  return found;
}

const sessions = (arm: string, micros: readonly number[], says: Grading = {}) =>
  micros.map((micro, index) => graded({ ...says, arm, micro, session: `${arm}-${index}` }));

/** `n` grades in millionths around a mean, .1 to either side. */
const around = (mean: number, n: number) =>
  Array.from({ length: n }, (_, index) => Math.round((mean + (index % 2 === 0 ? 0.1 : -0.1)) * 1e6));

describe('score', () => {
  test('gives count, mean, sd and interval of the rewards, and the grade apart from them', () => {
    const ends = [outcome('merged', { number: 12 })];
    const { reward, grade } = armOf([...sessions(KIMI, [500_000, 700_000]), ...ends]);
    expect(reward).toMatchObject({ n: 2, mean: expect.closeTo(0.84, 9), sd: expect.closeTo(0.08 / Math.SQRT2, 9) });
    expect(grade.mean).toBeCloseTo(0.6, 9);
  });

  test('counts bands with .4 in low and .6 in high', () => {
    expect(armOf(sessions(KIMI, [400_000, 400_001, 599_999, 600_000])).bands).toEqual({ low: 1, mid: 2, high: 1 });
  });

  test('productive is what was merged and stayed, of what has ended; an open pull request is neither', () => {
    const events = [1, 2, 3, 4, 5].map((number) => graded({ number, verdict: number === 2 ? 'block' : 'pass' }));
    const ends = [outcome('merged', { number: 1 }), outcome('merged', { number: 2 }), outcome('closed', { number: 3 })];
    const reverted = [outcome('merged', { number: 4 }), outcome('reverted', { number: 4, at: '2026-05-09T00:00:00Z' })];
    const arm = armOf([...events, ...ends, ...reverted]);
    expect(arm.productive).toMatchObject({ count: 1, of: 4, value: 0.25 });
    expect(arm.blocked).toMatchObject({ count: 1, of: 5 });
  });

  test('no answer and no grade are counted, and are in no mean', () => {
    const arm = armOf([
      graded({ session: 'a', micro: 800_000 }),
      graded({ session: 'b', micro: null, verdict: 'ungraded' }),
      graded({ session: 'c', micro: null, responded: false }),
    ]);
    expect(arm.reward).toMatchObject({ n: 1, mean: 0.8 });
    expect([arm.noResponse.count, arm.graded.count, arm.sessions]).toEqual([1, 1, 3]);
  });

  test('an unknown cost is null, never zero, and a known zero is zero', () => {
    expect(armOf([graded()]).usd).toEqual({ total: null, known: 0 });
    expect(armOf([graded({ usdMicro: 0 })]).usd).toEqual({ total: 0, known: 1 });
    const some = armOf([graded({ usdMicro: 1_250_000, tokens: 900 }), graded({ session: 'b' })]);
    expect([some.usd, some.tokens]).toEqual([
      { total: 1.25, known: 1 },
      { total: 900, known: 1 },
    ]);
  });

  test('grades of another rubric are not on the scale of the latest: left out and counted', () => {
    const old = sessions(KIMI, [100_000], { rubric: 'r0-pier', at: '2026-05-01T00:00:00Z' });
    const arm = armOf([...old, graded({ micro: 900_000 })]);
    expect(arm).toMatchObject({ sessions: 2, otherRubric: 1, reward: { n: 1, mean: 0.9 }, bands: { low: 0, high: 1 } });
  });

  test('compares arms, and says when there is nothing to tell apart or too little to tell', () => {
    const { arms } = scored([
      ...sessions(OPUS, around(0.75, 60)),
      ...sessions(KIMI, around(0.45, 60)),
      ...sessions('codex:gpt-5', around(0.47, 60)),
      ...sessions('grok:grok-4.20', around(0.1, 9)),
    ]);
    const verdict = (arm: string, other: string) =>
      arms.find((one) => one.arm === arm)?.versus.find((one) => one.arm === other)?.verdict;
    expect(verdict(OPUS, KIMI)).toBe('better');
    expect(verdict(KIMI, OPUS)).toBe('worse');
    expect(verdict(KIMI, 'codex:gpt-5')).toBe('not distinguishable');
    expect(verdict(OPUS, 'grok:grok-4.20')).toBe('too few');
    expect(arms.reduce((sum, arm) => sum + (arm.best ?? 0), 0)).toBeCloseTo(1, 6);
  });

  test('an arm without a log that can be trusted is compared with nobody and is never best', () => {
    const claimed = `${OPUS}~unverified`;
    const { arms } = scored([...sessions(claimed, around(0.9, 60)), ...sessions(KIMI, around(0.4, 60))]);
    expect(arms.find(({ arm }) => arm === claimed)).toMatchObject({ verified: false, best: null, versus: [] });
    expect(arms.find(({ arm }) => arm === KIMI)).toMatchObject({ best: expect.closeTo(1, 9), versus: [] });
  });

  test('is the score as it was: later gradings and outcomes are as if they had not been', () => {
    const events = [
      graded({ micro: 500_000 }),
      graded({ micro: 900_000, at: '2026-05-20T00:00:00Z' }),
      outcome('merged'),
    ];
    const before = scored(events, { asOf: '2026-05-02T23:00:00Z' });
    expect(before.events).toBe(1);
    expect(before.arms[0]?.reward.mean).toBe(0.5);
    expect(scored(events).arms[0]?.reward.mean).toBeCloseTo(0.96, 9);
  });

  test('a window cuts the tables, not the beliefs', () => {
    const events = [...sessions(OPUS, [500_000]), ...sessions(KIMI, [500_000], { at: '2026-05-30T00:00:00Z' })];
    const { arms, from } = scored(events, { days: 14 });
    expect(from).toBe('2026-05-17T00:00:00.000Z');
    expect(arms.map(({ arm }) => arm)).toEqual([KIMI]);
    expect(arms[0]?.best).toBeLessThan(0.9);
  });

  test('gives twelve weeks from Monday to Monday, in UTC', () => {
    const { weeks } = armOf([
      graded({ session: 'sunday', at: '2026-05-24T23:59:59Z', micro: 200_000 }),
      graded({ session: 'monday', at: '2026-05-25T00:00:00Z', micro: 800_000 }),
    ]);
    expect(weeks).toHaveLength(12);
    expect(weeks.slice(-3)).toEqual([
      { from: '2026-05-11', n: 0, mean: null },
      { from: '2026-05-18', n: 1, mean: 0.2 },
      { from: '2026-05-25', n: 1, mean: 0.8 },
    ]);
  });

  test('never throws, whatever the files and the options', () => {
    const options = fc.record({
      asOf: fc.oneof(fc.constant('2026-05-31T00:00:00Z'), fc.string()),
      halfLifeDays: fc.oneof(fc.constantFrom(30, Number.POSITIVE_INFINITY), fc.double({ min: 0.1, max: 1e6 })),
      days: fc.oneof(fc.nat(100), fc.constant(1e300)),
    });
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), fc.string(), options, (events, text, chosen) => {
        const files = [...events.map(fileOf), { path: 'events/torn.json', text }];
        const { arms, quarantine } = score(files, chosen);
        expect(quarantine).toHaveLength(1);
        for (const arm of arms) expect(arm.graded.count).toBeLessThanOrEqual(arm.sessions);
      }),
      { numRuns: 50 },
    );
  });
});

describe('followSelections', () => {
  const tasks = [1, 2, 3, 4, 5, 6].map((number) => selection({ task: `harbour/ferry-timetable#${number}` }));
  const followed = (...events: readonly LedgerEvent[]) => followSelections(events.map(fileOf), OPTIONS.asOf);

  test('F3: selections that no grade ever answers raise an alarm, and the grades of others do not quiet it', () => {
    expect(followed(...tasks, graded({ number: 1 }), graded({ number: 99 })).alarm).toBe(
      '5 of 6 selections have had no grade for 14 days: the bandit chooses and learns nothing',
    );
    expect(followed(...tasks, ...[1, 2, 3, 4].map((number) => graded({ number }))).alarm).toBeNull();
  });

  test('F4: a grade of another arm than was selected diverts the selection, and its propensity counts for neither', () => {
    const { followed: own, diverted } = followed(...tasks.slice(0, 1), graded({ number: 1, arm: OPUS }));
    expect([own, diverted]).toEqual([[], [expect.objectContaining({ arm: KIMI, ran: OPUS, propensity: 0.25 })]]);
  });
});

describe('deriveFiles', () => {
  const files = (events: readonly LedgerEvent[]) => deriveFiles(readLedger(events.map(fileOf)));
  const ajv = new Ajv2020({ allErrors: true });
  const schema = path.resolve(import.meta.dirname, '../../docs/schema/state.json');
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

  test('writes the state one line a cell, without a clock', () => {
    const [state] = files([graded({ micro: 250_000, usdMicro: 40 })]);
    expect(state).toEqual({
      path: 'state.json',
      text: `{
 "arms":[],
 "cells":[
  {"arm":"gptme:kimi-k2.6","blocked":0,"bucket":"0-50k","context":"-","day":"2026-05-02","halves":1,"metered":0,"priced":1,"reward":2500000,"rewarded":1,"silent":0,"squares":62500,"tokens":0,"units":1,"usdMicro":40}
 ],
 "events":1,
 "quarantined":0,
 "schema":"proctor/state/1",
 "units":1,
 "unknown":0
}
`,
    });
  });

  test('lists the arms that events registered or retired, as a choice reads them', () => {
    const [state] = files([registered(OPUS, { passed: 2, of: 3 }), registered(KIMI), retired(KIMI)]);
    const read = readState(state?.text ?? '');
    expect(read.kind === 'state' && read.records).toEqual([
      { arm: OPUS, retired: false, smoke: { passed: 2, of: 3 } },
      { arm: KIMI, retired: true, smoke: null },
    ]);
  });

  test('a superseded pull request is neither productive nor unproductive, and one that was kept is', () => {
    const ends = [outcome('superseded', { number: 1 }), outcome('kept', { number: 2 })];
    expect(armOf([graded({ number: 1 }), graded({ number: 2 }), ...ends]).productive).toMatchObject({
      count: 1,
      of: 1,
    });
  });

  test('writes an empty ledger, too', () => {
    const [state] = deriveFiles(readLedger([{ path: 'events/torn.json', text: '{' }]));
    expect(validate(JSON.parse(state?.text ?? ''))).toBe(true);
    expect(JSON.parse(state?.text ?? '')).toMatchObject({ events: 0, quarantined: 1, cells: [] });
  });

  test('is byte-identical however the ledger came together, and keeps to its schema', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(12), (events, at) => {
        const [left, right] = [events.slice(at), events.slice(0, at)].map((part) => readLedger(part.map(fileOf)));
        const whole = files([...events, ...events.slice(2)]);
        if (left && right) expect(deriveFiles(mergeLedgers(left, right))).toEqual(whole);
        expect(validate(JSON.parse(whole[0]?.text ?? '')), ajv.errorsText(validate.errors)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('is what a grading adds to the branch beside its event', () => {
    const change = appendGraded([], graded(), deriveFiles, 'tide-1');
    expect(change?.files.map(({ path: name }) => name)).toEqual([fileOf(graded()).path, 'state.json']);
  });
});
