import type { FileChange, LineCounts, LineOrigin } from '../core/index.ts';

/** A changed line of the diff and which hunk it stands in. */
export interface Changed {
  readonly side: 'old' | 'new';
  readonly line: number;
  readonly text: string;
  readonly hunk: number;
}

/** The changed lines of a file, numbered from 1 on their side, in the order of the hunks. */
export function changedOf(file: FileChange): Changed[] {
  const changed: Changed[] = [];
  for (const [hunk, { oldStart, newStart, lines }] of file.hunks.entries()) {
    let [old, now] = [oldStart, newStart];
    for (const { sign, text } of lines) {
      if (sign === '-') changed.push({ side: 'old', line: old, text, hunk });
      if (sign === '+') changed.push({ side: 'new', line: now, text, hunk });
      if (sign !== '+') old += 1;
      if (sign !== '-') now += 1;
    }
  }
  return changed;
}

/** How many changed lines are of which origin. */
export function countOrigins(origins: readonly LineOrigin[]): LineCounts {
  const counts = { changed: origins.length, explained: 0, opaque: 0, unlogged: 0 };
  for (const { origin } of origins) counts[origin.kind] += 1;
  return counts;
}

/** The sum of counts. */
export function sumCounts(all: readonly LineCounts[]): LineCounts {
  const sum = { changed: 0, explained: 0, opaque: 0, unlogged: 0 };
  for (const counts of all) {
    for (const key of ['changed', 'explained', 'opaque', 'unlogged'] as const) sum[key] += counts[key];
  }
  return sum;
}
