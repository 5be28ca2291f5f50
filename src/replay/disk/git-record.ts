import type { Held } from './disk.ts';

/** Paths with what they held; a path that is not in it is as it was in the tree below. */
type Layer = Map<string, Held>;

/** A commit as far as a session's commands tell it. */
export interface Commit {
  /** What it holds over the base. */
  readonly held: ReadonlyMap<string, Held>;
  /** Those that are known; the commit that the session began at has none. */
  readonly parents: readonly Commit[];
  /** It has other parents, too, or some that lie in between. */
  readonly strange: boolean;
}

/** What git's own records hold as far as a session has changed them. */
export interface GitRecord {
  head: Commit;
  /** What is staged, over the last commit. */
  readonly index: Layer;
  readonly stashes: Layer[];
  /** The branch that HEAD is on: '' where its name is not known, null where it is on none. */
  branch: string | null;
  /** Branches that HEAD is not on (that without a known name is ''), each with its last commit. */
  readonly branches: Map<string, Commit>;
  /** What HEAD was on before. */
  before: { readonly branch: string | null; readonly head: Commit } | null;
  /** Ids that were printed, as they were printed. */
  readonly ids: Map<string, Commit>;
  /** Commits of the running script that git told the ids of, oldest first. */
  readonly told: Commit[];
  /** It is what is believed: something that the log does not tell may have made it otherwise. */
  believed: boolean;
  /** Something was done to the records that is not followed: nothing can be brought back from them. */
  lost: boolean;
}

/** Records of a clean working folder. */
export function newGitRecord(): GitRecord {
  const head: Commit = { held: new Map(), parents: [], strange: false };
  const names = { branch: '', branches: new Map(), before: null, ids: new Map(), told: [] };
  return { head, index: new Map(), stashes: [], ...names, believed: false, lost: false };
}

/** A commit over another, with what it changes. */
export function commitOn(parents: readonly [Commit, ...Commit[]], changes: ReadonlyMap<string, Held>): Commit {
  return { held: new Map([...parents[0].held, ...changes]), parents, strange: false };
}

/** Makes what is staged a commit, or (`amends`) the last one anew. */
export function recordCommit(git: GitRecord, { amends, quiet }: { amends: boolean; quiet: boolean }): void {
  const { head } = git;
  const made = commitOn([head], git.index);
  git.head = amends ? { ...made, parents: head.parents, strange: head.strange } : made;
  git.index.clear();
  if (!quiet) git.told.push(git.head);
}

/** Puts HEAD on a branch (null: on none), at a commit. */
export function goOn(git: GitRecord, branch: string | null, head: Commit): void {
  git.before = { branch: git.branch, head: git.head };
  if (git.branch !== null) git.branches.set(git.branch, git.head);
  if (branch !== null) git.branches.delete(branch);
  git.branch = branch;
  git.head = head;
}

/** A branch's last commit; undefined where there is none of that name, or it is not known. */
export const tipOf = (git: GitRecord, branch: string): Commit | undefined =>
  branch === git.branch ? git.head : git.branches.get(branch);

const MADE = /^\[(.{1,200}?)(?: \(root-commit\))? ([0-9a-f]{7,40})\] /;

/** Takes ids from what git printed of the commits of a script, where it printed one of each. */
export function noteIds(git: GitRecord, printed: string | null): void {
  const lines = git.told.length === 0 || printed === null ? [] : printed.split('\n');
  const made = lines.flatMap((line) => [MADE.exec(line) ?? []].filter(({ length }) => length > 0));
  if (made.length === git.told.length) {
    for (const [at, [, , id = '']] of made.entries()) git.ids.set(id, git.told[at] as Commit);
    const name = made.at(-1)?.[1];
    if (git.branch === '' && name !== undefined && name !== 'detached HEAD') git.branch = name;
  }
  git.told.length = 0;
}
