import { type Language, Parser, type TreeCursor } from 'web-tree-sitter';

/**
 * A syntax node copied out of tree-sitter, so that nothing has to be freed and no walk needs the C stack. Lines are
 * 1-based. Nodes nested deeper than `MAX_DEPTH` are kept as one leaf with their whole text.
 */
export interface Node {
  readonly type: string;
  /** The field of its parent that it fills; null where the grammar names none. */
  readonly field: string | null;
  readonly named: boolean;
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
  readonly line: number;
  readonly endLine: number;
  /** It does not parse, or is nested too deep to be copied. */
  readonly broken: boolean;
  readonly parent: Node | null;
  readonly children: readonly Node[];
}

type Growing = Omit<Node, 'children'> & { readonly children: Node[] };

/** Deeper code than this is not written by hand. It bounds every recursion over a tree. */
export const MAX_DEPTH = 400;
/** Longer files are not read: on hostile text the parser's recovery takes more than linear time. */
export const MAX_TEXT = 300_000;

/** Whether a node has children that are not copied. Leaves the cursor where it is. */
const isCut = (cursor: TreeCursor): boolean => cursor.gotoFirstChild() && cursor.gotoParent();

/** What the grammar says of a kind of node; every question to the parser costs more than a look at this. */
type NodeKind = { readonly type: string; readonly named: boolean };

const kinds = new WeakMap<Language, Map<number, NodeKind>>();

function kindAt(cursor: TreeCursor, known: Map<number, NodeKind>): NodeKind {
  const id = cursor.nodeTypeId;
  const kind = known.get(id) ?? { type: cursor.nodeType, named: cursor.nodeIsNamed };
  known.set(id, kind);
  return kind;
}

/** The 1-based line of each offset of a text, the one behind its end included. */
function linesOf(text: string): Uint32Array {
  const lines = new Uint32Array(text.length + 1);
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    lines[at] = line;
    if (text.charCodeAt(at) === 10) line += 1;
  }
  lines[text.length] = line;
  return lines;
}

/** What copying the nodes of one text takes. */
interface Source {
  readonly text: string;
  readonly lines: Uint32Array;
  readonly kinds: Map<number, NodeKind>;
  readonly fields: readonly (string | null)[];
}

function copy(cursor: TreeCursor, source: Source, parent: Growing | null, cut = false): Growing {
  const { startIndex, endIndex } = cursor;
  const { type, named } = kindAt(cursor, source.kinds);
  // Only a node of no width can be one that the parser put in.
  const missing = startIndex === endIndex && cursor.nodeIsMissing;
  return {
    type,
    field: source.fields[cursor.currentFieldId] ?? null,
    named,
    text: source.text.slice(startIndex, endIndex),
    start: startIndex,
    line: source.lines[startIndex] ?? 1,
    endLine: source.lines[endIndex] ?? 1,
    broken: cut || type === 'ERROR' || missing,
    parent,
    children: [],
  };
}

/** Copies a whole tree in one walk, depth first, without recursion. */
function grow(cursor: TreeCursor, source: Source): Node {
  const root = copy(cursor, source, null);
  let at = root;
  let depth = 0;
  const descend = (): boolean => {
    if (depth >= MAX_DEPTH || !cursor.gotoFirstChild()) return false;
    depth += 1;
    return true;
  };
  const advance = (): boolean => {
    for (;;) {
      if (depth === 0) return false;
      const above = at.parent as Growing;
      if (cursor.gotoNextSibling()) {
        at = above;
        return true;
      }
      cursor.gotoParent();
      depth -= 1;
      at = above;
    }
  };
  for (;;) {
    if (!descend() && !advance()) return root;
    const child = copy(cursor, source, at, depth >= MAX_DEPTH && isCut(cursor));
    at.children.push(child);
    at = child;
  }
}

/** Parses a text; null where the parser gives up or the text is too long. Never throws on bad input. */
export function parseTree(text: string, language: Language): Node | null {
  if (text.length > MAX_TEXT) return null;
  const parser = new Parser();
  try {
    const tree = parser.setLanguage(language).parse(text);
    if (tree === null) return null;
    const cursor = tree.walk();
    const known = kinds.get(language) ?? new Map<number, NodeKind>();
    kinds.set(language, known);
    const root = grow(cursor, { text, lines: linesOf(text), kinds: known, fields: language.fields });
    cursor.delete();
    tree.delete();
    return root;
  } catch {
    return null;
  } finally {
    parser.delete();
  }
}

/** How a text becomes a tree: `parseTree`, or what remembers its answers. */
export type Parse = (text: string, language: Language) => Node | null;

/** Characters of text whose trees are held at a time; a tree takes some sixty bytes for each. */
const MOST_HELD = 1_000_000;

/** A parser that holds the trees of the texts last asked for, of so many characters together, for whoever asks again. */
export function holdTrees(most = MOST_HELD): Parse {
  const held = new Map<string, { readonly language: Language; readonly root: Node | null }>();
  let characters = 0;
  const drop = (text: string): void => {
    if (held.delete(text)) characters -= text.length;
  };
  return (text, language) => {
    const seen = held.get(text);
    const root = seen?.language === language ? seen.root : parseTree(text, language);
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

/** The child in a field; null where there is none. */
export const child = (node: Node, field: string): Node | null => node.children.find((c) => c.field === field) ?? null;

/** Named children without comments. */
export const parts = (node: Node): readonly Node[] => node.children.filter((c) => c.named && !isComment(c));

export const isComment = (node: Node): boolean => /^(html_|line_|block_)?comment$/.test(node.type);

/** Every node below (and with) this one, in order of the text; `enter` false keeps out what lies below a node. */
export function* walk(node: Node, enter: (node: Node) => boolean = () => true): Generator<Node> {
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    if (next !== node && !enter(next)) continue;
    for (let i = next.children.length - 1; i >= 0; i -= 1) waiting.push(next.children[i] as Node);
  }
}

/** Remembers an answer for each node, so that asking for it from many places costs no more than once. */
export function remember<T>(ask: (node: Node) => T): (node: Node) => T {
  const known = new WeakMap<Node, { readonly answer: T }>();
  return (node) => {
    const seen = known.get(node) ?? { answer: ask(node) };
    known.set(node, seen);
    return seen.answer;
  };
}

/** From the node's parent upwards, up to and with `top` (or the root). */
export function* ancestors(node: Node, top: Node | null = null): Generator<Node> {
  for (let at = node.parent; at !== null; at = at.parent) {
    yield at;
    if (at === top) return;
  }
}
