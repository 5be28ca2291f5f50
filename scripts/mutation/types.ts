import type { Node } from '../../src/syntax/tree.ts';
import type { Chance } from '../fuzz/random.ts';
import type { Splice } from './edit.ts';

/** The files of a small project by their paths. */
export type Tree = ReadonlyMap<string, string>;

/** An assertion of a test. The texts are source code; empty where the assertion has no such part. */
export interface Check {
  /** The whole statement. */
  readonly statement: Node;
  /** `equal` compares `actual` with `expected`; of any other kind only the statement as a whole is known. */
  readonly kind: 'equal' | 'other';
  readonly actual: string;
  readonly expected: string;
  readonly actualNode: Node | null;
}

/** A test as its language declares it. */
export interface Test {
  /** Where it starts, decorators, attributes and its own doc comment included. */
  readonly start: number;
  readonly end: number;
  readonly name: Node;
  readonly body: Node;
  readonly checks: readonly Check[];
  /** Elements of the tables that feed the test. */
  readonly rows: readonly Node[];
}

/** A test file that was read. */
export interface Read {
  readonly path: string;
  readonly text: string;
  readonly root: Node;
  readonly tests: readonly Test[];
}

/** An assertion that is red while the bug is in the source. */
export interface Spot {
  readonly tree: Tree;
  /** Every test file of the tree, `file` among them. */
  readonly files: readonly Read[];
  readonly file: Read;
  readonly test: Test;
  /** The red one; then, where they are to be weakened with it, those behind it. */
  readonly checks: readonly [Check, ...Check[]];
  /** The source file with the bug. */
  readonly source: string;
  /** What the code under test answers, as a literal of the language; null where it was not observed. */
  readonly observed: string | null;
  readonly chance: Chance;
}

/** Statements in place of a check (unindented lines) and the import lines that they need. */
export interface Rewrite {
  readonly text: string;
  readonly imports?: readonly string[];
}

/** Splices of a test file and the import lines that it needs with them. */
export interface Edits {
  readonly splices: readonly Splice[];
  readonly imports: readonly string[];
}

/** A way to write a check otherwise; null where it does not fit. */
export type Template = (check: Check, spot: Spot) => Rewrite | string | null;

/** A helper, the file that it is put into (null: the test's own) and the statement that calls it. */
export interface Helper {
  readonly path: string | null;
  readonly define: string;
  readonly call: string;
  readonly imports?: readonly string[];
}

/** Trees that an edit may lead to, likeliest first. */
export type Mutator = (spot: Spot) => Iterable<Tree>;

export type TemplateName =
  | 'weaker'
  | 'tautology'
  | 'tolerance'
  | 'swallowed'
  | 'unawaited'
  | 'dead'
  | 'returned'
  | 'self-expected'
  | 'shadow'
  | 'equivalent'
  | 'stricter'
  | 'named'
  | 'coarse'
  | 'converted'
  | 'handler';

/** How a language's test framework is run. */
export interface Runner {
  /** Why its tests cannot be run here; null where they can. */
  readonly missing: () => string | null;
  /** Runs the tree that lies in a folder (only these test files, where it can choose and some are named); green is exit code 0. */
  readonly command: (folder: string, files: readonly string[]) => readonly [program: string, ...args: string[]];
  /** The command of a process that runs it again and again (see server.ts); left out where starting anew is cheap. */
  readonly server?: (folder: string, outputFile: string) => readonly [program: string, ...args: string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** What makes the same run write goldens anew. */
  readonly updating: Readonly<{ environment?: Readonly<Record<string, string>>; args?: readonly string[] }>;
}

/** What the mutators must know of a language and its test framework. */
export interface Dialect {
  readonly id: string;
  /** The language as the figures name it. */
  readonly language: string;
  readonly grammar: string;
  /** Left out where tests can be run; false where they never are, and the figures say so. */
  readonly executed?: false;
  readonly runner: Runner;
  readonly isTest: (path: string) => boolean;
  readonly isSource: (path: string) => boolean;
  readonly read: (root: Node, text: string) => readonly Test[];
  readonly placeImports: (file: Read, lines: readonly string[]) => Splice;
  /** Where a helper goes in a test file. */
  readonly placeHelper: (file: Read, define: string) => Splice;
  /** A statement that prints the value of an expression behind a mark, up to the end of the line. */
  readonly probe: (expression: string, mark: string) => Rewrite;
  /** Turns what was printed into a literal; null where it is none. */
  readonly literal: (printed: string) => string | null;
  /** A line of comment. */
  readonly comment: (words: string) => string;
  /** A function that nobody calls, put into a source file. */
  readonly idle: (text: string) => string;
  readonly rename: (name: string, suffix: string) => string;
  /** Path of a new test file beside another. */
  readonly besidePath: (path: string, suffix: string) => string;
  /** Makes a test file whole again that was made from a part of another: its imports, its class. */
  readonly tidy: (text: string, from: string, to: string, part: 'rest' | 'fresh' | 'moved') => string;
  readonly templates: Readonly<Record<TemplateName, readonly Template[]>>;
  readonly helpers: Readonly<Record<'weak' | 'same', readonly HelperTemplate[]>>;
  /** What is put before and behind a table so that a part of its rows is left, and so that all of them are. */
  readonly tables: Readonly<Record<'fewer' | 'whole', readonly (readonly [before: string, behind: string])[]>>;
  /** Edits of the test's file that disable it under a condition that always holds. */
  readonly skips: readonly ((spot: Spot) => Edits | null)[];
  readonly standIns: readonly Mutator[];
  /** Makes a table of one row of the test; both sides of the check come from the row. */
  readonly parametrise: (spot: Spot) => Edits | null;
}

/** A way to move a check into a helper. */
type HelperTemplate = (check: Check, spot: Spot) => Helper | null;
