/**
 * Something that may take the place of code under test: a replacement through a mocking tool or an assignment (`patch`),
 * of a whole module (`module`), a method that a class built on another one, or that class opened again, gives another body
 * (`override`), or a function, class or variable of the test's own (`definition`).
 */
export interface StandIn {
  readonly kind: 'patch' | 'module' | 'override' | 'definition';
  /** What is replaced or defined, by its last name; `*` for everything in a module. */
  readonly name: string;
  /** The module as written, dots or slashes; of an override the class, by its last name; null where none is named. */
  readonly module: string | null;
  /** 1-based. */
  readonly line: number;
  /** As it is written, in one line of at most 120 characters; hostile text. */
  readonly text: string;
  /** Functions, and calls that are handed one, around it: innermost first. Empty: it holds from when the file is loaded. */
  readonly owners: readonly string[];
  /** It is used without being asked for by name: at load, in a hook, in a fixture that is. */
  readonly automatic: boolean;
  /** Of a definition, whether it can be called. */
  readonly callable: boolean;
  /** Names that stand in it: a definition that mentions the original may only wrap it. */
  readonly mentions: readonly string[];
}

/** The stand-ins of a file, or why they could not be looked for. */
export type StandInReading =
  | { readonly kind: 'stand-ins'; readonly standIns: readonly StandIn[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'not-a-language' };
