import { type Language, Parser, type TreeCursor } from 'web-tree-sitter';
import { cutChunks } from './chunks.ts';
import { liftData } from './lift.ts';
import { plainSource, type Source } from './source.ts';

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

/** A script's tree. Empty roots: nothing could be read. */
export interface Script {
  readonly source: Source;
  readonly roots: readonly Branch[];
  /** What stood in the way of reading it, a phrase each. */
  readonly problems: readonly string[];
}

const MOST_NODES = 60_000;
const DEEPEST = 400;
const MOST_PROBLEMS = 5;

type Growing = Omit<Branch, 'children'> & { readonly children: Growing[] };

/** Where a chunk lies in its source. */
interface Offset {
  readonly start: number;
  /** Source line before the chunk's first. */
  readonly row: number;
  readonly originalLine: (offset: number, line: number) => number;
}

/** Copies one parsed chunk into branches, depth first and without recursion, up to the bounds. */
class Collector {
  readonly problems = new Set<string>();
  #nodes = 0;

  note(problem: string): void {
    if (this.problems.size < MOST_PROBLEMS) this.problems.add(problem);
  }

  #copy(cursor: TreeCursor, at: Offset): Growing {
    const start = cursor.startIndex + at.start;
    const line = at.originalLine(start, at.row + cursor.startPosition.row + 1);
    this.#nodes += 1;
    if (cursor.nodeType === 'ERROR' || cursor.nodeIsMissing) this.note(`not shell syntax at line ${line}`);
    const end = cursor.endIndex + at.start;
    return { type: cursor.nodeType, field: cursor.currentFieldName, start, end, line, children: [] };
  }

  collect(cursor: TreeCursor, at: Offset): Growing {
    const root = this.#copy(cursor, at);
    const path: Growing[] = [root];
    const descend = (): boolean => {
      if (path.length < DEEPEST) return cursor.gotoFirstChild();
      if (cursor.currentNode.childCount > 0) this.note(`nested deeper than ${DEEPEST}`);
      return false;
    };
    const ascend = (): boolean => {
      while (path.length > 1) {
        path.pop();
        if (cursor.gotoNextSibling()) return true;
        cursor.gotoParent();
      }
      return false;
    };
    while (this.#nodes < MOST_NODES && (descend() || ascend())) {
      const branch = this.#copy(cursor, at);
      (path.at(-1) as Growing).children.push(branch);
      path.push(branch);
    }
    if (this.#nodes >= MOST_NODES) this.note(`more than ${MOST_NODES} syntax nodes`);
    return root;
  }
}

function parseChunk(parser: Parser, text: string, at: Offset, collector: Collector): Branch | null {
  const tree = parser.parse(text);
  if (tree === null) return null;
  const cursor = tree.walk();
  const root = collector.collect(cursor, at);
  cursor.delete();
  tree.delete();
  return root;
}

/**
 * Parses a script into plain branches, chunk by chunk, since the parser's recovery from errors takes time and memory that
 * grow with the square of the text. What lies beyond a bound, or behind a long chunk that is not shell syntax, is left out
 * and said in `problems`. Positions count UTF-16 units. Data is lifted out unless `lift` is false.
 */
export function growTree(text: string, language: Language, lift = true): Script {
  const lifted = lift ? liftData(text) : { ...liftData(''), source: plainSource(text) };
  const { source, originalLine } = lifted;
  const collector = new Collector();
  for (const problem of lifted.problems) collector.note(problem);
  const roots: Branch[] = [];
  const parser = new Parser();
  try {
    parser.setLanguage(language);
    const { chunks, problem } = cutChunks(source, lifted.breaks);
    if (problem !== null) collector.note(problem);
    for (const { start, row, text: chunk, costly } of chunks) {
      const before = collector.problems.size;
      const root = parseChunk(parser, chunk, { start, row, originalLine }, collector);
      if (root !== null) roots.push(root);
      if (costly && collector.problems.size > before) break;
    }
  } catch {
    collector.note('the parser gave up');
  } finally {
    parser.delete();
  }
  return { source, roots, problems: [...collector.problems] };
}
