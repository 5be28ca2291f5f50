import { type Replacement, replaceIn } from './edit/replace.ts';
import type { Effect, Placed } from './effect.ts';
import { playFileMove, playRemove } from './play-files.ts';
import { layOutFor } from './play-layout.ts';
import { playPatch } from './play-patch.ts';
import { playScript } from './play-script.ts';
import { followOn, keepRival } from './rival.ts';
import { type Actor, entryFor, noteMissed, noteStep, type Stage } from './stage.ts';
import { type Entry, rewrite } from './tree.ts';

const withLf = (text: string): string => text.replaceAll('\r\n', '\n');

/** Brings a file to the content that the log says it had: what differs was changed by somebody whom we did not see. */
function synchronise(stage: Stage, actor: Actor, entry: Entry, before: string): void {
  const { content } = entry;
  const same = content.kind === 'text' && (content.text === before || withLf(content.text) === before);
  if (!same && !(content.kind === 'absent' && before === '')) {
    const by = stage.opaque.originOf(entry.path, entry.knownAt);
    const fresh = content.kind === 'unknown';
    keepRival(stage.tree, entry);
    rewrite(stage.tree, entry, before, by);
    if (fresh && entry.content.kind === 'text') {
      entry.content = { ...entry.content, runs: entry.content.runs.map((run) => ({ ...run, by: null })) };
    }
  }
  entry.knownAt = actor.at;
}

function textBefore(entry: Entry): { readonly text: string } | { readonly why: string } {
  const { content } = entry;
  if (content.kind === 'text') return { text: content.text };
  if (content.kind === 'absent') return { text: '' };
  return { why: content.kind === 'unknown' ? content.why : `it is a ${content.side.kind}, not a text file` };
}

function replaceAll(text: string, edits: readonly Replacement[], swallow: boolean): string | null {
  let changed = text;
  for (const edit of edits) {
    const done = replaceIn(changed, edit, swallow);
    if ('why' in done) return null;
    changed = done.text;
  }
  return changed;
}

interface Tried {
  readonly text: string;
  readonly failed: readonly { readonly edit: Replacement; readonly why: string }[];
}

/** Makes the edits that fit, in order. */
function tryEdits(stage: Stage, actor: Actor, entry: Entry, edits: readonly Replacement[]): Tried {
  const start = textBefore(entry);
  const failed: { readonly edit: Replacement; readonly why: string }[] = [];
  let text = 'text' in start ? start.text : '';
  for (const edit of edits) {
    const enough = stage.tree.budget.spend(2 * text.length);
    const done = !enough
      ? { why: 'the log edits more text than is followed' }
      : 'why' in start
        ? start
        : replaceIn(text, edit, actor.swallow);
    if ('why' in done) failed.push({ edit, why: done.why });
    else text = done.text;
  }
  return { text, failed };
}

function playReplace(stage: Stage, actor: Actor, entry: Entry, edits: readonly Replacement[]): void {
  const fits = (text: string): boolean => replaceAll(text, edits, actor.swallow) !== null;
  const taken = edits.map((edit) => edit.old);
  const tried = tryEdits(stage, actor, entry, edits);
  const again = tried.failed.length > 0 && actor.certain && layOutFor(stage, entry, taken, fits);
  const { text, failed } = again ? tryEdits(stage, actor, entry, edits) : tried;
  followOn(stage.tree, entry, actor, (other) => replaceAll(other, edits, actor.swallow));
  for (const { edit, why } of failed) {
    noteMissed(stage, actor, entry, { why, old: edit.old.split('\n'), now: edit.new.split('\n') });
  }
  // Where the log does not say whether the call succeeded, a part of it that does not fit says that it did not.
  if (failed.length === edits.length || (failed.length > 0 && !actor.certain)) return;
  rewrite(stage.tree, entry, text, actor.by);
  noteStep(entry, actor.ref);
}

function playWrite(stage: Stage, actor: Actor, entry: Entry, content: string): void {
  entry.rival = null;
  rewrite(stage.tree, entry, content, actor.by);
  entry.knownAt = actor.at;
  noteStep(entry, actor.ref);
}

function playOpaque(stage: Stage, actor: Actor, paths: readonly string[] | null, from: string | null): void {
  const placed = paths?.map((path) => actor.place(path, from)).filter((path) => path !== null) ?? null;
  const anywhere = placed === null || placed.includes('');
  if (anywhere || placed.length > 0) stage.opaque.add(actor.at, actor.ref, anywhere ? null : placed);
}

type OnOneFile = Extract<Effect, { readonly kind: 'replace' | 'write' }>;

function playOnFile(stage: Stage, actor: Actor, effect: OnOneFile, from: string | null): void {
  const entry = entryFor(stage, actor, effect.path, from);
  if (entry === null) return;
  if ('before' in effect && effect.before !== null) synchronise(stage, actor, entry, effect.before);
  if (effect.kind === 'write') playWrite(stage, actor, entry, effect.content);
  else playReplace(stage, actor, entry, effect.edits);
}

/** Plays one effect on the stage's tree. */
export function play(stage: Stage, actor: Actor, { effect, from }: Placed): void {
  if (effect.kind === 'opaque') playOpaque(stage, actor, effect.paths, from);
  else if (effect.kind === 'patch') playPatch(stage, actor, effect.text, from);
  else if (effect.kind === 'move') playFileMove(stage, actor, effect);
  else if (effect.kind === 'remove') playRemove(stage, actor, effect.path, from);
  else if (effect.kind === 'script') playScript(stage, actor, effect.script);
  else if (effect.kind !== 'set') playOnFile(stage, actor, effect, from);
}
