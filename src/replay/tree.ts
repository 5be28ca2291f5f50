import type { Blobs, Diff, Evidence, FolderEntry, Origin, Side, StepRef } from '../core/index.ts';
import { copyText, readText } from '../text/index.ts';
import type { Budget } from './edit/budget.ts';
import { forgiveBlanks, relink } from './edit/lines.ts';
import { baseText, countLines, type Line, linesOf, type Written } from './edit/runs.ts';
import { type Folders, namesIn } from './folders.ts';

/** What a path of the virtual tree holds. `by`: who removed it; null: it never was there. */
export type Content =
  | ({ readonly kind: 'text' } & Written)
  | { readonly kind: 'absent'; readonly by: Origin | null }
  | { readonly kind: 'other'; readonly side: Side }
  | { readonly kind: 'unknown'; readonly why: string };

/** A path of the virtual tree and what the replay knows about how it came to be so. */
export interface Entry {
  readonly path: string;
  content: Content;
  /** Whether `base` numbers of lines count lines of the base file. */
  readonly base: Content;
  /** Base line → who removed it. */
  readonly removed: Map<number, Origin>;
  /** Text of a removed line → the step that last removed such a line. */
  readonly removedTexts: Map<string, Origin>;
  /** Long lines of the change that edits wrote or removed which could not be placed. */
  readonly loose: { readonly written: Map<string, StepRef>; readonly removed: Map<string, StepRef> };
  /** Who brought unwritten lines here, by a move or copy. */
  arrived: Origin | null;
  readonly steps: StepRef[];
  /** Edits of it that could not be followed. */
  missed: number;
  /** Position in the timeline at which the content was last known for certain. */
  knownAt: number;
  /** The file without what others were seen to have changed in it; null where nobody was, or where it no longer fits. */
  rival: Entry | null;
}

/** Lines shorter than this (without blanks) are too common to tell who wrote them by their text alone. */
export const TELLING = 8;

const TOO_LARGE = 'it has more lines or characters than are followed';
const TOO_MUCH = 'the files that the logs change hold more characters than are followed';
const MOST_CHARACTERS = 32_000_000;
const MOST_LINES = 500_000;
/** Characters of all files together, at a time. */
const MOST_TOGETHER = 16_000_000;
const COUNTED_EVERY = 2_000_000;

/** Whether a text is beyond what is followed line by line. */
export function isTooLarge(text: string): boolean {
  return text.length > MOST_CHARACTERS || countLines(text) > MOST_LINES;
}

/** What is in a folder, as far as git goes; `sure`: nothing in it was moved or taken away as a whole. */
interface Listed {
  readonly names: ReadonlyMap<string, FolderEntry[1]>;
  readonly sure: boolean;
}

/** The base tree with the edits so far. Paths are the repository's. */
export interface Tree {
  readonly budget: Budget;
  /** The path's entry, made on first use from the base. */
  at(path: string): Entry;
  /** Whether the path has been used. */
  holds(path: string): boolean;
  /** Entries in the order of their first use. */
  entries(): Entry[];
  /** Whether an entry may get a text of so many characters, beside what all the others hold. */
  hasRoom(entry: Entry, length: number): boolean;
  /** What is in a folder of the repository now; null where that is not known. */
  list(folder: string): Listed | null;
  /** Notes that a path was moved, copied or removed: where it was a folder, what is in it is known no longer. */
  reshape(path: string): void;
  /** Paths in a folder that exist now, as far as the tree knows any. */
  under(folder: string): string[];
}

function contentOf(side: Side, blobs: Blobs): Content {
  if (side.kind === 'absent') return { kind: 'absent', by: null };
  if (side.kind === 'unavailable') return { kind: 'unknown', why: side.why };
  if (side.kind !== 'text') return { kind: 'other', side };
  const text = readText(blobs, side.digest);
  if (text === null) return { kind: 'unknown', why: 'its content is no longer held' };
  if (isTooLarge(text)) return { kind: 'unknown', why: TOO_LARGE };
  return { kind: 'text', ...baseText(text) };
}

/** Sides of the base tree by path, as far as the diff and the fetched files give them. */
export function baseSides(diff: Diff, files: Evidence['files']): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>();
  for (const file of diff.files) {
    if (file.oldPath !== null && !sides.has(file.path)) sides.set(file.path, { kind: 'absent' });
    if (file.status === 'added') sides.set(file.path, { kind: 'absent' });
  }
  for (const file of diff.files) if (file.status !== 'added') sides.set(file.oldPath ?? file.path, file.before);
  for (const { tree, path, folder, side } of files) {
    const known = sides.get(path);
    if (tree === 'base' && folder !== true && (known === undefined || known.kind === 'unavailable'))
      sides.set(path, side);
  }
  return sides;
}

const lengthOf = (content: Content | undefined): number => (content?.kind === 'text' ? content.text.length : 0);

