import type { Gap, Look } from './evidence.ts';
import type { Anchor, Finding, FindingOutcome, Level, RuleGroup, Waived } from './finding.ts';
import type { Forecast, Grade, Signal } from './grade.ts';
import type { Authorship, PullRequest } from './pull.ts';
import type { Binding, FileState, LineCounts } from './replay.ts';
import type { Share } from './score.ts';
import type { Usage } from './session.ts';

/**
 * How often a rule was right at a finding's level where that was measured: `right` of its hits in so many `cases` (`what`), as
 * people read them, with a Wilson interval. Without hits the share is unknown, and `falseAlarms` bounds what there may be.
 */
export interface MeasuredPrecision {
  readonly cases: number;
  readonly what: string;
  readonly right: Share;
  readonly falseAlarms: Share;
}

/** A finding as reports show it: `path`/`line` and `session`/`step` are its first anchors of each kind. */
export interface ReportedFinding {
  readonly rule: string;
  readonly group: RuleGroup;
  readonly outcome: Exclude<FindingOutcome, 'clear'>;
  readonly level: Level;
  readonly says: string;
  readonly path?: string;
  readonly line?: number;
  readonly side?: 'old' | 'new';
  readonly session?: number;
  readonly step?: number;
  /** 1-based raw line of that step in its log. */
  readonly logLine?: number;
  readonly anchors: readonly Anchor[];
  readonly missing?: Finding['missing'];
  readonly fingerprint: string;
  readonly waived?: Waived;
  /** Null: how often the rule is right at this level was not measured. Left out where nothing was found. */
  readonly measured?: MeasuredPrecision | null;
}

/** What a rule says to somebody who asked in a comment. `question`: null where there is no such rule. `says` is hostile text. */
export interface RuleAnswer {
  readonly rule: string;
  readonly question: string | null;
  readonly by: string;
  /** Id of the comment. */
  readonly comment: number;
  readonly says: readonly string[];
}

export interface ReportedSession {
  readonly file: string;
  readonly format: string;
  readonly agent: string;
  readonly id: string | null;
  readonly models: readonly string[];
  readonly calls: number;
  readonly failed: number;
  readonly skipped: number;
  readonly trust: string;
  readonly boundBy: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly usage: Usage;
}

export interface ReportedReplay {
  readonly status: string;
  readonly why: string;
  readonly files: readonly { readonly path: string; readonly state: FileState; readonly lines: LineCounts }[];
  readonly lines: LineCounts;
  readonly bindings: readonly Binding[];
}

/** The judgement of one pull request: the published JSON (`docs/schema/report.json`). */
export interface Report {
  readonly schema: 'proctor/report/1';
  readonly verdict: 'pass' | 'block' | 'ungraded';
  /** One sentence. */
  readonly why: string;
  readonly pull: Pick<PullRequest, 'repository' | 'number' | 'title'> | null;
  readonly base: string | null;
  readonly head: string | null;
  readonly author: Authorship;
  readonly sessions: readonly ReportedSession[];
  readonly replay: ReportedReplay | null;
  readonly findings: readonly ReportedFinding[];
  /** Rules that looked and found nothing: their ids. */
  readonly clear: readonly string[];
  readonly grade: Grade;
  /** Null: there is no log. */
  readonly forecast: Forecast | null;
  /** Signal id → value, null where it could not be measured. */
  readonly signals: Readonly<Record<string, number | null>>;
  readonly measured: readonly Signal[];
  readonly cost: { readonly usd: number | null; readonly tokens: Readonly<Record<string, number | null>> };
  /** Where session logs were looked for beside the command line, in order of trust; left out where nobody looked. */
  readonly looked?: readonly Look[];
  readonly gaps: readonly Gap[];
  /** Answers to `/proctor why RULE`; left out where nobody asked. */
  readonly answers?: readonly RuleAnswer[];
}
