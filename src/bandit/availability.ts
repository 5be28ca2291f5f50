import cdf from '@stdlib/stats-base-dists-beta-cdf';
import type { PromptBucket } from './bucket.ts';
import type { Beta } from './posterior.ts';
import type { Cell } from './state.ts';

/** What is believed of an arm's chance to answer at all, at one prompt size. */
export interface Availability extends Beta {
  /** Sessions that it rests on, undecayed. */
  readonly n: number;
  /** Whether the arm is as good as silent at this size, so that it is only probed there. */
  readonly silent: boolean;
}

/** Before it was ever asked an arm is taken to answer: 95 %, worth two sessions. */
const PRIOR: Beta = { alpha: 1.9, beta: 0.1 };

/** Silent: after three sessions or more, 90 % sure that fewer than four in five get an answer. */
const SILENT = { sessions: 3, share: 0.8, sure: 0.9 } as const;

/**
 * Availability of one arm at one prompt size, from its cells of that size and those of unknown size; where the task's size
 * is not known (`-`) from all of them, and then nobody is called silent, for it may be so at one size only. Nothing is
 * borrowed from another size or arm: an answer here says nothing of there.
 */
export function availabilityAt(
  cells: readonly Cell[],
  bucket: PromptBucket,
  decay: (day: string) => number,
): Availability {
  const own = cells.filter((cell) => bucket === '-' || cell.bucket === bucket || cell.bucket === '-');
  let { alpha, beta } = PRIOR;
  let n = 0;
  for (const { day, units, silent } of own) {
    alpha += decay(day) * (units - silent);
    beta += decay(day) * silent;
    n += units;
  }
  const silent = bucket !== '-' && n >= SILENT.sessions && cdf(SILENT.share, alpha, beta) > SILENT.sure;
  return { alpha, beta, n, silent };
}
