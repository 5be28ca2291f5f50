import type { FileChange } from '../core/index.ts';

/** A line that a change takes away (`old`) or brings (`new`), numbered from 1 on its side. */
export interface ChangedLine {
  readonly side: 'old' | 'new';
  readonly line: number;
  readonly text: string;
}

/** The changed lines of a file in the order of its hunks; none for binary files and mode changes. */
export function changedLines(file: FileChange): ChangedLine[] {
  const changed: ChangedLine[] = [];
  for (const hunk of file.hunks) {
    let [old, now] = [hunk.oldStart, hunk.newStart];
    for (const { sign, text } of hunk.lines) {
      if (sign === '-') changed.push({ side: 'old', line: old, text });
      if (sign === '+') changed.push({ side: 'new', line: now, text });
      if (sign !== '+') old += 1;
      if (sign !== '-') now += 1;
    }
  }
  return changed;
}
