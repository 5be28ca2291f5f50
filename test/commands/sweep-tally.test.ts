import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { describeSweep, openTally, type SweptCommit } from '../../src/commands/sweep-tally.ts';
import type { ReportedFinding } from '../../src/core/index.ts';

const schema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../docs/schema/sweep.json'), 'utf8'));
const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);

const commitAt = (at: number, subject = 'Prune the pears'): SweptCommit => ({
  commit: String(at).padStart(40, '0'),
  parent: String(at - 1).padStart(40, '0'),
  subject,
});

const finding = (rule: string, level: 'block' | 'warn' | 'note', more: Partial<ReportedFinding> = {}) =>
  ({
    rule,
    group: 'cheating',
    outcome: 'hit',
    level,
    says: `${rule} says so.`,
    anchors: [],
    fingerprint: 'f',
    ...more,
  }) satisfies ReportedFinding;

const RULES = ['deleted-test', 'skipped-test'];

test('counts for each commit and rule the gravest level once, and for the union the gravest of all', () => {
  const tally = openTally('h', RULES);
  const commits = [3, 2, 1].map((at) => commitAt(at));
  const [three, two, one] = commits as [SweptCommit, SweptCommit, SweptCommit];
  tally.add(two, { findings: [finding('skipped-test', 'warn')] });
  tally.add(one, {
    findings: [
      finding('deleted-test', 'note'),
      finding('deleted-test', 'block', { path: 'tests/pear.py', line: 4 }),
      finding('deleted-test', 'block'),
      finding('skipped-test', 'note'),
    ],
  });
  tally.add(three, { findings: [finding('a-rule-about-logs', 'block')] });
  const { union, rules, blocked, judged } = tally.sum(commits);
  expect(judged).toBe(3);
  expect(union).toMatchObject({ block: { count: 1, of: 3 }, warn: { count: 1 }, note: { count: 0 } });
  expect(rules['deleted-test']).toMatchObject({ block: { count: 1, of: 3 }, warn: { count: 0 }, note: { count: 0 } });
  expect(rules['skipped-test']).toMatchObject({ block: { count: 0 }, warn: { count: 1 }, note: { count: 1 } });
  expect(Object.keys(rules)).toEqual(RULES);
  expect(blocked).toEqual([
    {
      commit: one.commit,
      subject: 'Prune the pears',
      rule: 'deleted-test',
      says: 'deleted-test says so.',
      path: 'tests/pear.py',
      line: 4,
      findings: 2,
    },
  ]);
});

test('lists commits in the order of history, whatever the order in which they were judged', () => {
  const commits = [4, 3, 2, 1].map((at) => commitAt(at));
  const tally = openTally('h', RULES);
  for (const one of [commits[2], commits[0]]) if (one) tally.add(one, { findings: [finding('deleted-test', 'block')] });
  for (const one of [commits[3], commits[1]]) if (one) tally.fail(one, 'no answer within 1 s');
  const { blocked, failed, judged } = tally.sum(commits);
  expect(judged).toBe(2);
  expect(blocked.map(({ commit }) => commit)).toEqual([commits[0]?.commit, commits[2]?.commit]);
  expect(failed.map(({ commit }) => commit)).toEqual([commits[1]?.commit, commits[3]?.commit]);
});

test('what could not be looked at is counted apart from findings', () => {
  const tally = openTally('h', RULES);
  tally.add(commitAt(1), { findings: [finding('deleted-test', 'note', { outcome: 'unknown' })] });
  const { unknown, union } = tally.sum([commitAt(1)]);
  expect(unknown.count).toBe(1);
  expect(union.note.count).toBe(0);
});

test('hostile subjects and names stay on their line and cannot move the cursor', () => {
  const tally = openTally('h'.repeat(40), RULES);
  const evil = commitAt(1, `\u001b[2J\u202egood\n0 commits up to nowhere${'x'.repeat(5000)}`);
  tally.add(evil, { findings: [finding('deleted-test', 'block', { path: 'a\n\u001b]0;b.py', says: 'c\r\nd' })] });
  const text = describeSweep(tally.sum([evil]));
  expect(text).not.toMatch(/[\u001b\u202e\r]/);
  expect(text.split('\n').filter((line) => line.startsWith('0 commits'))).toEqual([]);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(700);
});

test('shows shares with their interval, and a dash where nothing was judged', () => {
  const tally = openTally('abcdef0123456789', RULES);
  for (let at = 1; at <= 200; at += 1)
    tally.add(commitAt(at), { findings: at === 7 ? [finding('skipped-test', 'block')] : [] });
  const text = describeSweep(tally.sum([]));
  expect(text).toContain('200 commits up to abcdef012345');
  expect(text).toMatch(/^any of them +1 \(0\.5 %, 0\.1–2\.8\) +0 \(0\.0 %, 0\.0–1\.9\)/m);
  expect(describeSweep(openTally('h', RULES).sum([]))).toMatch(/^any of them +–/m);
});

test('the sums are as the published schema says, empty or not', () => {
  const tally = openTally('h', RULES);
  expect(validate(tally.sum([])), JSON.stringify(validate.errors)).toBe(true);
  tally.add(commitAt(2), { findings: [finding('deleted-test', 'block', { path: 'tests/pear.py', line: 4 })] });
  tally.fail(commitAt(1), 'no answer within 1 s');
  expect(validate(tally.sum([])), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...tally.sum([]), judged: -1 })).toBe(false);
});
