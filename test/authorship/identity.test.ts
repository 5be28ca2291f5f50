import { expect, test } from 'vitest';
import { AGENTS } from '../../src/authorship/agents.ts';
import { recognise } from '../../src/authorship/index.ts';
import type { PullCommit, PullRequest } from '../../src/core/index.ts';
import { commitOf, logOf, pullOf } from './pulls.ts';

const said = (given: Partial<PullRequest>) => recognise(pullOf(given), []);
const byCommit = (message: string, given: Partial<PullCommit> = {}) => said({ commits: [commitOf(message, given)] });

const OPENER = { login: 'cursor[bot]', authorType: 'Bot' } as const;

test("an App counts by its account's id where GitHub tells it, for its name may be another's by now", () => {
  expect(said({ ...OPENER, authorId: 206951365 })).toMatchObject({ agent: 'cursor', confidence: 0.99 });
  expect(said(OPENER)).toMatchObject({ agent: 'cursor', confidence: 0.99 });
  expect(said({ ...OPENER, authorId: 4711 })).toMatchObject({ agent: null });
  expect(said({ login: 'tembo[bot]', authorType: 'Bot', authorId: 4711 })).toMatchObject({ agent: 'tembo' });
  expect(said({ login: 'constructor[bot]', authorType: 'Bot', authorId: 4711 }).agent).toBeNull();
});

const DEVIN = {
  authorName: 'Devin AI',
  authorEmail: '158243242+devin-ai-integration[bot]@users.noreply.github.com',
  authorLogin: 'devin-ai-integration[bot]',
  verified: true,
} as const;

test('a signature vouches for the author only where the author signed, or GitHub for them', () => {
  const own = byCommit('Moor', { ...DEVIN, committerLogin: 'devin-ai-integration[bot]' });
  expect(own).toMatchObject({ agent: 'devin', confidence: 0.97 });
  expect(own.evidence[0]).toMatch(/, verified on 1 of 1 commits$/);
  expect(byCommit('Moor', { ...DEVIN, committerLogin: 'web-flow' }).confidence).toBe(0.97);
  expect(byCommit('Moor', { ...DEVIN, committerLogin: 'quay-keeper' }).confidence).toBe(0.9);
  expect(byCommit('Moor', { ...DEVIN, committerLogin: 'web-flow', verified: false }).confidence).toBe(0.9);
  expect(byCommit('Moor', { ...DEVIN, authorLogin: null, committerLogin: null }).confidence).toBe(0.9);
});

test.each([
  ['Assisted-by: Cursor', 'cursor'],
  ['Assisted-by: Claude Code', 'claude-code'],
  ['Assisted-by: Claude', null],
  ['Assisted-by: Devin', null],
  ['Assisted-by: Jules', null],
  ['Assisted-by: Claude:claude-opus-4-8', 'claude-code'],
  ['Assisted-by: a cursor on the deck', null],
] as const)('%s: %s', (trailer, agent) => {
  expect(byCommit(`Moor the ferry\n\n${trailer}`).agent).toBe(agent);
});

test('breaks that a shell left as `\\n` are read as breaks, in messages of one line only', () => {
  const trailer = 'Co-authored-by: openhands <openhands@all-hands.dev>';
  expect(byCommit(`Moor the ferry\\n\\n${trailer}`).agent).toBe('openhands');
  expect(byCommit(`Moor the ferry\n\nSplit at \\n${trailer}`).agent).toBeNull();
  expect(byCommit(`Explain ${trailer}`).agent).toBeNull();
});

test.each([
  ['<!-- START COPILOT CODING AGENT SUFFIX -->', 'copilot-cloud'],
  ['🤖 Generated with [Qwen Code](https://github.com/QwenLM/qwen-code)', 'qwen-code'],
  ['[Thread](https://ampcode.com/threads/T-019d-ferry)', 'amp'],
  ['https://opncd.ai/s/ferry1', 'opencode'],
  ['*Pull Request opened by [Augment Code](https://www.augmentcode.com/) with guidance from the PR author*', 'augment'],
  ['> <!-- START COPILOT CODING AGENT SUFFIX -->', null],
  ['See https://ampcode.com/threads/T-019d-ferry for how it went.', null],
] as const)('description %j: %s', (body, agent) => {
  expect(said({ body }).agent).toBe(agent);
});

test('every agent has a mark or a name, no mark is of two agents, and all of them are lower-case where they are compared so', () => {
  const seen = new Map<string, string>();
  for (const { id, names, firstNames = [], apps = {}, accounts = [], addresses = [], trailers = {} } of AGENTS) {
    const marks = [
      ...names.map((one) => `name ${one}`),
      ...Object.keys(apps).map((one) => `app ${one}`),
      ...accounts.map((one) => `account ${one}`),
      ...addresses.map(({ email, name }) => `address ${email} ${name?.source ?? ''}`),
      ...Object.keys(trailers).map((one) => `trailer ${one}`),
    ];
    expect(marks, id).not.toEqual([]);
    for (const mark of marks) {
      expect(seen.get(mark), mark).toBeUndefined();
      seen.set(mark, id);
    }
    expect(firstNames.every((one) => names.includes(one))).toBe(true);
    const compared = [...names, ...Object.keys(apps), ...accounts, ...addresses.map(({ email }) => email)];
    expect(compared.filter((one) => one !== one.toLowerCase())).toEqual([]);
  }
});

test('a numbered address is of the account whose App the table names by that number', () => {
  for (const { id, apps = {}, addresses = [] } of AGENTS) {
    const known = new Set(Object.values(apps));
    for (const { email } of addresses) {
      const [, number] = /^(\d+)\+.*\[bot\]@/.exec(email) ?? [];
      // claude-code-action commits under the id of github-actions[bot].
      if (number && number !== '41898282') expect(known.has(Number(number)), `${id}: ${email}`).toBe(true);
    }
  }
});

test("records beside the commits count as declarations, of this pull request's commits only", () => {
  const pull = pullOf({ commits: [commitOf('Moor', { sha: 'a'.repeat(40) })] });
  const record = { commit: 'a'.repeat(40), agent: 'claude-code', model: 'claude-opus-4-8', by: 'git-ai note' };
  expect(recognise(pull, [], [record])).toEqual({
    agent: 'claude-code',
    models: ['claude-opus-4-8'],
    confidence: 0.6,
    evidence: ['git-ai note of claude-code on 1 of 1 commits'],
  });
  expect(recognise(pull, [], [{ ...record, agent: 'deckhand', model: 'unknown' }])).toMatchObject({
    agent: 'other',
    models: [],
  });
  expect(recognise(pull, [], [{ ...record, commit: 'b'.repeat(40) }]).agent).toBeNull();
  expect(recognise(null, [], [record]).agent).toBeNull();
});

test("a log's models come before those of trailers, which may be copied from a template", () => {
  const commits = [commitOf('Moor\n\nCo-authored-by: Claude Sonnet 4.6 <noreply@anthropic.com>')];
  const { models } = recognise(pullOf({ commits }), [logOf('claude-code', 'C', ['claude-opus-4-6'])]);
  expect(models).toEqual(['claude-opus-4-6', 'claude-sonnet-4-6']);
});
