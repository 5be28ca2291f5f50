import type { DefinedSource } from './definition.ts';
import type { OracleReading } from './oracle.ts';
import type { Node } from './tree.ts';

/** A language whose tests and sources are understood. Adding one: a file in languages/ and a line in its table. */
export interface LanguageTable {
  readonly id: string;
  /** Whether a path is a source file of this language, by its extension. */
  readonly claims: (path: string) => boolean;
  /** The grammar for such a path. */
  readonly grammar: (path: string) => string;
  /** Files of production code may hold tests of their own, as Rust's do. */
  readonly mixed?: true;
  readonly oracle: (path: string, root: Node) => OracleReading;
  readonly source: (root: Node) => DefinedSource;
}
