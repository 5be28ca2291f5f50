import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plant } from '../action/planted.ts';
import { type GitHubDouble, type PullObject, startGitHub } from '../github/index.ts';
import { openRunners, type Runners } from './deliver.ts';

vi.setConfig({ testTimeout: 120_000 });

let github: GitHubDouble;
let runners: Runners;
let pull: PullObject;

beforeEach(async () => {
  github = await startGitHub();
  runners = openRunners(github);
  const planted = plant(github, 'weakened-test', { head: 'codex/orchard-yield' });
  pull = planted.pull;
  planted.repository.roles.set('pomona', 'write');
  planted.repository.roles.set('vertumnus', 'read');
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  runners.close();
  expect(violations).toEqual([]);
});

const ours = () => github.comments(pull).filter(({ body }) => body.includes('proctor:comment'));

test('who may write asks why, and the one comment answers; a stranger starts nothing and is told with the next grade', async () => {
  const before = github.requests.length;
  const refused = await runners.say(pull, '/proctor why edited-ci', 'vertumnus');
  expect(refused).toMatchObject({ exit: 0, report: null });
  expect(refused.line).toContain("its author's right is read");
  expect(github.requests.length - before).toBe(1);
  expect(github.checks(pull.head.sha)).toEqual([]);

  const { report } = await runners.say(pull, '/proctor why weakened-assertion');
  expect(report?.answers).toMatchObject([{ rule: 'weakened-assertion', by: 'pomona' }]);
  expect(report?.gaps.map(({ what }) => what)).toContain('the question about edited-ci by vertumnus');
  expect(ours()).toHaveLength(1);
  expect(ours()[0]?.body).toMatch(/### What was asked\n\n\*\*weakened-assertion\*\*, asked by `pomona`: Does an/);
  expect(ours()[0]?.body).toMatch(/- It blocks: /);
});

test('who may write has a head graded anew; nothing is posted twice where nothing changed', async () => {
  expect(await runners.say(pull, '/proctor regrade', 'vertumnus')).toMatchObject({ exit: 0, report: null });
  expect((await runners.say(pull, '/proctor regrade now')).report?.verdict).toBe('block');
  const [comment, checks] = [ours(), github.checks(pull.head.sha)];
  expect((await runners.say(pull, '/proctor regrade')).exit).toBe(1);
  expect([ours(), github.checks(pull.head.sha)]).toEqual([comment, checks]);
});

test('any other comment, one on an issue, one that was edited and one of a bot start nothing', async () => {
  const before = github.requests.length;
  for (const body of ['/proctor regraded', 'ask it: /proctor regrade', '/proctor'])
    expect((await runners.say(pull, body)).line).toBe('nothing to do for this comment');
  const comment = github.comment(pull, '/proctor regrade');
  const payload = github.event('issue_comment', 'created', comment) as { issue: object; comment: object };
  const { pull_request: _, ...issue } = payload.issue as { pull_request?: unknown };
  const bot = { ...payload.comment, user: { login: 'pear-bot[bot]', type: 'Bot' } };
  const lines: (string | null)[] = [];
  for (const one of [
    { ...payload, issue },
    { ...payload, action: 'edited' },
    { ...payload, comment: bot },
  ])
    lines.push((await runners.deliver('issue_comment', one)).line);
  expect(lines).toEqual([
    'nothing to do for this comment',
    'nothing to do for this comment',
    '/proctor regrade starts nothing: its author is not a person',
  ]);
  expect(github.requests.length).toBe(before);
});
