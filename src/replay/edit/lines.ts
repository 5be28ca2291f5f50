import { diffArrays } from 'diff';
import type { Origin } from '../../core/index.ts';
import {
  addRun,
  countLines,
  knownOf,
  type Line,
  lengthOf,
  lineEnd,
  linesOf,
  type Run,
  runOf,
  sliceRuns,
  splitLines,
  type Written,
} from './runs.ts';

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

/** What became of a file's lines: the new text's, and the old ones that are gone. */
export interface Relinked {
  readonly runs: readonly Run[];
  readonly removed: Iterable<Line>;
}

/** A line without any blanks: equal for lines that a formatter would not tell apart. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');

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

/** How many whole lines of an old text begin a new one, and how many characters they have. */
function sharedHead(old: string, text: string): Share {
  const limit = sharedStart(old, text);
  let [lines, length] = [0, 0];
  while (length < old.length) {
    const end = lineEnd(old, length);
    if (end > limit || (end === old.length && end < text.length && text[end - 1] !== '\n')) break;
    length = end;
    lines += 1;
  }
  return { lines, length };
}

/** How many whole lines of an old text end a new one, and how many characters they have, `head`'s left out. */
function sharedTail(old: string, text: string, head: Share): Share {
  const limit = sharedEnd(old, text, Math.min(old.length, text.length) - head.length);
  let [lines, from, first] = [0, old.length, old.length];
  while (from > head.length) {
    const start = from < 2 ? 0 : old.lastIndexOf('\n', from - 2) + 1;
    if (old.length - start > limit) break;
    [first, from] = [from, start];
    lines += 1;
  }
  // Where the text has more before them, the first of these lines must begin behind a newline there, too.
  const start = text.length - (old.length - from);
  if (lines === 0 || start === 0 || text[start - 1] === '\n') return { lines, length: old.length - from };
  return { lines: lines - 1, length: old.length - first };
}

/** The lines of which `kept` holds 0, with what is known of them. */
function* linesLost(between: Written, kept: Uint8Array): Generator<Line> {
  let at = 0;
  for (const line of linesOf(between)) if (kept[at++] === 0) yield line;
}

/** As `relink`, of texts that neither begin nor end alike. */
function relinkBetween(between: Written, text: string, by: Origin): Relinked {
  const [old, now] = [splitLines(between.text), splitLines(text)];
  const kept = new Uint8Array(old.length);
  const from = new Uint32Array(now.length);
  pairLines(old, now, (oldAt, newAt) => {
    from[newAt] = oldAt + 1;
    kept[oldAt] = 1;
  });
  const known = [...knownOf(between.runs)];
  const runs: Run[] = [];
  for (const at of from) addRun(runs, runOf(1, known[at - 1] ?? { by, base: null }));
  return { runs, removed: { [Symbol.iterator]: () => linesLost(between, kept) } };
}

/** The lines of a new text: those that were there keep their writer, the others are `by`'s. */
export function relink(was: Written, text: string, by: Origin): Relinked {
  const head = sharedHead(was.text, text);
  const tail = sharedTail(was.text, text, head);
  const [first, end] = [head.lines, lengthOf(was.runs) - tail.lines];
  const between = {
    text: was.text.slice(head.length, was.text.length - tail.length),
    runs: sliceRuns(was.runs, first, end),
  };
  const next = text.slice(head.length, text.length - tail.length);
  const middle =
    between.text === '' || next === ''
      ? { runs: [runOf(countLines(next), { by, base: null })], removed: linesOf(between) }
      : relinkBetween(between, next, by);
  const runs: Run[] = [];
  for (const run of sliceRuns(was.runs, 0, first)) addRun(runs, run);
  for (const run of middle.runs) addRun(runs, run);
  for (const run of sliceRuns(was.runs, end, end + tail.lines)) addRun(runs, run);
  return { runs, removed: middle.removed };
}

/** Gives lines of a text back to the step that wrote them where somebody else has only moved their blanks since. */
export function forgiveBlanks(text: string, { runs, removed }: Relinked, by: Origin): Relinked {
  const writers = new Map<string, Origin>();
  for (const line of removed) if (line.by?.kind === 'explained') writers.set(withoutBlanks(line.text), line.by);
  if (writers.size === 0) return { runs, removed };
  const given: Run[] = [];
  for (const line of linesOf({ text, runs })) {
    const writer = line.by === by ? (writers.get(withoutBlanks(line.text)) ?? by) : line.by;
    addRun(given, runOf(1, { by: writer, base: line.base }));
  }
  return { runs: given, removed };
}
