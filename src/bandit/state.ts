import type { Observation } from '../core/index.ts';
import { type PromptBucket, promptBucket } from './bucket.ts';
import { FULL_REWARD, rewardOf } from './reward.ts';

/**
 * Sums over the units of one arm, context (task category, `-` where none is known), prompt size and UTC day: integers,
 * undecayed. Quality (`rewarded`, `halves`, `reward`, `squares`), availability (`silent` of `units`) and cost are separate.
 */
export interface Cell {
  readonly arm: string;
  readonly context: string;
  readonly bucket: PromptBucket;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly units: number;
  /** Units whose model did not answer, or left no log where one is required; nothing of them is in the sums of quality. */
  readonly silent: number;
  readonly blocked: number;
  /** Units with a reward. */
  readonly rewarded: number;
  /** Sum of the rewards' weights, in halves of an observation. */
  readonly halves: number;
  /** Sum of reward × weight in twentieths of a millionth: `reward / (halves · FULL_REWARD)` is the weighted mean. */
  readonly reward: number;
  /** Sum of weight in halves × the square of the reward in whole thousandths: `squares / (halves · 1,000,000)` is their mean. */
  readonly squares: number;
  /** Units whose cost in dollars is known, and its sum in millionths of a dollar. */
  readonly priced: number;
  readonly usdMicro: number;
  /** Units whose tokens are known, and their sum. */
  readonly metered: number;
  readonly tokens: number;
}

/** Cells by key, in any order; `cellsOf` sorts them. */
export type BanditState = ReadonlyMap<string, Cell>;

/** Thousandths of a reward: squares of finer ones would not stay exact in a sum. */
const THOUSANDTH = FULL_REWARD / 1000;

const keyOf = ({ arm, context, bucket, day }: Pick<Cell, 'arm' | 'context' | 'bucket' | 'day'>): string =>
  JSON.stringify([arm, context, bucket, day]);

/** Whether nobody heard of the model: no answer, or no log where the policy asks for one. */
export const isSilent = ({ responded, details }: Observation['graded']): boolean =>
  !responded || (details?.log.required === true && !details.log.found);

function cellFor(observation: Observation): Cell {
  const { arm, at, context, cost, verdict } = observation.graded;
  const reward = rewardOf(observation);
  return {
    arm,
    context: context.category ?? '-',
    bucket: promptBucket(context.promptBytes),
    day: at.slice(0, 10),
    units: 1,
    silent: isSilent(observation.graded) ? 1 : 0,
    blocked: verdict === 'block' ? 1 : 0,
    rewarded: reward === null ? 0 : 1,
    halves: reward?.halves ?? 0,
    reward: reward === null ? 0 : reward.halves * reward.tenths,
    squares: reward === null ? 0 : reward.halves * Math.round(reward.tenths / THOUSANDTH) ** 2,
    priced: cost.usdMicro === null ? 0 : 1,
    usdMicro: cost.usdMicro ?? 0,
    metered: cost.tokens === null ? 0 : 1,
    tokens: cost.tokens ?? 0,
  };
}

/** Adds two cells of the same key. */
function plus(a: Cell, b: Cell): Cell {
  return {
    arm: a.arm,
    context: a.context,
    bucket: a.bucket,
    day: a.day,
    units: a.units + b.units,
    silent: a.silent + b.silent,
    blocked: a.blocked + b.blocked,
    rewarded: a.rewarded + b.rewarded,
    halves: a.halves + b.halves,
    reward: a.reward + b.reward,
    squares: a.squares + b.squares,
    priced: a.priced + b.priced,
    usdMicro: a.usdMicro + b.usdMicro,
    metered: a.metered + b.metered,
    tokens: a.tokens + b.tokens,
  };
}

/** Adds a cell to the one of its key. */
export function addCell(state: Map<string, Cell>, cell: Cell): Map<string, Cell> {
  const key = keyOf(cell);
  const known = state.get(key);
  return state.set(key, known ? plus(known, cell) : cell);
}

/** Sums observations into cells, for a fold over the ledger. A unit touches the cells of its own arm and of no other. */
export const banditReducer = {
  start: (): Map<string, Cell> => new Map(),
  add: (state: Map<string, Cell>, observation: Observation): Map<string, Cell> => addCell(state, cellFor(observation)),
} as const;

const negated = (cell: Cell): Cell => ({
  ...cell,
  units: -cell.units,
  silent: -cell.silent,
  blocked: -cell.blocked,
  rewarded: -cell.rewarded,
  halves: -cell.halves,
  reward: -cell.reward,
  squares: -cell.squares,
  priced: -cell.priced,
  usdMicro: -cell.usdMicro,
  metered: -cell.metered,
  tokens: -cell.tokens,
});

/** Takes an observation out that `banditReducer.add` had put in: sums of integers know no order and come back exactly. */
export function removeObservation(state: Map<string, Cell>, observation: Observation): Map<string, Cell> {
  const cell = cellFor(observation);
  const left = addCell(state, negated(cell));
  if (left.get(keyOf(cell))?.units === 0) left.delete(keyOf(cell));
  return left;
}

/** All cells in the order of their keys (arm, context, bucket, day as JSON); of one arm only where one is named. */
export function cellsOf(state: BanditState, arm: string | null = null): readonly Cell[] {
  return [...state]
    .filter(([, cell]) => arm === null || cell.arm === arm)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell);
}
