import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Check } from '../../../src/core/index.ts';
import { publishCheck } from '../../../src/host/github/check.ts';
import { type Client, connect } from '../../../src/host/github/client.ts';
import { publishComment } from '../../../src/host/github/comment.ts';
import { type GitHubDouble, type PullObject, startGitHub } from '../../github/index.ts';

const PLACE = { owner: 'harbour', repo: 'ferries', number: 1 };
const CHECK: Check = { conclusion: 'success', title: 'passed', summary: 'The ferry is on time.', annotations: [] };
const BODY = '<!-- proctor:comment:v1 -->\nThe ferry is on time.';

let github: GitHubDouble;
let client: Client;
let pull: PullObject;

beforeEach(async () => {
  github = await startGitHub();
  const repository = github.createRepository({ owner: 'harbour', name: 'ferries' });
  github.commit(repository, 'codex/ferry-fix', { 'timetable.txt': '05:10\n' });
  pull = github.openPull({ head: 'codex/ferry-fix' });
  const token = github.token({ kind: 'app', permissions: { pull_requests: 'write', checks: 'write' } });
  client = connect({ token, apiUrl: github.url, patience: 0, say: () => {} });
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  expect(violations).toEqual([]);
});

const comment = () => publishComment(client, PLACE, BODY);
const check = () => publishCheck(client, PLACE, pull.head.sha, CHECK);

test.each([
  ['cut off', {}],
  ['a server error', { status: 502 }],
])('an answer that is lost (%s) after its request took effect leaves one comment and one check', async (_, fault) => {
  github.inject({ method: 'POST', path: /comments$/, afterEffect: true, ...fault });
  github.inject({ method: 'POST', path: /check-runs$/, afterEffect: true, ...fault });
  expect(await comment()).toMatchObject({ ok: true });
  expect(await check()).toMatchObject({ ok: true });
  expect(github.comments(pull)).toHaveLength(1);
  expect(github.checks(pull.head.sha)).toHaveLength(1);
});

test('one that is lost before is made again, once; then the error says that it may pass', async () => {
  github.inject({ method: 'POST', path: /comments$/, status: 502 });
  expect(await comment()).toMatchObject({ ok: true, why: 'created' });
  github.inject({ method: 'POST', path: /check-runs$/, status: 503, times: 2 });
  await expect(check()).rejects.toMatchObject({ again: 0 });
  expect(await check()).toMatchObject({ ok: true, why: 'created' });
});

test('a limit says for how long, a refusal that waiting would not help', async () => {
  const message = 'You have exceeded a secondary rate limit.';
  const limited = { method: 'POST', path: /comments$/, status: 403, body: { message } };
  github.inject({ ...limited, headers: { 'retry-after': '25' } });
  await expect(comment()).rejects.toMatchObject({ again: 25, remedy: null });
  github.inject(limited);
  await expect(comment()).rejects.toMatchObject({ again: 60 });
  github.inject({ ...limited, body: { message: 'Resource not accessible by integration' } });
  await expect(comment()).rejects.toMatchObject({
    again: null,
    remedy: expect.stringContaining('pull-requests: write'),
  });
});
