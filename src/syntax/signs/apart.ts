import { ancestors, child, type Node, parts, walk } from '../tree.ts';
import { constantResult } from './hollow.ts';

/** The code that runs only where a condition holds that a node belongs to. */
function guarded(node: Node): Node | null {
  let below = node;
  for (const at of ancestors(node)) {
    const then =
      child(at, 'consequence') ??
      (/_modifier$|^(if_statement|conditional_expression)$/.test(at.type) ? child(at, 'body') : null);
    if (then !== null) return below.field === 'condition' ? then : null;
    if (/block|statement|body|function|clause$/.test(at.type) && !/parenthesized|_call/.test(at.type)) return null;
    below = at;
  }
  return null;
}

const MEMBER =
  /^(member_expression|attribute|selector_expression|field_access|field_expression|member_access_expression|instance_variable)$/;

/** Whether a statement puts something in the place of an object's member: `exports.weigh = () => 150`. */
function replacesMember(at: Node): boolean {
  if (!CHANGES.test(at.type)) return false;
  const left = child(at, 'left');
  const target = left?.type === 'expression_list' ? parts(left)[0] : left;
  return target != null && MEMBER.test(target.type) && !SURROUNDINGS.test(parts(target).at(-1)?.text ?? target.text);
}

/** A name that holds what a node asks, and the code in which it does. */
export interface Holder {
  readonly name: string;
  readonly root: Node;
}

const rootOf = (node: Node): Node => [...ancestors(node)].at(-1) ?? node;

/** The function that gives back what a node asks: `return "pytest" in sys.modules`. */
function givenBackBy(node: Node): Holder | null {
  let isAnswer = false;
  let below = node;
  for (const at of ancestors(node)) {
    if (FUNCTIONS.test(at.type)) {
      const holder =
        child(at, 'name') ?? (at.parent === null ? null : (child(at.parent, 'name') ?? child(at.parent, 'key')));
      const isBody = below.field === 'body' && !/block|body/.test(below.type);
      return (isAnswer || isBody) && holder !== null ? { name: holder.text, root: rootOf(node) } : null;
    }
    const isLast = BODIES.test(at.type) && FUNCTIONS.test(at.parent?.type ?? '') && parts(at).at(-1) === below;
    if (/^(return_statement|return_expression|return)$/.test(at.type) || (isLast && ENDS_IN_VALUE.test(at.type)))
      isAnswer = true;
    else if (!isAnswer && /statement|block|body|assignment|declarator/.test(at.type) && !BODIES.test(at.type))
      return null;
    below = at;
  }
  return null;
}

/** Bodies of functions, and those of them whose last expression is what the function gives back (Rust, Ruby). */
const BODIES = /^(block|statement_block|statement_list|body_statement|compound_statement)$/;
const ENDS_IN_VALUE = /^(block|body_statement)$/;

/** The name that holds what a node asks. */
export function heldIn(node: Node): Holder | null {
  let name: string | null = null;
  let root = node;
  for (const at of ancestors(node)) {
    const left = /assignment|declarator|declaration$/.test(at.type) ? (child(at, 'left') ?? child(at, 'name')) : null;
    if (name === null && left !== null && /identifier|variable_name|constant/.test(left.type)) name = left.text;
    if (name === null && /block|body|function/.test(at.type)) return null;
    root = at;
  }
  return name === null ? null : { name, root };
}

/** What other code may ask instead of a node: the name that holds what it asks, or the function that gives it back. */
export const holderOf = (node: Node): Holder | null => heldIn(node) ?? givenBackBy(node);

/** Whether code answers apart where a name says so. */
export const answersApartBy = (name: string, root: Node): boolean =>
  walk(root).some((at) => at.children.length === 0 && at.text === name && isApart(at));

/** Whether what a node asks is held in a name, or given back by a function, by which code answers tests apart. */
function isHeldApart(node: Node): boolean {
  const held = holderOf(node);
  return held !== null && answersApartBy(held.name, held.root);
}

