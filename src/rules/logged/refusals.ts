import { oncePer } from '../../collections/index.ts';
import { isCall, type Session } from '../../core/index.ts';

/** How many calls of a session somebody, or a rule of the harness, refused. */
export const refusedIn = oncePer(({ steps }: Session): number => {
  let count = 0;
  for (const step of steps) if (isCall(step) && step.outcome === 'rejected') count += 1;
  return count;
});
