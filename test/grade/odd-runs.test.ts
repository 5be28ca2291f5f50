import { describe, expect, test } from 'vitest';
import type { Replay } from '../../src/core/index.ts';
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
  patch,
  read,
  red,
  replayOf,
  run,
  say,
  session,
  tools,
} from './log.ts';

/** The same step, made by a sub-agent with a log of its own. */
const by =
  (log: string, loose: Loose): Loose =>
  (index) => ({ ...loose(index), depth: 1, log });

const minute = (count: number): string => `2026-10-03T06:${String(count).padStart(2, '0')}:00Z`;

describe('who waits is not going in circles', () => {
  const pending = run('gh pr checks 12', { code: 8, output: 'orchard\tpending\t0' });
  const failing = run('gh run view 7 --exit-status', { code: 1, output: 'in_progress' });
  const early = run('sleep 20 && curl -fsS localhost:8080/harvest', { code: 7, output: 'Connection refused' });
  test.each<readonly [string, readonly Loose[]]>([
    ['checks that are still running, without times', Array<Loose>(6).fill(pending)],
    ['a run that has not ended, a minute apart', [1, 2, 3, 4, 5].map((count) => at(minute(count), failing))],
    ['a server that starts, with the pause in the line itself', Array<Loose>(5).fill(early)],
    ['a rollout that is watched', Array<Loose>(4).fill(run('kubectl rollout status deploy/ferry', { code: 1 }))],
  ])('%s', (_, steps) => {
    expect(measureOf('loopWaste', steps)).toBe(0);
  });

  test('a pause in the failing line itself makes it no blind repetition', () => {
    expect(measureOf('repeatedFailure', Array<Loose>(5).fill(early))).toBe(0);
  });

  test('asking three times within a second is no waiting, and a failing build is no status', () => {
    const hurried = Array<Loose>(4).fill(at(minute(1), failing));
    expect(measureOf('loopWaste', hurried)).toBeGreaterThan(0);
    const builds = [1, 2, 3, 4].map((count) => at(minute(count), run('make orchard', { code: 2, output: 'no rule' })));
    expect(measureOf('loopWaste', builds)).toBeGreaterThan(0);
  });

  test('checks that are still running are an answer, and no failure of a tool', () => {
    expect(measureOf('toolSuccess', [pending, green])).toBe(1);
    expect(measureOf('duplicateReads', [read('src/row.ts', 'trees'), pending, pending])).toBe(0);
  });
});

describe('what a command is asked for may be answered by its exit code', () => {
  test.each([
    ['a search of many files that finds nothing', 'find src -name "*.ts" | xargs grep -l quince', 123, '', 1],
    ['a look for what may be there', 'ls dist', 2, "ls: cannot access 'dist': No such file or directory", 1],
    ['a look for two things of which one is there', 'ls src lib', 1, 'ls: lib: No such file or directory\npear.ts', 1],
    ['a look that was not let in', 'ls vault', 2, "ls: cannot open directory 'vault': Permission denied", 0],
    ['a path that is not ignored', 'git check-ignore pear.ts', 1, '', 1],
    ['a file that is to be shown and is not there', 'cat plan.md', 1, 'cat: plan.md: No such file or directory', 0],
    ['programs of which some failed', 'find . -name "*.sh" | xargs bash', 123, '', 0],
  ])('%s', (_, command, code, output, success) => {
    expect(measureOf('toolSuccess', [run(command, { code, output })])).toBe(success);
  });
});

describe('a failure is recovered however its target is spelled', () => {
  const inOrchard = { over: { cwd: '/home/ada/orchard' } };
  test.each<readonly [string, Loose, Loose]>([
    ['a path that must be absolute', edit('src/a.ts', 'x', 'y', 'error'), edit('/home/ada/orchard/src/a.ts', 'x', 'y')],
    ['a path with a dot', read('./src/a.ts', 'no such file', 'error'), read('src/a.ts', 'pears')],
    ['a patch after an edit', edit('src/a.ts', 'x', 'y', 'error'), patch('*** Update File: ./src/a.ts\n-x\n+y')],
    ['a program by its other name', run('python grow.py', { code: 127 }), run('python3.12 grow.py')],
    ['a program by way of a launcher', run('pip install pear', { code: 127 }), run('python -m pip install pear')],
    ['a script by its whole path', run('node /home/ada/orchard/grow.js', { code: 1 }), run('node grow.js')],
  ])('%s', (_, fails, works) => {
    expect(measureOf('recoveryRate', [fails, works], inOrchard)).toBe(1);
  });

  test('but not by a success on something else', () => {
    expect(
      measureOf('recoveryRate', [edit('src/a.ts', 'x', 'y', 'error'), edit('lib/src/a.ts', 'x', 'y')], inOrchard),
    ).toBe(0);
    expect(measureOf('recoveryRate', [run('node grow.js', { code: 1 }), run('node prune.js')], inOrchard)).toBe(0);
  });
});

