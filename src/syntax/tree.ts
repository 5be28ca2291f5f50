import { Edit, type Language, Parser, type Tree as ParserTree } from 'web-tree-sitter';
import { growTree, linesOf, type Node, type NodeKind } from './copied-tree.ts';
import { withoutStumbles } from './stumbles.ts';
import { textEdits } from './text-edits.ts';

export { graft, MAX_DEPTH, type Node, type NodeKind, type Tree } from './copied-tree.ts';

/** Longer files are not read: on hostile text the parser's recovery takes more than linear time. */
export const MAX_TEXT = 300_000;

const kinds = new WeakMap<Language, (NodeKind | undefined)[]>();

/** The parser's own tree of a text, from which that of a text much like it is made in less time. */
interface Parsed {
  readonly text: string;
  readonly language: Language;
  readonly tree: ParserTree;
}

/** Brings the tree of a text so far that its parser finds what another text has in common with it. */
function edited(base: Parsed, text: string): ParserTree | null {
  const edits = textEdits(base.text, text);
  for (const edit of edits ?? []) base.tree.edit(new Edit(edit));
  return edits === null ? null : base.tree;
}

/** Parses a text with what its grammar stumbles at masked; null where that does not help. */
function parseMasked(parser: Parser, text: string): ParserTree | null {
  for (const masked of withoutStumbles(text)) {
    const tree = parser.parse(masked);
    if (tree?.rootNode.hasError === false) return tree;
    tree?.delete();
  }
  return null;
}

/**
 * Parses a text, starting from the tree of another one (which is used up) where they have enough in common. What does not
 * parse is read from its beginning: where the parser recovers from an error depends on where it starts.
 */
function parseFrom(base: Parsed | null, text: string, language: Language): Parsed | null {
  if (text.length > MAX_TEXT) return null;
  const parser = new Parser();
  try {
    parser.setLanguage(language);
    const old = base?.language === language ? edited(base, text) : null;
    let tree = parser.parse(text, old);
    if (old !== null && tree?.rootNode.hasError === true) {
      tree.delete();
      tree = parser.parse(text);
    }
    const masked = tree?.rootNode.hasError === true ? parseMasked(parser, text) : null;
    if (masked !== null) {
      tree?.delete();
      tree = masked;
    }
    return tree === null ? null : { text, language, tree };
  } catch {
    return null;
  } finally {
    parser.delete();
  }
}

function copyOf({ text, language, tree }: Parsed): Node | null {
  const known = kinds.get(language) ?? [];
  kinds.set(language, known);
  const { types, fields } = language;
  try {
    const held = { text, nodes: [], broken: [], answers: new Map(), lines: linesOf(text) };
    return growTree(tree, { ...held, kinds: known, types, fields });
  } catch {
    return null;
  }
}

/** Parses a text; null where the parser gives up or the text is too long. Never throws on bad input. */
export function parseTree(text: string, language: Language): Node | null {
  const parsed = parseFrom(null, text, language);
  const root = parsed === null ? null : copyOf(parsed);
  parsed?.tree.delete();
  return root;
}

/** How a text becomes a tree: `parseTree`, or what remembers its answers. */
export type Parse = (text: string, language: Language) => Node | null;

/** Characters of text whose trees are held at a time; a tree takes some sixty bytes for each. Tests hold fewer. */
export const HOLD = { characters: 1_000_000 };

/**
 * A parser that holds the trees of the texts last asked for, of so many characters together, for whoever asks again. One
 * side of a file right after the other is parsed in little more time than its changed lines take.
 */
export function holdTrees(most = HOLD.characters): Parse {
  const held = new Map<string, { readonly language: Language; readonly root: Node | null }>();
  let characters = 0;
  let last: Parsed | null = null;
  const drop = (text: string): void => {
    if (held.delete(text)) characters -= text.length;
  };
  const parse: Parse = (text, language) => {
    const parsed = parseFrom(last, text, language);
    last?.tree.delete();
    last = parsed;
    return parsed === null ? null : copyOf(parsed);
  };
  return (text, language) => {
    const seen = held.get(text);
    const root = seen?.language === language ? seen.root : parse(text, language);
    drop(text);
    held.set(text, { language, root });
    characters += text.length;
    for (const oldest of held.keys()) {
      if (characters <= most) break;
      drop(oldest);
    }
    return root;
  };
}

/** Whether a node stands in a tree with others; a few are put together from neighbours, or were taken out. */
const isPlaced = (node: Node): boolean => node.tree.nodes[node.place] === node;

