import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../start/index.ts';

/** What git may know of this machine: nothing. Names and dates are given with each commit. */
export const gitEnvironment = (home: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: home,
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
});

/** Runs git in a repository and returns what it printed; throws where git says no. */
export function git(directory: string, args: readonly string[], input: string | Uint8Array = ''): Buffer {
  return runProgram('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: directory,
    env: gitEnvironment(directory),
    input,
  });
}

/** As `git`, its output as text without the last newline; null where git says no. */
export function tryGit(directory: string, args: readonly string[], input: string | Uint8Array = ''): string | null {
  try {
    return git(directory, args, input).toString().replace(/\n$/, '');
  } catch {
    return null;
  }
}

const SETTINGS = `[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[http]
	receivepack = true
[receive]
	hideRefs = refs/pull
[gc]
	auto = 0
[core]
	logAllRefUpdates = false
`;

/** Makes an empty bare repository that serves fetches by object id, partial clones and authorised pushes. */
export function initialise(directory: string, defaultBranch: string): void {
  git(directory, ['init', '--quiet', '--bare', '--template=', `--initial-branch=${defaultBranch}`, '.']);
  appendFileSync(path.join(directory, 'config'), SETTINGS);
}

const remembered = new Map<string, unknown>();

/**
 * All refs below a prefix and the ids that they hold. Read from the files themselves (gitrepository-layout(5)): the double asks
 * for refs with nearly every request, and a process for each answer was most of what it cost.
 */
export function refsBelow(directory: string, prefix: string): ReadonlyMap<string, string> {
  const packed = path.join(directory, 'packed-refs');
  const lines = existsSync(packed) ? readFileSync(packed, 'utf8').split('\n') : [];
  const refs = new Map(
    lines.filter((line) => /^[0-9a-f]/.test(line)).map((line) => [line.slice(41), line.slice(0, 40)]),
  );
  for (const entry of readdirSync(path.join(directory, 'refs'), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !entry.name.endsWith('.lock'))
      refs.set(path.relative(directory, file), readFileSync(file, 'utf8').trim());
  }
  return new Map([...refs].filter(([ref]) => ref.startsWith(prefix)).sort());
}

/** The id that a full ref holds; null where there is no such ref. */
export const refOf = (directory: string, ref: string): string | null => refsBelow(directory, ref).get(ref) ?? null;

/** Type of an object; null where the repository has none of that id. */
export function typeOf(directory: string, sha: string): string | null {
  if (!/^[0-9a-f]{40}$/.test(sha)) return null;
  const name = ['type', directory, sha].join('\0');
  const type = remembered.get(name) ?? tryGit(directory, ['cat-file', '-t', sha]);
  if (type !== null) remembered.set(name, type);
  return type as string | null;
}

/** The commit that a branch, tag, ref or id names; null where none. */
export function commitOf(directory: string, revision: string): string | null {
  if (revision === '' || revision.startsWith('-')) return null;
  const held = refOf(directory, `refs/heads/${revision}`) ?? refOf(directory, revision) ?? revision;
  if (/^[0-9a-f]{40}$/.test(held) && typeOf(directory, held) !== 'tag')
    return typeOf(directory, held) === 'commit' ? held : null;
  const sha = tryGit(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${held}^{commit}`]);
  return sha === '' ? null : sha;
}

/** Moves a ref only if it still holds `from` (null: it must not exist); false where somebody was faster. */
export function moveRef(directory: string, ref: string, to: string, from: string | null): boolean {
  return tryGit(directory, ['update-ref', ref, to, from ?? '0'.repeat(40)]) !== null;
}

export const isAncestor = (directory: string, ancestor: string, descendant: string): boolean =>
  tryGit(directory, ['merge-base', '--is-ancestor', ancestor, descendant]) !== null;

/** What git objects say never changes: work that depends on ids alone is done once. */
export function remember<T>(key: readonly string[], work: () => T): T {
  const name = key.join('\0');
  if (!remembered.has(name)) remembered.set(name, work());
  return remembered.get(name) as T;
}

/** The best common ancestor of two commits; null where they have none. */
export const mergeBase = (directory: string, one: string, other: string): string | null =>
  remember(
    ['merge-base', directory, one, other],
    () => tryGit(directory, ['merge-base', one, other])?.split('\n')[0] ?? null,
  );

export interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number | null;
  readonly path: string;
}

function readEntries(listed: Buffer): TreeEntry[] {
  return listed
    .toString()
    .split('\0')
    .flatMap((line) => {
      const found = /^(\d+) (\w+) ([0-9a-f]{40}) +(\S+)\t([\s\S]+)$/.exec(line);
      if (found === null) return [];
      const [, mode = '', type = '', sha = '', size = '-', place = ''] = found;
      return [{ mode, type, sha, size: size === '-' ? null : Number(size), path: place }];
    });
}

/** Entries of a tree (a commit or tree id), the paths relative to it. */
export const listTree = (directory: string, tree: string, recursive = false): TreeEntry[] =>
  readEntries(git(directory, ['ls-tree', '-z', '--long', ...(recursive ? ['-r', '-t'] : []), tree]));

/** What lies at a place of a commit; null where nothing does. */
export function entryAt(directory: string, commit: string, place: string): TreeEntry | null {
  if (place === '') return { mode: '040000', type: 'tree', sha: `${commit}^{tree}`, size: null, path: place };
  const listed = git(directory, ['--literal-pathspecs', 'ls-tree', '-z', '--long', commit, '--', place]);
  return readEntries(listed)[0] ?? null;
}

export const readBlob = (directory: string, sha: string): Buffer => git(directory, ['cat-file', 'blob', sha]);
