import { type Effects, fitEffects } from './additive.ts';
import { isVerified } from './arm.ts';
import { type Branch, branchesOf, type Leaf } from './branch.ts';
import type { PromptBucket } from './bucket.ts';
import { predecessorsIn } from './family.ts';
import { type Beta, DEFAULT_STRENGTH } from './posterior.ts';
import { kappaFrom, meanOf, refine, type Seen, sharpnessOf, tame, together } from './shrink.ts';
import type { Cell } from './state.ts';
import { decayAt, type Reading, type Sums } from './sums.ts';

/** What a task is known to be. `category` null, `bucket` `-`: not known, so that all of an arm's sessions speak for it. */
export interface TaskContext {
  readonly category: string | null;
  readonly bucket: PromptBucket;
}

/** What is believed of an arm's mean reward on a task. */
export interface Quality extends Beta {
  /** Rewards of the arm in any context, undecayed. */
  readonly n: number;
  /** The arm's predecessor that it began from; null where it began from the category. */
  readonly from: string | null;
}

/** What an arm without rewards starts from: four observations of its predecessor, else two of its category. */
const START = { predecessor: 4, category: 2 } as const;

/** Everything that a belief rests on, beside the arm's own rewards. */
interface Ground {
  readonly branches: ReadonlyMap<string, Branch>;
  readonly effects: Effects;
  readonly kappa: number;
  readonly context: TaskContext;
}

const multiply = (by: number, { weight, reward, squares }: Sums): Sums => ({
  weight: by * weight,
  reward: by * reward,
  squares: by * squares,
});

const raise = (by: number, sums: Sums): Sums => ({ ...sums, reward: sums.reward + by * sums.weight });

/** The level of the task's own category. */
const target = ({ effects, context }: Ground): number =>
  tame(effects.mean + (context.category === null ? 0 : effects.category(context.category)));

/** A leaf's rewards as if they had been earned in the task's category. */
function transfer(leaf: Leaf, { effects, context }: Ground): Seen {
  const own = context.category === null ? 0 : effects.category(context.category);
  const by = own - effects.category(leaf.context);
  return { now: raise(by, leaf.now), life: raise(by, leaf.life) };
}

/** An arm's evidence from far to near: other categories, other prompt sizes of this one, and the task's own kind. */
function layersOf(branch: Branch, ground: Ground): readonly [far: Seen, near: Seen, own: Seen] {
  const { category, bucket } = ground.context;
  const isNear = (leaf: Leaf): boolean => category === null || leaf.context === category;
  const isOwn = (leaf: Leaf): boolean => isNear(leaf) && (bucket === '-' || leaf.bucket === bucket);
  const layer = (test: (leaf: Leaf) => boolean): Seen =>
    together(branch.leaves.filter(test).map((leaf) => transfer(leaf, ground)));
  return [layer((leaf) => !isNear(leaf)), layer((leaf) => isNear(leaf) && !isOwn(leaf)), layer(isOwn)];
}

function beliefOf(branch: Branch | undefined, start: number, parent: number, ground: Ground): Beta {
  const kappa = Math.min(ground.kappa, start + (branch?.n ?? 0));
  if (branch === undefined) return refine(parent, kappa, together([]));
  const [far, near, own] = layersOf(branch, ground);
  const down = [far, near].reduce((mean, layer) => meanOf(refine(mean, kappa, layer)), parent);
  return refine(down, kappa, { ...own, now: multiply(sharpnessOf(branch.all.life), own.now) });
}

/**
 * What is believed of each arm's quality, as a function of the task and the arm's name. The means go down the hierarchy: all
 * verified arms → the category → the arm elsewhere → the arm in this category → the arm at this prompt size; each
 * reward counts on one level only. An arm that nobody has seen starts from its last predecessor, else from its category.
 */
export function qualitiesFrom(
  cells: readonly Cell[],
  reading: Reading,
): (context: TaskContext, arm: string) => Quality {
  const branches = branchesOf(cells, decayAt(reading));
  const verified = [...branches.values()].filter(({ arm }) => isVerified(arm));
  const kappa = kappaFrom(
    verified.map(({ all }) => all.life),
    DEFAULT_STRENGTH,
  );
  const effects = fitEffects(
    verified.flatMap(({ leaves }) => leaves),
    kappa,
  );
  const predecessorOf = predecessorsIn(verified.filter(({ n }) => n > 0).map(({ arm }) => arm));
  return (context, arm) => {
    const ground: Ground = { branches, effects, kappa, context };
    const branch = branches.get(arm);
    const from = predecessorOf(arm);
    const level = target(ground);
    const parent = from === null ? level : meanOf(beliefOf(branches.get(from), START.category, level, ground));
    const start = from === null ? START.category : START.predecessor;
    return { ...beliefOf(branch, start, parent, ground), n: branch?.n ?? 0, from };
  };
}
