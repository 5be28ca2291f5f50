import type { Demand } from '../demand.ts';
import { bare } from '../normal.ts';
import { child, type Node, parts } from '../tree.ts';
import { demandsOfTruth, type TruthLanguage } from '../truth.ts';

/** What `JSON.stringify(…)` is handed alone; null for other nodes. */
function stringified(node: Node | null): Node | null {
  const at = node === null ? null : bare(node);
  if (at?.type !== 'call_expression' || child(at, 'function')?.text !== 'JSON.stringify') return null;
  const [given, more] = parts(child(at, 'arguments') ?? at);
  return given === undefined || more !== undefined ? null : given;
}

const KINDS: ReadonlyMap<string, Demand['strength']> = new Map([
  ['instanceof', 'type'],
  ['in', 'structure'],
]);

/** `x instanceof Pear`, `"ripe" in x`, and two values that are compared as texts. */
function single(at: Node, node: Node): Demand | null {
  if (at.type !== 'binary_expression') return null;
  const operator = child(at, 'operator')?.text ?? '';
  const [left, right] = [child(at, 'left'), child(at, 'right')];
  const strength = KINDS.get(operator);
  if (strength !== undefined) {
    const [subject, expected] = operator === 'in' ? [right, left] : [left, right];
    return { node, subject, expected, matcher: operator, strength };
  }
  const [subject, expected] = [stringified(left), stringified(right)];
  if (!/^===?$/.test(operator) || subject === null || expected === null) return null;
  return { node, subject, expected, matcher: '==', strength: 'exact', symmetric: true };
}

const JAVASCRIPT: TruthLanguage = {
  denied: (at) =>
    at.type === 'unary_expression' && child(at, 'operator')?.text === '!' ? child(at, 'argument') : null,
  single,
  counts: /\. (?:length|size)$/,
  loose: true,
};

/** What asserting a condition of JavaScript asks, as something that counts as true or as false. */
export const fromTruth = (node: Node, condition: Node, wanted: boolean): Demand[] =>
  demandsOfTruth(node, condition, wanted, JAVASCRIPT);

/** Whether an expression compares, so that asserting it asks for more than anything at all. */
export const isComparison = (expression: Node): boolean => bare(expression).type === 'binary_expression';
