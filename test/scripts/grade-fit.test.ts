import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tellAgreement } from '../../scripts/grade/kappa.ts';
import { type Case, chanceOf, fitLogistic } from '../../scripts/grade/logistic.ts';
import { LOOP_CASES } from '../../scripts/grade/loop-cases.ts';
import {
  auc,
  bootstrap,
  brier,
  calibrationError,
  reliability,
  spiegelhalter,
  squaredError,
} from '../../scripts/grade/measures.ts';
import type { Rated } from '../../src/bandit/index.ts';

const scored = (scores: readonly number[], good: readonly number[]) =>
  scores.map((score, at) => ({ score, good: good[at] === 1 }));

test('agreement is told with how many, and with intervals', () => {
  const readers = Array.from(
    { length: 50 },
    (_, at): Rated => [at < 25 ? 'yes' : 'no', at < 20 || at >= 40 ? 'yes' : 'no'],
  );
  expect(tellAgreement('pears', readers)).toMatch(
    /pears: n = 50, agreement 70\.0% \(56\.2–80\.9%\), κ 0\.40 \(0\.\d\d to 0\.\d\d\)/,
  );
  expect(tellAgreement('pears', [])).toBe('  pears: none');
});

describe('measures', () => {
  test.each([
    ['in order', [0.1, 0.2, 0.3, 0.4], [0, 0, 1, 1], 1],
    ['in reverse', [0.4, 0.3, 0.2, 0.1], [0, 0, 1, 1], 0],
    ['all tied', [0.5, 0.5, 0.5, 0.5], [0, 1, 0, 1], 0.5],
    ['one pair of four wrong', [0.1, 0.3, 0.2, 0.4], [0, 0, 1, 1], 0.75],
  ])('AUC %s', (_, scores, good, expected) => {
    expect(auc(scored(scores, good))).toBe(expected);
  });

  test('AUC without both kinds is not a number', () => {
    expect(auc(scored([0.1, 0.2], [1, 1]))).toBeNaN();
  });

  test('calibration error and Brier score are 0 for what is certain and comes so', () => {
    const cases = scored([0, 0, 1, 1], [0, 0, 1, 1]);
    expect(calibrationError(reliability(cases, 2))).toBe(0);
    expect(brier(cases)).toBe(0);
    expect(calibrationError(reliability(scored([0.9, 0.9], [0, 1]), 1))).toBeCloseTo(0.4);
  });

  test('chances that come as they are said show none of the error that few cases make; others do, by either test', () => {
    const right = scored(
      Array.from({ length: 400 }, (_, at) => (at % 20) / 20 + 0.025),
      Array.from({ length: 400 }, (_, at) => (Math.floor(at / 20) + 0.5 < (at % 20) + 0.5 ? 1 : 0)),
    );
    const bold = right.map(({ score, good }) => ({ score: score < 0.5 ? score / 4 : 1 - (1 - score) / 4, good }));
    expect(squaredError(reliability(right, 10))).toBeLessThanOrEqual(0);
    expect(squaredError(reliability(bold, 10))).toBeGreaterThan(0.005);
    expect(Math.abs(spiegelhalter(right))).toBeLessThan(1);
    expect(spiegelhalter(bold)).toBeGreaterThan(2);
  });

  test('an interval holds the figure and is the same each time', () => {
    const cases = scored([0.1, 0.2, 0.35, 0.3, 0.8, 0.6], [0, 0, 0, 1, 1, 1]);
    const [low, high] = bootstrap(cases, auc);
    expect(low).toBeLessThanOrEqual(auc(cases));
    expect(high).toBeGreaterThanOrEqual(auc(cases));
    expect(bootstrap(cases, auc)).toEqual([low, high]);
  });
});

describe('fitLogistic', () => {
  /** Yields that follow log-odds of 2 · sun. */
  const orchard: readonly Case[] = Array.from({ length: 100 }, (_, i) => {
    const sun = (i % 20) / 10 - 1;
    const chance = 1 / (1 + Math.exp(-2 * sun));
    return { x: [sun], y: Math.floor(i / 20) / 5 + 0.1 < chance ? (1 as const) : (0 as const), offset: 0 };
  });

  test('finds what the cases follow', () => {
    const { weights } = fitLogistic(orchard, { towards: [0], ridge: 0.01, signs: [1] });
    expect(weights[0]).toBeGreaterThan(1.5);
    expect(weights[0]).toBeLessThan(3);
  });

  test('keeps a weight on its side of 0, and is drawn to where it is told', () => {
    expect(fitLogistic(orchard, { towards: [0], ridge: 1, signs: [-1] }).weights).toEqual([0]);
    const [held = 0] = fitLogistic(orchard, { towards: [5], ridge: 1e6, signs: [1] }).weights;
    expect(held).toBeCloseTo(5, 1);
  });

  test('what is known beforehand is added and not fitted', () => {
    expect(chanceOf({ weights: [1], base: 0 }, { x: [0], offset: Math.log(3) })).toBeCloseTo(0.75);
  });
});

describe('labels', () => {
  const labels = (name: string): readonly (readonly string[])[] =>
    readFileSync(path.resolve(import.meta.dirname, '../../scripts/grade/labels', name), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));

  test('are of 100 loops and 60 episodes at least, one a place, and hold nothing but ids and words of ours', () => {
    const [loops, episodes] = [labels('loops.tsv'), labels('episodes.tsv')];
    expect(LOOP_CASES.length + loops.length).toBeGreaterThanOrEqual(100);
    expect(episodes.length).toBeGreaterThanOrEqual(60);
    for (const rows of [loops, episodes])
      expect(new Set(rows.map(([log, step]) => `${log}@${step}`)).size).toBe(rows.length);
    for (const [, step, loop, ...rest] of loops)
      expect([step?.match(/^\d+$/)?.[0], loop, rest]).toEqual([step, expect.stringMatching(/^(?:yes|no)$/), []]);
    for (const [, , outcome, pivot] of episodes) {
      expect(['recovered', 'another-way', 'never', 'none']).toContain(outcome);
      expect(['timely', 'late', 'none', '-']).toContain(pivot);
    }
    const claims = labels('claims.tsv');
    expect(claims.length).toBeGreaterThanOrEqual(60);
    expect(new Set(claims.map(([log, kind, figure]) => `${log} ${kind} ${figure}`)).size).toBe(claims.length);
    for (const [, kind, figure, label, ...rest] of claims) {
      expect([kind, figure]).toEqual(kind === 'tests' ? ['tests', '-'] : ['number', expect.stringMatching(/^[\d.]+$/)]);
      expect([['backed', 'not', 'none'].includes(label ?? ''), rest]).toEqual([true, []]);
    }
  });
});
