import type { Diff, LoggedSession, Tools } from '../core/index.ts';
import { pathsOf } from './effect.ts';
import { effectsOfStep } from './effects-of-step.ts';
import { type Placer, placerFor, resolvePath } from './place.ts';

/** Repository paths that the diff names, on either side. */
export function knownPaths(diff: Diff): ReadonlySet<string> {
  return new Set(diff.files.flatMap((file) => (file.oldPath === null ? [file.path] : [file.path, file.oldPath])));
}

/** For each session, how its paths map to the repository's. */
export function placersFor(sessions: readonly LoggedSession[], diff: Diff, tools: Tools): Placer[] {
  const known = knownPaths(diff);
  return sessions.map(({ session }) => {
    const paths = new Set<string>();
    for (const step of session.steps) {
      for (const { effect, from } of effectsOfStep(step, session.cwd, tools)) {
        for (const path of pathsOf(effect)) paths.add(resolvePath(path, from ?? session.cwd));
      }
    }
    return placerFor([...paths], session.cwd, known);
  });
}
