import type { Blobs, Evidence, FolderEntry } from '../core/index.ts';
import { folderEntries } from '../text/index.ts';

/** What is in a folder of the base tree: name → kind. */
export type Names = ReadonlyMap<string, FolderEntry[1]>;

/** Folders of the base that were listed, by path ('' is the root); null: what is in it cannot be told. */
export type Folders = ReadonlyMap<string, Names | null>;

/** Folders of the base that judging asked for. */
export function foldersOf(files: Evidence['files'], blobs: Blobs): Folders {
  const folders = new Map<string, Names | null>();
  for (const { tree, path, folder, side } of files) {
    if (tree !== 'base' || folder !== true) continue;
    const listed = side.kind === 'absent' ? [] : folderEntries(side, blobs);
    folders.set(path, listed && new Map(listed));
  }
  return folders;
}

/** What is in a folder, where it or the lack of it is known; null else. */
export function namesIn(folders: Folders, folder: string): Names | null {
  const known = folders.get(folder);
  if (known !== undefined) return known;
  for (let at = folder.lastIndexOf('/'); folder !== ''; at = folder.lastIndexOf('/', at - 1)) {
    const [above, name] = at < 0 ? ['', folder] : [folder.slice(0, at), folder.slice(at + 1)];
    const names = folders.get(above);
    if (names && !names.has(name.split('/')[0] as string)) return new Map();
    if (at < 0) return null;
  }
  return null;
}
