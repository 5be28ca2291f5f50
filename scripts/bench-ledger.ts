/**
 * Measures the ledger: reading and folding many events, one event more, and many writers at one time over git's HTTP.
 *
 *   npm run bench:ledger -- [--events 100000] [--writers 16] [--appends 50] [--seed 1]
 *
 * Writers are killed at random points and lose one answer of twenty after the push was carried out. Exit 1: a figure is
 * beyond its limit.
 */
import './help.ts';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sealedMonths } from './ledger/orchard.ts';
import { raceWriters } from './ledger/writers.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    writers: { type: 'string', default: '16' },
    appends: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});

const FOLD_MS = 1000;
const UPDATE_MS = 20;
const MEMORY_MB = 200;

const say = (ok: boolean, line: string): boolean => {
  console.log(`${ok ? 'ok  ' : 'MISS'} ${line}`);
  return ok;
};

/** Folds in a process of its own, so that its memory is its own. */
function measureFold(count: number): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'proctor-bench-fold-'));
  try {
    mkdirSync(path.join(folder, 'events'));
    for (const { path: name, text } of sealedMonths(count)) writeFileSync(path.join(folder, name), text);
    const script = path.join(import.meta.dirname, 'ledger', 'fold.ts');
    const told = JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', script, folder, String(count)], { encoding: 'utf8' }),
    );
    console.log(`${told.events} events, ${told.cells} cells; CPU time, in a process of its own`);
    console.log(
      `     read and checked in ${told.readMs.toFixed(0)} ms; the process took up to ${told.memoryMb.toFixed(0)} MB`,
    );
    return [
      say(told.heldMb <= MEMORY_MB, `the events and their fold hold ${told.heldMb.toFixed(0)} MB (limit ${MEMORY_MB})`),
      say(told.foldMs <= FOLD_MS, `folded in ${told.foldMs.toFixed(0)} ms (limit ${FOLD_MS})`),
      say(
        told.updateMs <= UPDATE_MS,
        `slowest of 200 single updates ${told.updateMs.toFixed(2)} ms (limit ${UPDATE_MS})`,
      ),
    ].every(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureWriters(writers: number, appends: number, seed: number): Promise<boolean> {
  const { wanted, kept, twice, killed, lost, verified, seconds } = await raceWriters(writers, appends, seed);
  console.log(
    `${writers} writers × ${appends} appends in ${seconds.toFixed(0)} s; ${killed} killed, ${lost} answers lost`,
  );
  return [
    say(kept === wanted, `${kept} of ${wanted} kept`),
    say(twice === 0, `${twice} written twice`),
    say(verified, `what they left ${verified ? 'verifies' : 'does not verify'}`),
  ].every(Boolean);
}

const folds = measureFold(Number(values.events));
const races = await measureWriters(Number(values.writers), Number(values.appends), Number(values.seed));
if (!folds || !races) process.exitCode = 1;
