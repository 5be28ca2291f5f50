import type { PullComment } from '../core/index.ts';

const WRITES: ReadonlySet<string> = new Set(['write', 'maintain', 'admin']);

/** Why a person's comment starts nothing; null where it does: a user of type `User` who may write to the repository. */
export function refusalOf({ authorType, permission }: Pick<PullComment, 'authorType' | 'permission'>): string | null {
  if (authorType !== 'User') return 'its author is not a person';
  if (permission === null) return "its author's rights on the repository are not known";
  return WRITES.has(permission)
    ? null
    : `its author's right is ${permission.slice(0, 40)}, and write, maintain or admin is asked for`;
}
