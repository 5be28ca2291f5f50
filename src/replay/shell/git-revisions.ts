import type { Call } from './call.ts';
import type { Held } from './disk.ts';
import type { GitRecord } from './git-record.ts';

/** A commit that can be told: what it holds, and how many of the session's commits lie behind it. */
export interface Revision {
  readonly held: (path: string) => Held;
  readonly back: number;
}

/** How far behind HEAD a name is; null where it is no such name. */
function stepsBack(name: string): number | null {
  const [, carets, count] = /^(?:HEAD|@)(?:(\^{1,50})|~(\d{0,3}))?$/.exec(name) ?? [];
  if (carets !== undefined) return carets.length;
  if (count !== undefined) return count === '' ? 1 : Number(count);
  return name === 'HEAD' || name === '@' ? 0 : null;
}

/** The commit that a name means: HEAD, those that the session has made, and the one it started from; null for any other. */
export function revisionOf({ disk }: Call, name: string): Revision | null {
  const { git } = disk;
  if (git.lost) return null;
  const layers = [...git.past, git.head];
  const back = stepsBack(name) ?? (disk.isBase(name) ? layers.length - 1 : null);
  const layer = back === null ? undefined : layers[layers.length - 1 - back];
  if (back === null || layer === undefined) return null;
  return { held: (path) => layer.get(path) ?? disk.base(path), back };
}

/** Makes what is staged a commit. */
export function recordCommit(git: GitRecord, amends: boolean): void {
  if (!amends) git.past.push(new Map(git.head));
  for (const [path, held] of git.index) git.head.set(path, held);
  git.index.clear();
}

/** Puts HEAD back by some of the session's commits. */
export function moveBack(git: GitRecord, back: number): void {
  if (back === 0) return;
  const layer = git.past[git.past.length - back] ?? new Map();
  git.past.splice(git.past.length - back);
  git.head.clear();
  for (const [path, held] of layer) git.head.set(path, held);
}
