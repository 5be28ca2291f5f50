import { truthy, weakestOf } from '../conditions.ts';
import type { Demand } from '../demand.ts';
import { bare, normal } from '../normal.ts';
import type { Strength } from '../oracle.ts';
import { child, type Node, parts } from '../tree.ts';
import { argumentsOf, calledName, receiverOf } from './ruby-tree.ts';

const OPERATORS: ReadonlyMap<string, readonly [strength: Strength, negated: boolean]> = new Map([
  ['==', ['exact', false]],
  ['===', ['structure', false]],
  ['!=', ['exact', true]],
  ['<', ['bound', false]],
  ['<=', ['bound', false]],
  ['>', ['bound', false]],
  ['>=', ['bound', false]],
  ['=~', ['pattern', false]],
  ['!~', ['pattern', true]],
]);
const PREDICATES: ReadonlyMap<string, Strength> = new Map([
  ['include?', 'structure'],
  ['key?', 'structure'],
  ['has_key?', 'structure'],
  ['start_with?', 'pattern'],
  ['end_with?', 'pattern'],
  ['match?', 'pattern'],
  ['is_a?', 'type'],
  ['kind_of?', 'type'],
  ['instance_of?', 'type'],
  ['respond_to?', 'type'],
  ['eql?', 'exact'],
  ['equal?', 'exact'],
]);

/** What one comparison asks. */
export function fromOperator(node: Node, subject: Node | null, operator: string, expected: Node | null): Demand {
  const [strength, negated] = OPERATORS.get(operator) ?? ['truthy', false];
  const symmetric = strength === 'exact';
  const trivial =
    operator === '>=' &&
    expected?.text === '0' &&
    /\. (size|length|count)$/.test(subject === null ? '' : normal(subject));
  if (negated && expected?.type === 'nil' && subject !== null) return { ...truthy(node, subject), matcher: '!= nil' };
  return { node, subject, expected, matcher: operator, strength, negated, symmetric, tautology: trivial };
}

/** What a condition asks that is asserted to hold; `&&` asks all of its sides, `||` no more than its weakest. */
export function fromCondition(node: Node, expression: Node): Demand[] {
  const at = bare(expression);
  const operator = child(at, 'operator')?.type ?? '';
  if (at.type === 'unary' && /^(!|not)$/.test(operator)) {
    const inner = child(at, 'operand');
    const found = inner === null ? [] : fromCondition(node, inner);
    return found.map((demand) => ({ ...demand, negated: demand.negated !== true }));
  }
  if (at.type === 'binary') {
    if (operator === '&&' || operator === 'and') return parts(at).flatMap((side) => fromCondition(node, side));
    if (operator === '||' || operator === 'or') {
      const strength = weakestOf(
        parts(at).flatMap((side) => fromCondition(node, side)),
        'structure',
      );
      return [{ node, subject: at, expected: null, matcher: 'or', strength }];
    }
    return [
      OPERATORS.has(operator) ? fromOperator(node, child(at, 'left'), operator, child(at, 'right')) : truthy(node, at),
    ];
  }
  const name = calledName(at);
  const subject = receiverOf(at);
  if (subject !== null && name === 'nil?')
    return [{ node, subject, expected: null, matcher: name, strength: 'exact', fixed: 'nil' }];
  const strength = PREDICATES.get(name);
  const [expected] = at.type === 'call' ? argumentsOf(at) : [];
  if (subject === null || strength === undefined || expected === undefined) return [truthy(node, at)];
  return [{ node, subject, expected, matcher: name, strength }];
}
