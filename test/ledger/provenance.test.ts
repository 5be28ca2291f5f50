import { describe, expect, test } from 'vitest';
import type { LedgerFile, Writer } from '../../src/core/index.ts';
import { readLedger, sealMonths, verifyProvenance } from '../../src/ledger/index.ts';
import { fileOf, graded, outcome } from './events.ts';

const first = fileOf(graded());
const second = fileOf(outcome('merged'));

const commit = (sha: string, files: readonly LedgerFile[], complaint: string | null = null) => ({
  sha,
  written: files.map(({ path }) => path),
  complaint,
});
const fine = (_: Writer): null => null;
const verified = (
  files: readonly LedgerFile[],
  commits: readonly ReturnType<typeof commit>[],
  says: { complaintOf?: (writer: Writer) => string | null; before?: readonly LedgerFile[] } = {},
) => verifyProvenance(files, { commits, complaintOf: says.complaintOf ?? fine, before: says.before ?? null });

describe('verifyProvenance', () => {
  test('has nothing against events whose commits and runs are in order', () => {
    expect(verified([first, second], [commit('b', [second]), commit('a', [first])])).toEqual([]);
  });

  test('names the events that a bad commit brought, and no others', () => {
    const commits = [commit('b'.repeat(40), [second], 'has no signature'), commit('a', [first])];
    expect(verified([first, second], commits)).toEqual([
      { path: second.path, event: outcome('merged').id, why: `its commit ${'b'.repeat(12)} has no signature` },
    ]);
  });

  test('an event goes by the commit that brought it, not by the one that sealed its month', () => {
    const { files, removed } = sealMonths([first, second], '2026-06-01T00:00:00Z');
    expect(removed).toHaveLength(2);
    const commits = [commit('seal', files), commit('b', [second], 'has no signature'), commit('a', [first])];
    expect(verified(files, commits).map(({ path }) => path)).toEqual([second.path]);
  });

  test('an event without a commit, and one of a bad run, are named', () => {
    expect(verified([first], []).map(({ why }) => why)).toEqual(['no commit of the branch brought it']);
    const complaintOf = ({ app }: Writer): string => `its run is not ${app}'s`;
    expect(verified([first], [commit('a', [first])], { complaintOf })).toEqual([
      { path: first.path, event: graded().id, why: "its run is not proctor's" },
    ]);
  });

  test('what was there before and is gone is named, sealed or not', () => {
    const commits = [commit('a', [first, second])];
    expect(verified([first], commits, { before: [first, second] })).toEqual([
      { path: second.path, why: 'it was there when the ledger was verified last, and is gone' },
    ]);
    const { files } = sealMonths([first, second], '2026-06-01T00:00:00Z');
    expect(verified(files, commits, { before: [first, second] })).toEqual([]);
    expect(readLedger(files).events).toHaveLength(2);
  });
});
