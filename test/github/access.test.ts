import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, refusal, WRITE } from './client.ts';
import { type GitHubDouble, type PullObject, startGitHub } from './index.ts';

const HERE = { owner: 'pomona', repo: 'orchard' };
const FORBIDDEN = { status: 403, message: /^Resource not accessible by integration/ };

let github: GitHubDouble;
let pull: PullObject;

beforeEach(async () => {
  github = await startGitHub({ limits: { contentPerMinute: 3, retryAfter: 7, primary: 40 } });
  const repository = github.createRepository({ ...HERE, name: HERE.repo, collaborators: { gardener: 'maintain' } });
  github.commit(repository, 'agent/ripen', { 'pears.txt': 'ripe\n' });
  pull = github.openPull({ head: 'agent/ripen' });
});

afterEach(async () => {
  await github.close();
});

describe('permissions', () => {
  test('a token that may read writes nothing', async () => {
    const { rest } = connect(
      github,
      github.token({ permissions: { contents: 'read', pull_requests: 'read', checks: 'read' } }),
    );
    await rest.pulls.get({ ...HERE, pull_number: 1 });
    const sha = pull.head.sha;
    expect(await refusal(rest.issues.createComment({ ...HERE, issue_number: 1, body: 'graded' }))).toMatchObject(
      FORBIDDEN,
    );
    expect(await refusal(rest.checks.create({ ...HERE, name: 'grade', head_sha: sha }))).toMatchObject(FORBIDDEN);
    expect(await refusal(rest.git.createRef({ ...HERE, ref: 'refs/heads/proctor', sha }))).toMatchObject(FORBIDDEN);
    expect(await refusal(rest.issues.create({ ...HERE, title: 'Scorecard' }))).toMatchObject(FORBIDDEN);
    expect(await refusal(rest.actions.listArtifactsForRepo(HERE))).toMatchObject(FORBIDDEN);
    expect(github.violations).toEqual([]);
  });

  test('pull_requests reaches comments of pull requests, not of issues', async () => {
    const { rest } = connect(github, github.token({ permissions: { pull_requests: 'write' } }));
    const issue = github.openIssue({ title: 'Late plums' });
    await rest.issues.createComment({ ...HERE, issue_number: pull.number, body: 'graded' });
    const other = rest.issues.createComment({ ...HERE, issue_number: issue.number, body: 'graded' });
    expect(await refusal(other)).toMatchObject(FORBIDDEN);
    expect(await refusal(rest.repos.getContent({ ...HERE, path: 'README.md' }))).toMatchObject(FORBIDDEN);
    expect(github.violations).toEqual([]);
  });

  test('a workflow’s token is nobody, a stranger is not let in', async () => {
    const { rest } = connect(github, github.token({ permissions: WRITE }));
    expect(await refusal(rest.users.getAuthenticated())).toMatchObject(FORBIDDEN);
    expect(await refusal(connect(github, 'stolen').rest.repos.get(HERE))).toMatchObject({ status: 401 });
    expect((await fetch(`${github.url}/repos/pomona/orchard`)).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('roles are told in the old words and the new', async () => {
    const { rest } = connect(github, github.token());
    const roleOf = async (username: string) =>
      (await rest.repos.getCollaboratorPermissionLevel({ ...HERE, username })).data;
    expect(await roleOf('gardener')).toMatchObject({ permission: 'write', role_name: 'maintain' });
    expect(await roleOf('pomona')).toMatchObject({ permission: 'admin' });
    github.account('magpie');
    expect(await roleOf('magpie')).toMatchObject({ permission: 'none' });
    expect((await refusal(roleOf('nobody-at-all'))).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('an App trades its own token for an installation’s', async () => {
    const app = connect(github, github.token({ kind: 'jwt', login: 'proctor[bot]', permissions: WRITE }));
    const asked = { installation_id: 7, permissions: { contents: 'read' } as const };
    const { data } = await app.rest.apps.createInstallationAccessToken(asked);
    expect(data.permissions).toEqual({ contents: 'read' });
    await connect(github, data.token).rest.repos.getContent({ ...HERE, path: 'README.md' });
    const more = app.rest.apps.createInstallationAccessToken({ installation_id: 7, permissions: { actions: 'read' } });
    expect((await refusal(more)).status).toBe(422);
    expect(github.violations).toEqual([]);
  });
});

describe('rate limits', () => {
  test('too many changes in a minute meet the secondary limit', async () => {
    const { rest } = connect(github, github.token({ permissions: WRITE }));
    const comment = () => rest.issues.createComment({ ...HERE, issue_number: 1, body: 'graded' });
    for (let n = 0; n < 3; n++) await comment();
    const error = await comment().catch((caught) => caught);
    expect(error).toMatchObject({ status: 403, message: /secondary rate limit/ });
    expect(error.response.headers).toMatchObject({ 'retry-after': '7', 'x-ratelimit-remaining': '36' });
    expect((await rest.repos.get(HERE)).status).toBe(200);
    expect(github.comments(pull)).toHaveLength(3);
  });

  test('an hour’s requests run out', async () => {
    const { rest } = connect(github, github.token({ permissions: WRITE }));
    const first = await rest.repos.get(HERE);
    expect(first.headers).toMatchObject({ 'x-ratelimit-limit': '40', 'x-ratelimit-used': '1' });
    for (let n = 1; n < 40; n++) await rest.repos.get(HERE);
    const error = await rest.repos.get(HERE).catch((caught) => caught);
    expect(error).toMatchObject({ status: 403, message: /API rate limit exceeded/ });
    expect(error.response.headers['x-ratelimit-remaining']).toBe('0');
    expect((await rest.rateLimit.get()).data.rate).toMatchObject({ remaining: 0, used: 40 });
  });
});

describe('misfortunes', () => {
  test('an injected status is answered as often as asked, and nothing happens', async () => {
    const { rest } = connect(github, github.token({ permissions: WRITE }));
    github.inject({ method: 'POST', path: /comments$/, status: 502, times: 2 });
    const comment = () => rest.issues.createComment({ ...HERE, issue_number: 1, body: 'graded' });
    expect((await refusal(comment())).status).toBe(502);
    expect((await refusal(comment())).status).toBe(502);
    expect(github.comments(pull)).toHaveLength(0);
    await comment();
    expect(github.comments(pull)).toHaveLength(1);
    expect(github.exchanges.map(({ status }) => status)).toEqual([502, 502, 201]);
    expect(github.requests).toEqual(Array(3).fill('POST /repos/pomona/orchard/issues/1/comments'));
  });

  test('an answer can be lost after the deed was done', async () => {
    const { rest } = connect(github, github.token({ permissions: WRITE }));
    github.inject({ method: 'POST', path: /comments$/, afterEffect: true });
    github.inject({ method: 'POST', path: /check-runs$/, afterEffect: true, status: 500 });
    const lost = await refusal(rest.issues.createComment({ ...HERE, issue_number: 1, body: 'graded' }));
    expect(lost.message).toMatch(/other side closed|fetch failed|socket/i);
    expect(github.comments(pull)).toHaveLength(1);
    const check = { ...HERE, name: 'grade', head_sha: pull.head.sha, conclusion: 'success' as const };
    expect((await refusal(rest.checks.create(check))).status).toBe(500);
    expect(github.checks(pull.head.sha)).toHaveLength(1);
    expect(github.exchanges.map(({ status }) => status)).toEqual([null, 500]);
  });
});

describe('events', () => {
  test('a payload holds the pull request as the API shows it', async () => {
    const { rest } = connect(github, github.token({ permissions: WRITE }));
    const { data } = await rest.pulls.get({ ...HERE, pull_number: 1 });
    const payload = github.event('pull_request_target', 'opened', pull);
    expect(payload).toMatchObject({ action: 'opened', number: 1, pull_request: data, sender: { login: 'pomona' } });
    expect(payload).not.toHaveProperty('installation');
    const pushed = github.pushToPull(pull, { 'pears.txt': 'sweet\n' });
    const next = github.event('pull_request_target', 'synchronize', pushed);
    expect(next).toMatchObject({ before: pull.head.sha, after: pushed.head.sha });
    const comment = github.comment(pull, '/proctor regrade', 'gardener');
    expect(github.event('issue_comment', 'created', comment)).toMatchObject({
      comment: { body: '/proctor regrade', author_association: 'COLLABORATOR' },
      issue: { number: 1, pull_request: {} },
    });
    expect(github.closePull(pull, { mergedBy: 'pomona' })).toMatchObject({ merged: true, state: 'closed' });
    expect(github.file('main', 'pears.txt')).toBe('sweet\n');
  });
});
