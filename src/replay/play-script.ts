import { type DiskEffect, type Held, type View, within } from './disk/disk.ts';
import { playFileMove, playRemove } from './play-files.ts';
import { followOn, sameChange } from './rival.ts';
import { effectsOfScript, type Script } from './script.ts';
import { type Actor, machineOf, noteStep, type Stage } from './stage.ts';
import { type Content, rewrite } from './tree.ts';

function heldOf(content: Content, doubt: boolean): Held {
  if (content.kind === 'text')
    return content.text.includes('\ufffd') ? { kind: 'unknown' } : { kind: 'text', text: content.text, doubt };
  return content.kind === 'absent' ? { kind: 'absent', doubt } : { kind: 'unknown' };
}

const isRoot = (actor: Actor, path: string): boolean =>
  actor.place(path, null) === null && actor.place(within(path, 'x'), null) === 'x';

/** The repository's root on the machine of a session, from a folder in it; null where that lies outside. */
function rootOf(actor: Actor, folder: string): string | null {
  const inside = actor.place(within(folder, 'x'), null);
  if (inside === null) return null;
  const root = folder.slice(0, Math.max(0, folder.length - (inside.length - 1)));
  return root.endsWith('/') ? root.slice(0, -1) : root;
}

/** Whether the tree holds something below a folder for certain, and not only paths that were asked for. */
function holdsAny(stage: Stage, folder: string): boolean {
  const known = stage.tree.under(folder).slice(0, 50);
  return known.some((path) => stage.tree.at(path).content.kind !== 'unknown');
}

/** The stage's files as a script sees them. */
function viewOf(stage: Stage, actor: Actor, cwd: string | null): View {
  const { elsewhere } = machineOf(stage, actor);
  const doubted = (path: string, since: number): boolean => stage.opaque.originOf(path, since).kind === 'opaque';
  const outside = (path: string): Held => {
    const found = elsewhere.get(path);
    if (found === undefined) return isRoot(actor, path) ? { kind: 'folder' } : { kind: 'unknown' };
    return 'doubt' in found.held ? { ...found.held, doubt: doubted(path, found.at) } : found.held;
  };
  return {
    read(path) {
      const placed = actor.place(path, null);
      if (placed === null || placed === '') return outside(path);
      const entry = stage.tree.at(placed);
      const held = heldOf(entry.content, doubted(placed, entry.knownAt));
      return held.kind !== 'text' && holdsAny(stage, placed) ? { kind: 'folder' } : held;
    },
    under(folder) {
      const placed = actor.place(folder, null);
      const there = [...elsewhere.keys()].filter((path) => path.startsWith(`${folder}/`));
      if (placed === null || placed === '') return there;
      return stage.tree.under(placed).map((path) => folder + path.slice(placed.length));
    },
    list(folder) {
      const placed = isRoot(actor, folder) ? '' : actor.place(folder, null);
      const listed = placed === null ? null : stage.tree.list(placed);
      return listed && { names: listed.names, whole: false, doubt: !listed.sure || doubted(placed ?? '', -1) };
    },
    base(path) {
      const placed = actor.place(path, null);
      return placed === null || placed === '' ? { kind: 'unknown' } : heldOf(stage.tree.at(placed).base, false);
    },
    spend: (amount) => stage.tree.budget.spend(amount),
    isBase: (revision) => /^[0-9a-f]{7,40}$/.test(revision) && (stage.base?.startsWith(revision) ?? false),
    root: (folder) => rootOf(actor, folder),
    touched() {
      const root = rootOf(actor, cwd ?? '');
      if (root === null) return [];
      const start = root === '' ? root : `${root}/`;
      return stage.tree.entries().flatMap(({ path, steps }) => (steps.length > 0 ? [start + path] : []));
    },
  };
}

