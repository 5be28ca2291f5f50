/** How much of each kind a page shows, so that all of it stays small: texts in bytes of the file. */
export interface Limits {
  /** Rows of steps; `telling`: those that failed, checked something, or are no calls. */
  readonly rows: number;
  readonly telling: number;
  /** The change, line by line. */
  readonly code: number;
  /** Lines of the change and words of the log beside findings. */
  readonly evidence: number;
  /** Findings, gaps and their like, in a list. */
  readonly items: number;
  /** The report as data. */
  readonly data: number;
}

/** Bytes of a page at most. */
export const MOST_BYTES = 5_000_000;

const WHOLE: Limits = {
  rows: 2_000_000,
  telling: 2_400_000,
  code: 1_000_000,
  evidence: 500_000,
  items: 300,
  data: 600_000,
};

/** The limits at a share of what a page usually has: the next that is tried where a page came out too large. */
export const limitsAt = (share: number): Limits => ({
  rows: WHOLE.rows * share,
  telling: WHOLE.telling * share,
  code: WHOLE.code * share,
  evidence: WHOLE.evidence * share,
  items: Math.max(1, Math.floor(WHOLE.items * share)),
  data: WHOLE.data * share,
});
