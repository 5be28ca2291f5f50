import { share } from '../bandit/index.ts';
import type { Level, Report, ReportedFinding, Share } from '../core/index.ts';
import { oneLine, redact, stripControl } from '../text/index.ts';

/** A commit that is judged as if it were a pull request; `subject` is hostile text. */
export interface SweptCommit {
  readonly commit: string;
  readonly parent: string;
  readonly subject: string;
}

/** How many commits a rule, or all rules together, would have blocked, warned of or noted, by the gravest finding of each. */
export type Rates = Readonly<Record<Level, Share>>;

/** What a sweep found. Texts in it are redacted and stand on one line, control characters taken off. */
export interface Sweep {
  readonly schema: 'proctor/sweep/1';
  readonly head: string;
  /** Commits that were judged. */
  readonly judged: number;
  readonly union: Rates;
  readonly rules: Readonly<Record<string, Rates>>;
  /** Commits of which a rule could not look at a part. */
  readonly unknown: Share;
  readonly blocked: readonly BlockedCommit[];
  /** Commits that could not be judged at all, and why. */
  readonly failed: readonly { readonly commit: string; readonly why: string }[];
}

/** A commit that would have been blocked; of its blocking findings the first is shown. */
export interface BlockedCommit {
  readonly commit: string;
  readonly subject: string;
  readonly rule: string;
  readonly says: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly findings: number;
}

type Counts = Record<Level, number>;

const LEVELS = ['block', 'warn', 'note'] as const satisfies readonly Level[];
const LONGEST = 300;

const safe = (text: string): string => oneLine(stripControl(redact(text)), LONGEST);
const none = (): Counts => ({ block: 0, warn: 0, note: 0 });

function gravest(findings: readonly ReportedFinding[]): Level | null {
  const levels = new Set(findings.map(({ level }) => level));
  return LEVELS.find((level) => levels.has(level)) ?? null;
}

const ratesOf = (counts: Counts, judged: number): Rates => ({
  block: share(counts.block, judged),
  warn: share(counts.warn, judged),
  note: share(counts.note, judged),
});

function blockedBy({ commit, subject }: SweptCommit, hits: readonly ReportedFinding[]): BlockedCommit | null {
  const blocking = hits.filter(({ level }) => level === 'block');
  const [first] = blocking;
  if (first === undefined) return null;
  const { rule, says, path, line } = first;
  return {
    commit,
    subject: safe(subject),
    rule,
    says: safe(says),
    path: path === undefined ? null : safe(path),
    line: line ?? null,
    findings: blocking.length,
  };
}

/** Adds up the reports of commits, one at a time; nothing of a report is kept but counts and its first blocking finding. */
export function openTally(head: string, rules: readonly string[]) {
  const union = none();
  const counts = new Map(rules.map((rule) => [rule, none()]));
  const blocked: BlockedCommit[] = [];
  const failed: { commit: string; why: string }[] = [];
  let judged = 0;
  let unknown = 0;
  return {
    add(swept: SweptCommit, { findings }: Pick<Report, 'findings'>): void {
      judged += 1;
      const ours = findings.filter(({ rule }) => counts.has(rule));
      const hits = ours.filter(({ outcome }) => outcome === 'hit');
      if (hits.length < ours.length) unknown += 1;
      const level = gravest(hits);
      if (level !== null) union[level] += 1;
      for (const [rule, count] of counts) {
        const own = gravest(hits.filter((one) => one.rule === rule));
        if (own !== null) count[own] += 1;
      }
      const found = blockedBy(swept, hits);
      if (found !== null) blocked.push(found);
    },
    fail: ({ commit }: SweptCommit, why: string): void => void failed.push({ commit, why: safe(why) }),
    /** The sums so far. Commits are listed in the order of `commits`, whenever they were added. */
    sum(commits: readonly SweptCommit[]): Sweep {
      const place = new Map(commits.map(({ commit }, at) => [commit, at]));
      const inOrder = (one: { commit: string }, other: { commit: string }): number =>
        (place.get(one.commit) ?? 0) - (place.get(other.commit) ?? 0);
      return {
        schema: 'proctor/sweep/1',
        head,
        judged,
        union: ratesOf(union, judged),
        rules: Object.fromEntries([...counts].map(([rule, count]) => [rule, ratesOf(count, judged)])),
        unknown: share(unknown, judged),
        blocked: blocked.toSorted(inOrder),
        failed: failed.toSorted(inOrder),
      };
    },
  };
}

const percent = (value: number | null): string => ((value ?? 0) * 100).toFixed(1);

/** `3 (1.5 %, 0.5–4.3)`: count, share and its Wilson interval. */
const shown = (one: Share): string =>
  one.of === 0 ? '–' : `${one.count} (${percent(one.value)} %, ${percent(one.low)}–${percent(one.high)})`;

function rowOf(name: string, rates: Rates): string {
  return [name.padEnd(20), ...LEVELS.map((level) => shown(rates[level]).padEnd(24))].join(' ').trimEnd();
}

const placeOf = ({ path, line }: BlockedCommit): string =>
  path === null ? '' : ` ${path}${line === null ? '' : `:${line}`}`;

/** A sweep for people: a table of rates with 95 % intervals, then each commit that would have been blocked on one line. */
export function describeSweep(sweep: Sweep): string {
  const { judged, union, rules, blocked, failed, unknown, head } = sweep;
  const table = [
    [''.padEnd(20), 'blocked'.padEnd(24), 'warned'.padEnd(24), 'noted'].join(' '),
    ...Object.entries(rules).map(([rule, rates]) => rowOf(rule, rates)),
    rowOf('any of them', union),
  ];
  const more = (one: BlockedCommit): string => (one.findings > 1 ? ` (and ${one.findings - 1} more)` : '');
  const lines = blocked.map(
    (one) => `${one.commit.slice(0, 12)} ${one.subject}\n    ${one.rule}${placeOf(one)}: ${one.says}${more(one)}`,
  );
  const bad = failed.map(({ commit, why }) => `${commit.slice(0, 12)} ${why}`);
  return [
    `${judged} commits up to ${head.slice(0, 12)}, each judged as a pull request without task and log; share and 95 % interval in brackets`,
    '',
    ...table,
    '',
    `A part could not be looked at in ${shown(unknown)}.`,
    ...(lines.length === 0 ? [] : ['', 'Would have been blocked:', ...lines]),
    ...(bad.length === 0 ? [] : ['', 'Could not be judged:', ...bad]),
    '',
  ].join('\n');
}
