import { compareValues, fold, isImported, isTrue, typeofOperand } from './fold.ts';
import { machineTruth } from './machine.ts';
import { bare, normal, stringValue } from './normal.ts';
import { child, type Node, ofType, parts } from './tree.ts';

const ALWAYS: ReadonlySet<string> = new Set([
  'true',
  'lambda',
  'lambda_expression',
  'simple_symbol',
  'hash',
  'arrow_function',
  'function_expression',
  'regex',
  'class',
]);
const NEVER: ReadonlySet<string> = new Set(['false', 'none', 'null', 'nil', 'null_literal', 'undefined']);
const FILLED_TRUE: ReadonlySet<string> = new Set(['tuple', 'list', 'dictionary', 'set']);
const NUMBERS =
  /^(integer|float|number|(int|integer|float|real|(decimal|hex)_integer|decimal_floating_point)_literal)$/;
const LITERALS =
  /^(true|false|none|null|nil|boolean|(rune|char|character|boolean|null)_literal|simple_symbol|hash_key_symbol|regex|(string|symbol)_array)$/;
const STRINGS =
  /^(string|encapsed_string|template_string|concatenated_string|chained_string|(interpreted_string|raw_string|verbatim_string|string)_literal)$/;
const COLLECTIONS =
  /^(list|tuple|dictionary|set|array|object|pair|arguments?|hash|array_initializer|array_element_initializer|((implicit_)?array_creation|collection|initializer|tuple|element)_expression|collection_element|expression_element)$/;

const SIGNED = /^(unary(_operator|_expression|_op_expression)?|prefix_unary_expression)$/;
const isPlain = (type: string): boolean => NUMBERS.test(type) || LITERALS.test(type);

/** Whether a node is a literal, a sign before a number included. */
export function isLiteral(node: Node): boolean {
  const at = bare(node);
  if (SIGNED.test(at.type)) return parts(at).every((part) => isPlain(part.type));
  if (COLLECTIONS.test(at.type)) return parts(at).every(isLiteral);
  if (at.type === 'property_identifier') return true;
  if (STRINGS.test(at.type)) return stringValue(at) !== null;
  return isPlain(at.type);
}

const numberOf = (node: Node): number =>
  Number(node.text.replaceAll('_', '').replace(/([jJnfFdDmM]|[uU]?[lL]|[uU]|[iuf](8|16|32|64|128|size))$/, ''));

function compare(left: string, operator: string, right: string): boolean | null {
  switch (operator) {
    case '==':
    case '===':
    case 'is':
      return left === right;
    case '!=':
    case '!==':
    case 'is not':
      return left !== right;
    default: {
      const [a, b] = [Number(left), Number(right)];
      if (Number.isNaN(a) || Number.isNaN(b)) return null;
      if (operator === '<') return a < b;
      if (operator === '>') return a > b;
      if (operator === '<=') return a <= b;
      return operator === '>=' ? a >= b : null;
    }
  }
}

function comparison(node: Node): boolean | null {
  const [left, right, more] = parts(node);
  if (left === undefined || right === undefined || more !== undefined) return null;
  const operator = node.children
    .filter((c) => c !== left && c !== right)
    .map((c) => c.text)
    .join(' ');
  if (isLiteral(left) && isLiteral(right)) return compare(normal(left), operator, normal(right));
  return machineTruth(left, operator, right) ?? typeGate(left, operator, right) ?? folded(left, operator, right);
}

/** `typeof weigh === 'undefined'` of an import, which is always something. */
function typeGate(left: Node, operator: string, right: Node): boolean | null {
  const operand = typeofOperand(left);
  if (operand === null || stringValue(bare(right)) !== 'undefined' || !isImported(operand)) return null;
  return /^={2,3}$/.test(operator) ? false : /^!={1,2}$/.test(operator) ? true : null;
}

function folded(left: Node, operator: string, right: Node): boolean | null {
  const [a, b] = [fold(left), fold(right)];
  return a === null || b === null ? null : compareValues(a, operator, b);
}

/** Whether a node is `!x` or `not x`. */
export const isDenial = (at: Node): boolean =>
  at.type === 'not_operator' || (SIGNED.test(at.type) && /^(!|not)$/.test(at.children[0]?.type ?? ''));

/** Whether one side denies the other in its very words: `testing.Short() || !testing.Short()`. */
function isOpposite([left, right]: readonly Node[]): boolean {
  if (left === undefined || right === undefined) return false;
  const denies = (one: Node, other: Node): boolean => {
    const [denied] = isDenial(bare(one)) ? parts(bare(one)) : [];
    return denied !== undefined && normal(denied) === normal(other);
  };
  return denies(left, right) || denies(right, left);
}

function either(node: Node): boolean | null {
  const operator = node.children.find((c) => ['or', 'and', '||', '&&'].includes(c.type))?.type;
  if (operator === undefined) return comparison(node);
  const sides = parts(node).map(constantTruth);
  const deciding = operator === 'or' || operator === '||';
  if (sides.includes(deciding) || isOpposite(parts(node))) return deciding;
  return sides.includes(null) ? null : !deciding;
}

/** What an expression is as a condition, wherever the code runs; null where that depends. Recursion ends at MAX_DEPTH. */
export function constantTruth(node: Node): boolean | null {
  const at = bare(node);
  if (ALWAYS.has(at.type)) return true;
  if (NEVER.has(at.type)) return false;
  if (['array', 'object'].includes(at.type)) return true;
  if (FILLED_TRUE.has(at.type)) return parts(at).length > 0;
  if (/^boolean(_literal)?$/.test(at.type)) return at.text.toLowerCase() === 'true';
  if (NUMBERS.test(at.type)) return numberOf(at) !== 0;
  const text = stringValue(at);
  if (text !== null) return text !== '';
  if (isDenial(at)) {
    const inner = parts(at)[0];
    const truth = inner === undefined ? null : constantTruth(inner);
    return truth === null ? null : !truth;
  }
  if (['boolean_operator', 'comparison_operator', 'binary_expression', 'binary'].includes(at.type)) return either(at);
  const value = fold(at);
  return value === null ? null : isTrue(value);
}

const CONDITIONAL = ofType(/^(if|if_statement|if_expression|if_modifier)$/);

/** A condition that never holds, with nothing for where it does not: code that never runs. */
export function isNeverTaken(node: Node): boolean {
  if (!CONDITIONAL(node) || child(node, 'alternative') !== null) return false;
  const condition = child(node, 'condition');
  return condition !== null && constantTruth(condition) === false;
}
