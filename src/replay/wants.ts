import type { Diff, LoggedSession, Need, Tools } from '../core/index.ts';
import { pathsOfSession, placersFor } from './plan.ts';
import { baseSides } from './tree.ts';

/** Files asked for at most: beyond it, edits of files that the pull request leaves alone stay unchecked. */
const MOST = 200;

/** Base files that the logs edit and whose content the diff does not give, in the order of the edits; at most 200. */
export function wants(sessions: readonly LoggedSession[], diff: Diff, tools: Tools): Need[] {
  const sides = baseSides(diff, []);
  const placers = placersFor(sessions, diff, tools);
  const wanted = new Set<string>();
  for (const [at, { session }] of sessions.entries()) {
    for (const { path, from } of pathsOfSession(session, tools)) wanted.add(placers[at]?.(path, from) ?? '');
  }
  const unknown = [...wanted].filter(
    (path) => path !== '' && (sides.get(path)?.kind ?? 'unavailable') === 'unavailable',
  );
  return unknown.slice(0, MOST).map((path) => ({ tree: 'base', path }));
}
