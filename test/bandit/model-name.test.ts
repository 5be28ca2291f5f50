import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { armName } from '../../src/bandit/index.ts';
import { readModelName } from '../../src/bandit/model-name.ts';

describe('readModelName', () => {
  test.each([
    ['claude-sonnet-4-5-20250929', 'claude-sonnet-4-5', '20250929'],
    ['claude-sonnet-4-5@20250929', 'claude-sonnet-4-5', '20250929'],
    ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'claude-sonnet-4-5', '20250929'],
    ['anthropic.claude-3-haiku-20240307-v1:0', 'claude-3-haiku', '20240307'],
    ['anthropic/claude-sonnet-4.5', 'claude-sonnet-4-5', null],
    ['gpt-5-2025-08-07', 'gpt-5', '2025-08-07'],
    ['models/Gemini-2.5-Pro', 'gemini-2.5-pro', null],
    ['openrouter/moonshotai/kimi-k2.6-fp8@fireworks', 'kimi-k2.6-fp8', null],
    ['qwen/qwen3-coder:free', 'qwen3-coder', null],
    ['qwen3-coder:30b-a3b-q4_K_M', 'qwen3-coder:30b-a3b-q4_k_m', null],
    ['kimi-k2-0905', 'kimi-k2-0905', null],
    ['claude-opus-4-6[1m]', 'claude-opus-4-6[1m]', null],
    ['20250929', '20250929', null],
    ['@fireworks', '@fireworks', null],
    ['//', 'unknown', null],
  ])('%s', (raw, name, version) => {
    expect(readModelName(raw)).toEqual({ name, version });
  });

  test('what was read is read as itself', () => {
    const piece = fc.constantFrom(
      'claude-',
      'kimi',
      '4.5',
      '-20250929',
      '@20250929',
      '@server',
      ':free',
      '-v1:0',
      'us.',
      '/',
      'é ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const arm = armName('gptme', pieces.join(''));
        const [, model = ''] = /^gptme:(.*)$/.exec(arm) ?? [];
        expect(model).not.toBe('');
        const { name, version } = readModelName(pieces.join(''));
        const again = readModelName(version === null ? name : `${name}@${version}`);
        if (version !== null) expect(again.version).toBe(version);
      }),
    );
  });
});

describe('aliases of the policy', () => {
  const aliases = { 'house-model': 'kimi-k2.6', 'claude-sonnet-4-5@20250929': 'claude-sonnet-4-5' };

  test('are found by the spelling of the log, and by the name that it was read as', () => {
    expect(armName('gptme', 'house-model', aliases)).toBe('gptme:kimi-k2.6');
    expect(armName('gptme', 'claude-sonnet-4-5-20250929', aliases)).toBe('gptme:claude-sonnet-4-5');
    expect(armName('gptme', 'another-model', aliases)).toBe('gptme:another-model');
  });

  test('a name that every object has is no alias', () => {
    expect(armName('gptme', 'constructor', aliases)).toBe('gptme:constructor');
  });
});
