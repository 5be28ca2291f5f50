import { average, type Check, simulated } from './check.ts';
import { WORLDS } from './exact.ts';
import { type Chance, chanceFrom } from './random.ts';
import type { Reference } from './reference.ts';

/** How plain Thompson sampling forgets: a factor on the counts before each update, of all arms or of the one played. */
interface Forgetting {
  readonly gamma: number;
  readonly global: boolean;
}

interface Game {
  /** The arms' means at a step, from 1. */
  readonly means: (step: number) => readonly number[];
  readonly steps: number;
  /** Rewards are handed over in blocks of so many steps. */
  readonly delay: number;
  readonly forgetting: Forgetting;
}

const NEVER: Forgetting = { gamma: 1, global: false };

function argmax(values: readonly number[]): number {
  let best = 0;
  for (const [index, value] of values.entries()) if (value > (values[best] ?? 0)) best = index;
  return best;
}

/** Cumulative regret of Thompson sampling with Beta(1,1) priors and Bernoulli rewards, at each of `marks`. */
function play(game: Game, marks: readonly number[], chance: Chance): readonly number[] {
  const { means, steps, delay, forgetting } = game;
  const arms = means(1).length;
  const [wins, losses] = [new Array<number>(arms).fill(0), new Array<number>(arms).fill(0)];
  let waiting: { arm: number; reward: number }[] = [];
  let regret = 0;
  const found: number[] = [];
  for (let step = 1; step <= steps; step++) {
    const now = means(step);
    const arm = argmax(wins.map((won, index) => chance.beta(won + 1, (losses[index] ?? 0) + 1)));
    regret += Math.max(...now) - (now[arm] ?? 0);
    waiting.push({ arm, reward: chance.uniform() < (now[arm] ?? 0) ? 1 : 0 });
    if (step % delay === 0) {
      for (const one of waiting) {
        for (let index = 0; index < arms; index++) {
          if (!forgetting.global && index !== one.arm) continue;
          wins[index] = (wins[index] ?? 0) * forgetting.gamma;
          losses[index] = (losses[index] ?? 0) * forgetting.gamma;
        }
        wins[one.arm] = (wins[one.arm] ?? 0) + one.reward;
        losses[one.arm] = (losses[one.arm] ?? 0) + 1 - one.reward;
      }
      waiting = [];
    }
    if (marks.includes(step)) found.push(regret);
  }
  return found;
}

/** Mean regret over runs at each mark. */
function regrets(game: Game, marks: readonly number[], runs: number, seed: number) {
  const all = Array.from({ length: runs }, (_, run) => play(game, marks, chanceFrom(seed + run)));
  return marks.map((_, index) => average(all.map((found) => found[index] ?? Number.NaN)));
}

const marksOf = (times: Readonly<Record<string, unknown>>): readonly number[] =>
  Object.keys(times)
    .map(Number)
    .sort((a, b) => a - b);

function againstReference(
  part: string,
  name: string,
  game: Omit<Game, 'steps'>,
  expected: Readonly<Record<string, readonly [number, number]>>,
  runs: number,
): readonly Check[] {
  const marks = marksOf(expected);
  const found = regrets({ ...game, steps: Math.max(...marks) }, marks, runs, 1000);
  return found.map((got, index) => {
    const mark = marks[index] ?? 0;
    return simulated(part, `${name} t=${mark}`, expected[mark] ?? [Number.NaN, 0], got);
  });
}

const FORGETTING: Readonly<Record<string, Forgetting>> = {
  none: NEVER,
  'g.99_global': { gamma: 0.99, global: true },
  'g.95_global': { gamma: 0.95, global: true },
  'g.99_perarm': { gamma: 0.99, global: false },
  'g.95_perarm': { gamma: 0.95, global: false },
};

/** The three arms change places: the best one becomes the worst at step 1001. */
const switched = (step: number): readonly number[] => (step <= 1000 ? [0.64, 0.52, 0.46] : [0.46, 0.52, 0.64]);

/** In the reference, forgetting per arm beats forgetting of all arms, which beats none where it forgets slowly. */
const ORDER = ['g.99_perarm', 'g.95_perarm', 'g.99_global', 'g.95_global', 'none'] as const;

/** Regrets of plain Thompson sampling in the reference's worlds, within four standard errors. */
export function thompsonChecks(reference: Reference, runs: number): readonly Check[] {
  const stationary = Object.entries(reference.ts_regret_mean_se).flatMap(([world, expected]) =>
    againstReference(
      'regret',
      world,
      { means: () => WORLDS[world] ?? [], delay: 1, forgetting: NEVER },
      expected,
      runs,
    ),
  );
  const delayed = Object.entries(reference.ts_seed3_delay).flatMap(([delay, expected]) => {
    const game = { means: () => WORLDS.seed3 ?? [], delay: Number(delay), forgetting: NEVER };
    return againstReference('delay', `blocks of ${delay}`, game, { 10000: expected }, runs);
  });
  const moving = Object.entries(reference.ts_switch_T2000_at1001).flatMap(([kind, expected]) => {
    const game = { means: switched, delay: 1, forgetting: FORGETTING[kind] ?? NEVER };
    return againstReference('decay', kind, game, expected, 4 * runs);
  });
  const at = (kind: string): number => moving.find(({ name }) => name === `${kind} t=2000`)?.got ?? Number.NaN;
  const order = ORDER.slice(1).map((kind, index): Check => {
    const better = ORDER[index] ?? '';
    const ok = at(better) < at(kind);
    return { part: 'decay order', name: `${better} < ${kind}`, expected: at(kind), got: at(better), apart: 0, ok };
  });
  return [...stationary, ...delayed, ...moving, ...order];
}
