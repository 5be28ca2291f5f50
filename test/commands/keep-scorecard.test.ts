import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { respond } from '../../src/commands/respond.ts';
import { openLedger } from '../../src/host/github/open-ledger.ts';
import { readLedger } from '../../src/ledger/index.ts';
import { deriveFiles } from '../../src/score/index.ts';
import { plant } from '../action/planted.ts';
import { type GitHubDouble, startGitHub } from '../github/index.ts';
import { fileOf, graded } from '../ledger/events.ts';

vi.setConfig({ testTimeout: 120_000 });

let github: GitHubDouble;
let temp: string;

beforeEach(async () => {
  github = await startGitHub();
  temp = mkdtempSync(path.join(tmpdir(), 'proctor-card-'));
});
afterEach(async () => {
  const { violations } = github;
  await github.close();
  rmSync(temp, { recursive: true, force: true });
  expect(violations).toEqual([]);
});

const runner = () => ({
  token: github.token({ permissions: { contents: 'write', pull_requests: 'read', issues: 'write' } }),
  sessions: [],
  event: 'schedule',
  payload: {},
  repository: 'harbour/ferries',
  apiUrl: github.url,
  serverUrl: github.url,
  temp,
  writer: { app: null, run: '77', attempt: 1, workflow: 'scorecard.yml', sha: null },
  say: () => undefined,
});

test("keeps the week's issue, and the card with its charts on the branch", async () => {
  plant(github, 'honest-fix', { withLog: false, policy: 'bandit:\n  half-life-days: 9\n' });
  const today = new Date().toISOString();
  const ledger = openLedger({ ...runner(), scratch: path.join(temp, 'seed') });
  const events = [0, 1].map((index) => fileOf(graded({ session: `row-${index}`, at: today, micro: 500_000 + index })));
  await ledger.update(() => ({ files: [...events, ...deriveFiles(readLedger(events))], message: 'Seed\n' }));

  const rich = await respond(runner());
  expect([rich.line, rich.warnings]).toEqual(['scorecard created', []]);
  const [issue, ...others] = github.issues().filter(({ pull }) => pull === null);
  expect(others).toEqual([]);
  expect(issue?.title).toMatch(/^Proctor scorecard, week of \d{4}-\d\d-\d\d$/);
  expect(issue?.body).toContain('gptme:kimi-k2.6');
  expect(issue?.body).toContain('half its weight in 9 days');
  expect(issue?.body).toContain('/blob/proctor/charts/means-dark.svg?raw=true');
  expect(issue?.body).toContain('0% (0/1) have a grade here');
  expect(github.file('proctor', 'SCORECARD.md')).toContain('charts/means-light.svg');
  expect(github.file('proctor', 'charts/means-light.svg')).toContain('<svg');
  expect(readLedger(await ledger.read()).quarantine).toEqual([]);
});
