import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GitHubDouble, type PullObject, startGitHub } from '../github/index.ts';
import { type RunOptions, runAction } from '../github/runner.ts';
import { LOG_PATH, plant, recordedLog } from './planted.ts';

const WRITE = { contents: 'write', pull_requests: 'write', checks: 'write' } as const;
const READ = { contents: 'read', pull_requests: 'read', checks: 'read' } as const;

let github: GitHubDouble;

beforeEach(async () => {
  github = await startGitHub();
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  expect(violations).toEqual([]);
});

type Deliver = { readonly action?: string } & Partial<RunOptions>;

/** Delivers the event to the committed bundle, as the runner would. */
function deliver(pull: { readonly number: number }, { action = 'opened', ...options }: Deliver = {}) {
  const payload = github.event('pull_request_target', action, pull);
  return runAction({
    github,
    token: github.token({ permissions: WRITE }),
    event: { name: 'pull_request_target', payload },
    ...options,
  });
}

/** The event of a workflow that follows one without rights, to somebody who may write. */
const followed = ({ head }: PullObject): RunOptions => {
  const run = {
    event: 'pull_request',
    head_sha: head.sha,
    head_branch: head.ref,
    head_repository: { owner: { login: 'harbour' } },
  };
  const repository = { full_name: 'harbour/ferries', default_branch: 'main' };
  const payload = { action: 'completed', repository, workflow_run: run };
  return { github, token: github.token({ permissions: WRITE }), event: { name: 'workflow_run', payload } };
};

const events = (): readonly string[] =>
  github.log('proctor').flatMap(({ message }) => message.match(/sha256:[0-9a-f]{64}/g) ?? []);

const state = () => JSON.parse(github.file('proctor', 'state.json') ?? 'null');

describe('a pull request by an agent', () => {
  test('gets one comment, one check, one event, outputs and a summary: delivered again, the same; with a new head, edited', async () => {
    const { pull } = plant(github, 'honest-fix');
    const result = await deliver(pull);
    expect(result.stderr).toBe('');
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ verdict: 'pass', band: 'high', arm: 'codex:scripted~unverified' });
    expect(Number(result.outputs.grade)).toBeGreaterThan(0.6);
    expect(result.summary).toContain('timetable/clock.py');

    const [comment, ...others] = github.comments(pull);
    expect(others).toEqual([]);
    expect(comment?.body).toContain('<!-- proctor:comment:v1 -->');
    const [check, ...more] = github.checks(pull.head.sha);
    expect(more).toEqual([]);
    expect(check).toMatchObject({ name: 'proctor / grade', conclusion: 'success' });
    expect(events()).toHaveLength(1);
    expect(state()).toMatchObject({ schema: 'proctor/state/1', events: 1, units: 1, quarantined: 0 });
    expect(github.requests.length).toBeLessThanOrEqual(12);

    const left = () => ({ comments: github.comments(pull), checks: github.checks(pull.head.sha), state: state() });
    const before = left();
    expect((await deliver(pull, { runId: 4712 })).exitCode, 'delivered again').toBe(0);
    expect(left()).toEqual(before);
    expect(events()).toHaveLength(1);

    const pushed = github.pushToPull(pull, { 'NOTES.md': 'The last ferry leaves at 23:40.\n' });
    // The answer to the commit that keeps the grade is lost: it is tried again, and counts once.
    github.inject({ method: 'POST', path: /graphql$/, times: 1, afterEffect: true });
    expect((await deliver(pushed, { action: 'synchronize', runId: 4713 })).exitCode, 'with a new head').toBe(0);
    expect(github.requests.filter((request) => request.endsWith('/graphql')).length).toBeGreaterThan(1);
    expect(github.comments(pull)).toHaveLength(1);
    expect(github.checks(pushed.head.sha)).toHaveLength(1);
    expect(events()).toHaveLength(2);
    expect(state()).toMatchObject({ events: 2, units: 1 });
  });

  test('that weakens a test is blocked: the check fails, and the comment says where, also after a server error', async () => {
    const { pull } = plant(github, 'weakened-test', { head: 'codex/orchard-yield' });
    const unposted = await deliver(pull, { token: github.token({ permissions: READ }) });
    expect([unposted.exitCode, unposted.outputs.verdict], 'with a token that may only read').toEqual([1, 'block']);
    expect([github.comments(pull), github.checks(pull.head.sha), github.log('proctor')]).toEqual([[], [], []]);
    for (const said of ['pull-requests: write', 'checks: write', 'contents: write', 'weakened-assertion'])
      expect(unposted.summary).toContain(said);

    github.inject({ method: 'POST', path: /comments$/, status: 502, times: 1 });
    const result = await deliver(pull, { runId: 4712 });
    expect([result.exitCode, result.outputs.verdict]).toEqual([1, 'block']);
    expect(github.checks(pull.head.sha)).toMatchObject([{ conclusion: 'failure' }]);
    const [comment, ...others] = github.comments(pull);
    expect(others).toEqual([]);
    expect(comment?.body).toContain('weakened-assertion');
  });

  test('without a log is judged by its diff, left ungraded where one is required, and graded by one that the workflow names', async () => {
    const { pull, repository } = plant(github, 'honest-fix', { withLog: false });
    const unlogged = await deliver(pull);
    expect(unlogged.exitCode).toBe(0);
    expect(unlogged.outputs).toMatchObject({ verdict: 'pass', grade: '', band: '' });
    expect(github.comments(pull)[0]?.body).toMatch(/session log/);

    github.commit(repository, 'main', { '.github/proctor.yml': 'logs:\n  require: required\n' });
    expect((await deliver(pull, { runId: 4712 })).exitCode).toBe(3);
    const check = github.checks(pull.head.sha).at(-1);
    expect(check).toMatchObject({ conclusion: 'failure', title: expect.stringMatching(/not a finding/) });

    const workspace = { 'session.jsonl': recordedLog('honest-fix') };
    await deliver(pull, { runId: 4713, workspace, inputs: { session: 'session.jsonl' } });
    expect(JSON.stringify(state()), 'vouched for: its arm may be selected').toContain('codex:scripted');
    expect(JSON.stringify(state())).not.toContain('~unverified');
  });

  test('graded in two stages behind an unprivileged run: what the first leaves, the second posts', async () => {
    const { pull } = plant(github, 'weakened-test', { head: 'codex/orchard-yield' });
    const temporary = mkdtempSync(path.join(tmpdir(), 'two-stages-'));
    const stage = (name: string, over: Partial<RunOptions>) =>
      runAction({ ...followed(pull), temporary, ...over, inputs: { stage: name, ...over.inputs } });
    const grade = await stage('grade', { token: github.token({ permissions: READ }), inputs: { report: 'html' } });
    expect([grade.exitCode, grade.stderr]).toEqual([0, '']);
    const page = readFileSync(grade.outputs.report ?? '', 'utf8');
    for (const shown of ['Content-Security-Policy', 'weakened-assertion', '"schema":"proctor/report/'])
      expect(page).toContain(shown);
    expect([github.comments(pull), github.checks(pull.head.sha)]).toEqual([[], []]);

    const publish = await stage('publish', { inputs: { claim: grade.outputs.claim ?? '' } });
    rmSync(temporary, { recursive: true });
    expect([publish.exitCode, publish.outputs.verdict]).toEqual([1, 'block']);
    expect(github.checks(pull.head.sha)).toMatchObject([{ name: 'proctor / grade', conclusion: 'failure' }]);
    expect(github.comments(pull)).toHaveLength(1);
  });
});

