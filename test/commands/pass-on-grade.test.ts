import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { passOnGrade, queuedPull } from '../../src/commands/pass-on-grade.ts';
import { nothing, type Runner } from '../../src/commands/runner.ts';
import type { Check } from '../../src/core/index.ts';
import { githubGraded } from '../../src/host/github/graded.ts';
import { type GitHubDouble, type PullObject, type Repository, startGitHub } from '../github/index.ts';
import { openRunners, type Runners } from './deliver.ts';

let github: GitHubDouble;
let runners: Runners;
let repository: Repository;
let pull: PullObject;
let group: { readonly head_sha: string; readonly head_ref: string };

let count = 0;

beforeAll(async () => {
  github = await startGitHub();
  runners = openRunners(github);
  repository = github.createRepository({ owner: 'harbour', name: 'ferries' });
});

beforeEach(() => {
  count += 1;
  github.commit(repository, `codex/tides-${count}`, { 'tides.txt': `06:${count + 10}\n` });
  pull = github.openPull({ head: `codex/tides-${count}` });
  const branch = `gh-readonly-queue/main/pr-${pull.number}-${'a'.repeat(40)}`;
  group = {
    head_sha: github.commit(repository, branch, { 'quay.txt': `${count}\n` }),
    head_ref: `refs/heads/${branch}`,
  };
});

afterAll(async () => {
  const { violations } = github;
  await github.close();
  runners.close();
  expect(violations).toEqual([]);
});

const CHECK: Check = { conclusion: 'success', title: 'Passed', summary: 'Nothing was found.', annotations: [] };

/** Puts a grade on the pull request's head, as an earlier run did. */
const graded = (check: Partial<Check>, app: string | null = null) => {
  const token = github.token({ permissions: { checks: 'write', pull_requests: 'read' } });
  const writer = { app, run: '1', attempt: 1, workflow: null, sha: null };
  const source = { token, apiUrl: github.url, repository: 'harbour/ferries', writer, say: () => {} };
  return githubGraded(source).put(pull.number, pull.head.sha, { ...CHECK, ...check });
};

const queue = (over: object = {}) =>
  runners.deliver('merge_group', { action: 'checks_requested', merge_group: { ...group, ...over } });

test.each([
  ['success', 0],
  ['neutral', 0],
  ['failure', 1],
] as const)('a head that ended in %s is not graded again, and the job ends with %d', async (conclusion, exit) => {
  await graded({ conclusion, title: 'Told before' });
  const asked = github.requests.length;
  expect(await queue()).toMatchObject({
    exit,
    line: `pull request ${pull.number}: Told before`,
    warnings: [],
    report: null,
  });
  expect(github.requests.length - asked).toBe(4);
  const [check, ...others] = github.checks(group.head_sha);
  expect(others).toEqual([]);
  expect(check).toMatchObject({ name: 'proctor / grade', conclusion, title: 'Told before' });
  expect(check?.summary).toContain(pull.head.sha);
});

test('a head without a grade is graded now, and that grade is passed on', async () => {
  const asked: number[] = [];
  const runner = { ...(await runnerFor()), payload: { action: 'checks_requested', merge_group: group } };
  const response = await passOnGrade(runner, async (_, number) => {
    asked.push(number);
    await graded({ conclusion: 'failure', title: 'Blocked' });
    return { ...nothing('blocked'), exit: 1, outputs: { verdict: 'block' } };
  });
  expect(asked).toEqual([pull.number]);
  expect(response).toMatchObject({ exit: 1, outputs: { verdict: 'block' } });
  expect(github.checks(group.head_sha)).toMatchObject([{ conclusion: 'failure', title: 'Blocked' }]);
});

test('what stays unknown fails as an error of ours, or is neutral where the policy lets errors pass', async () => {
  const runner = { ...(await runnerFor()), payload: { action: 'checks_requested', merge_group: group } };
  const nobody = async () => nothing('nothing was posted');
  expect((await passOnGrade(runner, nobody)).exit).toBe(3);
  expect(await queue({ head_ref: 'refs/heads/elsewhere' })).toMatchObject({ exit: 3 });
  expect(github.checks(group.head_sha)[0]).toMatchObject({
    conclusion: 'failure',
    title: 'Could not grade – this is not a finding',
  });
  github.commit(repository, 'main', { '.github/proctor.yml': 'on-error: pass\n' });
  expect(await queue({ head_ref: 'refs/heads/elsewhere' })).toMatchObject({ exit: 0 });
  expect(github.checks(group.head_sha).at(-1)).toMatchObject({ conclusion: 'neutral' });
  github.closePull(pull);
  expect((await queue()).line).toContain('is not open');
});

test('another App’s check of the same name is not passed on', async () => {
  await graded({ conclusion: 'success' });
  const runner = { ...(await runnerFor()), writer: { ...(await runnerFor()).writer, app: '99' } };
  const payload = { action: 'checks_requested', merge_group: group };
  const { line } = await passOnGrade({ ...runner, payload }, async () => nothing('none'));
  expect(line).toContain('has no grade that can be read');
});

test('the branch of a merge group tells the pull request', () => {
  expect(queuedPull(`refs/heads/gh-readonly-queue/release/2026/pr-412-${'0'.repeat(40)}`)).toBe(412);
  for (const ref of [
    '',
    'refs/heads/main',
    'refs/heads/pr-12',
    `refs/heads/gh-readonly-queue/main/pr-0-${'0'.repeat(40)}`,
  ])
    expect(queuedPull(ref)).toBeNull();
});

test('a merge group that is gone asks for nothing', async () => {
  expect((await runners.deliver('merge_group', { action: 'destroyed', merge_group: group })).line).toContain('nothing');
});

/** The runner of a job, as it is delivered to. */
async function runnerFor(): Promise<Runner> {
  const token = github.token({ permissions: { contents: 'read', checks: 'write', pull_requests: 'read' } });
  const writer = { app: null, run: '4711', attempt: 1, workflow: null, sha: null };
  const place = { repository: 'harbour/ferries', apiUrl: github.url, serverUrl: github.url, temp: runners.temp };
  return { token, sessions: [], event: 'merge_group', payload: {}, ...place, writer, say: () => {} };
}
