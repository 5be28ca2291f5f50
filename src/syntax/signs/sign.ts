/**
 * What a sign is about: it ends the process with success · it rewrites what a runner runs or reports · it replaces an
 * assertion of a library · a comparison that always agrees · it asks whether tests run · it reads the call stack.
 */
export type SignKind = 'exit' | 'hook' | 'patch' | 'agreement' | 'detection' | 'stack';

/**
 * How a sign treats tests, where that decides what it means: it marks them · it leaves files of them out · it tells them by
 * name · it reports them as skipped. Of a comparison: it agrees with what is near. Of an exit: a program
 * that it started has run the tests.
 */
export type Treatment = 'marks' | 'ignores-files' | 'by-name' | 'skips' | 'near' | 'child';

/** A construct by which code may steer or recognise the run of its tests. It is a fact about the text, no judgement. */
export interface Sign {
  readonly kind: SignKind;
  /** 1-based. */
  readonly line: number;
  /** As it is written, in one line of at most 120 characters; hostile text. */
  readonly text: string;
  /** What it does, a verb phrase for people. */
  readonly what: string;
  /** Functions, and calls that are handed one, around it: innermost first. Empty: it runs when the file is loaded. */
  readonly owners: readonly string[];
  /** Conditions under which it runs, those that send its function back before it included: innermost first. */
  readonly conditions: readonly string[];
  /** It does this and nothing else, whatever is handed to it. */
  readonly plain: boolean;
  readonly treatment?: Treatment;
  /** The name by which other code may ask the same; left out where there is none. */
  readonly holder?: string;
}

/** The signs of a file, or why they could not be looked for. */
export type SignReading =
  | { readonly kind: 'signs'; readonly signs: readonly Sign[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'not-a-language' };
