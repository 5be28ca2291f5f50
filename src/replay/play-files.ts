import type { Effect } from './effect.ts';
import { type Actor, entryFor, noteMissed, noteStep, type Stage } from './stage.ts';
import { type Entry, remove } from './tree.ts';

/** Puts a file's content, and what is known of its lines, at another place. */
export function carry(from: Entry, to: Entry, actor: Actor): void {
  to.content = from.content;
  to.arrived = actor.by;
  to.knownAt = from.knownAt;
  for (const [line, by] of from.removed) to.removed.set(line, by);
  for (const [text, by] of from.removedTexts) to.removedTexts.set(text, by);
  for (const [text, ref] of from.loose.written) to.loose.written.set(text, ref);
  for (const [text, ref] of from.loose.removed) to.loose.removed.set(text, ref);
  for (const ref of from.steps) noteStep(to, ref);
  noteStep(to, actor.ref);
}

const mayBeFolder = (stage: Stage, path: string, inside: readonly string[]): boolean =>
  inside.length > 0 || stage.tree.at(path).content.kind !== 'text';

/** Takes a file away, or every known file of a folder. */
export function playRemove(stage: Stage, actor: Actor, path: string, from: string | null): void {
  const placed = actor.place(path, from);
  const inside = placed === null || placed === '' ? [] : stage.tree.under(placed);
  if (placed !== null && placed !== '' && mayBeFolder(stage, placed, inside)) stage.tree.reshape(placed);
  const entries = inside.length > 0 ? inside.map((one) => stage.tree.at(one)) : [entryFor(stage, actor, path, from)];
  for (const entry of entries) {
    if (entry === null || entry.content.kind === 'absent') continue;
    remove(entry, actor.by);
    entry.knownAt = actor.at;
    noteStep(entry, actor.ref);
  }
}

function moveOne(stage: Stage, actor: Actor, [source, to]: readonly [Entry, string | null], keep: boolean): void {
  if (source.content.kind === 'absent') {
    noteMissed(stage, actor, source, { why: 'the file to move is not there', old: [], now: [] });
    return;
  }
  if (to !== null && to !== source.path) carry(source, stage.tree.at(to), actor);
  if (keep || to === source.path) return;
  remove(source, actor.by);
  noteStep(source, actor.ref);
}

/** Moves or copies (`keep`) a file, or every known file of a folder, to the place that it will have. */
export function playFileMove(stage: Stage, actor: Actor, effect: Extract<Effect, { kind: 'move' }>): void {
  const path = actor.place(effect.path, null);
  const to = actor.place(effect.to, null);
  if (path === null || path === '' || to === null || to === '') return;
  const inside = stage.tree.under(path);
  if (mayBeFolder(stage, path, inside)) for (const one of effect.keep ? [to] : [path, to]) stage.tree.reshape(one);
  for (const one of inside.length > 0 ? inside : [path]) {
    moveOne(stage, actor, [stage.tree.at(one), to + one.slice(path.length)], effect.keep);
  }
}
