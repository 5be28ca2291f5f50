import type { CallStep, StepRef } from '../core/index.ts';
import { sameFile } from './changes.ts';

/** Reads of what had been read a short while before, with nothing changed in it since. */
export interface Rereading {
  readonly reads: number;
  readonly again: number;
  /** Steps that read again; the first 20. */
  readonly steps: readonly StepRef[];
}

/** What a look was at: `path` null where a command line looked, and what at is not followed. */
interface Look {
  readonly signature: number;
  readonly path: string | null;
  readonly at: number;
}

/** One call as far as reading again goes. */
export interface Looking {
  readonly ref: StepRef;
  readonly step: CallStep;
  readonly signature: number;
  readonly looks: boolean;
  /** Paths that it names as those it changes. */
  readonly changes: readonly string[];
}

/** How many calls back a read is remembered. */
const NEAR = 30;
const MOST_STEPS = 20;

/**
 * Counts duplicate reads, of calls that succeeded, as they are taken. A command line that does more than look may have
 * changed anything, and makes everything unread; an edit, the files that it names.
 */
export function openRereading() {
  let recent: Look[] = [];
  let [reads, again, at] = [0, 0, 0];
  const steps: StepRef[] = [];
  const look = ({ ref, step, signature }: Looking): void => {
    reads += 1;
    const path = step.kind === 'read' ? step.path : null;
    const known = recent.findIndex((one) => one.signature === signature);
    if (known >= 0) {
      again += 1;
      if (steps.length < MOST_STEPS) steps.push(ref);
      recent.splice(known, 1);
    }
    recent.push({ signature, path, at });
  };
  return {
    take(call: Looking): void {
      at += 1;
      recent = recent.filter((one) => at - one.at <= NEAR);
      if (call.looks) look(call);
      else if (call.step.kind === 'run') recent = [];
      else if (call.step.kind === 'edit')
        recent = recent.filter(({ path }) => path !== null && !call.changes.some((changed) => sameFile(changed, path)));
    },
    total: (): Rereading => ({ reads, again, steps }),
  };
}
