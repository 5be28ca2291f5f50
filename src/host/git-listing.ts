import type { FolderEntry, PullCommit, Side, Spill } from '../core/index.ts';
import { pathText, sideFor } from '../diff/index.ts';
import { readBlobs } from './git-objects.ts';
import { type GitFolder, type GitResult, runGit } from './git-run.ts';

const LISTING_LIMIT = 256 * 1024 * 1024;
const PATHS_AT_ONCE = 200;
const MOST_COMMITS = 1000;
const FIELDS = ['%H', '%an', '%ae', '%aI', '%B'];

interface Entry {
  readonly mode: string;
  readonly id: string;
}

/** Splits output at its NULs; the bytes of each piece, without the NUL. */
export function pieces(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    if (end < 0) return found;
    found.push(bytes.subarray(at, end));
    at = end + 1;
  }
  return found;
}

/** Blob and commit ids in a raw diff (`:old new id id status`), submodules left out: they have no object here. */
export function idsOfRaw(raw: Buffer): Set<string> {
  const ids = new Set<string>();
  for (const piece of pieces(raw)) {
    const fields = /^:(\d{6}) (\d{6}) ([0-9a-f]{40}) ([0-9a-f]{40}) /.exec(piece.toString('latin1'));
    if (fields === null) continue;
    for (const at of [1, 2]) if (!/^(160000|000000)$/.test(fields[at] as string)) ids.add(fields[at + 2] as string);
  }
  return ids;
}

/** Whether a path names something inside a tree as git stores it; anything else is in no tree. */
function canBeInTree(path: string): boolean {
  return path !== '' && !path.includes('\0') && path.split('/').every((part) => !['', '.', '..'].includes(part));
}

function entriesOf(result: GitResult, into: Map<string, Entry>): void {
  for (const piece of pieces(result.stdout)) {
    const tab = piece.indexOf(9);
    const [mode = '', type, id = ''] = piece.subarray(0, tab).toString('latin1').split(' ');
    if (type !== 'tree') into.set(pathText(piece.subarray(tab + 1)), { mode, id });
  }
}

const PREFETCH = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];

/** Fetches blobs together, which git would fetch one by one; where that fails it still does. */
async function fetchTogether(folder: GitFolder, ids: ReadonlySet<string>): Promise<void> {
  if (folder.partial !== true || ids.size < 2) return;
  const args = ['-c', 'fetch.negotiationAlgorithm=noop', ...PREFETCH, '--filter=blob:none', '--stdin', 'origin'];
  await runGit(folder, args, { input: `${[...ids].join('\n')}\n` });
}

/** Contents of files in a commit's tree, in the order asked; `absent` where the tree has no such file. */
export async function readFiles(
  folder: GitFolder,
  commit: string,
  paths: readonly string[],
  spill: Spill,
  limit?: number,
): Promise<Side[]> {
  const entries = new Map<string, Entry>();
  const asked = paths.filter(canBeInTree);
  for (let at = 0; at < asked.length; at += PATHS_AT_ONCE) {
    const some = asked.slice(at, at + PATHS_AT_ONCE);
    entriesOf(await runGit(folder, ['ls-tree', '-z', '--full-tree', commit, '--', ...some]), entries);
  }
  const ids = new Set([...entries.values()].flatMap(({ mode, id }) => (mode === '160000' ? [] : [id])));
  await fetchTogether(folder, ids);
  const blobs = await readBlobs(folder, ids, spill, limit);
  return paths.map((path): Side => {
    const entry = entries.get(path);
    if (entry) return sideFor(entry.mode, entry.id, blobs, spill);
    if (!path.startsWith('"')) return { kind: 'absent' };
    return { kind: 'unavailable', why: 'its name is not UTF-8, so git cannot be asked for it' };
  });
}

/** Folders with more names are not listed. */
const MOST_NAMES = 20_000;

const kindOf = (mode: string): FolderEntry[1] =>
  mode === '040000' ? 'folder' : mode.startsWith('100') ? 'file' : 'other';

/**
 * The names in a folder of a commit's tree ('' is its root), as a text that is a JSON list of `FolderEntry`. `absent` where
 * the tree has no such folder; `unavailable` where it holds too many names, or one that is not UTF-8.
 */
