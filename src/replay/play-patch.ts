import { type FilePatch, readV4a } from '../syntax/index.ts';
import type { Replaced } from './edit/replace.ts';
import { updateText } from './edit/v4a-apply.ts';
import { carry } from './play-files.ts';
import { layOutFor } from './play-layout.ts';
import { followOn, sameChange } from './rival.ts';
import { type Actor, entryFor, noteMissed, noteStep, type Stage } from './stage.ts';
import { type Entry, remove, rewrite } from './tree.ts';

type Update = Extract<FilePatch, { readonly op: 'update' }>;

function playUpdate(stage: Stage, actor: Actor, entry: Entry, { chunks }: Update): boolean {
  const { budget } = stage.tree;
  const update = (): Replaced => {
    const { content } = entry;
    if (content.kind === 'text' && budget.spend(content.text.length)) return updateText(content.text, chunks, budget);
    return { why: content.kind === 'unknown' ? content.why : 'the file to update is not there' };
  };
  const fits = (text: string): boolean => 'text' in updateText(text, chunks, budget);
  const taken = chunks.map((chunk) => chunk.old.join('\n'));
  const tried = update();
  const done = 'why' in tried && actor.certain && layOutFor(stage, entry, taken, fits) ? update() : tried;
  if ('why' in done) {
    const old = chunks.flatMap((chunk) => chunk.old);
    noteMissed(stage, actor, entry, { why: done.why, old, now: chunks.flatMap((chunk) => chunk.new) });
    return false;
  }
  followOn(stage.tree, entry, actor, sameChange(entry.content, done.text));
  rewrite(stage.tree, entry, done.text, actor.by);
  noteStep(entry, actor.ref);
  return true;
}

function playFile(stage: Stage, actor: Actor, file: FilePatch, from: string | null): void {
  const entry = entryFor(stage, actor, file.path, from);
  if (entry === null) return;
  if (file.op === 'add') {
    rewrite(stage.tree, entry, file.content, actor.by);
    entry.knownAt = actor.at;
  } else if (file.op === 'delete') {
    remove(entry, actor.by);
    entry.knownAt = actor.at;
  } else {
    if (!playUpdate(stage, actor, entry, file) && entry.content.kind !== 'unknown') return;
    const target = file.to === null ? null : entryFor(stage, actor, file.to, from);
    if (target === null || target === entry) return;
    carry(entry, target, actor);
    remove(entry, actor.by);
  }
  noteStep(entry, actor.ref);
}

/** Plays a V4A patch file by file: one that does not fit is missed, the others are applied. */
export function playPatch(stage: Stage, actor: Actor, text: string, from: string | null): void {
  const files = readV4a(text);
  for (const file of files) playFile(stage, actor, file, from);
  if (files.length === 0) stage.missed.push({ ...actor.ref, path: '', why: 'the patch names no file' });
}
