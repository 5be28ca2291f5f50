import { NEGATION, weakestOf } from '../conditions.ts';
import { constantTruth } from '../constant.ts';
import type { Demand } from '../demand.ts';
import { bare } from '../normal.ts';
import type { Strength } from '../oracle.ts';
import { child, type Node, parts } from '../tree.ts';
import { inside, macroArguments, macroOf, macrosAmong, piece, splitAt } from './rust-macros.ts';
import { fromPattern, fromVariant, isValue, type Variant } from './rust-patterns.ts';

/** An expression split at its loosest operator, whether the grammar has read it or it is a row of tokens. */
interface Split {
  readonly operator: string;
  readonly sides: readonly Node[];
}

/** The tokens of an expression in brackets, or of a row of tokens; null for what the grammar has read. */
function tokensOf(at: Node): readonly Node[] | null {
  if (at.type === 'token_tree') return inside(at);
  return at.type === 'token_piece' ? at.children : null;
}

function splitTokens(tokens: readonly Node[], at: Node): Split | null {
  for (const operators of [['||'], ['&&'], Object.keys(NEGATION)]) {
    const operator = tokens.find((token) => !token.named && operators.includes(token.text))?.text;
    if (operator === undefined) continue;
    const sides = splitAt(tokens, (token) => !token.named && token.text === operator, at);
    if (sides.length > 1) return { operator, sides };
  }
  const [first, ...rest] = tokens;
  return first?.text === '!' && rest.length > 0 ? { operator: '!', sides: [piece(rest, at)] } : null;
}

function split(at: Node): Split | null {
  const tokens = tokensOf(at);
  if (tokens !== null) return splitTokens(tokens, at);
  const operator = child(at, 'operator')?.text ?? (at.type === 'unary_expression' ? (at.children[0]?.text ?? '') : '');
  return /^(binary|unary)_expression$/.test(at.type) ? { operator, sides: parts(at) } : null;
}

/** `receiver.name(arguments…)` at the end of an expression. */
export interface Tail {
  readonly receiver: Node;
  readonly name: string;
  readonly given: readonly Node[];
}

/** The method call that an expression ends in; null where it ends otherwise. */
export function tailOf(at: Node): Tail | null {
  if (at.type === 'call_expression') {
    const callee = child(at, 'function');
    const receiver = callee?.type === 'field_expression' ? child(callee, 'value') : null;
    const list = child(at, 'arguments');
    if (callee == null || receiver === null || list === null) return null;
    return { receiver, name: child(callee, 'field')?.text ?? '', given: parts(list) };
  }
  const tokens = tokensOf(at) ?? [];
  const [dot, name, list] = tokens.slice(-3);
  if (dot?.text !== '.' || name?.type !== 'identifier' || list?.type !== 'token_tree') return null;
  return { receiver: piece(tokens.slice(0, -3), at), name: name.text, given: macroArguments(list) };
}

type Shape = readonly [strength: Strength, fixed?: string];

/** Methods that answer a question about what they are called on. */
const QUESTIONS: ReadonlyMap<string, Shape> = new Map([
  ['is_empty', ['exact', 'empty']],
  ['contains', ['structure']],
  ['contains_key', ['structure']],
  ['starts_with', ['pattern']],
  ['ends_with', ['pattern']],
  ['eq', ['exact']],
  ['is_err_and', ['structure']],
  ['is_ok_and', ['structure']],
  ['is_some_and', ['structure']],
]);

/** Methods that ask for a variant. */
const VARIANTS: ReadonlyMap<string, Variant> = new Map([
  ['is_ok', 'Ok'],
  ['is_err', 'Err'],
  ['is_some', 'Some'],
  ['is_none', 'None'],
]);

function fromTail(node: Node, tail: Tail, wanted: boolean): Demand | null {
  const { receiver, name, given } = tail;
  const variant = VARIANTS.get(name);
  if (variant !== undefined) return fromVariant(node, receiver, variant, wanted);
  if (name === 'is_match')
    return {
      node,
      subject: given[0] ?? null,
      expected: receiver,
      matcher: name,
      strength: 'pattern',
      negated: !wanted,
    };
  const shape = QUESTIONS.get(name);
  if (shape === undefined) return null;
  const [strength, fixed] = shape;
  const common = { node, subject: receiver, matcher: name, strength, negated: !wanted };
  return { ...common, expected: given[0] ?? null, ...(fixed === undefined ? {} : { fixed }) };
}

/** `matches!(x, Some(_))`. */
function fromMatches(node: Node, at: Node, wanted: boolean): Demand | null {
  const macro = macroOf(at) ?? (at.type === 'token_piece' && at.children.length === 3 ? macrosAmong(at)[0] : undefined);
  if (macro == null || macro.name !== 'matches') return null;
  const [subject = null, pattern] = macroArguments(macro.tree);
  return pattern === undefined ? null : fromPattern(node, subject, pattern, wanted);
}

