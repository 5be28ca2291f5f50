import type { Shell } from '../disk/call.ts';
import type { Disk } from '../disk/disk.ts';

/** Where a turn of a loop, or a member of a pipeline, began among what a disk was asked and told. */
export interface Turn {
  readonly reads: number;
  readonly writes: number;
}

/** Where a disk stands now. */
export const turnOf = ({ reads, writes }: Disk): Turn => ({ reads: reads.length, writes: writes.length });

/** Paths that more than one turn had to do with, and one of them changed. */
export function sharedPaths({ reads, writes }: Disk, turns: readonly Turn[]): string[] {
  const written = new Map<string, number>();
  const shared = new Set<string>();
  const each = (paths: readonly string[], key: keyof Turn, note: (path: string, turn: number) => void): void => {
    for (const [index, turn] of turns.entries())
      for (const path of paths.slice(turn[key], turns[index + 1]?.[key])) note(path, index);
  };
  each(writes, 'writes', (path, turn) => {
    if ((written.get(path) ?? turn) !== turn) shared.add(path);
    written.set(path, turn);
  });
  each(reads, 'reads', (path, turn) => {
    if (written.has(path) && written.get(path) !== turn) shared.add(path);
  });
  return [...shared];
}

/**
 * Behind a loop over names of which there may be others, or in another order: files that hang on more than one turn are in
 * doubt, and all that follows is where the loop changed variables.
 */
export function doubtTurns(
  disk: Disk,
  turns: readonly Turn[],
  before: Shell['variables'],
  after: Shell['variables'],
): void {
  const shared = sharedPaths(disk, turns);
  if (shared.length > 0) disk.lose(shared);
  for (const [name, value] of after) if (before.get(name) !== value) disk.doubt();
}
