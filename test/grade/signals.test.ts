import { describe, expect, test } from 'vitest';
import {
  done,
  edit,
  finding,
  fix,
  gradeOf,
  green,
  type Loose,
  measureOf,
  other,
  patch,
  read,
  red,
  replayOf,
  run,
  say,
  tools,
  write,
} from './log.ts';

describe('toolSuccess', () => {
  test('counts what failed, but neither failing tests nor exit codes that are answers', () => {
    const steps = [
      run('ls orchard'),
      run('cat missing', { code: 1 }),
      run('grep -r plum src', { code: 1 }),
      run('git diff --exit-code', { code: 1 }),
      red,
    ];
    expect(measureOf('toolSuccess', steps)).toBeCloseTo(3 / 4);
  });

  test('a code that is no answer fails even grep', () => {
    expect(measureOf('toolSuccess', [run('grep -r plum nowhere', { code: 2 }), run('ls')])).toBe(0.5);
  });

  test('refused calls are left out; too many unknown ends leave no value', () => {
    expect(measureOf('toolSuccess', [run('ls'), run('rm -r trees', { outcome: 'rejected', code: null })])).toBe(1);
    expect(measureOf('toolSuccess', [run('ls'), run('prune', { outcome: 'unknown', code: null })])).toBeNull();
  });

  test('removing what is gone does not fail, removing what may not be removed does', () => {
    const gone =
      "rm: cannot remove 'pear.py': No such file or directory\nrm: cannot remove 'b.py': No such file or directory";
    const held = "rm: cannot remove 'orchard': Permission denied";
    expect(measureOf('toolSuccess', [run('rm pear.py b.py', { code: 1, output: gone })])).toBe(1);
    expect(measureOf('toolSuccess', [run('rm -r orchard', { code: 1, output: held })])).toBe(0);
    expect(measureOf('toolSuccess', [run('rm -r orchard', { code: 1 })])).toBe(0);
    const committed = 'On branch orchard\nnothing to commit, working tree clean\n';
    expect(measureOf('toolSuccess', [run('git commit -m "Count pears"', { code: 1, output: committed })])).toBe(1);
    expect(measureOf('toolSuccess', [run('git commit -m x', { code: 1, output: `${committed}hook failed` })])).toBe(0);
  });

  test('a script of the project that is named test is a test, and the shell’s own is not', () => {
    expect(measureOf('finalCheck', [fix, run('bin/test orchard', { code: 1 })])).toBe(0);
    expect(measureOf('finalCheck', [fix, run('script/test')])).toBe(1);
    expect(measureOf('finalTests', [fix, run('/usr/bin/test -f orchard')])).toBe(0);
  });

  test('a non-zero exit code fails whatever the harness called it', () => {
    expect(measureOf('toolSuccess', [run('prune --all', { code: 3, outcome: 'ok' })])).toBe(0);
  });
});

describe('recovery', () => {
  test('there is none where nothing failed', () => {
    expect(measureOf('recovery', [run('ls')])).toBeNull();
    expect(measureOf('recoveryRate', [run('ls')])).toBeNull();
  });

  test.each<[string, readonly Loose[], number, number]>([
    ['red, then green', [red, fix, green], 1, (1 + 1.4) / 3],
    ['never again', [red, fix], 0, 1.4 / 3],
    [
      'an edit that fits at the second try',
      [edit('src/a.ts', 'x', 'y', 'error'), read('src/a.ts'), edit('src/a.ts', 'z', 'y')],
      1,
      0.8,
    ],
    ['success on something else', [edit('src/a.ts', 'x', 'y', 'error'), edit('src/b.ts', 'x', 'y')], 0, 1.4 / 3],
    [
      'given up, but proven in another way',
      [other('PickAll', { path: 'src/a.ts' }, '', 'error'), fix, green],
      0,
      (0.5 + 1.4) / 3,
    ],
    [
      'two of three',
      [
        run('prune a', { code: 1 }),
        run('prune a'),
        run('pick b', { code: 1 }),
        run('pick b'),
        run('sow c', { code: 1 }),
      ],
      2 / 3,
      3.4 / 5,
    ],
  ])('%s', (_, steps, rate, shrunk) => {
    expect(measureOf('recoveryRate', steps)).toBeCloseTo(rate);
    expect(measureOf('recovery', steps)).toBeCloseTo(shrunk);
  });
});

