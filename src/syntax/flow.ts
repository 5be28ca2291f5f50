import { fates, type Lost } from './closures.ts';
import { constantTruth } from './constant.ts';
import { truthUnset } from './environment.ts';
import { compareValues, fold, type Value } from './fold.ts';
import { bindings } from './scope.ts';
import { ancestors, child, isComment, type Node, ofType, parts, remember } from './tree.ts';

const BLOCKS: ReadonlySet<string> = new Set([
  'block',
  'statement_block',
  'statement_list',
  'module',
  'program',
  'switch_case',
  'switch_block_statement_group',
  'compound_statement',
  ...['body_statement', 'block_body', 'then', 'else', 'do', 'begin'],
]);
/** Whether the children of a node are statements, run one behind the other. */
export const isStatementList = ({ type }: Node): boolean => BLOCKS.has(type);

const ENDS: ReadonlySet<string> = new Set([
  'return_statement',
  'raise_statement',
  'throw_statement',
  'break_statement',
  'continue_statement',
  'return_expression',
  'break_expression',
  'continue_expression',
  'exit_statement',
  'throw_expression',
  ...['return', 'next', 'break'],
]);
const BRANCHES: ReadonlySet<string> = new Set([
  'if_statement',
  'elif_clause',
  'else_if_clause',
  'preproc_if',
  'preproc_elif',
  'while_statement',
  'conditional_expression',
  'ternary_expression',
  'if_expression',
  'while_expression',
  ...['if', 'elsif', 'if_modifier', 'unless', 'unless_modifier', 'while', 'until', 'conditional'],
]);
/** Branches that are taken where their condition does not hold. */
const INVERTED = /^un(less|til)/;
const GUARDS: ReadonlySet<string> = new Set([
  ...BRANCHES,
  'switch_statement',
  'match_statement',
  'case_clause',
  'expression_switch_statement',
  'type_switch_statement',
  'select_statement',
  'match_arm',
  'switch_expression',
  'match_expression',
  'case',
]);
/** Calls that do not come back. */
const LEAVING =
  /^(pytest \. (skip|xfail|exit|fail)|self \. (skipTest|fail)|sys \. exit|os \. _exit|process \. exit|(this|t|ctx|context) \. skip|(t|tb|f|s \. T \( \)) \. (Skip|Skipf|SkipNow|Fatal|Fatalf|FailNow)|os \. Exit|(std::)?process::(exit|abort)|panic)$/;

/** The same where a call has a receiver and a method, or is a bare word. */
const LEAVING_METHODS =
  /^((\$this|self|static|Assert)\.(fail|markTest(Skipped|Incomplete))|Assert\.(Fail|Ignore|Inconclusive|Pass|Skip)|(System\.)?Environment\.(Exit|FailFast)|((Assertions|Assert)\.)?fail|System\.exit|(Assumptions\.)?abort|skip|raise|flunk|((Process|Kernel)\.)?exit!?)$/;

/** The call of an expression statement, `await` taken off; null for other statements. */
export function callOf(statement: Node): Node | null {
  if (statement.type !== 'expression_statement') return null;
  const inner = statement.children.find((c) => c.named && !isComment(c));
  const at = inner?.type === 'await' || inner?.type === 'await_expression' ? inner.children.at(-1) : inner;
  return at?.type === 'call' || at?.type === 'call_expression' ? at : null;
}

/** Rust's macros that do not come back. */
const panics = (node: Node): boolean =>
  node.type === 'macro_invocation' && /^(panic|todo|unimplemented|unreachable)$/.test(child(node, 'macro')?.text ?? '');

/** Calls of Java, Ruby, PHP and C#: `System.exit` of `System.exit(0)`, `skip` of `skip`. */
export function methodOf(statement: Node): string {
  const at = statement.type === 'expression_statement' ? parts(statement)[0] : statement;
  if (at?.type === 'identifier') return at.text;
  if (at === undefined) return '';
  if (/^(invocation_expression|function_call_expression)$/.test(at.type)) return child(at, 'function')?.text ?? '';
  if (!/^(call|method_invocation|(member|scoped)_call_expression)$/.test(at.type)) return '';
  const holder = child(at, 'object') ?? child(at, 'receiver') ?? child(at, 'scope');
  const name = (child(at, 'name') ?? child(at, 'method'))?.text ?? '';
  return holder === null ? name : `${holder.text}.${name}`;
}

/** Whether a branch is always taken, or never; null where that depends or it has no condition. */
function isTaken(branch: Node): boolean | null {
  const condition = child(branch, 'condition');
  const truth = condition === null ? null : constantTruth(condition);
  return truth === null ? null : truth !== INVERTED.test(branch.type);
}

