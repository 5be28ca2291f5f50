import { isLiteral } from '../constant.ts';
import type { Demand } from '../demand.ts';
import { normal } from '../normal.ts';
import type { Strength } from '../oracle.ts';
import { soleExpression } from '../sole-expression.ts';
import { ancestors, child, type Node, parts } from '../tree.ts';
import { demandsOfExpect } from './php-chains.ts';
import { fromTruth } from './php-conditions.ts';
import { ANSWERS, CHAINED, DENIALS, EXPECTED_EXACTLY, FIXED, FUNCTIONS, LIMITS } from './php-matchers.ts';
import { argumentsOf, calledName, classOf, holderOf, isCall, isOwn, namedArgument, toleranceOf } from './php-tree.ts';

const fixedBy = (name: string): { fixed?: string } => {
  const value = FIXED.get(name);
  return value === undefined ? {} : { fixed: value };
};

/** Assertions about one value: what else they are given is a message. */
const ALONE =
  /^assert(Null|NotNull|Empty|NotEmpty|Nan|Finite|Infinite|Json|Is[A-Z]\w*|(File|Directory)\w*(Exists?|Readable|Writable))$/;

/** What a name asks, and whether it denies that. */
function strengthOf(name: string): { readonly strength: Strength | null; readonly negated: boolean } {
  if (EXPECTED_EXACTLY.test(name)) return { strength: 'exact', negated: false };
  const plain = FUNCTIONS.get(name);
  if (plain !== undefined) return { strength: plain, negated: false };
  const denied = FUNCTIONS.get(DENIALS.get(name) ?? name.replace('Not', ''));
  return { strength: denied ?? null, negated: denied !== undefined };
}

function fromFunction(call: Node, name: string): Demand[] {
  const [first = null, second = null, third] = argumentsOf(call);
  if (first !== null && /^assert(Not)?(True|False)$/.test(name))
    return fromTruth(call, first, name.endsWith('True') !== name.includes('Not'));
  const { strength, negated } = strengthOf(name);
  const matcher = LIMITS.get(name) ?? (negated ? (DENIALS.get(name) ?? name.replace('Not', '')) : name);
  const common = { node: call, matcher, strength, negated, ...fixedBy(name) };
  if (name.startsWith('expect'))
    return [{ ...common, subject: null, expected: first === null ? null : classOf(first) }];
  if (ALONE.test(name))
    return [{ ...common, subject: first, expected: null, tautology: first !== null && isLiteral(first) }];
  const delta = namedArgument(call, 'delta') ?? third;
  const subject = namedArgument(call, 'actual') ?? second ?? first;
  const expected = namedArgument(call, 'expected') ?? (second === null ? null : first);
  return [
    {
      ...common,
      subject,
      expected: expected === null ? null : classOf(expected),
      symmetric: strength === 'exact',
      tolerance: strength === 'approximate' ? toleranceOf(delta) : null,
    },
  ];
}

/** Whether a handler does nothing but fail: what it catches is not what is waited for. */
function onlyFails(clause: Node): boolean {
  const body = child(clause, 'body');
  const only = body === null ? null : soleExpression(parts(body));
  return only !== null && calledName(only) === 'fail';
}

/** `try { weigh(); $this->fail(); } catch (Rotten $e) {}`: the older way to expect an exception. */
function fromFail(call: Node): Demand | null {
  let below = call;
  for (const at of ancestors(call)) {
    if (at.type === 'try_statement' && below.field === 'body') {
      const clauses = at.children.filter((one) => one.type === 'catch_clause');
      const caught = clauses.find((one) => !onlyFails(one)) ?? clauses[0];
      const type = caught === undefined ? null : child(caught, 'type');
      const subject = soleExpression(parts(below).slice(0, -1)) ?? below;
      return { node: call, subject, expected: type, matcher: 'toThrow', strength: 'type' };
    }
    // An exception that nobody catches fails the test as well.
    if (at.type === 'catch_clause') return null;
    if (at.type === 'if_statement')
      return { node: call, subject: child(at, 'condition'), expected: null, matcher: 'fail', strength: 'truthy' };
    if (/^(method_declaration|anonymous_function)$/.test(at.type)) break;
    below = at;
  }
  return { node: call, subject: null, expected: null, matcher: 'fail', strength: 'none' };
}

/** The calls of a chain from its outermost inwards. */
function chainOf(call: Node): readonly Node[] {
  const links: Node[] = [];
  for (let at: Node | null = call; at !== null && isCall(at); at = child(at, 'object')) links.push(at);
  return links;
}

const isOutermost = ({ field, parent }: Node): boolean => field !== 'object' || parent === null || !isCall(parent);

