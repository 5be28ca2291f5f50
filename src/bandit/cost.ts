import { groupBy } from '../collections/index.ts';
import { isVerified } from './arm.ts';
import type { Cell } from './state.ts';

/** What a session of an arm is expected to cost. */
export interface Cost {
  /** US dollars, shrunk to the mean of all verified arms; null where no session of any arm has a known cost. */
  readonly usd: number | null;
  /** Sessions whose cost is known, undecayed: an unknown one is not free. */
  readonly known: number;
  /** `usd` over that of all arms; 1 where either is unknown. */
  readonly relative: number;
}

/** Sessions that the mean of all arms is worth. */
const STRENGTH = 4;

/** Expected cost of a session by arm: (κ·pooled + Σ w·usd)/(κ + Σ w), days decayed alike. */
export function costsOf(cells: readonly Cell[], decay: (day: string) => number): (arm: string) => Cost {
  const priced = cells.filter((cell) => cell.priced > 0);
  const sum = (some: readonly Cell[], of: (cell: Cell) => number): number =>
    some.reduce((total, cell) => total + decay(cell.day) * of(cell), 0);
  const verified = priced.filter(({ arm }) => isVerified(arm));
  const pooled = sum(verified, ({ usdMicro }) => usdMicro / 1e6) / sum(verified, (cell) => cell.priced);
  const byArm = groupBy(priced, ({ arm }) => arm);
  return (arm) => {
    const own = byArm.get(arm) ?? [];
    const known = own.reduce((total, cell) => total + cell.priced, 0);
    if (!Number.isFinite(pooled)) return { usd: null, known, relative: 1 };
    const weight = sum(own, (cell) => cell.priced);
    const usd = (STRENGTH * pooled + sum(own, ({ usdMicro }) => usdMicro / 1e6)) / (STRENGTH + weight);
    return { usd, known, relative: pooled === 0 ? 1 : usd / pooled };
  };
}
