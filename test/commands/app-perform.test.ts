import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { performTask, type Task } from '../../src/commands/app-perform.ts';
import type { Work } from '../../src/host/app/work.ts';
import { plant } from '../action/planted.ts';
import { type GitHubDouble, startGitHub } from '../github/index.ts';
import { jobOf } from '../host/app/queue-contract.ts';
import { PERMISSIONS } from './app-webhooks.ts';

vi.setConfig({ testTimeout: 120_000 });

let github: GitHubDouble;

beforeEach(async () => {
  github = await startGitHub();
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  expect(violations).toEqual([]);
});

function taskOf(work: Work, more: Partial<Task> = {}): Task {
  return {
    job: { ...jobOf('harbour/ferries'), work },
    token: github.token({ kind: 'app', permissions: PERMISSIONS }),
    tokens: {},
    apiUrl: github.url,
    serverUrl: github.url,
    writer: { app: '42', run: null, attempt: null, workflow: null, sha: null },
    isLast: false,
    broken: null,
    ...more,
  };
}

const grade = (number: number, more: Partial<Extract<Work, { kind: 'grade' }>> = {}): Work => ({
  kind: 'grade',
  number,
  head: null,
  by: null,
  ...more,
});

const planted = () => plant(github, 'honest-fix', { withLog: false }).pull;

describe('a try at a grade', () => {
  test('is none where the head has moved on, or the pull request is gone', async () => {
    const pull = planted();
    const moved = await performTask(taskOf(grade(pull.number, { head: '4f'.repeat(20) })));
    expect(moved.end).toBe('stale');
    expect((await performTask(taskOf(grade(99)))).end).toBe('stale');
    expect(github.requests).toHaveLength(2);
    expect(github.gitRequests).toEqual([]);
  });

  test('is none where the person who asked may not write', async () => {
    const pull = planted();
    expect(await performTask(taskOf(grade(pull.number, { by: 'stranger' })))).toMatchObject({ end: 'done' });
    expect(github.checks(pull.head.sha)).toEqual([]);
  });

  test('waits for as long as GitHub asks, and is done when it is made again', async () => {
    const pull = planted();
    const headers = { 'retry-after': '40' };
    const body = { message: 'You have exceeded a secondary rate limit.' };
    github.inject({ method: 'POST', path: /check-runs$/, status: 403, headers, body });
    const task = taskOf(grade(pull.number, { head: pull.head.sha }), { broken: 'grading was broken off' });
    expect(await performTask(task)).toMatchObject({ end: 'again', seconds: 40, isLimit: true });
    expect(github.checks(pull.head.sha)).toEqual([]);
    expect(await performTask(task)).toEqual({ end: 'done', said: 'ungraded' });
    expect(await performTask(task)).toEqual({ end: 'done', said: 'ungraded' });
    expect(github.checks(pull.head.sha)).toHaveLength(1);
  });

  test('that broke each time is said on the pull request, and is no finding', async () => {
    const pull = planted();
    const broken = await performTask(taskOf(grade(pull.number), { isLast: true, broken: 'grading was broken off' }));
    expect(broken).toEqual({ end: 'done', said: 'ungraded' });
    expect(github.checks(pull.head.sha)).toMatchObject([{ title: expect.stringContaining('not a finding') }]);
    expect(github.comments(pull)).toEqual([]);
  });

  test('waits for the hour to end where its requests are spent', async () => {
    const pull = planted();
    github.limits.primary = 0;
    const spent = await performTask(taskOf(grade(pull.number)));
    expect(spent).toMatchObject({ end: 'again', isLimit: true });
    expect(spent.end === 'again' && spent.seconds).toBeGreaterThan(3000);
  });
});

test('a merge group waits for as long as GitHub asks, and is not failed meanwhile; a head without a grade is graded for it', async () => {
  const pull = planted();
  const ref = `refs/heads/gh-readonly-queue/main/pr-${pull.number}-${'a'.repeat(40)}`;
  const commit = github.log('main')[0]?.sha ?? '';
  const token = github.token({ permissions: PERMISSIONS });
  const writer = { app: null, run: null, attempt: null, workflow: null, sha: null };
  const task = taskOf({ kind: 'merge', commit, ref }, { broken: 'grading was broken off', token, writer });
  const limit = { status: 403, headers: { 'retry-after': '40' }, body: { message: 'secondary rate limit' } };
  const put = { end: 'again', seconds: 40, isLimit: true };
  github.inject({ method: 'GET', path: /check-runs/, ...limit });
  expect(await performTask(task), 'reading the grade').toMatchObject(put);
  github.inject({ method: 'POST', path: /check-runs$/, ...limit });
  expect(await performTask(task), 'grading').toMatchObject(put);
  expect(github.checks(commit)).toEqual([]);
  expect(await performTask(task)).toEqual({ end: 'done', said: 'exit 1' });
  expect(github.checks(pull.head.sha)).toHaveLength(1);
  expect(github.checks(commit)).toMatchObject([{ conclusion: 'failure' }]);
});

test('an end and a push are kept in the ledger, which has nothing yet', async () => {
  const pull = planted();
  github.closePull(pull);
  expect(await performTask(taskOf({ kind: 'end', number: pull.number }))).toMatchObject({ end: 'done' });
  const [tip] = github.log('main');
  const push = { kind: 'push', before: '0'.repeat(40), after: tip?.sha ?? '' } as const;
  expect(await performTask(taskOf(push))).toEqual({ end: 'done', said: 'nothing was reverted' });
});
