/** Where a step is: which of the evidence's sessions, and which of its steps. */
export interface StepRef {
  readonly session: number;
  readonly step: number;
}

/**
 * How the replayed file compares with the head. `exact`: byte for byte; `whitespace`: but for blanks and line ends;
 * `partial`: some changed lines are explained; `diverged`: the log edited it, yet explains none of the change;
 * `uncovered`: no readable edit of it is in the log; `unknown`: a side is not at hand.
 */
export type FileState = 'exact' | 'whitespace' | 'partial' | 'diverged' | 'uncovered' | 'unknown';

/** Where a changed line comes from. `opaque`: a command that may have written it, but whose effect cannot be computed. */
export type Origin =
  | ({ readonly kind: 'explained' } & StepRef)
  | ({ readonly kind: 'opaque' } & StepRef)
  | { readonly kind: 'unlogged' };

/** One changed line; `line` is 1-based on its side. */
export interface LineOrigin {
  readonly side: 'old' | 'new';
  readonly line: number;
  readonly origin: Origin;
}

export interface LineCounts {
  readonly changed: number;
  readonly explained: number;
  readonly opaque: number;
  readonly unlogged: number;
}

export interface ReplayedFile {
  readonly path: string;
  readonly state: FileState;
  readonly lines: LineCounts;
  readonly origins: readonly LineOrigin[];
  /** Steps whose edits of this file were applied, in order. */
  readonly steps: readonly StepRef[];
}

/** An edit of the log that could not be followed. */
export interface MissedEdit extends StepRef {
  readonly path: string;
  readonly why: string;
}

/**
 * A step that shows a file otherwise than the steps before it leave it, though none of them is known that may have changed
 * it. `certain`: an edit of the log had changed the file before; else it may have been so when the session began.
 */
export interface Contradiction extends StepRef {
  readonly path: string;
  readonly certain: boolean;
  /** It prints a diff that does not lead to the content whose id stands in it; left out of all others. */
  readonly byId?: true;
}

/**
 * Whether a session's log is the log of this change. `certain`: it names the change and its edits are in it; `probable`:
 * its edits make most of the change; `weak`: some of it; `foreign`: next to nothing of it (which is no forgery: the work
 * may be somebody else's, or a later one's); `unknown`: the change is too small to tell.
 */
export interface Binding {
  readonly session: number;
  readonly kind: 'certain' | 'probable' | 'weak' | 'foreign' | 'unknown';
  /** Of `of` different lines of the change that are long enough to tell, this many are in the log's edits. */
  readonly covered: number;
  readonly of: number;
  /** Changed paths in which it had a hand: an edit of it was applied, or a changed line may be its. */
  readonly touched: readonly string[];
  /** What the log says of itself that agrees, a phrase each. */
  readonly signs: readonly string[];
  /** The whole log ended before the base was committed; left out where it did not, or where no times tell. */
  readonly early?: true;
}

/**
 * The sessions' edits played on the base tree and laid beside the head.
 * `status`: `replayed`; `no-session`: there is no log; `no-base`: contents of the base are not at hand.
 */
export interface Replay {
  readonly status: 'replayed' | 'no-session' | 'no-base';
  readonly why: string;
  readonly files: readonly ReplayedFile[];
  readonly lines: LineCounts;
  readonly missed: readonly MissedEdit[];
  /** Edits to paths outside the repository, path as logged. */
  readonly outside: readonly (StepRef & { readonly path: string })[];
  /** Repository paths that the log changed and the pull request does not. */
  readonly notInDiff: readonly (StepRef & { readonly path: string })[];
  /** Left out where nothing was replayed. */
  readonly contradicted?: readonly Contradiction[];
  /** One for each session, in their order. */
  readonly bindings: readonly Binding[];
}

/** A line of a replayed file, without its newline; `by` is who wrote it, null: it is the base's. */
interface TracedLine {
  readonly text: string;
  readonly by: Origin | null;
}

/**
 * A file of the replayed tree. `change` is laid beside the base; `lines` is null where the file is gone, no text or not
 * known, and `why` says so (empty else).
 */
export interface TracedFile {
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed' | 'same' | 'unknown';
  readonly lines: readonly TracedLine[] | null;
  readonly why: string;
  readonly steps: readonly StepRef[];
}

/** A line of what is left between the replayed file (`-`, by whom it was written) and the head's (`+`). */
export interface LeftLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
  /** Null for a line that the pull request does not change. */
  readonly origin: Origin | null;
}

/** Lines side by side that the replayed file and the head do not share. Starts are 1-based. */
export interface LeftHunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly LeftLine[];
}

/** A changed file that does not come out as the head has it; `why` says what keeps its lines from being compared. */
export interface LeftOver {
  readonly path: string;
  readonly state: FileState;
  readonly hunks: readonly LeftHunk[];
  readonly why: string;
}

/** A replay with the tree that it came to. */
export interface Trace {
  readonly replay: Replay;
  /** Files that a step changed or the pull request changes, by path. */
  readonly files: readonly TracedFile[];
  readonly left: readonly LeftOver[];
}
