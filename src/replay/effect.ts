import type { Blobs, EditStep, FileEdit } from '../core/index.ts';
import { readV4a } from '../syntax/index.ts';
import { whole } from '../text/index.ts';
import type { DiskEffect } from './disk/disk.ts';
import type { Replacement } from './edit/replace.ts';
import { askedByScript, type Script } from './script.ts';

/**
 * What a step does to files, in full. Paths are as logged; `from` is the directory they are relative to, null where that
 * is the session's. `before`: the whole file before the step, where the log tells it.
 */
export type Effect =
  | DiskEffect
  | {
      readonly kind: 'replace';
      readonly path: string;
      readonly edits: readonly Replacement[];
      readonly before: string | null;
    }
  /** A command line, to be followed on the tree as it stands. */
  | { readonly kind: 'script'; readonly script: Script }
  | { readonly kind: 'patch'; readonly text: string };

/** An effect and the directory its relative paths are meant from. */
export interface Placed {
  readonly effect: Effect;
  readonly from: string | null;
}

function effectOf(edit: FileEdit, blobs: Blobs): Effect {
  if (edit.op === 'opaque') return { kind: 'opaque', paths: edit.path === null ? null : [edit.path] };
  if (edit.op === 'patch') {
    const text = whole(edit.text, blobs);
    return text === null ? { kind: 'opaque', paths: null } : { kind: 'patch', text };
  }
  const before = edit.before === null ? null : whole(edit.before, blobs);
  if (edit.op === 'write') {
    const content = whole(edit.content, blobs);
    return content === null
      ? { kind: 'opaque', paths: [edit.path] }
      : { kind: 'write', path: edit.path, content, before };
  }
  const [old, now] = [whole(edit.old, blobs), whole(edit.new, blobs)];
  if (old === null || now === null) return { kind: 'opaque', paths: [edit.path] };
  return { kind: 'replace', path: edit.path, edits: [{ old, new: now, all: edit.all }], before };
}

/** What an edit step asks for; replacements of one file that follow one another become one effect. */
export function effectsOfEdit(step: EditStep, blobs: Blobs): Effect[] {
  const effects: Effect[] = [];
  for (const edit of step.edits) {
    const effect = effectOf(edit, blobs);
    const last = effects.at(-1);
    const joins = effect.kind === 'replace' && last?.kind === 'replace' && last.path === effect.path;
    if (joins) effects[effects.length - 1] = { ...last, edits: [...last.edits, ...effect.edits] };
    else effects.push(effect);
  }
  return effects;
}

/** The paths that an effect names, as logged; none for an opaque one without bounds. */
export function pathsOf(effect: Effect): readonly string[] {
  if (effect.kind === 'opaque') return effect.paths ?? [];
  if (effect.kind === 'patch')
    return readV4a(effect.text).flatMap((file) =>
      'to' in file && file.to !== null ? [file.path, file.to] : [file.path],
    );
  if (effect.kind === 'script') return askedByScript(effect.script).paths;
  return effect.kind === 'move' ? [effect.path, effect.to] : [effect.path];
}
