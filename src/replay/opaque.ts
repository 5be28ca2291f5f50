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
  readonly paths: readonly string[] | null;
}

const covers = (one: string, path: string): boolean => one === path || path.startsWith(`${one}/`);

/** An empty log. */
export function newOpaqueLog(): OpaqueLog {
  const found: Opaque[] = [];
  return {
    add: (at, ref, paths) => void found.push({ at, ref, paths }),
    originOf(path, since) {
      const later = found.slice(found.findLastIndex(({ at }) => at <= since) + 1);
      const naming = later.findLast(({ paths }) => paths?.some((one) => covers(one, path)));
      const last = naming ?? later.findLast(({ paths }) => paths === null);
      return last === undefined ? { kind: 'unlogged' } : { kind: 'opaque', ...last.ref };
    },
  };
}
