import type { Demand } from '../demand.ts';
import { bare } from '../normal.ts';
import { child, type Node, parts } from '../tree.ts';
import { demandsOfTruth } from './python-assertions.ts';

const FAILS = /^(?:(?:pytest|self)\s*\.\s*)?fail\s*\(|^raise\s+(?:\w+\.)*(?:AssertionError|failureException)\b/;

/** Whether a block has no other way than to fail its test. */
const failsIn = (block: Node | null): boolean => block !== null && parts(block).some(({ text }) => FAILS.test(text));

/** What is demanded where a condition must not hold: of `or` that no side does, of `and` no more than that not both do. */
function denied(node: Node, condition: Node): Demand[] {
  const at = bare(condition);
  const isBoth = at.type === 'boolean_operator' && at.children.some(({ type }) => type === 'and');
  if (isBoth) return [{ node, subject: at, expected: null, matcher: 'truthy', strength: 'truthy', negated: true }];
  if (at.type === 'boolean_operator') return parts(at).flatMap((side) => denied(node, side));
  return demandsOfTruth(node, at).map((demand) => ({ ...demand, negated: demand.negated !== true, tautology: false }));
}

/** `if weigh() != 3: pytest.fail()`, `for pear in crate: … else: self.fail()`: what a way that fails demands of what leads to it. */
export function demandsOfFailure(node: Node): readonly Demand[] {
  const condition = node.type === 'if_statement' ? child(node, 'condition') : null;
  if (condition !== null) return failsIn(child(node, 'consequence')) ? denied(node, condition) : [];
  if (!/^(?:for|while)_statement$/.test(node.type)) return [];
  const missed = node.children.find(({ type }) => type === 'else_clause') ?? null;
  const block = missed === null ? null : child(missed, 'body');
  return failsIn(block) ? [{ node, subject: node, expected: null, matcher: 'finds', strength: null }] : [];
}
