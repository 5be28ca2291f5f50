import {
  type BanditState,
  type Cell,
  cellsOf,
  isVerified,
  pooledMean,
  posterior,
  priorOf,
  probabilityBest,
  type Reading,
} from '../bandit/index.ts';
import { groupBy } from '../collections/index.ts';
import type { Belief } from '../core/index.ts';
import { DAY, dateOf, mondaysUntil } from './weeks.ts';

/** Cells as a state, under any keys that keep them apart. */
const stateOf = (cells: readonly Cell[]): BanditState => new Map(cells.map((cell, index) => [String(index), cell]));

/** Verified arms that have a reward, each with its own cells. */
function verifiedIn(state: BanditState): readonly (readonly [arm: string, own: readonly Cell[]])[] {
  const cells = cellsOf(state).filter(({ arm }) => isVerified(arm));
  return [...groupBy(cells, ({ arm }) => arm)].filter(([, own]) => own.some(({ rewarded }) => rewarded > 0));
}

/** The probability of being best for each verified arm that has a reward. */
export function bestOf(state: BanditState, reading: Reading): ReadonlyMap<string, number> {
  const arms = verifiedIn(state);
  const pooled = pooledMean(state);
  const chances = probabilityBest(
    arms.map(([arm, own]) => posterior(stateOf(own), arm, reading, priorOf(stateOf(own), arm, undefined, pooled))),
  );
  return new Map(arms.map(([arm], index) => [arm, Math.min(1, chances[index] ?? Number.NaN)]));
}

/** What was believed of each arm at the end of each of twelve weeks, by arm: from the sessions until then, as known now. */
export function beliefsIn(state: BanditState, { asOf, halfLifeDays }: Reading): ReadonlyMap<string, readonly Belief[]> {
  const end = Date.parse(asOf);
  const beliefs = new Map<string, Belief[]>(verifiedIn(state).map(([arm]) => [arm, []]));
  for (const from of mondaysUntil(asOf)) {
    const last = new Date(Math.min(end, from + 7 * DAY - 1)).toISOString();
    const until = stateOf([...state.values()].filter(({ day }) => day <= last.slice(0, 10)));
    const [arms, pooled] = [new Map(verifiedIn(until)), pooledMean(until)];
    for (const [arm, list] of beliefs) {
      const own = arms.get(arm);
      if (own === undefined) {
        list.push({ from: dateOf(from), mean: null, low: null, high: null });
        continue;
      }
      const cells = stateOf(own);
      const prior = priorOf(cells, arm, undefined, pooled);
      const { mean, interval } = posterior(cells, arm, { asOf: last, halfLifeDays }, prior);
      list.push({ from: dateOf(from), mean, low: interval[0], high: interval[1] });
    }
  }
  return beliefs;
}
