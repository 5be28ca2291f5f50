import type { PlacedTest } from './test-pairs.ts';

/** The suite or class that a test stands in; null for one that stands alone in its file. */
export function suiteOf({ unit }: PlacedTest): string | null {
  const end = unit.id.lastIndexOf(' › ');
  return end < 0 ? null : unit.id.slice(0, end);
}
