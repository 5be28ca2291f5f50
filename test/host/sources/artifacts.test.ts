import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Policy } from '../../../src/core/index.ts';
import { artifactSource } from '../../../src/host/github/artifacts.ts';
import { listComments } from '../../../src/host/github/comment.ts';
import { reachOf } from '../../../src/host/github/run-trust.ts';
import type { Comment } from '../../github/world.ts';
import { codexLog, type Harbour, openHarbour, PLACE, policyWith, type Searched, saidOf } from './harbour.ts';

const WHERE = 'workflow artifacts';
const bytes = (text: string): Uint8Array => Buffer.from(text);
const zipOf = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])));

let harbour: Harbour;
let main = '';

beforeAll(async () => {
  harbour = await openHarbour();
  const { github } = harbour;
  main = github.log('main')[0]?.sha ?? '';
  github.account('claude[bot]', 'Bot');
});

afterAll(async () => {
  const { violations } = harbour.github;
  await harbour.close();
  expect(violations).toEqual([]);
});

/** Artifacts of before would be found by the time of the work. */
beforeEach(() => {
  harbour.repository.artifacts.clear();
  harbour.repository.comments.clear();
});

function look(policy?: Policy): Promise<Searched> {
  const { client } = harbour;
  const comments = () => listComments(client, PLACE);
  return harbour.ask([artifactSource({ client, place: PLACE, comments, mainBranch: 'main' })], policy);
}

type Run = Partial<Parameters<Harbour['github']['addRun']>[0]>;

interface Stored {
  readonly name?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** A run with one artifact. */
function store(run: Run, { name, files }: Stored = {}) {
  const added = harbour.github.addRun({ headSha: main, headBranch: 'main', event: 'issue_comment', ...run });
  harbour.github.addArtifact({
    run: added,
    name: name ?? 'claude-execution-output',
    zip: zipOf(files ?? { 'claude-execution-output.json': codexLog() }),
  });
  return added;
}

const link = (run: { readonly id: number }, login = 'claude[bot]'): Comment =>
  harbour.github.comment(
    harbour.pull,
    `[View job run](${harbour.github.url}/harbour/ferries/actions/runs/${run.id})`,
    login,
  );

test("a comment-triggered run on the default branch, linked by the agent's comment, is of class B", async () => {
  const run = store({});
  link(run);
  const before = harbour.github.requests.length;
  const found = await look();
  expect(found.logs).toMatchObject([
    {
      trust: 'B',
      name: `artifact claude-execution-output of run ${run.id}/claude-execution-output.json`,
      boundBy: 'its run is linked from a comment or the description',
    },
  ]);
  expect(found.texts).toEqual([codexLog()]);
  expect(saidOf(found, WHERE)).toBe('1 artifact of 1 linked run, 1 candidate, 1 log');
  const asked = harbour.github.requests.slice(before).filter((one) => one.includes('/actions/'));
  expect(asked.map((one) => one.replace(/\d+/g, 'N'))).toEqual([
    'GET /repos/harbour/ferries/actions/runs/N/artifacts',
    'GET /repos/harbour/ferries/actions/runs/N',
    'GET /repos/harbour/ferries/actions/artifacts/N/zip',
  ]);
});

test('a run of a workflow that differs from the default branch is of class C, and says why', async () => {
  const { github, repository } = harbour;
  const edited = github.commit(repository, 'codex/ferry', { '.github/workflows/agent.yml': 'name: mine\n' });
  link(store({ headSha: edited, headBranch: 'codex/ferry', event: 'workflow_dispatch' }));
  const found = await look();
  expect(found.logs).toMatchObject([
    {
      trust: 'C',
      boundBy: expect.stringContaining('class C, for .github/workflows/agent.yml is not what the default branch has'),
    },
  ]);
});

const RUN = {
  id: 7,
  event: 'issue_comment',
  headSha: 'a'.repeat(40),
  headBranch: 'main',
  headRepository: 'Harbour/Ferries',
  files: ['.github/workflows/agent.yml'],
  isComplete: true,
};

test.each([
  [{}, null],
  [{ event: 'pull_request_target' }, null],
  [{ event: 'schedule' }, null],
  [{ event: 'push' }, null],
  [{ event: 'pull_request' }, 'for the event pull_request'],
  [{ event: 'pull_request_review_comment' }, 'for the event pull_request_review_comment'],
  [{ event: 'push', headBranch: 'codex/ferry' }, "a push of the pull request's branch"],
  [{ headRepository: 'deckhand/ferries' }, 'another repository'],
  [{ headRepository: null }, 'another repository'],
  [{ files: ['dynamic/copilot-swe-agent/copilot'] }, 'no workflow of this repository'],
  [{ files: ['.github/workflows/../../evil.yml'] }, 'no workflow of this repository'],
  [{ files: [] }, 'no workflow of this repository'],
] as const)('a run with %j: %s', (over, why) => {
  const trusted = { repository: 'harbour/ferries', headBranch: 'codex/ferry', isFork: false };
  const found = reachOf({ ...RUN, ...over }, trusted);
  if (why === null) expect(found).toBeNull();
  else expect(found).toContain(why);
});

test('without a link, artifacts that the policy names are found by commit, branch and time', async () => {
  const run = store({}, { name: 'voyage', files: { 'rollout.jsonl': codexLog() } });
  expect(saidOf(await look(), WHERE)).toBe('no run is linked, the policy names none');
  const found = await look(policyWith({ artifacts: ['voyage'] }));
  expect(found.logs).toMatchObject([
    {
      name: `artifact voyage of run ${run.id}/rollout.jsonl`,
      boundBy: 'its run was on the default branch at the time of the work',
    },
  ]);
});

test("a person's link, a link to another repository and a run that never was lead nowhere", async () => {
  const run = store({});
  link(run, 'pomona');
  link({ id: 999_999 });
  harbour.github.comment(harbour.pull, 'https://github.com/other/ferries/actions/runs/5', 'claude[bot]');
  const found = await look();
  expect(found.logs).toEqual([]);
  expect(found.gaps).toEqual([]);
  expect(saidOf(found, WHERE)).toBe('0 artifacts of 1 linked run, none by a name of logs and of this work');
});

test('a bomb stays packed, and a token that may not look says what it needs', async () => {
  const run = store({}, { name: 'agent', files: { 'events.jsonl': `${codexLog()}\n${' '.repeat(2_000_000)}` } });
  link(run);
  const found = await look();
  expect(found.logs).toEqual([]);
  expect(found.gaps).toMatchObject([{ why: expect.stringContaining('less than one part in two hundred') }]);
  const token = harbour.github.token({ permissions: { contents: 'read', pull_requests: 'read' } });
  const refused = await harbour.search(undefined, { token });
  expect(refused.gaps).toMatchObject([{ what: WHERE, remedy: 'Give the job `permissions: actions: read`.' }]);
});
