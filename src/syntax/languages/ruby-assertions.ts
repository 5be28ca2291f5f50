import { weakestOf } from '../conditions.ts';
import { constantTruth } from '../constant.ts';
import type { Demand } from '../demand.ts';
import { bare } from '../normal.ts';
import { ancestors, child, type Node, parts } from '../tree.ts';
import { fromCondition, fromOperator } from './ruby-conditions.ts';
import { FIXED, MATCHERS } from './ruby-matchers.ts';
import { fromAssert, fromExpectation } from './ruby-minitest.ts';
import { argumentsOf, calledName, examined, receiverOf, toleranceOf } from './ruby-tree.ts';

/** The links of a matcher from its first word on: `be_within(0.1)`, `.of(3)`. */
function linksOf(matcher: Node): readonly Node[] {
  const links: Node[] = [];
  for (let at: Node | null = matcher; at !== null; at = receiverOf(at)) links.push(at);
  return links.reverse();
}

const DENYING_WORDS = /^(be_falsey|be_falsy)$/;
const ERRORS = /^raise_(error|exception)$/;

function fromErrors(node: Node, subject: Node | null, matcher: Node): Demand {
  const given = matcher.type === 'call' ? argumentsOf(matcher) : [];
  const text = given.find((one) => /^(string|regex)$/.test(one.type));
  const name = calledName(matcher);
  return {
    node,
    subject,
    expected: given.length > 1 ? child(matcher, 'arguments') : (given[0] ?? null),
    matcher: name,
    strength: given.length === 0 ? 'truthy' : text === undefined ? 'type' : 'pattern',
  };
}

/** What a matcher of RSpec asks of a subject. */
function fromMatcher(node: Node, subject: Node | null, matcher: Node): Demand[] {
  if (matcher.type === 'binary' && calledName(child(matcher, 'left') ?? matcher) === 'be')
    return [fromOperator(node, subject, child(matcher, 'operator')?.type ?? '', child(matcher, 'right'))];
  const [first = matcher, ...rest] = linksOf(matcher);
  const joint = rest.findLast((link) => /^(and|or)$/.test(calledName(link)));
  if (joint !== undefined) {
    const sides = [receiverOf(joint), argumentsOf(joint)[0]].filter((one) => one != null);
    const found = sides.flatMap((one) => fromMatcher(node, subject, one));
    if (calledName(joint) === 'and') return found;
    return [{ node, subject, expected: matcher, matcher: 'or', strength: weakestOf(found, 'structure') }];
  }
  const name = calledName(first);
  const given = first.type === 'call' ? argumentsOf(first) : [];
  if (ERRORS.test(name)) return [fromErrors(node, subject, first)];
  if (name === 'be_within') {
    const expected = argumentsOf(rest.at(-1) ?? first)[0] ?? null;
    const tolerance = toleranceOf(given[0], calledName(rest[0] ?? first) === 'percent_of' ? 'percent' : 'delta', -1);
    return [{ node, subject, expected, matcher: name, strength: 'approximate', tolerance }];
  }
  return [fromWord(node, subject, matcher, first, rest.length > 0)];
}

function fromWord(node: Node, subject: Node | null, matcher: Node, first: Node, chained: boolean): Demand {
  const name = calledName(first);
  const list = first.type === 'call' ? child(first, 'arguments') : null;
  const given = list === null ? [] : parts(list);
  const isBe = name === 'be' && given.length > 0;
  const strength = isBe ? 'exact' : (MATCHERS.get(name) ?? (/^(be|have)_/.test(name) ? 'truthy' : null));
  const fixed = FIXED.get(name);
  const bareWord = name !== '' && given.length === 0 && !chained;
  return {
    node,
    subject,
    expected: chained ? matcher : given.length > 1 ? list : (given[0] ?? null),
    matcher: name === '' ? 'matcher' : name,
    strength: name === 'match' && given[0] !== undefined && given[0].type !== 'regex' ? 'structure' : strength,
    negated: DENYING_WORDS.test(name),
    symmetric: strength === 'exact' && given.length === 1,
    ...(fixed === undefined || !bareWord ? {} : { fixed }),
  };
}

const DENIALS = /^(not_to|to_not|should_not)$/;
/** Words for a condition that holds, or does not: `expect(weigh(3) == 12).to be_truthy`, `be(true)`, `eq(false)`. */
const HOLDS = /^(?:be_truthy|be_falsey|be_falsy|(?:be|eq|eql|equal)(?:\(| )?(?:true|false)\)?)$/;

function fromComparison(call: Node, subject: Node, matcher: Node, denied: boolean): Demand[] | null {
  if (bare(subject).type !== 'binary' || !HOLDS.test(matcher.text)) return null;
  const isOpposite = /fals/.test(matcher.text) !== denied;
  const found = fromCondition(call, subject);
  return isOpposite ? found.map((one) => ({ ...one, negated: one.negated !== true })) : found;
}

function fromExpect(call: Node, name: string): Demand[] | null {
  const holder = receiverOf(call);
  const subject = name.startsWith('should') ? holder : holder === null ? undefined : examined(holder);
  if (subject === undefined || (holder === null && name !== 'should' && name !== 'should_not')) return null;
  const [matcher] = argumentsOf(call);
  if (matcher === undefined) return null;
  const denied = DENIALS.test(name);
  const isConstant = subject !== null && constantTruth(subject) !== null;
  const compared = subject === null || isConstant ? null : fromComparison(call, subject, matcher, denied);
  if (compared !== null) return compared;
  return fromMatcher(call, subject, matcher).map((one) => {
    const tautology = one.matcher === 'be_truthy' && subject !== null && constantTruth(subject) === true && !denied;
    return { ...one, negated: (one.negated === true) !== denied, ...(tautology ? { tautology } : {}) };
  });
}

/** `x.should == 3`. */
function fromShould(node: Node): Demand[] {
  const left = child(node, 'left');
  const name = left === null ? '' : calledName(left);
  if (left === null || !/^should(_not)?$/.test(name)) return [];
  const demand = fromOperator(node, receiverOf(left), child(node, 'operator')?.type ?? '', child(node, 'right'));
  return [{ ...demand, negated: (demand.negated === true) !== (name === 'should_not') }];
}

/** Whether a call is made on the test itself, or on one that a helper was handed. */
function isOfTest(call: Node): boolean {
  const holder = receiverOf(call);
  if (holder === null || holder.type === 'self') return true;
  if (holder.type !== 'identifier') return false;
  const method = [...ancestors(call)].find(({ type }) => /^(singleton_)?method$/.test(type));
  const list = method === undefined ? null : child(method, 'parameters');
  return list !== null && parts(list).some(({ text }) => text === holder.text);
}

/** What one node of a test demands by itself; nothing for most nodes. */
export function demandsOf(node: Node): readonly Demand[] {
  if (node.type === 'binary') return fromShould(node);
  if (node.type !== 'call') return [];
  const name = calledName(node);
  if (/^(to|not_to|to_not|should|should_not)$/.test(name)) return fromExpect(node, name) ?? [];
  if (/^(must|wont)_\w/.test(name)) return fromExpectation(node, name);
  const [, verb, kind = ''] = /^(assert|refute)(?:_(\w+))?$/.exec(name) ?? [];
  if (verb === undefined || !isOfTest(node)) return [];
  const plain = kind.replace(/^not(_(?!nil)|$)/, '');
  return fromAssert(
    node,
    plain === 'not_nil' ? 'nil' : plain,
    (verb === 'refute') !== (plain !== kind || kind === 'not_nil'),
  );
}
