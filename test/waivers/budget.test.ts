import { expect, test } from 'vitest';
import { DEFAULT_POLICY, type Finding, type Past, type Policy } from '../../src/core/index.ts';
import { keepBudget } from '../../src/waivers/index.ts';

const BLOCK: Finding = {
  rule: 'deleted-test',
  group: 'cheating',
  outcome: 'hit',
  level: 'block',
  says: 'The test of the night ferry is gone; bring it back.',
  anchors: [],
  fingerprint: 'aaaa',
};

const past = (pulls: number, wrong: number): Past => ({
  waivers: [],
  heads: {},
  pulls,
  falseBlocks: { 'deleted-test': wrong },
});

const policy = (budget: number | null): Policy => ({
  ...DEFAULT_POLICY,
  budget: { 'false-blocks-per-thousand': budget },
});

test.each<readonly [string, number | null, number, number, string]>([
  ['over the budget', 5, 100, 1, 'note'],
  ['at the budget', 10, 100, 1, 'block'],
  ['no budget', null, 100, 50, 'block'],
  ['none allowed, none made', 0, 100, 0, 'block'],
  ['none allowed, one made', 0, 100, 1, 'note'],
  ['too few pull requests', 5, 19, 19, 'block'],
])('%s: %s of 1,000, %i pull requests, %i false', (_, budget, pulls, wrong, level) => {
  expect(keepBudget([BLOCK], policy(budget), past(pulls, wrong))[0]?.level).toBe(level);
});

test('the finding says so, in one sentence', () => {
  expect(keepBudget([BLOCK], policy(5), past(100, 2))[0]?.says).toBe(
    'The test of the night ferry is gone; bring it back (noted only, for here the rule blocked falsely in 2 of 100 pull requests, over the budget of 5 in 1,000).',
  );
});

test('other rules, weaker levels and a ledger that was not read change nothing', () => {
  const others = [
    { ...BLOCK, rule: 'constructor' },
    { ...BLOCK, level: 'warn' as const },
  ];
  expect(keepBudget(others, policy(0), past(100, 9))).toEqual(others);
  expect(keepBudget([BLOCK], policy(0), undefined)).toEqual([BLOCK]);
});
