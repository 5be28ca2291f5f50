import { banditReducer, cellsOf } from '../bandit/index.ts';
import type { LedgerFile } from '../core/index.ts';
import { armsIn, canonicalJson, fold, type Ledger, observations, uncounted } from '../ledger/index.ts';

const listed = (values: readonly object[]): string =>
  values.length === 0 ? '[]' : `[\n${values.map((value) => `  ${canonicalJson(value)}`).join(',\n')}\n ]`;

/** One line a cell, so that a diff of the file reads as a diff of the sums. */
function stateText(ledger: Ledger): string {
  const counts = {
    events: ledger.events.length,
    quarantined: uncounted(ledger).length,
    schema: 'proctor/state/1',
    units: observations(ledger).length,
    unknown: ledger.unknown.length,
  };
  const tail = Object.entries(counts).map(([key, value]) => ` ${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const cells = listed(cellsOf(fold(ledger, banditReducer)));
  return `{\n "arms":${listed(armsIn(ledger))},\n "cells":${cells},\n${tail.join(',\n')}\n}\n`;
}

/** The files that follow from a ledger, whoever writes: `state.json` (schema `proctor/state/1`), the same bytes for the same events. */
export const deriveFiles = (ledger: Ledger): readonly LedgerFile[] => [{ path: 'state.json', text: stateText(ledger) }];
