import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCall, type Signal } from '../../src/core/index.ts';
import { gradeSignals } from '../../src/grade/index.ts';
import { RUBRIC } from '../../src/grade/rubric.ts';
import { SIGNALS } from '../../src/grade/signals/index.ts';
import { bandOf, logistic, RUBRIC_ID } from '../../src/grade/weigh.ts';
import {
  done,
  edit,
  finding,
  fix,
  gradeOf,
  green,
  type Loose,
  NO_REPLAY,
  other,
  patch,
  read,
  red,
  run,
  say,
  tools,
  write,
} from './log.ts';

const ids = Object.keys(SIGNALS);
const signal = (id: string, value: number | null): Signal => ({
  id,
  value,
  why: 'Measured in the orchard.',
  steps: [],
});
const values = fc.record(
  Object.fromEntries(ids.map((id) => [id, fc.option(fc.double({ min: 0, max: 1, noNaN: true }))])),
);
const toSignals = (given: Readonly<Record<string, number | null>>): readonly Signal[] =>
  ids.map((id) => signal(id, given[id] ?? null));

describe('the sum', () => {
  test('base and points are the total, and the total is the value', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(null, 0.2, 0.5), (given, at) => {
        const cap = at === null ? null : { at, rule: 'weakened-assertion', why: 'a finding' };
        const grade = gradeSignals(toSignals(given), { cap });
        const sum = grade.terms.reduce((total, { points }) => total + points, grade.base);
        expect(Math.abs(sum - (grade.total ?? Number.NaN))).toBeLessThan(1e-9);
        expect(Math.abs(Math.min(logistic(sum), at ?? 1) - (grade.value ?? Number.NaN))).toBeLessThan(1e-9);
        expect(grade.mask).toBe([...grade.terms.map((term) => term.signal)].sort().join('+'));
      }),
    );
  });

  test('is monotone in every signal, in the direction of its weight', () => {
    const pair = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(values, fc.constantFrom(...ids), pair, (given, id, [a, b]) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
          (x) => gradeSignals(toSignals({ ...given, [id]: x })).value ?? -1,
        );
        const weight = new Map<string, { weight: number }>(Object.entries(RUBRIC.terms)).get(id)?.weight ?? 0;
        expect(Math.sign((high ?? 0) - (low ?? 0)) * Math.sign(weight)).toBeGreaterThanOrEqual(0);
        if (weight === 0) expect(high).toBe(low);
      }),
    );
  });

  test('a signal without a value drops out of terms and mask', () => {
    const grade = gradeSignals([signal('closure', 1), signal('churn', null), signal('toolSuccess', 1)]);
    expect(grade.terms.map((term) => term.signal)).toEqual(['closure']);
    expect(grade.mask).toBe('closure');
  });

  test('the rubric is named by its content', () => {
    expect(RUBRIC_ID).toMatch(/^r4-[0-9a-f]{8}$/);
    expect(gradeSignals([]).rubric).toBe(RUBRIC_ID);
  });

  test.each([
    [0, 'low'],
    [0.4, 'low'],
    [0.4000001, 'mid'],
    [0.5999999, 'mid'],
    [0.6, 'high'],
    [1, 'high'],
  ])('%f is in the band %s', (value, band) => {
    expect(bandOf(value)).toBe(band);
  });
});

describe('sessions', () => {
  test('a clean and honest fix is high', () => {
    const { grade } = gradeOf([read('src/harvest.ts'), red, fix, green, done]);
    expect(grade.value).toBeGreaterThanOrEqual(0.7);
    expect(grade.band).toBe('high');
  });

  test('a loop that gave up is low', () => {
    const { grade } = gradeOf([...Array<Loose>(12).fill(red), say('I could not find out why the test fails.')]);
    expect(grade.value).toBeLessThanOrEqual(0.35);
  });

  test('an edit that nobody checked is low, one that was tried is not', () => {
    expect(gradeOf([fix, done]).grade.band).toBe('low');
    expect(gradeOf([fix, run('python3 harvest.py'), done]).grade.value).toBeGreaterThan(0.6);
  });

  test.each([
    ['a blocking finding of cheating', finding({}), 0.2],
    ['a blocking finding of trespass', finding({ group: 'boundary', rule: 'edited-ci' }), 0.4],
    ['a claim that is not borne out', finding({ group: 'log', rule: 'unsupported-green', level: 'warn' }), 0.5],
  ])('%s caps the grade', (_, hit, at) => {
    const { grade } = gradeOf([red, fix, green, done], { findings: [hit] });
    expect(grade.value).toBe(at);
    expect(grade.cap).toMatchObject({ at, rule: hit.rule });
    expect(grade.why).toContain(hit.rule);
  });

  test('notes, warnings and clear answers cap nothing; of two ceilings the lower holds', () => {
    const mild = [finding({ level: 'warn' }), finding({ outcome: 'clear' }), finding({ outcome: 'unknown' })];
    expect(gradeOf([fix, green, done], { findings: mild }).grade.cap).toBeNull();
    const both = [finding({ group: 'boundary', rule: 'edited-ci' }), finding({})];
    expect(gradeOf([fix, green, done], { findings: both }).grade.cap?.at).toBe(0.2);
  });
});

