import type { Origin } from '../../core/index.ts';

/** What is known of a line: who wrote it (null for the base), and its 1-based number in the base file while it is still that line. */
export interface Known {
  readonly by: Origin | null;
  readonly base: number | null;
}

/** Lines one behind the other that one writer wrote, or that follow each other in the base file; `base` is the first one's. */
export interface Run extends Known {
  readonly count: number;
}

/** A text and what is known of its lines: a file of a million lines that nobody touched is one run. */
export interface Written {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A line of a replayed file. `text` includes its newline; it is a view of the file's text, to be copied by whoever keeps it. */
export interface Line extends Known {
  readonly text: string;
}

/** Behind the line that begins at an offset: where the next one begins, or the end. */
export function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/** Cuts a text behind each newline; the last line may have none. */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0, next = 0; at < text.length; at = next) {
    next = lineEnd(text, at);
    lines.push(text.slice(at, next));
  }
  return lines;
}

/** How many lines `splitLines` gives. */
export function countLines(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at = lineEnd(text, at)) count += 1;
  return count;
}

/** Lines of which `known` is known of the first. Without a base file's number they are all alike. */
export const runOf = (count: number, { by, base }: Known): Run => ({ count, by, base });

/** A base file, with its lines numbered. */
export const baseText = (text: string): Written => ({
  text,
  runs: text === '' ? [] : [runOf(countLines(text), { by: null, base: 1 })],
});

const goesOn = (last: Run, next: Known): boolean =>
  last.by === next.by && (last.base === null ? next.base === null : last.base + last.count === next.base);

/** Adds lines to the end of a list, to its last run where they go on with it. */
export function addRun(runs: Run[], next: Run): void {
  const last = runs.at(-1);
  if (next.count === 0) return;
  if (last && goesOn(last, next)) runs[runs.length - 1] = { ...last, count: last.count + next.count };
  else runs.push(next);
}

/** What is known of each line of some runs, in order. */
export function* knownOf(runs: readonly Run[]): Generator<Known> {
  for (const { count, by, base } of runs)
    for (let at = 0; at < count; at += 1) yield { by, base: base === null ? null : base + at };
}

/** How many lines runs have together. */
export const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { count }) => sum + count, 0);

/** The runs of the lines from one on up to another, which is left out; counted from 0. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const cut: Run[] = [];
  let at = 0;
  for (const { count, by, base } of runs) {
    const [first, end] = [Math.max(from, at), Math.min(to, at + count)];
    if (first < end) cut.push({ count: end - first, by, base: base === null ? null : base + first - at });
    at += count;
  }
  return cut;
}

/** The lines of a text, one by one. */
export function* linesOf({ text, runs }: Written): Generator<Line> {
  let from = 0;
  for (const known of knownOf(runs)) {
    const end = lineEnd(text, from);
    yield { text: text.slice(from, end), ...known };
    from = end;
  }
}
