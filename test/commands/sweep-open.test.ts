import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { nothing, type Runner } from '../../src/commands/runner.ts';
import { sweep } from '../../src/commands/sweep.ts';
import { sweepOpenPulls } from '../../src/commands/sweep-open.ts';
import { HostError } from '../../src/core/index.ts';
import { plant } from '../action/planted.ts';
import { type GitHubDouble, type PullObject, type Repository, startGitHub } from '../github/index.ts';
import { openRunners, type Runners, WRITE } from './deliver.ts';

vi.setConfig({ testTimeout: 120_000 });

let github: GitHubDouble;
let runners: Runners;
let repository: Repository;
let pull: PullObject;

beforeAll(async () => {
  github = await startGitHub();
  runners = openRunners(github);
  ({ pull, repository } = plant(github, 'weakened-test', { head: 'codex/orchard-yield' }));
});

afterAll(async () => {
  const { violations } = github;
  await github.close();
  runners.close();
  vi.unstubAllEnvs();
  expect(violations).toEqual([]);
});

const onSchedule = () => runners.deliver('schedule', {}, { sweep: 'open' });

test('on a schedule, a pull request without a grade gets one, and its run passes; the next sweep has nothing to do', async () => {
  const first = await onSchedule();
  expect(first).toMatchObject({ exit: 0, warnings: [], line: '1 open pull request looked at, 1 had no grade' });
  expect(first.summary).toContain(`| ${pull.number} | \`${pull.head.sha}\` | block |`);
  expect(github.checks(pull.head.sha)).toMatchObject([{ conclusion: 'failure' }]);
  const asked = github.requests.length;
  expect((await onSchedule()).line).toBe('1 open pull request looked at, 0 had no grade');
  expect(github.requests.length - asked).toBe(2);
});

test('those that changed last come first, at most so many; one that cannot be graded does not keep the others', async () => {
  for (const name of ['tides', 'quays', 'moles']) {
    github.commit(repository, name, { [`${name}.txt`]: '06:40\n' });
    github.openPull({ head: name });
  }
  const token = github.token({ permissions: WRITE });
  const writer = { app: null, run: null, attempt: null, workflow: null, sha: null };
  const place = { repository: 'harbour/ferries', apiUrl: github.url, serverUrl: github.url, temp: runners.temp };
  const runner: Runner = { token, sessions: [], event: 'schedule', payload: {}, ...place, writer, say: () => {} };
  const graded: number[] = [];
  const { swept, looked } = await sweepOpenPulls(runner, 2, async (_, number) => {
    graded.push(number);
    if (graded.length === 1) throw new HostError('the base is gone');
    return { ...nothing('passed'), outputs: { verdict: 'pass' } };
  });
  expect(graded).toHaveLength(2);
  expect(looked).toBeGreaterThanOrEqual(2);
  expect(swept.map(({ verdict, says }) => [verdict, says])).toEqual([
    [null, 'the base is gone'],
    ['pass', 'passed'],
  ]);
});

test('on the command line it needs a token and a repository', async () => {
  vi.stubEnv('GITHUB_TOKEN', '');
  await expect(sweep.perform(['--open', 'harbour/ferries'])).rejects.toThrow('needs a token');
  await expect(sweep.perform(['--open', 'ferries'])).rejects.toThrow('not OWNER/NAME');
  await expect(sweep.perform(['--open', 'harbour/ferries', '--format', 'html'])).rejects.toThrow('unknown form');
  await expect(sweep.perform([])).rejects.toThrow('--open');
});

test('on the command line it prints verdicts and posts nothing unless that is asked for', async () => {
  vi.stubEnv('GITHUB_TOKEN', github.token({ permissions: WRITE }));
  vi.stubEnv('GITHUB_API_URL', github.url);
  vi.stubEnv('GITHUB_SERVER_URL', github.url);
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const comments = github.comments(pull).length;
  const { exit } = await sweep.perform(['--open', 'harbour/ferries', '--last', '1', '--format', 'json']);
  const said = JSON.parse(String(out.mock.calls[0]?.[0]));
  out.mockRestore();
  expect(exit).toBe(0);
  expect(said.swept).toMatchObject([{ verdict: 'pass' }]);
  expect(github.checks(said.swept[0].head)).toEqual([]);
  expect(github.comments(pull)).toHaveLength(comments);
});
