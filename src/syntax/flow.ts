import { constantTruth } from './constant.ts';
import { ancestors, child, isComment, type Node, parts, walk } from './tree.ts';

const BLOCKS: ReadonlySet<string> = new Set(['block', 'statement_block', 'module', 'program', 'switch_case']);
const ENDS: ReadonlySet<string> = new Set([
  'return_statement',
  'raise_statement',
  'throw_statement',
  'break_statement',
  'continue_statement',
]);
const BRANCHES: ReadonlySet<string> = new Set([
  'if_statement',
  'elif_clause',
  'while_statement',
  'conditional_expression',
  'ternary_expression',
]);
const GUARDS: ReadonlySet<string> = new Set([...BRANCHES, 'switch_statement', 'match_statement', 'case_clause']);
/** Calls that do not come back. */
const LEAVING =
  /^(pytest \. (skip|xfail|exit|fail)|self \. (skipTest|fail)|sys \. exit|os \. _exit|process \. exit|(this|t|ctx|context) \. skip)$/;

/** The call of an expression statement, `await` taken off; null for other statements. */
export function callOf(statement: Node): Node | null {
  if (statement.type !== 'expression_statement') return null;
  const inner = statement.children.find((c) => c.named && !isComment(c));
  const at = inner?.type === 'await' || inner?.type === 'await_expression' ? inner.children.at(-1) : inner;
  return at?.type === 'call' || at?.type === 'call_expression' ? at : null;
}

function leaves(statement: Node): boolean {
  if (ENDS.has(statement.type)) return true;
  const called = callOf(statement);
  if (called !== null) {
    const name = child(called, 'function');
    return name !== null && LEAVING.test(name.text.replace(/\s+/g, '').replaceAll('.', ' . '));
  }
  if (statement.type !== 'if_statement') return false;
  const condition = child(statement, 'condition');
  const then = child(statement, 'consequence');
  if (condition === null || then === null || constantTruth(condition) !== true) return false;
  return leaves(then) || then.children.some(leaves);
}

/** Tells of nodes whether they can be reached at all; remembers where each block ends early. */
export function reachability(): (node: Node, top: Node) => boolean {
  const ends = new Map<Node, Node | null>();
  const endOf = (block: Node): Node | null => {
    const known = ends.get(block);
    if (known !== undefined) return known;
    const end = block.children.find(leaves) ?? null;
    ends.set(block, end);
    return end;
  };
  const known = new Map<Node, boolean>();
  const uncalled = (node: Node, top: Node): boolean => {
    const answer = known.get(node) ?? isUncalled(node, top);
    known.set(node, answer);
    return answer;
  };
  return (node, top) => {
    let below = node;
    for (const at of ancestors(node, top)) {
      if (BLOCKS.has(at.type)) {
        const end = endOf(at);
        if (end !== null && end.start < below.start) return false;
      } else if (BRANCHES.has(at.type) && isDead(at, below)) return false;
      else if (isEmptyLoop(at, below) || (at !== top && uncalled(at, top))) return false;
      below = at;
    }
    return true;
  };
}

/** A loop over a literal without elements. */
function isEmptyLoop(loop: Node, below: Node): boolean {
  if (!loop.type.startsWith('for_') || below.field !== 'body') return false;
  const over = child(loop, 'right');
  return over !== null && /^(list|tuple|array|dictionary)$/.test(over.type) && parts(over).length === 0;
}

/** A function of its own name inside of a body that nothing there mentions again. */
function isUncalled(node: Node, top: Node): boolean {
  if (!/^function_(definition|declaration)$/.test(node.type)) return false;
  if (node.parent?.type === 'decorated_definition') return false;
  const name = child(node, 'name');
  if (name === null) return false;
  for (const at of walk(top)) if (at !== name && at.type === 'identifier' && at.text === name.text) return false;
  return true;
}

/** Whether a branch is never taken, its condition being constant. */
function isDead(branch: Node, below: Node): boolean {
  const condition = child(branch, 'condition');
  if (condition === null || condition === below) return false;
  const truth = constantTruth(condition);
  if (truth === null) return false;
  return below.field === 'alternative' ? truth : !truth;
}

/** Whether a node stands under a condition that is not constant. */
export function isGuarded(node: Node, top: Node): boolean {
  let below: Node = node;
  for (const at of ancestors(node, top)) {
    if (GUARDS.has(at.type) && below.field !== 'condition') {
      const condition = child(at, 'condition');
      if (condition === null || constantTruth(condition) === null) return true;
    }
    below = at;
  }
  return false;
}
