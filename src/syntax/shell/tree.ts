import { type Language, Parser, type TreeCursor } from 'web-tree-sitter';
import { type Heredoc, type Lifted, liftHeredocs } from './lift.ts';

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

/** A script's tree. Null root: nothing could be read. */
export interface Script {
  /** The text that positions in the tree refer to: the script without its heredocs' bodies. */
  readonly source: string;
  readonly root: Branch | null;
  /** By the offset of the `<` that stands for each. */
  readonly heredocs: ReadonlyMap<number, Heredoc>;
  /** What stood in the way of reading it, a phrase each. */
  readonly problems: readonly string[];
}

const LONGEST = 20_000;
/** Longer texts are given up at their first error: the parser's error recovery is quadratic in time and memory. */
const RECOVERABLE = 2_000;
const MOST_NODES = 60_000;
const DEEPEST = 400;
const MOST_PROBLEMS = 5;

type Growing = Omit<Branch, 'children'> & { readonly children: Growing[] };

function branchAt(cursor: TreeCursor, lifted: Lifted): Growing {
  return {
    type: cursor.nodeType,
    field: cursor.currentFieldName,
    start: cursor.startIndex,
    end: cursor.endIndex,
    line: lifted.originalLine(cursor.startIndex, cursor.startPosition.row + 1),
    children: [],
  };
}

function collectTree(cursor: TreeCursor, lifted: Lifted, problems: Set<string>): Growing {
  const root = branchAt(cursor, lifted);
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
    const branch = branchAt(cursor, lifted);
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

/** The part of a text that is parsed: long ones end at the last line that fits. */
function parsedPart(text: string, problems: Set<string>): string {
  if (text.length <= LONGEST) return text;
  problems.add(`only its first ${LONGEST} characters were read`);
  const newline = text.lastIndexOf('\n', LONGEST);
  return text.slice(0, newline > 0 ? newline : LONGEST).replace(/[\s|&]+$/, '');
}

/**
 * Parses a script into plain branches. Work is bounded by the text's length, by depth and by the number of nodes; what
 * lies beyond a bound is left out and said in `problems`. Positions count UTF-16 units. Heredocs are lifted out unless
 * `lift` is false.
 */
export function growTree(text: string, language: Language, lift = true): Script {
  const lifted = liftHeredocs(lift ? text : '');
  const { heredocs } = lifted;
  const problems = new Set<string>(lifted.problems);
  const source = parsedPart(lift ? lifted.text : text, problems);
  const parser = new Parser();
  let beats = 0;
  const progressCallback = (state: { readonly hasError: boolean }): boolean => {
    beats += 1;
    return beats > 2_000 + source.length || (state.hasError && source.length > RECOVERABLE);
  };
  try {
    parser.setLanguage(language);
    const tree = parser.parse(source, null, { progressCallback });
    if (tree === null) return { source, root: null, heredocs, problems: [...problems, 'too tangled to parse'] };
    const cursor = tree.walk();
    const root = collectTree(cursor, lifted, problems);
    cursor.delete();
    tree.delete();
    return { source, root, heredocs, problems: [...problems] };
  } catch {
    return { source, root: null, heredocs, problems: [...problems, 'the parser gave up'] };
  } finally {
    parser.delete();
  }
}
