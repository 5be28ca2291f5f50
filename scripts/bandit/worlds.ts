import { type Cell, draw, FULL_REWARD, type SelectionRequest, weighArms } from '../../src/bandit/index.ts';
import { addCell } from '../../src/bandit/state.ts';
import { average, type Check, type Simulated } from './check.ts';
import { type Chance, chanceFrom } from './random.ts';

const ARMS = ['gptme:opus', 'gptme:grok', 'gptme:kimi'] as const;
const START = Date.parse('2026-01-01T00:00:00Z');
const DAY = 86_400_000;
const TASKS_A_DAY = 10;

/** A repository's work: what each arm earns at a task, in which form, and how many days later that is known. */
interface World {
  readonly name: string;
  readonly tasks: number;
  readonly means: (task: number) => readonly [number, number, number];
  /** `coin`: rewards are 0 or 1; otherwise grades with this standard deviation. */
  readonly spread: 'coin' | number;
  readonly delayDays: number;
}

const STILL = (): readonly [number, number, number] => [0.64, 0.52, 0.46];

const REPOSITORIES: readonly World[] = [
  { name: 'stationary, coins', tasks: 1000, means: STILL, spread: 'coin', delayDays: 0 },
  { name: 'stationary, grades (sd .2)', tasks: 1000, means: STILL, spread: 0.2, delayDays: 0 },
  {
    name: 'drifting, grades (swap at half)',
    tasks: 1000,
    means: (task) => (task < 500 ? [0.64, 0.52, 0.46] : [0.46, 0.52, 0.64]),
    spread: 0.2,
    delayDays: 0,
  },
  { name: 'delayed two weeks, grades', tasks: 1000, means: STILL, spread: 0.2, delayDays: 14 },
];

/** Something that chooses an arm for each task and learns of rewards, later or sooner. */
interface Player {
  choose(task: number): number;
  learn(task: number, arm: number, reward: number): void;
}

const dayOf = (task: number): string =>
  new Date(START + Math.floor(task / TASKS_A_DAY) * DAY).toISOString().slice(0, 10);

function uniformPlayer(chance: Chance): Player {
  return { choose: () => Math.floor(chance.uniform() * ARMS.length), learn: () => {} };
}

function argmax(values: readonly number[]): number {
  return values.reduce((best, value, index) => (value > (values[best] ?? 0) ? index : best), 0);
}

function greedyPlayer(chance: Chance): Player {
  const [sums, counts] = [ARMS.map(() => 0), ARMS.map(() => 0)];
  return {
    choose: () =>
      chance.uniform() < 0.1 || counts.includes(0)
        ? Math.floor(chance.uniform() * ARMS.length)
        : argmax(sums.map((sum, index) => sum / (counts[index] ?? 1))),
    learn: (_, arm, reward) => {
      sums[arm] = (sums[arm] ?? 0) + reward;
      counts[arm] = (counts[arm] ?? 0) + 1;
    },
  };
}

function thompsonPlayer(chance: Chance): Player {
  const [won, lost] = [ARMS.map(() => 1), ARMS.map(() => 1)];
  return {
    choose: () => argmax(won.map((alpha, index) => chance.beta(alpha, lost[index] ?? 1))),
    learn: (_, arm, reward) => {
      won[arm] = (won[arm] ?? 0) + reward;
      lost[arm] = (lost[arm] ?? 0) + 1 - reward;
    },
  };
}

/** Our own selector over the state that a ledger would give. */
function ownPlayer(chance: Chance): Player {
  const state = new Map<string, Cell>();
  const rules: Omit<SelectionRequest, 'asOf'> = {
    arms: ARMS,
    category: null,
    promptBytes: null,
    halfLifeDays: 30,
    floor: 0.01,
    costWeight: 0,
    allowUnverified: false,
  };
  const rest = {
    context: '-',
    bucket: '-',
    silent: 0,
    blocked: 0,
    priced: 0,
    usdMicro: 0,
    metered: 0,
    tokens: 0,
  } as const;
  return {
    choose(task) {
      const candidates = weighArms(state, { ...rules, asOf: `${dayOf(task)}T23:00:00Z` });
      const chosen = draw(candidates, (limit) => Math.floor(chance.uniform() * limit));
      const names: readonly string[] = ARMS;
      return names.indexOf(chosen?.arm ?? '');
    },
    learn(task, arm, reward) {
      const tenths = Math.round(reward * FULL_REWARD);
      const squares = 2 * Math.round(tenths / 10_000) ** 2;
      const seen = { units: 1, rewarded: 1, halves: 2, reward: 2 * tenths, squares };
      addCell(state, { ...rest, ...seen, arm: ARMS[arm] ?? '', day: dayOf(task) });
    },
  };
}

const PLAYERS = {
  uniform: uniformPlayer,
  'ε-greedy (.1)': greedyPlayer,
  'plain Thompson': thompsonPlayer,
  Proctor: ownPlayer,
} as const;

/** A reward of this mean: a coin toss, or a grade whose distribution is a Beta. */
function rewardOf(mean: number, spread: World['spread'], chance: Chance): number {
  if (spread === 'coin') return chance.uniform() < mean ? 1 : 0;
  const strength = (mean * (1 - mean)) / spread ** 2 - 1;
  return chance.beta(strength * mean, strength * (1 - mean));
}

function regretOf(world: World, player: Player, chance: Chance): number {
  const waiting: { task: number; arm: number; reward: number }[] = [];
  let regret = 0;
  for (let task = 0; task < world.tasks; task++) {
    while (waiting[0] !== undefined && waiting[0].task + world.delayDays * TASKS_A_DAY < task) {
      const { task: at, arm, reward } = waiting.shift() ?? waiting[0];
      player.learn(at, arm, reward);
    }
    const arm = player.choose(task);
    const means = world.means(task);
    regret += Math.max(...means) - (means[arm] ?? 0);
    waiting.push({ task, arm, reward: rewardOf(means[arm] ?? 0, world.spread, chance) });
  }
  return regret;
}

/** Regret by world and player. */
export type Regrets = readonly { readonly world: string; readonly player: string; readonly regret: Simulated }[];

/** Cumulative regret after the world's tasks, over `runs` seeds. */
export function playWorlds(runs: number): Regrets {
  return REPOSITORIES.flatMap((world) =>
    Object.entries(PLAYERS).map(([player, make]) => {
      const regrets = Array.from({ length: runs }, (_, run) => {
        const chance = chanceFrom(77_000 + run);
        return regretOf(world, make(chance), chance);
      });
      return { world: world.name, player, regret: average(regrets) };
    }),
  );
}

/** Our selector must beat uniform choice everywhere, and plain Thompson sampling where the arms drift or grades have little spread. */
export function worldChecks(regrets: Regrets): readonly Check[] {
  const of = (world: string, player: string): number =>
    regrets.find((row) => row.world === world && row.player === player)?.regret.mean ?? Number.NaN;
  return REPOSITORIES.flatMap(({ name, spread }) =>
    ['uniform', ...(spread === 'coin' ? [] : ['plain Thompson'])].map((player): Check => {
      const [limit, got] = [of(name, player), of(name, 'Proctor')];
      return { part: 'worlds', name: `${name}: below ${player}`, expected: limit, got, apart: 0, ok: got < limit };
    }),
  );
}
