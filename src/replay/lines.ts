import { diffArrays } from 'diff';
import type { Origin } from '../core/index.ts';
import { copyText } from '../text/index.ts';

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

/** Where two lists of lines differ: from `start` to each one's end. */
function middleOf(old: readonly string[], now: readonly string[]) {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { start, oldEnd, newEnd };
}

/** Calls `pair` with positions (ascending) of lines that stay, by a shortest edit; equal ends are paired first. */
export function pairLines(
  old: readonly string[],
  now: readonly string[],
  pair: (old: number, now: number) => void,
): void {
  const { start, oldEnd, newEnd } = middleOf(old, now);
  for (let at = 0; at < start; at++) pair(at, at);
  if (oldEnd > start && newEnd > start) {
    const maxEditLength = distanceFor(oldEnd + newEnd - 2 * start);
    const changes = diffArrays(old.slice(start, oldEnd), now.slice(start, newEnd), { maxEditLength }) ?? [];
    let [oldAt, newAt] = [start, start];
    for (const { added, removed, count } of changes) {
      if (!added && !removed) for (let at = 0; at < count; at++) pair(oldAt + at, newAt + at);
      if (!added) oldAt += count;
      if (!removed) newAt += count;
    }
  }
  for (let at = oldEnd; at < old.length; at++) pair(at, at - oldEnd + newEnd);
}

/** What became of a file's lines: the new ones, and the old ones that are gone. */
export interface Relinked {
  readonly lines: Line[];
  readonly removed: Line[];
}

/** A line without any blanks: equal for lines that a formatter would not tell apart. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

/** A text and its lines. */
export interface Lines {
  readonly text: string;
  readonly lines: readonly Line[];
}

const STRIDE = 4096;

/** How many characters two texts share at their beginnings, compared in strides: most edits leave most of a file alone. */
function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.slice(at, at + STRIDE) === other.slice(at, at + STRIDE)) at += STRIDE;
  const most = Math.min(one.length, other.length);
  at = Math.min(at, most);
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** How many characters two texts share at their ends, at most `most`. */
function sharedEnd(one: string, other: string, most: number): number {
  const back = (text: string, at: number): string =>
    text.slice(Math.max(0, text.length - at - STRIDE), text.length - at);
  let at = 0;
  while (at + STRIDE <= most && back(one, at) === back(other, at)) at += STRIDE;
  while (at < most && one.charCodeAt(one.length - at - 1) === other.charCodeAt(other.length - at - 1)) at += 1;
  return at;
}

interface Share {
  readonly lines: number;
  readonly length: number;
}

/** How many whole lines of `old` begin a text, and how many characters they have. */
function sharedHead(old: Lines, text: string): Share {
  const limit = sharedStart(old.text, text);
  let [lines, length] = [0, 0];
  for (const line of old.lines) {
    const end = length + line.text.length;
    if (end > limit || (end === old.text.length && end < text.length && text[end - 1] !== '\n')) break;
    length = end;
    lines += 1;
  }
  return { lines, length };
}

/** How many whole lines of `old` end a text, and how many characters they have, `head`'s left out. */
function sharedTail(old: Lines, text: string, head: Share): Share {
  const limit = sharedEnd(old.text, text, Math.min(old.text.length, text.length) - head.length);
  let [lines, length] = [0, 0];
  for (let at = old.lines.length - 1; at >= head.lines; at--) {
    const end = length + (old.lines[at]?.text.length ?? 0);
    if (end > limit) break;
    length = end;
    lines += 1;
  }
  // Where the text has more before them, the first of these lines must begin behind a newline there, too.
  const start = text.length - length;
  const first = old.lines[old.lines.length - lines];
  if (!first || start === 0 || text[start - 1] === '\n') return { lines, length };
  return { lines: lines - 1, length: length - first.text.length };
}

/**
 * The lines of a new text: those that were there keep their writer, the others are `by`'s, and copies, as they may outlast
 * the text by many versions.
 */
export function relink(was: Lines, text: string, by: Origin): Relinked {
  const old = was.lines;
  const head = sharedHead(was, text);
  const tail = sharedTail(was, text, head);
  const between = old.slice(head.lines, old.length - tail.lines);
  const texts = splitLines(text.slice(head.length, text.length - tail.length));
  const lines: (Line | undefined)[] = new Array(texts.length);
  const kept = new Uint8Array(between.length);
  pairLines(
    between.map((line) => line.text),
    texts,
    (oldAt, newAt) => {
      lines[newAt] = between[oldAt];
      kept[oldAt] = 1;
    },
  );
  const middle = texts.map((line, at) => lines[at] ?? { text: copyText(line), by, base: null });
  return {
    lines: [...old.slice(0, head.lines), ...middle, ...old.slice(old.length - tail.lines)],
    removed: between.filter((_, at) => kept[at] === 0),
  };
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
