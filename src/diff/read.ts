import type { Diff, RawChanges, Spill } from '../core/index.ts';
import { readBare } from './bare.ts';
import { joinRaw } from './join.ts';

/**
 * Reads what the host handed over. With a raw listing, that listing says which files changed and the patch only adds
 * their hunks; without one the patch says all, and sides are `unavailable` but for files that it adds or deletes whole.
 * Never throws; what could not be read is in `problems`. Time is linear in the input.
 */
export function readDiff(changes: RawChanges, spill: Spill): Diff {
  const { raw, base, head, baseTime = null } = changes;
  const read = raw === null ? readBare(changes.patch, spill) : joinRaw({ ...changes, raw }, spill);
  return { base, head, ...(baseTime === null ? {} : { baseTime }), ...read };
}
