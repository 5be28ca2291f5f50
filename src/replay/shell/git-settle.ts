import { type Call, type Done, failed } from '../disk/call.ts';
import type { Held } from '../disk/disk.ts';
import { bring, headOf, sameHeld, stagedOf, unsaid } from './git-paths.ts';

const isSure = (held: Held): boolean => (held.kind === 'absent' || held.kind === 'text' ? !held.doubt : false);

/** Whether what a path holds now keeps git from giving it another content; null: that cannot be told. */
function isKept(call: Call, path: string, target: Held): boolean | null {
  const [head, staged, now] = [headOf(call, path), stagedOf(call, path), call.disk.read(path)];
  if (!isSure(head) || !isSure(now)) return null;
  if (!sameHeld(staged, head)) return sameHeld(staged, target) ? null : true;
  if (sameHeld(now, head) || (head.kind === 'text' && now.kind === 'absent')) return false;
  // What .gitignore names is overwritten.
  return head.kind === 'absent' ? null : true;
}

/**
 * Notes that some paths hold what is not known, and that it is not known how git went on. What it says, and the status with
 * which it ends, are the log's.
 */
export function give(call: Call, paths: readonly string[] | null): Done {
  call.disk.git.lost = true;
  call.disk.lose(paths);
  return { status: call.expected, output: null };
}

/** How what git is to make of some paths stands to what the working folder holds. */
type Standing = 'free' | 'refused' | 'open';

/** Whether git can give paths other contents: it refuses where it would overwrite what is nowhere else. */
export function standing(call: Call, changes: ReadonlyMap<string, Held>): Standing {
  const kept = [...changes].map(([path, held]) => isKept(call, path, held));
  if (call.expected === 0) return kept.includes(true) ? 'open' : 'free';
  if (kept.includes(true)) return 'refused';
  return kept.includes(null) ? 'open' : 'free';
}

/** Gives paths other contents, in the working folder and the index, and then lets `commit` move HEAD; git may refuse to. */
export function settle(call: Call, changes: ReadonlyMap<string, Held>, commit: () => void): Done {
  const { index } = call.disk.git;
  const stands = standing(call, changes);
  if (stands === 'refused') return failed();
  if (stands === 'open') return give(call, [...changes.keys()]);
  for (const [path, held] of changes) {
    bring(call, path, held);
    index.delete(path);
  }
  commit();
  return unsaid;
}
