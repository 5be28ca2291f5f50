import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Payload, respond } from '../../src/commands/respond.ts';
import type { SessionGraded } from '../../src/core/index.ts';
import { openLedger } from '../../src/host/github/open-ledger.ts';
import { githubOutcomes } from '../../src/host/github/outcome.ts';
import { appendGraded, readLedger, sealEvent } from '../../src/ledger/index.ts';
import { deriveFiles } from '../../src/score/index.ts';
import { plant } from '../action/planted.ts';
import { type GitHubDouble, startGitHub } from '../github/index.ts';
import { graded } from '../ledger/events.ts';

vi.setConfig({ testTimeout: 120_000 });

const REPOSITORY = 'harbour/ferries';

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
  repository: REPOSITORY,
  apiUrl: github.url,
  serverUrl: github.url,
  temp,
  writer: { app: null, run: '77', attempt: 1, workflow: 'outcome.yml', sha: null },
  say: () => undefined,
});
const source = () => ({ ...runner(), scratch: mkdtempSync(path.join(temp, 'scratch-')) });
const send = async (event: string, payload: Payload) => (await respond({ ...runner(), event, payload })).line;

test('from a merge to its revert: what GitHub says of both ends up in the ledger', async () => {
  const { pull, repository } = plant(github, 'honest-fix', { withLog: false });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', repository.directory, ...args], { encoding: 'utf8' });
  const { id: _, ...plain } = graded({ number: pull.number, head: pull.head.sha, at: '2026-05-02T03:11:09Z' });
  const place = { repository: REPOSITORY, number: pull.number, head: pull.head.sha };
  const event = sealEvent({ ...plain, pull: place }) as SessionGraded;
  await openLedger(source()).update((files) => appendGraded(files, event, deriveFiles, 'seed'));
  github.closePull(pull, { mergedBy: 'pomona' });
  const ended = { action: 'closed', pull_request: { number: pull.number, head: pull.head } };
  expect(await send('pull_request_target', ended)).toBe(`pull request ${pull.number} was merged`);

  const before = git('rev-parse', 'main').trim();
  const paths = git('diff', '--name-only', pull.base.sha, pull.head.sha).trim().split('\n');
  const undone = Object.fromEntries(paths.map((name) => [name, git('show', `${pull.base.sha}:${name}`)]));
  const message = `Revert "Mend the timetable"\n\nThis reverts commit ${before}, reversing changes\n`;
  const after = github.commit(repository, 'main', undone, { message });
  const push = { ref: 'refs/heads/main', before, after, repository: { default_branch: 'main' } };
  expect(await send('push', push)).toContain('1 of 1 claimed reverts hold');
  expect(await send('push', { ...push, ref: 'refs/heads/quay' })).toContain('nothing to do');
  const { events } = readLedger(await openLedger(source()).read());
  const stages = events.flatMap((one) => (one.type === 'outcome.revised' ? [one.stage] : []));
  expect(stages.sort()).toEqual(['merged', 'reverted']);
});

test("the author's own word does not make a close one for another pull request", async () => {
  const host = githubOutcomes(source());
  const { pull } = plant(github, 'honest-fix', { withLog: false });
  expect(await host.ended(pull.number)).toBeNull();
  github.closePull(pull);
  expect(await host.ended(pull.number)).toMatchObject({ stage: 'closed', commit: null });
  github.comment(pull, 'Superseded by #99.', 'chatgpt-codex-connector[bot]');
  expect(await host.ended(pull.number)).toMatchObject({ stage: 'closed' });
});
