import type { Call, Done } from '../disk/call.ts';
import type { Held } from '../disk/disk.ts';

/** A git subcommand; `call.args` are the words behind it. */
export type Subcommand = (call: Call) => Done | null;

/** Went well; what it says is not told. */
export const unsaid: Done = { status: 0, output: null, loud: true };

/** What a path holds in the last commit. */
export function headOf({ disk }: Call, path: string): Held {
  return disk.git.head.held.get(path) ?? disk.base(path);
}

/** What a path holds in the index. */
export function stagedOf(call: Call, path: string): Held {
  return call.disk.git.index.get(path) ?? headOf(call, path);
}

/** Paths that the session has touched, in the folders or files given. */
export function touchedIn({ disk }: Call, paths: readonly string[] | null): string[] {
  const all = disk.touched();
  if (paths === null) return all;
  return all.filter((path) =>
    paths.some((one) => path === one || one === '' || one === '/' || path.startsWith(`${one}/`)),
  );
}

/** Whether nothing was done yet: then the base is what the session's work began at, whatever branch it was on. */
export const isUntouched = (call: Call): boolean => !call.disk.git.lost && touchedIn(call, null).length === 0;

/** Brings a path to what it held; in doubt where that is not known. */
export function bring({ disk, shell }: Call, path: string, held: Held): void {
  const now = disk.read(path);
  if (held.kind === 'text' && !held.doubt) {
    if (now.kind !== 'text' || now.text !== held.text || now.doubt) disk.write(path, held.text);
  } else if (held.kind === 'absent' && !held.doubt) {
    if (now.kind !== 'absent') {
      disk.remove(path);
      disk.dropEmpty(path, shell.cwd);
    }
  } else disk.forget(path);
}

/** Whether git certainly knows nothing of a path that it is told of, and which is no folder. */
export function isStrange(call: Call, path: string): boolean {
  const known = stagedOf(call, path).kind !== 'absent' || headOf(call, path).kind !== 'absent';
  const inside = known || touchedIn(call, [path]).some((one) => stagedOf(call, one).kind !== 'absent');
  return !inside && call.disk.isFolder(path) === false;
}

/** Notes that git's records are no longer followed. */
export function lose({ disk }: Call): null {
  disk.git.lost = true;
  return null;
}

/** Whether two are the same file, as far as both are known. */
export function sameHeld(one: Held, other: Held): boolean {
  if (one.kind !== other.kind || one.kind === 'unknown') return false;
  return one.kind !== 'text' || other.kind !== 'text' || one.text === other.text;
}
