import { expect, test } from 'vitest';
import { canonicalJson, exportRecords, readLedger, sealMonths } from '../../src/ledger/index.ts';
import { idOf } from '../../src/ledger/seal.ts';
import { fileOf, graded } from './events.ts';

/** A grading as version 1 wrote it: without details. */
function oldGrading() {
  const { details: _, id: __, ...rest } = graded();
  const event = { ...rest, v: 1, tide: 'low' };
  const id = idOf(event) ?? '';
  return { id, path: 'events/2026/05/02/031109-0badcafe.json', text: `${canonicalJson({ ...event, id })}\n` };
}

test('a grading of version 1 is read as one of version 2 that knows no details, under its own id', () => {
  const old = oldGrading();
  const { events, unknown, quarantine } = readLedger([old]);
  expect([unknown, quarantine]).toEqual([[], []]);
  expect(events).toEqual([{ ...graded(), tide: 'low', id: old.id }]);
});

test('a later grading of today supersedes one of version 1', () => {
  const later = graded({ at: '2026-05-04T00:00:00Z', micro: 700_000 });
  expect(readLedger([oldGrading(), fileOf(later)]).events).toHaveLength(2);
});

test('sealing a month keeps an old event as it was written, to the byte', () => {
  const old = oldGrading();
  const { files, removed } = sealMonths([old], '2026-06-01T00:00:00Z');
  expect(removed).toEqual([old.path]);
  expect(files[0]?.text).toBe(old.text);
});

test('unknown details come back from an event as they were', () => {
  const { id: _, ...event } = graded({ details: { edits: 3 } });
  const odd = { ...event, details: { ...event.details, moon: 'full' } };
  const sealed = { ...odd, id: idOf(odd) };
  const [read] = readLedger([{ path: 'events/2026/05/02/a.json', text: JSON.stringify(sealed) }]).events;
  expect(canonicalJson(read)).toBe(canonicalJson(sealed));
  expect(exportRecords(read?.type === 'session.graded' ? [read] : [])).toContain('"session_id":"morning-run"');
});
