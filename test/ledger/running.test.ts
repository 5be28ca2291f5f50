import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { banditReducer, cellsOf, removeObservation } from '../../src/bandit/index.ts';
import type { LedgerEvent, Observation } from '../../src/core/index.ts';
import { fold, observations, readLedger, runFold } from '../../src/ledger/index.ts';
import { anyEvents, fileOf, graded, outcome, voided } from './events.ts';

const ledgerOf = (events: readonly LedgerEvent[]) => readLedger(events.map(fileOf));
const idsOf = (found: readonly Observation[]) =>
  found.map(({ graded: one, outcome: end }) => `${one.id} ${end?.id ?? '-'}`).sort();

describe('runFold', () => {
  test('comes, event by event and in any order, to what the fold of the whole ledger says', () => {
    const split = anyEvents.chain((events) =>
      fc.tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.nat(events.length)),
    );
    fc.assert(
      fc.property(split, ([events, start]) => {
        const first = ledgerOf(events.slice(0, start));
        const running = runFold(first);
        let state = fold(first, banditReducer);
        let seen = idsOf(observations(first));
        for (const event of [...events.slice(start), ...events]) {
          const change = running.add(event);
          if (change === null) continue;
          const gone = idsOf(change.gone);
          seen = [...seen.filter((id) => !gone.includes(id)), ...idsOf(change.come)].sort();
          for (const one of change.gone) state = removeObservation(state, one);
          for (const one of change.come) state = banditReducer.add(state, one);
        }
        const whole = ledgerOf(events);
        expect(seen).toEqual(idsOf(observations(whole)));
        expect(cellsOf(state)).toEqual(cellsOf(fold(whole, banditReducer)));
      }),
    );
  });

  test('an event that is there changes nothing, and one of another pull request leaves the others alone', () => {
    const [first, second] = [graded(), graded({ number: 13 })];
    const running = runFold(ledgerOf([first]));
    expect(running.add(first)).toBeNull();
    expect(running.add(second)).toEqual({ gone: [], come: [{ graded: second, outcome: null }] });
    const merged = outcome('merged');
    expect(running.add(merged)).toEqual({
      gone: [{ graded: first, outcome: null }],
      come: [{ graded: first, outcome: merged }],
    });
  });

  test('a grading that was declared void before it was known never counts', () => {
    const running = runFold(ledgerOf([]));
    expect(running.add(voided(graded()))).toBeNull();
    expect(running.add(graded())).toEqual({ gone: [], come: [] });
  });
});
