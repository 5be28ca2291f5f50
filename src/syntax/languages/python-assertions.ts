import { weakestOf } from '../conditions.ts';
import { constantTruth, isLiteral } from '../constant.ts';
import type { Demand } from '../demand.ts';
import { numberIn } from '../fold.ts';
import { bare, normal } from '../normal.ts';
import type { Strength, Tolerance } from '../oracle.ts';
import { child, type Node, parts } from '../tree.ts';

type Shape = readonly [strength: Strength, negated?: boolean];

/** unittest's methods and their like: strength, and whether they deny. */
const METHODS: Readonly<Record<string, Shape>> = {
  assertEqual: ['exact'],
  assertEquals: ['exact'],
  assertNotEqual: ['exact', true],
  assertIs: ['exact'],
  assertIsNot: ['exact', true],
  assertIsNone: ['exact'],
  assertIsNotNone: ['truthy'],
  assertTrue: ['truthy'],
  assertFalse: ['truthy', true],
  assertListEqual: ['exact'],
  assertDictEqual: ['exact'],
  assertSetEqual: ['exact'],
  assertTupleEqual: ['exact'],
  assertSequenceEqual: ['exact'],
  assertMultiLineEqual: ['exact'],
  assertCountEqual: ['structure'],
  assertDictContainsSubset: ['structure'],
  assertIn: ['structure'],
  assertNotIn: ['structure', true],
  assertAlmostEqual: ['approximate'],
  assertAlmostEquals: ['approximate'],
  assertNotAlmostEqual: ['approximate', true],
  assertGreater: ['bound'],
  assertGreaterEqual: ['bound'],
  assertLess: ['bound'],
  assertLessEqual: ['bound'],
  assertRegex: ['pattern'],
  assertNotRegex: ['pattern', true],
  assertIsInstance: ['type'],
  assertNotIsInstance: ['type', true],
  assertRaises: ['type'],
  assertRaisesRegex: ['pattern'],
  assertWarns: ['type'],
  assertWarnsRegex: ['pattern'],
  assertLogs: ['type'],
  assert_equal: ['exact'],
  assert_array_equal: ['exact'],
  assert_frame_equal: ['exact'],
  assert_series_equal: ['exact'],
  assert_index_equal: ['exact'],
  assert_allclose: ['approximate'],
  assert_almost_equal: ['approximate'],
  assert_array_almost_equal: ['approximate'],
  assert_called: ['truthy'],
  assert_not_called: ['exact'],
  assert_called_once: ['structure'],
  assert_called_with: ['exact'],
  assert_called_once_with: ['exact'],
  assert_awaited: ['truthy'],
  assert_awaited_once: ['structure'],
  assert_awaited_with: ['exact'],
  assert_awaited_once_with: ['exact'],
  assert_any_call: ['structure'],
  assert_has_calls: ['structure'],
};
/** Comparison operators inside `assert`. */
const OPERATORS: Readonly<Record<string, Shape>> = {
  '==': ['exact'],
  is: ['exact'],
  '!=': ['exact', true],
  '<>': ['exact', true],
  'is not': ['exact', true],
  in: ['structure'],
  'not in': ['structure', true],
  '<': ['bound'],
  '<=': ['bound'],
  '>': ['bound'],
  '>=': ['bound'],
};
/** Calls that are a comparison of their own: strength, position of the subject, of what is expected. */
const PREDICATES: Readonly<Record<string, readonly [Strength, number, number]>> = {
  isinstance: ['type', 0, 1],
  issubclass: ['type', 0, 1],
  hasattr: ['type', 0, 1],
  match: ['pattern', 1, 0],
  search: ['pattern', 1, 0],
  fullmatch: ['pattern', 1, 0],
  allclose: ['approximate', 0, 1],
  isclose: ['approximate', 0, 1],
  array_equal: ['exact', 0, 1],
};
const FIXED: Readonly<Record<string, string>> = { assertIsNone: 'None', assertIsNotNone: 'None' };
const MOCKS = /^assert_(called|not_called|awaited|not_awaited|any_call|any_await|has_calls|has_awaits)/;
const RAISES: ReadonlySet<string> = new Set(['raises', 'warns', 'deprecated_call']);

/** The last name of what a call calls: `weigh` of `orchard.weigh(…)`; empty where it is computed. */
export function calledName(call: Node): string {
  const callee = child(call, 'function');
  if (callee === null) return '';
  return (callee.type === 'attribute' ? child(callee, 'attribute')?.text : callee.text) ?? '';
}

const receiver = (call: Node): Node | null => {
  const callee = child(call, 'function');
  return callee?.type === 'attribute' ? child(callee, 'object') : null;
};

