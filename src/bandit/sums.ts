import { FULL_REWARD } from './reward.ts';
import type { Cell } from './state.ts';

/** The moment of reading (ISO 8601 in UTC; later days are left out) and the days in which evidence loses half its weight. */
export interface Reading {
  readonly asOf: string;
  /** Infinity: no decay. */
  readonly halfLifeDays: number;
}

/** Sums of weight, weight × reward and weight × reward², in observations. */
export interface Sums {
  readonly weight: number;
  readonly reward: number;
  readonly squares: number;
}

const DAY = 86_400_000;

const dayNumber = (utc: string): number => Math.floor(Date.parse(`${utc.slice(0, 10)}T00:00:00Z`) / DAY);

/**
 * The weight that a day's evidence has at a reading: 2^(-age in days / half-life); 0 for days that have not come yet.
 * Decay by the calendar is a sum that knows no order, and no other arm's news touches it.
 */
export function decayAt({ asOf, halfLifeDays }: Reading): (day: string) => number {
  const today = dayNumber(asOf);
  const weights = new Map<string, number>();
  return (day) => {
    const known = weights.get(day);
    if (known !== undefined) return known;
    const age = today - dayNumber(day);
    const weight = age < 0 ? 0 : 2 ** (-age / halfLifeDays);
    weights.set(day, weight);
    return weight;
  };
}

/** The rewards of cells, each cell times what `weigh` gives it. */
export function sumCells(cells: readonly Cell[], weigh: (cell: Cell) => number): Sums {
  let weight = 0;
  let reward = 0;
  let squares = 0;
  for (const cell of cells) {
    const share = weigh(cell);
    weight += (share * cell.halves) / 2;
    reward += (share * cell.reward) / (2 * FULL_REWARD);
    squares += (share * cell.squares) / 2e6;
  }
  return { weight, reward, squares };
}
