import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { respond } from '../../src/commands/respond.ts';
import type { Payload } from '../../src/commands/runner.ts';
import { readDiff } from '../../src/diff/index.ts';
import { githubOutcomes } from '../../src/host/github/outcome.ts';
import { survivingShare } from '../../src/observe/index.ts';
import { plant } from '../action/planted.ts';
import { type GitHubDouble, startGitHub } from '../github/index.ts';

vi.setConfig({ testTimeout: 120_000 });

let github: GitHubDouble;
let temp: string;

beforeEach(async () => {
  github = await startGitHub();
  temp = mkdtempSync(path.join(tmpdir(), 'proctor-outcome-'));
});
afterEach(async () => {
  const { violations } = github;
  await github.close();
  rmSync(temp, { recursive: true, force: true });
  expect(violations).toEqual([]);
});

const runner = () => ({
  token: github.token({ permissions: { contents: 'write', pull_requests: 'write', checks: 'write', issues: 'write' } }),
  sessions: [],
  repository: 'harbour/ferries',
  apiUrl: github.url,
  serverUrl: github.url,
  temp,
  writer: { app: null, run: '77', attempt: 1, workflow: 'outcome.yml', sha: null },
  say: () => undefined,
});
const source = () => ({ ...runner(), scratch: mkdtempSync(path.join(temp, 'scratch-')) });

test('reads an end, a push, and what the default branch still has of a pull request', async () => {
  const host = githubOutcomes(source());
  const { pull, repository } = plant(github, 'honest-fix', { withLog: false });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', repository.directory, ...args], { encoding: 'utf8' });
  github.closePull(pull, { mergedBy: 'pomona' });
  const before = git('rev-parse', 'main').trim();
  expect(await host.ended(pull.number)).toMatchObject({ stage: 'merged', commit: before, ci: null });
  const paths = git('diff', '--name-only', pull.base.sha, pull.head.sha).trim().split('\n');
  const undone = Object.fromEntries(paths.map((name) => [name, git('show', `${pull.base.sha}:${name}`)]));
  const after = github.commit(repository, 'main', undone, { message: `This reverts commit ${before}.` });
  expect((await host.pushed(before, after)).map((message) => message.trim())).toEqual([
    `This reverts commit ${before}.`,
  ]);
  const { changes, files, spill, close } = await host.aftermath(pull.number);
  const diff = readDiff(changes, spill);
  expect(survivingShare(diff, await files(diff.files.map(({ path: name }) => name)), spill)).toBeLessThan(0.5);
  close();
});

test('a push to another branch asks for nothing', async () => {
  const payload: Payload = {
    ref: 'refs/heads/quay',
    before: '1a',
    after: '2b',
    repository: { default_branch: 'main' },
  };
  expect((await respond({ ...runner(), event: 'push', payload })).line).toContain('nothing to do');
});

test("the author's own word does not make a close one for another pull request", async () => {
  const host = githubOutcomes(source());
  const { pull } = plant(github, 'honest-fix', { withLog: false });
  expect(await host.ended(pull.number)).toBeNull();
  github.closePull(pull);
  expect(await host.ended(pull.number)).toMatchObject({ stage: 'closed', commit: null, review: 'none' });
  github.comment(pull, 'Superseded by #99.', 'chatgpt-codex-connector[bot]');
  expect(await host.ended(pull.number)).toMatchObject({ stage: 'closed' });
});

test('a review counts by its last word, of people of the repository other than the author; one request tells', async () => {
  const host = githubOutcomes(source());
  const { pull, repository } = plant(github, 'honest-fix', { withLog: false, login: 'pomona', userType: 'User' });
  for (const login of ['pomona', 'dora']) repository.roles.set(login, 'write');
  github.closePull(pull);
  const reviewed = async (state: Parameters<GitHubDouble['review']>[1], login: string) => {
    github.review(pull, state, login);
    return (await host.ended(pull.number))?.review;
  };
  for (const login of ['copilot-pull-request-reviewer[bot]', 'passer-by', 'pomona'])
    expect(await reviewed('APPROVED', login)).toBe('none');
  const reviews = () => github.requests.filter((line) => line.endsWith(`/pulls/${pull.number}/reviews`)).length;
  const before = reviews();
  expect(await reviewed('DISMISSED', 'dora')).toBe('dismissed');
  expect(reviews()).toBe(before + 1);
  expect(await reviewed('CHANGES_REQUESTED', 'dora')).toBe('changes-requested');
  expect(await reviewed('COMMENTED', 'dora')).toBe('changes-requested');
  expect(await reviewed('APPROVED', 'dora')).toBe('approved');
  github.inject({ method: 'GET', path: /\/reviews/, status: 403 });
  expect((await host.ended(pull.number))?.review).toBeNull();
});
