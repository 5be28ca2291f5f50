import { describe, expect, test } from 'vitest';
import { armOf, isVerified, servedAs, verifiedName } from '../../src/bandit/index.ts';
import type { Authorship, LoggedSession, Trust } from '../../src/core/index.ts';

const author: Authorship = { agent: 'codex', models: ['gpt-5.1'], confidence: 0.9, evidence: [] };

/** Only what the arm is read from. */
const logged = (trust: Trust, models: readonly string[], used: readonly string[] = [], agent = 'gptme') =>
  ({
    file: 'log.jsonl',
    trust,
    boundBy: 'named',
    session: { agent, models, steps: used.map((model) => ({ model, depth: 0 })) },
  }) as unknown as LoggedSession;

describe('armOf', () => {
  test('is harness and model of a log that the author could not have written', () => {
    expect(armOf(author, logged('A', ['kimi-k2.6']))).toBe('gptme:kimi-k2.6');
    expect(armOf(author, logged('B', ['kimi-k2.6']))).toBe('gptme:kimi-k2.6');
  });

  test('drops the route to a model and keeps its version', () => {
    expect(armOf(author, logged('A', ['openrouter/moonshotai/kimi-k2.6']))).toBe('gptme:kimi-k2.6');
    expect(armOf(author, logged('A', ['claude-opus-4-6']))).not.toBe(armOf(author, logged('A', ['claude-opus-4-5'])));
  });

  test('of several models takes the one that took most steps', () => {
    expect(armOf(author, logged('A', ['small', 'large'], ['small', 'large', 'large']))).toBe('gptme:large');
  });

  test('F4: keeps apart what the author may have written, and what only marks on the pull request say', () => {
    for (const arm of [
      armOf(author, logged('C', ['kimi-k2.6'])),
      armOf(author, logged('D', ['kimi-k2.6'])),
      armOf(author, null),
    ])
      expect(isVerified(arm), arm).toBe(false);
    expect(armOf(author, null)).toBe('codex:gpt-5.1~unverified');
  });

  test('a name that copies the mark, breaks the line or has no end changes nothing', () => {
    expect(isVerified(armOf(author, logged('A', ['kimi~unverified'])))).toBe(true);
    expect(armOf(author, logged('A', ['a b\nc']))).toBe('gptme:a-b-c');
    const long = armOf(author, logged('C', ['x'.repeat(5000)]));
    expect(long.length).toBeLessThan(150);
    expect(isVerified(long)).toBe(false);
    expect(armOf({ ...author, agent: null, models: [] }, null)).toBe('unknown:unknown~unverified');
  });
});

describe('servedAs', () => {
  const of = (model: string) => servedAs(logged('A', [model]).session);

  test('tells raw name, route and quantisation apart; who made the weights serves nothing', () => {
    expect(of('openrouter/moonshotai/kimi-k2.6-fp8@fireworks')).toEqual({
      raw: 'openrouter/moonshotai/kimi-k2.6-fp8@fireworks',
      via: 'openrouter/fireworks',
      quant: 'fp8',
    });
    expect(of('qwen3-coder:30b-a3b-q4_K_M')).toMatchObject({ via: null, quant: 'q4_k_m' });
    expect(of('moonshotai/kimi-k2.6')).toMatchObject({ via: null, quant: null });
    expect(servedAs(null)).toEqual({ raw: null, via: null, quant: null });
  });

  test('an arm without its mark is the name that a selection has', () => {
    expect(verifiedName('gptme:kimi-k2.6~unverified')).toBe('gptme:kimi-k2.6');
    expect(verifiedName('gptme:kimi-k2.6')).toBe('gptme:kimi-k2.6');
  });
});
