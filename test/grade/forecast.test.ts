import { describe, expect, test } from 'vitest';
import type { Signal } from '../../src/core/index.ts';
import { FITTED, FORECAST } from '../../src/grade/fitted.ts';
import { forecastOf, PREDICTORS, shaped } from '../../src/grade/forecast.ts';
import { gradeSessions } from '../../src/grade/index.ts';
import { DEFAULTS, RUBRIC, withWeights } from '../../src/grade/rubric.ts';
import { rubricId } from '../../src/grade/weigh.ts';
import { fix, gradeOf, green, logged, NO_REPLAY, red, say, session, tools } from './log.ts';

const signal = (id: string, value: number | null): Signal => ({
  id,
  value,
  why: 'Measured in the orchard.',
  steps: [],
});

describe('the forecast', () => {
  test('falls with cost and search, rises with checks of the final state, and is a chance', () => {
    const chance = (id: string, value: number): number =>
      forecastOf([signal(id, value)], null, null).value ?? Number.NaN;
    for (const { signal: id, sign } of PREDICTORS) {
      const [low, high] = [chance(id, 0.1), chance(id, 0.9)];
      expect(Math.sign(high - low) * sign).toBeGreaterThanOrEqual(0);
      expect(low).toBeGreaterThan(0);
      expect(high).toBeLessThan(1);
    }
  });

  test('a figure that is missing says nothing; without any there is none', () => {
    expect(shaped({ signal: 'costUsd', shape: 'log', centre: 0, slope: 1 }, null)).toBe(0);
    expect(shaped({ signal: 'costUsd', shape: 'log', centre: 0, slope: 1 }, 0)).toBe(0);
    expect(forecastOf([signal('costUsd', null)], 'codex', null).value).toBeNull();
    expect(forecastOf([signal('finalTests', 1)], 'codex', 'There is no session log.')).toEqual({
      value: null,
      why: 'There is no session log.',
      fitted: false,
    });
  });

  test('says on what it was fitted, and that other harnesses are a guess', () => {
    const [guess, fitted] = ['codex', 'mini-swe-agent'].map((agent) =>
      forecastOf([signal('finalTests', 1)], agent, null),
    );
    expect(guess).toMatchObject({
      fitted: false,
      why: expect.stringMatching(/142 runs of mini-swe-agent; of codex none/),
    });
    expect(fitted).toMatchObject({ fitted: true, why: expect.stringMatching(/142 runs of mini-swe-agent\.$/) });
  });

  test('is no part of the grade: cost moves the one and not the other', () => {
    const usage = { input: 1, cachedInput: 0, cacheWrite: 0, output: 1, how: 'sum' as const };
    const of = (costUsd: number) =>
      gradeSessions(
        {
          sessions: [logged(session([red, fix, green], { usage: { ...usage, costUsd } }))],
          replay: NO_REPLAY,
          findings: [],
          pull: null,
        },
        tools,
      );
    expect(of(0.1).grade).toEqual(of(50).grade);
    expect(of(0.1).forecast.value ?? 0).toBeGreaterThan(of(50).forecast.value ?? 1);
  });
});

describe('the fitted table', () => {
  test('holds five weights at most, each on its side of 0, and tells where it comes from', () => {
    for (const [table, most] of [
      [FITTED.weights, 5],
      [FORECAST.weights, 5],
    ] as const)
      expect(Object.keys(table).length).toBeLessThanOrEqual(most);
    const defaults = new Map(Object.entries(DEFAULTS.terms));
    for (const [id, weight] of Object.entries(FITTED.weights))
      expect(weight * (defaults.get(id)?.weight ?? 0)).toBeGreaterThanOrEqual(0);
    expect(FITTED.provenance).toMatchObject({ runs: 142, harness: 'mini-swe-agent' });
  });

  test('other weights are another rubric; a weight of 0 leaves the term out', () => {
    const other = withWeights(RUBRIC, { closure: 0, recovery: 2 });
    expect(other.terms.closure).toBeUndefined();
    expect(other.terms.recovery?.weight).toBe(2);
    expect(rubricId(other)).not.toBe(rubricId(RUBRIC));
    expect(rubricId(withWeights(RUBRIC, {}))).toBe(rubricId(RUBRIC));
  });

  test('neither length nor cost is a term', () => {
    for (const id of [
      'tokens',
      'costUsd',
      'unattendedMinutes',
      'unattendedCalls',
      'searchEffort',
      'iterations',
      'toolSuccess',
    ])
      expect(Object.keys(RUBRIC.terms)).not.toContain(id);
  });
});

describe('--rubric bob-v1', () => {
  test('grades by counts of what came of the session, and its mask keeps it apart', () => {
    const input = {
      sessions: [logged(session([fix, green, say('Done.')]))],
      replay: NO_REPLAY,
      findings: [],
      pull: null,
    };
    const policy = {
      rubric: 'bob-v1' as const,
      weights: {},
      calibration: 'off' as const,
      judge: { endpoint: null, model: null, share: 0.25 },
    };
    const { grade } = gradeSessions(input, tools, { policy });
    expect(grade).toMatchObject({ value: 0.4, mask: 'bob-v1', rubric: 'bob-v1', terms: [], total: null });
    expect(gradeOf([fix, green]).grade.mask).not.toContain('bob');
  });
});
