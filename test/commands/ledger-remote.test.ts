import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commitComplaint, readRemote, runComplaint, setAside } from '../../src/commands/ledger-remote.ts';
import { openLedger } from '../../src/host/github/open-ledger.ts';
import { appendGraded, readLedger } from '../../src/ledger/index.ts';
import { deriveFiles } from '../../src/score/index.ts';
import { plant } from '../action/planted.ts';
import { type GitHubDouble, startGitHub } from '../github/index.ts';
import { graded, WRITER } from '../ledger/events.ts';

vi.setConfig({ testTimeout: 120_000 });

let github: GitHubDouble;
let temp: string;

beforeEach(async () => {
  github = await startGitHub();
  temp = mkdtempSync(path.join(tmpdir(), 'proctor-remote-test-'));
});
afterEach(async () => {
  const { violations } = github;
  await github.close();
  rmSync(temp, { recursive: true, force: true });
  expect(violations).toEqual([]);
});

test('checks commits, signatures and runs against GitHub, and what is gone against the last verified tip', async () => {
  const { repository } = plant(github, 'honest-fix', { withLog: false });
  const token = github.token({ permissions: { contents: 'write', actions: 'read' } });
  const where = {
    token,
    apiUrl: github.url,
    serverUrl: github.url,
    repository: 'harbour/ferries',
    say: () => undefined,
  };
  const run = github.addRun({
    path: '.github/workflows/proctor.yml',
    event: 'schedule',
    headBranch: 'main',
    headSha: github.commit(repository, 'main', { 'quay.md': 'tide' }),
  });
  const ledger = openLedger({ ...where, writer: WRITER, scratch: temp });
  const writer = {
    ...WRITER,
    run: String(run.id),
    workflow: 'harbour/ferries/.github/workflows/proctor.yml@refs/heads/main',
  };
  const ours = graded({ writer });
  await ledger.update((files) => appendGraded(files, ours, deriveFiles, 'a'));
  const env = { GITHUB_SERVER_URL: github.url, GITHUB_API_URL: github.url, GITHUB_TOKEN: token };
  // The double signs nothing.
  const found = await readRemote('harbour/ferries', undefined, env);
  expect(found.unproven.map(({ why }) => why)).toEqual([
    expect.stringContaining('has no signature that GitHub verified'),
  ]);
  const [at, later] = ['2026-05-20T00:00:00Z', '2026-05-21T00:00:00Z'];
  const inRun = { ...env, GITHUB_RUN_ID: String(run.id) };
  await expect(setAside('harbour/ferries', found.unproven, env, at)).rejects.toThrow('only a workflow');
  expect(await setAside('harbour/ferries', found.unproven, inRun, at)).toBe(true);
  expect(await setAside('harbour/ferries', found.unproven, inRun, later)).toBe(false);
  const left = readLedger(await ledger.read());
  expect(left.aside).toEqual([ours]);
  expect(left.events.map(({ type }) => type)).toEqual(['event.quarantined']);
  const now = await readRemote('harbour/ferries', found.tip, env);
  expect(now.unproven.map(({ event }) => event)).toEqual(left.events.map(({ id }) => id));
  github.commit(repository, 'proctor', { 'README.md': 'by hand\n' });
  await expect(readRemote('harbour/ferries', 'ab'.repeat(20), env)).rejects.toThrow('its history was rewritten');
});

test('a commit is in order when GitHub verified the signature of an App', () => {
  const ours = { login: 'github-actions[bot]', isBot: true, isVerified: true };
  expect(commitComplaint(ours)).toBeNull();
  expect(commitComplaint({ ...ours, isVerified: false })).toContain('no signature');
  expect(commitComplaint({ ...ours, isBot: false, login: 'pomona' })).toContain('pomona, who is no App');
  expect(commitComplaint(undefined)).toContain('GitHub lists');
});

test('a run is in order when it is of the workflow on the default branch, and ran no code of a pull request', () => {
  const writer = {
    ...WRITER,
    run: '7',
    attempt: 1,
    workflow: 'harbour/ferries/.github/workflows/proctor.yml@refs/heads/main',
  };
  const run = { attempts: 1, event: 'pull_request_target', branch: 'quay', workflow: '.github/workflows/proctor.yml' };
  const of = (over: Partial<typeof run>, by = writer) =>
    runComplaint(by, { ...run, ...over }, 'harbour/ferries', 'main');
  expect(of({})).toBeNull();
  expect(of({ event: 'schedule', branch: 'main' })).toBeNull();
  expect(of({ event: 'schedule' })).toContain('was on quay, not on main');
  expect(of({ event: 'pull_request' })).toContain("runs a pull request's code");
  expect(of({ workflow: '.github/workflows/other.yml' })).toContain('was of .github/workflows/other.yml');
  expect(of({}, { ...writer, workflow: writer.workflow.replace('main', 'quay') })).toContain('not of');
  expect(of({}, { ...writer, attempt: 2 })).toContain('no attempt 2');
  expect(runComplaint(writer, null, 'harbour/ferries', 'main')).toContain('is not one of this repository');
});
