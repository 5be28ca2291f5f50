import type { Diff, LoggedSession, Step, Tools } from '../core/index.ts';
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
export function pathsOfStep(step: Step, cwd: string | null, tools: Tools): LoggedPath[] {
  if (step.kind === 'edit' && step.edits.every((edit) => edit.op !== 'patch')) {
    return step.edits.flatMap((edit) =>
      'path' in edit && edit.path !== null ? [{ path: edit.path, from: null }] : [],
    );
  }
  const effects = effectsOfStep(step, cwd, tools).filter(({ effect }) => effect.kind !== 'opaque');
  return effects.flatMap(({ effect, from }) => pathsOf(effect).map((path) => ({ path, from })));
}

/** For each session, how its paths map to the repository's. */
export function placersFor(sessions: readonly LoggedSession[], diff: Diff, tools: Tools): Placer[] {
  const known = knownPaths(diff);
  return sessions.map(({ session }) => {
    const paths = new Set<string>();
    for (const step of session.steps) {
      for (const { path, from } of pathsOfStep(step, session.cwd, tools))
        paths.add(resolvePath(path, from ?? session.cwd));
    }
    return placerFor([...paths], session.cwd, known);
  });
}