/** Rust: a function that is there twice, once for tests. */
function isTwin(node: Node): boolean {
  const list = node.type === 'attribute_item' ? (node.parent?.children ?? []) : [];
  const own = list.slice(list.indexOf(node) + 1).find(({ type }) => type !== 'attribute_item');
  const name = own?.type === 'function_item' ? child(own, 'name')?.text : undefined;
  return name !== undefined && list.some((one) => one !== own && child(one, 'name')?.text === name);
}

/** Whether tests get another answer by what a node asks, there or where it is held in a name. */
export const answersApart = (node: Node): boolean =>
  isApart(node) || isTwin(node) || isHeldApart(node) || isTried(node);

export const givesBack = (at: Node): boolean =>
  /^(return_statement|return_expression|return)$/.test(at.type) && at.children.length > 1;

/** Whether what is asked for is only tried, and a value given back behind it: `Class.forName("org.junit…"); return 7;`. */
function isTried(node: Node): boolean {
  for (const at of ancestors(node)) {
    if (/^(function_|method_d|lambda|arrow_function)/.test(at.type)) return false;
    if (at.field === 'body' && at.parent?.type === 'try_statement') return at.children.some(givesBack);
  }
  return false;
}

const CHANGES =
  /^(assignment|augmented_assignment|assignment_expression|augmented_assignment_expression|compound_assignment_expr|update_expression|inc_statement|dec_statement|assignment_statement|operator_assignment)$/;
const FUNCTIONS =
  /^(function_(definition|declaration|item|expression)|method_(definition|declaration)|method|arrow_function|func_literal)$/;
/** Names for how code behaves beside what it answers. */
const SURROUNDINGS =
  /time|delay|interval|wait|log|level|verbos|quiet|debug|retr|worker|thread|colou?r|path|dir|file|url|host|port|cache|data_?base|db|dsn|env|config|settings|secret|key/i;

/** Whether a statement changes a local value that its function goes on with behind some of its code. */
function changesValue(at: Node, then: Node): boolean {
  if (!CHANGES.test(at.type)) return false;
  const target = child(at, 'left') ?? child(at, 'argument') ?? at.children.find(({ named }) => named);
  const name = target?.text ?? '';
  if (!/^\$?[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || SURROUNDINGS.test(name)) return false;
  const holder = [...ancestors(then)].find(({ type }) => FUNCTIONS.test(type));
  if (holder === undefined) return false;
  const behind = holder.text.slice(then.start + then.text.length - holder.start);
  return behind.split(/[^\p{L}\p{N}_$]+/u).includes(name);
}

/** Whether a local value is changed in place, and given back behind some code: `berths.sort()`. */
function changesInPlace(at: Node, then: Node): boolean {
  const receiver = /^(call|call_expression|method_invocation|invocation_expression|member_call_expression)$/.test(
    at.type,
  )
    ? /^(\$?[\p{L}_][\p{L}\p{N}_]*)(?:\.|->)/u.exec(at.text)?.[1]
    : undefined;
  if (receiver === undefined || SURROUNDINGS.test(receiver)) return false;
  const holder = [...ancestors(then)].find(({ type }) => FUNCTIONS.test(type));
  return (
    holder !== undefined &&
    walk(holder).some((one) => one.start > then.start && givesBack(one) && parts(one)[0]?.text === receiver)
  );
}

const SKIPS = /^(continue|break)(_statement|_expression)?$/;

/** Whether tests get another answer there: what is guarded gives a value back, changes one, puts another in its place, or goes round what follows. */
function isApart(node: Node): boolean {
  const then = guarded(node);
  if (then === null) return false;
  for (const at of walk(then))
    if (
      replacesMember(at) ||
      givesBack(at) ||
      SKIPS.test(at.type) ||
      changesValue(at, then) ||
      changesInPlace(at, then)
    )
      return true;
  return !/block|statement|then/.test(then.type) && constantResult(then) !== '';
}
