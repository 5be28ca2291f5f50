import type { Call } from '../disk/call.ts';
import { folderOf, type Held } from '../disk/disk.ts';
import type { Commit } from '../disk/git-record.ts';
import { sameHeld } from './git-paths.ts';
import { heldIn } from './git-revisions.ts';
import { mergeTexts } from './merge-texts.ts';

/** Two commits and what they were made of. */
interface Sides {
  readonly base: Commit;
  readonly ours: Commit;
  readonly theirs: Commit;
}

/** What a merge makes of our side. */
export interface Merged {
  /** Path → what it holds then, where that is another than on our side. */
  readonly changes: ReadonlyMap<string, Held>;
  /** Paths that may be in conflict. */
  readonly open: readonly string[];
}

/** Whether two commits certainly hold the same of a path. */
const alike = (call: Call, one: Commit, other: Commit, path: string): boolean =>
  one.held.get(path) === other.held.get(path) || sameHeld(heldIn(call, one, path), heldIn(call, other, path));

/** What one commit holds of the paths in which it differs, or may differ, from another. */
export function changesTo(call: Call, to: Commit, from: Commit): Map<string, Held> {
  const paths = [...new Set([...from.held.keys(), ...to.held.keys()])].filter((path) => !alike(call, from, to, path));
  return new Map(paths.map((path) => [path, heldIn(call, to, path)]));
}

/** A file that both sides have changed; null where that may be a conflict. */
function mergeHeld(call: Call, { base, ours, theirs }: Sides, path: string): Held | null {
  const texts = [base, ours, theirs].map((commit) => {
    const held = heldIn(call, commit, path);
    return held.kind === 'text' && !held.doubt && call.disk.spend(3 * held.text.length) ? held.text : null;
  });
  const [from = null, mine = null, other = null] = texts;
  const text = from === null || mine === null || other === null ? null : mergeTexts(from, mine, other);
  return text === null ? null : { kind: 'text', text, doubt: false };
}

/** What one side took away and put in anew: git may take that for files that were renamed. */
function movesOf(call: Call, base: Commit, side: Commit, paths: readonly string[]) {
  const kinds = paths.map((path) => [path, heldIn(call, base, path).kind, heldIn(call, side, path).kind] as const);
  const gone = kinds.flatMap(([path, was, is]) => (was !== 'absent' && is === 'absent' ? [path] : []));
  const come = kinds.flatMap(([path, was, is]) => (was === 'absent' && is !== 'absent' ? [path] : []));
  return { gone, come };
}

/** Whether a rename of one side may lead what the other did to another path. */
function mayFollow(call: Call, { base, ours, theirs }: Sides, paths: readonly string[]): boolean {
  return [[ours, theirs] as const, [theirs, ours] as const].some(([side, other]) => {
    const { gone, come } = movesOf(call, base, side, paths);
    if (gone.length === 0 || come.length === 0) return false;
    const touched = gone.some((path) => !alike(call, base, other, path));
    const folders = new Set(gone.map(folderOf));
    const added = movesOf(call, base, other, paths).come;
    return touched || added.some((path) => folders.has('') || [...folders].some((one) => path.startsWith(`${one}/`)));
  });
}

/** Merges two commits file by file; null where it cannot be told which file goes with which. */
export function mergeTrees(call: Call, sides: Sides): Merged | null {
  const { base, ours, theirs } = sides;
  const paths = [...new Set([...base.held.keys(), ...ours.held.keys(), ...theirs.held.keys()])];
  const changes = new Map<string, Held>();
  const open: string[] = [];
  if (mayFollow(call, sides, paths)) return null;
  for (const path of paths) {
    if (alike(call, base, theirs, path) || alike(call, ours, theirs, path)) continue;
    const held = alike(call, base, ours, path) ? heldIn(call, theirs, path) : mergeHeld(call, sides, path);
    if (held === null) open.push(path);
    else changes.set(path, held);
  }
  return { changes, open };
}
