import type { Contradiction, MissedEdit, Origin, Replay, StepRef } from '../core/index.ts';
import { copyText } from '../text/index.ts';
import { newOpaqueLog, type OpaqueLog } from './opaque.ts';
import type { Held } from './shell/disk.ts';
import { type GitRecord, newGitRecord } from './shell/git-record.ts';
import type { Hunk } from './shell/unified.ts';
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
  readonly opaque: OpaqueLog;
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

/** A stage over a tree. */
export function newStage(tree: Tree, base: string | null): Stage {
  const found = { missed: [], contradicted: [], outside: [] };
  return { tree, base, opaque: newOpaqueLog(), machines: new Map(), proposed: new Map(), ...found };
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
 * Notes an edit that could not be placed, unless it was made before the base and the base holds it; its long lines can
 * still be told by their text.
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
  const before = new Set(old);
  const stays = new Set(now.filter((line) => before.has(line)));
  const { budget } = stage.tree;
  const telling = (line: string): boolean => line.trim().length >= TELLING && budget.keep(line.length);
  const { written, removed } = entry.loose;
  for (const line of now) if (!stays.has(line) && telling(line)) written.set(copyText(line.trim()), actor.ref);
  for (const line of old) if (!stays.has(line) && telling(line)) removed.set(copyText(line.trim()), actor.ref);
}
