import { edgesOf, logDensityOf } from './density.ts';
import { productsOfOthers } from './products.ts';
import type { Utility } from './utility.ts';

/** Steps of a table over ln(x/(1-x)). */
const STEPS = 256;

/** Into how many parts an arm's mass is split: few where many arms share the grid. */
const nodesFor = (arms: number): number => Math.round(Math.min(Math.max(400 / arms, 6), 24));

/** The distribution of one arm's utility: the probability to be below `low + index · step` on the scale ln(x/(1-x)). */
interface Table {
  readonly low: number;
  readonly step: number;
  readonly below: Float64Array;
  readonly shift: number;
}

const logistic = (t: number): number => 1 / (1 + Math.exp(-t));

function tableOf(utility: Utility): Table {
  const density = logDensityOf(utility);
  const [low, high] = edgesOf(utility);
  const step = (high - low) / STEPS;
  const below = new Float64Array(STEPS + 1);
  for (let index = 1; index <= STEPS; index++)
    below[index] = (below[index - 1] ?? 0) + Math.exp(density(low + (index - 0.5) * step));
  const total = below[STEPS] ?? 1;
  return { low, step, below: below.map((sum) => sum / total), shift: utility.shift };
}

/** The probability that the utility is below `value`, between table entries by a straight line. */
function chanceBelow({ low, step, below, shift }: Table, value: number): number {
  const x = value - shift;
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const place = (Math.log(x / (1 - x)) - low) / step;
  if (place <= 0) return 0;
  if (place >= STEPS) return 1;
  const index = Math.floor(place);
  const under = below[index] ?? 0;
  return under + (place - index) * ((below[index + 1] ?? 1) - under);
}

/** Less of an arm's mass than this is not looked at closely. */
const TAIL = 1e-4;

/** Values that split an arm's mass evenly, its tails cut, on the scale of the utility. */
function nodesOf({ low, step, below, shift }: Table, count: number): readonly number[] {
  const start = Math.max(0, below.findIndex((chance) => chance > TAIL) - 1);
  const nodes = [logistic(low + start * step) + shift];
  for (let index = start; index < STEPS; index++)
    if (Math.floor((below[index] ?? 0) * count) < Math.floor((below[index + 1] ?? 0) * count))
      nodes.push(logistic(low + (index + 1) * step) + shift);
  return [...nodes, logistic(low + STEPS * step) + shift];
}

/** The intervals that matter: nodes of all arms, from where the worst of the best arm begins. */
function gridOf(tables: readonly Table[]): readonly number[] {
  const nodes = tables.map((table) => nodesOf(table, nodesFor(tables.length)));
  const start = Math.max(...nodes.map(([first]) => first ?? 0));
  return [...new Set(nodes.flat())].filter((node) => node >= start).sort((a, b) => a - b);
}

/**
 * For each arm the probability that its utility is the highest, which is the probability that a Thompson draw takes it:
 * Σ over intervals of (mass of the arm) · ∏ (chance of the others to be below). Good to about 1e-3; made for a choice among
 * many arms in a few milliseconds (`probabilityBest` is exact). They sum to 1.
 */
export function chancesOf(utilities: readonly Utility[]): readonly number[] {
  const tables = utilities.map(tableOf);
  const grid = gridOf(tables);
  const chances = new Float64Array(tables.length);
  const middle = new Float64Array(tables.length);
  const others = new Float64Array(tables.length);
  let [before, after] = [new Float64Array(tables.length), new Float64Array(tables.length)];
  for (const node of grid) {
    for (const [index, table] of tables.entries()) {
      const chance = chanceBelow(table, node);
      after[index] = chance;
      middle[index] = (chance + (before[index] ?? 0)) / 2;
    }
    productsOfOthers(middle, others);
    for (let index = 0; index < tables.length; index++)
      chances[index] = (chances[index] ?? 0) + ((after[index] ?? 0) - (before[index] ?? 0)) * (others[index] ?? 0);
    [before, after] = [after, before];
  }
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return Array.from(chances, (chance) => (total > 0 ? chance / total : 1 / chances.length));
}
