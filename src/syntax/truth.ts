import { truthy, weakestOf } from './conditions.ts';
import { constantTruth } from './constant.ts';
import type { Demand } from './demand.ts';
import { bare, normal } from './normal.ts';
import type { Strength } from './oracle.ts';
import { child, type Node, parts } from './tree.ts';

/** What a language tells about its conditions, for telling what it means to assert that one holds. */
export interface TruthLanguage {
  /** What a negation denies; null for other nodes. */
  readonly denied: (node: Node) => Node | null;
  /** What a comparison that is no operator asks (`in_array(3, $a)`, `x is Pear`); null for other nodes. */
  readonly single: (at: Node, node: Node) => Demand | null;
  /** A count's own text, normalised: it is never below zero. */
  readonly counts: RegExp;
  /** What is asserted to hold may be anything that counts as true, as `assert.ok` has it. */
  readonly loose?: true;
}

type Shape = readonly [strength: Strength, negated?: boolean];

const OPERATORS: ReadonlyMap<string, Shape> = new Map([
  ['==', ['exact']],
  ['===', ['exact']],
  ['!=', ['exact', true]],
  ['!==', ['exact', true]],
  ['<>', ['exact', true]],
  ['<', ['bound']],
  ['<=', ['bound']],
  ['>', ['bound']],
  ['>=', ['bound']],
]);

const operatorOf = (at: Node): string => (at.type === 'binary_expression' ? (child(at, 'operator')?.text ?? '') : '');
const isBoth = (operator: string): boolean => operator === '&&' || operator === 'and';
const isEither = (operator: string): boolean => operator === '||' || operator === 'or';

function fromOperator(node: Node, at: Node, { counts }: TruthLanguage): Demand {
  const [left, right] = [child(at, 'left'), child(at, 'right')];
  const operator = operatorOf(at);
  const shape = OPERATORS.get(operator);
  if (shape === undefined || left === null || right === null) return truthy(node, at);
  const [strength, negated = false] = shape;
  if (negated && /^(null|undefined)$/i.test(normal(right))) return { ...truthy(node, left), matcher: '!= null' };
  const tautology = operator === '>=' && right.text === '0' && counts.test(normal(left));
  const matcher = operator.replace(/^([!=]=)=$/, '$1').replace('<>', '!=');
  return {
    node,
    subject: left,
    expected: right,
    matcher,
    strength,
    negated,
    symmetric: strength === 'exact',
    tautology,
  };
}

/** What a condition asks that is asserted to hold; `and` asks all of its sides, `or` no more than its weakest. */
function fromCondition(node: Node, expression: Node, language: TruthLanguage): Demand[] {
  const at = bare(expression);
  const inner = language.denied(at);
  if (inner !== null)
    return fromCondition(node, inner, language).map((demand) => ({ ...demand, negated: demand.negated !== true }));
  const operator = operatorOf(at);
  if (isBoth(operator)) return parts(at).flatMap((side) => fromCondition(node, side, language));
  if (isEither(operator)) {
    const strength = weakestOf(parts(at).flatMap((side) => fromCondition(node, side, language)));
    return [{ node, subject: at, expected: null, matcher: 'or', strength }];
  }
  const single = language.single(at, node);
  if (single !== null) return [single];
  return [OPERATORS.has(operator) ? fromOperator(node, at, language) : truthy(node, at)];
}

/** A condition that is one of two values is asserted exactly: asserting `ripe` is asserting that it equals true. */
function asWanted(demand: Demand, wanted: boolean, tautology: boolean, loose: boolean): Demand {
  const holds = (demand.negated === true) !== wanted;
  const trivial = tautology || demand.tautology === true;
  if (demand.matcher !== 'truthy' || loose) return { ...demand, negated: !holds, tautology: trivial };
  return { ...demand, matcher: '==', strength: 'exact', fixed: String(holds), negated: false, tautology: trivial };
}

/** What asserting a condition asks, as true or as false; not both of two sides are false where their `and` is. */
export function demandsOfTruth(node: Node, condition: Node, wanted: boolean, language: TruthLanguage): Demand[] {
  const tautology = constantTruth(condition) === wanted;
  const at = bare(condition);
  const denied = isBoth(operatorOf(at)) && !wanted;
  const found = denied ? [truthy(node, at)] : fromCondition(node, condition, language);
  return found.map((demand) => asWanted(demand, wanted, tautology, language.loose === true));
}
