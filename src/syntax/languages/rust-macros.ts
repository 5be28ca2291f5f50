import { child, type Node, type NodeKind, remember, type Tree } from '../tree.ts';

/** A macro's call as the grammar gives it, or as it stands among the tokens of another macro. */
export interface MacroCall {
  readonly node: Node;
  /** Its last name: `assert_eq` of `pretty_assertions::assert_eq!(…)`. */
  readonly name: string;
  readonly tree: Node;
}

const lastName = (text: string): string => text.slice(text.lastIndexOf(':') + 1).trim();

const PIECE: NodeKind = { type: 'token_piece', named: true, answers: [] };

const treeOf = (text: string): Tree => ({ text, nodes: [], broken: [], answers: new Map() });

/** Some neighbouring tokens as one node, so that they can be compared like an expression. It is in no tree but its own. */
export function piece(tokens: readonly Node[], parent: Node): Node {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first !== undefined && tokens.length === 1) return first;
  const { type, named } = PIECE;
  const alone = { kind: PIECE, type, named, children: tokens, place: 0, beyond: 0 };
  if (first === undefined || last === undefined) {
    const { field, start, line, endLine, broken, parent: above } = parent;
    return { ...alone, tree: treeOf(''), field, text: '', start, line, endLine, broken, parent: above };
  }
  const text = parent.text.slice(first.start - parent.start, last.start - parent.start + last.text.length);
  const place = { start: first.start, line: first.line, endLine: last.endLine };
  return { ...alone, ...place, tree: treeOf(text), field: null, text, broken: false, parent };
}

/** Tokens between the brackets of a token tree. */
export const inside = (tree: Node): readonly Node[] =>
  tree.children.slice(1, -1).filter((c) => !/comment$/.test(c.type));

/** Splits tokens at a separator that stands outside of brackets and of `::<…>`. */
export function splitAt(tokens: readonly Node[], isSeparator: (token: Node) => boolean, parent: Node): readonly Node[] {
  const found: Node[][] = [[]];
  let angles = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.text === '<' && (angles > 0 || tokens[index - 1]?.text === '::')) angles += 1;
    else if (angles > 0 && /^>+$/.test(token.text)) angles = Math.max(0, angles - token.text.length);
    else if (angles === 0 && isSeparator(token)) {
      found.push([]);
      continue;
    }
    found.at(-1)?.push(token);
  }
  return found.filter((one) => one.length > 0).map((one) => piece(one, parent));
}

/** The arguments of a macro, as far as commas part them. */
export const macroArguments = (tree: Node): readonly Node[] =>
  splitAt(inside(tree), (token) => token.text === ',', tree);

/** A macro invocation; null for all other nodes. */
export function macroOf(node: Node): MacroCall | null {
  if (node.type !== 'macro_invocation') return null;
  const tree = node.children.find((c) => c.type === 'token_tree');
  return tree === undefined ? null : { node, name: lastName(child(node, 'macro')?.text ?? ''), tree };
}

/** Macros among the tokens of a token tree, not entering brackets. */
export function macrosAmong(tree: Node): readonly MacroCall[] {
  return tree.children.flatMap((token, index): MacroCall[] => {
    const [bang, below] = [tree.children[index + 1], tree.children[index + 2]];
    if (token.type !== 'identifier' || bang?.text !== '!' || below?.type !== 'token_tree') return [];
    return [{ node: token, name: token.text, tree: below }];
  });
}

/** Tokens of a token tree that are called: names before an opening parenthesis. */
export const calledAmong = remember((tree: Node): ReadonlySet<Node> => {
  const found = new Set<Node>();
  for (const [index, token] of tree.children.entries())
    if (token.type === 'identifier' && tree.children[index + 1]?.text.startsWith('(')) found.add(token);
  return found;
});

/** What a macro is handed under one name. */
export interface Entry {
  readonly name: string;
  readonly node: Node;
}

/** So many entries of one macro are told apart. */
const MOST_ENTRIES = 200;

/** The first name before a colon: `PEARS` of `static ref PEARS: u8 = 3`. */
function entryName(node: Node): string | null {
  const tokens = node.type === 'token_piece' ? node.children : [node];
  const colon = tokens.findIndex(({ text }) => text === ':');
  const name = tokens[colon - 1];
  return name?.type === 'identifier' ? name.text : null;
}

/**
 * What a macro that stands among the items of a file is handed, by name: `hedge_height: 3, trimmed = true` is one entry, of
 * that name. What stands before the first name, or in a macro that names nothing so, has the name `<module>`.
 */
export function entriesOf({ node, tree }: MacroCall): readonly Entry[] {
  const found: { name: string; pieces: Node[] }[] = [];
  for (const one of splitAt(inside(tree), ({ text }) => text === ',' || text === ';', tree)) {
    const name = entryName(one);
    const last = found.at(-1);
    if (name === null && last !== undefined) last.pieces.push(one);
    else found.push({ name: name ?? '<module>', pieces: [one] });
  }
  if (found.length === 0 || found.length > MOST_ENTRIES) return [{ name: '<module>', node }];
  return found.map(({ name, pieces }) => ({ name, node: piece(pieces, tree) }));
}
