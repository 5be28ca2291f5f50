import { diffArrays } from 'diff';
import type { Origin } from '../core/index.ts';

/**
 * A line of a replayed file. `text` includes its newline; `by` is who wrote it, null for the base; `base` its 1-based
 * number in the base file while it is still that line.
 */
export interface Line {
  readonly text: string;
  readonly by: Origin | null;
  readonly base: number | null;
}

/** Cuts a text behind each newline; the last line may have none. */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    lines.push(text.slice(at, next));
    at = next;
  }
  return lines;
}

/** The lines of a base file, numbered. */
export function baseLines(text: string): Line[] {
  return splitLines(text).map((line, at) => ({ text: line, by: null, base: at + 1 }));
}

/** Edit distance up to which lines are matched exactly; beyond it the cost would be out of proportion to the file. */
const distanceFor = (lines: number): number => Math.max(50, Math.min(4000, Math.floor(4e7 / (lines + 1))));

/** Pairs of positions (`[old, new]`, ascending) of lines that stay, by a shortest edit; equal ends are paired first. */
export function pairLines(old: readonly string[], now: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  for (let at = 0; at < start; at++) pairs.push([at, at]);
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  if (oldEnd > start && newEnd > start) {
    const maxEditLength = distanceFor(oldEnd + newEnd - 2 * start);
    const changes = diffArrays(old.slice(start, oldEnd), now.slice(start, newEnd), { maxEditLength }) ?? [];
    let [oldAt, newAt] = [start, start];
    for (const { added, removed, count } of changes) {
      if (!added && !removed) for (let at = 0; at < count; at++) pairs.push([oldAt + at, newAt + at]);
      if (!added) oldAt += count;
      if (!removed) newAt += count;
    }
  }
  for (let at = oldEnd; at < old.length; at++) pairs.push([at, at - oldEnd + newEnd]);
  return pairs;
}

/** What became of a file's lines: the new ones, and the old ones that are gone. */
export interface Relinked {
  readonly lines: Line[];
  readonly removed: Line[];
}

/** A line without any blanks: equal for lines that a formatter would not tell apart. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** The lines of a new text: those that were there keep their writer, the others are `by`'s. */
export function relink(old: readonly Line[], text: string, by: Origin): Relinked {
  const texts = splitLines(text);
  const pairs = pairLines(
    old.map((line) => line.text),
    texts,
  );
  const lines: Line[] = texts.map((line) => ({ text: line, by, base: null }));
  const kept = new Set<number>();
  for (const [oldAt, newAt] of pairs) {
    const line = old[oldAt];
    if (line) lines[newAt] = line;
    kept.add(oldAt);
  }
  return { lines, removed: old.filter((_, at) => !kept.has(at)) };
}

/** Gives lines back to the step that wrote them where somebody else has only moved their blanks since. */
export function forgiveBlanks({ lines, removed }: Relinked, by: Origin): Relinked {
  const writers = new Map<string, Origin>();
  for (const line of removed) if (line.by?.kind === 'explained') writers.set(withoutBlanks(line.text), line.by);
  if (writers.size === 0) return { lines, removed };
  const given = lines.map((line) =>
    line.by === by ? { ...line, by: writers.get(withoutBlanks(line.text)) ?? by } : line,
  );
  return { lines: given, removed };
}