/** Positional arguments and keyword arguments of a call. */
export function argumentsOf(call: Node): { positional: Node[]; keyword: Map<string, Node> } {
  const list = child(call, 'arguments');
  const positional: Node[] = [];
  const keyword = new Map<string, Node>();
  for (const part of list === null ? [] : list.type === 'generator_expression' ? [list] : parts(list)) {
    const value = child(part, 'value');
    if (part.type === 'keyword_argument' && value !== null) keyword.set(child(part, 'name')?.text ?? '', value);
    else positional.push(part);
  }
  return { positional, keyword };
}

const TOLERANCES = ['rel', 'abs', 'rtol', 'atol', 'rel_tol', 'abs_tol', 'delta'] as const;

/** What an approximate call accepts: a sum over its tolerance arguments; `places` and `decimal` count down. */
function toleranceOf(call: Node): Tolerance {
  const { positional, keyword } = argumentsOf(call);
  const places =
    keyword.get('places') ?? keyword.get('decimal') ?? (/lmost/.test(calledName(call)) ? positional[2] : undefined);
  const given = TOLERANCES.filter((name) => keyword.has(name));
  if (given.length > 0) {
    const value = given.reduce((sum, name) => sum + numberIn(keyword.get(name)), 0);
    return {
      measure: given.map((name) => name.replace(/_?tol$/, '')).join('+'),
      value: Number.isNaN(value) ? -1 : value,
    };
  }
  if (places !== undefined || /lmost/.test(calledName(call)))
    return { measure: 'places', value: 10 ** -(places === undefined ? 7 : numberIn(places)) };
  const second = calledName(call) === 'approx' ? positional[1] : undefined;
  return { measure: 'rel', value: second === undefined ? 1e-6 : numberIn(second) };
}

/** The `approx(…)` on a side of a comparison; null where there is none. */
const approximation = (node: Node): Node | null =>
  bare(node).type === 'call' && calledName(bare(node)) === 'approx' ? bare(node) : null;

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

/** `type(x) is Pear` asks for a kind of thing, as `isinstance(x, Pear)` does; null for other comparisons. */
function ofKind(node: Node, left: Node, operator: string, right: Node): Demand | null {
  const call = bare(left);
  if (!/^(is|==)$/.test(operator) || call.type !== 'call' || calledName(call) !== 'type') return null;
  const [subject, more] = argumentsOf(call).positional;
  if (subject === undefined || more !== undefined || !/^(identifier|attribute)$/.test(bare(right).type)) return null;
  return { node, subject, expected: right, matcher: 'type', strength: 'type' };
}

function fromPair(node: Node, left: Node, operator: string, right: Node): Demand {
  const mirrored = MIRRORED[operator];
  if (mirrored !== undefined && isLiteral(left) && !isLiteral(right)) return fromPair(node, right, mirrored, left);
  const kind = ofKind(node, left, operator, right);
  if (kind !== null) return kind;
  const approx = approximation(left) ?? approximation(right);
  const [strength, negated] = OPERATORS[operator] ?? ['truthy'];
  const common = { node, matcher: operator, negated: negated === true, tautology: isTrivial(left, operator, right) };
  if (operator === 'is not' && normal(right) === 'None')
    return { ...common, subject: left, expected: right, strength: 'truthy', negated: false };
  if (approx === null) return { ...common, subject: left, expected: right, strength, symmetric: strength !== 'bound' };
  const subject = approximation(left) === null ? left : right;
  const expected = argumentsOf(approx).positional[0] ?? null;
  return {
    ...common,
    subject,
    expected,
    matcher: '== approx',
    strength: 'approximate',
    tolerance: toleranceOf(approx),
  };
}

