import { describe, expect, test } from 'vitest';
import {
  isApiError,
  isDecision,
  readCommands,
  readModel,
  readTokens,
  readVerdict,
} from '../../../src/sessions/aider/notices.ts';
import { growsLinearly } from '../growth.ts';

describe('token counts', () => {
  test.each([
    ['Tokens: 1,497 sent, 57 received. Cost: $0.0053 request, $0.01 session.', 1497, null, null, 57, 0.01],
    ['Tokens: 12k sent, 1.5k received. Cost: $0.04 message, $1,200.10 session.', 12_000, null, null, 1500, 1200.1],
    ['Tokens: 10k sent, 3k cache write, 2k cache hit, 500 received.', 5000, 2000, 3000, 500, null],
    ['Tokens: 1k sent, 20k cache hit, 5 received.', 1000, 20_000, null, 5, null],
    ['Tokens: 1.2M sent, 5 received.', 1_200_000, null, null, 5, null],
  ])('%s', (line, input, cachedInput, cacheWrite, output, costUsd) => {
    expect(readTokens(line)).toEqual({ input, cachedInput, cacheWrite, output, costUsd });
  });

  test.each(['Tokens: many sent', 'Tokens: 1 sent, 2', '> Tokens: 1 sent, 2 received.'])('%j is none', (line) => {
    expect(readTokens(line)).toBeNull();
  });
});

test.each([
  ['Main model: pear-4 with diff edit format, prompt cache', { model: 'pear-4', form: 'diff' }],
  ['Model: fig/fig-2 with whole edit format', { model: 'fig/fig-2', form: 'whole' }],
  ['Models: pear-3 with udiff edit format, weak model fig', { model: 'pear-3', form: 'udiff' }],
  ['Weak model: fig', null],
  ['Model: pear 4', null],
])('%s', (line, model) => {
  expect(readModel(line)).toEqual(model);
});

test.each([
  ["Add pears.py to the chat? (Y)es/(N)o/(D)on't ask again [Yes]: y", true],
  ['Create new file? [Y/n] n', true],
  ['Attempt to fix lint errors? yes', true],
  ['Are the pears ripe?', false],
  ['Are the pears ripe? They are.', false],
])('a decision: %s', (line, is) => {
  expect(isDecision(line)).toBe(is);
});

test.each([
  ['litellm.RateLimitError: too many', true],
  ['Unexpected error: litellm.APIConnectionError: gone', true],
  ['litellm.llms.anthropic.AnthropicError: x', true],
  ['File "/x/litellm/utils.py", line 3', false],
  ['litellm.drop_params is set', false],
])('an API error: %s', (line, is) => {
  expect(isApiError(line)).toBe(is);
});

test('commands once each, with the status behind them', () => {
  const lines = ['Running make', 'Running make', "Command 'make' exited with status 2", 'Running ls', 'Running '];
  expect(readCommands(lines)).toEqual([
    { command: 'make', code: 2 },
    { command: 'ls', code: null },
  ]);
});

describe('verdicts', () => {
  test('tell failed blocks by their text', () => {
    const start = '## SearchReplaceNoExactMatch: This SEARCH block failed to exactly match lines in ';
    const lines = [
      `${start}a.py`,
      '<<<<<<< SEARCH',
      'old',
      '=======',
      'new',
      '>>>>>>> REPLACE',
      `${start}b.py`,
      'cut off',
    ];
    expect(readVerdict(lines).failed).toEqual([
      { path: 'a.py', old: 'old\n' },
      { path: 'b.py', old: '' },
    ]);
  });

  test('of very many failures cost linear time, and the first are told', async () => {
    const line = '## SearchReplaceNoExactMatch: This SEARCH block failed to exactly match lines in a.py';
    const read = (times: number) =>
      readVerdict(Array.from({ length: times }, (_, at) => (at % 2 ? '<<<<<<< SEARCH' : line)));
    expect(read(1000).failed.length).toBe(200);
    expect(await growsLinearly(100_000, read)).toBe(true);
  });
});
