import type { Contradiction, Diff, Formatter, MissedEdit, Origin, Replay, StepRef } from '../core/index.ts';
import { copyText } from '../text/index.ts';
import type { Held } from './disk/disk.ts';
import { type GitRecord, newGitRecord } from './disk/git-record.ts';
import type { Hunk } from './edit/unified.ts';
import { newOpaqueLog, type OpaqueLog } from './opaque.ts';
import { changedOf } from './origins.ts';
import { type Entry, TELLING, type Tree } from './tree.ts';

/** What a session left behind outside of the repository's files. `at`: when it was last known for certain. */
export interface Machine {
  readonly elsewhere: Map<string, { readonly held: Held; readonly at: number }>;
  readonly git: GitRecord;
}

/** A replay under way. */
export interface Stage {
  readonly tree: Tree;
  /** Id of the base commit; null where it is not known. */
  readonly base: string | null;
  /** Lines that the change adds or takes away, blanks around them aside: nobody will ask who wrote any other. */
  readonly changed: () => ReadonlySet<string>;
  readonly opaque: OpaqueLog;
  /** Commits, whose hooks may have written anything. */
  readonly commits: OpaqueLog;
  /** Null where no formatter is at hand. */
  readonly format: Formatter | null;
  readonly missed: MissedEdit[];
  /** Steps that show a file otherwise than the tree has it. */
  readonly contradicted: Contradiction[];
  /** By session: they may have run on different machines. */
  readonly machines: Map<number, Machine>;
  /** What a formatter printed that it would change: path → its hunks. */
  readonly proposed: Map<string, readonly Hunk[]>;
  readonly outside: { -readonly [Key in keyof Replay['outside'][number]]: Replay['outside'][number][Key] }[];
}

/** The step that plays: where it stands, what it maps paths to. */
export interface Actor {
  readonly at: number;
  readonly ref: StepRef;
  readonly by: Origin;
  /** Taking text away takes the newline behind it, too. */
  readonly swallow: boolean;
  /** Whether the log says that the step succeeded. */
  readonly certain: boolean;
  /** Whether it ended before the base was committed, so that the base may hold what it did. */
  readonly early: boolean;
  readonly place: (path: string, from: string | null) => string | null;
}

function openChanged(diff: Diff): Stage['changed'] {
  let known: Set<string> | null = null;
  return () => {
    if (known !== null) return known;
    known = new Set();
    for (const file of diff.files) for (const { text } of changedOf(file)) known.add(text.trim());
    return known;
  };
}

/** A stage over a tree, on which a change is to come about. */
export function newStage(tree: Tree, diff: Diff, format: Formatter | null): Stage {
  const found = { missed: [], contradicted: [], outside: [] };
  const held = { opaque: newOpaqueLog(), commits: newOpaqueLog(), format, machines: new Map(), proposed: new Map() };
  return { tree, base: diff.base, changed: openChanged(diff), ...held, ...found };
}

/** The machine of the session that plays. */
export function machineOf(stage: Stage, { ref }: Actor): Machine {
  const held = stage.machines.get(ref.session);
  if (held) return held;
  const fresh = { elsewhere: new Map(), git: newGitRecord() };
  stage.machines.set(ref.session, fresh);
  return fresh;
}

/** The entry that a logged path means; null, and noted, where it lies outside the repository. */
export function entryFor(stage: Stage, actor: Actor, path: string, from: string | null): Entry | null {
  const placed = actor.place(path, from);
  if (placed !== null && placed !== '') return stage.tree.at(placed);
  stage.outside.push({ ...actor.ref, path: copyText(path) });
  return null;
}

/** Notes that a step changed a file. */
export function noteStep(entry: Entry, ref: StepRef): void {
  const last = entry.steps.at(-1);
  if (last?.session !== ref.session || last.step !== ref.step) entry.steps.push(ref);
}

/** Whether the base holds what an edit wrote, or no longer what it took away. */
function isInBase({ base }: Entry, old: readonly string[], now: readonly string[]): boolean {
  if (base.kind === 'absent') return now.length === 0;
  if (base.kind !== 'text') return false;
  const [gone, written] = [old.join('\n'), now.join('\n')];
  return written.trim() === '' ? gone.trim() !== '' && !base.text.includes(gone) : base.text.includes(written);
}

/**
 * Notes an edit that could not be placed, unless it was made before the base and the base holds it; its long lines, where
 * the change has them, can still be told by their text.
 */
export function noteMissed(
  stage: Stage,
  actor: Actor,
  entry: Entry,
  { why, old, now }: { readonly why: string; readonly old: readonly string[]; readonly now: readonly string[] },
): void {
  if (actor.early && isInBase(entry, old, now)) return;
  stage.missed.push({ ...actor.ref, path: entry.path, why });
  entry.missed += 1;
  const changed = stage.changed();
  const isTelling = (line: string): boolean => {
    const text = line.trim();
    return text.length >= TELLING && changed.has(text);
  };
  const [written, removed] = [now.filter(isTelling), old.filter(isTelling)];
  const [before, after] = [new Set(removed), new Set(written)];
  const note = (line: string, into: Map<string, StepRef>): void => {
    const text = line.trim();
    const stays = before.has(line) && after.has(line);
    if (!stays && stage.tree.budget.keep(text.length)) into.set(copyText(text), actor.ref);
  };
  for (const line of written) note(line, entry.loose.written);
  for (const line of removed) note(line, entry.loose.removed);
}
