import type { Diff, LoggedSession, Session, Step, Tools } from '../core/index.ts';
import { copyText } from '../text/index.ts';
import type { View } from './disk/disk.ts';
import { type Placer, placerFor, resolvePath } from './disk/place.ts';
import { pathsOf } from './effect.ts';
import { effectsOfStep } from './effects-of-step.ts';
import { askedByScript } from './script.ts';

/** Repository paths that the diff names, on either side. */
export function knownPaths(diff: Diff): ReadonlySet<string> {
  return new Set(diff.files.flatMap((file) => (file.oldPath === null ? [file.path] : [file.path, file.oldPath])));
}

/** A path as logged, and the directory it is relative to (null: the session's). */
interface LoggedPath {
  readonly path: string;
  readonly from: string | null;
}

/** What the steps of a session ask to see. */
interface AskedPaths {
  readonly paths: readonly LoggedPath[];
  /** Folders whose names are matched against patterns, as absolute paths. */
  readonly folders: readonly string[];
  /** Steps that match them. */
  readonly matching: readonly number[];
}

const NONE: Omit<AskedPaths, 'matching'> = { paths: [], folders: [] };

/** Paths that a step changes for certain or may change by name, without reading what it writes; `list`: folders known. */
function askedByStep(step: Step, cwd: string | null, tools: Tools, list?: View['list']): typeof NONE {
  if (step.kind === 'edit' && step.edits.every((edit) => edit.op !== 'patch')) {
    const paths = step.edits.flatMap((edit) =>
      'path' in edit && edit.path !== null ? [{ path: edit.path, from: null }] : [],
    );
    return { paths, folders: [] };
  }
  const effects = effectsOfStep(step, cwd, tools).filter(({ effect }) => effect.kind !== 'opaque');
  const asked = effects.map(({ effect, from }) => {
    const { paths, folders } =
      effect.kind === 'script' ? askedByScript(effect.script, list) : { paths: pathsOf(effect), folders: [] };
    return { paths: paths.map((path) => ({ path, from })), folders };
  });
  const [only = NONE, ...rest] = asked;
  if (rest.length === 0) return only;
  return { paths: asked.flatMap(({ paths }) => paths), folders: asked.flatMap(({ folders }) => folders) };
}

const told = new WeakMap<Session, { readonly tools: Tools['grammars']; readonly asked: AskedPaths }>();

/**
 * Paths that a session's steps change for certain or may change by name, each once, in the order of the steps. Reading its
 * command lines is the dearest part of a replay, so that the answer is kept for as long as the session.
 */
export function askedBySession(session: Session, tools: Tools): AskedPaths {
  const known = told.get(session);
  if (known !== undefined && known.tools === tools.grammars) return known.asked;
  const found = new Map<string, LoggedPath>();
  const folders = new Set<string>();
  const matching: number[] = [];
  let at = 0;
  for (const step of session.steps) {
    const asked = askedByStep(step, session.cwd, tools);
    for (const one of asked.paths) {
      // Copied first: a key joined with a piece of a patch would keep the patch, too.
      const path = copyText(one.path);
      const key = `${one.from ?? ''}\0${path}`;
      if (!found.has(key)) found.set(key, { ...one, path });
    }
    for (const folder of asked.folders) folders.add(copyText(folder));
    if (asked.folders.length > 0) matching.push(at);
    at += 1;
  }
  const asked = { paths: [...found.values()], folders: [...folders], matching };
  told.set(session, { tools: tools.grammars, asked });
  return asked;
}

/** What the steps that match names ask to see once some folders are known. */
export function askedAgain(session: Session, tools: Tools, list: View['list']): Omit<AskedPaths, 'matching'> {
  const asked = askedBySession(session, tools).matching.flatMap((at) => {
    const step = session.steps.at(at);
    return step ? [askedByStep(step, session.cwd, tools, list)] : [];
  });
  return { paths: asked.flatMap(({ paths }) => paths), folders: asked.flatMap(({ folders }) => folders) };
}

/** For each session, how its paths map to the repository's. */
export function placersFor(sessions: readonly LoggedSession[], diff: Diff, tools: Tools): Placer[] {
  const known = knownPaths(diff);
  return sessions.map(({ session }) => {
    const paths = askedBySession(session, tools).paths.map(({ path, from }) => resolvePath(path, from ?? session.cwd));
    return placerFor(paths, session.cwd, known);
  });
}
