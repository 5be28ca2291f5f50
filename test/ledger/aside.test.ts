import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '../../src/core/index.ts';
import { appendRulings, mergeLedgers, observations, readLedger } from '../../src/ledger/index.ts';
import { deriveFiles, score } from '../../src/score/index.ts';
import { fileOf, graded, outcome, quarantined, released, voided } from './events.ts';

const ledgerOf = (...events: readonly LedgerEvent[]) => readLedger(events.map(fileOf));
const kept = (...events: readonly LedgerEvent[]) => observations(ledgerOf(...events)).map((one) => one.graded.id);

const forged = graded({ micro: 990_000, session: 'forged' });
const honest = graded({ micro: 400_000 });

describe('an event that was set aside', () => {
  test('counts for nothing, and every scorecard says which and why', () => {
    expect(kept(forged, honest, quarantined(forged))).toEqual([honest.id]);
    const card = score([forged, honest, quarantined(forged)].map(fileOf), {
      asOf: '2026-05-31T00:00:00Z',
      halfLifeDays: 30,
    });
    expect(card.quarantine).toEqual([{ path: fileOf(forged).path, why: 'it was set aside: no run of ours wrote it' }]);
    expect(card.arms.map(({ sessions }) => sessions)).toEqual([1]);
  });

  test('an outcome or a voiding that was set aside leaves what it had changed as it was', () => {
    const [reverted, no] = [outcome('reverted'), voided(honest)];
    expect(observations(ledgerOf(honest, reverted, quarantined(reverted)))).toEqual([
      { graded: honest, outcome: null },
    ]);
    expect(kept(honest, no)).toEqual([]);
    expect(kept(honest, no, quarantined(no))).toEqual([honest.id]);
  });

  test('counts again when it is released, and not by a release that was itself set aside, whatever its date', () => {
    const out = quarantined(forged);
    expect(kept(forged, out, released(forged))).toEqual([forged.id]);
    const late = released(forged, '2099-01-01T00:00:00Z');
    expect(kept(forged, out, late, quarantined(late))).toEqual([]);
    expect(kept(forged, out, quarantined(out))).toEqual([forged.id]);
  });

  test('a long chain of words on words ends', () => {
    const chain: LedgerEvent[] = [honest];
    for (let turn = 0; turn < 300; turn++) chain.push(quarantined(chain.at(-1) ?? honest));
    expect(ledgerOf(...chain).events.length).toBeGreaterThan(0);
  });

  test('comes back with the release that another copy of the ledger holds', () => {
    const merged = mergeLedgers(ledgerOf(forged, quarantined(forged)), ledgerOf(released(forged)));
    expect(merged).toEqual(ledgerOf(forged, quarantined(forged), released(forged)));
    expect(merged.events).toContainEqual(forged);
  });
});

test('a check adds its word once, and not against the word of somebody who let the event count', () => {
  const files = [forged, honest].map(fileOf);
  const rule = (events: readonly LedgerEvent[]) =>
    appendRulings([...files, ...events.map(fileOf)], [quarantined(forged)], deriveFiles, 'tide');
  expect(rule([])?.files.map(({ path }) => path)).toEqual([fileOf(quarantined(forged)).path, 'state.json']);
  expect(rule([])?.files.at(-1)?.text).toContain('"quarantined":1');
  expect(rule([quarantined(forged, '2026-05-05T00:00:00Z')])).toBeNull();
  expect(rule([quarantined(forged, '2026-05-05T00:00:00Z'), released(forged)])).toBeNull();
});