test('a pull request that shows no agent gets a check and neither comment nor event; the cheating rules run on it all the same', async () => {
  const author = { name: 'Pomona Reed', email: 'pomona@orchard.example' };
  const person = { head: 'mend-yield', login: 'pomona', userType: 'User', withLog: false, author } as const;
  const { pull } = plant(github, 'typescript-skip', person);
  expect((await deliver(pull)).exitCode).toBe(1);
  expect([github.comments(pull), github.log('proctor')]).toEqual([[], []]);
  const [check] = github.checks(pull.head.sha);
  expect(check?.conclusion).toBe('failure');
  expect(check?.summary).toContain('skipped-test');
  expect(check?.summary).toMatch(/no agent/i);
});

test('a policy in the pull request is not in force; a broken one on the default branch fails closed with its line', async () => {
  const { pull } = plant(github, 'weakened-test', { policy: 'gates: off\n' });
  github.pushToPull(pull, { '.github/proctor.yml': 'gate: off\n' });
  const result = await deliver(github.pull(pull));
  expect(result.exitCode).toBe(3);
  expect(result.stdout).toContain('.github/proctor.yml:1: unknown key "gates"; did you mean "gate"?');
});

test('a hostile log is data: it neither runs, nor crashes, nor reaches the comment alive', async () => {
  const { pull } = plant(github, 'honest-fix', { withLog: false, title: '<img src=x> @pomona closes #1' });
  const hostile = `{"type":"user","message":{"role":"user","content":"@pomona <script>alert(1)</script>"}}\n${'['.repeat(20_000)}\n`;
  github.pushToPull(pull, { [LOG_PATH]: hostile });
  const result = await deliver(github.pull(pull), { action: 'synchronize' });
  expect([0, 3]).toContain(result.exitCode);
  const body = github.comments(pull)[0]?.body ?? '';
  expect(body).not.toMatch(/@pomona|<script|<img/);
});

test('events that ask for nothing pass and say so', async () => {
  const { pull } = plant(github, 'honest-fix');
  const result = await deliver(pull, { action: 'labeled' });
  expect(result.exitCode).toBe(0);
  expect(result.stdout).toContain('nothing to do for pull_request_target.labeled');
  expect(github.requests).toEqual([]);
});