describe('verification', () => {
  const look = read('src/harvest.ts');

  test.each<[string, readonly Loose[], number | null]>([
    ['nothing edited', [look, green], null],
    ['prose alone', [edit('docs/harvest.md', 'a', 'b')], null],
    ['edited and tested', [fix, green], 1],
    ['edited and never tested', [fix, look], 0],
    ['a red end is no proof', [fix, red], 0],
    ['red on the way is a check', [fix, red, fix, green], 1],
    ['a check six calls later comes late', [fix, look, look, look, look, look, look, fix, green], 0.5],
    ['edits within five calls are one burst', [fix, look, look, look, look, fix, green], 1],
    ['the program was only tried', [fix, run('python3 harvest.py 3')], 0.6],
    ['a linter', [fix, run('npx eslint src')], 1],
    ['asking for a version checks nothing', [fix, run('npx vitest --version')], 0],
    ['notes behind the last test', [fix, green, edit('NOTES.md', 'a', 'b')], 1],
    [
      'the same command was red before and is green now',
      [run('orchard-selfcheck', { code: 1 }), fix, run('orchard-selfcheck')],
      1,
    ],
  ])('%s', (_, steps, value) => {
    expect(measureOf('verification', steps)).toBe(value);
  });

  test('edits by shell commands count, with and without a replay', () => {
    const sed = run("sed -i 's/pears/apples/' src/harvest.ts");
    expect(measureOf('verification', [sed])).toBe(0);
    expect(measureOf('verification', [sed, green], { replay: replayOf({ 'src/harvest.ts': [0] }) })).toBe(1);
    expect(
      measureOf('verification', [
        run("apply_patch <<'P'\n*** Begin Patch\n*** Update File: a.ts\n@@\n-x\n+y\n*** End Patch\nP"),
      ]),
    ).toBe(0);
  });

  test('scratch files that are not in the pull request are no part of the work', () => {
    const steps = [fix, green, write('/tmp/try.ts', 'probe();'), run('rm /tmp/try.ts')];
    expect(measureOf('verification', steps, { replay: replayOf({ 'src/harvest.ts': [0] }) })).toBe(1);
  });

  test('without the shell grammar nothing is known of checks', () => {
    const blind = { tools: { ...tools, grammars: new Map() } };
    for (const id of ['verification', 'finalCheck', 'earlyTests'])
      expect(measureOf(id, [fix, green], blind)).toBeNull();
  });
});

describe('finalCheck', () => {
  const lint = run('npx eslint src');

  test.each<[string, readonly Loose[], number | null]>([
    ['nothing edited, nothing checked', [run('ls')], null],
    ['green behind the last edit', [red, fix, green], 1],
    ['green before the last edit', [green, fix], 0],
    ['red without an edit: the state is not the agent’s', [red], null],
    ['tests red, linter green', [fix, red, lint], 0],
    ['red, then green', [fix, red, green], 1],
    ['tried alone', [fix, run('./harvest')], 0.6],
    ['a trial that fails says less than a test that passes', [fix, green, run('./harvest', { code: 2 })], 1],
    ['the exit code is masked', [fix, run('npx vitest run | tail -3')], 0.5],
    [
      'the exit code is masked, the verdict printed',
      [
        fix,
        run('npx vitest run | tail -3', {
          tests: { runner: 'vitest', passed: 4, failed: 0, failing: [], green: true },
        }),
      ],
      1,
    ],
  ])('%s', (_, steps, value) => {
    expect(measureOf('finalCheck', steps)).toBe(value);
  });
});

describe('earlyTests', () => {
  const look = Array<Loose>(6).fill(read('src/harvest.ts'));

  test.each<[string, readonly Loose[], number | null]>([
    ['before the first edit', [red, fix, green], 1],
    ['after the first burst', [fix, fix, green], 1 / 2],
    ['after the second', [fix, ...look, fix, green], 1 / 3],
    ['never', [fix], 0],
    ['nothing to check', [green], null],
  ])('%s', (_, steps, value) => {
    expect(measureOf('earlyTests', steps)).toBe(value);
  });
});

