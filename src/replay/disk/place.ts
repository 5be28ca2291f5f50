/** Resolves `.` and `..`; a path that climbs out of its root keeps its leading `..`. Blank segments are dropped. */
function normalise(path: string): string {
  const rooted = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !rooted) parts.push(part);
  }
  return (rooted ? '/' : '') + parts.join('/');
}

const DRIVE = /^\/?([A-Za-z]):[\\/]/;

/** A path in one notation: `file://` dropped, Windows' `C:\a` as `/c:/a`. */
function unify(path: string): string {
  const local = path.startsWith('file://') ? path.slice('file://'.length) : path;
  const drive = DRIVE.exec(local);
  if (drive) return `/${drive[1]?.toLowerCase()}:/${local.slice(drive[0].length).replaceAll('\\', '/')}`;
  return local.startsWith('\\\\') ? local.replaceAll('\\', '/') : local;
}

/** An absolute path from one as logged and the directory it was said in; without such a directory it stays relative. */
export function resolvePath(path: string, directory: string | null): string {
  const one = unify(path);
  if (one.startsWith('/') || one.startsWith('~')) return normalise(one);
  const from = directory === null ? null : unify(directory);
  const local = from !== null && /^\/[a-z]:\//.test(from) ? one.replaceAll('\\', '/') : one;
  return normalise(from === null ? local : `${from}/${local}`);
}

/** No file system has longer paths. */
const LONGEST = 4096;

const under = (path: string, root: string): boolean =>
  path === root || path.startsWith(root === '/' ? '/' : `${root}/`);

/** The folders above a known repository path where a logged path ends with it: the longest such ending, or null. */
function rootFor(path: string, known: ReadonlySet<string>): { readonly root: string; readonly depth: number } | null {
  for (let at = path.indexOf('/', 1); at >= 0; at = path.indexOf('/', at + 1)) {
    const rest = path.slice(at + 1);
    if (known.has(rest)) return { root: path.slice(0, at), depth: rest.split('/').length };
  }
  return null;
}

/** Maps a logged path to the repository's; null: it lies outside. */
export type Placer = (path: string, directory: string | null) => string | null;

/**
 * Finds where the repository was on the machine of a session, from its working directory and the absolute paths that it
 * edited: a folder is a root where a path below it is one that the pull request knows, and it holds the working directory
 * or lies below it (a worktree); elsewhere two such paths, or one of two segments, are asked for. Roots that none of this
 * tells default to the working directory; relative paths without one are taken from the repository's root.
 */
export function placerFor(paths: readonly string[], cwd: string | null, known: ReadonlySet<string>): Placer {
  const home = cwd === null ? null : resolvePath(cwd, null);
  const votes = new Map<string, { readonly rests: Set<string>; depth: number }>();
  for (const path of new Set(paths)) {
    const found = path.startsWith('/') && path.length <= LONGEST ? rootFor(path, known) : null;
    if (found === null) continue;
    const vote = votes.get(found.root) ?? { rests: new Set(), depth: 0 };
    vote.rests.add(path);
    vote.depth = Math.max(vote.depth, found.depth);
    votes.set(found.root, vote);
  }
  const roots = [...votes]
    .filter(([root, { rests, depth }]) => {
      return home === null || under(home, root) || under(root, home) || rests.size > 1 || depth > 1;
    })
    .map(([root]) => root);
  if (home !== null && !roots.some((root) => under(home, root))) roots.push(home);
  roots.sort((one, other) => other.length - one.length);
  return (path, directory) => {
    const whole = resolvePath(path, directory ?? cwd);
    if (whole.length > LONGEST) return null;
    if (!whole.startsWith('/')) return whole === '' || /^(\.\.|~)(\/|$)/.test(whole) ? null : whole;
    const root = roots.find((candidate) => under(whole, candidate) && whole !== candidate);
    const inside = root === undefined ? null : whole.slice(root === '/' ? 1 : root.length + 1);
    return inside === null || /^\.git(\/|$)/.test(inside) ? null : inside;
  };
}
