import { expect, test } from 'vitest';
import { describeFigures, outdated, type Reading, summarise, unreadBlocks } from '../../../scripts/commits/figures.ts';
import type { Judged } from '../../../scripts/commits/judge.ts';

const judged = (commit: string, language: string, ...blocks: readonly string[]): Judged => ({
  repository: 'orchard/pears',
  commit,
  parent: `before-${commit}`,
  language,
  level: blocks.length > 0 ? 'block' : 'clear',
  why: null,
  hits: blocks.map((rule) => ({ rule, level: 'block', says: `${rule} of ${commit}`, path: null })),
});
const reading = (commit: string, rule: string, finding: string, now = 'block'): Reading => ({
  commit,
  rule,
  finding,
  now,
});

const ALL: readonly Judged[] = [
  judged('a1', 'go', 'deleted-test'),
  judged('b1', 'go', 'deleted-test', 'weakened-assertion', 'weakened-assertion'),
  judged('c1', 'rust', 'deleted-test', 'deleted-test'),
  judged('d1', 'rust'),
  { ...judged('e1', 'rust'), level: null, why: 'it takes too long' },
];
const READINGS: readonly Reading[] = [
  reading('a', 'deleted-test', 'false'),
  reading('b', 'deleted-test', 'false'),
  reading('b', 'weakened-assertion', 'true'),
  reading('d', 'deleted-test', 'true', 'warn'),
  reading('e', 'deleted-test', 'true'),
];

test('a commit is blocked falsely when all rules that block it are, and read when all of them were', () => {
  const rows = summarise(ALL, READINGS).map(({ by, name, judged: n, failed, blocked, falsely, unread }) => [
    by,
    name,
    n,
    failed,
    blocked.count,
    falsely.count,
    unread,
  ]);
  expect(rows).toEqual([
    ['repository', 'orchard/pears', 4, 1, 3, 1, 1],
    ['language', 'go', 2, 0, 2, 1, 0],
    ['language', 'rust', 2, 1, 1, 0, 1],
    ['all', 'all', 4, 1, 3, 1, 1],
  ]);
  expect(describeFigures(summarise(ALL, READINGS))).toContain(
    'go: n=2; blocked 2 = 100.0 % (34.2–100.0), falsely 1 = 50.0 % (9.5–90.5), not read 0; told of 2 = 100.0 % (34.2–100.0)',
  );
});

test('what nobody has read is told once for a rule; what was read otherwise, too, unless it could not be judged', () => {
  expect(unreadBlocks(READINGS, ALL)).toEqual([
    { repository: 'orchard/pears', commit: 'c1', rule: 'deleted-test', says: 'deleted-test of c1', times: 2 },
  ]);
  expect(outdated(READINGS, ALL)).toEqual([{ ...reading('d', 'deleted-test', 'true', 'warn'), level: 'clear' }]);
});
