/**
 * Failures that a public system of this kind told of itself, each as a test of ours, numbered F1 to F16. Those of the ledger and the
 * bandit are tested in their rooms: F1 (decay that starves arms), F2 (idle arms), F3 (choices without an answer), F4 (credit to the wrong
 * arm), F5 (snapshots that erase), F6 (arms that vanish), F11 (drift by work mix), F15 (a gate before an arm is chosen).
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, type Finding } from '../../src/core/index.ts';
import { gradeSessions } from '../../src/grade/index.ts';
import {
  at,
  done,
  edit,
  finding,
  fix,
  gradeOf,
  green,
  type Loose,
  logged,
  measureOf,
  NO_REPLAY,
  note,
  read,
  red,
  run,
  say,
  session,
  tools,
  write,
} from './log.ts';

const value = (steps: readonly Loose[]): number => gradeOf(steps).grade.value ?? Number.NaN;
const ask = say('Count the pears.', 'human');

test('F7: a penalty never raises a grade, whatever else there is (a sign was flipped once, in 105 records)', () => {
  const findings = fc.array(
    fc.record({
      group: fc.constantFrom<Finding['group'][]>('cheating', 'boundary', 'log'),
      level: fc.constantFrom<Finding['level'][]>('note', 'warn', 'block'),
    }),
    { maxLength: 4 },
  );
  const input = { sessions: [logged(session([red, fix, green, done]))], replay: NO_REPLAY, pull: null };
  const of = (found: readonly Finding[]): number =>
    gradeSessions({ ...input, findings: found }, tools).grade.value ?? 1;
  fc.assert(
    fc.property(findings, (some) => {
      const found = some.map((one) => finding(one));
      for (let count = 1; count <= found.length; count++)
        expect(of(found.slice(0, count))).toBeLessThanOrEqual(of(found.slice(0, count - 1)));
    }),
    { numRuns: 20 },
  );
});

test('F8: a format whose calls we cannot read gives no grade, not a low one (29 of 30 were graded low)', () => {
  const unread = run('prune', { outcome: 'unknown', code: null });
  const { grade } = gradeOf([fix, ...Array<Loose>(3).fill(unread), green]);
  expect(grade.value).toBeNull();
  expect(grade.why).toContain('could not be read well enough');
});

test('F10: doing nothing where nothing is to be done is not low (818 sessions were graded .14)', () => {
  const steps = [ask, run('gh run list', { output: 'all green' }), green, say('Nothing is to be done.')];
  expect(measureOf('nothingToDo', steps)).toBe(1);
  expect(value(steps)).toBeGreaterThanOrEqual(0.55);
});

test('F12: a bill that was not paid is the provider’s failure, not the model’s', () => {
  const { grade } = gradeOf([ask, note('api-error', '402 Payment Required')], { over: { apiErrors: 1 } });
  expect(grade.value).toBeNull();
  expect(grade.why).toContain('provider');
});

test('F13: what the log does not say is null, never 0', () => {
  const { signals } = gradeOf([fix]);
  for (const id of ['tokens', 'costUsd', 'unattendedMinutes', 'recovery', 'recoveryRate', 'logExplains'])
    expect(signals.find((one) => one.id === id)?.value).toBeNull();
});

test('zero answers to 561 KB are no response, and say so', () => {
  const { grade, signals } = gradeOf([say('p'.repeat(561_000), 'human')]);
  expect(grade.value).toBeNull();
  expect(signals.find(({ id }) => id === 'noResponse')).toMatchObject({ value: 1 });
});

test('F16: brevity raises nothing: leaving out looks and words does not help', () => {
  const steps = [ask, read('src/a.ts'), run('ls orchard'), red, fix, say('Now the tests.'), green, done];
  const short = [ask, red, fix, green, done];
  expect(value(short)).toBeLessThanOrEqual(value(steps) + 1e-12);
  expect(
    value([...steps.slice(0, 3), ...Array.from({ length: 40 }, (_, i) => read(`src/${i}.ts`)), ...steps.slice(3)]),
  ).toBe(value(steps));
});

test('more commits raise nothing (volume was the grade once)', () => {
  const commit = (text: string): Loose => run(`git commit -am "${text}"`);
  const once = [red, fix, green, commit('Count apples'), done];
  const split = [red, fix, green, commit('Count'), commit('apples'), commit('and pears'), done];
  expect(Math.abs(value(split) - value(once))).toBeLessThanOrEqual(0.001);
});

test('F14: a count above a threshold is not called a mean: shares say of how many', () => {
  for (const id of ['toolSuccess', 'recoveryRate'])
    expect(gradeOf([red, fix, green]).signals.find((one) => one.id === id)).toMatchObject({ of: expect.any(Number) });
});

test('the grade has no step: between one round and the next it moves little', () => {
  const rounds = (count: number): readonly Loose[] => [
    red,
    ...Array.from({ length: count }, (_, i) => [write(`src/${i}.ts`, `const pear = ${i};`), green]).flat(),
    done,
  ];
  for (let count = 1; count < 6; count++)
    expect(Math.abs(value(rounds(count + 1)) - value(rounds(count)))).toBeLessThan(0.1);
});

test('F9: commits that a session only looks at, pulls or picks a range of are not its own (310 claims on 188 commits)', () => {
  const policy = { ...DEFAULT_POLICY.grade, rubric: 'bob-v1' as const };
  const steps = [
    fix,
    run('git commit -am "Count apples"'),
    run('git log --oneline origin/main..HEAD', { output: 'a1b2c3d Count apples\nb2c3d4e Count plums' }),
    run('git pull --rebase', { output: 'Fast-forward' }),
    run('git commit -am "Count apples"', { code: 1, output: 'nothing to commit, working tree clean' }),
  ];
  const input = { sessions: [logged(session(steps))], replay: NO_REPLAY, findings: [], pull: null };
  expect(gradeSessions(input, tools, { policy }).grade.why).toMatch(/\bcommits 1\b/);
});

describe('what must hold', () => {
  const plain = [read('src/harvest.ts'), red, fix, green, done];

  test('renaming a path and reformatting times change nothing', () => {
    const renamed = [
      read('lib/crop.ts'),
      red,
      edit('lib/crop.ts', 'return pears - 1;', 'return pears + apples;'),
      green,
      done,
    ];
    expect(value(renamed)).toBe(value(plain));
    const clock = (form: (minute: number) => string): number => value(plain.map((step, i) => at(form(i), step)));
    expect(clock((i) => `2026-05-02T09:0${i}:00.000Z`)).toBe(clock((i) => `2026-05-02T11:0${i}:00+02:00`));
  });

  test('deleting an assertion and passing is held at the ceiling', () => {
    const { grade } = gradeOf(plain, { findings: [finding({})] });
    expect(grade.value).toBe(0.2);
  });

  test('polling costs nothing', () => {
    const wait = [run('gh run view', { output: 'in progress' }), run('sleep 30')];
    expect(value([red, fix, green, ...wait, ...wait, ...wait, ...wait, done])).toBeGreaterThanOrEqual(
      value([red, fix, green, done]) - 0.001,
    );
  });
});
