import { describe, expect, test } from 'vitest';
import type { Selection, SelectionCandidate } from '../../src/core/index.ts';
import { renderSelection, selectionJson } from '../../src/report/index.ts';

const candidate = (says: Partial<SelectionCandidate> = {}): SelectionCandidate => ({
  arm: 'gptme:kimi-k2.6',
  propensity: 0.4,
  standing: 'established',
  why: 'has 46 rewards',
  chance: 0.4,
  utility: 0.46,
  quality: { mean: 0.46, low: 0.32, high: 0.6, rewards: 46, from: null },
  availability: { mean: 0.98, sessions: 47 },
  cost: { usd: 1.5, known: 46 },
  ...says,
});

const selection = (says: Partial<Selection> = {}): Selection => ({
  schema: 'proctor/selection/1',
  arm: 'gptme:kimi-k2.6',
  propensity: 0.4,
  why: 'gptme:kimi-k2.6 was drawn with probability 0.400 from 2 arms: it has 46 rewards',
  task: { category: null, promptBytes: null, bucket: '-' },
  seed: 'row 12',
  asOf: '2026-05-02T03:11:09.000Z',
  state: `sha256:${'0'.repeat(64)}`,
  rules: { halfLifeDays: 30, floor: 0.01, costWeight: 0, unverified: false },
  candidates: [candidate()],
  ...says,
});

describe('renderSelection', () => {
  test('shows what was chosen, why, and what it rests on', () => {
    const trial = candidate({
      arm: 'gptme:kimi-k3',
      standing: 'trial',
      why: 'has 0 rewards; its share is capped until it has 10',
      quality: { mean: 0.46, low: 0.1, high: 0.9, rewards: 0, from: 'gptme:kimi-k2.6' },
      cost: { usd: 1.5, known: 0 },
    });
    const task = { category: 'bugfix', promptBytes: 61_000, bucket: '50k-200k' };
    expect(renderSelection(selection({ task, candidates: [candidate(), trial] }))).toBe(`gptme:kimi-k2.6
  gptme:kimi-k2.6 was drawn with probability 0.400 from 2 arms: it has 46 rewards

  arm              propensity  standing     reward, rewards       answers, sessions  cost
  gptme:kimi-k2.6  0.400       established  0.46 (0.32–0.60), 46  98%, 47            1.50 USD
  gptme:kimi-k3    0.400       trial        0.46 (0.10–0.90), 0   98%, 47            1.50 USD (assumed)

  gptme:kimi-k3 has 0 rewards; its share is capped until it has 10; it began from gptme:kimi-k2.6

  task: category bugfix, prompt of 50k-200k bytes
  weighed as of 2026-05-02T03:11:09.000Z: half-life 30 days, floor 0.01, cost weight 0; seed "row 12"
`);
  });

  test('nobody, and an unknown cost, are said as such', () => {
    const text = renderSelection(selection({ arm: null, candidates: [candidate({ cost: { usd: null, known: 0 } })] }));
    expect(text).toMatch(/^no arm\n/);
    expect(text).toContain('unknown');
  });

  test('names that come from logs cannot write on the terminal', () => {
    const arm = 'gptme:kimi\u001b[2J\nverdict: pass';
    const text = renderSelection(selection({ arm, candidates: [candidate({ arm })] }));
    expect(text).not.toContain('\u001b');
    expect(text).not.toMatch(/^verdict: pass/m);
  });
});

test('selectionJson is the same for equal selections, whatever the order of their keys', () => {
  const { schema, arm, ...rest } = selection();
  expect(selectionJson({ ...rest, arm, schema })).toBe(selectionJson(selection()));
  expect(JSON.parse(selectionJson(selection()))).toEqual(selection());
});
