import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import {
  type Candidate,
  describeBeta,
  draw,
  promptBucket,
  readState,
  type SelectionRequest,
  weighArms,
} from './bandit/index.ts';
import type { Selection, SelectionCandidate, SelectionMade, Writer } from './core/index.ts';

/** A choice, or why there is none: the end of a sentence that begins with the state file. */
export type Choice =
  | { readonly kind: 'selection'; readonly selection: Selection }
  | { readonly kind: 'bad'; readonly why: string };

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Whole numbers below a limit, each as likely, drawn from a seed of any length. */
function randomFrom(seed: string): (limit: number) => number {
  const bytes = sha256(seed);
  // A generator whose whole state is zero stays there.
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => bytes.readInt32LE(at) || 1));
  return (limit) => uniformInt(generator, 0, limit - 1);
}

const mean = ({ alpha, beta }: { readonly alpha: number; readonly beta: number }): number => alpha / (alpha + beta);

function describe(candidate: Candidate): SelectionCandidate {
  const { arm, standing, why, chance, utility, quality, availability, cost } = candidate;
  const [low, high] = describeBeta(quality).interval;
  return {
    arm,
    propensity: candidate.propensity / 1e6,
    standing,
    why,
    chance,
    utility,
    quality: { mean: mean(quality), low, high, rewards: quality.n, from: quality.from },
    availability: { mean: mean(availability), sessions: availability.n },
    cost: { usd: cost.usd, known: cost.known },
  };
}

function reasonFor(chosen: SelectionCandidate | null, candidates: readonly SelectionCandidate[]): string {
  if (chosen === null)
    return candidates.length === 0
      ? 'no arm was named'
      : `none of the arms may be chosen: ${candidates.map(({ arm, why }) => `${arm} ${why}`).join('; ')}`;
  const { arm, propensity, quality, why, standing } = chosen;
  const able = candidates.filter((one) => one.propensity > 0).length;
  if (able === 1) return `${arm} is the only arm that may be chosen; it ${why}`;
  const drawn = `drawn with probability ${propensity.toFixed(3)} from ${able} arms`;
  const belief = `its expected reward is ${quality.mean.toFixed(2)} (${quality.low.toFixed(2)}–${quality.high.toFixed(2)})`;
  return `${arm} was ${drawn}: it ${why}${standing === 'probe' ? '' : `, and ${belief}`}`;
}

/**
 * Chooses the arm of a task from a state file's text. Pure: the same text, request and seed give the same choice, in
 * whatever order the arms were named. A damaged state is refused, never taken for an empty one.
 */
export function choose(stateText: string, request: SelectionRequest, seed: string): Choice {
  const file = readState(stateText);
  if (file.kind === 'bad') return file;
  if (Number.isNaN(Date.parse(request.asOf))) return { kind: 'bad', why: `it cannot be read as of "${request.asOf}"` };
  const weighed = weighArms(file.state, request, file.records);
  const drawn = draw(weighed, randomFrom(seed));
  const candidates = weighed.map(describe);
  const chosen = candidates.find(({ arm }) => arm === drawn?.arm) ?? null;
  const { category, promptBytes, asOf, halfLifeDays, floor, costWeight, allowUnverified } = request;
  return {
    kind: 'selection',
    selection: {
      schema: 'proctor/selection/1',
      arm: chosen?.arm ?? null,
      propensity: chosen?.propensity ?? 0,
      why: reasonFor(chosen, candidates),
      task: { category, promptBytes, bucket: promptBucket(promptBytes) },
      seed,
      asOf,
      state: `sha256:${sha256(stateText).toString('hex')}`,
      rules: { halfLifeDays, floor, costWeight, unverified: allowUnverified },
      candidates,
    },
  };
}

const micro = (share: number): number => Math.round(share * 1e6);

/** The event that tells the ledger of a selection for a task, before it has an id; null where no arm was chosen. */
export function selectionMade(selection: Selection, task: string, writer: Writer): Omit<SelectionMade, 'id'> | null {
  const { arm, propensity, candidates, seed, state, asOf } = selection;
  if (arm === null) return null;
  const { category, promptBytes } = selection.task;
  return {
    v: 1,
    type: 'selection.made',
    at: asOf,
    writer,
    task,
    arm,
    propensityMicro: micro(propensity),
    candidates: candidates.map((one) => ({ arm: one.arm, propensityMicro: micro(one.propensity) })),
    context: { category, promptBytes },
    seed,
    state,
  };
}