/** Comparisons of a length by which something is empty. */
const EMPTY = /^(== 0|< 1|<= 0)$/;
const NOT_EMPTY = /^(!= 0|> 0|>= 1)$/;

/** That a length is nought, or that it is not, as `is_empty` asks for it; null for other comparisons. */
export function fromLength(node: Node, left: Node, operator: string, right: Node): Demand | null {
  const tail = tailOf(left);
  if (tail?.name !== 'len' || tail.given.length > 0) return null;
  const comparison = `${operator} ${right.text}`;
  const isEmpty = EMPTY.test(comparison);
  return isEmpty || NOT_EMPTY.test(comparison) ? fromTail(node, { ...tail, name: 'is_empty' }, isEmpty) : null;
}

function fromPair(node: Node, left: Node, operator: string, right: Node): Demand {
  const length = fromLength(node, left, operator, right);
  if (length !== null) return length;
  const exact = operator === '==' || operator === '!=';
  const common = {
    node,
    matcher: operator,
    strength: exact ? ('exact' as const) : ('bound' as const),
    symmetric: exact,
  };
  const trivial = operator === '>=' && right.text === '0' && /\.len\s*\(\)$/.test(left.text);
  return { ...common, ...inOrder(left, right, exact), negated: operator === '!=', tautology: trivial };
}

/** Neither order is customary in `assert_eq!`: the side that is a plain value is what is expected. */
export function inOrder(
  left: Node,
  right: Node,
  symmetric = true,
): { readonly subject: Node; readonly expected: Node } {
  const swap = symmetric && isValue(left) && !isValue(right);
  return swap ? { subject: right, expected: left } : { subject: left, expected: right };
}

function fromEither(node: Node, at: Node, sides: readonly Node[], wanted: boolean): Demand {
  const demands = sides.flatMap((side) => hold(node, side, wanted));
  const strength = weakestOf(demands);
  return { node, subject: at, expected: null, matcher: 'or', strength, negated: !wanted };
}

/** `if let Some(x) = y { panic!() }`. */
function fromLet(node: Node, at: Node, wanted: boolean): Demand[] {
  const pattern = child(at, 'pattern');
  return pattern === null ? [] : [fromPattern(node, child(at, 'value'), pattern, wanted)];
}

/** Which truth a literal says; null for other expressions. */
const truthIn = ({ text }: Node): boolean | null => (text === 'true' ? true : text === 'false' ? false : null);

function hold(node: Node, expression: Node, wanted: boolean): Demand[] {
  const at = bare(expression);
  if (at.type === 'let_condition') return fromLet(node, at, wanted);
  const { operator = '', sides = [] } = split(at) ?? {};
  const [left, right] = sides;
  if (operator === '!' && left !== undefined) return hold(node, left, !wanted);
  if (operator === '&&' || operator === '||') {
    const all = (operator === '&&') === wanted;
    return all ? sides.flatMap((side) => hold(node, side, wanted)) : [fromEither(node, at, sides, wanted)];
  }
  const comparing = wanted ? operator : NEGATION[operator];
  const truth = right === undefined ? null : truthIn(right);
  if (left !== undefined && truth !== null && /^[=!]=$/.test(operator))
    return hold(node, left, (operator === '==') === (truth === wanted));
  if (left !== undefined && right !== undefined && Object.hasOwn(NEGATION, operator) && comparing !== undefined)
    return [fromPair(node, left, comparing, right)];
  const tail = tailOf(at);
  const known = (tail === null ? null : fromTail(node, tail, wanted)) ?? fromMatches(node, at, wanted);
  return [known ?? { node, subject: at, expected: null, matcher: 'truthy', strength: 'truthy', negated: !wanted }];
}

/** The truth of a row of tokens, where it is constant: `true`, `1 == 1`, `x || true`. */
function truthOf(expression: Node): boolean | null {
  const at = bare(expression);
  const found = split(at);
  if (found === null) return constantTruth(at);
  const truths = found.sides.map(truthOf);
  const { operator } = found;
  if (operator === '!') return truths[0] == null ? null : !truths[0];
  if (operator === '&&' || operator === '||') {
    const deciding = operator === '||';
    return truths.includes(deciding) ? deciding : truths.includes(null) ? null : !deciding;
  }
  const [left, right] = found.sides;
  const literal = left !== undefined && right !== undefined && isValue(left) && left.text === right.text;
  return literal && operator === '==' ? true : null;
}

/** What it demands that an expression is true (`wanted`) or false. Recursion ends at the depth of the tree. */
export function fromCondition(node: Node, condition: Node, wanted: boolean): Demand[] {
  const tautology = truthOf(condition) === wanted;
  return hold(node, condition, wanted).map((demand) => (tautology ? { ...demand, tautology } : demand));
}
