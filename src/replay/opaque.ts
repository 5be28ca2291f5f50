import type { Origin, StepRef } from '../core/index.ts';

/** Steps whose effect cannot be computed, in order, with the paths they can have touched. */
export interface OpaqueLog {
  /** `paths`: repository paths of files or folders; null: any. */
  add(at: number, ref: StepRef, paths: readonly string[] | null): void;
  /**
   * Who may have changed a path behind the given moment without our seeing it: the last step that names it, else the last
   * that may write anywhere, else nobody.
   */
  originOf(path: string, since: number): Origin;
}

interface Opaque {
  readonly at: number;
  readonly ref: StepRef;
}

/** A path and the folders that it lies in, innermost first. */
function upward(path: string): string[] {
  const found = [path];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) found.push(path.slice(0, at));
  return found;
}

/** An empty log. */
export function newOpaqueLog(): OpaqueLog {
  const named = new Map<string, Opaque>();
  let anywhere: Opaque | null = null;
  return {
    add(at, ref, paths) {
      if (paths === null) anywhere = { at, ref };
      else for (const path of paths) named.set(path, { at, ref });
    },
    originOf(path, since) {
      const naming = upward(path).flatMap((one) => named.get(one) ?? []);
      const last = naming.toSorted((one, other) => other.at - one.at)[0];
      const found = last !== undefined && last.at > since ? last : anywhere;
      return found !== null && found.at > since ? { kind: 'opaque', ...found.ref } : { kind: 'unlogged' };
    },
  };
}
