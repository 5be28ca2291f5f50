import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { armName } from '../../../src/bandit/index.ts';
import { exportRecords, importRecords, readLedger } from '../../../src/ledger/index.ts';
import { fileOf, graded, WRITER } from '../events.ts';

const OPTIONS = { nameArm: armName, writer: WRITER };

/** A record of a session that pruned an orchard. */
const record = (says: object = {}) => ({
  session_id: '0badcafe',
  timestamp: '2026-05-02T03:11:09.123456+00:00',
  harness: 'gptme',
  model: 'openrouter/moonshotai/kimi-k2.6@moonshotai',
  category: 'code',
  outcome: 'productive',
  trajectory_grade: 0.62,
  token_count: 41_000,
  first_turn_bytes: 561_000,
  inferred_category: 'pruning',
  ...says,
});
const lines = (...records: readonly object[]) => records.map((one) => `${JSON.stringify(one)}\n`).join('');
const imported = (...records: readonly object[]) => importRecords(lines(...records), OPTIONS);
const one = (says: object) => imported(record(says)).events[0];

describe('importRecords', () => {
  test('makes a unit outside of any pull request of each session', () => {
    expect(one({})).toMatchObject({
      unit: 'gptme-sessions:0badcafe',
      pull: null,
      at: '2026-05-02T03:11:09.123Z',
      arm: 'gptme:kimi-k2.6',
      context: { category: 'code', promptBytes: 561_000 },
      grade: { micro: 620_000, mask: 'trajectory', rubric: 'gptme-sessions:trajectory' },
      verdict: 'pass',
      responded: true,
      cost: { usdMicro: null, tokens: 41_000 },
    });
  });

  test('keeps versions of a model apart, which the store itself merges', () => {
    expect(one({ harness: 'claude-code', model: 'claude-opus-4-5' })?.arm).toBe('claude-code:claude-opus-4-5');
    expect(one({ harness: 'claude-code', model: 'anthropic/claude-opus-4-6' })?.arm).toBe(
      'claude-code:claude-opus-4-6',
    );
    expect(one({ harness: null, model: null })?.arm).toBe('unknown:unknown');
  });

  test('a grade that is missing comes from its dimensions, over the weights of those that are there', () => {
    const grades = { productivity: 0.8, alignment: 0.7 };
    expect(one({ trajectory_grade: null, grades })?.grade).toMatchObject({
      micro: 753_333,
      mask: 'productivity+alignment',
      rubric: 'gptme-sessions:productivity+alignment',
    });
    expect(one({ trajectory_grade: null, grades: { haul: 1 } })).toMatchObject({
      grade: { micro: null },
      verdict: 'ungraded',
    });
    expect(one({ trajectory_grade: 7 })?.grade.micro).toBeNull();
  });

  test('F12: what a provider refused is no answer, and no bad work', () => {
    for (const says of [{ failure_reason: 'rate_limit' }, { failure_reason: 'auth' }, { attempt_kind: 'infra_retry' }])
      expect(one(says)?.responded).toBe(false);
    expect(one({ failure_reason: 'timeout' })?.responded).toBe(true);
  });

  test('F13: an absent count is unknown, never zero, and tokens come from either field', () => {
    expect(one({ token_count: null })?.cost.tokens).toBeNull();
    expect(one({ token_count: null, input_tokens: 4, output_tokens: 2 })?.cost.tokens).toBe(6);
    expect(one({ first_turn_bytes: null })?.context.promptBytes).toBeNull();
  });

  test('a breach is worth nothing, and a time without an offset is UTC', () => {
    expect(one({ outcome: 'violated_policy' })?.verdict).toBe('block');
    expect(one({ end_time: '2026-05-02T04:00:00' })?.at).toBe('2026-05-02T04:00:00.000Z');
    expect(one({ end_time: '2026-05-02T04:00:00+02:00' })?.at).toBe('2026-05-02T02:00:00.000Z');
  });

  test('of lines with one id the last holds; the others and what is no record are told', () => {
    const text = `${lines(record(), record({ trajectory_grade: 0.7 }))}{"torn\n\n[]\n${lines(record({ session_id: 'b', timestamp: 'dawn' }))}`;
    const { events, skipped } = importRecords(text, OPTIONS);
    expect(events.map(({ grade }) => grade.micro)).toEqual([700_000]);
    expect(skipped).toEqual([
      { line: 3, why: 'it is no session record' },
      { line: 5, why: 'it is no session record' },
      { line: 6, why: 'it has no time' },
    ]);
  });

  test('importing again gives the same events, and they read back from the ledger', () => {
    const [first, second] = [imported(record()), imported(record())];
    expect(second).toEqual(first);
    expect(readLedger([...first.events, ...second.events].map(fileOf)).events).toEqual(first.events);
  });

  test('never throws, and an export gives back what was imported, whole', () => {
    const key = fc.constantFrom(...Object.keys(record()), 'grades', 'end_time', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), fc.string(), (says, torn) => {
        const { events, skipped } = importRecords(`${lines(record(says))}${torn}`, OPTIONS);
        for (const event of events) expect(JSON.parse(exportRecords([event]))).toEqual(event.origin?.record);
        expect(events.length + skipped.length).toBeGreaterThan(0);
      }),
    );
  });
});

test('a session of ours becomes a record with what its event says', () => {
  expect(JSON.parse(exportRecords([graded({ category: 'bugfix', tokens: 900 })]))).toEqual({
    session_id: 'morning-run',
    timestamp: '2026-05-02T03:11:09Z',
    harness: 'gptme',
    model: 'kimi-k2.6',
    category: 'bugfix',
    outcome: 'unknown',
    failure_reason: null,
    token_count: 900,
    first_turn_bytes: 5100,
    trajectory_grade: 0.6,
  });
});
