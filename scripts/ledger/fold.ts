/** Reads and folds the sealed months of a folder, and prints what that took as JSON. Run in a process of its own, for its memory. */
import { banditReducer, cellsOf, removeObservation } from '../../src/bandit/index.ts';
import { readLedgerFolder } from '../../src/host/ledger-files.ts';
import { fold, readLedger, runFold } from '../../src/ledger/index.ts';
import { gradedRow } from './orchard.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const MORE = 200;

/** CPU milliseconds of this process while `act` ran. */
function cpuOf<Result>(act: () => Result): { readonly ms: number; readonly result: Result } {
  const before = process.cpuUsage();
  const result = act();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/** What the heap holds after a collection: all events and their fold. Needs --expose-gc. */
function heldMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

const files = await readLedgerFolder(folder);
const read = cpuOf(() => readLedger(files));
const folded = cpuOf(() => fold(read.result, banditReducer));
const started = cpuOf(() => runFold(read.result));
const state = new Map(folded.result);
const updates = Array.from({ length: MORE }, (_, index) => {
  const event = gradedRow(Number(count) + index);
  return cpuOf(() => {
    const change = started.result.add(event);
    for (const one of change?.gone ?? []) removeObservation(state, one);
    for (const one of change?.come ?? []) banditReducer.add(state, one);
  }).ms;
}).sort((a, b) => a - b);

console.log(
  JSON.stringify({
    events: read.result.events.length,
    cells: cellsOf(state).length,
    readMs: read.ms,
    foldMs: folded.ms,
    updateMs: updates.at(-1),
    heldMb: heldMb(),
    memoryMb: process.resourceUsage().maxRSS / 1024,
  }),
);
