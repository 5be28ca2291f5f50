import { expect, test } from 'vitest';
import type { LedgerEvent } from '../../src/core/index.ts';
import { appendWaivers, pastOf, readLedger } from '../../src/ledger/index.ts';
import { fileOf, graded, outcome, waiver } from './events.ts';

const past = (events: readonly LedgerEvent[], number: number | null = 12) =>
  pastOf(readLedger(events.map(fileOf)), 'Harbour/Ferry-timetable', number);

test('waivers are those of the pull request; false blocks those of the repository, once a pull request', () => {
  const events = [
    waiver({ comment: 1 }),
    waiver({ comment: 2 }),
    waiver({ comment: 3, number: 13 }),
    waiver({ comment: 4, number: 14, level: 'warn' }),
    waiver({ comment: 5, rule: 'deleted-test' }),
  ];
  const { waivers, falseBlocks } = past(events);
  expect(waivers.map(({ comment }) => comment).sort()).toEqual([1, 2, 5]);
  expect(falseBlocks).toEqual({ 'weakened-assertion': 2, 'deleted-test': 1 });
});

test('a head is as old as its first grading, and pull requests are counted once', () => {
  const first = graded({ at: '2026-05-02T03:00:00Z', head: 'a'.repeat(40) });
  const events = [
    graded({ at: '2026-05-02T04:00:00Z', head: 'a'.repeat(40), session: 'night-run' }),
    first,
    graded({ number: 13 }),
    outcome('merged'),
  ];
  const { heads, pulls } = past(events);
  expect(heads).toEqual({ ['a'.repeat(40)]: '2026-05-02T03:00:00Z' });
  expect(pulls).toBe(2);
});

test('another repository says nothing of this one', () => {
  expect(pastOf(readLedger([waiver(), graded()].map(fileOf)), 'harbour/press', 12)).toEqual({
    waivers: [],
    heads: {},
    pulls: 0,
    falseBlocks: {},
  });
});

test('a waiver is added once a comment and rule', () => {
  const files = [fileOf(waiver({ comment: 1 }))];
  const again = waiver({ comment: 1, at: '2026-05-04T00:00:00Z', fingerprints: ['ffffffffffffffff'] });
  expect(appendWaivers(files, [again], () => [], 'n')).toBeNull();
  const change = appendWaivers(files, [again, waiver({ comment: 2 })], () => [], 'n');
  expect(change?.files).toHaveLength(1);
  expect(change?.message).toContain('Nonce: n');
  expect(readLedger([...files, ...(change?.files ?? [])]).events).toHaveLength(2);
});