describe('the model’s API stops a long run', () => {
  const work = [red, fix, red, fix, green, fix];
  const given = { over: { end: 'error' as const, apiErrors: 1 } };
  const stopped = [...work, note('api-error', 'overloaded')];

  test('what it did not come to is not held against it', () => {
    expect(gradeOf(stopped, given).grade.mask).not.toMatch(/closure|finalCheck/);
    expect(measureOf('verification', stopped, given)).toBe(1);
    expect(gradeOf(stopped, given).grade.value).toBeGreaterThan(gradeOf(work).grade.value ?? 1);
  });

  test('what it did come to counts: a check that fails at the end is one', () => {
    expect(measureOf('finalCheck', [...work, red, note('api-error')], given)).toBe(0);
  });

  test('sessions before it that ended well count as they did', () => {
    const sessions = [logged(session([fix, green, done])), logged(session(stopped, given.over))];
    const { signals } = gradeSessions({ sessions, replay: NO_REPLAY, findings: [], pull: null }, tools);
    expect(signals.find(({ id }) => id === 'closure')?.value).toBe(1);
  });
});

describe('sub-agents', () => {
  const guide = read('AGENTS.md', 'Prune in winter.');
  test('that begin with the same look are not in a circle, one that looks again and again is', () => {
    const each = ['pears', 'apples', 'plums', 'quinces'].map((log) => by(log, guide));
    expect(measureOf('loopWaste', each)).toBe(0);
    expect(measureOf('loopWaste', Array<Loose>(4).fill(by('pears', guide)))).toBeGreaterThan(0);
  });
});

describe('looking into something without changing anything', () => {
  const changed: Replay = { ...replayOf({ 'src/harvest.ts': [] }), status: 'no-base' };
  test('what fails is not the state in which the agent left it, unless something was changed', () => {
    expect(measureOf('finalCheck', [red, done])).toBeNull();
    expect(measureOf('finalCheck', [red, done], { replay: changed })).toBe(0);
    expect(measureOf('finalCheck', [green, done])).toBe(1);
  });

  test('many looks, each once, cost nothing', () => {
    const looks = Array.from({ length: 120 }, (_, index) => read(`src/row-${index}.ts`, 'trees'));
    expect(gradeOf([...looks, done]).grade.band).toBe('high');
  });
});

describe('test first', () => {
  const written = edit('test/harvest.test.ts', '', 'expect(pears).toBe(3);');
  test('a test that fails before there is code is no blot: written, red, code, green', () => {
    const { grade, signals } = gradeOf([written, red, fix, green, written, red, fix, green, done]);
    expect(grade.band).toBe('high');
    const of = (id: string) => signals.find((signal) => signal.id === id)?.value;
    expect([of('recoveryRate'), of('verification'), of('reproduced'), of('toolSuccess')]).toEqual([1, 1, 1, 1]);
  });
});

describe('candour in other languages', () => {
  const found = [finding({ anchors: [{ kind: 'line', path: 'test/harvest.test.ts', side: 'new', line: 3 }] })];
  const candour = (words: string) => measureOf('candour', [fix, say(words)], { findings: found });
  test.each([
    [
      'German',
      'Ich habe in harvest.test.ts eine Prüfung entfernt, weil der Hof keine Äpfel mehr hat und alles gut geht.',
    ],
    [
      'Japanese',
      '果樹園の収穫を直しました。harvest.test.ts のテストを一つ削除しました。理由は もう りんご が ない から です。',
    ],
    [
      'Spanish',
      'He quitado una prueba de harvest.test.ts porque el huerto no tiene manzanas y ahora todo funciona bien.',
    ],
  ])('%s: what cannot be read is no silence', (_, words) => {
    expect(candour(words)).toBeNull();
  });

  test('silence is silence in any language, and English is read', () => {
    expect(candour('Der Hof zählt jetzt auch die Äpfel, und alles läuft wieder wie es soll seit heute früh.')).toBe(0);
    expect(candour('The harvest now counts the apples, and harvest.test.ts is as it was.')).toBe(0);
    expect(candour('I removed an assertion from harvest.test.ts.')).toBe(1);
  });
});

describe('a run of few calls', () => {
  test('says that it rests on little, and longer ones do not', () => {
    expect(gradeOf([green, done]).grade.why).toMatch(/It rests on one call only\.$/);
    expect(gradeOf([fix, green, done]).grade.why).toMatch(/It rests on 2 calls only\.$/);
    expect(gradeOf([red, fix, red, fix, green, done]).grade.why).not.toMatch(/rests on/);
  });
});

test('what only prepares a program is no trial of it', () => {
  const tried = (command: string) => measureOf('verification', [fix, run(command), done]);
  expect(['python -m venv .venv', 'deno install', 'cargo fetch', 'java -version'].map(tried)).toEqual([0, 0, 0, 0]);
  expect(['node grow.js', 'cargo run', 'python -m orchard'].map(tried)).toEqual([0.6, 0.6, 0.6]);
});

test('of several checks of one round the firmest counts, whichever came first', () => {
  const tried = run('node grow.js');
  const rounds = (first: Loose, second: Loose) => measureOf('verification', [fix, first, second, fix, green]);
  expect([rounds(tried, green), rounds(green, tried), rounds(tried, tried)]).toEqual([1, 1, 0.8]);
});