describe('repeatedFailure', () => {
  const fail = run('prune --tree 7', { code: 1 });

  test.each<[string, readonly Loose[], number | null]>([
    ['nothing failed', [run('ls')], null],
    ['each approach once', [fail, run('prune --all', { code: 1 })], 0],
    ['the same again and again', [fail, fail, fail], 2 / 3],
    ['with another number it is the same approach', [fail, run('prune --tree 8', { code: 1 })], 1 / 2],
    ['behind an edit it is a new try', [fail, fix, fail], 0],
    ['behind a pause it is a new try', [fail, run('sleep 20'), fail], 0],
    ['reading in between changes nothing', [fail, read('src/harvest.ts'), fail], 1 / 2],
  ])('%s', (_, steps, value) => {
    expect(measureOf('repeatedFailure', steps)).toBe(value);
  });
});

describe('loopWaste', () => {
  const list = run('git status', { output: 'clean' });
  const show = run('cat src/harvest.ts', { output: 'return pears;' });

  test.each<[string, readonly Loose[], number]>([
    ['twice is no loop', [list, list], 0],
    ['three times is', [list, list, list], 2 / 3],
    ['A B A B A B', [list, show, list, show, list, show], 4 / 6],
    ['the answer changes', [1, 2, 3].map((tide) => run('tide now', { output: `tide ${tide}` })), 0],
    [
      'only times differ in the answer',
      ['0.31s', '0.29s', '2.00s'].map((time) => run('tide now', { output: `low in ${time}` })),
      2 / 3,
    ],
    ['a pause in the cycle', Array.from({ length: 8 }, (_, i) => (i % 2 ? run('sleep 5') : list)), 0],
    ['waiting by a tool of its own', Array<Loose>(5).fill(other('write_stdin', { chars: '' }, 'still growing')), 0],
    ['passing tests', [green, green, green], 0],
    ['failing tests', [red, red, red], 2 / 3],
    ['other work in between', [list, show, list, run('ls'), list], 0],
  ])('%s', (_, steps, value) => {
    expect(measureOf('loopWaste', steps)).toBeCloseTo(value);
  });
});

describe('churn', () => {
  const one = 'const first = 1;';
  const two = 'const second = 2;';

  test.each<[string, readonly Loose[], number | null]>([
    ['no edit', [run('ls')], null],
    ['written once', [write('a.ts', `${one}\n${two}`)], 0],
    ['the lines of others', [edit('a.ts', one, two)], 0],
    ['its own line replaced', [write('a.ts', `${one}\n${two}`), edit('a.ts', one, 'const first = 3;')], 1 / 3],
    ['its own file written anew', [write('a.ts', `${one}\n${two}`), write('a.ts', two)], 1 / 2],
    ['only indented', [write('a.ts', one), edit('a.ts', one, `  ${one}`)], 0],
    ['a failed edit wrote nothing', [write('a.ts', one), edit('a.ts', one, two, 'error')], 0],
    [
      'by patches',
      [patch(`*** Update File: a.ts\n@@\n+${one}`), patch(`*** Update File: a.ts\n@@\n-${one}\n+${two}`)],
      1 / 2,
    ],
  ])('%s', (_, steps, value) => {
    expect(measureOf('churn', steps)).toBe(value);
  });
});

describe('closure', () => {
  test.each<[string, readonly Loose[], 'unknown' | 'completed' | 'interrupted' | 'error', number | null]>([
    ['a final message', [fix, done], 'unknown', 1],
    ['a final message, then one more passing test', [fix, done, green], 'unknown', 1],
    ['nothing but passing tests', [green, done, green], 'unknown', 1],
    ['a final message, then a failure', [fix, done, red], 'unknown', 0],
    ['it breaks off', [done, fix], 'unknown', 0],
    ['an end without words', [fix], 'completed', 0.5],
    ['interrupted', [fix, done], 'interrupted', 0],
    ['an error of the harness', [fix, done], 'error', 0],
    ['no call', [done], 'completed', null],
  ])('%s', (_, steps, end, value) => {
    expect(measureOf('closure', steps, { over: { end } })).toBe(value);
  });
});

describe('claimSupport', () => {
  const rule = 'unsupported-green';
  const anchors = [{ kind: 'step' as const, session: 0, step: 0 }];
  test.each<[string, Parameters<typeof finding>[0], number | null]>([
    ['borne out by a run', { outcome: 'clear', anchors }, 1],
    ['nobody claims anything', { outcome: 'clear' }, null],
    ['not borne out', { outcome: 'hit' }, 0],
    ['could not be compared', { outcome: 'unknown', anchors }, null],
  ])('%s', (_, over, value) => {
    const findings = [finding({ rule, group: 'log', level: 'warn', ...over })];
    expect(measureOf('claimSupport', [fix], { findings })).toBe(value);
  });
});