describe('there is no grade', () => {
  test.each<[string, readonly Loose[], object, RegExp]>([
    ['where the model never answered', [say('Count the pears.', 'human')], {}, /never answered/],
    ['where nothing was called', [done], {}, /no tool call/],
    ['where records were not understood', [fix, green, done], { skipped: { 'unknown:pruning': 1 } }, /1 records/],
  ])('%s', (_, steps, lost, why) => {
    const diagnostics = {
      records: 9,
      used: 8,
      skipped: {},
      spliced: 0,
      orphanResults: 0,
      unanswered: 0,
      duplicates: 0,
      truncated: 0,
      redacted: 0,
      ...lost,
    };
    const { grade } = gradeOf(steps, { over: { diagnostics } });
    expect(grade).toMatchObject({ value: null, band: null, total: null, terms: [], mask: '' });
    expect(grade.why).toMatch(why);
  });

  test('where the log does not tell how calls ended, unless it only broke off', () => {
    const unsure = run('prune', { outcome: 'unknown', code: null });
    const open = run('prune', { outcome: 'unanswered', code: null });
    expect(gradeOf([fix, unsure, green, done]).grade.value).toBeNull();
    expect(gradeOf([fix, green, open]).grade.value).not.toBeNull();
  });

  test('skipping what is known to say nothing costs no grade', () => {
    const diagnostics = {
      records: 9,
      used: 2,
      skipped: { progress: 7 },
      spliced: 0,
      orphanResults: 0,
      unanswered: 0,
      duplicates: 0,
      truncated: 0,
      redacted: 0,
    };
    expect(gradeOf([fix, green, done], { over: { diagnostics } }).grade.value).not.toBeNull();
  });
});

describe('whatever the session', () => {
  const step: fc.Arbitrary<Loose> = fc.oneof(
    fc.constantFrom(
      red,
      green,
      fix,
      done,
      read('src/harvest.ts', 'pears'),
      run('ls', { output: 'src' }),
      run('sleep 3'),
    ),
    fc.constantFrom(
      run('prune --tree 7', { code: 1 }),
      run('prune --all', { code: 2 }),
      run('prune --tree 7'),
      run('./harvest', { code: 1 }),
      run('./harvest'),
    ),
    fc.constantFrom(
      run('npx eslint src', { code: 1 }),
      run('npx eslint src'),
      run('npx vitest run | tail -1'),
      run('orchard-selfcheck', { code: 1 }),
      run('orchard-selfcheck'),
    ),
    fc.constantFrom(
      edit('src/b.ts', 'const pear = 1;', 'const plum = 2;'),
      edit('src/b.ts', 'x', 'y', 'error'),
      edit('NOTES.md', 'a', 'b'),
      write('src/c.ts', 'const plum = 2;'),
    ),
    fc.constantFrom(
      other('Plan', { path: 'src/b.ts' }, '', 'error'),
      patch('*** Update File: src/b.ts\n@@\n-const plum = 2;\n+const pear = 1;'),
    ),
  );
  const steps = fc.array(step, { maxLength: 24 });
  const grade = (loose: readonly Loose[]) => gradeOf(loose).grade.value ?? 0;
  const fails = (loose: Loose): boolean => {
    const made = loose(0);
    return isCall(made) && made.outcome === 'error';
  };

  test('repeating a call that failed never raises the grade', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (loose, pick) => {
        const failed = loose.filter(fails);
        const again = failed[pick % Math.max(1, failed.length)];
        fc.pre(again !== undefined);
        expect(grade([...loose, again as Loose])).toBeLessThanOrEqual(grade(loose) + 1e-12);
      }),
      { numRuns: 90 },
    );
  });

  test('a passing test run at the end never lowers it', () => {
    fc.assert(
      fc.property(steps, (loose) => {
        fc.pre(loose.some((one) => one(0).kind !== 'say'));
        expect(grade([...loose, green])).toBeGreaterThanOrEqual(grade(loose) - 1e-12);
      }),
      { numRuns: 90 },
    );
  });

  test('names of files do not matter, nor does an edit that is made in two', () => {
    const renamed = [
      read('src/h.ts'),
      red,
      edit('lib/h.ts', 'return pears - 1;', 'return pears + apples;'),
      green,
      done,
    ];
    const split = [
      read('src/h.ts'),
      red,
      edit('lib/h.ts', 'return pears', 'return apples'),
      edit('lib/h.ts', 'return sum', 'return total'),
      green,
      done,
    ];
    const plain = grade([read('src/harvest.ts'), red, fix, green, done]);
    expect(grade(renamed)).toBe(plain);
    expect(grade(split)).toBe(plain);
  });

  test('times and the order of findings do not matter', () => {
    const timed = { startedAt: '2026-05-02T09:00:00Z', endedAt: '2026-05-02T10:00:00Z' };
    expect(gradeOf([fix, green, done], { over: timed }).grade).toEqual(gradeOf([fix, green, done]).grade);
  });

  test('the same evidence gives the same grade, and hostile names break nothing', () => {
    const hostile = [
      run('__proto__', { code: 1 }),
      read('__proto__'),
      other('constructor', { path: { toString: 1 } }, '', 'error'),
      edit('__proto__', 'a b c', 'd e f'),
      run("cat <<'EOF"),
      done,
    ];
    expect(gradeOf(hostile, { replay: NO_REPLAY, tools })).toEqual(gradeOf(hostile));
    expect(gradeOf(hostile).grade.value).not.toBeNull();
  });
});
