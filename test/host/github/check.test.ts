import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Check } from '../../../src/core/index.ts';
import { publishCheck, pullOfCheck } from '../../../src/host/github/check.ts';
import { connect } from '../../../src/host/github/client.ts';
import { type GitHubDouble, type Repository, startGitHub } from '../../github/index.ts';

let github: GitHubDouble;
let repository: Repository;

beforeAll(async () => {
  github = await startGitHub();
  repository = github.createRepository({ owner: 'harbour', name: 'ferries' });
});

afterAll(async () => {
  const { violations } = github;
  await github.close();
  expect(violations).toEqual([]);
});

/** A head without checks. */
const newHead = (name: string): string => github.commit(repository, 'main', { [name]: 'quay\n' });

/** What was sent to GitHub since the request of that number, without questions. */
const sentSince = <Body>(from: number): readonly Body[] =>
  github.exchanges.slice(from).flatMap(({ method, body }) => (method === 'GET' ? [] : [body as Body]));

const PLACE = { owner: 'harbour', repo: 'ferries', number: 12 };
const client = (kind: 'actions' | 'app' = 'actions') =>
  connect({ token: github.token({ kind, permissions: { checks: 'write' } }), apiUrl: github.url, say: () => {} });

const checkOf = (count: number): Check => ({
  conclusion: 'failure',
  title: 'Blocked',
  summary: 'Findings.',
  annotations: Array.from({ length: count }, (_, at) => ({
    path: 'pier.ts',
    line: at + 1,
    level: 'warning',
    title: 'weakened-assertion',
    message: `finding ${at}`,
  })),
});

test('annotations go in batches of fifty, each once and in order', async () => {
  const [head, from] = [newHead('pier.ts'), github.exchanges.length];
  await publishCheck(client(), PLACE, head, checkOf(120));
  const [check, ...others] = github.checks(head);
  expect(others).toEqual([]);
  expect(check?.annotations.map(({ message }) => message)).toEqual(
    checkOf(120).annotations.map(({ message }) => message),
  );
  const sent = sentSince<{ output: { annotations: unknown[] } }>(from);
  const sizes = sent.map(({ output }) => output.annotations.length);
  expect(sizes).toEqual([50, 50, 20]);
});

test('a check names its pull request, is left alone where it says the same, and is made again once somebody asked for it', async () => {
  const head = newHead('quay.ts');
  await publishCheck(client(), PLACE, head, checkOf(1));
  expect(pullOfCheck(github.checks(head)[0]?.externalId ?? '')).toBe(12);
  expect(await publishCheck(client(), PLACE, head, checkOf(1))).toMatchObject({ why: 'unchanged' });
  const [check] = github.checks(head);
  // GitHub opens a run that is asked for again.
  if (check) Object.assign(check, { status: 'queued', conclusion: null });
  expect(await publishCheck(client(), PLACE, head, checkOf(1))).toMatchObject({ why: 'created' });
  expect(github.checks(head)).toHaveLength(2);
});

test('an App’s check has a button; a workflow’s has none, for nobody would hear of it', async () => {
  const [head, from] = [newHead('mole.ts'), github.exchanges.length];
  await publishCheck(client('app'), PLACE, head, { ...checkOf(0), asApp: true });
  await publishCheck(client(), PLACE, head, checkOf(1));
  const sent = sentSince<{ actions?: { identifier: string }[] }>(from);
  expect(sent.map(({ actions }) => actions?.map(({ identifier }) => identifier))).toEqual([['regrade'], undefined]);
});

test('only a check of ours names a pull request', () => {
  expect(pullOfCheck(`7:${'a'.repeat(64)}`)).toBe(7);
  for (const id of ['', '7', 'a'.repeat(64), `0:${'a'.repeat(64)}`, `7:${'a'.repeat(63)}`, `7:${'a'.repeat(64)}x`])
    expect(pullOfCheck(id)).toBeNull();
});
