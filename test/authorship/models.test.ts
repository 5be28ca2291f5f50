import { expect, test } from 'vitest';
import { modelNamed, plainModel } from '../../src/authorship/models.ts';

test.each([
  ['Claude Opus 4.6 (1M context)', 'claude-opus-4-6'],
  ['Claude (Opus 5)', 'claude-opus-5'],
  ['Claude (claude-opus-4-6)', 'claude-opus-4-6'],
  ['Claude Sonnet 4', 'claude-sonnet-4'],
  ['Kimi K2.7 Code', 'kimi-k2.7'],
  ['OpenHands-GPT-5', 'gpt-5'],
  ['OpenHands-claude-3.5-sonnet-20240620', 'claude-3.5-sonnet'],
  ['aider (openai/gpt-5)', 'openai/gpt-5'],
  ['Claude Code (cli/claude-opus-4-5=100%)', 'claude-opus-4-5'],
  ['Claude', null],
  ['Claude Orchard', null],
  ['Ann Pear', null],
  ['', null],
])('%j names %j', (name, model) => {
  expect(modelNamed(name)).toBe(model);
});

test.each([
  ['claude-opus-4-8[1m]', 'claude-opus-4-8'],
  ['claude-opus-4-5-20251101', 'claude-opus-4-5'],
  ['gpt-4o-2024-08-06', 'gpt-4o-2024-08-06'],
  ['<synthetic>', null],
  ['Unknown', null],
  ['  ', null],
])('a log says %j, which is %j', (name, model) => {
  expect(plainModel(name)).toBe(model);
});
