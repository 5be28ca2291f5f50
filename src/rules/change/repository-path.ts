import type { Diff } from '../../core/index.ts';

/** The paths that a diff touches, on either side. */
export const changedPaths = ({ files }: Diff): ReadonlySet<string> =>
  new Set(files.flatMap(({ path, oldPath }) => [path, oldPath ?? path]));

/** The folder of a path of the repository; '' is the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** No repository nests its folders deeper; a path that does would take time by the square of its length. */
const DEEPEST = 100;

/** Folders from the one of a path up to the root, which is ''; those of a path that is nested deeper than any repository's: none. */
export function foldersAbove(path: string): readonly string[] {
  const depth = path.split('/').length - 1;
  if (depth > DEEPEST) return [];
  const folders = [folderOf(path)];
  while (folders.length <= depth) folders.push(folderOf(folders.at(-1) ?? ''));
  return folders;
}

/** Resolves `./a/../b` against a folder; null where it leaves the repository. */
export function joinPath(from: string, relative: string): string | null {
  const parts = from === '' ? [] : from.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
