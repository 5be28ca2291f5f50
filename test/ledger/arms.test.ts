import { expect, test } from 'vitest';
import { armsIn, readLedger } from '../../src/ledger/index.ts';
import { fileOf, graded, registered, retired } from './events.ts';

const KIMI = 'gptme:kimi-k2.6';
const arms = (...events: Parameters<typeof fileOf>[0][]) => armsIn(readLedger(events.map(fileOf)));

test('the later event stands, and retiring keeps what the gate found', () => {
  const gate = { passed: 3, of: 3 };
  expect(arms(retired(KIMI), registered(KIMI, gate))).toEqual([{ arm: KIMI, retired: true, smoke: gate }]);
  const back = registered(KIMI, null, '2026-06-01T00:00:00Z');
  expect(arms(back, retired(KIMI), registered(KIMI, gate))).toEqual([{ arm: KIMI, retired: false, smoke: null }]);
});

test('F6: an arm of which only sessions are known is not listed, and nothing but an event retires one', () => {
  expect(arms(graded())).toEqual([]);
  expect(arms(retired('codex:gpt-5'), graded())).toEqual([{ arm: 'codex:gpt-5', retired: true, smoke: null }]);
});
