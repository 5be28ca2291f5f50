import cdf from '@stdlib/stats-base-dists-beta-cdf';
import { isVerified } from './arm.ts';
import type { Availability } from './availability.ts';
import type { Standing } from './propensity.ts';
import type { Quality } from './quality.ts';

/** What is known of an arm beside its sessions, as its registration and retirement say. */
export interface ArmRecord {
  readonly arm: string;
  readonly retired: boolean;
  /** Tasks of the smoke gate that it passed (read and act; fail, patch and run again; verify itself), null where none was run. */
  readonly smoke: { readonly passed: number; readonly of: number } | null;
}

/** An arm is on trial until it has ten rewards and is 80 % sure to be above the low band. */
const TRIAL = { rewards: 10, mean: 0.4, sure: 0.8 } as const;

/** How an arm stands in a choice, and why, as the rest of a sentence that begins with the arm. */
export interface Stood {
  readonly standing: Standing;
  readonly why: string;
}

/**
 * The gates before a choice, in order: verified evidence, retirement (only by event), the smoke gate, an answer at this
 * prompt size, and enough rewards. `quality` is the belief about the arm on tasks of any kind.
 */
export function standingOf(
  arm: string,
  record: ArmRecord | undefined,
  quality: Quality,
  availability: Availability,
  allowUnverified: boolean,
): Stood {
  if (!isVerified(arm) && !allowUnverified)
    return { standing: 'excluded', why: 'rests on logs that the author could have written' };
  if (record?.retired) return { standing: 'excluded', why: 'was retired' };
  if (record?.smoke && record.smoke.passed < record.smoke.of)
    return {
      standing: 'excluded',
      why: `passed ${record.smoke.passed} of ${record.smoke.of} tasks of the smoke gate and needs all`,
    };
  if (availability.silent)
    return { standing: 'probe', why: 'answers next to nothing at this prompt size and is only probed there' };
  if (quality.n < TRIAL.rewards)
    return { standing: 'trial', why: `has ${quality.n} rewards; its share is capped until it has ${TRIAL.rewards}` };
  if (1 - cdf(TRIAL.mean, quality.alpha, quality.beta) <= TRIAL.sure)
    return { standing: 'trial', why: `is not yet sure to be above ${TRIAL.mean}; its share is capped` };
  return { standing: 'established', why: `has ${quality.n} rewards` };
}
