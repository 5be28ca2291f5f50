/** `hit`: the thing was found; `clear`: it was looked for and is not there; `unknown`: it could not be looked for. */
export type FindingOutcome = 'hit' | 'clear' | 'unknown';

/** How much a hit weighs: `note` is a tip, `warn` wants an answer, `block` is a proof and fails the gate. */
export type Level = 'note' | 'warn' | 'block';

export type RuleGroup = 'cheating' | 'boundary' | 'log';

/** What a rule's page says of it: its question in one line, and the explanation as Markdown. */
export interface RulePage {
  readonly question: string;
  readonly help: string;
}

/** A place that a person can open: a line of the diff, or a step of a session. Lines are 1-based. */
export type Anchor =
  | { readonly kind: 'line'; readonly path: string; readonly side: 'old' | 'new'; readonly line: number }
  | { readonly kind: 'step'; readonly session: number; readonly step: number };

/**
 * A rule's answer about one thing. `says` is one sentence: what was found, where, what would clear it. It may quote text
 * of the pull request or the log, and is therefore hostile: renderers escape and redact it.
 * `fingerprint` stays equal while the same thing is found (rule, path, subject), for waivers and repeated comments.
 */
export interface Finding {
  readonly rule: string;
  readonly group: RuleGroup;
  readonly outcome: FindingOutcome;
  readonly level: Level;
  readonly says: string;
  readonly anchors: readonly Anchor[];
  readonly fingerprint: string;
  /** What the rule would need to answer, where it is `unknown` for want of it; `log`: it looks at session logs, and there is none. */
  readonly missing?: 'log' | UnreadFile;
  /** Who waived it and why, and the level that it had; left out where nobody did. `by` and `why` are hostile text. */
  readonly waived?: Waived;
}

/** A file of the change that could not be read, and why; hostile text. */
interface UnreadFile {
  readonly path: string;
  readonly why: string;
}

/** A maintainer's word that a finding need not be answered. */
export interface Waived {
  readonly by: string;
  readonly why: string;
  readonly level: Level;
  /** Id of the comment that says so. */
  readonly comment: number;
}
