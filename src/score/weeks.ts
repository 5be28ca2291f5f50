import { estimate } from '../bandit/index.ts';
import { groupBy } from '../collections/index.ts';
import type { Week } from '../core/index.ts';
import type { Rewarding } from './row.ts';

export const DAY = 86_400_000;
const WEEKS = 12;
/** Nothing that we date lies before it, and arithmetic on dates far from it has no date. */
const EARLIEST = Date.UTC(1900, 0, 1);

const dateOf = (millis: number): string => new Date(millis).toISOString().slice(0, 10);

/** The Monday (UTC) of the week that a moment lies in, in milliseconds; day 0 of the epoch was a Thursday. */
function monday(utc: string): number {
  const day = Math.floor(Date.parse(utc) / DAY);
  return (day - ((day + 3) % 7)) * DAY;
}

/** The Mondays of twelve weeks up to a moment, oldest first; none for a moment that is no time. */
export function mondaysUntil(asOf: string): readonly number[] {
  const last = monday(asOf);
  if (Number.isNaN(last) || last < EARLIEST) return [];
  return Array.from({ length: WEEKS }, (_, index) => last - (WEEKS - 1 - index) * 7 * DAY);
}

/** Mean reward by week. */
export function weeksUntil(asOf: string, rows: readonly Rewarding[]): readonly Week[] {
  const byWeek = groupBy(rows, ({ at }) => monday(at));
  return mondaysUntil(asOf).map((from) => {
    const { n, mean } = estimate((byWeek.get(from) ?? []).map(({ reward }) => reward));
    return { from: dateOf(from), n, mean };
  });
}

/** A date of milliseconds, as YYYY-MM-DD. */
export { dateOf };
