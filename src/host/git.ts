import { statSync } from 'node:fs';
import { HostError, type PullCommit, type RawChanges, type Side, type Spill } from '../core/index.ts';
import { pathText } from '../diff/index.ts';
import { unbundle } from './git-bundle.ts';
import { type FetchOptions, fetchObjects } from './git-fetch.ts';
import {
  idsOfRaw,
  listCommits,
  listFolder,
  listHistory,
  listPaths,
  type PlainCommit,
  pieces,
  readFiles,
} from './git-listing.ts';
import { readBlobs } from './git-objects.ts';
import { type GitFolder, type GitResult, runGit, secondsUntilServed } from './git-run.ts';
import { overlay } from './git-store.ts';
import { makeScratch } from './scratch.ts';

/** Patch text beyond this is cut; the raw listing still names every file. */
const PATCH_LIMIT = 32 * 1024 * 1024;

const DIFF = ['diff-tree', '-r', '-M', '-l1000', '--no-color', '--no-ext-diff', '--no-textconv', '--no-relative'];
const PATCH = ['--patch', '--full-index', '--unified=3', '--src-prefix=a/', '--dst-prefix=b/', '--submodule=short'];

/**
 * A repository, read without its config, hooks, attributes or working tree having any say. Commit arguments are full
 * ids as `resolve` gives them. Every method may throw HostError, whose remedy names the way out.
 */
export interface Repository {
  /** The full commit id of a revision (`main`, `HEAD~2`, a tag, an abbreviated id). */
  resolve(revision: string): Promise<string>;
  /** What a symbolic ref stands for: `refs/heads/main` for `HEAD`; null where it is none. */
  symbolicRef(name: 'HEAD' | `refs/${string}`): Promise<string | null>;
  /** The best common ancestor; null where the two have none. */
  mergeBase(one: string, other: string): Promise<string | null>;
  /** What changed between two commits: raw listing with renames, patch text, and both sides' contents by object id. */
  changes(base: string, head: string, spill: Spill): Promise<RawChanges>;
  /** Paths on the newer side that differ between two commits (no renames, no deletions). */
  changedPaths(base: string, head: string): Promise<string[]>;
  /** Contents at a commit, in the order of `paths`; those over `limit` bytes (20 MB unless told) are `unavailable`. */
  files(commit: string, paths: readonly string[], spill: Spill, limit?: number): Promise<Side[]>;
  /** The names in a folder at a commit, as a side that a `Need` of a folder asks for. */
  listFolder(commit: string, path: string, spill: Spill): Promise<Side>;
  /** Paths of all files at a commit, or of those under a folder. */
  listFiles(commit: string, folder?: string): Promise<string[]>;
  /** Commits of `base..head`, oldest first, at most 1000. */
  commits(base: string, head: string): Promise<PullCommit[]>;
  /** The newest `last` commits with one parent up to `head`, newest first; of the first-parent line unless `each`. */
  history(head: string, last: number, each: boolean): Promise<PlainCommit[]>;
  /** Removes what lies on disk for it; the repository itself is not touched. */
  close(): void;
}

