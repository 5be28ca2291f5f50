import type { Lexis } from './scan.ts';

/** What the line above a hunk opens: a test, a group of tests, or anything else. */
export interface Heading {
  readonly text: string;
  readonly role: 'test' | 'group' | 'other';
}

/** How code of a language with braces is completed. `near` is the number that names what begins outside of the hunk. */
export interface BracedLanguage {
  readonly lexis: Lexis;
  /** A line that declares tests or groups them, or prepares their run. */
  readonly declares: RegExp;
  /** What leads to the brace of a test's body. */
  readonly leadsToTest: RegExp;
  /** What leads to the brace of a group of tests; null where there are none. */
  readonly leadsToGroup: RegExp | null;
  /** A test that stands for those which are not shown. */
  readonly notShown: string;
  /** Reads a heading of which brackets are open at the end; null where it is cut in a way that is not mended. */
  readonly heading: (heading: string, isWhole: boolean) => Heading | null;
  /** Opens a test whose head is not shown. */
  readonly test: (near: number) => string;
  /**
   * Whether tests and their groups are functions that are handed to calls, or declarations: at the top of a file only, in a
   * group only (`methods`), or in either.
   */
  readonly testsAre: 'callbacks' | 'declarations' | 'top-level declarations' | 'methods';
  /** Opens what may hold tests and whose head is not shown. */
  readonly group: (near: number) => string;
  /** What may open a function or object that is handed to a call. */
  readonly callback: readonly string[];
  /** What may open a brace or parenthesis that stands alone, told from what follows it. */
  readonly brace: (rest: string) => readonly string[];
  readonly paren: (rest: string) => readonly string[];
  /** What may stand between the heading and the lines, where the lines alone make no sense there; '' is tried before. */
  readonly between: readonly string[];
  /** A line that annotates what comes next; null where the language has none. */
  readonly annotation: RegExp | null;
  /** Declares, with a body, what a last line annotates. */
  readonly below: (body: string) => string;
  /** The head of a function or type whose brace has a line of its own, as a last line; null where nobody writes that. */
  readonly bodiless: RegExp | null;
  /**
   * What a first line goes on with: of a chain of calls or an expression, what it asks; of the head of a test, what marks it as
   * one; '' where it begins a statement.
   */
  readonly before: (line: string, tests: boolean) => string;
  /** What closes a brace in another way than a brace alone, told from what leads to it; '' where nothing does. */
  readonly closes?: (lead: string) => string;
  /** An assertion that stands for what a test goes on with. */
  readonly rest: (near: number) => string;
}

/** Brackets, strings and comments as C has them. */
export const C_LIKE: Lexis = {
  lineComment: '//',
  blockComments: true,
  quotes: [
    { mark: '"', long: false },
    { mark: "'", long: false },
  ],
  javascript: false,
};

/** Names of methods that prepare a test or clean up behind it. */
export const AROUND_TEST = /\b(?:set_?up|tear_?down|before|after|init|dispose|clean)\w*\s*\(/i;

/** Whether a line goes on with an expression that began above it. */
export const goesOnWith = (line: string): boolean => /^\s*(?:\??\.\w|&&|\|\||[?:+*]\s|instanceof\b)/.test(line);

/** A heading that opens something, but no test: the line as it is, where it ends in the bracket. */
export const otherHeading = (heading: string, isWhole: boolean): Heading | null =>
  isWhole && /[({[]\s*$/.test(heading) ? { text: heading, role: 'other' } : null;
