import { blobId } from './blob-id.ts';
import { type Held, within } from './disk/disk.ts';
import type { Commit } from './disk/git-record.ts';
import { applyHunks, type FileDiff } from './edit/unified.ts';
import { keepRival } from './rival.ts';
import type { Shown, View } from './seen.ts';
import type { ShownDiff } from './seen-diff.ts';
import { type Actor, machineOf, type Stage } from './stage.ts';
import { type Entry, rewrite } from './tree.ts';

/** Lines by which the end of a view is found again, from few to many until there is one place for them. */
const ANCHORS = [3, 6, 12, 24] as const;

const MOST_LINES = 20_000;

const begins = (lines: readonly string[], part: readonly string[], at: number): boolean =>
  part.every((line, offset) => lines[at + offset] === line);

/** Where the only occurrence of `part` behind `from` ends; null where there is none, `many` where there are several. */
function endOf(lines: readonly string[], part: readonly string[], from: number): number | 'many' | null {
  let found: number | null = null;
  for (let at = lines.indexOf(part[0] ?? '', from); at >= 0; at = lines.indexOf(part[0] ?? '', at + 1)) {
    if (!begins(lines, part, at)) continue;
    if (found !== null) return 'many';
    found = at + part.length;
  }
  return found;
}

/**
 * The file's lines with those that a view shows in their place: what lies before them stays, and what follows the place
 * where the view's last lines stand. Null where they cannot be placed for certain.
 */
export function placeView(lines: readonly string[], { start, lines: shown, whole }: View): readonly string[] | null {
  if (whole) return shown;
  const first = start - 1;
  const anchored = first === 0 || (shown.length > 3 && begins(lines, shown.slice(0, 2), first));
  if (!anchored || shown.length < ANCHORS[0] || lines.length > MOST_LINES) return null;
  for (const size of ANCHORS.filter((one) => one <= shown.length)) {
    const end = endOf(lines, shown.slice(-size), first);
    if (end === null) return null;
    if (end !== 'many') return [...lines.slice(0, first), ...shown, ...lines.slice(end)];
  }
  return null;
}

/**
 * Takes over a file's text as a step shows it. What differs was written by a command that may have; where no such command
 * ran, it is noted, unless hooks may have (`hooked`: it was committed). Either way the head decides later which was meant.
 */
function takeOver(stage: Stage, actor: Actor, entry: Entry, text: string, hooked = false): void {
  if (entry.content.kind === 'text' && text === entry.content.text) return;
  const by = stage.opaque.originOf(entry.path, entry.knownAt);
  if (by.kind === 'unlogged' && !hooked)
    stage.contradicted.push({ ...actor.ref, path: entry.path, certain: entry.steps.length > 0 });
  keepRival(stage.tree, entry);
  rewrite(stage.tree, entry, text, by);
}

/** What a layer of git's records holds of a path of the repository; the base's where it holds nothing of it. */
function heldBy(layer: Commit['held'] | undefined, actor: Actor, { path, base }: Entry): Held | null {
  for (const [key, held] of layer ?? []) if (actor.place(key, null) === path) return held;
  return base.kind === 'text' ? { kind: 'text', text: base.text, doubt: false } : null;
}

/** Whether a file is still what it was when it was last committed, as far as the tree knows. */
function isAsCommitted(stage: Stage, actor: Actor, entry: Entry): boolean {
  const { git } = machineOf(stage, actor);
  const held = git.lost ? null : heldBy(git.head.held, actor, entry);
  return held?.kind === 'text' && entry.content.kind === 'text' && held.text === entry.content.text;
}

/** Lays what a step shows of a file beside the tree, which takes it over where it can be placed. */
export function playSeen(stage: Stage, actor: Actor, shown: Shown, known: ReadonlySet<string>): void {
  const path = shown.committed ? shown.path : actor.place(shown.path, shown.from);
  if (path === null || path === '' || !(known.has(path) || stage.tree.holds(path))) return;
  const entry = stage.tree.at(path);
  const { content } = entry;
  if (shown.committed && !isAsCommitted(stage, actor, entry)) return;
  const view = content.kind === 'text' && stage.tree.budget.spend(2 * content.text.length) ? shown.read() : null;
  if (content.kind !== 'text' || view === null) return;
  const ends = content.text.includes('\r\n') ? '\r\n' : '\n';
  const held = content.text.split(ends);
  const now = placeView(held, { ...view, lines: view.lines.map((line) => line.replace(/\r$/, '')) });
  if (now === null) return;
  takeOver(stage, actor, entry, now.join(ends), shown.committed);
  if (shown.committed) return;
  if (view.whole || (view.start === 1 && view.lines.length === now.length)) entry.knownAt = actor.at;
}

