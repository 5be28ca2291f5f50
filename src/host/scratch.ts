import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of our own that nobody else can write; `remove` may be called twice. It goes at the latest with the process. */
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

/** Makes an empty folder in the system's place for temporary files (mode 0700), named for what it is for. */
export function makeScratch(purpose: string): Scratch {
  const folder = mkdtempSync(path.join(tmpdir(), `proctor-${purpose}-`));
  if (!watching) process.once('exit', discardAll);
  watching = true;
  kept.add(folder);
  return { path: folder, remove: () => discard(folder) };
}
