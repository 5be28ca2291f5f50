import type { Edit } from 'web-tree-sitter';

type Point = Edit['startPosition'];

/** A run of lines that two texts share, by the places of its first lines. */
interface Run {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** Lines with what ends them, and the offset behind each. */
interface Lines {
  readonly lines: readonly string[];
  readonly ends: readonly number[];
}

function cut(text: string): Lines {
  const lines: string[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    lines.push(text.slice(at, end));
    ends.push(end);
    at = end;
  }
  return { lines, ends };
}

const startOf = ({ ends }: Lines, line: number): number => ends[line - 1] ?? 0;

function pointAt({ lines }: Lines, line: number): Point {
  const last = lines[line - 1];
  return last === undefined || last.endsWith('\n') ? { row: line, column: 0 } : { row: line - 1, column: last.length };
}

/** Where each line stands that occurs once among some. */
function single(lines: readonly string[], from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = from; at < to; at += 1) found.set(lines[at] as string, found.has(lines[at] as string) ? -1 : at);
  return found;
}

/** The longest rising part of some numbers, as their places (patience sorting). */
function rising(numbers: readonly number[]): number[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [place, number] of numbers.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tops[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = low === 0 ? -1 : (tops[low - 1] as number);
    tops[low] = place;
  }
  const found: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] as number) found.push(at);
  return found.reverse();
}

/** Lines that stand once in each of two ranges, in an order that both keep (patience diff). */
function anchors(
  a: readonly string[],
  b: readonly string[],
  head: number,
  tail: number,
): (readonly [number, number])[] {
  const [old, now] = [single(a, head, a.length - tail), single(b, head, b.length - tail)];
  const pairs = [...now].flatMap(([line, place]) => {
    const other = old.get(line) ?? -1;
    return place >= 0 && other >= 0 ? [[other, place] as const] : [];
  });
  return rising(pairs.map(([other]) => other)).map((place) => pairs[place] as readonly [number, number]);
}

/** Runs of lines that two texts share, in order: not all there are, but found in linear time. */
function sharedRuns(a: readonly string[], b: readonly string[]): Run[] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const runs: Run[] = [{ old: 0, now: 0, length: head }];
  let [oldEnd, nowEnd] = [head, head];
  const last = [a.length - tail, b.length - tail] as const;
  for (const [x, y] of anchors(a, b, head, tail)) {
    if (x < oldEnd) continue;
    let [old, now] = [x, y];
    while (old > oldEnd && now > nowEnd && a[old - 1] === b[now - 1]) [old, now] = [old - 1, now - 1];
    [oldEnd, nowEnd] = [x + 1, y + 1];
    while (oldEnd < last[0] && nowEnd < last[1] && a[oldEnd] === b[nowEnd]) [oldEnd, nowEnd] = [oldEnd + 1, nowEnd + 1];
    runs.push({ old, now, length: oldEnd - old });
  }
  return [...runs, { old: last[0], now: last[1], length: tail }];
}

/**
 * How a text became another one, whole lines at a time, the last edit first: so the places of each are those of the old
 * text. Null where they share less than half of their lines.
 */
export function textEdits(before: string, after: string): Omit<Edit, 'editPoint' | 'editRange'>[] | null {
  const [old, now] = [cut(before), cut(after)];
  const runs = sharedRuns(old.lines, now.lines);
  const shared = runs.reduce((sum, { length }) => sum + length, 0);
  if (shared * 2 < Math.max(old.lines.length, now.lines.length)) return null;
  const edits = runs.slice(1).map((next, index) => {
    const run = runs[index] as Run;
    const [from, to] = [run.old + run.length, next.old];
    const [start, end] = [startOf(old, from), startOf(now, next.now)];
    const inserted = end - startOf(now, run.now + run.length);
    const point = pointAt(now, next.now);
    return {
      startIndex: start,
      oldEndIndex: startOf(old, to),
      newEndIndex: start + inserted,
      startPosition: pointAt(old, from),
      oldEndPosition: pointAt(old, to),
      newEndPosition: { row: point.row - (run.now + run.length) + from, column: point.column },
    };
  });
  return edits
    .filter(({ startIndex, oldEndIndex, newEndIndex }) => oldEndIndex + newEndIndex > 2 * startIndex)
    .reverse();
}
