import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { respond } from '../../src/commands/respond.ts';
import type { Asked } from '../../src/commands/runner.ts';
import { plant } from '../action/planted.ts';
import { type GitHubDouble, startGitHub } from '../github/index.ts';

vi.setConfig({ testTimeout: 120_000 });

let github: GitHubDouble;
let temp: string;

beforeEach(async () => {
  github = await startGitHub();
  temp = mkdtempSync(path.join(tmpdir(), 'proctor-choose-'));
  plant(github, 'honest-fix', { withLog: false, policy: 'bandit:\n  half-life-days: 9\n  floor: 0.2\n' });
});
afterEach(async () => {
  const { violations } = github;
  await github.close();
  rmSync(temp, { recursive: true, force: true });
  expect(violations).toEqual([]);
});

const ARMS = ['claude-code:opus-4-6', 'gptme:kimi-k2.6'];

/** Dispatches a workflow that asks for a choice, to the sources, in this process. */
const ask = (says: Partial<Asked> = {}, contents: 'read' | 'write' = 'write') =>
  respond({
    token: github.token({ permissions: { contents } }),
    sessions: [],
    event: 'workflow_dispatch',
    payload: {},
    repository: 'harbour/ferries',
    apiUrl: github.url,
    serverUrl: github.url,
    temp,
    writer: { app: null, run: '77', attempt: 1, workflow: 'route.yml', sha: null },
    select: { arms: ARMS, category: 'bugfix', promptBytes: 61_000, task: 'orchard/yield#12', ...says },
    say: () => undefined,
  });

const events = (): readonly string[] =>
  github.log('proctor').flatMap(({ message }) => (message.startsWith('Record a selection') ? [message] : []));

test('chooses an arm, says with which propensity and why, and keeps the choice as an event', async () => {
  const { exit, outputs, summary, warnings } = await ask();
  expect([exit, warnings]).toEqual([0, []]);
  expect(ARMS).toContain(outputs.arm);
  expect(Number(outputs.propensity)).toBeCloseTo(0.5, 1);
  expect(outputs.why).toContain('was drawn with probability');
  expect(JSON.parse(outputs.selection ?? '')).toMatchObject({ schema: 'proctor/selection/1', arm: outputs.arm });
  expect(JSON.parse(outputs.selection ?? '').rules).toMatchObject({ halfLifeDays: 9, floor: 0.2 });
  expect(summary).toContain(outputs.arm);
  expect(events()).toHaveLength(1);
  expect(JSON.parse(github.file('proctor', 'state.json') ?? '')).toMatchObject({ events: 1, units: 0, cells: [] });
});

test('where none may be chosen it says so and keeps nothing', async () => {
  const { exit, line } = await ask({ arms: ['gptme:kimi-k2.6~unverified'] });
  expect([exit, line]).toEqual([3, expect.stringContaining('none of the arms may be chosen')]);
  expect(events()).toEqual([]);
});

test('a choice that cannot be kept is made all the same, and that is said', async () => {
  const { exit, outputs, warnings } = await ask({}, 'read');
  expect([exit, ARMS.includes(outputs.arm ?? '')]).toEqual([0, true]);
  expect(warnings[0]).toContain('the selection could not be recorded');
});
