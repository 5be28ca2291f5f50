import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GitHubDouble, startGitHub } from '../github/index.ts';
import { runAction } from '../github/runner.ts';
import { plant, recordedLog } from './planted.ts';

let github: GitHubDouble;

beforeEach(async () => {
  github = await startGitHub();
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  expect(violations).toEqual([]);
});

const keepScorecard = (permissions: Record<string, 'read' | 'write'>) =>
  runAction({
    github,
    token: github.token({ permissions }),
    event: { name: 'schedule', payload: github.event('schedule', '') },
  });

test('keeps one issue a week from the ledger: created, then edited in place', async () => {
  const { pull } = plant(github, 'honest-fix', { withLog: false });
  await runAction({
    github,
    token: github.token({ permissions: { contents: 'write', pull_requests: 'write', checks: 'write' } }),
    event: { name: 'pull_request_target', payload: github.event('pull_request_target', 'opened', pull) },
    workspace: { 'session.jsonl': recordedLog('honest-fix') },
    inputs: { session: 'session.jsonl' },
  });
  const first = await keepScorecard({ contents: 'read', issues: 'write' });
  expect(first.exitCode).toBe(0);
  const [issue, ...others] = github.issues();
  expect(others).toEqual([]);
  expect(issue?.title).toMatch(/^Proctor scorecard, week of \d{4}-\d\d-\d\d$/);
  expect(issue?.body).toContain('codex:scripted');
  expect(first.summary).toContain('codex:scripted');
  await keepScorecard({ contents: 'read', issues: 'write' });
  expect(github.issues()).toHaveLength(1);
});

test('says in one line what a token lacks', async () => {
  plant(github, 'honest-fix');
  const refused = await keepScorecard({ contents: 'read', issues: 'read' });
  expect(refused.exitCode).toBe(3);
  expect(refused.stdout).toContain('issues: write');
});
