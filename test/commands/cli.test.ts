import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { makeScratch } from '../../src/host/scratch.ts';
import { proctor } from './process.ts';

const scratch = makeScratch('cli-test');
afterAll(scratch.remove);

const file = (name: string, content: string | Uint8Array): string => {
  const place = path.join(scratch.path, name);
  writeFileSync(place, content);
  return place;
};

const example = (name: string): string[] => {
  const folder = path.resolve(import.meta.dirname, '../../examples', name);
  return ['--repo', path.join(folder, 'repo.bundle'), '--base', 'base', '--head', 'head'];
};
const log = (name: string): string => path.resolve(import.meta.dirname, '../../examples', name, 'session.jsonl');

const DIFF = `diff --git a/pears.py b/pears.py
--- a/pears.py
+++ b/pears.py
@@ -1 +1 @@
-ripe = 3
+ripe = 4
`;

describe('proctor grade', () => {
  test('passes an honest fix: exit 0, verdict first, one clear line on stderr', async () => {
    const ran = await proctor(['grade', ...example('honest-fix'), '--session', log('honest-fix')]);
    expect(ran.exit).toBe(0);
    expect(ran.out).toMatch(/^Passed/);
    expect(ran.err.trim().split('\n').at(-1)).toBe('proctor: passed: Nothing was found.');
  });

  test('blocks a weakened test: exit 1, with file, line and step', async () => {
    const ran = await proctor(['grade', ...example('weakened-test'), '--session', log('weakened-test')]);
    expect(ran.exit).toBe(1);
    expect(ran.out).toMatch(/^Blocked/);
    expect(ran.out).toMatch(/tests\/test_harvest\.py:\d+ · log step \d+/);
  });

  test('reads a gzipped log, and writes JSON to a file', async () => {
    const packed = file('session.jsonl.gz', gzipSync(readFileSync(log('honest-fix'))));
    const out = path.join(scratch.path, 'report.json');
    const ran = await proctor([
      'grade',
      ...example('honest-fix'),
      '--session',
      packed,
      '--format',
      'json',
      '--out',
      out,
    ]);
    expect(ran.out).toBe('');
    const report = JSON.parse(readFileSync(out, 'utf8'));
    expect(report).toMatchObject({ schema: 'proctor/report/1', verdict: 'pass', sessions: [{ format: 'codex' }] });
  });

  test('judges a bare diff from standard input and says what it could not look at', async () => {
    const ran = await proctor(['grade', '--diff', '-', '--format', 'json'], { input: DIFF });
    expect(ran.exit).toBe(0);
    const report = JSON.parse(ran.out);
    expect(report.grade.value).toBeNull();
    expect(report.gaps.map((gap: { what: string }) => gap.what)).toContain('the session log');
  });

  test.each([
    [['grade'], /give either --repo or --diff/],
    [['grade', '--repo', '.', '--diff', 'x'], /give either --repo or --diff/],
    [['grade', '--diff', '/no/such/orchard.diff'], /\/no\/such\/orchard\.diff: no such file/],
    [['grade', ...example('honest-fix'), '--format', 'stone'], /--format stone: unknown form/],
    [['grade', ...example('honest-fix'), '--session', '/no/such.jsonl'], /--session \/no\/such\.jsonl: no such file/],
    [['grade', '--repo', scratch.path, '--base', 'main'], /is not a git repository/],
    [['grade', '--repos', '.'], /--repos/],
    [['prune'], /no command "prune"/],
    [['demo', 'no-such'], /no example "no-such"/],
    [['inspect'], /no session log was named/],
  ])('%j is bad usage: exit 2, and the way out', async (args, message) => {
    const ran = await proctor(args);
    expect(ran.exit).toBe(2);
    expect(ran.err).toMatch(message);
    expect(ran.err).not.toMatch(/\n\s+at /);
  });

  test('a file that is no log is named with what it holds and the formats that are known', async () => {
    const tides = file('tides.jsonl', '{"harbour":"Leith","high":"04:12"}\n');
    const ran = await proctor(['grade', ...example('honest-fix'), '--session', tides]);
    expect(ran.exit).toBe(2);
    expect(ran.err).toMatch(
      /tides\.jsonl: not a known session log; first record has keys harbour, high; known formats: .*codex/,
    );
  });

  test('a required log that is missing leaves it ungraded: exit 3', async () => {
    const policy = file('proctor.yml', 'logs:\n  require: required\n');
    const ran = await proctor(['grade', ...example('honest-fix'), '--policy', policy]);
    expect(ran.exit).toBe(3);
    expect(ran.err).toContain('not graded: The policy requires a session log');
  });

  test('a broken policy is an error that names its line', async () => {
    const policy = file('broken.yml', 'gate: block\nlogz: {}\n');
    const ran = await proctor(['grade', ...example('honest-fix'), '--policy', policy]);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain('broken.yml:2: unknown key "logz"; did you mean "logs"?');
  });

  test('without git it says that git is needed', async () => {
    const ran = await proctor(['grade', ...example('honest-fix')], { path: scratch.path });
    expect(ran.exit).toBe(2);
    expect(ran.err).toMatch(/git is needed/);
  });
});

describe('proctor demo', () => {
  test('grades every recorded example and tells them apart', async () => {
    const ran = await proctor(['demo']);
    expect(ran.exit).toBe(0);
    const verdicts = [...ran.out.matchAll(/^ {2}([\w-]+) +(pass|block|ungraded) /gm)].map(([, name, verdict]) => [
      name,
      verdict,
    ]);
    expect(Object.fromEntries(verdicts)).toEqual({
      'gave-up-loop': 'pass',
      'honest-fix': 'pass',
      trespass: 'block',
      'typescript-skip': 'block',
      'weakened-test': 'block',
    });
  });

  test('lists them', async () => {
    const ran = await proctor(['demo', '--list']);
    expect(ran.out.trim().split('\n')).toHaveLength(5);
  });
});

describe('proctor inspect', () => {
  test('says what a log says, and its steps', async () => {
    const ran = await proctor(['inspect', log('honest-fix'), '--steps']);
    expect(ran.exit).toBe(0);
    expect(ran.out).toMatch(/codex 0\.169\.0/);
    expect(ran.out).toMatch(/^ +\d+ {2}line \d+ +run +error/m);
  });
});

test('help has examples, and --version is the package’s', async () => {
  for (const command of ['grade', 'demo', 'inspect'])
    expect((await proctor([command, '--help'])).out).toContain('Examples');
  expect((await proctor(['--help'])).out).toContain('proctor demo');
  expect((await proctor(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
