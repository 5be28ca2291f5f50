import type { Held } from './disk.ts';

/** Paths with what they held; a path that is not in it is as it was in the tree below. */
type Layer = Map<string, Held>;

/** What git's own records hold as far as a session has changed them. */
export interface GitRecord {
  /** The last commit, over the base. */
  readonly head: Layer;
  /** What `head` was before each commit of the session, oldest first. */
  readonly past: Layer[];
  /** What is staged, over the last commit. */
  readonly index: Layer;
  readonly stashes: Layer[];
  /** Branches that the session has begun. */
  readonly branches: Set<string>;
  /** Something was done to the records that is not followed: nothing can be brought back from them. */
  lost: boolean;
}

/** Records of a clean working folder. */
export function newGitRecord(): GitRecord {
  return { head: new Map(), past: [], index: new Map(), stashes: [], branches: new Set(), lost: false };
}
