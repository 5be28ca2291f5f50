import { type Language, Parser, type TreeCursor } from 'web-tree-sitter';

/** A node of a syntax tree as plain data: what walking needs, without the parser's memory behind it. */
export interface Branch {
  readonly type: string;
  readonly field: string | null;
  readonly start: number;
  readonly end: number;
  /** 1-based line on which it starts. */
  readonly line: number;
  readonly children: readonly Branch[];
}

/** A tree and what stood in the way of reading it, a sentence each. Null root: nothing could be read. */
export interface Growth {
  readonly root: Branch | null;
  readonly problems: readonly string[];
}

const MOST_NODES = 200_000;
const DEEPEST = 400;
const MOST_PROBLEMS = 5;

type Growing = Omit<Branch, 'children'> & { readonly children: Growing[] };

function branchAt(cursor: TreeCursor): Growing {
  return {
    type: cursor.nodeType,
    field: cursor.currentFieldName,
    start: cursor.startIndex,
    end: cursor.endIndex,
    line: cursor.startPosition.row + 1,
    children: [],
  };
}

function collectTree(cursor: TreeCursor, problems: Set<string>): Growing {
  const root = branchAt(cursor);
  const path: Growing[] = [root];
  let nodes = 1;
  const note = (problem: string): void => {
    if (problems.size < MOST_PROBLEMS) problems.add(problem);
  };
  const descend = (): boolean => {
    if (path.length < DEEPEST) return cursor.gotoFirstChild();
    if (cursor.currentNode.childCount > 0) note(`nested deeper than ${DEEPEST}`);
    return false;
  };
  const ascend = (): boolean => {
    while (path.length > 1) {
      if (cursor.gotoNextSibling()) {
        path.pop();
        return true;
      }
      cursor.gotoParent();
      path.pop();
    }
    return false;
  };
  if (root.type === 'ERROR') note('not shell syntax from its start');
  while (descend() || ascend()) {
    const branch = branchAt(cursor);
    (path.at(-1) as Growing).children.push(branch);
    path.push(branch);
    if (branch.type === 'ERROR' || cursor.nodeIsMissing) note(`not shell syntax at line ${branch.line}`);
    nodes += 1;
    if (nodes > MOST_NODES) {
      note(`more than ${MOST_NODES} syntax nodes`);
      break;
    }
  }
  return root;
}

/**
 * Parses a text into plain branches. Work is bounded by the text's length, by depth and by the number of nodes; what lies
 * beyond a bound is left out and said in `problems`. Positions count UTF-16 units.
 */
export function growTree(text: string, language: Language): Growth {
  const problems = new Set<string>();
  const parser = new Parser();
  let beats = 0;
  const mostBeats = 2_000 + text.length;
  try {
    parser.setLanguage(language);
    const progressCallback = (): boolean => {
      beats += 1;
      return beats > mostBeats;
    };
    const tree = parser.parse(text, null, { progressCallback });
    if (tree === null) return { root: null, problems: ['too tangled to parse'] };
    const cursor = tree.walk();
    const root = collectTree(cursor, problems);
    cursor.delete();
    tree.delete();
    return { root, problems: [...problems] };
  } catch {
    return { root: null, problems: ['the parser gave up'] };
  } finally {
    parser.delete();
  }
}
