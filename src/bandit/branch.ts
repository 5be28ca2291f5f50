import { groupBy } from '../collections/index.ts';
import type { PromptBucket } from './bucket.ts';
import { type Seen, together } from './shrink.ts';
import type { Cell } from './state.ts';
import { sumCells } from './sums.ts';

/** The rewards of one arm in one category and prompt bucket, the days summed up. */
export interface Leaf extends Seen {
  readonly arm: string;
  readonly context: string;
  readonly bucket: PromptBucket;
}

/** Everything of one arm. `n`: its rewards, undecayed. */
export interface Branch {
  readonly arm: string;
  readonly leaves: readonly Leaf[];
  readonly all: Seen;
  readonly n: number;
}

function leafOf(cells: readonly Cell[], decay: (day: string) => number): readonly Leaf[] {
  const [first] = cells;
  if (first === undefined) return [];
  const { arm, context, bucket } = first;
  const [now, life] = [sumCells(cells, ({ day }) => decay(day)), sumCells(cells, () => 1)];
  return [{ arm, context, bucket, now, life }];
}

/** Arms by name, from cells in their order (`cellsOf`); `decay` gives each day its weight. */
export function branchesOf(cells: readonly Cell[], decay: (day: string) => number): ReadonlyMap<string, Branch> {
  const branches = [...groupBy(cells, ({ arm }) => arm)].map(([arm, own]): readonly [string, Branch] => {
    const groups = [...groupBy(own, ({ context, bucket }) => JSON.stringify([context, bucket])).values()];
    const leaves = groups.flatMap((group) => leafOf(group, decay));
    return [arm, { arm, leaves, all: together(leaves), n: own.reduce((sum, cell) => sum + cell.rewarded, 0) }];
  });
  return new Map(branches);
}
