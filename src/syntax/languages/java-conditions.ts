import { truthy, weakestOf } from '../conditions.ts';
import { constantTruth } from '../constant.ts';
import type { Demand } from '../demand.ts';
import { bare, normal } from '../normal.ts';
import type { Strength } from '../oracle.ts';
import { child, type Node, parts } from '../tree.ts';
import { argumentsOf, calledName } from './java-tree.ts';

type Shape = readonly [strength: Strength, negated?: boolean];

const OPERATORS: ReadonlyMap<string, Shape> = new Map([
  ['==', ['exact']],
  ['!=', ['exact', true]],
  ['<', ['bound']],
  ['<=', ['bound']],
  ['>', ['bound']],
  ['>=', ['bound']],
]);
/** Methods that are a comparison of their own, by what they ask. */
const PREDICATES: ReadonlyMap<string, Strength> = new Map([
  ['equals', 'exact'],
  ['deepEquals', 'exact'],
  ['contentEquals', 'exact'],
  ['equalsIgnoreCase', 'structure'],
  ['contains', 'structure'],
  ['containsAll', 'structure'],
  ['containsKey', 'structure'],
  ['containsValue', 'structure'],
  ['startsWith', 'pattern'],
  ['endsWith', 'pattern'],
  ['matches', 'pattern'],
  ['isInstance', 'type'],
]);

function fromPredicate(node: Node, call: Node): Demand {
  const name = calledName(call);
  const strength = PREDICATES.get(name);
  const given = argumentsOf(call);
  const holder = child(call, 'object');
  const isStatic = /(^|\.)(Objects|Arrays|StringUtils)$/.test(holder?.text ?? '');
  const [subject, expected] = isStatic ? [given[0], given[1]] : [holder ?? undefined, given[0]];
  if (strength === undefined || subject === undefined || expected === undefined) return truthy(node, call);
  return { node, subject, expected, matcher: name, strength, symmetric: strength === 'exact' };
}

function fromOperator(node: Node, at: Node): Demand {
  const [left = null, right = null] = [child(at, 'left'), child(at, 'right')];
  const operator = child(at, 'operator')?.type ?? '';
  const shape = OPERATORS.get(operator);
  if (shape === undefined) return truthy(node, at);
  const [strength, negated = false] = shape;
  if (negated && right !== null && normal(right) === 'null') return { ...truthy(node, left ?? at), matcher: '!= null' };
  const trivial =
    operator === '>=' && right?.text === '0' && left !== null && /(size|length) \( \)$/.test(normal(left));
  return {
    node,
    subject: left,
    expected: right,
    matcher: operator,
    strength,
    negated,
    symmetric: strength === 'exact',
    tautology: trivial,
  };
}

/** What a condition asks that is asserted to hold; `and` asks all of its sides, `or` no more than its weakest. */
function fromCondition(node: Node, expression: Node): Demand[] {
  const at = bare(expression);
  if (at.type === 'unary_expression' && child(at, 'operator')?.type === '!') {
    const inner = child(at, 'operand');
    const found = inner === null ? [] : fromCondition(node, inner);
    return found.map((demand) => ({ ...demand, negated: demand.negated !== true }));
  }
  if (at.type === 'binary_expression') {
    const operator = child(at, 'operator')?.type;
    if (operator === '&&') return parts(at).flatMap((side) => fromCondition(node, side));
    if (operator !== '||') return [fromOperator(node, at)];
    const strength = weakestOf(parts(at).flatMap((side) => fromCondition(node, side)));
    return [{ node, subject: at, expected: null, matcher: 'or', strength }];
  }
  if (at.type === 'instanceof_expression') {
    const expected = child(at, 'right');
    return [{ node, subject: child(at, 'left'), expected, matcher: 'instanceof', strength: 'type' }];
  }
  return [at.type === 'method_invocation' ? fromPredicate(node, at) : truthy(node, at)];
}

/** A condition that is one of two values is asserted exactly: `assertTrue(ripe)` is `assertEquals(true, ripe)`. */
function asWanted(demand: Demand, wanted: boolean, tautology: boolean): Demand {
  const holds = (demand.negated === true) !== wanted;
  const trivial = tautology || demand.tautology === true;
  if (demand.matcher !== 'truthy') return { ...demand, negated: !holds, tautology: trivial };
  return { ...demand, matcher: '==', strength: 'exact', fixed: String(holds), negated: false, tautology: trivial };
}

/** What asserting a condition asks, as true or as false; not both of two sides are false where their `and` is. */
export function fromTruth(node: Node, condition: Node, wanted: boolean): Demand[] {
  const tautology = constantTruth(condition) === wanted;
  const at = bare(condition);
  const isBoth = at.type === 'binary_expression' && child(at, 'operator')?.type === '&&';
  const found = isBoth && !wanted ? [truthy(node, at)] : fromCondition(node, condition);
  return found.map((demand) => asWanted(demand, wanted, tautology));
}
