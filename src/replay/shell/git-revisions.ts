import type { Call } from '../disk/call.ts';
import type { Held } from '../disk/disk.ts';
import { type Commit, tipOf } from '../disk/git-record.ts';

/** The commit that the session began at, below one of its own. */
function rootOf(commit: Commit): Commit {
  let at = commit;
  for (let parent = at.parents[0]; parent !== undefined; parent = at.parents[0]) at = parent;
  return at;
}

/** The commit whose printed id fits; null where none does, or several. */
function byId({ disk }: Call, name: string): Commit | null {
  const { git } = disk;
  if (!/^[0-9a-f]{7,40}$/.test(name) || !disk.spend(git.ids.size)) return null;
  const fitting = [...git.ids].filter(([id]) => id.startsWith(name) || name.startsWith(id));
  const found = new Set(fitting.map(([, commit]) => commit));
  if (found.size === 1) return [...found][0] ?? null;
  return found.size === 0 && disk.isBase(name) ? rootOf(git.head) : null;
}

function named(call: Call, name: string): Commit | null {
  const { git } = call.disk;
  if (name === 'HEAD' || name === '@') return git.head;
  if (name === '-' || name === '@{-1}') {
    const { branch = null, head = null } = git.before ?? {};
    return branch === null ? head : (tipOf(git, branch) ?? null);
  }
  return (name === '' ? null : tipOf(git, name)) ?? byId(call, name);
}

/** The commit that a name means: HEAD, those that the session has made, and the one it started from; null for any other. */
export function revisionOf(call: Call, name: string): Commit | null {
  const [, start = '', steps = ''] = /^(.{1,200}?)((?:[~^]\d{0,3}){0,50})$/.exec(name) ?? [];
  let commit = call.disk.git.lost ? null : named(call, start);
  for (const [, mark, count] of steps.matchAll(/([~^])(\d*)/g)) {
    const number = count === '' ? 1 : Number(count);
    const up = mark === '^' ? Math.min(number, 1) : number;
    if (mark === '^' && number > 1) commit = commit?.parents[number - 1] ?? null;
    else for (let step = 0; step < up && commit !== null; step += 1) commit = commit.parents[0] ?? null;
  }
  return commit;
}

/** What a commit holds of a path. */
export const heldIn = ({ disk }: Pick<Call, 'disk'>, commit: Commit, path: string): Held =>
  commit.held.get(path) ?? disk.base(path);

/** A commit and all that is known to lie behind it. */
function ancestorsOf({ disk }: Call, commit: Commit): Set<Commit> | null {
  const found = new Set([commit]);
  for (const one of found) for (const parent of one.parents) found.add(parent);
  return disk.spend(found.size) ? found : null;
}

/** Whether one commit lies behind another, or is it. */
export const isBehind = (call: Call, one: Commit, other: Commit): boolean =>
  ancestorsOf(call, other)?.has(one) ?? false;

/**
 * The last commit that two have in common; null where there is none or more than one, or where something between may hold
 * commits that are not known.
 */
export function mergeBase(call: Call, one: Commit, other: Commit): Commit | null {
  const [mine, theirs] = [ancestorsOf(call, one), ancestorsOf(call, other)];
  if (mine === null || theirs === null) return null;
  const common = [...mine].filter((commit) => theirs.has(commit));
  const inner = new Set(common.flatMap(({ parents }) => parents));
  const last = common.filter((commit) => !inner.has(commit));
  const apart = [...mine, ...theirs].filter((commit) => !(mine.has(commit) && theirs.has(commit)));
  return last.length === 1 && !apart.some(({ strange }) => strange) ? (last[0] as Commit) : null;
}
