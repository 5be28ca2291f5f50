import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerEvent, LedgerFile, Observation } from '../../src/core/index.ts';
import {
  canonicalJson,
  fold,
  mergeLedgers,
  observations,
  type Reducer,
  readLedger,
  sealEvent,
} from '../../src/ledger/index.ts';
import { anyEvents, fileOf, graded, outcome, registered, selection, voided } from './events.ts';

/** A reducer that shows everything, order included. */
const list: Reducer<readonly Observation[]> = { start: () => [], add: (all, one) => [...all, one] };
const folded = (files: readonly LedgerFile[]) => canonicalJson(fold(readLedger(files), list));
const imported = (session: string) => {
  const { id: _, ...rest } = graded({ session });
  return sealEvent({ ...rest, pull: null, unit: `harbour-log:${session}` });
};
const seen = (...events: readonly LedgerEvent[]) => observations(readLedger(events.map(fileOf)));

describe('observations', () => {
  test('a later head or log of the same unit supersedes, it never adds', () => {
    const first = graded({ micro: 200_000 });
    const second = graded({ at: '2026-05-04T00:00:00Z', head: 'beefbeef', micro: 700_000 });
    expect(seen(second, first)).toEqual([{ graded: second, outcome: null }]);
  });

  test('a log that comes later supersedes the grading without one, it never adds', () => {
    const bare = graded({ session: null, arm: 'gptme:unknown~unverified' });
    const elsewhere = graded({ session: null, number: 13 });
    const logged = graded({ at: '2026-05-04T00:00:00Z' });
    expect(
      seen(bare, elsewhere)
        .map((one) => one.graded.pull?.number)
        .sort(),
    ).toEqual([12, 13]);
    expect(seen(bare, elsewhere, logged).map((one) => one.graded)).toEqual([elsewhere, logged]);
  });

  test('of two gradings at one moment the greater id stands, whoever is read first', () => {
    const pair = [graded({ micro: 1 }), graded({ micro: 2 })];
    const last = pair.map(({ id }) => id).sort()[1];
    expect(seen(...pair)[0]?.graded.id).toBe(last);
    expect(seen(...pair.reverse())[0]?.graded.id).toBe(last);
  });

  test('the last outcome holds for every unit of its pull request, also for one graded later', () => {
    const merged = outcome('merged');
    const reverted = outcome('reverted', { at: '2026-05-09T00:00:00Z' });
    const units = [graded(), graded({ session: 'night-run', at: '2026-05-20T00:00:00Z' }), graded({ number: 13 })];
    expect(seen(reverted, merged, ...units).map((one) => one.outcome?.stage ?? null)).toEqual([
      'reverted',
      null,
      'reverted',
    ]);
  });

  test('what checks and reviews had said at the merge stays known when the work is kept', () => {
    const merged = outcome('merged', { ci: 'failed', review: 'approved' });
    const kept = outcome('kept', { at: '2026-05-19T00:00:00Z', ci: null });
    expect(seen(kept, graded(), merged)).toMatchObject([
      { outcome: { stage: 'kept', ci: 'failed', review: 'approved' } },
    ]);
    const again = outcome('closed', { at: '2026-05-20T00:00:00Z', ci: 'passed' });
    expect(seen(again, graded(), merged)).toMatchObject([{ outcome: { ci: 'passed', review: 'approved' } }]);
  });

  test('fifty pushes are one observation, whatever else is said in between', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 50, maxLength: 50 }), anyEvents, (micros, others) => {
        const pushes = micros.map((micro, push) =>
          graded({ number: 99, micro, head: `beef${push}`, at: new Date(1.78e12 + push * 60_000).toISOString() }),
        );
        const ours = seen(...others, ...pushes).filter((one) => one.graded.pull?.number === 99);
        expect(ours).toEqual([{ graded: pushes.at(-1), outcome: null }]);
      }),
      { numRuns: 12 },
    );
  });

  test('a voided grading is as if it had not been: what it superseded stands again', () => {
    const [first, second] = [graded({ micro: 200_000 }), graded({ micro: 900_000, at: '2026-05-04T00:00:00Z' })];
    expect(seen(voided(second), first, second)).toEqual([{ graded: first, outcome: null }]);
    expect(seen(voided(second), voided(first), first, second)).toEqual([]);
  });

  test('a voided log no longer hides the grading without one', () => {
    const [bare, logged] = [graded({ session: null }), graded()];
    expect(seen(bare, logged, voided(logged)).map((one) => one.graded)).toEqual([bare]);
  });

  test('F4: the arm that ran is credited, whichever was selected, and a selection adds nothing', () => {
    const ran = graded({ arm: 'codex:gpt-5' });
    expect(seen(selection({ arm: 'gptme:kimi-k2.6' }), ran, registered('gptme:kimi-k2.6'))).toEqual([
      { graded: ran, outcome: null },
    ]);
  });

  test('sessions outside of any pull request are a unit each, and no outcome touches them', () => {
    const [one, other] = ['dawn', 'dusk'].map((session) => imported(session));
    expect(seen(...[one, other].flatMap((event) => event ?? []), outcome('merged'))).toMatchObject([
      { outcome: null },
      { outcome: null },
    ]);
  });
});

describe('fold', () => {
  test('is byte-identical however the files are ordered and repeated', () => {
    fc.assert(
      fc.property(
        anyEvents.chain((events) => {
          const files = events.map(fileOf);
          const again = fc.subarray(files);
          return fc.tuple(
            fc.constant(files),
            again.chain((more) => fc.shuffledSubarray([...files, ...more], { minLength: files.length + more.length })),
          );
        }),
        ([files, mixed]) => {
          expect(folded(mixed)).toBe(folded(files));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is byte-identical however the ledger is split, sealed and merged', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(20), (events, at) => {
        const [left, right] = [events.slice(0, at), events.slice(at)];
        const sealed = { path: 'events/2026-05.jsonl', text: left.map((event) => fileOf(event).text).join('') };
        const whole = folded(events.map(fileOf));
        expect(folded([sealed, ...right.map(fileOf)])).toBe(whole);
        const parts = mergeLedgers(readLedger([sealed]), readLedger(right.map(fileOf)));
        expect(canonicalJson(fold(parts, list))).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  test('starts anew each time, so that a reducer may change its state in place', () => {
    const count: Reducer<{ sum: number }> = {
      start: () => ({ sum: 0 }),
      add: (state) => {
        state.sum += 1;
        return state;
      },
    };
    const ledger = readLedger([fileOf(graded())]);
    expect([fold(ledger, count).sum, fold(ledger, count).sum]).toEqual([1, 1]);
  });
});