/** The child in a field; null where there is none. */
export function child(node: Node, field: string): Node | null {
  const { nodes } = node.tree;
  if (!isPlaced(node)) return node.children.find((one) => one.field === field) ?? null;
  for (let place = node.place + 1; place < node.beyond; ) {
    const at = nodes[place] as Node;
    if (at.field === field) return at;
    place = at.beyond;
  }
  return null;
}

/** Whether nothing is below a node; its children are not listed for that. */
export const isLeaf = (node: Node): boolean =>
  isPlaced(node) ? node.beyond === node.place + 1 : node.children.length === 0;

/** Named children without comments. */
export const parts = (node: Node): readonly Node[] => node.children.filter((c) => c.named && !isComment(c));

const COMMENT = /^(html_|line_|block_)?comment$/;

let questions = 0;

/** Of nodes whose type matches a pattern; a grammar has few types, so each is looked at once. */
export function ofType(pattern: RegExp): (node: Node) => boolean {
  const question = questions;
  questions += 1;
  return ({ kind: { answers, type } }) => {
    const known = answers[question];
    if (known !== undefined) return known;
    const matches = pattern.test(type);
    answers[question] = matches;
    return matches;
  };
}

export const isComment = ofType(COMMENT);

/** Every node below (and with) this one, in order of the text; `enter` false keeps out what lies below a node. */
export function walk(node: Node, enter?: (node: Node) => boolean): readonly Node[] {
  if (enter === undefined && isPlaced(node)) return node.tree.nodes.slice(node.place, node.beyond);
  const found = [node];
  visitBelow(node, (at) => {
    found.push(at);
    return enter?.(at) ?? true;
  });
  return found;
}

const isNever = ofType(/^(?!)/);

/** The nodes below (and with) one that are of certain types, in order of the text; `isClosed` keeps out what lies below a node. */
export function nodesOf(node: Node, isWanted: (node: Node) => boolean, isClosed = isNever): readonly Node[] {
  if (!isPlaced(node)) return walk(node, (at) => !isClosed(at)).filter(isWanted);
  const { nodes } = node.tree;
  const found: Node[] = [];
  for (let place = node.place; place < node.beyond; ) {
    const at = nodes[place] as Node;
    if (isWanted(at)) found.push(at);
    place = isClosed(at) ? at.beyond : place + 1;
  }
  return found;
}

/** Whether `enter` lets one in from a node to another one that lies below it; neither of the two is asked of. */
export function isEntered(node: Node, top: Node, enter: (node: Node) => boolean): boolean {
  if (node === top) return true;
  for (const above of ancestors(node, top)) if (above !== top && !enter(above)) return false;
  return true;
}

/** As `walk`, without leaves. */
export function innerNodes(node: Node, enter: (node: Node) => boolean = () => true): readonly Node[] {
  if (!isPlaced(node)) return walk(node, enter).filter((at) => !isLeaf(at));
  const { nodes } = node.tree;
  const found: Node[] = [];
  for (let place = node.place; place < node.beyond; ) {
    const at = nodes[place] as Node;
    const isInner = at.beyond > place + 1;
    if (isInner) found.push(at);
    place = !isInner || at === node || enter(at) ? place + 1 : at.beyond;
  }
  return found;
}

/** The nodes of a whole file that do not parse, or are nested too deep, in order of the text: mostly none. */
export const brokenIn = ({ tree }: Node): readonly Node[] => tree.broken;

function visitBelow(node: Node, see: (node: Node) => boolean): void {
  const { nodes } = node.tree;
  if (!isPlaced(node)) {
    for (const at of node.children) if (see(at)) visitBelow(at, see);
    return;
  }
  for (let place = node.place + 1; place < node.beyond; ) {
    const at = nodes[place] as Node;
    place = see(at) ? place + 1 : at.beyond;
  }
}

/** Shows a node and, in order of the text, every one below it that is not below one where `see` answers false. */
export function visit(node: Node, see: (node: Node) => boolean): void {
  see(node);
  visitBelow(node, see);
}

/** Remembers an answer for each node, so that asking for it from many places costs no more than once. */
export function remember<T>(ask: (node: Node) => T): (node: Node) => T {
  return (node) => {
    const { answers } = node.tree;
    let known = answers.get(ask) as Map<number, T> | undefined;
    if (known === undefined) {
      known = new Map();
      answers.set(ask, known);
    }
    const seen = known.get(node.place);
    if (seen !== undefined || known.has(node.place)) return seen as T;
    const answer = ask(node);
    known.set(node.place, answer);
    return answer;
  };
}

/** From the node's parent upwards, up to and with `top` (or the root). */
export function* ancestors(node: Node, top: Node | null = null): Generator<Node> {
  if (node === top) return;
  for (let at = node.parent; at !== null; at = at.parent) {
    yield at;
    if (at === top) return;
  }
}
