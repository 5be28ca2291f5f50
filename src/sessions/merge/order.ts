import type { Session } from '../../core/index.ts';

type Key = string | number;

const keysOf = (session: Session): readonly Key[] => [
  session.startedAt ?? '~',
  session.endedAt ?? '~',
  session.parentId ?? '',
  session.id ?? '~',
  session.format,
  session.steps.length,
  session.diagnostics.records,
];

/** Orders sessions by time, and where that does not tell by what they hold, so that the order of files plays no part. */
export function byTime(one: Session, other: Session): number {
  const [left, right] = [keysOf(one), keysOf(other)];
  for (const [at, key] of left.entries()) {
    const against = right[at] ?? '';
    if (key !== against) return key < against ? -1 : 1;
  }
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Sets of sessions that belong together: a place in the list → the first place of its set. */
export function openGroups(size: number) {
  const first = Array.from({ length: size }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    for (let up = first[root] ?? root; up !== root; up = first[root] ?? root) root = up;
    first[at] = root;
    return root;
  };
  return {
    join(one: number, other: number): void {
      const [left, right] = [find(one), find(other)];
      first[Math.max(left, right)] = Math.min(left, right);
    },
    /** The sets, each in order, in the order of their first members. */
    all(): number[][] {
      const sets = new Map<number, number[]>();
      for (const at of first.keys()) {
        const set = sets.get(find(at));
        if (set) set.push(at);
        else sets.set(find(at), [at]);
      }
      return [...sets.values()];
    },
  };
}
