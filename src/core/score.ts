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

/** How an arm stands to another one, and what the verdict rests on. */
export interface Versus {
  readonly arm: string;
  readonly verdict: Comparison;
  /** The end of a sentence: why this verdict. */
  readonly why: string;
  /** Mean difference within categories with half the width of its interval; null without a category in common. */
  readonly difference: number | null;
  readonly radius: number | null;
  /** How far the two work mixes are apart, in bits, 0 to 1. */
  readonly divergence: number | null;
  /** How far the signals that their grades rest on (`mask`) are apart, likewise: grades without a signal are on another scale. */
  readonly signals: number | null;
}

/**
 * A belief about an arm's mean reward at the end of a week, from the sessions until then as known now; `from` is its Monday
 * (YYYY-MM-DD, UTC). All null before the arm's first reward.
 */
export interface Belief {
  readonly from: string;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * After how many calls an arm makes half the progress per call that it began with; `high` is null where the interval has no
 * end, `calls` where progress does not fall or nobody can tell, with the reason in `why`.
 */
export interface HalfLife {
  readonly calls: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly why: string;
}

/** Half widths or ends of 95 % intervals of a mean that hold however often one looks. */
export interface AlwaysValid {
  /** Normal mixture for σ = ½: holds for any rewards in [0,1], and is wide. */
  readonly fixed: number;
  /** Normal mixture for the spread that was seen: for large n. */
  readonly adaptive: number;
  /** By betting: for any n, and adapts. */
  readonly betting: readonly [low: number, high: number];
}

/** An arm's place in a public benchmark, as the policy says. */
export interface PublicRank {
  readonly rank: number;
  readonly source: string;
  /** YYYY-MM-DD. */
  readonly date: string;
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
  /** Intervals of the mean reward that hold under weekly looking; null without a reward. */
  readonly always: AlwaysValid | null;
  /** Mean reward by the propensities of the logged choices (self-normalised), or why they cannot tell. */
  readonly corrected: { readonly mean: number | null; readonly why: string };
  /** Mean reward if each session without a grade for want of a log had been worth 0, and 1; null where all have one. */
  readonly bounds: { readonly missing: number; readonly low: number; readonly high: number } | null;
  /** The grade of the process alone. */
  readonly grade: Estimate;
  readonly bands: { readonly low: number; readonly mid: number; readonly high: number };
  readonly modes: { readonly two: boolean; readonly why: string };
  /** Merged, not reverted and not blocked, of the sessions whose pull request has ended. */
  readonly productive: Share;
  /** Approved by a person, of the sessions of whose pull request somebody decided in a review; `known`: where reviews were looked at. */
  readonly reviews: { readonly approved: Share; readonly known: number };
  readonly blocked: Share;
  /** Sessions with a proven cheat, or a proven breach of the boundaries, of those whose findings are known. */
  readonly cheating: Share;
  readonly boundary: Share;
  readonly noResponse: Share;
  /** The same by prompt size: buckets that occur. */
  readonly silence: readonly { readonly bucket: string; readonly share: Share }[];
  /** Tool calls that succeeded, of those whose end is known; failures that recovered. Over all sessions together. */
  readonly toolSuccess: Share;
  readonly recovery: Share;
  readonly halfLife: HalfLife;
  /** Hours at work without a word of a human. `known`: sessions that tell. */
  readonly unattended: {
    readonly longest: number | null;
    readonly median: number | null;
    readonly total: number | null;
    readonly known: number;
  };
  /** Sessions with a grade, of all. */
  readonly graded: Share;
  /** Sessions left out of the means because another rubric graded them. */
  readonly otherRubric: number;
  /** US dollars, and tokens. */
  readonly usd: Spent;
  readonly tokens: Spent;
  /** All dollars of the arm, failures included, by accepted pull request; null where a cost is unknown or none was accepted. */
  readonly usdPerAccepted: { readonly usd: number | null; readonly accepted: number };
  /** Probability that this arm's mean reward is the highest of all verified arms; null for an arm without rewards. */
  readonly best: number | null;
  readonly versus: readonly Versus[];
  /** Twelve weeks, oldest first. */
  readonly weeks: readonly Week[];
  /** What was believed at the end of each of those weeks, decayed; empty for an arm that is not verified or has no reward. */
  readonly beliefs: readonly Belief[];
  readonly publicRank: PublicRank | null;
}

/** What became of an arm since a week ago. */
export interface Movement {
  readonly arm: string;
  /** Probability to be best, as known a week ago and now. */
  readonly before: number | null;
  readonly after: number | null;
  readonly drift: 'drift' | 'work mix' | 'none' | 'too few';
  /** Whole sentences: what came, and what changed. */
  readonly why: readonly string[];
}

/** Sessions that failed in one way, each counted once under the gravest, and what they cost. */
export interface Failure {
  readonly kind:
    | 'no response'
    | 'integrity'
    | 'boundary'
    | 'routing mismatch'
    | 'CI break'
    | 'abandoned loop'
    | 'no change'
    | 'rejected'
    | 'low grade';
  readonly sessions: number;
  readonly usd: Spent;
  readonly tokens: Spent;
}

/** How well grades foretell that a pull request is merged and stays; null figures where one of the two ends is missing. */
export interface Calibration {
  readonly n: number;
  /** Mean squared distance of grade and outcome, and by how much that is better than always saying the base rate. */
  readonly brier: number | null;
  readonly skill: number | null;
  /** Expected calibration error over the bins. */
  readonly error: number | null;
  /** Chance that an accepted session has a higher grade than a rejected one. */
  readonly auc: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly mean: number;
    readonly accepted: Share;
  }[];
}

/** What goes along with a factor, and whether the order of the arms hangs on its sessions. */
export interface FactorScore {
  readonly factor: string;
  readonly n: readonly [having: number, without: number];
  readonly difference: number | null;
  readonly radius: number | null;
  readonly ranking: readonly string[] | null;
  readonly label: 'observational' | 'randomised';
}

/** Which sessions have a grade, and why not the rest. `pulls`: agents' pull requests that the host knows of. */
export interface Coverage {
  readonly graded: Share;
  readonly reasons: readonly { readonly why: string; readonly sessions: number }[];
  readonly pulls: Share | null;
}

/** How far a language model's opinions agree with the rules, over the sessions of which it was asked. */
export interface JudgeScore {
  /** Model, hash of the question's wording, temperature. */
  readonly by: string;
  /** Sessions of which both say the same band: low, mid or high. */
  readonly agreed: Share;
  /** Cohen's κ of the bands; null where chance alone would agree always. */
  readonly kappa: number | null;
  /** Mean of opinion less grade by the rules. */
  readonly offset: number;
}

/** The data of a scorecard. Arms with most sessions first, then by name: the order is no ranking. */
export interface Score {
  readonly schema: 'proctor/scorecard/1';
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
  readonly moved: readonly Movement[];
  /** Whether no arm's probability to be best changed by more than .02 in four weeks; null where there was none then. */
  readonly plateau: boolean | null;
  readonly failures: readonly Failure[];
  readonly coverage: Coverage;
  readonly calibration: Calibration;
  readonly judges: readonly JudgeScore[];
  readonly factors: readonly FactorScore[];
  /** Spearman's ρ of mean rewards against public ranks (1: the same order), over the arms that have both; null below three. */
  readonly rankAgreement: { readonly rho: number; readonly arms: number } | null;
  /** Selections that ran as chosen, ran on another arm, or were never answered. */
  readonly selections: {
    readonly followed: number;
    readonly diverted: number;
    readonly unanswered: number;
    readonly alarm: string | null;
  };
}