/** Counts the characters that entries hold: all of them now and then, and in between what was added. */
function openCount(entries: ReadonlyMap<string, Entry>, most: number): Tree['hasRoom'] {
  let [counted, added] = [0, 0];
  const held = ({ content, rival }: Entry): number =>
    lengthOf(content) + (rival?.content === content ? 0 : lengthOf(rival?.content));
  return (entry, length) => {
    added += length;
    if (added > COUNTED_EVERY) {
      counted = 0;
      for (const one of entries.values()) counted += held(one);
      added = length;
    }
    return counted - lengthOf(entry.content) + added <= most;
  };
}

/** How folders are listed: the base's names, with what the entries have become. */
function openListing(
  entries: ReadonlyMap<string, Entry>,
  folders: Folders,
  budget: Budget,
): Pick<Tree, 'list' | 'reshape'> {
  const reshaped = new Set<string>();
  const isReshaped = (path: string): boolean => {
    for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1))
      if (reshaped.has(path.slice(0, at))) return true;
    return false;
  };
  return {
    reshape: (path) => void reshaped.add(path),
    list(folder) {
      const base = isReshaped(folder) ? null : namesIn(folders, folder);
      if (base === null || !budget.spend(16 * (entries.size + base.size))) return null;
      const names = new Map(base);
      const prefix = folder === '' ? '' : `${folder}/`;
      let sure = true;
      for (const name of base.keys()) if (reshaped.has(prefix + name)) names.delete(name);
      for (const { path, content } of entries.values()) {
        if (!path.startsWith(prefix) || content.kind === 'unknown') continue;
        const [name = '', ...deeper] = path.slice(prefix.length).split('/');
        if (deeper.length > 0 && content.kind !== 'absent') names.set(name, 'folder');
        else if (deeper.length === 0 && content.kind === 'absent' && names.get(name) !== 'folder') names.delete(name);
        else if (deeper.length === 0 && content.kind !== 'absent')
          names.set(name, content.kind === 'text' ? 'file' : 'other');
      }
      for (const path of reshaped)
        if (path.startsWith(prefix) && names.get(path.slice(prefix.length)) !== 'file') sure = false;
      return { names, sure };
    },
  };
}

/** A virtual tree over the base; nothing is read before it is asked for. */
export function growTree(
  sides: ReadonlyMap<string, Side>,
  blobs: Blobs,
  budget: Budget,
  { most = MOST_TOGETHER, folders = new Map() }: { readonly most?: number; readonly folders?: Folders } = {},
): Tree {
  const entries = new Map<string, Entry>();
  return {
    ...openListing(entries, folders, budget),
    budget,
    holds: (path) => entries.has(path),
    entries: () => [...entries.values()],
    hasRoom: openCount(entries, most),
    under(folder) {
      const found = new Set<string>();
      if (!budget.spend(16 * (sides.size + entries.size))) return [];
      const holds = (path: string): boolean => path.startsWith(`${folder}/`);
      for (const [path, side] of sides)
        if (side.kind !== 'absent' && !entries.has(path) && holds(path)) found.add(path);
      for (const { path, content } of entries.values()) if (content.kind !== 'absent' && holds(path)) found.add(path);
      return [...found].sort();
    },
    at(asked) {
      const held = entries.get(asked);
      if (held) return held;
      const path = copyText(asked);
      const content = contentOf(sides.get(path) ?? { kind: 'unavailable', why: 'its base is not at hand' }, blobs);
      const marks = { arrived: null, steps: [], missed: 0, knownAt: -1, rival: null };
      const removed = { removed: new Map(), removedTexts: new Map() };
      const loose = { written: new Map(), removed: new Map() };
      const entry: Entry = { path, content, base: content, loose, ...removed, ...marks };
      entries.set(path, entry);
      return entry;
    },
  };
}

/** Notes that lines are gone, and through whom. */
function noteRemoved(entry: Entry, lines: Iterable<Line>, by: Origin): void {
  for (const line of lines) {
    if (line.base !== null) entry.removed.set(line.base, by);
    if (by.kind === 'explained') entry.removedTexts.set(copyText(line.text), by);
  }
}

/** Gives a file new text; lines that stay keep their writer. What was no text becomes `by`'s altogether. */
export function rewrite(tree: Tree, entry: Entry, text: string, by: Origin): void {
  const old = entry.content.kind === 'text' ? entry.content : null;
  if (!tree.budget.spend(text.length + (old?.text.length ?? 0))) {
    entry.content = { kind: 'unknown', why: 'the log changes more text than is followed' };
    return;
  }
  if (isTooLarge(text) || !tree.hasRoom(entry, text.length)) {
    entry.content = { kind: 'unknown', why: isTooLarge(text) ? TOO_LARGE : TOO_MUCH };
    return;
  }
  const relinked = relink(old ?? { text: '', runs: [] }, text, by);
  const { runs, removed } = by.kind === 'explained' ? relinked : forgiveBlanks(text, relinked, by);
  noteRemoved(entry, removed, by);
  entry.content = { kind: 'text', text, runs };
}

/** Takes a file away. */
export function remove(entry: Entry, by: Origin): void {
  if (entry.content.kind === 'text') noteRemoved(entry, linesOf(entry.content), by);
  entry.content = { kind: 'absent', by };
  entry.rival = null;
}
