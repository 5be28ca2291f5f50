import { pathIn, type Shell } from '../disk/call.ts';
import { type Disk, folderOf, nameOf } from '../disk/disk.ts';
import { globPattern, isGlob } from './glob.ts';

/** A part of a word: quoted text stands for itself. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
}

/** What patterns came to while a command's words were expanded. */
export interface Globbed {
  /** There may be more names than those found, or in another order. */
  loose: boolean;
  /** A pattern found no name where others may lie, and stayed as it was written. */
  unmatched: boolean;
}

/** Names that one pattern may come to, at most. */
const MOST = 2_000;

/** Whether names come in one order whatever the locale: all that matters for is letters of one case and digits. */
const sortsAlike = (names: readonly string[]): boolean =>
  names.length < 2 ||
  (names.every((name) => /^[a-z0-9]+(\.[a-z0-9]+)?$/.test(name)) &&
    names.every(
      (name) => name.includes('.') === names[0]?.includes('.') && name.split('.')[1] === names[0]?.split('.')[1],
    ));

/** A place that the first segments of a pattern lead to: as the word will say it, and as a path. */
interface Reached {
  readonly shown: string;
  readonly path: string;
}

const bare = (segment: string): string => segment.replace(/\\([\s\S])/g, '$1');

/** The names in a folder that a segment matches; null where they cannot be told. */
function matchSegment(folder: string, segment: string, last: boolean, disk: Disk, globbed: Globbed): string[] | null {
  const pattern = globPattern(segment);
  // Which shells take these for names of their own has changed.
  if (segment.startsWith('.') && (pattern.test('.') || pattern.test('..'))) return null;
  const listing = disk.names(folder);
  if (listing === null || !disk.spend(segment.length * listing.names.size)) return null;
  if (!listing.whole) globbed.loose = true;
  const found: string[] = [];
  for (const [name, kind] of listing.names) {
    if ((name.startsWith('.') && !segment.startsWith('.')) || !pattern.test(name)) continue;
    if (!last && kind === 'other') return null;
    if (last || kind === 'folder') found.push(name);
  }
  return found;
}

/** One more segment of the pattern, from each place reached; null where it cannot be told. */
function stepInto(from: readonly Reached[], segment: string, last: boolean, disk: Disk, globbed: Globbed) {
  const reached: Reached[] = [];
  for (const { shown, path } of from) {
    const names = isGlob(segment) ? matchSegment(path, segment, last, disk, globbed) : [bare(segment)];
    if (names === null || reached.length + names.length > MOST) return null;
    for (const name of names) reached.push({ shown: shown + name, path: pathIn(path, name) ?? path });
  }
  return reached;
}

/** Whether a place behind a pattern is there; null where it cannot be told. */
const isThere = (disk: Disk, { path }: Reached): boolean | null =>
  disk.names(folderOf(path))?.names.has(nameOf(path)) ?? disk.exists(path);

/**
 * File names that a word of such pieces matches, in the order of their codes; itself where there are none. Null where a
 * folder's names are not known, or the shell reads patterns in a way of its own.
 */
export function matchNames(field: readonly Piece[], shell: Shell, disk: Disk, globbed: Globbed): string[] | null {
  const whole = field.map(({ text }) => text).join('');
  const pattern = field.map(({ text, quoted }) => (quoted ? text.replace(/[*?[\]\\]/g, '\\$&') : text)).join('');
  const segments = pattern.split('/');
  if (!shell.globs || shell.variables.has('GLOBIGNORE') || (!shell.bash && segments.includes('**'))) return null;
  if (shell.cwd === null && !pattern.startsWith('/')) return null;
  let reached: readonly Reached[] = [{ shown: '', path: pattern.startsWith('/') ? '/' : (shell.cwd ?? '') }];
  let matched = false;
  for (const [index, segment] of segments.entries()) {
    const last = index === segments.length - 1;
    const next = segment === '' ? reached : stepInto(reached, segment, last, disk, globbed);
    if (next === null) return null;
    const there = matched && segment !== '' && !isGlob(segment) ? next.map((one) => isThere(disk, one)) : null;
    if (there?.includes(null)) return null;
    matched ||= isGlob(segment);
    reached = next
      .filter((_, at) => there?.[at] !== false)
      .map(({ shown, path }) => ({ shown: last ? shown : `${shown}/`, path }));
  }
  const names = reached.map(({ shown }) => shown).sort();
  if (names.length === 0 && globbed.loose) globbed.unmatched = true;
  const [first = ''] = names;
  const folder = first.slice(0, first.lastIndexOf('/') + 1);
  if (!sortsAlike(names.map((name) => (name.startsWith(folder) ? name.slice(folder.length) : name))))
    globbed.loose = true;
  return names.length === 0 ? [whole] : names;
}
