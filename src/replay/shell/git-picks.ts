import { type Call, type Done, failed } from '../disk/call.ts';
import type { Held } from '../disk/disk.ts';
import { type Commit, commitOn } from '../disk/git-record.ts';
import { hasStaged, refuse, settleMerge } from './git-merge.ts';
import { headOf, lose, type Subcommand, sameHeld, touchedIn, unsaid } from './git-paths.ts';
import { isBehind, mergeBase, revisionOf } from './git-revisions.ts';
import { give, settle, standing } from './git-settle.ts';
import { changesTo, mergeTrees } from './merge-trees.ts';
import { readOptions } from './options.ts';

/** A plain commit: one that has just one before it. */
interface Plain {
  readonly commit: Commit;
  readonly parent: Commit;
}

/** A commit with the one before it; null where it has several, or they are not known. */
function plain(commit: Commit): Plain | null {
  const [parent, more] = commit.parents;
  return parent === undefined || more !== undefined || commit.strange ? null : { commit, parent };
}

/** The commits that words name; null where there are none, or one is not known or not plain. */
function namedBy(call: Call, words: readonly string[]): Plain[] | null {
  const found = words.flatMap((word) => {
    const commit = revisionOf(call, word);
    return (commit === null ? null : plain(commit)) ?? [];
  });
  return found.length < words.length || words.length === 0 ? null : found;
}

/** Makes the change of a commit, or (`back`) its opposite, once more on HEAD. */
function pickOne(call: Call, { commit, parent }: Plain, back: boolean): Done | null {
  const { git } = call.disk;
  const [base, theirs] = back ? [commit, parent] : [parent, commit];
  const merged = mergeTrees(call, { base, ours: git.head, theirs });
  if (merged === null) return lose(call);
  if (hasStaged(call)) return refuse(call, merged);
  // Git stops and asks what to do about a commit that changes nothing.
  if (merged.changes.size + merged.open.length === 0) return lose(call);
  const { head } = git;
  const done = settleMerge(call, merged, [head]);
  if (git.head !== head) git.told.push(git.head);
  return done;
}

function pickAll(call: Call, words: readonly string[], back: boolean): Done | null {
  const commits = namedBy(call, words);
  if (commits === null) return lose(call);
  for (const commit of commits) {
    const done = pickOne(call, commit, back);
    if (done === null || done.status !== 0 || call.disk.git.lost) return commits.length === 1 ? done : lose(call);
  }
  return unsaid;
}

const OPTIONS = { plain: 'xs', long: { 'no-edit': 'E', signoff: 's' } };

/** `git cherry-pick` of commits that the session made. */
export const cherryPick: Subcommand = (call) => {
  const options = readOptions(call.args, OPTIONS);
  return options === null ? lose(call) : pickAll(call, options.words, false);
};

/** `git revert` of commits that the session made. */
export const revert: Subcommand = (call) => {
  const options = readOptions(call.args, { ...OPTIONS, plain: 's' });
  // An editor that is asked for the message may not come.
  if (options === null || !(options.flags.has('E') || call.expected === 0)) return lose(call);
  return pickAll(call, options.words, true);
};

/** The commits that lead from one to another, oldest first; null where one of them is no plain commit. */
function between(from: Commit, to: Commit): Plain[] | null {
  const commits: Plain[] = [];
  for (let at = to; at !== from; ) {
    const found = plain(at);
    if (found === null) return null;
    commits.push(found);
    at = found.parent;
  }
  return commits.reverse();
}

/** Our commits since the base once more on another one; the paths that may be in conflict where they do not fit. */
function rebuild(call: Call, base: Commit, onto: Commit): Commit | readonly string[] | null {
  const { head } = call.disk.git;
  let at = onto;
  for (const { commit: theirs, parent } of between(base, head) ?? []) {
    const merged = mergeTrees(call, { base: parent, ours: at, theirs });
    if (merged === null) return null;
    if (merged.open.length > 0) return [...new Set([...changesTo(call, onto, head).keys(), ...theirs.held.keys()])];
    if (merged.changes.size > 0) at = commitOn([at], merged.changes);
  }
  return at;
}

/** Whether the working folder or the index holds changes of files that git tracks; null: that cannot be told. */
function isDirty(call: Call): boolean | null {
  if (hasStaged(call)) return true;
  const held = touchedIn(call, null).map((path): [Held, Held] => [headOf(call, path), call.disk.read(path)]);
  const tracked = held.filter(([head]) => head.kind !== 'absent');
  if (tracked.some(([head, now]) => head.kind === 'unknown' || now.kind === 'unknown')) return null;
  return tracked.some(([head, now]) => !sameHeld(head, now));
}

/** `git rebase` on a commit that the session knows, of its own plain commits. */
export const rebase: Subcommand = (call) => {
  const { git } = call.disk;
  const options = readOptions(call.args, { plain: 'q', long: { quiet: 'q' } });
  const [name, more] = options?.words ?? [];
  const onto = name === undefined || more !== undefined || options === null ? null : revisionOf(call, name);
  const base = onto === null ? null : mergeBase(call, git.head, onto);
  if (onto === null || base === null || between(base, git.head) === null) return lose(call);
  const dirty = call.expected === 0 ? false : isDirty(call);
  if (dirty !== false) return dirty ? failed() : lose(call);
  if (isBehind(call, onto, git.head)) return unsaid;
  const made = rebuild(call, base, onto);
  if (made === null) return lose(call);
  if ('length' in made) return give(call, made);
  // Git goes to the other commit first.
  const over = changesTo(call, onto, git.head);
  const stands = standing(call, over);
  if (stands !== 'free') return stands === 'refused' ? failed() : give(call, [...over.keys()]);
  return settle(call, changesTo(call, made, git.head), () => {
    git.head = made;
  });
};
