/** What a session came to, in counts, as the step rubric of gptme-sessions wants them. What is left out is 0 or no. */
export interface BobCounts {
  readonly commits?: number;
  /** Distinct files that were written. */
  readonly writes?: number;
  readonly errors?: number;
  /** Writes to a file that was among the last 20 writes. */
  readonly retries?: number;
  /** Tool calls. */
  readonly tools?: number;
  /** A tool named `complete` was called. */
  readonly complete?: boolean;
  /** Other dealings with GitHub, such as a comment. */
  readonly gh?: number;
  readonly merges?: number;
  readonly prs?: number;
  readonly closed?: number;
  /** CI had failed, was read, and something was committed afterwards. */
  readonly ci?: boolean;
}

/** A step grade, and whether the session counts as productive. */
export interface BobGrade {
  readonly grade: number;
  readonly productive: boolean;
}

/** Categories of work that leave no commit behind. */
const WITHOUT_COMMIT = new Set(['pm-react', 'research', 'triage', 'social', 'self-review']);

function baseOf(units: number, c: Required<BobCounts>, withoutCommit: boolean): number {
  if (units === 0 && c.writes === 0 && c.gh === 0) {
    if (c.tools === 0) return 0.1;
    return withoutCommit ? 0.35 : 0.25;
  }
  if (units === 0) return c.writes + c.gh >= 3 || withoutCommit ? 0.55 : 0.4;
  if (units < 1.5) return 0.6;
  if (units < 2.5) return 0.7;
  return units < 3.5 ? 0.78 : Math.min(0.92, 0.8 + 0.03 * (units - 4));
}

/**
 * The published step rubric (`gptme/gptme-contrib@aabb1db`, MIT: gptme-sessions `grade_signals`), for comparison with grades
 * that were made by it. It counts volume, and it jumps; ours does neither. `category` null: work that ends in commits.
 */
export function gradeBob(counts: BobCounts, category: string | null): BobGrade {
  const none = { commits: 0, writes: 0, errors: 0, retries: 0, complete: false, gh: 0, merges: 0, prs: 0, closed: 0 };
  const c: Required<BobCounts> = { ...none, tools: 0, ci: false, ...counts };
  const units = c.commits + 1.5 * c.merges + 1.2 * c.prs + 0.4 * c.closed + (c.ci ? 0.8 : 0);
  let grade = baseOf(units, c, category !== null && WITHOUT_COMMIT.has(category));
  const calls = c.tools + (c.complete ? 1 : 0);
  const rate = calls === 0 ? 0 : c.errors / calls;
  if (rate > 0.15) grade -= 0.1;
  else if (rate > 0.05) grade -= 0.05;
  if (c.retries >= 3) grade -= 0.08;
  else if (c.retries >= 1) grade -= 0.03;
  if (c.complete) grade += 0.03;
  const productive = units > 0 || c.writes >= 2 || c.gh >= 1;
  return { grade: Math.max(0, Math.min(1, grade)), productive };
}
