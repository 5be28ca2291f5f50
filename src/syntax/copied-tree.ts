import type { Tree as ParserTree } from 'web-tree-sitter';
import { addressOf, type WalkEngine, walkEngine } from './parser-engine.ts';

/**
 * A syntax node copied out of tree-sitter, so that nothing has to be freed and no walk needs the C stack. Lines are
 * 1-based. Nodes nested deeper than `MAX_DEPTH` are kept as one leaf with their whole text.
 */
export interface Node {
  readonly kind: NodeKind;
  readonly type: string;
  /** The field of its parent that it fills; null where the grammar names none. */
  readonly field: string | null;
  readonly named: boolean;
  /** Cut out of the file each time that it is asked for. */
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
  readonly line: number;
  readonly endLine: number;
  /** It does not parse, or is nested too deep to be copied. */
  readonly broken: boolean;
  readonly parent: Node | null;
  readonly children: readonly Node[];
  readonly tree: Tree;
  /** Its place among all nodes of its tree, in order of the text. */
  readonly place: number;
  /** The place behind all nodes below it. */
  readonly beyond: number;
}

/** The nodes of one text, parents before their children. */
export interface Tree {
  readonly text: string;
  readonly nodes: readonly Node[];
  /** Those that do not parse, or are nested too deep. */
  readonly broken: readonly Node[];
  /** What `remember` was told: by question, the answers by the place of the node. */
  readonly answers: Map<unknown, Map<number, unknown>>;
}

/** Deeper code than this is not written by hand. It bounds every recursion over a tree. */
export const MAX_DEPTH = 400;

/** What the grammar says of a kind of node; every question to the parser costs more than a look at this. */
export interface NodeKind {
  readonly type: string;
  readonly named: boolean;
  /** What `ofType` found out about the type, by question. */
  readonly answers: (boolean | undefined)[];
}