/** A length is never below zero. */
const isTrivial = (left: Node, operator: string, right: Node): boolean =>
  operator === '>=' && normal(right) === '0' && /^len \(/.test(normal(left));

/** What `snapshot(value)` of inline-snapshot equals: the value, which the tool writes there. */
function unwrapped(node: Node): Node {
  const only = node.type === 'call' && calledName(node) === 'snapshot' ? argumentsOf(node).positional : [];
  return only.length === 1 ? (only[0] ?? node) : node;
}

function fromComparison(node: Node): Demand[] {
  const operands = parts(node).map(unwrapped);
  const found: Demand[] = [];
  for (const [index, right] of operands.entries()) {
    const left = operands[index - 1];
    if (left === undefined) continue;
    const between = node.children.filter((c) => !c.named && c.start > left.start && c.start < right.start);
    found.push(
      fromPair(
        node,
        left,
        between
          .map((c) => c.text)
          .join(' ')
          .replace(/\s+/g, ' '),
        right,
      ),
    );
  }
  return found;
}

function fromCall(node: Node, call: Node): Demand {
  const name = calledName(call);
  const { positional } = argumentsOf(call);
  const shape = PREDICATES[name];
  if (shape !== undefined && positional.length >= 2) {
    const [strength, subject, expected] = shape;
    const tautology = name === 'isinstance' && normal(positional[1] as Node) === 'object';
    const tolerance = strength === 'approximate' ? toleranceOf(call) : null;
    return {
      node,
      subject: positional[subject] ?? null,
      expected: positional[expected] ?? null,
      matcher: name,
      strength,
      tolerance,
      tautology,
    };
  }
  if (name === 'startswith' || name === 'endswith')
    return { node, subject: receiver(call), expected: positional[0] ?? null, matcher: name, strength: 'pattern' };
  const subject = name === 'bool' ? (positional[0] ?? call) : call;
  return { node, subject, expected: null, matcher: 'truthy', strength: 'truthy' };
}

/** `a or b` asks no more than the weakest of its sides. */
function fromEither(node: Node, expression: Node): Demand {
  const sides = parts(expression).flatMap((side) => fromExpression(node, side));
  const strength = weakestOf(sides);
  return { node, subject: expression, expected: null, matcher: 'or', strength };
}

function fromExpression(node: Node, expression: Node): Demand[] {
  const at = bare(expression);
  if (at.type === 'not_operator') {
    const inner = parts(at)[0];
    const found = inner === undefined ? [] : fromExpression(node, inner);
    return found.map((demand) => ({ ...demand, negated: demand.negated !== true }));
  }
  if (at.type === 'boolean_operator') {
    const isAnd = at.children.some((c) => c.type === 'and');
    return isAnd ? parts(at).flatMap((side) => fromExpression(node, side)) : [fromEither(node, at)];
  }
  if (at.type === 'comparison_operator') return fromComparison(at).map((demand) => ({ ...demand, node }));
  if (at.type === 'call') return [fromCall(node, at)];
  return [{ node, subject: at, expected: null, matcher: 'truthy', strength: 'truthy' }];
}

/** What asserting that a condition holds demands. */
export function demandsOfTruth(node: Node, condition: Node): Demand[] {
  const tautology = constantTruth(condition) === true;
  return fromExpression(node, condition).map((demand) => (tautology ? { ...demand, tautology } : demand));
}

function fromAssert(node: Node): Demand[] {
  const expression = parts(node)[0];
  return expression === undefined ? [] : demandsOfTruth(node, expression);
}

/** The block of the `with` statement that opens this context manager; the call itself elsewhere. */
function heldBlock(call: Node): Node {
  let at: Node | null = call;
  while (at !== null && at.type !== 'with_statement' && !at.type.endsWith('_definition') && !/statement$/.test(at.type))
    at = at.parent;
  return at?.type === 'with_statement' ? (child(at, 'body') ?? call) : call;
}

/** `pytest.raises(Error, match="…")` asks for the error, and for what that says. */
function fromRaises(call: Node, name: string): Demand[] {
  const { positional, keyword } = argumentsOf(call);
  const error = positional[0] ?? keyword.get('expected_exception') ?? null;
  const pattern = keyword.get('match') ?? (name.endsWith('Regex') ? positional[1] : undefined);
  const common = { node: call, subject: heldBlock(call) };
  const raised: Demand = { ...common, expected: error, matcher: name, strength: 'type' };
  if (pattern === undefined) return [raised];
  const said: Demand = { ...common, expected: pattern, matcher: `${name}(match)`, strength: 'pattern' };
  return error === null ? [said] : [raised, said];
}

const isRaises = (name: string): boolean => RAISES.has(name) || /^assert(Raises|Warns)/.test(name);

function fromMethod(call: Node, name: string): Demand | null {
  if (!/^assert(_|[A-Z])/.test(name)) return null;
  const [strength, negated] = METHODS[name] ?? [null];
  const { positional } = argumentsOf(call);
  if (MOCKS.test(name))
    return { node: call, subject: receiver(call), expected: child(call, 'arguments'), matcher: name, strength };
  const [first = null, second = null] = positional;
  const truth = first === null || second !== null ? null : constantTruth(first);
  const one = /^assert(True|False|IsNone|IsNotNone)$/.test(name);
  return {
    node: call,
    subject: name === 'assertIn' || name === 'assertNotIn' ? second : first,
    expected: one ? null : name === 'assertIn' || name === 'assertNotIn' ? first : second,
    matcher: name,
    strength,
    negated: negated === true,
    symmetric: strength === 'exact' && !one,
    tolerance: strength === 'approximate' ? toleranceOf(call) : null,
    ...(Object.hasOwn(FIXED, name) ? { fixed: FIXED[name] as string } : {}),
    tautology: (name === 'assertTrue' && truth === true) || (name === 'assertFalse' && truth === false),
  };
}

/** What one node of a test demands by itself; nothing for most nodes. */
export function demandsOf(node: Node): readonly Demand[] {
  if (node.type === 'assert_statement') return fromAssert(node);
  if (node.type !== 'call') return [];
  const name = calledName(node);
  if (isRaises(name)) return fromRaises(node, name);
  const demand = fromMethod(node, name);
  return demand === null ? [] : [demand];
}
