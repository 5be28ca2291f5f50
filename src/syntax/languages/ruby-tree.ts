import { numberIn } from '../fold.ts';
import { stringValue } from '../normal.ts';
import type { Tolerance } from '../oracle.ts';
import { child, graft, type Node, nodesOf, ofType, parts } from '../tree.ts';

/** The name that a call calls; a bare word may be a call as well. Empty for other nodes. */
export function calledName(node: Node): string {
  if (node.type === 'identifier') return node.text;
  return node.type === 'call' ? (child(node, 'method')?.text ?? '') : '';
}

/** What a call is sent to; null for calls without a receiver and other nodes. */
export const receiverOf = (node: Node): Node | null => (node.type === 'call' ? child(node, 'receiver') : null);

/** Arguments of a call without those given by name. */
export function argumentsOf(call: Node): readonly Node[] {
  const list = child(call, 'arguments');
  return list === null ? [] : parts(list).filter((one) => one.type !== 'pair' && one.type !== 'block_argument');
}

/** What a call is given by name: `skip: true`, `:if => ripe`. */
export function optionsOf(call: Node): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  const list = child(call, 'arguments');
  for (const one of list === null ? [] : parts(list)) {
    const value = one.type === 'pair' ? child(one, 'value') : null;
    if (value !== null) found.set((child(one, 'key')?.text ?? '').replace(/^:|["']/g, ''), value);
  }
  return found;
}

/** The statements of the block given to a call (or of a lambda); null where there is none. */
export function blockOf(call: Node): Node | null {
  const block = child(call, 'block') ?? (call.type === 'lambda' ? child(call, 'body') : null);
  return block === null ? null : (child(block, 'body') ?? block);
}

/** The only statement of some; all of them where they are more. */
export function lone(statements: Node): Node {
  const [only, another] = parts(statements);
  return only !== undefined && another === undefined ? only : statements;
}

/** What a `describe` or `it` is called: its text, or the constant that it is about. */
export const titleOf = (call: Node): string =>
  argumentsOf(call)
    .filter((one) => one.type !== 'simple_symbol' || argumentsOf(call)[0] === one)
    .map((one) => stringValue(one) ?? one.text)
    .join(' ');

const isHeredoc = ofType(/^heredoc_(beginning|body)$/);

/**
 * Puts the text of each heredoc below the mark that opens it: the grammar has it behind the statement, where nothing tells
 * what it belongs to. Changes the tree, which is our own copy.
 */
export function graftHeredocs(root: Node): Node {
  const marks: Node[] = [];
  const bodies: Node[] = [];
  for (const at of nodesOf(root, isHeredoc)) (at.type === 'heredoc_body' ? bodies : marks).push(at);
  const moves = bodies.flatMap((from, index) => {
    const to = marks[index];
    const kept = from.children.filter((c) => c.type !== 'heredoc_end');
    return to === undefined || from.parent === null || to.children.length > 0 ? [] : [{ from, to, kept }];
  });
  graft(root, moves);
  return root;
}

/** What a delta accepts; -1 for one that is computed. */
export function toleranceOf(given: Node | undefined, measure: string, fallback: number): Tolerance {
  const value = given === undefined ? fallback : numberIn(given);
  return { measure, value: Number.isNaN(value) ? -1 : value };
}

/** What `expect(…)` or its like examines; undefined where a call is none. */
export function examined(call: Node): Node | null | undefined {
  const name = calledName(call);
  if (name === 'is_expected') return call;
  if (!/^(expect|_|value|assert_that|are_expected)$/.test(name) || receiverOf(call) !== null) return undefined;
  const block = blockOf(call);
  return block === null ? (argumentsOf(call)[0] ?? null) : lone(block);
}
