import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { makeScratch } from '../../src/host/scratch.ts';
import { proctor } from './process.ts';

const scratch = makeScratch('backfill-test');
afterAll(scratch.remove);

const place = (name: string): string => path.join(scratch.path, name);
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(place(name), content);
  return place(name);
};

const EXAMPLES = ['honest-fix', 'weakened-test', 'typescript-skip'];
const folder = (name: string): string => `examples/${name}`;
const jobOf = (name: string) => ({
  id: name,
  repo: `${folder(name)}/repo.bundle`,
  base: 'base',
  head: 'head',
  sessions: [`${folder(name)}/session.jsonl`],
  pr: `${folder(name)}/pull.json`,
});
const linesOf = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

interface Answer {
  readonly id: string | null;
  readonly line?: number;
  readonly report?: { readonly verdict: string };
  readonly error?: string;
}

const answersIn = (text: string): readonly Answer[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);

const DIFF = '--- a/pears.py\n+++ b/pears.py\n@@ -1 +1 @@\n-ripe = 3\n+ripe = 4\n';

describe('proctor backfill', () => {
  test('gives for each job a report, the one that grade prints, byte for byte', async () => {
    const jobs = file('jobs.jsonl.gz', gzipSync(linesOf(EXAMPLES.map(jobOf))));
    const ran = await proctor(['backfill', jobs, '--jobs', '2']);
    expect(ran.exit).toBe(0);
    expect(ran.err).toMatch(/^proctor: 3 graded, 0 with an error$/m);
    const answers = answersIn(ran.out);
    expect(answers.map(({ id }) => id).toSorted()).toEqual(EXAMPLES.toSorted());
    const reportOf = (id: string) => answers.find((answer) => answer.id === id)?.report;
    expect(EXAMPLES.map((id) => reportOf(id)?.verdict)).toEqual(['pass', 'block', 'block']);
    const { id, repo, base, head, sessions, pr } = jobOf('weakened-test');
    const args = ['--repo', repo, '--base', base, '--head', head, '--session', ...sessions, '--pr', pr];
    const alone = await proctor(['grade', ...args, '--format', 'json']);
    expect(`${JSON.stringify(reportOf(id), null, 2)}\n`).toBe(alone.out);
  });

  test('answers a line that is no job, or cannot be done, and goes on', async () => {
    const diff = file('pears.diff', DIFF);
    const input = `pears\n${linesOf([{ id: 'a', diff }, { id: 'a', diff }, { id: 'b' }, { id: 'c', diff: '/no/such.diff', log: 1 }])}`;
    const ran = await proctor(['backfill', '-'], { input });
    expect(ran.exit).toBe(0);
    expect(ran.err).toMatch(
      /^proctor: -:5: the key "log" is not read; see --help\n(?:.*\n)?proctor: 1 graded, 4 with an error\n$/,
    );
    const answers = answersIn(ran.out);
    expect(
      answers
        .filter(({ error }) => error !== undefined)
        .toSorted((a, b) => (String(a.error) < String(b.error) ? -1 : 1)),
    ).toEqual([
      { id: 'c', error: '/no/such.diff: no such file' },
      { id: null, line: 1, error: 'line 1: the line is no JSON' },
      { id: null, line: 3, error: 'line 3: the id "a" is that of line 2, too' },
      { id: 'b', error: 'line 4: give either "repo" or "diff"' },
    ]);
    expect(answers.find(({ id }) => id === 'a')?.report?.verdict).toBe('pass');
  });

  test('goes on where a run was stopped: whole lines are kept, a half-written one is done again', async () => {
    const diff = file('pears.diff', DIFF);
    const jobs = file('some.jsonl', `plums\n${linesOf(['a', 'b', 'c'].map((id) => ({ id, diff })))}`);
    const out = place('reports.jsonl');
    await proctor(['backfill', jobs, '--out', out]);
    const whole = answersIn(readFileSync(out, 'utf8'));
    const kept = '{"id":"a","error":"kept"}\n{"id":null,"line":1,"error":"kept"}\n';
    writeFileSync(out, `${kept}{"id":"b","report":{"sch`);
    const ran = await proctor(['backfill', jobs, '--out', out]);
    expect(ran).toMatchObject({ exit: 0, out: '' });
    expect(ran.err).toMatch(/^proctor: 2 graded, 0 with an error, 2 answered before$/m);
    const text = readFileSync(out, 'utf8');
    expect(text.startsWith(kept)).toBe(true);
    const byId = (id: string, among: readonly Answer[]) => among.find((answer) => answer.id === id);
    for (const id of ['b', 'c']) expect(byId(id, answersIn(text))).toEqual(byId(id, whole));
  });

  test('a job over its time is answered with an error', async () => {
    const jobs = file('slow.jsonl', linesOf([jobOf('honest-fix')]));
    const ran = await proctor(['backfill', jobs, '--time-limit', '0.001']);
    expect(answersIn(ran.out)).toEqual([{ id: 'honest-fix', error: 'no answer within 0.001 s' }]);
    expect(ran.exit).toBe(0);
  });

  test('no jobs, no answers', async () => {
    expect(await proctor(['backfill', '-'], { input: '\n' })).toMatchObject({ exit: 0, out: '' });
  });

  test.each([
    [[], /name one file of jobs/],
    [['/no/such.jsonl'], /\/no\/such\.jsonl: no such file/],
    [['-', '--jobs', '0'], /--jobs 0: not a number above 0/],
    [['-', '--time-limit', 'soon'], /--time-limit soon/],
    [['-', '--out', file('tides.csv', 'harbour,high\n')], /tides\.csv: line 1 is no answer of backfill/],
    [['-', '--speed', '3'], /--speed/],
  ])('%j is bad usage: exit 2, and the way out', async (args, message) => {
    const ran = await proctor(['backfill', ...args], { input: '{"id":"a","diff":"x"}\n' });
    expect(ran.exit).toBe(2);
    expect(ran.err).toMatch(message);
  });

  test('its help has examples', async () => {
    expect((await proctor(['backfill', '--help'])).out).toContain('Examples');
  });
});
