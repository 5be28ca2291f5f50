import type { LoopKind } from '../loops.ts';
import { count, type Measure, measured, unmeasured } from './signal.ts';

const NAMES = {
  repeated: 'one call repeated',
  stuck: 'one call again and again',
  failing: 'one failing call',
  alternating: 'two calls in turn',
  cycle: 'several calls in turn',
} as const satisfies Record<LoopKind, string>;

/** How many loops there were, of the five kinds; polling is none. */
export const loops: Measure = ({ calls, loops: found }) => {
  if (calls.length === 0) return unmeasured('The log holds no call.');
  const kinds = [...new Set(found.map(({ kind }) => kind))].map(
    (kind) => `${found.filter((loop) => loop.kind === kind).length} × ${NAMES[kind]}`,
  );
  const why = found.length === 0 ? 'No loop was found.' : `${count(found.length, 'loop')}: ${kinds.join(', ')}.`;
  return measured(
    found.length,
    why,
    found.flatMap(({ round }) => round.slice(0, 1)),
  );
};
