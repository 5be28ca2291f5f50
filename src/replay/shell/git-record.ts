import type { Held } from './disk.ts';

/** Paths with what they held; a path that is not in it is as it was in the tree below. */
type Layer = Map<string, Held>;

/** What git's own records hold as far as a session has changed them. */
export interface GitRecord {
  /** The last commit, over the base. */
  readonly head: Layer;
  /** What is staged, over the last commit. */
  readonly index: Layer;
  readonly stashes: Layer[];
  /** Something was done to the records that is not followed: nothing can be brought back from them. */
  lost: boolean;
}

/** Records of a clean working folder. */
export function newGitRecord(): GitRecord {
  return { head: new Map(), index: new Map(), stashes: [], lost: false };
}
