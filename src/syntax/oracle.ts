/**
 * How much an assertion demands, strongest first: one value · part of a value · a value within a tolerance · a limit ·
 * a pattern of text · a kind of thing · anything at all · nothing.
 */
const STRENGTHS = ['exact', 'structure', 'approximate', 'bound', 'pattern', 'type', 'truthy', 'none'] as const;

export type Strength = (typeof STRENGTHS)[number];

/** Below zero where `a` demands less than `b`, above zero where it demands more. */
export const compareStrength = (a: Strength, b: Strength): number => STRENGTHS.indexOf(b) - STRENGTHS.indexOf(a);

/** Why an assertion that is written down cannot fail its test. */
export type Defect = 'tautology' | 'swallowed' | 'unreachable' | 'unawaited';

/** One demand of a test. Texts are normalised: no comments, one kind of quotes, one blank between tokens. */
export interface Assertion {
  /** 1-based. */
  readonly line: number;
  /** As it is written, in one line of at most 120 characters. */
  readonly text: string;
  /** What is examined. Local names that are bound once are replaced by what they stand for. */
  readonly subject: string;
  /** What it is held against; null where the matcher says it all. */
  readonly expected: string | null;
  /** The matcher in the framework's words (`==`, `toEqual`, `assertIn`). */
  readonly matcher: string;
  /** Null: a matcher that we do not know, so it is neither stronger nor weaker than another. */
  readonly strength: Strength | null;
  /** Width of the interval that an approximate assertion accepts, in its matcher's own measure; null elsewhere. */
  readonly tolerance: Tolerance | null;
  readonly negated: boolean;
  /** What keeps it from failing; null where nothing does. */
  readonly defect: Defect | null;
  /** It stands under a condition that is not constant, or behind one that may send the test back. */
  readonly guarded: boolean;
  /** It is made only where somebody has set a variable of the environment that no machine has by itself. */
  readonly shelved?: true;
}

/** `value` grows with what is accepted; values compare only within the same measure. */
export interface Tolerance {
  readonly measure: string;
  readonly value: number;
}

/**
 * Whether a collected test runs. `conditional`: it depends on something outside the code, `platform` telling that it is
 * the machine (operating system, interpreter version, an optional module); `unfocused`: another test has `.only`.
 */
export interface Gate {
  readonly enabled: 'yes' | 'no' | 'conditional' | 'unfocused';
  /** The marker as written, normalised; empty where enabled. */
  readonly reason: string;
  readonly line: number | null;
  readonly platform: boolean;
  /** It opens only where somebody has set a variable of the environment that no machine has by itself. */
  readonly shelved?: true;
}

/** Rows of a parametrised test. Cells are normalised texts; a row that is not a literal list is one cell. */
export interface Rows {
  readonly names: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly line: number;
}

/** One call of a body and its arguments. */
export interface Handed {
  /** Last name of what is called. */
  readonly name: string;
  /** `name` is a keyword's; null for an argument that counts by its place. */
  readonly given: readonly { readonly name: string | null; readonly text: string }[];
  /** What takes the power of whatever it asserts. */
  readonly defect: Defect | null;
}

/** Where a name stands for what is written. */
export interface Held {
  readonly name: string;
  /** What it stands for, names replaced as in assertions. */
  readonly text: string;
  /** Behind this line (1-based), */
  readonly after: number;
  /** and up to and with this one: where its block ends, or the name is bound again. */
  readonly until: number;
  /** Whether it is made around the tests, and may be more than a literal. */
  readonly shared?: true;
}

/** A function that holds assertions or calls others that may; tests and helpers alike. */
interface Body {
  /** 1-based, both inclusive. */
  readonly line: number;
  readonly endLine: number;
  /** Digest of the body without comments, layout and docstring. */
  readonly hash: string;
  /** Sorted distinct words of the body, for telling how alike two bodies are. */
  readonly words: readonly string[];
  /** Sorted distinct literals of the body outside of its assertions and of what only they expect: what goes in. */
  readonly inputs: readonly string[];
  /** Last names of what is called (`weigh` of `orchard.weigh(…)`), in order, once each. */
  readonly calls: readonly string[];
  /** Names of its parameters in order, a test's fixtures included; '' for one that is taken apart. */
  readonly parameters: readonly string[];
  /** The first calls with what they are handed, names replaced as in assertions. */
  readonly handed: readonly Handed[];
  readonly assertions: readonly Assertion[];
  /** What the names stand for, and where, that subjects begin with; left out where there is none. */
  readonly held?: readonly Held[];
  /** What it takes for there, and fails without (`load ( )` of `load().unwrap()`), names replaced as in assertions; left out where there is none. */
  readonly insists?: readonly string[];
  /** What asserting its answer asserts, in the names of its parameters; by branches; left out where it does more than answer conditions. */
  readonly answers?: readonly Assertion[];
}

/** One test. `id` is the path of its suites or classes and its name, joined by ` › `; equal ids get `#2`, `#3` … */
export interface TestUnit extends Body {
  readonly id: string;
  readonly name: string;
  readonly gate: Gate;
  readonly rows: Rows | null;
}

/** A function or method beside the tests, to which assertions may have moved. */
export interface Helper extends Body {
  readonly name: string;
  /** It is named as a test, in a class that runners do not collect and that nothing of its file is built on. */
  readonly idle?: true;
}

/** Tests of one file, as far as its framework would collect them. */
export interface TestFile {
  readonly kind: 'tests';
  readonly tests: readonly TestUnit[];
  readonly helpers: readonly Helper[];
  readonly imports: readonly Import[];
  /** Whether the file's name is one that test runners collect. */
  readonly collected: boolean;
  /** Names and literals of its hooks, where hooks are no helpers with a name of their own. */
  readonly setUp?: readonly string[];
}

/** What a file says about tests, or why it does not say. */
export type OracleReading =
  | TestFile
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'not-a-language' };

/** Something a file defines: a function, class, method (`Orchard.weigh`) or constant. `<module>`: all other statements. */
export interface SourceSymbol {
  readonly name: string;
  readonly line: number;
  readonly hash: string;
  /** Distinct names that its text mentions. */
  readonly mentions: readonly string[];
  /** First names of the decorators that are called or are an attribute (`app` of `@app.route("/")`), which may hand it on. */
  readonly decorators?: readonly string[];
  /** A method of a class itself, which overrides nothing. */
  readonly isStatic?: true;
}

/** A name that an import binds; `original` is '' for the module itself and '*' for everything in it. */
export interface ImportedName {
  readonly local: string;
  readonly original: string;
}

/** `module` as written: `./weights.ts`, `orchard.weights`, `..weights`; of a class of PHP or C# the file that is called as it. */
export interface Import {
  readonly module: string;
  /** The namespace that such a class is taken from; left out where the file does not say. */
  readonly space?: string;
  readonly names: readonly ImportedName[];
}

/** What a source file defines and imports, or why it does not say. */
export type SourceReading =
  | { readonly kind: 'source'; readonly symbols: readonly SourceSymbol[]; readonly imports: readonly Import[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'not-a-language' };
