import { describe, expect, test } from 'vitest';
import { predecessorsIn } from '../../src/bandit/index.ts';

const KNOWN = [
  'claude-code:claude-opus-4-5',
  'claude-code:claude-opus-4-6',
  'claude-code:claude-sonnet-4-20250514',
  'gptme:kimi-k2.6',
  'gptme:kimi-k2',
  'codex:gpt-5-codex',
  'codex:gpt-5',
];

const predecessorOf = predecessorsIn(KNOWN);

describe('predecessorsIn', () => {
  test.each([
    ['claude-code:claude-opus-4-7', 'claude-code:claude-opus-4-6'],
    ['claude-code:claude-opus-4-6', 'claude-code:claude-opus-4-5'],
    ['claude-code:claude-opus-4-5', null],
    ['claude-code:claude-sonnet-4-5-20250929', 'claude-code:claude-sonnet-4-20250514'],
    ['gptme:kimi-k3', 'gptme:kimi-k2.6'],
    ['gptme:kimi-k2.10', 'gptme:kimi-k2.6'],
    ['gptme:kimi-k2.5', 'gptme:kimi-k2'],
    ['codex:gpt-5.1', 'codex:gpt-5'],
    ['codex:gpt-5.1-codex', 'codex:gpt-5-codex'],
  ])('%s follows %s', (arm, before) => {
    expect(predecessorOf(arm)).toBe(before);
  });

  test('the same model in another harness is no predecessor', () => {
    expect(predecessorOf('opencode:kimi-k3')).toBeNull();
  });
});
