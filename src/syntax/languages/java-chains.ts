import type { Demand } from '../demand.ts';
import { bare } from '../normal.ts';
import type { Strength } from '../oracle.ts';
import { child, type Node } from '../tree.ts';
import { fromTruth } from './java-conditions.ts';
import { CHAIN, CHAIN_DENIALS, DESCRIBING, FIXED, LIMITS, MATCHERS, MEMBERS, TURNING } from './java-matchers.ts';
import { argumentsOf, calledName, classOf, toleranceOf } from './java-tree.ts';

const ROOTS = /^(assertThat|assertThatObject|assertThatThrownBy|assertThatCode|catchThrowable|thenThrownBy)$/;
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['assertThatIllegalArgumentException', 'IllegalArgumentException'],
  ['assertThatIllegalStateException', 'IllegalStateException'],
  ['assertThatNullPointerException', 'NullPointerException'],
  ['assertThatIOException', 'IOException'],
  ['assertThatException', 'Exception'],
]);
const EXCEPTION_ROOT = /^assertThat(ExceptionOfType|\w*Exception)$/;
const UNORDERED: readonly Strength[] = ['truthy', 'type', 'pattern', 'bound', 'approximate', 'structure'];

/** What opens a chain; Truth's `that` stands behind a message, BDD's `then` by itself. */
function isRoot(call: Node): boolean {
  const name = calledName(call);
  const holder = child(call, 'object');
  if (name === 'that') return holder !== null && /^(assertWithMessage|assertAbout|expect)$/.test(calledName(holder));
  return ROOTS.test(name) || EXCEPTION_ROOT.test(name) || (name === 'then' && holder === null);
}

/** The calls of a chain from its root outwards: `assertThat(x)`, `.isNotNull()`, `.isEqualTo(3)`. */
function linksOf(call: Node): readonly Node[] {
  const links: Node[] = [];
  for (let at: Node | null = call; at?.type === 'method_invocation'; at = child(at, 'object')) links.push(at);
  const root = links.findLastIndex(isRoot);
  return links.slice(0, root + 1).reverse();
}

const isInner = ({ field, parent }: Node): boolean => field === 'object' && parent?.type === 'method_invocation';

const fixedBy = (name: string): { fixed?: string } => {
  const value = FIXED.get(name);
  return value === undefined ? {} : { fixed: value };
};

/** The block of `() -> weigh()`; other expressions as they are. */
const inside = (node: Node): Node => (node.type === 'lambda_expression' ? (child(node, 'body') ?? node) : node);

function fromClose(link: Node, subject: Node | null, next: Node | undefined): Demand {
  const [first, margin] = argumentsOf(link);
  const within = margin === undefined ? undefined : (argumentsOf(margin)[0] ?? margin);
  const isWithin = calledName(link) === 'isWithin';
  const percent = /ercent/.test(margin?.text ?? '') ? 'percent' : 'delta';
  return {
    node: link,
    subject,
    expected: isWithin ? (next === undefined ? null : (argumentsOf(next)[0] ?? null)) : (first ?? null),
    matcher: calledName(link),
    strength: 'approximate',
    tolerance: toleranceOf(isWithin ? first : within, percent),
  };
}

function fromLink(link: Node, subject: Node | null, next: Node | undefined): Demand[] {
  const name = calledName(link);
  if (name === 'isCloseTo' || name === 'isWithin') return [fromClose(link, subject, next)];
  if (subject !== null && /^is(True|False)$/.test(name)) return fromTruth(link, subject, name === 'isTrue');
  const member = MEMBERS.get(name);
  const strength = member === undefined ? (CHAIN.get(name) ?? CHAIN_DENIALS.get(name) ?? null) : 'exact';
  const given = argumentsOf(link);
  const [only, more] = given;
  return [
    {
      node: link,
      subject,
      expected: more !== undefined ? child(link, 'arguments') : only === undefined ? null : classOf(only),
      matcher: LIMITS.get(name) ?? name,
      strength,
      negated: CHAIN_DENIALS.has(name),
      symmetric: name === 'isEqualTo',
      ...(member !== undefined && { member }),
      ...fixedBy(name),
    },
  ];
}