/** Whether what follows a statement in its list is not reached through it. */
export function leaves(statement: Node): boolean {
  if (statement.type === 'yield_statement') return /^yield\s+break\b/.test(statement.text);
  if (ENDS.has(statement.type) || LEAVING_METHODS.test(methodOf(statement))) return true;
  const inner = statement.type === 'expression_statement' ? parts(statement)[0] : undefined;
  if (inner !== undefined && (ENDS.has(inner.type) || panics(inner))) return true;
  const called = callOf(statement);
  if (called !== null) {
    const name = child(called, 'function');
    return name !== null && LEAVING.test(name.text.replace(/\s+/g, '').replaceAll('.', ' . '));
  }
  const branch = inner?.type === 'if_expression' ? inner : statement;
  if (!/^(if|unless)(_statement|_expression|_modifier)?$/.test(branch.type)) return false;
  const then = child(branch, 'consequence') ?? child(branch, 'body');
  if (then === null || isTaken(branch) !== true) return false;
  return leaves(then) || then.children.some((one) => leaves(one) || one.children.some(leaves));
}

/** Why a node of a body does not count; null where it may run. */
export type Reaching = (node: Node, top: Node) => Lost | null;

/** Tells of nodes whether they are reached, and waited for; remembers where each block ends early. */
export function reaching(): Reaching {
  const ends = new Map<Node, Node | null>();
  const endOf = (block: Node): Node | null => {
    const known = ends.get(block);
    if (known !== undefined) return known;
    const end = block.children.find(leaves) ?? null;
    ends.set(block, end);
    return end;
  };
  const fateOf = fates((node, top) => losing(node, top) === null);
  const losing: Reaching = (node, top) => {
    let below = node;
    let lost: Lost | null = null;
    for (const at of ancestors(node, top)) {
      if (BLOCKS.has(at.type)) {
        const end = endOf(at);
        if (end !== null && end.start < below.start) return 'unreachable';
      } else if (BRANCHES.has(at.type) && isDead(at, below)) return 'unreachable';
      else if (isEmptyLoop(at, below)) return 'unreachable';
      const fate = at === top ? null : fateOf(at, top);
      if (fate === 'unreachable') return fate;
      lost ??= fate;
      below = at;
    }
    return lost;
  };
  return losing;
}

/** Tells of nodes whether they can be reached at all. */
export function reachability(): (node: Node, top: Node) => boolean {
  const losing = reaching();
  return (node, top) => losing(node, top) !== 'unreachable';
}

/** A count of nothing, as Go walks it. */
const isNone = remember((over: Node): boolean => {
  const value = fold(over);
  return value?.kind === 'known' && typeof value.value === 'number' && value.value <= 0;
});

/** `range(0)`, `0..0`. */
function isEmptyRange(over: Node): boolean {
  if (over.type === 'range_expression') {
    const [from, to] = parts(over).map(fold);
    return (
      from?.kind === 'known' &&
      to?.kind === 'known' &&
      Number(from.value) >= Number(to.value) &&
      !/\.\.=/.test(over.text)
    );
  }
  if (over.type !== 'call' || child(over, 'function')?.text !== 'range') return false;
  const [from, to, step] = parts(child(over, 'arguments') ?? over).map(fold);
  if (from?.kind !== 'known' || step !== undefined) return false;
  if (to === undefined) return Number(from.value) <= 0;
  return to?.kind === 'known' && Number(from.value) >= Number(to.value);
}

/** `for (let n = 0; n < 0; n++)`: the condition does not hold at the beginning. */
const isOver = remember((loop: Node): boolean => {
  const clause = loop.children.find((c) => c.type === 'for_clause') ?? loop;
  const condition = child(clause, 'condition');
  const start = child(clause, 'init') ?? child(clause, 'initializer') ?? child(clause, 'initialize');
  if (condition === null || start === null) return false;
  const asked = condition.type === 'expression_statement' ? (parts(condition)[0] ?? condition) : condition;
  const [left, right] = parts(asked);
  const operator = asked.children.find((c) => c !== left && c !== right)?.text ?? '';
  const scope = bindings(start);
  const startOf = (side: Node | undefined): Value | null =>
    side === undefined ? null : fold(scope.get(side.text) ?? side);
  const [a, b] = [startOf(left), startOf(right)];
  return a !== null && b !== null && compareValues(a, operator, b) === false;
});

/** Ruby's `0.times { … }` and `[].each { … }`. */
function isEmptyIteration(call: Node, below: Node): boolean {
  const over = child(call, 'receiver');
  if (below.field !== 'block' || over === null) return false;
  const method = child(call, 'method')?.text ?? '';
  if (over.type === 'array') return parts(over).length === 0 && /^(each|map|all\?|each_\w+)$/.test(method);
  const count = method === 'times' ? fold(over) : null;
  return count?.kind === 'known' && Number(count.value) <= 0;
}

