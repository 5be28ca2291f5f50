import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HostError } from '../core/index.ts';
import type { GitFolder } from './git-run.ts';

/** Where the parts of a repository lie: its own HEAD, and what its worktrees share. */
interface Store {
  readonly own: string;
  readonly shared: string;
}

const BARE_CONFIG = '[core]\n\trepositoryformatversion = 0\n\tbare = true\n';
/** The attributes of highest rank: whatever a tree's .gitattributes say, git decides for itself what is binary. */
const ATTRIBUTES = '* !diff !text !eol !filter !merge !working-tree-encoding\n';
const SMALL_FILE = 1_000_000;

const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
const looksBare = (folder: string): boolean =>
  isFolder(path.join(folder, 'objects')) && existsSync(path.join(folder, 'HEAD'));

function readSmall(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() && found.size < SMALL_FILE ? readFileSync(file, 'utf8') : null;
}

/** The git folder that belongs to a working folder: `.git` itself, or where a `.git` file points. */
function gitFolderAt(folder: string): string | null {
  const marker = path.join(folder, '.git');
  if (looksBare(marker)) return marker;
  const pointer = readSmall(marker)?.match(/^gitdir: (.+)/)?.[1];
  if (pointer !== undefined) return path.resolve(folder, pointer.trim());
  return looksBare(folder) ? folder : null;
}

function findStore(start: string): Store | null {
  for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
    const own = gitFolderAt(folder);
    if (own !== null) {
      const shared = path.resolve(own, readSmall(path.join(own, 'commondir'))?.trim() ?? '.');
      return isFolder(path.join(shared, 'objects')) ? { own, shared } : null;
    }
    if (folder === path.dirname(folder)) return null;
  }
}

function refuseUnknownFormat(store: Store, dir: string): void {
  const config = readSmall(path.join(store.shared, 'config')) ?? '';
  if (/^\s*objectformat\s*=\s*"?sha256/im.test(config)) {
    throw new HostError(`${dir} names its objects by SHA-256, which is not supported`, 'Use a SHA-1 clone of it.');
  }
}

/** Makes an empty git folder whose config, attributes and (absent) hooks are ours. `config` is git's config syntax. */
export function layOut(gitDir: string, config = BARE_CONFIG): void {
  mkdirSync(path.join(gitDir, 'objects'), { recursive: true });
  mkdirSync(path.join(gitDir, 'info'), { recursive: true });
  writeFileSync(path.join(gitDir, 'config'), config);
  writeFileSync(path.join(gitDir, 'HEAD'), 'ref: refs/heads/none\n');
  writeFileSync(path.join(gitDir, 'info', 'attributes'), ATTRIBUTES);
}

/**
 * Lays a git folder of ours over the repository that holds `dir`: objects and refs are read where they lie, but git
 * never looks at that repository's config, hooks, attributes, index or working tree. HostError where there is none.
 */
export function overlay(dir: string, gitDir: string): GitFolder {
  const store = findStore(dir);
  if (store === null) throw new HostError(`${dir} is not a git repository`, 'Name the folder of a clone with --repo.');
  refuseUnknownFormat(store, dir);
  layOut(gitDir);
  const refs = path.join(store.shared, 'refs');
  if (isFolder(refs)) symlinkSync(refs, path.join(gitDir, 'refs'), 'junction');
  else mkdirSync(path.join(gitDir, 'refs'));
  const head = readSmall(path.join(store.own, 'HEAD'));
  if (head !== null) writeFileSync(path.join(gitDir, 'HEAD'), head);
  for (const name of ['packed-refs', 'shallow']) {
    const file = path.join(store.shared, name);
    if (existsSync(file)) copyFileSync(file, path.join(gitDir, name));
  }
  return { gitDir, objects: path.join(store.shared, 'objects'), secrets: [] };
}