/** `assertThatExceptionOfType(Rotten.class).isThrownBy(() -> weigh())`. */
function fromException(root: Node, links: readonly Node[]): Demand[] {
  const thrown = links.find((one) => calledName(one) === 'isThrownBy');
  const [block = null] = thrown === undefined ? [] : argumentsOf(thrown);
  const [type] = argumentsOf(root);
  const named = EXCEPTIONS.get(calledName(root));
  return [
    {
      node: thrown ?? root,
      subject: block === null ? null : inside(block),
      expected: type === undefined ? null : classOf(type),
      matcher: 'isThrownBy',
      strength: thrown === undefined ? 'none' : 'type',
      ...(named === undefined ? {} : { fixed: named }),
    },
  ];
}

/**
 * What a chain of AssertJ or Truth asks: a demand for each matcher in it. An empty list for the inner calls of one; null
 * where there is no chain.
 */
export function demandsOfChain(call: Node): readonly Demand[] | null {
  const links = linksOf(call);
  const [root, ...rest] = links;
  if (root === undefined) return null;
  if (isInner(call)) return [];
  if (EXCEPTION_ROOT.test(calledName(root))) return fromException(root, rest);
  const [examined] = argumentsOf(root);
  if (rest.length === 0)
    return argumentsOf(root).length > 1 || calledName(root) !== 'assertThat' ? null : unasked(call);
  let subject: Node | null = examined === undefined ? null : inside(bare(examined));
  const found: Demand[] = [];
  for (const [index, link] of rest.entries()) {
    const name = calledName(link);
    if (name === 'of' && calledName(rest[index - 1] ?? link) === 'isWithin') continue;
    if (DESCRIBING.test(name) && (name !== 'isNotNull' || index < rest.length - 1)) continue;
    if (TURNING.test(name)) subject = link;
    else found.push(...fromLink(link, subject, rest[index + 1]));
  }
  return found.length > 0 ? found : unasked(call);
}

/** `assertThat(x)` and nothing behind it. */
const unasked = (call: Node): Demand[] => [
  { node: call, subject: argumentsOf(call)[0] ?? null, expected: null, matcher: calledName(call), strength: 'none' },
];

/** What a matcher of Hamcrest asks of a subject. */
function fromMatcher(node: Node, subject: Node, matcher: Node): Demand[] {
  const name = calledName(matcher);
  const given = argumentsOf(matcher);
  const [first, second] = given;
  if (name === 'allOf' || name === 'both' || name === 'and')
    return given.flatMap((one) => fromMatcher(node, subject, one));
  if (name === 'anyOf') {
    const asked = given.flatMap((one) => fromMatcher(node, subject, one)).map(({ strength }) => strength ?? 'truthy');
    const strength = UNORDERED.find((one) => asked.includes(one)) ?? 'structure';
    return [{ node, subject, expected: child(matcher, 'arguments'), matcher: 'anyOf', strength }];
  }
  if (name === 'not' && first !== undefined)
    return (MATCHERS.has(calledName(first)) ? fromMatcher(node, subject, first) : [equal(node, subject, first)]).map(
      (demand) => ({ ...demand, negated: demand.negated !== true }),
    );
  if (name === 'is' && first !== undefined)
    return MATCHERS.has(calledName(first)) || calledName(first) === 'not'
      ? fromMatcher(node, subject, first)
      : [
          first.type === 'class_literal'
            ? { ...equal(node, subject, first), strength: 'type' }
            : equal(node, subject, first),
        ];
  const strength = MATCHERS.get(name) ?? null;
  return [
    {
      node,
      subject,
      expected:
        given.length > 1 && strength !== 'approximate'
          ? child(matcher, 'arguments')
          : first === undefined
            ? null
            : classOf(first),
      matcher: LIMITS.get(name) ?? name,
      strength,
      tolerance: strength === 'approximate' ? toleranceOf(second, 'delta') : null,
      tautology: name === 'anything',
      ...fixedBy(name),
    },
  ];
}

const equal = (node: Node, subject: Node, expected: Node): Demand => ({
  node,
  subject,
  expected,
  matcher: 'equalTo',
  strength: 'exact',
  symmetric: true,
});

/** `assertThat(x, is(3))`, a reason before it or not. */
export function demandsOfMatcher(call: Node): readonly Demand[] {
  const given = argumentsOf(call);
  const [subject, matcher] = given.slice(-2);
  if (subject === undefined || matcher === undefined) return [];
  if (matcher.type !== 'method_invocation') return fromTruth(call, matcher, true);
  return fromMatcher(call, subject, matcher);
}
