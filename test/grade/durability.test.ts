import { describe, expect, test } from 'vitest';
import { binsOf, findCollapse, fitLine, halvesAfter } from '../../src/grade/decline.ts';
import { quantileOf } from '../../src/grade/survival.ts';
import {
  at,
  done,
  edit,
  fix,
  gradeOf,
  green,
  type Loose,
  measureOf,
  note,
  other,
  read,
  red,
  run,
  say,
  write,
} from './log.ts';

const signalOf = (id: string, steps: readonly Loose[]) => gradeOf(steps).signals.find((signal) => signal.id === id);
const why = (id: string, steps: readonly Loose[]): string => signalOf(id, steps)?.why ?? '';
const times = (count: number, make: (index: number) => Loose): readonly Loose[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe('Kaplan–Meier', () => {
  const case_ = (length: number, censored = false) => ({ length, censored });

  test.each([
    ['without censoring, the median', [case_(1), case_(3), case_(9)], 0.5, 3],
    ['a censored case is not left out', [case_(1), case_(3, true), case_(9)], 0.5, 9],
    ['most censored: never reached', [case_(1), case_(3, true), case_(9, true)], 0.5, null],
    ['nine of ten', [case_(1), case_(2), case_(40)], 0.9, 40],
    ['nothing', [], 0.5, null],
  ])('%s', (_, cases, share, expected) => {
    expect(quantileOf(cases, share)).toBe(expected);
  });

  test('an event at the time of a censoring comes first', () => {
    expect(quantileOf([case_(3, true), case_(3)], 0.5)).toBe(3);
  });
});

describe('recovery time', () => {
  test('counts calls from the first failure, whatever lies between', () => {
    expect(measureOf('recoveryCalls', [red, fix, green])).toBe(2);
    expect(measureOf('recoveryCalls', [red, fix, red, read('a.ts'), fix, green])).toBe(5);
  });

  test('minutes need times', () => {
    const [nine, half] = ['2026-05-02T09:00:00Z', '2026-05-02T09:30:00Z'];
    expect(measureOf('recoveryMinutes', [at(nine, red), fix, at(half, green)])).toBe(30);
    expect(measureOf('recoveryMinutes', [red, fix, green])).toBeNull();
  });

  test('what never recovers is said, and what failing cost', () => {
    expect(measureOf('recoveryCalls', [red, fix])).toBeNull();
    expect(why('recoveryCalls', [red, fix])).toContain('1 of 1 failure never recovered');
    expect(measureOf('failureShare', [red, fix, green, done])).toBe(1);
    expect(measureOf('failureShare', [read('a.ts'), red, fix, green, run('ls'), run('ls b')])).toBe(0.5);
  });
});

describe('pivots', () => {
  const prune = run('prune --tree 7', { code: 1 });
  const elsewhere = [read('docs/trees.md'), other('Search', { query: 'shears' }), write('src/shears.ts', 'cut()')];

  test.each<[string, readonly Loose[], number | null, number]>([
    ['turned behind the second failure', [prune, prune, ...elsewhere], 1, 1],
    ['turned behind the fifth', [prune, prune, prune, prune, prune, ...elsewhere], 0, 1],
    ['never turned', times(6, () => prune), 0, 0],
    ['one failure is no reason to turn', [prune, ...elsewhere], null, 0],
    ['it worked at the third try', [prune, prune, run('prune --tree 7')], null, 0],
    ['the same test behind an edit is another try', [red, red, read('a.ts'), fix, red], 1, 1],
  ])('%s', (_, steps, timely, turns) => {
    expect(measureOf('timelyPivot', steps)).toBe(timely);
    expect(measureOf('pivots', steps)).toBe(turns);
  });

  test('more than five minutes are late', () => {
    const minute = (n: number, step: Loose): Loose => at(`2026-05-02T09:${10 + n}:00Z`, step);
    const slow = [minute(0, prune), minute(9, prune), ...elsewhere];
    expect(measureOf('timelyPivot', slow)).toBe(0);
    expect(why('timelyPivot', slow)).toContain('late 1');
  });
});

describe('loops', () => {
  const ls = run('ls orchard', { output: 'apples' });
  const cat = run('cat pears', { output: 'pears' });
  const head = run('head plums', { output: 'plums' });
  const fail = run('prune', { code: 1, output: 'no shears' });

  test.each<[string, readonly Loose[], string]>([
    ['repeated', times(3, () => ls), '1 × one call repeated'],
    ['stuck', times(4, () => ls), '1 × one call again and again'],
    ['failing', times(3, () => fail), '1 × one failing call'],
    ['alternating', times(6, (i) => (i % 2 ? ls : cat)), '1 × two calls in turn'],
    ['cycle', times(9, (i) => [ls, cat, head][i % 3] as Loose), '1 × several calls in turn'],
  ])('%s', (_, steps, named) => {
    expect(measureOf('loops', steps)).toBe(1);
    expect(why('loops', steps)).toContain(named);
  });

  test.each<[string, readonly Loose[]]>([
    ['a pause', times(8, (i) => (i % 2 ? run('sleep 20') : ls))],
    ['an answer that changes', times(5, (i) => run('gh run view', { output: `step ${'abcde'[i]}` }))],
    [
      'rounds of half a minute',
      times(5, (i) => at(`2026-05-02T09:0${i}:30Z`, run('gh run view', { output: 'in progress' }))),
    ],
  ])('polling is none: %s', (_, steps) => {
    expect(measureOf('loops', steps)).toBe(0);
    expect(measureOf('loopWaste', steps)).toBe(0);
  });

  test('patience does not excuse what fails', () => {
    const slow = times(5, (i) => at(`2026-05-02T09:0${i}:30Z`, fail));
    expect(measureOf('loops', slow)).toBe(1);
  });
});

describe('duplicateReads', () => {
  test.each<[string, readonly Loose[], number]>([
    ['read twice', [read('a.ts'), read('a.ts')], 1 / 2],
    ['an edit makes it new', [read('src/harvest.ts'), fix, read('src/harvest.ts')], 0],
    ['an edit of something else does not', [read('a.ts'), fix, read('a.ts')], 1 / 2],
    ['a command may have changed anything', [read('a.ts'), run('prune --all'), read('a.ts')], 0],
    ['looks by command line count', [run('cat a.ts'), run('cat a.ts')], 1 / 2],
    ['long ago', [read('a.ts'), ...times(31, (i) => read(`${i}.ts`)), read('a.ts')], 0],
  ])('%s', (_, steps, expected) => {
    expect(measureOf('duplicateReads', steps)).toBeCloseTo(expected);
  });
});

describe('rounds', () => {
  test('a check that passed, failed behind an edit and passed again is a regression that was mended', () => {
    const steps = [green, fix, red, fix, green];
    expect(measureOf('iterations', steps)).toBe(2);
    expect(measureOf('regressions', steps)).toBe(1);
    expect(measureOf('regressionRecovery', steps)).toBe(1);
    expect(measureOf('regressionRecovery', steps.slice(0, 3))).toBe(0);
  });

  test('without an edit it is none: the test is flaky', () => {
    expect(measureOf('regressions', [fix, green, red])).toBe(0);
  });

  test('edits behind the last green check are counted', () => {
    expect(measureOf('editsAfterGreen', [fix, green, fix, write('src/b.ts', 'x')])).toBe(2);
    expect(measureOf('editsAfterGreen', [fix, red])).toBeNull();
  });

  test('lines put back are reverted', () => {
    const out = edit('src/a.ts', 'const pears = 1;\nconst plums = 2;', 'const plums = 2;');
    const back = edit('src/a.ts', 'const plums = 2;', 'const pears = 1;\nconst plums = 2;');
    expect(measureOf('revertedLines', [out, back])).toBe(1);
    expect(measureOf('revertedLines', [out, fix])).toBe(0);
  });
});

describe('bestKept', () => {
  const scored = (score: string): Loose => run('python3 bench.py', { output: `done\nscore: ${score}` });

  test('tells how much of the best is there at the end, and shows the curve', () => {
    const steps = [scored('10'), fix, scored('20'), fix, scored('15')];
    expect(measureOf('bestKept', steps)).toBe(0.5);
    expect(why('bestKept', steps)).toContain('10 → 20 → 20');
  });

  test('a loss is better when lower; tests that pass are a figure too', () => {
    const loss = (value: string): Loose => run('python3 train.py', { output: `loss = ${value}` });
    expect(measureOf('bestKept', [loss('3.5'), loss('1.5')])).toBe(1);
    const tests = (passed: number) => ({ runner: 'vitest', passed, failed: 1, failing: [], green: false });
    const ran = (passed: number): Loose => run('npx vitest run', { code: 1, tests: tests(passed) });
    expect(measureOf('bestKept', [ran(3), fix, ran(9), fix, ran(6)])).toBe(0.5);
  });

  test('a figure whose better side is not known is none', () => {
    const odd = (value: string): Loose => run('python3 odd.py', { output: `pears: ${value}` });
    expect(measureOf('bestKept', [odd('1'), odd('2')])).toBeNull();
  });
});

describe('backedFigures', () => {
  const output = 'throughput 193.2 tok/s, was 15 tok/s; 0.137 s in all; 42 pass, 3 files changed, 21 vulnerabilities';
  const measured = run('python3 bench.py', { output });

  test.each<[string, string, number | null]>([
    ['both stand in an output', 'Throughput rose from 15 tok/s to 193.2 tok/s.', 1],
    ['one does not', 'Throughput rose from 15 tok/s to 250 tok/s.', 0.5],
    ['thousands are one number', 'It now handles 1,000 ops.', 0],
    ['a wish is no claim', 'It should reach 900 tok/s.', null],
    ['a setting is none', '`ShutdownTimeout: 900ms` holds.', null],
    ['it is rounded', 'It makes 193 tok/s.', 1],
    ['it is not rounded to that', 'It makes 194 tok/s.', 0],
    ['it is about that', 'It makes ~200 tok/s.', 1],
    ['it is not about that', 'It makes about 250 tok/s.', 0],
    ['seconds told as milliseconds', 'It takes 137ms.', 1],
    ['counts are exact', 'All 43 tests pass; about 41 pass.', 0],
    ['as tools sum up', '42 pass, 3 files changed, 21 open orchard alerts.', 1],
    ['in brackets', 'All tests pass (42/42).', 1],
    ['code is none', '```\n900 tok/s\n```', null],
    ['words without figures', 'It is much faster now.', null],
  ])('%s', (_, words, expected) => {
    expect(measureOf('backedFigures', [measured, say(words)])).toBe(expected);
  });

  test('what the agent wrote or read itself backs nothing', () => {
    const steps = [write('notes.md', '250 tok/s'), read('notes.md', '250 tok/s'), say('It makes 250 tok/s.')];
    expect(measureOf('backedFigures', steps)).toBe(0);
  });
});

describe('decline', () => {
  const ok = run('ls', { output: 'x' });
  const bad = (i: number): Loose => run(`prune --tree t${i}`, { code: 2 });

  test('a short log has no trend', () => {
    expect(
      measureOf(
        'successTrend',
        times(50, () => ok),
      ),
    ).toBeNull();
    expect(
      measureOf(
        'collapse',
        times(90, () => ok),
      ),
    ).toBeNull();
  });

  test('success that falls has a slope below 0 and a collapse', () => {
    const steps = [...times(120, (i) => run(`ls ${i}`)), ...times(120, (i) => (i % 2 ? bad(i) : run(`ls b${i}`)))];
    expect(measureOf('successTrend', steps)).toBeLessThan(0);
    expect(why('successTrend', steps)).toContain('it falls');
    expect(measureOf('collapse', steps)).toBe(120);
  });

  test('steady success has none', () => {
    const steps = times(240, (i) => (i % 10 === 9 ? bad(i) : run(`ls ${i}`)));
    expect(measureOf('collapse', steps)).toBeNull();
    expect(why('successTrend', steps)).toContain('cannot be told');
  });

  test('progress that thins out halves', () => {
    const steps = times(240, (i) =>
      i % (2 + Math.floor(i / 24)) === 0 ? write(`src/${i}.ts`, `${i}`) : run(`ls ${i}`),
    );
    expect(measureOf('progressHalfLife', steps)).toBeGreaterThan(20);
    expect(
      measureOf(
        'progressHalfLife',
        times(240, (i) => write(`src/${i}.ts`, `${i}`)),
      ),
    ).toBeNull();
  });

  test('the line through bins is the logistic one', () => {
    const rate = (x: number): number => 1 / (1 + Math.exp(-(1 - x)));
    const bins = [0, 1, 2, 3].map((x) => ({ at: 100 * x, good: 4000 * rate(x), of: 4000 }));
    const line = fitLine(bins);
    expect(line?.start).toBeCloseTo(1, 2);
    expect(line?.slope).toBeCloseTo(-1, 2);
    expect(halvesAfter({ start: 0, slope: -1, low: -1, high: -1 })).toBeCloseTo(100 * Math.log(3));
    expect(fitLine(bins.slice(0, 1))).toBeNull();
    expect(findCollapse(bins.toReversed())).toBeNull();
  });

  test('the last bin holds 20 calls at least', () => {
    expect(binsOf([], () => true)).toEqual([]);
  });
});

describe('afterCompaction', () => {
  test('compares 20 calls on both sides', () => {
    const steps = [
      ...times(20, (i) => run(`ls ${i}`)),
      note('compaction'),
      ...times(20, (i) => (i % 2 ? run(`prune b${i}`, { code: 2 }) : run(`ls c${i}`))),
    ];
    expect(measureOf('afterCompaction', steps)).toBeCloseTo(-0.5);
    expect(why('afterCompaction', steps)).toContain('1 compaction');
    expect(measureOf('afterCompaction', [note('compaction'), red])).toBeNull();
    expect(measureOf('afterCompaction', [red])).toBeNull();
  });
});

describe('toolFit and toolSuccessStrict', () => {
  test('a program that is not there is told from one that fails', () => {
    expect(measureOf('toolFit', [run('shears', { code: 127, output: 'shears: command not found' }), run('ls')])).toBe(
      0.5,
    );
    expect(measureOf('toolFit', [run('prune', { code: 1 }), run('ls')])).toBe(1);
  });

  test('a failing test counts for the strict one only', () => {
    expect(measureOf('toolSuccess', [red, run('ls')])).toBe(1);
    expect(measureOf('toolSuccessStrict', [red, run('ls')])).toBe(0.5);
    expect(why('toolSuccess', [red, run('ls')])).toContain('95% interval');
  });
});
