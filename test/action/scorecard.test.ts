import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GitHubDouble, startGitHub } from '../github/index.ts';
import { runAction } from '../github/runner.ts';
import { plant } from './planted.ts';

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

test('says in one line what a token lacks', async () => {
  plant(github, 'honest-fix');
  const refused = await keepScorecard({ contents: 'read', issues: 'read' });
  expect(refused.exitCode).toBe(3);
  expect(refused.stdout).toContain('issues: write');
});
