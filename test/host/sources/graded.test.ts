import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { githubHost } from '../../../src/host/github/index.ts';
import { type Outcome, runReporting } from '../../../src/run.ts';
import { plant, recordedLog } from '../../action/planted.ts';
import { type GitHubDouble, startGitHub } from '../../github/index.ts';

const WRITE = { contents: 'write', pull_requests: 'write', checks: 'write', actions: 'read' } as const;

let github: GitHubDouble;
let scratch: string;

beforeEach(async () => {
  github = await startGitHub();
  scratch = mkdtempSync(path.join(tmpdir(), 'graded-'));
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  rmSync(scratch, { recursive: true, force: true });
  expect(violations).toEqual([]);
});

/** Grades as the Action does, in this process. Gives the requests that it took, too. */
async function grade(pull: { readonly number: number; readonly head: { readonly sha: string } }) {
  const before = github.requests.length;
  const host = githubHost({
    token: github.token({ permissions: WRITE }),
    apiUrl: github.url,
    serverUrl: github.url,
    repository: 'harbour/ferries',
    writer: { app: null, run: '1', attempt: 1, workflow: null, sha: null },
    scratch: mkdtempSync(path.join(scratch, 'run-')),
    say: () => {},
    number: pull.number,
    head: pull.head.sha,
    sessions: [],
  });
  try {
    const outcome: Outcome = await runReporting(host);
    return { ...outcome, requests: github.requests.slice(before) };
  } finally {
    host.close();
  }
}

const plain = (requests: readonly string[]): readonly string[] =>
  requests.map((one) => one.replace(/[0-9a-f]{40}/g, 'SHA').replace(/\/\d+/g, '/N'));

test('an ordinary grade takes eight requests, the ledger counted, and three more for an artifact that is read', async () => {
  const { repository, pull } = plant(github, 'honest-fix', { withLog: false });
  const first = await grade(pull);
  expect(first.requests.length).toBeLessThanOrEqual(10);
  expect(first.report.grade.value).toBeNull();
  // No log is a result of its own: where was looked, and how to provide one.
  const gap = first.report.gaps.find(({ what }) => what === 'the session log');
  for (const { where } of first.report.looked ?? []) expect(gap?.why).toContain(where);
  expect(gap?.remedy).toContain('docs/providing-logs.md');
  expect(github.comments(pull)[0]?.body).toContain('docs/providing-logs.md');

  github.commit(repository, 'main', { '.github/workflows/agent.yml': 'name: agent\n' });
  const [main] = github.log('main');
  const run = github.addRun({ headSha: main?.sha ?? '', headBranch: 'main', event: 'issue_comment' });
  const zip = zipSync({ 'rollout.jsonl': Buffer.from(recordedLog('honest-fix')) });
  github.addArtifact({ run, name: 'codex-session', zip });
  github.account('codex-action[bot]', 'Bot');
  github.comment(pull, `[Run](${github.url}/harbour/ferries/actions/runs/${run.id})`, 'codex-action[bot]');
  const second = await grade(github.pushToPull(pull, { 'NOTES.md': 'The last ferry leaves at 23:40.\n' }));
  expect(plain(second.requests)).toEqual([
    'GET /repos/harbour/ferries/pulls/N',
    'GET /repos/harbour/ferries/compare/SHA...SHA',
    'GET /repos/harbour/ferries/issues/N/comments',
    'GET /repos/harbour/ferries/actions/runs/N/artifacts',
    'GET /repos/harbour/ferries/actions/runs/N',
    'GET /repos/harbour/ferries/actions/artifacts/N/zip',
    'PATCH /repos/harbour/ferries/issues/comments/N',
    'GET /repos/harbour/ferries/commits/SHA/check-runs',
    'POST /repos/harbour/ferries/check-runs',
    'GET /repos/harbour/ferries/git/ref/heads%2Fproctor',
    'POST /graphql',
  ]);
  expect(second.report.sessions).toMatchObject([{ trust: 'B' }]);
  expect(second.arm).toBe('codex:scripted');
  const said = github.comments(pull)[0]?.body;
  expect(said).toContain('Where logs were looked for');
  expect(said).toContain('class B (made by a run of trusted code), its run is linked from a comment');
});
