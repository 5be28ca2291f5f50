/** An arm that a choice was among, with everything that its propensity rests on. */
export interface SelectionCandidate {
  readonly arm: string;
  /** Probability to be chosen, a whole number of millionths over a million; those of all candidates sum to 1. */
  readonly propensity: number;
  /** `established`: competes; `trial`: competes with a capped share; `probe`: asked now and then; `excluded`: not chosen. */
  readonly standing: 'established' | 'trial' | 'probe' | 'excluded';
  /** The rest of a sentence that begins with the arm. */
  readonly why: string;
  /** Probability to be the best of those that compete. */
  readonly chance: number;
  /** quality × availability - λ · relative cost, as expected. */
  readonly utility: number;
  readonly quality: {
    readonly mean: number;
    /** Equal-tailed 95 % interval of the belief: for selection, no test. */
    readonly low: number;
    readonly high: number;
    readonly rewards: number;
    /** The predecessor that the belief began from. */
    readonly from: string | null;
  };
  /** Chance to answer at the task's prompt size. */
  readonly availability: { readonly mean: number; readonly sessions: number };
  /** US dollars a session; null where no cost is known at all. `known`: the arm's own sessions with a cost. */
  readonly cost: { readonly usd: number | null; readonly known: number };
}

/** Which arm the next task goes to, and why: the published JSON (`docs/schema/selection.json`). */
export interface Selection {
  readonly schema: 'proctor/selection/1';
  /** Null where no arm may be chosen. */
  readonly arm: string | null;
  readonly propensity: number;
  readonly why: string;
  readonly task: {
    readonly category: string | null;
    readonly promptBytes: number | null;
    /** Bytes in thousands; `-` where they are not known. */
    readonly bucket: string;
  };
  /** The same seed, state, moment and rules choose the same arm. */
  readonly seed: string;
  /** ISO 8601 in UTC. */
  readonly asOf: string;
  /** `sha256:` and the digest of the state that was read. */
  readonly state: string;
  readonly rules: {
    readonly halfLifeDays: number;
    readonly floor: number;
    readonly costWeight: number;
    readonly unverified: boolean;
  };
  /** By name. */
  readonly candidates: readonly SelectionCandidate[];
}
