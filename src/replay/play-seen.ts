import { keepRival } from './rival.ts';
import type { Shown, View } from './seen.ts';
import type { Actor, Stage } from './stage.ts';
import { rewrite } from './tree.ts';

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
 * Lays what a step shows of a file beside the tree. What differs was written by a command that may have, and the tree takes
 * it over; where no such command ran, it is noted. Either way the head decides later which of both was meant.
 */
export function playSeen(stage: Stage, actor: Actor, shown: Shown, known: ReadonlySet<string>): void {
  const path = actor.place(shown.path, shown.from);
  if (path === null || path === '' || !(known.has(path) || stage.tree.holds(path))) return;
  const entry = stage.tree.at(path);
  const { content } = entry;
  const view = content.kind === 'text' && stage.tree.budget.spend(2 * content.text.length) ? shown.read() : null;
  if (content.kind !== 'text' || view === null) return;
  const ends = content.text.includes('\r\n') ? '\r\n' : '\n';
  const held = content.text.split(ends);
  const now = placeView(held, { ...view, lines: view.lines.map((line) => line.replace(/\r$/, '')) });
  if (now === null) return;
  const complete = view.whole || (view.start === 1 && view.lines.length === now.length);
  const text = now.join(ends);
  if (text !== content.text) {
    const by = stage.opaque.originOf(path, entry.knownAt);
    if (by.kind === 'unlogged') stage.contradicted.push({ ...actor.ref, path, certain: entry.steps.length > 0 });
    keepRival(stage.tree, entry);
    rewrite(stage.tree, entry, text, by);
  }
  if (complete) entry.knownAt = actor.at;
}
