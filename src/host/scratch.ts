import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A folder of our own that nobody else can write; `remove` may be called twice. It goes at the latest with the process, by
 * a signal too, unless that one cannot be answered (SIGKILL).
 */
export interface Scratch {
  readonly path: string;
  remove(): void;
}

const kept = new Set<string>();
let watching = false;

function discard(folder: string): void {
  kept.delete(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function discardAll(): void {
  for (const folder of kept) discard(folder);
}

/** Answers a signal that nobody else answers: ends the process, as one that cleans up. */
function endBy(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
}

function watch(): void {
  watching = true;
  process.once('exit', discardAll);
  // First of all who listen: whoever answers but once would otherwise no longer be counted.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.prependListener(signal, endBy);
}

/** Makes an empty folder in the system's place for temporary files (mode 0700), named for what it is for. */
export function makeScratch(purpose: string): Scratch {
  const folder = mkdtempSync(path.join(tmpdir(), `proctor-${purpose}-`));
  if (!watching) watch();
  kept.add(folder);
  return { path: folder, remove: () => discard(folder) };
}