/** No ranges, paths, searches, reflog selectors or options: names, ids, and `~N`, `^N` behind them. */
const REVISION = /^(?!-)(?!.*(\.\.|@\{|\^\{))[^\s:?*[\\\0-\x20\x7f]{1,500}$/;

function fail(dir: string, what: string, result: GitResult): never {
  const missing = /unable to read|bad object|bad tree|missing|not a tree|does not exist|shallow/i.test(result.errors);
  const again = secondsUntilServed(result.errors);
  if (!missing || again !== null)
    throw new HostError(`git could not ${what} in ${dir}: ${result.errors.trim().slice(0, 300)}`, null, again);
  throw new HostError(
    `git could not ${what} in ${dir}: objects are missing from this clone`,
    `Run: git -C ${dir} fetch --unshallow (in a partial clone: fetch --refetch --no-filter).`,
  );
}

async function resolveIn(folder: GitFolder, dir: string, revision: string): Promise<string> {
  if (!REVISION.test(revision)) {
    throw new HostError(`${JSON.stringify(revision)} is not a revision`, 'Name a branch, a tag or a commit id.');
  }
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const result = await runGit(folder, args);
  const id = result.stdout.toString('latin1').trim();
  if (result.code === 0 && /^[0-9a-f]{40}$/.test(id)) return id;
  throw new HostError(
    `the commit ${revision} is not in ${dir}`,
    `Run: git -C ${dir} fetch origin ${revision} (or fetch --unshallow, where the clone is shallow).`,
  );
}

async function symbolicRefIn(folder: GitFolder, name: string): Promise<string | null> {
  const { code, stdout } = await runGit(folder, ['symbolic-ref', '--quiet', name]);
  return code === 0 ? stdout.toString('utf8').trim() : null;
}

async function mergeBaseIn(folder: GitFolder, dir: string, one: string, other: string): Promise<string | null> {
  const result = await runGit(folder, ['merge-base', '--end-of-options', one, other]);
  if (result.code === 0) return result.stdout.toString('latin1').trim();
  if (result.code !== 1) fail(dir, 'find the merge base', result);
  const shallow = await runGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (shallow.stdout.toString('latin1').trim() !== 'true') return null;
  throw new HostError(
    `the merge base of ${one.slice(0, 10)} and ${other.slice(0, 10)} is beyond the shallow history of ${dir}`,
    `Run: git -C ${dir} fetch --unshallow`,
  );
}

async function changesIn(
  folder: GitFolder,
  dir: string,
  [base, head]: readonly [string, string],
  spill: Spill,
): Promise<RawChanges> {
  const ends = ['--end-of-options', base, head];
  const raw = await runGit(folder, [...DIFF, '--raw', '-z', '--no-abbrev', ...ends]);
  if (raw.code !== 0) fail(dir, 'compare the commits', raw);
  const patch = await runGit(folder, [...DIFF, ...PATCH, ...ends], { cutAt: PATCH_LIMIT });
  if (patch.code !== 0) fail(dir, 'compare the commits', patch);
  const objects = await readBlobs(folder, idsOfRaw(raw.stdout), spill);
  const time = await runGit(folder, ['log', '-1', '--no-show-signature', '--format=%cI', '--end-of-options', base]);
  const baseTime = time.stdout.toString('latin1').trim() || null;
  return { base, head, baseTime, raw: raw.stdout, patch: patch.stdout, objects };
}

async function changedIn(folder: GitFolder, dir: string, base: string, head: string): Promise<string[]> {
  const only = ['--name-only', '--no-renames', '--diff-filter=d', '-z'];
  const result = await runGit(folder, [...DIFF, ...only, '--end-of-options', base, head]);
  return result.code === 0 ? pieces(result.stdout).map(pathText) : fail(dir, 'compare the commits', result);
}

function repositoryIn(folder: GitFolder, dir: string, close: () => void): Repository {
  return {
    resolve: (revision) => resolveIn(folder, dir, revision),
    symbolicRef: (name) => symbolicRefIn(folder, name),
    mergeBase: (one, other) => mergeBaseIn(folder, dir, one, other),
    changes: (base, head, spill) => changesIn(folder, dir, [base, head], spill),
    changedPaths: (base, head) => changedIn(folder, dir, base, head),
    files: (commit, paths, spill, limit) => readFiles(folder, commit, paths, spill, limit),
    listFolder: (commit, path, spill) => listFolder(folder, commit, path, spill),
    listFiles: (commit, prefix) => listPaths(folder, commit, prefix ?? null),
    commits: (base, head) => listCommits(folder, base, head),
    history: (head, last, each) => listHistory(folder, head, last, each),
    close,
  };
}

/** Opens the repository that holds `dir` (a working folder, one inside it, a worktree, a bare one), or a bundle's. */
export async function openRepository(dir: string): Promise<Repository> {
  const scratch = makeScratch('git');
  const isBundle = statSync(dir, { throwIfNoEntry: false })?.isFile() === true;
  try {
    const folder = isBundle ? await unbundle(dir, scratch.path) : overlay(dir, scratch.path);
    return repositoryIn(folder, dir, scratch.remove);
  } catch (error) {
    scratch.remove();
    throw error;
  }
}

/**
 * Fetches commits from a server into the bare repository `dir` (made if absent) and opens it; blobs come when they are
 * first asked for. The caller owns and removes `dir`. HostError where the server refuses or lacks a commit.
 */
export async function fetchInto(dir: string, url: string, options: FetchOptions): Promise<Repository> {
  return repositoryIn(await fetchObjects(dir, url, options), dir, () => {});
}
