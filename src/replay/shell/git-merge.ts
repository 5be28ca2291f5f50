import { type Call, type Done, failed } from '../disk/call.ts';
import { type Held, within } from '../disk/disk.ts';
import { type Commit, commitOn } from '../disk/git-record.ts';
import { bring, headOf, isUntouched, lose, type Subcommand, sameHeld, unsaid } from './git-paths.ts';
import { isBehind, mergeBase, revisionOf } from './git-revisions.ts';
import { readMerge, type Said } from './git-said.ts';
import { give, settle } from './git-settle.ts';
import { changesTo, type Merged, mergeTrees } from './merge-trees.ts';
import { readOptions } from './options.ts';

const OPTIONS = {
  plain: 'qnxseE0',
  valued: 'm',
  long: {
    quiet: 'q',
    edit: 'e',
    'no-edit': 'E',
    ff: 'f',
    'no-ff': 'N',
    'ff-only': 'F',
    squash: 'S',
    'no-stat': 'n',
    stat: 's',
    message: 'm',
    'no-verify': 'v',
    'no-rebase': 'M',
  },
};

const UNKNOWN: Held = { kind: 'unknown' };

/** Follows git to a commit of which only the paths are known that it changes. */
function followPaths(call: Call, paths: readonly string[], root: string): Done {
  const { git } = call.disk;
  const lost = paths.map((path) => within(root, path));
  call.disk.lose(lost);
  const changes = new Map(lost.map((path) => [path, UNKNOWN]));
  git.head = { ...commitOn([git.head], changes), strange: true };
  for (const path of lost) git.index.delete(path);
  return unsaid;
}

/** Goes to the commit that the base of the replay is: what the session committed before is in it. */
function followBase(call: Call): Done {
  const { git } = call.disk;
  const base: Commit = { held: new Map(), parents: [], strange: false };
  for (const [path, held] of changesTo(call, base, git.head)) {
    bring(call, path, held);
    git.index.delete(path);
  }
  git.head = base;
  return unsaid;
}

/** What a merge of something that is not known did, as far as git said it. */
function followSaid(call: Call, said: Said | null): Done | null {
  const { disk, shell } = call;
  const root = shell.cwd === null ? null : disk.root(shell.cwd);
  if (said?.kind === 'nothing') return { status: call.expected, output: null };
  if (disk.git.lost || said === null || root === null) return lose(call);
  if (said.kind === 'forward' && disk.isBase(said.to)) return followBase(call);
  // What the base holds is what the session's work began at, once it was up to date.
  if (isUntouched(call)) return unsaid;
  return said.paths === null ? lose(call) : followPaths(call, said.paths, root);
}

/** What a merge of trees comes to, as a commit with these parents; where a file may be in conflict, only the log can tell. */
export function settleMerge(call: Call, { changes, open }: Merged, parents: readonly [Commit, ...Commit[]]): Done {
  const { git } = call.disk;
  if (open.length > 0 && call.expected !== 0) return give(call, [...changes.keys(), ...open]);
  const all = new Map([...changes, ...open.map((path) => [path, UNKNOWN] as const)]);
  return settle(call, all, () => {
    git.head = commitOn(parents, all);
  });
}

/** Whether the index holds something that is not committed. */
export const hasStaged = (call: Call): boolean =>
  [...call.disk.git.index].some(([path, held]) => !sameHeld(held, headOf(call, path)));

function mergeKnown(call: Call, theirs: Commit, flags: ReadonlySet<string>): Done | null {
  const { git } = call.disk;
  const ours = git.head;
  if (isBehind(call, theirs, ours)) return unsaid;
  if (isBehind(call, ours, theirs) && !flags.has('N')) {
    return settle(call, changesTo(call, theirs, ours), () => {
      git.head = theirs;
    });
  }
  if (flags.has('F')) return failed(128);
  const base = mergeBase(call, ours, theirs);
  const merged = base === null ? null : mergeTrees(call, { base, ours, theirs });
  if (merged === null) return lose(call);
  return hasStaged(call) ? refuse(call, merged) : settleMerge(call, merged, [ours, theirs]);
}

/** Where something is staged git does nothing; if the log says that it did, we know less than we thought. */
export const refuse = (call: Call, { changes, open }: Merged): Done =>
  call.expected === 0 ? give(call, [...changes.keys(), ...open]) : failed();

/** `git merge`, of commits that the session made; of others as far as git says what it did. */
export const merge: Subcommand = (call) => {
  const options = readOptions(call.args, OPTIONS);
  const [name, more] = options?.words ?? [];
  if (options === null || name === undefined || more !== undefined || options.flags.has('S')) return lose(call);
  const theirs = revisionOf(call, name);
  if (theirs !== null) return mergeKnown(call, theirs, options.flags);
  return followSaid(call, readMerge(call.disk.printed(), call.expected !== null && call.expected !== 0));
};

/** `git pull`, as far as git says what it did. */
export const pull: Subcommand = (call) =>
  followSaid(call, readMerge(call.disk.printed(), call.expected !== null && call.expected !== 0));