/** How often a call is expected: what says so of PHPUnit, Mockery and Prophecy. */
const COUNTS =
  /^(never|once|twice|times|exactly|any|atLeast|atMost|atLeastOnce|shouldBeCalled|shouldNotBeCalled|shouldBeCalledTimes|shouldBeCalledOnce|shouldHaveBeenCalled|shouldNotHaveBeenCalled|zeroOrMoreTimes)$/;

/** `$scale->expects($this->once())->method('weigh')->with(3)`, `$scale->shouldReceive('weigh')->once()` and their like. */
function fromMock(call: Node): Demand[] {
  const links = chainOf(call);
  const root = links.find((one) => /^(expects|should(Not)?(Have)?Receive(d)?)$/.test(calledName(one)));
  const called = links.find((one) => /^should(Not)?(Be|HaveBeen)Called/.test(calledName(one)));
  if (root === undefined && called === undefined) return [];
  const counts = links
    .flatMap((one) => [one, ...(calledName(one) === 'expects' ? argumentsOf(one) : [])])
    .filter((one) => COUNTS.test(calledName(one)))
    .map((one) => `${calledName(one)} ${normal(child(one, 'arguments') ?? one)}`);
  const how = counts.join(' ');
  const method = links.find((one) => calledName(one) === 'method') ?? root;
  const given = links.find((one) => /^with(Args|ConsecutiveArgs)?$/.test(calledName(one)));
  const [name] = method === undefined ? [] : argumentsOf(method);
  const mayBe =
    counts.length === 0
      ? root !== undefined && calledName(root) === 'shouldReceive'
      : /\b(any|zeroOrMoreTimes) /.test(how);
  // What may be called any number of times is a stand-in that answers, and demands nothing.
  if (mayBe) return [];
  const first = root ?? called ?? call;
  return [
    {
      node: call,
      subject: holderOf(first),
      expected: null,
      matcher: `expects.${name === undefined ? calledName(holderOf(first) ?? first) : normal(name)}`,
      strength: /\bat(Least|Most)/.test(how) ? 'bound' : 'structure',
      negated: /\b(never|should(Not)\w*)\b/.test(how) || /^shouldNot/.test(calledName(first)),
      fixed: `${given === undefined ? '' : normal(child(given, 'arguments') ?? given)} ${how}`.trim(),
    },
  ];
}

/** `$answer->assertStatus(200)->assertSee('pear')`: assertions that an object makes about itself. */
function fromAnswer(call: Node, name: string): Demand {
  const subject = chainOf(call).findLast((one) => /^assert[A-Z]/.test(calledName(one))) ?? call;
  const given = argumentsOf(call);
  const denies = /^assert(Not|Dont|Missing|\w*Missing)/.test(name) && !FIXED.has(name);
  return {
    node: call,
    subject: holderOf(subject),
    expected: given.length > 1 ? child(call, 'arguments') : (given[0] ?? null),
    matcher: name,
    strength: ANSWERS.get(name) ?? null,
    negated: denies,
    ...fixedBy(name),
  };
}

/** Whether a call is made on a test that a helper was handed: on a parameter that is typed so, or not at all, of a function. */
function isOfHandedTest(call: Node): boolean {
  const holder = holderOf(call);
  if (holder?.type !== 'variable_name') return false;
  for (const at of ancestors(call)) {
    const list = child(at, 'parameters');
    const parameter = list === null ? undefined : parts(list).find((one) => child(one, 'name')?.text === holder.text);
    if (parameter !== undefined) return /^(|.*(TestCase|Assert))$/.test(child(parameter, 'type')?.text ?? '');
  }
  return false;
}

/** What one node of a test demands by itself; nothing for most nodes. */
export function demandsOf(node: Node): readonly Demand[] {
  if (!isCall(node)) return [];
  const name = calledName(node);
  const chained = demandsOfExpect(node);
  if (chained !== null) return chained;
  if (isOwn(node) && name === 'fail') return [fromFail(node)].filter((one) => one !== null);
  if (/^(assert[A-Z]|expect(Exception|Output|Deprecation|Warning|Notice|Error|UserDeprecation|NotTo))/.test(name))
    return isOwn(node) || (FUNCTIONS.has(name) && isOfHandedTest(node))
      ? fromFunction(node, name)
      : [fromAnswer(node, name)];
  return isOutermost(node) ? fromMock(node) : [];
}

/** Whether a call is an assertion of a library, whose body nobody needs to see. */
export const isAsserting = (call: Node): boolean => {
  const name = calledName(call);
  return (
    FUNCTIONS.has(name) ||
    CHAINED.has(name) ||
    strengthOf(name).strength !== null ||
    /^(expects?|assert(True|False)|expectException\w*|should\w+)$/.test(name)
  );
};