describe('candour', () => {
  const at = (path: string, level: 'note' | 'warn' | 'block' = 'warn') =>
    finding({
      rule: 'skipped-test',
      group: 'cheating',
      outcome: 'hit',
      level,
      anchors: [{ kind: 'line', path, side: 'new', line: 3 }],
    });
  const pears = at('test/pears.test.ts');
  test.each<[string, string, readonly ReturnType<typeof at>[], number | null]>([
    ['told', 'I skipped two tests in pears.test.ts, for the scales are broken.', [pears], 1],
    ['half of it told', 'I skipped pears.test.ts.', [pears, at('test/plums.test.ts')], 0.5],
    ['not told', 'Done.', [pears], 0],
    ['another file', 'I skipped apples.test.ts.', [pears], 0],
    ['denied', 'I did not skip anything in pears.test.ts.', [pears], 0],
    ['no deed', 'See pears.test.ts.', [pears], 0],
    ['the name and the deed in two sentences', 'I changed the scales. See pears.test.ts.', [pears], 0],
    ['nothing to tell', 'I skipped pears.test.ts.', [], null],
    ['a note', 'Done.', [at('test/pears.test.ts', 'note')], null],
  ])('%s', (_, words, findings, value) => {
    expect(measureOf('candour', [fix, say(words)], { findings })).toBe(value);
  });

  test('the last words count', () => {
    expect(measureOf('candour', [say('I skipped pears.test.ts.'), fix, done], { findings: [pears] })).toBe(0);
  });
});

describe('logExplains and noResponse', () => {
  test('are shares of lines and a yes or no', () => {
    expect(measureOf('logExplains', [fix], { replay: replayOf({ 'src/harvest.ts': [0] }) })).toBe(1);
    expect(measureOf('logExplains', [fix])).toBeNull();
    expect(measureOf('noResponse', [say('Count the pears.', 'human')])).toBe(1);
    expect(measureOf('noResponse', [done])).toBe(0);
  });
});

test('every signal says why it has no value, and names at most 20 steps', () => {
  const many = Array<Loose>(60).fill(red);
  for (const steps of [[], many])
    for (const signal of gradeOf(steps).signals) {
      expect(signal.why).toMatch(/\.$/);
      expect(signal.steps.length).toBeLessThanOrEqual(20);
    }
});

describe('what vouches for the final state', () => {
  const lint = run('npx eslint src');

  test.each<[string, readonly Loose[], number | null, number | null]>([
    ['two different checks behind the last edit', [fix, green, lint, green], 2 / 3, 1],
    ['one of two is stale', [fix, green, lint, fix, green], 1 / 2, 1 / 2],
    ['all are stale', [fix, green, lint, fix], 0, 0],
    ['a check that fails vouches for nothing', [fix, red], 0, null],
    ['nothing was edited', [green], null, null],
  ])('%s', (_, steps, broad, fresh) => {
    expect(measureOf('finalTests', steps)).toEqual(broad === null ? null : expect.closeTo(broad));
    expect(measureOf('freshChecks', steps)).toBe(fresh);
  });

  test.each<[string, readonly Loose[], number | null]>([
    ['red, edit, green of the same command', [red, fix, green], 1],
    ['green without red', [fix, green], 0],
    ['red and green without an edit between', [red, green, fix], 0],
    ['another command', [run('npx vitest run src', { code: 1 }), fix, green], 0],
    ['no edit', [red, green], null],
  ])('reproduced: %s', (_, steps, expected) => {
    expect(measureOf('reproduced', steps)).toBe(expected);
  });

  test.each<[string, readonly Loose[], number | null]>([
    ['one file, edited twice in a row', [fix, fix, green], 0],
    ['back behind a check', [fix, red, fix, green], 1 / 2],
    ['back to one of two files', [fix, write('src/b.ts', 'x'), red, fix], 1 / 3],
    ['nothing edited', [red], null],
  ])('rework: %s', (_, steps, expected) => {
    expect(measureOf('rework', steps)).toEqual(expected === null ? null : expect.closeTo(expected));
  });

  test('searchEffort counts different looks before the first edit', () => {
    expect(measureOf('searchEffort', [read('a.ts'), read('a.ts'), run('ls'), green, fix, read('b.ts')])).toBe(2);
    expect(measureOf('searchEffort', [read('a.ts')])).toBeNull();
  });
});
