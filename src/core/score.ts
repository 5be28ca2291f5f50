import type { Quarantined } from './ledger.ts';

/** Mean of `n` values in [0,1] with its standard deviation (n-1) and a 95 % interval; null where `n` is too small. */
export interface Estimate {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** `count` out of `of`, with a 95 % interval; the fractions are null where `of` is 0: unknown, not zero. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How an arm stands to another one. `too few`: either has fewer than ten rewards. */
export type Comparison = 'better' | 'worse' | 'not distinguishable' | 'too few';

/** A total over the sessions whose cost is known; `total` is null where none is. */
export interface Spent {
  readonly total: number | null;
  /** How many sessions the total is over. */
  readonly known: number;
}

/** Rewards of the week that begins on Monday `from` (YYYY-MM-DD, UTC). */
export interface Week {
  readonly from: string;
  readonly n: number;
  readonly mean: number | null;
}

/** What the ledger says of one arm. `reward`, `grade`, `bands` and `weeks` are of the score's rubric only. */
export interface ArmScore {
  readonly arm: string;
  /** False where the log could have been written by the author: shown apart, compared with nobody, never selected. */
  readonly verified: boolean;
  /** Units of any kind, whatever came of them. */
  readonly sessions: number;
  /** The worth of each session as known now: its grade, revised by how the pull request ended. */
  readonly reward: Estimate;
  /** The grade of the process alone. */
  readonly grade: Estimate;
  readonly bands: { readonly low: number; readonly mid: number; readonly high: number };
  /** Merged, not reverted and not blocked, of the sessions whose pull request has ended. */
  readonly productive: Share;
  readonly blocked: Share;
  readonly noResponse: Share;
  /** Sessions with a grade, of all. */
  readonly graded: Share;
  /** Sessions left out of the means because another rubric graded them. */
  readonly otherRubric: number;
  /** US dollars, and tokens. */
  readonly usd: Spent;
  readonly tokens: Spent;
  /** Probability that this arm's mean reward is the highest of all verified arms; null for an arm without rewards. */
  readonly best: number | null;
  readonly versus: readonly { readonly arm: string; readonly verdict: Comparison }[];
  /** Twelve weeks, oldest first. */
  readonly weeks: readonly Week[];
}

/** The data of a scorecard. Arms with most sessions first, then by name: the order is no ranking. */
export interface Score {
  /** ISO 8601 in UTC; later sessions are left out. */
  readonly asOf: string;
  /** First moment counted in the tables; null: all of them. Beliefs (`best`) always rest on all, decayed. */
  readonly from: string | null;
  readonly halfLifeDays: number;
  /** The rubric of the latest session: grades of other rubrics are not on its scale. */
  readonly rubric: string | null;
  readonly events: number;
  /** Events of kinds that this version does not know. */
  readonly unknown: number;
  readonly quarantine: readonly Quarantined[];
  readonly arms: readonly ArmScore[];
}
