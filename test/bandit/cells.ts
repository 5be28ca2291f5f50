import { type BanditState, banditReducer, type Cell, FULL_REWARD } from '../../src/bandit/index.ts';
import type { Observation } from '../../src/core/index.ts';
import { type Grading, graded, outcome } from '../ledger/events.ts';

/** A cell of `n` observations of full weight with this mean. */
export function cell(arm: string, n: number, mean: number, day = '2026-05-02'): Cell {
  return {
    arm,
    context: '-',
    bucket: '-',
    day,
    units: n,
    silent: 0,
    blocked: 0,
    rewarded: n,
    halves: 2 * n,
    reward: Math.round(2 * n * mean * FULL_REWARD),
    squares: 0,
    priced: 0,
    usdMicro: 0,
    metered: 0,
    tokens: 0,
  };
}

export const stateOf = (...cells: readonly Cell[]): BanditState =>
  new Map(cells.map((one) => [JSON.stringify([one.arm, one.context, one.bucket, one.day]), one]));

type Ending = Parameters<typeof outcome>[0] | null;

export const observed = (says: Grading = {}, ending: Ending = null): Observation => ({
  graded: graded(says),
  outcome: ending === null ? null : outcome(ending),
});

export const summed = (...observations: readonly Observation[]): BanditState =>
  observations.reduce((state, one) => banditReducer.add(state, one), banditReducer.start());
