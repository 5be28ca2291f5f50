import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerFile } from '../../src/core/index.ts';
import { appendGraded, canonicalJson, readLedger, sealMonths } from '../../src/ledger/index.ts';
import { deriveFiles } from '../../src/score/index.ts';
import { anyEvents, fileOf, graded, outcome } from './events.ts';

const JUNE = '2026-06-02T00:00:00Z';

/** The branch after months were sealed. */
function sealed(files: readonly LedgerFile[], at: string): readonly LedgerFile[] {
  const { files: months, removed } = sealMonths(files, at);
  const gone = new Set([...removed, ...months.map(({ path }) => path)]);
  return [...files.filter(({ path }) => !gone.has(path)), ...months];
}

describe('sealMonths', () => {
  test('puts the events of past months into one file each, and leaves the current month alone', () => {
    const [april, may, june] = ['2026-04-30', '2026-05-01', '2026-06-01'].map((day) =>
      graded({ at: `${day}T12:00:00Z`, session: day }),
    );
    const files = [may, june, april].flatMap((event) => (event ? [fileOf(event)] : []));
    expect(sealed(files, JUNE).map(({ path }) => path)).toEqual([
      files[1]?.path,
      'events/2026-04.jsonl',
      'events/2026-05.jsonl',
    ]);
  });

  test('a late event joins its sealed month, and lines that cannot be read stay', () => {
    const [early, late] = [graded(), outcome('merged')];
    const month = { path: 'events/2026-05.jsonl', text: `{"torn\n${fileOf(early).text}` };
    expect(sealed([month, fileOf(late)], JUNE)).toEqual([
      { path: month.path, text: `${fileOf(early).text}${fileOf(late).text}{"torn\n` },
    ]);
  });

  test('what is in quarantine stays where it is, and there is nothing to do twice', () => {
    const torn = { path: 'events/2026/05/02/torn.json', text: '{' };
    const once = sealed([fileOf(graded()), torn], JUNE);
    expect(once).toContainEqual(torn);
    expect(sealMonths(once, JUNE)).toEqual({ files: [], removed: [] });
  });

  test('a ledger says the same, to the byte, before and after, whenever it is sealed', () => {
    fc.assert(
      fc.property(anyEvents, fc.constantFrom('2026-04', '2026-05', '2026-06', '2026-08'), (events, month) => {
        const files = events.map(fileOf);
        const after = sealed(sealed(files, `${month}-01T00:00:00Z`), '2026-07-01T00:00:00Z');
        expect(canonicalJson(readLedger(after))).toBe(canonicalJson(readLedger(files)));
        expect(deriveFiles(readLedger(after))).toEqual(deriveFiles(readLedger(files)));
      }),
      { numRuns: 40 },
    );
  });
});

test('a new grading seals the months before its own', () => {
  const change = appendGraded([fileOf(graded())], graded({ at: JUNE, number: 13 }), () => [], 'tide');
  expect(change?.removed).toEqual([fileOf(graded()).path]);
  expect(change?.files.map(({ path }) => path)).toContain('events/2026-05.jsonl');
});
