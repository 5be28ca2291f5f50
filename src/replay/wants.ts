import type { Diff, Evidence, LoggedSession, Need, Tools } from '../core/index.ts';
import { type Listing, within } from './disk/disk.ts';
import type { Placer } from './disk/place.ts';
import { type Folders, foldersOf, namesIn } from './folders.ts';
import { askedAgain, askedBySession, placersFor } from './plan.ts';
import { baseSides } from './tree.ts';

/** Files asked for at most: beyond it, edits of files that the pull request leaves alone stay unchecked. */
const MOST = 200;
/** Folders asked for at most: beyond it, patterns are not matched. */
const MOST_FOLDERS = 100;

/** The repository's folder that a logged path means ('' is the root); null: it lies outside. */
const folderIn = (placer: Placer, path: string): string | null =>
  placer(path, null) ?? (placer(within(path, 'x'), null) === 'x' ? '' : null);

function listIn(folders: Folders, placer: Placer, path: string): Listing | null {
  const placed = folderIn(placer, path);
  const names = placed === null ? null : namesIn(folders, placed);
  return names && { names, whole: false, doubt: false };
}

/**
 * Base files that the logs edit and whose content the diff does not give, in the order of the edits, at most 200; and
 * folders whose names the logs' patterns are matched against, at most 100. `files` are those that were fetched before: what
 * a pattern matches is asked for once its folder is among them.
 */
export function wants(
  sessions: readonly LoggedSession[],
  diff: Diff,
  tools: Tools,
  files: Evidence['files'] = [],
): Need[] {
  const sides = baseSides(diff, []);
  const listed = foldersOf(files, tools.blobs);
  const placers = placersFor(sessions, diff, tools);
  const [paths, folders] = [new Set<string>(), new Set<string>()];
  for (const [at, { session }] of sessions.entries()) {
    const placer = placers[at];
    if (placer === undefined) continue;
    const first = askedBySession(session, tools);
    const more = listed.size === 0 ? [] : [askedAgain(session, tools, (path) => listIn(listed, placer, path))];
    for (const asked of [first, ...more]) {
      for (const { path, from } of asked.paths) paths.add(placer(path, from) ?? '');
      for (const folder of asked.folders) folders.add(folderIn(placer, folder) ?? '\0');
    }
  }
  const unknown = [...paths].filter(
    (path) => path !== '' && (sides.get(path)?.kind ?? 'unavailable') === 'unavailable',
  );
  return [
    ...[...folders]
      .filter((path) => path !== '\0' && namesIn(listed, path) === null)
      .slice(0, MOST_FOLDERS)
      .map((path): Need => ({ tree: 'base', path, folder: true })),
    ...unknown.slice(0, MOST).map((path): Need => ({ tree: 'base', path })),
  ];
}
