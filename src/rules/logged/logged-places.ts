import path from 'node:path';
import { ofKind } from '../../collections/index.ts';
import type { FileEdit, LoggedSession, Session } from '../../core/index.ts';
import type { Case } from '../rule.ts';

/** So many edits are enough to tell where the repository lies. */
const MOST_PLACED = 500;

function* editsOf(steps: Session['steps'], most: number): Generator<FileEdit> {
  let left = most;
  for (const step of ofKind(steps, 'edit')) {
    for (const edit of step.edits) {
      if (left === 0) return;
      left -= 1;
      yield edit;
    }
  }
}

/** Directories that hold the repository: found by logged paths that end in a path of the diff, then the session's own. */
export function rootsOf(facts: Case, { session }: LoggedSession): readonly string[] {
  const files = facts.evidence.diff.files.map((file) => `/${file.path}`);
  const found = new Set<string>();
  for (const edit of editsOf(session.steps, MOST_PLACED)) {
    const named = edit.op === 'patch' ? null : edit.path;
    const end = named === null || !named.startsWith('/') ? undefined : files.find((file) => named.endsWith(file));
    if (named !== null && end !== undefined) found.add(named.slice(0, -end.length));
  }
  const roots = [...found].sort((a, b) => a.length - b.length);
  return session.cwd === null ? roots : [...roots, session.cwd.replace(/(?<!\/)\/+$/, '')];
}

/** A logged path as one of the repository; null where it lies outside or cannot be placed. */
export function placePath(logged: string, directory: string, roots: readonly string[]): string | null {
  const full = path.posix.join(logged.startsWith('/') ? '' : directory, logged);
  if (!full.startsWith('/')) return full.startsWith('..') ? null : full;
  const root = roots.find((one) => one !== '' && full.startsWith(`${one}/`));
  return root === undefined ? null : full.slice(root.length + 1);
}
