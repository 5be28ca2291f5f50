/** One side of what a hunk shows of a file. */
export interface Fragment {
  /** The line above that git takes for the head of what the lines lie in; '' where it gives none. */
  readonly heading: string;
  readonly lines: readonly string[];
  /** A number that both sides of a hunk share; it names what begins outside of the hunk. */
  readonly near: number;
  /** Whether the file holds tests. */
  readonly tests: boolean;
  /** Whether a test that the lines do not end goes on below with what is the same on both sides. */
  readonly goesOn: boolean;
}

/** Lines around a fragment that make it a text which parses, standing for what the hunk does not show. */
export interface Frame {
  readonly head: readonly string[];
  readonly tail: readonly string[];
}

const NOT_SHOWN = /^(?:test_?)?not[_ ]?shown$/i;

/** Whether a test is one that stands for those of its file, or of a group, which the hunks do not show. */
export const isNotShown = (name: string): boolean => NOT_SHOWN.test(name);
