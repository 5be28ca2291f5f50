import { hashOf } from '../collections/index.ts';
import type { CallStep, FileEdit, StepRef, Tools } from '../core/index.ts';
import { detach } from '../text/index.ts';
import { textOf } from './identity.ts';

/** Lines that the agent wrote, and those of them that it took out again later. */
export interface Rewriting {
  readonly written: number;
  readonly rewritten: number;
  /** Lines among the written ones that the agent itself had taken out of the same file before. */
  readonly restored: number;
  /** Steps that took such lines out; the first 20. */
  readonly steps: readonly StepRef[];
}

interface FileLines {
  readonly path: string;
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** The edit replaces the whole file: what is not in `added` is gone. */
  readonly all: boolean;
}

const LARGEST_EDIT = 262_144;
/** Lines that were taken out are remembered up to this many a file, and in all files together. */
const [MOST_OUT, MOST_OUT_IN_ALL] = [20_000, 200_000];
/** Lines such as a closing brace say nothing about whether work was redone. */
const TELLING = /\w.*\w.*\w/;

/**
 * A line as a number: 32 bits of a hash, so that no text is kept. Of half a million lines in one file some sixty are taken
 * for another; a longer number would take 16 bytes more a line, for the engine keeps it apart.
 */
const lineKey = (line: string): number => hashOf(line).high | 0;

const telling = (text: string): readonly number[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => TELLING.test(line))
    .map(lineKey);

function ofPatch(text: string): readonly FileLines[] {
  const files: { path: string; removed: number[]; added: number[]; all: false }[] = [];
  for (const line of text.split('\n')) {
    const path = /^\*\*\* (?:Add|Update|Delete) File: (.+)$/.exec(line)?.[1];
    if (path !== undefined) files.push({ path: detach(path.trim()), removed: [], added: [], all: false });
    else if (line.startsWith('+')) files.at(-1)?.added.push(...telling(line.slice(1)));
    else if (line.startsWith('-')) files.at(-1)?.removed.push(...telling(line.slice(1)));
  }
  return files;
}

function linesOf(edit: FileEdit, { blobs }: Tools): readonly FileLines[] {
  if (edit.op === 'opaque') return [];
  if (edit.op === 'patch') return edit.text.bytes > LARGEST_EDIT ? [] : ofPatch(textOf(edit.text, blobs));
  if (edit.op === 'write')
    return edit.content.bytes > LARGEST_EDIT
      ? []
      : [{ path: edit.path, removed: [], added: telling(textOf(edit.content, blobs)), all: true }];
  if (edit.old.bytes + edit.new.bytes > LARGEST_EDIT) return [];
  const [removed, added] = [telling(textOf(edit.old, blobs)), telling(textOf(edit.new, blobs))];
  return [{ path: edit.path, removed, added, all: false }];
}

/** Lines of one side that the other side does not have, each as often as it is surplus. */
function surplus(lines: readonly number[], others: readonly number[]): readonly number[] {
  const left = new Map<number, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** What is remembered of a file: the agent's own lines as they stand, and lines of anybody that it took out. */
interface Followed {
  readonly mine: Map<number, number>;
  readonly out: Set<number>;
}

/**
 * Plays one edit; returns how many lines were added, how many of the agent's own went, and how many only came back. Of the
 * lines that it takes out `room` are remembered.
 */
function play({ mine, out }: Followed, { removed, added, all }: FileLines, room: number): Played {
  const most = Math.min(MOST_OUT, out.size + room);
  const before = all ? [...mine].flatMap(([line, count]) => Array<number>(count).fill(line)) : removed;
  const fresh = surplus(added, before);
  const back = fresh.filter((line) => out.delete(line)).length;
  let gone = 0;
  for (const line of surplus(before, added)) {
    if (out.size < most) out.add(line);
    const count = mine.get(line) ?? 0;
    if (count === 0) continue;
    gone += 1;
    if (count === 1) mine.delete(line);
    else mine.set(line, count - 1);
  }
  for (const line of fresh) mine.set(line, (mine.get(line) ?? 0) + 1);
  return { added: fresh.length, gone, back };
}

interface Played {
  readonly added: number;
  readonly gone: number;
  readonly back: number;
}

/** Lines are followed up to this many at a time: some 40 bytes each. */
const MOST_LINES = 500_000;
/** Steps that are named. */
const MOST_STEPS = 20;

/**
 * Follows the agent's own lines through the edits that succeeded, as they are taken. Lines are compared without their
 * indentation; edits by shell commands other than `apply_patch`, edits above 256 KB, what comes when 500,000 lines are
 * followed, and what comes back of lines taken out behind the first `mostOut` (200,000), are not.
 */
export function openRewriting(tools: Tools, mostOut = MOST_OUT_IN_ALL) {
  const files = new Map<string, Followed>();
  let [written, rewritten, restored, followed, out] = [0, 0, 0, 0, 0];
  const steps: StepRef[] = [];
  return {
    /** Takes a call that succeeded, and the patches on its command line. */
    take(ref: StepRef, step: CallStep, patches: readonly string[]): void {
      if (followed >= MOST_LINES) return;
      const edits =
        step.kind === 'edit' ? step.edits.flatMap((edit) => linesOf(edit, tools)) : patches.flatMap(ofPatch);
      for (const lines of edits) {
        const known = files.get(lines.path) ?? { mine: new Map(), out: new Set() };
        files.set(lines.path, known);
        const before = known.out.size;
        const { added, gone, back } = play(known, lines, mostOut - out);
        out += known.out.size - before;
        restored += back;
        written += added;
        rewritten += gone;
        followed += added - gone;
        if (gone > 0 && steps.length < MOST_STEPS) steps.push(ref);
      }
    },
    total: (): Rewriting => ({ written, rewritten, restored, steps }),
  };
}