/** A loop over a literal without elements, or one whose condition never holds. */
function isEmptyLoop(loop: Node, below: Node): boolean {
  if (loop.type === 'call') return isEmptyIteration(loop, below);
  if (!/^for(each)?_/.test(loop.type) || below.field !== 'body') return false;
  if (isOver(loop)) return true;
  const [first] = loop.type === 'foreach_statement' ? parts(loop) : [];
  if (first?.type === 'array_creation_expression') return parts(first).length === 0;
  const clause = loop.children.find((c) => c.type === 'range_clause') ?? loop;
  const over = child(clause, 'right') ?? child(clause, 'value');
  const elements = over?.type === 'composite_literal' ? child(over, 'body') : over;
  if (over === null || elements == null) return false;
  if (isEmptyRange(over) || (clause.type === 'range_clause' && isNone(over))) return true;
  return (
    /^(list|tuple|array|dictionary|array_expression|composite_literal)$/.test(over.type) && parts(elements).length === 0
  );
}

/** Whether a branch is never taken, its condition being constant. */
function isDead(branch: Node, below: Node): boolean {
  const condition = child(branch, 'condition');
  if (condition === null || condition === below) return false;
  const truth = isTaken(branch);
  if (truth === null) return false;
  return below.field === 'alternative' ? truth : !truth;
}

/** The one statement that a branch comes to; null where it holds several, or none. */
function onlyStatement(then: Node): Node | null {
  let at = then;
  while (BLOCKS.has(at.type) || at.type === 'expression_statement') {
    const [only, more] = parts(at);
    if (only === undefined || more !== undefined) return null;
    at = only;
  }
  return at;
}

const GOES_BACK = ofType(/^(return(_statement|_expression)?|(break|continue)(_statement|_expression)?|next)$/);

/** Whether a statement may quietly end its list: a branch on something outside the code that only goes back. */
function mayGoBack(statement: Node): boolean {
  const inner = statement.type === 'expression_statement' ? parts(statement)[0] : undefined;
  const branch = inner?.type === 'if_expression' ? inner : statement;
  if (!/^(if|unless)(_statement|_expression|_modifier)?$/.test(branch.type)) return false;
  const then = child(branch, 'consequence') ?? child(branch, 'body');
  if (then === null || isTaken(branch) !== null) return false;
  const only = onlyStatement(then);
  return only !== null && GOES_BACK(only);
}

/** Where a list of statements may first be left quietly; null where it is not. */
const wayOut = remember((list: Node): Node | null => list.children.find(mayGoBack) ?? null);

/** Whether a condition that is not constant may quietly send the function back before it comes to a node. */
export function isSkippable(node: Node, top: Node): boolean {
  for (const at of ancestors(node, top)) {
    const out = BLOCKS.has(at.type) ? wayOut(at) : null;
    if (out !== null && out.start < node.start) return true;
  }
  return false;
}

/** Rust: whether a statement of a block is there only as the build is told (`#[cfg(feature = "full")] { … }`). */
function isConfigured(block: Node, statement: Node): boolean {
  if (block.type !== 'block' || !block.children.some(({ type }) => type === 'attribute_item')) return false;
  const before = block.children[block.children.indexOf(statement) - 1];
  return before?.type === 'attribute_item' && /^#\[\s*cfg\s*\((?!\s*test\s*\))/.test(before.text.slice(0, 100));
}

const isLogical = ofType(/^(binary_expression|boolean_operator|binary)$/);

/** Whether the right side of `crate && weigh(crate)` is come to by what the left one answers. */
function isBehindOperand(at: Node, below: Node): boolean {
  if (!isLogical(at) || below.field !== 'right') return false;
  const left = child(at, 'left');
  const joins = /^(&&|\|\||\?\?|and|or)$/.test(child(at, 'operator')?.text ?? '');
  return joins && left !== null && constantTruth(left) === null;
}

/** Whether a node stands under a condition that is not constant. */
export function isGuarded(node: Node, top: Node): boolean {
  let below: Node = node;
  for (const at of ancestors(node, top)) {
    if (isConfigured(at, below) || isBehindOperand(at, below)) return true;
    if (GUARDS.has(at.type) && below.field !== 'condition') {
      const condition = child(at, 'condition');
      if (condition === null || constantTruth(condition) === null) return true;
    }
    below = at;
  }
  return false;
}

/** A condition around a node, and whether it has to hold for the node to be come to. */
interface Around {
  readonly condition: Node;
  readonly holds: boolean;
}

/** The conditions under which a node is come to, innermost first. */
export function conditionsAround(node: Node, top: Node): Around[] {
  const found: Around[] = [];
  let below: Node = node;
  for (const at of ancestors(node, top)) {
    const condition = BRANCHES.has(at.type) && below.field !== 'condition' ? child(at, 'condition') : null;
    if (condition !== null)
      found.push({ condition, holds: (below.field === 'alternative') === INVERTED.test(at.type) });
    below = at;
  }
  return found;
}

/** Whether a node is come to only where somebody has set a variable of the environment (`if os.Getenv("FULL") != "" { … }`). */
export const isShelved = (node: Node, top: Node): boolean =>
  conditionsAround(node, top).some(({ condition, holds }) => {
    const truth = constantTruth(condition) === null ? truthUnset(condition) : null;
    return truth !== null && truth !== holds;
  });
