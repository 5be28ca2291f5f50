import type { Formatter, Origin } from '../core/index.ts';
import { layoutsLike, wordsOf } from './layout.ts';
import { keepRival, takeRival } from './rival.ts';
import type { Stage } from './stage.ts';
import { type Entry, rewrite } from './tree.ts';

/** Longer texts are not laid out. */
const LARGEST = 200_000;

/** Who may have formatted a file since it was last known: a step whose effect cannot be computed, or a commit, by its hooks. */
function formatterOf({ opaque, commits }: Stage, { path, knownAt }: Entry): Origin | null {
  const found = [opaque.originOf(path, knownAt), commits.originOf(path, knownAt)];
  return found.find(({ kind }) => kind === 'opaque') ?? null;
}

/** What formatters make of a text, under the settings that `like` looks like. */
function* laidOut(
  { format, tree }: Stage & { readonly format: Formatter },
  path: string,
  { text, like }: { readonly text: string; readonly like: string },
): Generator<string> {
  if (text.length > LARGEST || like.length > LARGEST || text.includes('\r')) return;
  for (const layout of layoutsLike(like)) {
    if (!tree.budget.layOut(text.length)) return;
    const done = format(text, path, layout);
    // What is nested deeply takes as long as its blanks make it.
    if (done === null || !tree.budget.layOut(Math.max(0, done.length - text.length))) return;
    yield done;
  }
}

const canFormat = (stage: Stage): stage is Stage & { readonly format: Formatter } => stage.format !== null;

/**
 * Brings a file to the head's layout, where a step may have formatted it and the formatter of its language makes of what was
 * replayed just what the head holds: a formatter's effect can be computed, but for its settings.
 */
export function layOutAsHead(stage: Stage, entry: Entry, head: string): void {
  if (!canFormat(stage) || entry.steps.length === 0 || head.length > LARGEST) return;
  const by = formatterOf(stage, entry);
  if (by === null) return;
  const words = wordsOf(head);
  for (const one of [entry, entry.rival]) {
    if (one?.content.kind !== 'text' || one.content.text.length > LARGEST) continue;
    const { text } = one.content;
    if (text === head || wordsOf(text) !== words) continue;
    for (const done of laidOut(stage, entry.path, { text, like: head })) {
      if (done !== head) continue;
      if (one !== entry) takeRival(entry);
      rewrite(stage.tree, entry, head, by);
      return;
    }
  }
}

/**
 * Brings a file to a layout in which a change fits that did not fit as it was: what an edit that succeeded takes away was
 * there, so that a formatter that may have run did. `taken`: the texts that it takes away. False where there is no such layout.
 */
export function layOutFor(
  stage: Stage,
  entry: Entry,
  taken: readonly string[],
  fits: (text: string) => boolean,
): boolean {
  const { content, base } = entry;
  if (!canFormat(stage) || content.kind !== 'text' || content.text.length > LARGEST) return false;
  const by = formatterOf(stage, entry);
  if (by === null || !stage.tree.budget.spend(2 * content.text.length)) return false;
  const words = wordsOf(content.text);
  if (!taken.every((text) => words.includes(wordsOf(text)))) return false;
  const like = base.kind === 'text' ? base.text : content.text;
  for (const done of laidOut(stage, entry.path, { text: content.text, like })) {
    if (done === content.text || !fits(done)) continue;
    keepRival(stage.tree, entry);
    rewrite(stage.tree, entry, done, by);
    return true;
  }
  return false;
}
