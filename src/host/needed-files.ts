import type { Need, Side, Spill } from '../core/index.ts';
import type { Repository } from './git.ts';

/** The commits that needs are asked of. */
interface Trees {
  readonly repository: Pick<Repository, 'files' | 'listFolder'>;
  readonly base: string;
  readonly head: string;
}

/** What some needs ask for, in their order: the files of each tree together, folders one by one. */
export async function readNeeds(
  at: Trees,
  needs: readonly Need[],
  spill: Spill,
): Promise<readonly (Need & { readonly side: Side })[]> {
  const filesOf = async (tree: Need['tree']): Promise<ReadonlyMap<string, Side>> => {
    const paths = needs.flatMap((need) => (need.tree === tree && !need.folder ? [need.path] : []));
    const sides = paths.length === 0 ? [] : await at.repository.files(at[tree], paths, spill);
    return new Map(paths.map((path, index) => [path, sides[index] ?? { kind: 'absent' }]));
  };
  const files = { base: await filesOf('base'), head: await filesOf('head') };
  return Promise.all(
    needs.map(async (need) => ({
      ...need,
      side: need.folder
        ? await at.repository.listFolder(at[need.tree], need.path, spill)
        : (files[need.tree].get(need.path) ?? { kind: 'absent' as const }),
    })),
  );
}
