import type { Call } from './call.ts';
import { STRENGTH } from './checks.ts';

/** Edits of source that belong together: each within five calls of the one before, and nothing was checked between them. */
export interface Burst {
  readonly calls: readonly Call[];
  /** How well the firmest check within five calls of its last edit proves it, in [0,1]; 0 where there was none. */
  readonly checked: number;
}

const NEAR = 5;

/** Bursts of edits in order. */
export function findBursts(calls: readonly Call[]): readonly Burst[] {
  const bursts: Burst[] = [];
  let open: Call[] = [];
  let [last, checked] = [0, 0];
  const close = (): void => {
    if (open.length > 0) bursts.push({ calls: open, checked });
    open = [];
    checked = 0;
  };
  calls.forEach((call, index) => {
    if (open.length > 0 && index - last > NEAR) close();
    if (call.changed === 'source') {
      if (checked > 0) close();
      open.push(call);
      last = index;
    }
    if (call.check && open.length > 0) checked = Math.max(checked, STRENGTH[call.check.kind]);
  });
  close();
  return bursts;
}
