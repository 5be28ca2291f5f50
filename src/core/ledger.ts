/** Who wrote an event: an App, or a run of a workflow. */
export interface Writer {
  readonly app: string | null;
  readonly run: string | null;
  readonly attempt: number | null;
  /** Workflow ref and the commit of its file, as the runner names them. */
  readonly workflow: string | null;
  readonly sha: string | null;
}

/** A pull request, and the head that an event is about. */
export interface PullRef {
  readonly repository: string;
  readonly number: number;
  readonly head: string;
}

interface Written<Version extends number = 1> {
  readonly v: Version;
  /** `sha256:` and the digest of the canonical JSON of everything else. */
  readonly id: string;
  /** ISO 8601 in UTC: when the thing happened. */
  readonly at: string;
  readonly writer: Writer;
}

/** Something of another store that an event was made from. */
interface ImportOrigin {
  /** Such as `gptme-sessions`. */
  readonly format: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/**
 * What was seen of a session beside its grade: what a scorecard counts. Whole figures; null where nobody could measure. All of
 * it comes from the log, which the judged party may have written.
 */
export interface SessionDetails {
  /**
   * The model as the log spells it, what served it, how its weights were rounded, as far as the name tells, and the version
   * of the table of spellings that named the arm (absent: before there was one).
   */
  readonly model: {
    readonly raw: string | null;
    readonly via: string | null;
    readonly quant: string | null;
    readonly names?: number;
  };
  /** Whether a log was read; `required`: the policy asks for one. */
  readonly log: { readonly found: boolean; readonly required: boolean };
  /** Tool calls of which the end is known, and those of them that failed. */
  readonly calls: { readonly settled: number; readonly failed: number } | null;
  /** Spans of failures on one target, and those that ended in a success. */
  readonly episodes: { readonly all: number; readonly recovered: number } | null;
  /** Calls and steps of progress, forty calls an entry, oldest first; at most 100 entries. */
  readonly progress: readonly { readonly calls: number; readonly steps: number }[];
  /** Share of the calls that only went in circles, in millionths. */
  readonly loopMicro: number | null;
  /** Successful edits of files. */
  readonly edits: number | null;
  /** Time at work without a word of a human: the longest span, and all of them together. */
  readonly unattended: { readonly longestSeconds: number; readonly totalSeconds: number } | null;
  /** Rules that found something, each once with its gravest level; waived findings left out. */
  readonly hits: readonly {
    readonly rule: string;
    readonly group: string;
    readonly level: 'note' | 'warn' | 'block';
  }[];
  /** What it was done with, as `kind:name` (`tool:Bash`, `instructions:AGENTS.md`, `skill:…`, `label:…`), sorted. */
  readonly factors: readonly string[];
  /** The selection that gave the task to an arm, where the ledger has one; the grade goes to the arm that ran. */
  readonly selection: { readonly task: string; readonly arm: string; readonly propensityMicro: number } | null;
  /** A language model's opinion beside the grade of the rules alone, in millionths; absent or null where none was asked. */
  readonly judged?: { readonly by: string; readonly micro: number; readonly rulesMicro: number } | null;
}

/**
 * A session was graded in a pull request. `unit` names that one observation: a later event of the same unit supersedes
 * this one, it never adds. Integers only: grades and dollars are in millionths. Version 1 had no `details`; it is read as a
 * version 2 that knows none.
 */
export interface SessionGraded extends Written<2> {
  readonly type: 'session.graded';
  readonly unit: string;
  /** Null for a session outside of any pull request, such as one that was imported. */
  readonly pull: PullRef | null;
  readonly session: { readonly id: string | null; readonly format: string; readonly trust: string };
  /** `harness:model`, with `~unverified` behind it where the log could have been written by the author. */
  readonly arm: string;
  readonly context: { readonly category: string | null; readonly promptBytes: number | null };
  readonly grade: {
    readonly micro: number | null;
    readonly mask: string;
    readonly rubric: string;
    readonly why: string;
  };
  readonly verdict: 'pass' | 'block' | 'ungraded';
  /** Whether the model answered at all. */
  readonly responded: boolean;
  readonly cost: { readonly usdMicro: number | null; readonly tokens: number | null };
  readonly details: SessionDetails | null;
  /** What it was imported from, whole, so that an export gives it back; absent for what was graded here. */
  readonly origin?: ImportOrigin;
}

/**
 * The pull request ended or was reverted; revises the reward of every unit of that pull request. `superseded`: closed for
 * another one, which says nothing of the work. `kept`: merged, and not reverted within fourteen days.
 */
export interface OutcomeRevised extends Written {
  readonly type: 'outcome.revised';
  readonly pull: PullRef;
  readonly stage: 'merged' | 'closed' | 'superseded' | 'kept' | 'reverted';
  /** Share of the pull request's lines that are still as merged, in millionths; absent or null where nobody counted. */
  readonly survivingMicro?: number | null;
  /** What the head's checks had said by then, Proctor's own left out; absent or null where nobody looked or none had ended. */
  readonly ci?: 'passed' | 'failed' | null;
  /**
   * What people of the repository other than the author had said by then: where one still asks for changes that stands, else an
   * approval, else that reviews were dismissed; `none`: nobody decided. Absent or null where nobody looked.
   */
  readonly review?: 'approved' | 'changes-requested' | 'dismissed' | 'none' | null;
  /** The commit that merged it, or that reverted it. */
  readonly commit?: string | null;
}

/**
 * A maintainer waived findings of a rule in a pull request, by a comment. Bound to their fingerprints: what has another one
 * later is not waived. `level` is the gravest that they had; a waived block counts as a false one of that rule.
 */
export interface WaiverGranted extends Written {
  readonly type: 'waiver.granted';
  readonly pull: PullRef;
  readonly rule: string;
  readonly fingerprints: readonly string[];
  readonly level: 'note' | 'warn' | 'block';
  readonly by: string;
  readonly why: string;
  readonly comment: number;
}

/**
 * An arm was chosen for a task, from these candidates with these propensities (millionths, which sum to a million): what a
 * later comparison needs to be fair. It is credited with nothing: a grade goes to the arm that ran.
 */
export interface SelectionMade extends Written {
  readonly type: 'selection.made';
  /** What it was for, as the workflow names it, such as `owner/name#12`. */
  readonly task: string;
  readonly arm: string;
  readonly propensityMicro: number;
  readonly candidates: readonly { readonly arm: string; readonly propensityMicro: number }[];
  readonly context: { readonly category: string | null; readonly promptBytes: number | null };
  readonly seed: string;
  /** `sha256:` and the digest of the state that it rests on. */
  readonly state: string;
}

/** A grading does not count: the log was another session's, say. The one that it had superseded stands again. */
export interface GradeVoided extends Written {
  readonly type: 'grade.voided';
  /** Id of the `session.graded`. */
  readonly grading: string;
  readonly by: string;
  readonly why: string;
}

/**
 * An event of whatever kind does not count: a check of the branch found that it did not come from where it says. It stays where
 * it is. The latest word on an event stands, unless that word is itself set aside.
 */
export interface EventQuarantined extends Written {
  readonly type: 'event.quarantined';
  /** Id of the event. */
  readonly event: string;
  readonly by: string;
  readonly why: string;
}

/** An event that was set aside counts again, by somebody's word. */
export interface EventReleased extends Written {
  readonly type: 'event.released';
  readonly event: string;
  readonly by: string;
  readonly why: string;
}

/** An arm may be chosen; a later registration takes the place of an earlier one, and brings a retired arm back. */
export interface ArmRegistered extends Written {
  readonly type: 'arm.registered';
  readonly arm: string;
  /** Tasks of the smoke gate that it passed; null where none was run. */
  readonly smoke: { readonly passed: number; readonly of: number } | null;
  readonly by: string;
  readonly why: string;
  /** What another store knew of it: kept for an export, and no evidence here, for it tells of no session. */
  readonly origin?: ImportOrigin;
}

/** An arm is not to be chosen any more. What it has shown stays. */
export interface ArmRetired extends Written {
  readonly type: 'arm.retired';
  readonly arm: string;
  readonly by: string;
  readonly why: string;
}

/** From here on another policy holds. */
export interface PolicyChanged extends Written {
  readonly type: 'policy.changed';
  /** `sha256:` and the digest of the policy's text; null where there is no policy any more. */
  readonly policy: string | null;
  /** Commit of the default branch that has it. */
  readonly commit: string | null;
}

/** Events of kinds that this version does not know keep their fields and are counted, not folded. */
export type LedgerEvent =
  | SessionGraded
  | OutcomeRevised
  | WaiverGranted
  | SelectionMade
  | GradeVoided
  | EventQuarantined
  | EventReleased
  | ArmRegistered
  | ArmRetired
  | PolicyChanged;

/** What the ledger now says of one unit: its latest grading, and how its pull request ended (null: not yet known). */
export interface Observation {
  readonly graded: SessionGraded;
  readonly outcome: OutcomeRevised | null;
}

/** A file that the ledger's reader could not count, or a line of one (`path:line`), and why. Nothing of it is lost. */
export interface Quarantined {
  readonly path: string;
  readonly why: string;
}

/** A file of the ledger as it lies on the branch. */
export interface LedgerFile {
  readonly path: string;
  readonly text: string;
}

/** What a writer wants to add, computed anew from whatever the ledger holds when it is written. */
export interface LedgerChange {
  readonly files: readonly LedgerFile[];
  /** Paths to remove: files whose events now lie in a sealed month. */
  readonly removed?: readonly string[];
  readonly message: string;
}

/** The ledger's branch. `update` reads it, asks for a change and writes that, again and again until nobody was faster. */
export interface LedgerStore {
  readonly writer: Writer;
  /** A text that no other write carries, so that two writers never make the same commit. */
  nonce(): string;
  read(): Promise<readonly LedgerFile[]>;
  /** Resolves to the new commit id, or null where the change was null (nothing to add). */
  update(change: (files: readonly LedgerFile[]) => LedgerChange | null): Promise<string | null>;
}