/** The 1-based line of each offset of a text, the one behind its end included. */
export function linesOf(text: string): Uint32Array {
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
interface Source extends Tree {
  readonly nodes: CopiedNode[];
  readonly broken: CopiedNode[];
  readonly lines: Uint32Array;
  /** By the number of the kind, as far as nodes of it were seen. */
  readonly kinds: (NodeKind | undefined)[];
  readonly types: readonly string[];
  readonly fields: readonly (string | null)[];
}

const NO_NODES: CopiedNode[] = [];

/** The nodes right below one, found by their places. */
function childrenOf({ tree: { nodes }, place, beyond }: CopiedNode): CopiedNode[] {
  if (beyond === place + 1) return NO_NODES;
  const found: CopiedNode[] = [];
  for (let at = place + 1; at < beyond; ) {
    const node = nodes[at] as CopiedNode;
    found.push(node);
    at = node.beyond;
  }
  return found;
}

/** A class because its getters take no memory, of which a node is to need little. */
class CopiedNode implements Node {
  readonly kind: NodeKind;
  readonly type: string;
  readonly field: string | null;
  readonly start: number;
  readonly end: number;
  readonly broken: boolean;
  readonly parent: CopiedNode | null;
  readonly tree: Source;
  place: number;
  beyond: number;
  /** Listed when somebody asks: of most nodes nobody does. */
  #children: CopiedNode[] | null = null;

  constructor({ engine, address, tree }: Walk, parent: CopiedNode | null, cut: boolean) {
    const id = engine._ts_tree_cursor_current_node_type_id_wasm(address);
    const kind = tree.kinds[id] ?? learnKind({ engine, address, tree }, id);
    this.kind = kind;
    this.type = kind.type;
    this.field = tree.fields[engine._ts_tree_cursor_current_field_id_wasm(address)] ?? null;
    this.start = engine._ts_tree_cursor_start_index_wasm(address);
    this.end = engine._ts_tree_cursor_end_index_wasm(address);
    // Only a node of no width can be one that the parser put in.
    this.broken =
      cut ||
      kind.type === 'ERROR' ||
      (this.start === this.end && engine._ts_tree_cursor_current_node_is_missing_wasm(address) === 1);
    this.parent = parent;
    this.tree = tree;
    this.place = tree.nodes.length;
    this.beyond = this.place + 1;
  }

  get named(): boolean {
    return this.kind.named;
  }

  get children(): CopiedNode[] {
    this.#children ??= childrenOf(this);
    return this.#children;
  }

  set children(children: CopiedNode[]) {
    this.#children = children;
  }

  get text(): string {
    return this.tree.text.slice(this.start, this.end);
  }

  get line(): number {
    return this.tree.lines[this.start] ?? 1;
  }

  get endLine(): number {
    return this.tree.lines[this.end] ?? 1;
  }
}

/** A walk over the parser's tree at `address`, to be copied to `tree`. */
interface Walk {
  readonly engine: WalkEngine;
  readonly address: number;
  readonly tree: Source;
}

function learnKind({ engine, address, tree }: Walk, id: number): NodeKind {
  const named = engine._ts_tree_cursor_current_node_is_named_wasm(address) === 1;
  const kind = { type: tree.types[id] || 'ERROR', named, answers: [] };
  if (id < tree.types.length) tree.kinds[id] = kind;
  return kind;
}

/** Whether the node that a walk is at has children. The walk stays where it is. */
const hasChildren = ({ engine, address }: Walk): boolean =>
  engine._ts_tree_cursor_goto_first_child_wasm(address) === 1 && engine._ts_tree_cursor_goto_parent_wasm(address) === 1;

/** Copies the node that a walk is at to the end of its tree. */
function copy(walk: Walk, parent: CopiedNode | null, cut: boolean): CopiedNode {
  const node = new CopiedNode(walk, parent, cut);
  walk.tree.nodes.push(node);
  if (node.broken) walk.tree.broken.push(node);
  return node;
}

/** Copies all nodes, depth first, without recursion. */
function copyAll(walk: Walk): CopiedNode {
  const { engine, address, tree } = walk;
  const root = copy(walk, null, false);
  let above: CopiedNode | null = root;
  let depth = 1;
  let more = engine._ts_tree_cursor_goto_first_child_wasm(address);
  while (above !== null) {
    if (more === 1) {
      // Deeper nodes are kept as one leaf.
      const node = copy(walk, above, depth >= MAX_DEPTH && hasChildren(walk));
      if (depth < MAX_DEPTH && engine._ts_tree_cursor_goto_first_child_wasm(address) === 1) {
        above = node;
        depth += 1;
        continue;
      }
    } else {
      above.beyond = tree.nodes.length;
      above = above.parent;
      depth -= 1;
      if (above === null) break;
      engine._ts_tree_cursor_goto_parent_wasm(address);
    }
    more = engine._ts_tree_cursor_goto_next_sibling_wasm(address);
  }
  return root;
}

/** Copies the parser's tree of a text in one walk. */
export function growTree(parsed: ParserTree, tree: Source): Node {
  const [engine, address] = [walkEngine(), addressOf(parsed)];
  engine._ts_tree_root_node_wasm(address);
  engine._ts_tree_cursor_new_wasm(address);
  try {
    return copyAll({ engine, address, tree });
  } finally {
    engine._ts_tree_cursor_delete_wasm(address);
  }
}

/** A node that moves below another one, with those of its children that go along. */
interface Move {
  readonly from: Node;
  readonly to: Node;
  readonly kept: readonly Node[];
}

/** Gives every node of a changed tree its place again, and forgets what was remembered of the old ones. */
function renumber(root: CopiedNode): void {
  const { nodes, answers } = root.tree;
  answers.clear();
  const order: CopiedNode[] = [];
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    order.push(at);
    for (let i = at.children.length - 1; i >= 0; i -= 1) waiting.push(at.children[i] as CopiedNode);
  }
  nodes.length = 0;
  for (const [place, at] of order.entries()) {
    at.place = place;
    nodes.push(at);
  }
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const at = nodes[i] as CopiedNode;
    at.beyond = at.children.at(-1)?.beyond ?? at.place + 1;
  }
}

/** Takes nodes out of where they stand and puts what they hold below others. Their parents stay what they were. */
export function graft(root: Node, moves: readonly Move[]): void {
  for (const { from, to, kept } of moves as readonly { from: CopiedNode; to: CopiedNode; kept: CopiedNode[] }[]) {
    const holder = from.parent;
    if (holder === null) continue;
    holder.children = holder.children.filter((one) => one !== from);
    to.children = [...to.children, ...kept];
  }
  if (moves.length > 0) renumber(root as CopiedNode);
}
