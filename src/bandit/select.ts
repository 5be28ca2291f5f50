import { groupBy } from '../collections/index.ts';
import { type Availability, availabilityAt } from './availability.ts';
import { promptBucket } from './bucket.ts';
import { chancesOf } from './chances.ts';
import { type Cost, costsOf } from './cost.ts';
import { inMillionths, propensitiesOf } from './propensity.ts';
import { type Quality, qualitiesFrom } from './quality.ts';
import { type ArmRecord, type Stood, standingOf } from './standing.ts';
import { type BanditState, type Cell, cellsOf } from './state.ts';
import { decayAt, type Reading } from './sums.ts';
import { expectedUtility, type Utility, utilityOf } from './utility.ts';

/** Who may be chosen, for what, and by which rules. */
export interface SelectionRequest extends Reading {
  /** Names of arms, in any order; a name that is given twice counts once. */
  readonly arms: readonly string[];
  readonly category: string | null;
  readonly promptBytes: number | null;
  /** Smallest share that a competing arm keeps, such as 0.01. */
  readonly floor: number;
  /** λ: how much of a full reward a session of average cost is worth less than a free one; 0 leaves cost out. */
  readonly costWeight: number;
  readonly allowUnverified: boolean;
}

/** An arm of a choice with everything that its propensity rests on. */
export interface Candidate extends Stood {
  readonly arm: string;
  /** Millionths; those of all candidates sum to a million. */
  readonly propensity: number;
  /** Probability to be the best of those that compete; 0 for any other. */
  readonly chance: number;
  readonly utility: number;
  readonly quality: Quality;
  readonly availability: Availability;
  readonly cost: Cost;
}

type Assessed = Omit<Candidate, 'propensity' | 'chance' | 'utility'> & { readonly worth: Utility };

function assess(
  cells: readonly Cell[],
  records: ReadonlyMap<string, ArmRecord>,
  request: SelectionRequest,
): readonly Assessed[] {
  const { arms, category, promptBytes, costWeight, allowUnverified } = request;
  const [decay, bucket] = [decayAt(request), promptBucket(promptBytes)];
  const [qualityOf, costOf] = [qualitiesFrom(cells, request), costsOf(cells, decay)];
  const byArm = groupBy(cells, (cell) => cell.arm);
  return [...new Set(arms)].sort().map((arm) => {
    const quality = qualityOf({ category, bucket }, arm);
    const inGeneral = qualityOf({ category: null, bucket: '-' }, arm);
    const availability = availabilityAt(byArm.get(arm) ?? [], bucket, decay);
    const cost = costOf(arm);
    const worth = utilityOf(quality, availability, costWeight * cost.relative);
    const stood = standingOf(arm, records.get(arm), inGeneral, availability, allowUnverified);
    return { arm, quality, availability, cost, worth, ...stood };
  });
}

/**
 * The arms of a request with their propensities, by name. Days behind `asOf` are left out, and no other arm's sums are
 * touched. The propensity of a competing arm is its probability to win a Thompson draw, bounded as `propensitiesOf`
 * says; all are 0 where no arm may be chosen.
 */
export function weighArms(
  state: BanditState,
  request: SelectionRequest,
  records: readonly ArmRecord[] = [],
): readonly Candidate[] {
  const decay = decayAt(request);
  const cells = cellsOf(state).filter(({ day }) => decay(day) > 0);
  const assessed = assess(cells, new Map(records.map((record) => [record.arm, record])), request);
  const field = assessed.filter(({ standing }) => standing === 'established' || standing === 'trial');
  const chances = chancesOf(field.map(({ worth }) => worth));
  const chanceOf = new Map(field.map(({ arm }, index) => [arm, chances[index] ?? 0]));
  const contenders = assessed.map(({ arm, standing }) => ({ standing, chance: chanceOf.get(arm) ?? 0 }));
  const propensities = inMillionths(propensitiesOf(contenders, request.floor));
  return assessed.map(({ worth, ...rest }, index) => ({
    ...rest,
    propensity: propensities[index] ?? 0,
    chance: contenders[index]?.chance ?? 0,
    utility: expectedUtility(worth),
  }));
}

/**
 * Draws one candidate: a Thompson draw, made in one step from the propensities. `below(n)` gives a whole number from 0 to
 * n - 1, each as likely. Null where nobody may be chosen.
 */
export function draw(candidates: readonly Candidate[], below: (limit: number) => number): Candidate | null {
  const total = candidates.reduce((sum, { propensity }) => sum + propensity, 0);
  if (total === 0) return null;
  let left = below(total);
  for (const candidate of candidates) {
    if (left < candidate.propensity) return candidate;
    left -= candidate.propensity;
  }
  return null;
}
