/** What one runner printed, summed over all its summaries in an output. null: it does not print that count. */
export interface Verdict {
  readonly passed: number | null;
  readonly failed: number | null;
  readonly failing: readonly string[];
  readonly green: boolean;
}

/**
 * Reads one test runner's own summary lines. `mark` must occur in an output for `read` to be asked; `read` gives null
 * where no summary of this runner is there. Every pattern is anchored at a line's ends and takes linear time.
 */
export interface Runner {
  readonly id: string;
  readonly mark: RegExp;
  /** It says its verdict piece by piece: where an output was cut, a failure may have been cut out. */
  readonly pieces?: true;
  read(lines: readonly string[]): Verdict | null;
}

/** First groups of all lines that match. */
export const firstGroups = (lines: readonly string[], pattern: RegExp): string[] =>
  lines.flatMap((line) => pattern.exec(line)?.[1]?.trim() ?? []);

/** Counts in `3 passed, 1 failed` and the like: `word` → sum over the parts. Parts of another shape are left out. */
export function countWords(text: string, separator: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const part of text.split(separator)) {
    const found = /^\s*(\d{1,9})\s+([a-z]{1,20})\b/i.exec(part);
    const word = found?.[2]?.toLowerCase();
    if (word) counts.set(word, (counts.get(word) ?? 0) + Number(found?.[1]));
  }
  return counts;
}

/** Counts in `Failed: 1, Passed: 5` and the like. */
export function countNames(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const part of text.split(',')) {
    const found = /^\s*([a-z ]{1,40}):\s*(\d{1,9})\b/i.exec(part);
    const name = found?.[1]?.trim().toLowerCase();
    if (name) counts.set(name, (counts.get(name) ?? 0) + Number(found?.[2]));
  }
  return counts;
}

/** Sum of the counts under some names. */
export const sum = (counts: ReadonlyMap<string, number>, ...names: readonly string[]): number =>
  names.reduce((total, name) => total + (counts.get(name) ?? 0), 0);

/** The lines behind the last one that matches; all of them where none does. */
export function behind(lines: readonly string[], pattern: RegExp): readonly string[] {
  return lines.slice(lines.findLastIndex((line) => pattern.test(line)) + 1);
}

/** One summary of a runner. `red`: it failed otherwise than by a test, say while it was loading them. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly red?: boolean;
}

/**
 * A verdict over several summaries of one runner; null where there is none. Green when none failed and something passed;
 * where none failed and nothing passed, nothing ran. `failed` is null where a run is red and no test is counted for it.
 */
export function total(summaries: readonly Summary[], failing: readonly string[]): Verdict | null {
  if (summaries.length === 0) return null;
  const passed = summaries.reduce((all, one) => all + one.passed, 0);
  const failed = summaries.reduce((all, one) => all + one.failed, 0);
  const red = summaries.some((one) => one.red === true);
  return { passed, failed: red && failed === 0 ? null : failed, failing, green: failed === 0 && !red && passed > 0 };
}
