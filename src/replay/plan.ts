import type { Diff, LoggedSession, Session, Step, Tools } from '../core/index.ts';
import { copyText } from '../text/index.ts';
import { pathsOf } from './effect.ts';
import { effectsOfStep } from './effects-of-step.ts';
import { type Placer, placerFor, resolvePath } from './place.ts';

/** Repository paths that the diff names, on either side. */
export function knownPaths(diff: Diff): ReadonlySet<string> {
  return new Set(diff.files.flatMap((file) => (file.oldPath === null ? [file.path] : [file.path, file.oldPath])));
}

/** A path as logged, and the directory it is relative to (null: the session's). */
export interface LoggedPath {
  readonly path: string;
  readonly from: string | null;
}

/** Paths that a step changes for certain or may change by name, without reading what it writes. */
function pathsOfStep(step: Step, cwd: string | null, tools: Tools): LoggedPath[] {
  if (step.kind === 'edit' && step.edits.every((edit) => edit.op !== 'patch')) {
    return step.edits.flatMap((edit) =>
      'path' in edit && edit.path !== null ? [{ path: edit.path, from: null }] : [],
    );
  }
  const effects = effectsOfStep(step, cwd, tools).filter(({ effect }) => effect.kind !== 'opaque');
  return effects.flatMap(({ effect, from }) => pathsOf(effect).map((path) => ({ path, from })));
}

const told = new WeakMap<Session, { readonly tools: Tools['grammars']; readonly paths: readonly LoggedPath[] }>();

/**
 * Paths that a session's steps change for certain or may change by name, each once, in the order of the steps. Reading its
 * command lines is the dearest part of a replay, so that the answer is kept for as long as the session.
 */
export function pathsOfSession(session: Session, tools: Tools): readonly LoggedPath[] {
  const known = told.get(session);
  if (known !== undefined && known.tools === tools.grammars) return known.paths;
  const found = new Map<string, LoggedPath>();
  for (const step of session.steps) {
    for (const one of pathsOfStep(step, session.cwd, tools)) {
      const key = `${one.from ?? ''}\0${one.path}`;
      if (!found.has(key)) found.set(key, { ...one, path: copyText(one.path) });
    }
  }
  const paths = [...found.values()];
  told.set(session, { tools: tools.grammars, paths });
  return paths;
}

/** For each session, how its paths map to the repository's. */
export function placersFor(sessions: readonly LoggedSession[], diff: Diff, tools: Tools): Placer[] {
  const known = knownPaths(diff);
  return sessions.map(({ session }) => {
    const paths = pathsOfSession(session, tools).map(({ path, from }) => resolvePath(path, from ?? session.cwd));
    return placerFor(paths, session.cwd, known);
  });
}
