import type { Digest } from './payload.ts';

/** One side of a changed file. `unavailable` says why its content could not be had. */
export type Side =
  | { readonly kind: 'text'; readonly digest: Digest; readonly bytes: number }
  | { readonly kind: 'binary'; readonly digest: Digest | null; readonly bytes: number | null }
  | { readonly kind: 'symlink'; readonly target: string }
  | { readonly kind: 'submodule'; readonly commit: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unavailable'; readonly why: string };

/** A line of a hunk, without its newline. A CR at its end is kept. */
export interface HunkLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
  /** This side's last line has no newline behind it. */
  readonly noNewline?: true;
}

/** Line numbers are 1-based; a side with no lines has start 0 (or the line before), as unified diffs write it. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  /** The line above the hunk that git takes for the head of what the hunk lies in, cut at 80 bytes; left out where none is given. */
  readonly heading?: string;
  readonly lines: readonly HunkLine[];
}

/**
 * One changed file. `path` is where it is after the change (before it, if deleted). A path that is not UTF-8 is written
 * as git quotes it, with octal escapes between double quotes. Modes are git's octal strings; null where absent.
 */
export interface FileChange {
  readonly path: string;
  /** The former path of a rename or copy. */
  readonly oldPath: string | null;
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed' | 'copied' | 'retyped';
  readonly oldMode: string | null;
  readonly newMode: string | null;
  readonly binary: boolean;
  readonly before: Side;
  readonly after: Side;
  readonly hunks: readonly Hunk[];
}

/** What a pull request changes, from its merge base to its head. Ids are null for a bare diff file. */
export interface Diff {
  readonly base: string | null;
  readonly head: string | null;
  /** When the base was committed, as ISO 8601; left out or null where unknown. */
  readonly baseTime?: string | null;
  readonly files: readonly FileChange[];
  /** What could not be read of the diff text itself, a sentence each. */
  readonly problems: readonly string[];
}

/**
 * A diff as the host hands it over. `raw` is `git diff --raw -z --abbrev=40` (exact paths, modes, object ids); null for
 * a bare diff file. `patch` is unified diff text. `objects` gives both sides' contents by git object id.
 */
export interface RawChanges {
  readonly base: string | null;
  readonly head: string | null;
  readonly baseTime?: string | null;
  readonly raw: Uint8Array | null;
  readonly patch: Uint8Array;
  readonly objects: ReadonlyMap<string, Side>;
}
