import type { Demand } from '../demand.ts';
import type { Strength } from '../oracle.ts';
import { child, type Node } from '../tree.ts';
import { demandsOfTruth, type TruthLanguage } from '../truth.ts';
import { argumentsOf, calledName, classOf, holderOf } from './php-tree.ts';

/** Functions that compare: what they ask, and whether what is looked for stands first. */
const PREDICATES: ReadonlyMap<string, readonly [strength: Strength, soughtFirst: boolean]> = new Map([
  ['in_array', ['structure', true]],
  ['array_key_exists', ['structure', true]],
  ['str_contains', ['pattern', false]],
  ['str_starts_with', ['pattern', false]],
  ['str_ends_with', ['pattern', false]],
  ['preg_match', ['pattern', true]],
  ['is_a', ['type', false]],
  ['is_subclass_of', ['type', false]],
  ['hash_equals', ['exact', true]],
  ['method_exists', ['structure', false]],
  ['property_exists', ['structure', false]],
]);
const TYPE_TESTS =
  /^is_(array|bool|callable|countable|float|int|integer|iterable|numeric|object|resource|scalar|string)$/;

function fromFunction(at: Node, node: Node): Demand | null {
  const name = calledName(at);
  const [first, second] = argumentsOf(at);
  if (holderOf(at) !== null || first === undefined) return null;
  const known = PREDICATES.get(name);
  if (known !== undefined && second !== undefined) {
    const [strength, soughtFirst] = known;
    const [subject, expected] = soughtFirst ? [second, first] : [first, second];
    return { node, subject, expected: classOf(expected), matcher: name, strength, symmetric: strength === 'exact' };
  }
  if (TYPE_TESTS.test(name)) return { node, subject: first, expected: null, matcher: name, strength: 'type' };
  return name === 'is_null'
    ? { node, subject: first, expected: null, matcher: '==', strength: 'exact', fixed: 'null' }
    : null;
}

const PHP: TruthLanguage = {
  denied: (at) =>
    at.type === 'unary_op_expression' && /^(!|not)$/.test(child(at, 'operator')?.text ?? '')
      ? child(at, 'argument')
      : null,
  single: (at, node) => {
    if (at.type === 'binary_expression' && child(at, 'operator')?.text === 'instanceof')
      return {
        node,
        subject: child(at, 'left'),
        expected: child(at, 'right'),
        matcher: 'instanceof',
        strength: 'type',
      };
    return fromFunction(at, node);
  },
  counts: /^(count|sizeof|strlen) \(/,
};

/** What asserting a condition of PHP asks, as true or as false. */
export const fromTruth = (node: Node, condition: Node, wanted: boolean): Demand[] =>
  demandsOfTruth(node, condition, wanted, PHP);
