import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Claim } from '../../src/commands/claim.ts';
import { plant, recordedLog } from '../action/planted.ts';
import { type GitHubDouble, type PullObject, type Repository, startGitHub } from '../github/index.ts';
import { type Delivered, openRunners, type Runners, WRITE } from './deliver.ts';

vi.setConfig({ testTimeout: 120_000 });

const READ = { contents: 'read', pull_requests: 'read', actions: 'read' } as const;
const { actions: _, ...PUBLISH } = WRITE;

let github: GitHubDouble;
let runners: Runners;
let repository: Repository;
let pull: PullObject;
let claim: string;

beforeAll(async () => {
  github = await startGitHub();
  runners = openRunners(github);
  const policy = 'logs:\n  paths: []\n  artifacts: [agent-session]\n';
  ({ pull, repository } = plant(github, 'weakened-test', { head: 'codex/orchard-yield', withLog: false, policy }));
  repository.roles.set('pomona', 'maintain');
});

afterAll(async () => {
  const { violations } = github;
  await github.close();
  runners.close();
  expect(violations).toEqual([]);
});

/** The event of a workflow that followed an unprivileged one. */
const followed = (head = pull.head.sha) => ({
  action: 'completed',
  workflow_run: {
    event: 'pull_request',
    head_sha: head,
    head_branch: 'codex/orchard-yield',
    head_repository: { owner: { login: 'harbour' } },
  },
});

/** The job that may write, with a claim that somebody may have tampered with. */
async function publish(change: (claim: Claim) => unknown = (same) => same): Promise<Delivered> {
  const file = path.join(runners.temp, 'handed-over.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(claim, 'utf8')) as Claim)));
  const token = github.token({ permissions: PUBLISH });
  return runners.deliver('workflow_run', followed(), { token, stage: 'publish', claim: file });
}

const latest = () => github.checks(pull.head.sha).at(-1);
const ours = () => github.comments(pull).filter(({ body }) => body.includes('proctor:comment'));

test('behind an unprivileged run, one job reads with a token that may write nothing, and finds the run’s log as the author’s word', async () => {
  const run = github.addRun({ headSha: pull.head.sha, headBranch: 'codex/orchard-yield', event: 'pull_request' });
  const zip = zipSync({ 'rollout.jsonl': Buffer.from(recordedLog('weakened-test')) });
  github.addArtifact({ run, name: 'agent-session', zip });
  const token = github.token({ permissions: READ });
  const graded = await runners.deliver('workflow_run', followed(), { token, stage: 'grade' });
  expect(graded).toMatchObject({ exit: 0, warnings: [], line: 'graded, to be published: block' });
  claim = graded.outputs.claim ?? '';
  const { report } = JSON.parse(readFileSync(claim, 'utf8')) as Claim;
  expect(report.sessions).toMatchObject([{ trust: 'C' }]);
  expect([github.comments(pull), github.checks(pull.head.sha), github.log('proctor')]).toEqual([[], [], []]);
});

test('the other job posts the claim without git or logs: comment, check, ledger, outputs', async () => {
  const [requests, fetches] = [github.requests.length, github.gitRequests.length];
  const { exit, outputs, warnings } = await publish();
  expect([exit, warnings, outputs.verdict]).toEqual([1, [], 'block']);
  expect(outputs.arm).toContain('codex:');
  expect(latest()).toMatchObject({ conclusion: 'failure', name: 'proctor / grade' });
  expect(ours()).toHaveLength(1);
  expect(github.log('proctor')).toHaveLength(1);
  expect(github.file('proctor', 'state.json')).toContain('"units":1');
  const asked = github.requests.slice(requests);
  expect(asked.filter((one) => /\/(?:actions|compare|files)\b/.test(one))).toEqual([]);
  expect(github.gitRequests.length - fetches).toBeLessThanOrEqual(2);
  expect(asked.length).toBeLessThanOrEqual(11);
});

test('a claim decides neither the verdict nor who waived what', async () => {
  const pass = await publish((one) => ({ ...one, report: { ...one.report, verdict: 'pass', why: 'All is well.' } }));
  expect([pass.exit, pass.report?.verdict]).toEqual([1, 'block']);
  const waived = { by: 'pomona', why: 'because', level: 'block', comment: 77 } as const;
  const forged = await publish((one) => ({
    ...one,
    report: { ...one.report, findings: one.report.findings.map((hit) => ({ ...hit, level: 'note' as const, waived })) },
  }));
  expect(forged.exit).toBe(1);
  expect(forged.report?.findings.some((finding) => finding.waived !== undefined)).toBe(false);
});

test('a maintainer’s waiver holds in the job that posts', async () => {
  const { report } = JSON.parse(readFileSync(claim, 'utf8')) as Claim;
  for (const { rule, fingerprint } of report.findings.filter(({ level }) => level === 'block'))
    github.comment(pull, `/proctor waive ${rule} ${fingerprint} the yield is rounded now`);
  expect((await publish()).exit).toBe(0);
  expect(latest()?.conclusion).toBe('success');
});

test.each([
  ['no JSON object', () => [], 'is not of the schema'],
  ['of another schema', (one: Claim) => ({ ...one, schema: 'pear/1' }), 'is not of the schema'],
  [
    'with a report of another form',
    (one: Claim) => ({ ...one, report: { ...one.report, ripe: true } }),
    'does not keep to',
  ],
  [
    'about another pull request',
    (one: Claim) => ({ ...one, report: { ...one.report, pull: { ...one.report.pull, number: 99 } } }),
    'about another pull request',
  ],
  [
    'about another commit',
    (one: Claim) => ({ ...one, report: { ...one.report, head: 'f'.repeat(40) } }),
    'about another commit',
  ],
])('a claim %s fails as an error of ours', async (_name, change, why) => {
  const { exit, line, outputs } = await publish(change as (one: Claim) => unknown);
  expect([exit, outputs.sarif]).toEqual([3, '']);
  expect(line).toContain(why);
  expect(latest()).toMatchObject({ conclusion: 'failure', title: 'Could not grade – this is not a finding' });
});

test('an event that is none is not written, and that is said', async () => {
  const before = github.log('proctor').length;
  const { warnings } = await publish((one) => ({ ...one, graded: { ...one.graded, context: {}, responded: 'yes' } }));
  expect(warnings.join()).toContain('cannot be written as an event');
  expect((await publish((one) => ({ ...one, graded: { arm: 'x' } }))).warnings).toEqual([]);
  expect(github.log('proctor')).toHaveLength(before);
});

test('a claim about a head that is no longer the head is left alone; so is a run without a pull request', async () => {
  const pushed = github.pushToPull(pull, { 'NOTES.md': 'The pears are in.\n' });
  const file = claim;
  const payload = github.event('pull_request_target', 'synchronize', pushed) as { pull_request: { head: object } };
  const named = { ...payload, pull_request: { ...payload.pull_request, head: pull.head } };
  const token = github.token({ permissions: PUBLISH });
  const stale = await runners.deliver('pull_request_target', named, { token, stage: 'publish', claim: file });
  expect(stale).toMatchObject({ exit: 0, line: expect.stringContaining(pushed.head.sha) });
  expect(github.checks(pushed.head.sha)).toEqual([]);
  expect((await publish()).line).toContain('no open pull request has the head');
});