function playOpaque(stage: Stage, actor: Actor, paths: readonly string[] | null): void {
  if (paths === null || paths.some((path) => isRoot(actor, path) || path === '')) {
    stage.opaque.add(actor.at, actor.ref, null);
    return;
  }
  stage.opaque.add(
    actor.at,
    actor.ref,
    paths.map((path) => actor.place(path, null) || path),
  );
}

function playText(stage: Stage, actor: Actor, effect: Extract<DiskEffect, { kind: 'write' | 'set' }>): void {
  const placed = actor.place(effect.path, null);
  const { elsewhere } = machineOf(stage, actor);
  if (placed === null || placed === '') {
    if (!elsewhere.has(effect.path)) stage.outside.push({ ...actor.ref, path: effect.path });
    const at = effect.kind === 'write' ? actor.at : (elsewhere.get(effect.path)?.at ?? actor.at);
    elsewhere.set(effect.path, { held: { kind: 'text', text: effect.content, doubt: false }, at });
    return;
  }
  const entry = stage.tree.at(placed);
  followOn(stage.tree, entry, actor, sameChange(entry.content, effect.content));
  rewrite(stage.tree, entry, effect.content, actor.by);
  if (effect.kind === 'write') entry.knownAt = actor.at;
  noteStep(entry, actor.ref);
}

function removeElsewhere(stage: Stage, actor: Actor, path: string): void {
  const { elsewhere } = machineOf(stage, actor);
  for (const one of elsewhere.keys()) if (one.startsWith(`${path}/`)) elsewhere.delete(one);
  elsewhere.set(path, { held: { kind: 'absent', doubt: false }, at: actor.at });
}

/** Moves one thing of which at least one end lies outside of the repository: what is known of it goes along. */
function playCrossing(stage: Stage, actor: Actor, effect: Extract<DiskEffect, { kind: 'move' }>, view: View): void {
  const held = view.read(effect.path);
  if (held.kind === 'text')
    playText(stage, actor, { kind: 'write', path: effect.to, content: held.text, before: null });
  else playOpaque(stage, actor, [effect.to]);
  if (effect.keep) return;
  if (actor.place(effect.path, null) === null) removeElsewhere(stage, actor, effect.path);
  else playRemove(stage, actor, effect.path, null);
}

function playOne(stage: Stage, actor: Actor, effect: DiskEffect, view: View): void {
  const outside = (path: string): boolean => !actor.place(path, null);
  if (effect.kind === 'opaque') playOpaque(stage, actor, effect.paths);
  else if (effect.kind === 'move') {
    if (outside(effect.path) || outside(effect.to)) playCrossing(stage, actor, effect, view);
    else playFileMove(stage, actor, effect);
  } else if (effect.kind !== 'remove') playText(stage, actor, effect);
  else if (outside(effect.path)) removeElsewhere(stage, actor, effect.path);
  else playRemove(stage, actor, effect.path, null);
}

/** What the script itself knew of files before something in it that cannot be computed is known no longer. */
function unsettle(stage: Stage, actor: Actor, known: Set<string>, paths: readonly string[] | null): void {
  for (const path of known) {
    const placed = actor.place(path, null);
    if (!placed || !(paths === null || paths.some((one) => one === path || path.startsWith(`${one}/`)))) continue;
    const entry = stage.tree.at(placed);
    if (entry.knownAt === actor.at) entry.knownAt = actor.at - 1;
    known.delete(path);
  }
}

/** Follows a command line on the stage's files and plays what it does. */
export function playScript(stage: Stage, actor: Actor, script: Script): void {
  const view = viewOf(stage, actor, script.cwd);
  const known = new Set<string>();
  for (const effect of effectsOfScript(script, view, machineOf(stage, actor).git)) {
    playOne(stage, actor, effect, view);
    if (effect.kind === 'opaque') unsettle(stage, actor, known, effect.paths);
    else if (effect.kind !== 'set') known.add(effect.kind === 'move' ? effect.to : effect.path);
  }
}
