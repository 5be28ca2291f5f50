import { applyPatch, structuredPatch } from 'diff';
import type { Origin, StepRef } from '../core/index.ts';
import { noteStep } from './stage.ts';
import { type Content, type Entry, rewrite, type Tree } from './tree.ts';

const copyOf = (entry: Entry): Entry => ({
  ...entry,
  removed: new Map(entry.removed),
  removedTexts: new Map(entry.removedTexts),
  loose: { written: new Map(entry.loose.written), removed: new Map(entry.loose.removed) },
  steps: [...entry.steps],
  rival: null,
});

/**
 * Keeps a file as the log alone leads to it before it is brought to what the log says it held. A working folder may hold
 * somebody's changes that never become part of the pull request; then the log's edits lead from the base to the head
 * without them.
 */
export function keepRival(tree: Tree, entry: Entry): void {
  const { content, removed, removedTexts } = entry;
  if (entry.rival !== null || (content.kind !== 'text' && content.kind !== 'absent')) return;
  if (tree.budget.spend(32 * (removed.size + removedTexts.size + entry.steps.length))) entry.rival = copyOf(entry);
}

/**
 * When the base was committed: beside what the steps before it have left stands the base, which holds those of them that
 * were committed; the others are still to be part of the change.
 */
export function startAnew(tree: Tree, entry: Entry): void {
  const { base, content } = entry;
  if (base.kind !== 'text' || content.kind !== 'text' || content.text === base.text) return;
  if (!tree.budget.spend(base.text.length)) return;
  const fresh = { removed: new Map(), removedTexts: new Map(), loose: { written: new Map(), removed: new Map() } };
  entry.rival = { ...entry, ...fresh, content: base, steps: [], rival: null };
}

/** Who acts on a rival. */
export interface Follower {
  readonly by: Origin;
  readonly ref: StepRef;
}

/** Makes the same change to the file's rival; `change` gives its new text, null where it does not fit, which ends it. */
export function followOn(
  tree: Tree,
  entry: Entry,
  { by, ref }: Follower,
  change: (text: string) => string | null,
): void {
  const { rival } = entry;
  if (rival === null) return;
  const old = rival.content.kind === 'text' ? rival.content.text : '';
  const text = tree.budget.spend(2 * old.length) ? change(old) : null;
  if (text === null) {
    entry.rival = null;
    return;
  }
  rewrite(tree, rival, text, by);
  noteStep(rival, ref);
}

/** Lines in which one step's change of a file is looked for, at most. */
const MOST_EDITS = 1000;

/** The change from what a file held to a new text, as it would be made to another text; null where it does not fit there. */
export function sameChange(was: Content, now: string): (text: string) => string | null {
  return (text) => {
    if (was.kind !== 'text') return null;
    const patch = structuredPatch('', '', was.text, now, '', '', { context: 2, maxEditLength: MOST_EDITS });
    const done = patch === undefined ? false : applyPatch(text, patch, { autoConvertLineEndings: false });
    return done === false ? null : done;
  };
}

/** Lets the rival stand for the file. */
export function takeRival(entry: Entry): void {
  const { rival } = entry;
  if (rival === null) return;
  entry.content = rival.content;
  const pairs = [
    [entry.removed, rival.removed],
    [entry.removedTexts, rival.removedTexts],
  ] as readonly (readonly [Map<unknown, unknown>, ReadonlyMap<unknown, unknown>])[];
  for (const [held, other] of pairs) {
    held.clear();
    for (const [key, value] of other) held.set(key, value);
  }
  entry.steps.splice(0, entry.steps.length, ...rival.steps);
  entry.rival = null;
}