export async function listFolder(folder: GitFolder, commit: string, path: string, spill: Spill): Promise<Side> {
  if (path !== '' && !canBeInTree(path)) return { kind: 'absent' };
  const inside = path === '' ? [] : ['--', `${path}/`];
  const result = await runGit(folder, ['ls-tree', '-z', '--full-tree', commit, ...inside], { cutAt: LISTING_LIMIT });
  const listed = pieces(result.stdout).map((piece): FolderEntry => {
    return [pathText(piece.subarray(piece.indexOf(9) + 1)), kindOf(piece.subarray(0, 6).toString('latin1'))];
  });
  if (listed.length === 0 && path !== '') return { kind: 'absent' };
  if (listed.length > MOST_NAMES) return { kind: 'unavailable', why: 'it holds more names than are listed' };
  if (listed.some(([name]) => name.startsWith('"'))) return { kind: 'unavailable', why: 'a name in it is not UTF-8' };
  const bytes = Buffer.from(
    JSON.stringify(listed.map(([name, kind]) => [name.slice(name.lastIndexOf('/') + 1), kind])),
  );
  return { kind: 'text', digest: spill.put(bytes), bytes: bytes.length };
}

/** Paths of a commit's files under a folder (all of them without one), as git orders them; at most 256 MB of names. */
export async function listPaths(folder: GitFolder, commit: string, prefix: string | null): Promise<string[]> {
  const clean = prefix?.replace(/\/+$/, '') ?? '';
  if (clean !== '' && !canBeInTree(clean)) return [];
  const args = ['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit];
  if (clean !== '') args.push('--', clean);
  const result = await runGit(folder, args, { cutAt: LISTING_LIMIT });
  return pieces(result.stdout).map(pathText);
}

function inUtc(time: string): string | null {
  const parsed = Date.parse(time);
  return Number.isNaN(parsed) ? null : new Date(parsed).toISOString();
}

/** Commits that `head` has and `base` has not, oldest first; the newest 1000 of them. */
export async function listCommits(folder: GitFolder, base: string, head: string): Promise<PullCommit[]> {
  const format = `--format=${FIELDS.join('%x00')}`;
  const args = ['log', '-z', '--topo-order', `--max-count=${MOST_COMMITS}`, '--encoding=UTF-8'];
  const plain = ['--no-mailmap', '--no-show-signature', '--no-notes', '--no-decorate', '--no-color'];
  const result = await runGit(folder, [...args, ...plain, format, `${base}..${head}`, '--'], { cutAt: LISTING_LIMIT });
  const fields = result.stdout.toString('utf8').split('\0');
  const commits: PullCommit[] = [];
  for (let at = 0; at + FIELDS.length <= fields.length; at += FIELDS.length) {
    const [sha = '', authorName = '', authorEmail = '', time = '', message = ''] = fields.slice(at, at + FIELDS.length);
    const logins = { authorLogin: null, committerLogin: null };
    commits.push({ sha, message: message.trimEnd(), authorName, authorEmail, ...logins, authoredAt: inUtc(time) });
  }
  return commits.reverse();
}

/** A commit with one parent. `subject` is hostile text. */
export interface PlainCommit {
  readonly commit: string;
  readonly parent: string;
  readonly subject: string;
}

/** The newest `last` commits with one parent up to `head`, newest first: of its first-parent line, or of all its history. */
export async function listHistory(
  folder: GitFolder,
  head: string,
  last: number,
  each: boolean,
): Promise<PlainCommit[]> {
  const plain = ['--no-mailmap', '--no-show-signature', '--no-notes', '--no-decorate', '--no-color'];
  const which = ['--min-parents=1', '--max-parents=1', `--max-count=${last}`, ...(each ? [] : ['--first-parent'])];
  const format = ['--encoding=UTF-8', '--format=%H%x00%P%x00%s'];
  const args = ['log', '-z', ...which, ...plain, ...format, '--end-of-options', head, '--'];
  const result = await runGit(folder, args, { cutAt: LISTING_LIMIT });
  const fields = result.stdout.toString('utf8').split('\0');
  const commits: PlainCommit[] = [];
  for (let at = 0; at + 3 <= fields.length; at += 3) {
    const [commit = '', parent = '', subject = ''] = fields.slice(at, at + 3);
    commits.push({ commit, parent, subject });
  }
  return commits;
}
