/**
 * How a rule did where it was measured: of `cases` things judged (`what`), it answered with `level` in `hits`, and people who
 * looked at each of those found `right` of them to be so.
 */
export interface Measurement {
  readonly level: 'block' | 'warn';
  readonly cases: number;
  readonly what: string;
  readonly hits: number;
  readonly right: number;
}

const COMMITS = { level: 'block', cases: 5379, what: 'ordinary commits that touch tests' } as const;
const LOGS = { level: 'warn', cases: 361, what: 'public session logs', hits: 0, right: 0 } as const;

/**
 * Rule → what is known of it. The hits of commits are those of docs/adjudicated.tsv (628 commits), rows whose last answer is
 * `block`, and of docs/adjudicated-fresh.tsv (4,751), rows whose first answer was, before the rules were mended by them; each rule
 * that reads logs was run over the same public logs. A rule that is not here was not measured.
 */
export const MEASURED: ReadonlyMap<string, Measurement> = new Map<string, Measurement>([
  ['deleted-test', { ...COMMITS, hits: 54, right: 31 }],
  ['edited-ci', { ...COMMITS, hits: 6, right: 3 }],
  ['regenerated-snapshot', { ...COMMITS, hits: 1, right: 0 }],
  ['replaced-subject', { ...COMMITS, hits: 1, right: 0 }],
  ['skipped-test', { ...COMMITS, hits: 14, right: 12 }],
  ['weakened-assertion', { ...COMMITS, hits: 108, right: 43 }],
  ['grader-read', LOGS],
  ['history-peeked', LOGS],
  ['upstream-copied', LOGS],
  ['workload-changed', LOGS],
]);
