import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportBanditState, importBanditState, readLedger } from '../../../src/ledger/index.ts';
import { fileOf, WRITER } from '../events.ts';

const OPUS = 'claude-code:opus';
const KIMI = 'gptme:kimi-k2.6';
const arm = (id: string, alpha: number, beta: number) => ({
  arm_id: id,
  alpha,
  beta,
  total_selections: 9,
  total_rewards: 5,
  last_updated: '2026-05-02T03:11:09.000000+00:00',
});
const STATE = {
  arms: { [OPUS]: arm(OPUS, 6.4, 3.6), [KIMI]: arm(KIMI, 2, 3) },
  contextual_arms: { [OPUS]: { '["pruning"]': arm(OPUS, 3, 2), null: arm(OPUS, 6.4, 3.6) } },
  total_sessions: 18,
  created: '',
  last_updated: '2026-05-02T03:11:09+00:00',
};
const imported = (state: unknown) => importBanditState(JSON.stringify(state), WRITER);
const eventsOf = (state: unknown) => {
  const read = imported(state);
  return read.kind === 'arms' ? read.events : [];
};
const ledgerOf = (state: unknown) => readLedger(eventsOf(state).map(fileOf));

describe('importBanditState', () => {
  test('registers each arm and keeps its sums, which are no evidence', () => {
    expect(eventsOf(STATE).map(({ arm: name, at }) => [name, at])).toEqual([
      [OPUS, '2026-05-02T03:11:09.000Z'],
      [KIMI, '2026-05-02T03:11:09.000Z'],
    ]);
    expect(eventsOf(STATE)[0]?.origin?.record).toMatchObject({ arm: { alpha: 6.4 }, contexts: { '["pruning"]': {} } });
  });

  test('importing again adds nothing', () => {
    expect(eventsOf(STATE)).toEqual(eventsOf(STATE));
  });

  test.each(['', '{', '[]', '{"arms":{"a":{"alpha":"x"}}}', '{"arms":{"a":{"alpha":-1}}}'])(
    'F5: %j is refused as a whole, never read as an empty one',
    (text) => {
      expect(importBanditState(text, WRITER)).toEqual({ kind: 'bad', why: 'it is no bandit state of gptme-sessions' });
    },
  );

  test('never throws, whatever the arms are called', () => {
    const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', ''), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.dictionary(name, fc.constant(arm('x', 1, 2))), (arms) => {
        const read = imported({ arms });
        if (read.kind === 'bad') throw new Error(read.why);
        const names = Object.keys(arms).filter((one) => !['__proto__', 'constructor', 'prototype'].includes(one));
        expect(read.events.length + read.skipped.length).toBe(names.length);
      }),
    );
  });
});

describe('exportBanditState', () => {
  const reward = (category: string | null, value: number) => ({
    arm: KIMI,
    category,
    at: '2026-06-01T00:00:00.000Z',
    reward: value,
  });

  test('sums rewards over a uniform prior, by arm and by category', () => {
    const out = JSON.parse(exportBanditState([reward('pruning', 0.75), reward(null, 0.25)], readLedger([])));
    expect(out.arms[KIMI]).toMatchObject({ alpha: 2, beta: 2, total_selections: 2, arm_id: KIMI });
    expect(out.contextual_arms).toMatchObject({ [KIMI]: { '["pruning"]': { alpha: 1.75, beta: 1.25 } } });
    expect(out.total_sessions).toBe(2);
  });

  test('F14: total_rewards counts rewards above one half, and is no sum of them', () => {
    const out = JSON.parse(exportBanditState([reward(null, 0.5), reward(null, 0.51)], readLedger([])));
    expect(out.arms[KIMI].total_rewards).toBe(1);
  });

  test('an arm that was imported comes back as it was, until it has sessions of its own here', () => {
    const back = JSON.parse(exportBanditState([], ledgerOf(STATE)));
    expect([back.arms, back.contextual_arms[OPUS]]).toEqual([STATE.arms, STATE.contextual_arms[OPUS]]);
    const since = JSON.parse(exportBanditState([reward(null, 1)], ledgerOf(STATE)));
    expect([since.arms[KIMI].alpha, since.arms[OPUS].alpha]).toEqual([2, 6.4]);
  });
});
