import type { Call } from './call.ts';
import { STRENGTH } from './checks.ts';

/** Edits of source that belong together: each within five calls of the one before, and nothing was checked between them. */
export interface Burst {
  readonly calls: readonly Call[];
  /** How well the first check within five calls proves it, in [0,1]; 0 where there was none. */
  readonly checked: number;
}

const NEAR = 5;

/** Bursts of edits in order. */
export function findBursts(calls: readonly Call[]): readonly Burst[] {
  const bursts: Burst[] = [];
  let open: Call[] = [];
  let last = 0;
  const close = (checked: number): void => {
    if (open.length > 0) bursts.push({ calls: open, checked });
    open = [];
  };
  calls.forEach((call, index) => {
    if (open.length > 0 && index - last > NEAR) close(0);
    if (call.changed === 'source') {
      open.push(call);
      last = index;
    }
    if (call.check) close(STRENGTH[call.check.kind]);
  });
  close(0);
  return bursts;
}