/** The text that a diff starts from, where the sessions' commands leave no doubt of it; null else. */
function recorded(stage: Stage, actor: Actor, entry: Entry, against: ShownDiff['against']): string | null {
  const { git } = machineOf(stage, actor);
  if (git.lost) return null;
  const { held: committed } = git.head;
  const layer = against === 'index' ? new Map([...committed, ...git.index]) : committed;
  const held = heldBy(layer, actor, entry);
  return held?.kind === 'text' && !held.doubt ? held.text : null;
}

/** What the commits before one hold, the last first. */
function layersBelow(head: Commit): Commit['held'][] {
  const layers: Commit['held'][] = [];
  for (let at = head.parents[0]; at !== undefined; at = at.parents[0]) layers.push(at.held);
  return layers;
}

/** The text that a commit's diff of a file starts from: one that the file once had, and that has the id which it names. */
function textOfId(stage: Stage, actor: Actor, entry: Entry, { from, ids }: FileDiff): string | null {
  if (from === null) return '';
  const { git } = machineOf(stage, actor);
  for (const layer of ids === null ? [] : [undefined, ...layersBelow(git.head)]) {
    const held = heldBy(layer, actor, entry);
    const affordable = held?.kind === 'text' && stage.tree.budget.spend(held.text.length);
    if (affordable && blobId(held.text).startsWith(ids?.[0] ?? '-')) return held.text;
  }
  return null;
}

/** The new text that a file's part of a diff leads to from the old; null where it does not fit it line by line. */
function textAfter({ from, to, hunks, odd }: FileDiff, old: string): string | null {
  if (odd || to === null || (from !== null && from.slice(2) !== to.slice(2))) return null;
  let shift = 0;
  for (const { at, nowAt, old: before, now } of hunks) {
    const [first, then] = [before.length === 0 ? at + 1 : at, now.length === 0 ? nowAt + 1 : nowAt];
    if (first + shift !== then) return null;
    shift += now.length - before.length;
  }
  const applied = applyHunks(old.match(/[^\n]*\n|[^\n]+$/g) ?? [], hunks);
  return applied === null || applied.shifted ? null : applied.lines.join('');
}

/** What tools that keep secrets out of logs put in their place. */
const REDACTED = /REDACTED|\*{6}/;

/** Whether a diff begins at a text that has the id that it names, and leads to one that has not. */
function deniesItsId({ ids, hunks }: FileDiff, old: string, text: string): boolean {
  if (ids === null || /^0+$/.test(ids[1]) || !blobId(old).startsWith(ids[0]) || blobId(text).startsWith(ids[1]))
    return false;
  return !hunks.some(({ now }) => now.some((line) => REDACTED.test(line)));
}

/** Lays a printed diff beside the tree, which takes over the files whose old text is known and fits; each path's first. */
export function playDiff(stage: Stage, actor: Actor, shown: ShownDiff, known: ReadonlySet<string>): void {
  const { against, cwd, from, files } = shown;
  if (cwd === null || actor.place(within(cwd, 'x'), from) === null) return;
  const seen = new Set<string>();
  for (const file of files) {
    const path = file.to?.slice(2) ?? '';
    if (!known.has(path) && !stage.tree.holds(path)) continue;
    const entry = stage.tree.at(path);
    if (entry.content.kind !== 'text' || seen.has(path)) continue;
    seen.add(path);
    const ofCommit = against === 'parents';
    if (ofCommit && !isAsCommitted(stage, actor, entry)) continue;
    const old = ofCommit ? textOfId(stage, actor, entry, file) : recorded(stage, actor, entry, against);
    const text = old === null || !stage.tree.budget.spend(3 * old.length) ? null : textAfter(file, old);
    if (old === null || text === null) continue;
    if (deniesItsId(file, old, text)) {
      stage.contradicted.push({ ...actor.ref, path: entry.path, certain: false, byId: true });
      continue;
    }
    if (ofCommit && !blobId(text).startsWith(file.ids?.[1] ?? '-')) continue;
    takeOver(stage, actor, entry, text, ofCommit);
    if (!ofCommit) entry.knownAt = actor.at;
  }
}
