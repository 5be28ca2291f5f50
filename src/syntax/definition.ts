import { digest, mentions, tokens } from './normal.ts';
import type { Import, SourceSymbol } from './oracle.ts';
import type { Node } from './tree.ts';

/** A function, method, class or constant where its file defines it. */
export interface Definition {
  readonly name: string;
  readonly node: Node;
  /** Parts that change nothing, or that are definitions of their own. */
  readonly skip: (node: Node) => boolean;
  /** Tokens that belong to it and stand before it. */
  readonly marks?: readonly string[];
  /** As in a `SourceSymbol`. */
  readonly decorators?: readonly string[];
}

/** What makes a definition of a name and a node, in a language of which `isIdle` tells what changes nothing. */
export const definer =
  (isIdle: (node: Node) => boolean) =>
  (name: string, node: Node, skip: (node: Node) => boolean = () => false): Definition => ({
    name,
    node,
    skip: (at) => isIdle(at) || skip(at),
  });

/** What a file of source code defines: `rest` is what else it does, as the symbol `<module>`, or nothing. */
export interface Defined {
  readonly definitions: readonly Definition[];
  readonly rest: readonly SourceSymbol[];
}

/** As a `SourceReading`, with the nodes of what is defined. */
export type DefinedSource =
  | (Defined & { readonly kind: 'source'; readonly imports: readonly Import[] })
  | { readonly kind: 'unreadable'; readonly why: string };

/** A method of a class itself (`static`, Ruby's `def self.weigh`): who calls it says its name. */
const isStatic = ({ type, children }: Node): boolean =>
  type === 'singleton_method' ||
  children.some(
    (one) =>
      /^static(_modifier)?$/.test(one.type) || (/^modifiers?$/.test(one.type) && /(?<!\w)static(?!\w)/.test(one.text)),
  );

/** A definition as others see it: its place, the digest of its tokens and the names in it. */
export const symbolOf = ({ name, node, skip, marks = [], decorators = [] }: Definition): SourceSymbol => ({
  name,
  line: node.line,
  hash: digest([...marks, ...tokens(node, skip)]),
  mentions: mentions(node),
  ...(decorators.length > 0 && { decorators }),
  ...(isStatic(node) && { isStatic: true }),
});

/** The symbol of all that a file does outside of its definitions. */
export const restOf = (words: readonly string[], named: Iterable<string>): SourceSymbol[] =>
  words.length === 0 ? [] : [{ name: '<module>', line: 1, hash: digest(words), mentions: [...new Set(named)].sort() }];
