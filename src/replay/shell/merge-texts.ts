import { linesOf } from '../disk/call.ts';
import { pairLines } from '../edit/lines.ts';

/** Lines of the base, up to `end`, that a side has replaced. */
interface Change {
  readonly side: 'ours' | 'theirs' | 'both';
  readonly at: number;
  readonly end: number;
  readonly now: readonly string[];
}

function changesOf(side: Change['side'], base: readonly string[], lines: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [at, nowAt] = [0, 0];
  const close = (end: number, nowEnd: number): void => {
    if (end > at || nowEnd > nowAt) changes.push({ side, at, end, now: lines.slice(nowAt, nowEnd) });
    [at, nowAt] = [end + 1, nowEnd + 1];
  };
  pairLines(base, lines, close);
  close(base.length, lines.length);
  return changes;
}

const same = (one: Change, other: Change): boolean =>
  one.at === other.at && one.end === other.end && one.now.join('') === other.now.join('');

/** The changes of both sides in order; what both did alike stands once. */
function together(ours: readonly Change[], theirs: readonly Change[]): Change[] {
  const shared = new Map(theirs.map((change) => [change.at, change]));
  const all = ours.map((change): Change => {
    const other = shared.get(change.at);
    if (other === undefined || !same(change, other)) return change;
    shared.delete(change.at);
    return { ...change, side: 'both' };
  });
  return [...all, ...shared.values()].sort((one, other) => one.at - other.at || one.end - other.end);
}

function onlyOnce(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Set([...counts].flatMap(([line, count]) => (count === 1 ? [line] : [])));
}

/**
 * What two texts that were made of a third come to together, line by line as git merges them. Null where they change the
 * same place, or where it hangs on how lines that occur more than once are paired: between changes of different sides there
 * must stay a line that each of the three texts has just once.
 */
export function mergeTexts(base: string, ours: string, theirs: string): string | null {
  if ([base, ours, theirs].some((text) => text.includes('\0'))) return null;
  const [lines, mine, other] = [base, ours, theirs].map(linesOf) as [string[], string[], string[]];
  const [once, onceMine, onceOther] = [lines, mine, other].map(onlyOnce);
  const isAnchor = (line: string): boolean =>
    once?.has(line) === true && onceMine?.has(line) === true && onceOther?.has(line) === true;
  const merged: string[] = [];
  let before: Change | null = null;
  for (const change of together(changesOf('ours', lines, mine), changesOf('theirs', lines, other))) {
    const between = lines.slice(before?.end ?? 0, change.at);
    const apart = before === null || (before.side === change.side && change.side !== 'both');
    if (!apart && (change.at < (before?.end ?? 0) || !between.some(isAnchor))) return null;
    for (const line of [...between, ...change.now]) merged.push(line);
    before = change;
  }
  for (const line of lines.slice(before?.end ?? 0)) merged.push(line);
  return merged.join('');
}
