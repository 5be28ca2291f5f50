import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plant } from '../action/planted.ts';
import { type GitHubDouble, type PullObject, startGitHub } from '../github/index.ts';
import { openRunners, type Runners } from './deliver.ts';

vi.setConfig({ testTimeout: 120_000 });

let github: GitHubDouble;
let runners: Runners;
let pull: PullObject;

beforeEach(async () => {
  github = await startGitHub();
  runners = openRunners(github);
  const planted = plant(github, 'weakened-test', { head: 'codex/orchard-yield' });
  pull = planted.pull;
  planted.repository.roles.set('pomona', 'maintain');
  planted.repository.roles.set('ada', 'write');
});

afterEach(async () => {
  const { violations } = github;
  await github.close();
  runners.close();
  expect(violations).toEqual([]);
});

const grade = () => runners.grade(pull);
const say = (body: string, login?: string) => runners.say(pull, body, login);

const waivers = (): number =>
  github.log('proctor').filter(({ message }) => message.startsWith('Record a waiver')).length;
const lookUps = (): number =>
  github.requests.filter((request) => JSON.stringify(request).includes('/collaborators/')).length;

test('a maintainer waives what blocks: the check passes, the comment says by whom and why, the ledger keeps it', async () => {
  const blocked = await grade();
  expect(blocked.exit, blocked.report?.why).toBe(1);
  expect(lookUps()).toBe(0);
  const hit = blocked.report?.findings.find(({ level }) => level === 'block');
  const waived = await say(`/proctor waive ${hit?.rule} ${hit?.fingerprint} the yield is rounded now`);
  expect(waived.exit).toBe(0);
  const finding = waived.report?.findings.find(({ fingerprint }) => fingerprint === hit?.fingerprint);
  expect(finding).toMatchObject({
    level: 'note',
    waived: { by: 'pomona', why: 'the yield is rounded now', level: 'block' },
  });
  const ours = github.comments(pull).filter(({ body }) => body.includes('proctor:comment'));
  expect(ours).toHaveLength(1);
  expect(ours[0]?.body).toMatch(/Waived by `pomona`: the yield is rounded now/);
  // Once before anything is run, and once as evidence.
  expect(lookUps()).toBe(2);
  expect(waivers()).toBe(1);
  expect((await grade()).exit).toBe(0);
  expect(waivers()).toBe(1);
});

test('who only writes waives nothing, and that is said', async () => {
  const { exit, report } = await say('/proctor waive weakened-assertion I like it', 'ada');
  expect(exit).toBe(1);
  expect(report?.gaps.map(({ why }) => why).join()).toContain("its author's right is write");
  expect(waivers()).toBe(0);
});

test('a bare rule waives what was there; what comes with a later push is not waived', async () => {
  await grade();
  expect((await say('/proctor waive weakened-assertion the yield is rounded now')).exit).toBe(0);
  pull = github.pushToPull(pull, { 'NOTES.md': 'The pears are in.\n' });
  expect((await grade()).exit).toBe(0);
});

test('a comment that asks for nothing is not answered', async () => {
  expect(await say('Please /proctor waive it.')).toMatchObject({ exit: 0, report: null });
  expect(lookUps()).toBe(0);
});
