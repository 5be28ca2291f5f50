import type { Demand } from '../demand.ts';
import { bare } from '../normal.ts';
import type { Strength } from '../oracle.ts';
import type { Node } from '../tree.ts';
import { fromTruth } from './csharp-conditions.ts';
import { CHAINED, CONSTRAINTS, FIXED, LIMITS, SEVERAL } from './csharp-matchers.ts';
import {
  argumentsOf,
  holderOf,
  inside,
  isCall,
  isMember,
  isText,
  nameOf,
  toleranceOf,
  typeArgumentsOf,
  typeOf,
  wholeArguments,
} from './csharp-tree.ts';

/** One word of a chain: a call, or a property such as `.And`. */
interface Link {
  readonly node: Node;
  readonly name: string;
}

/** The words of a chain from its root outwards, the expression that it begins with first. */
function linksOf(outermost: Node): readonly Link[] {
  const links: Link[] = [];
  for (let at: Node | null = outermost; at !== null; at = isCall(at) || isMember(at) ? holderOf(at) : null)
    links.push({ node: at, name: nameOf(at) });
  return links.reverse();
}

/** Whether a call is a part of a chain that a later call ends. */
function isInner(call: Node): boolean {
  let at = call;
  for (let above = at.parent; above !== null; above = at.parent) {
    if (isCall(above)) return at.field === 'function';
    if (!(isMember(above) && at.field === 'expression') && above.type !== 'postfix_unary_expression') return false;
    at = above;
  }
  return false;
}

const fixedBy = (name: string): { fixed?: string } => {
  const value = FIXED.get(name);
  return value === undefined ? {} : { fixed: value };
};

/** What a matcher is given, reasons left out. */
function expectedOf(call: Node, name: string): Node | null {
  const [type] = typeArgumentsOf(call);
  if (type !== undefined) return type;
  const [first, second] = argumentsOf(call);
  if (first === undefined) return null;
  if (second !== undefined && SEVERAL.test(name)) return wholeArguments(call);
  return typeOf(first);
}

/** `Be(12, "because …")`, `ShouldBe(3.5, 0.01)`: one word of FluentAssertions or Shouldly. */
function fromWord(node: Node, word: string, subject: Node | null): Demand[] {
  if (subject !== null && /^Be(True|False)$/.test(word)) return fromTruth(node, subject, word === 'BeTrue');
  const direct = CHAINED.get(word);
  const name = direct === undefined ? word.replace(/^Not(?=[A-Z])/, '') : word;
  const strength: Strength | null = CHAINED.get(name) ?? null;
  const [, second] = argumentsOf(node);
  const isNumber = second !== undefined && /^(integer|real)_literal$/.test(second.type);
  const approximate = strength === 'approximate' || (name === 'Be' && isNumber);
  return [
    {
      node,
      subject,
      expected: approximate ? (argumentsOf(node)[0] ?? null) : expectedOf(node, name),
      matcher: LIMITS.get(name) ?? name,
      strength: approximate ? 'approximate' : strength,
      negated: name !== word,
      symmetric: strength === 'exact',
      tolerance: approximate ? toleranceOf(second, 'delta') : null,
      ...fixedBy(name),
    },
  ];
}

/**
 * What a chain behind `Should()`, or a call such as `ShouldBe(…)`, asks: a demand for each matcher in it. An empty list for
 * the inner calls of one; null where there is no chain.
 */
export function demandsOfShould(call: Node): readonly Demand[] | null {
  const links = linksOf(call);
  const opens = ({ node, name }: Link): boolean =>
    isCall(node) && /^Should([A-Z]\w*)?$/.test(name) && holderOf(node) !== null;
  const root = links.findIndex(opens);
  if (root < 0 || holderOf((links[root] as Link).node)?.text === 'Should') return null;
  if (isInner(call)) return [];
  let subject: Node | null = null;
  const found: Demand[] = [];
  for (const link of links.slice(root)) {
    const { node, name } = link;
    if (opens(link)) {
      const holder = holderOf(node);
      subject = holder === null ? null : inside(bare(holder));
      if (name !== 'Should') found.push(...fromWord(node, name.slice('Should'.length), subject));
    } else if (isCall(node)) {
      if (CHAINED.has(name) || CHAINED.has(name.replace(/^Not/, ''))) found.push(...fromWord(node, name, subject));
      else if (!/^(Where|Using|Excluding\w*|Including\w*|Invoking|Awaiting|ConfigureAwait)$/.test(name))
        found.push({ node, subject, expected: expectedOf(node, name), matcher: name, strength: null });
    } else if (!/^(And|Which|Subject|That|Value|Should)$/.test(name)) subject = node;
  }
  return found.length > 0 ? found : [{ node: call, subject, expected: null, matcher: 'Should', strength: 'none' }];
}

const CONSTRAINT_ROOT = /^(Is|Has|Does|Contains|Throws|Iz)$/;
const TURNING = /^(Count|Length|Message|Property|InnerException|All|Some|ItemAt|Items|Exactly|One|Attribute|Member)$/;
const RANK: readonly Strength[] = ['none', 'truthy', 'type', 'pattern', 'bound', 'approximate', 'structure', 'exact'];

/** Whether an argument of `Assert.That` is a constraint and not a condition's message. */
export const isConstraint = (node: Node): boolean => CONSTRAINT_ROOT.test(linksOf(node)[0]?.name ?? '');

/** What the words of one constraint ask between `And` and `And`; null where it asks nothing. */
function fromConstraint(node: Node, subject: Node, words: readonly Link[]): Demand | null {
  const asked = words.findLast(({ name }) => CONSTRAINTS.has(name));
  if (asked === undefined) return null;
  const name = asked.name;
  const negated = words.some((one) => /^(Not|No|None)$/.test(one.name));
  const within = words.find((one) => one.name === 'Within');
  const partial =
    words.some((one) => one !== asked && TURNING.test(one.name)) || words.some((one) => one.name === 'IgnoreCase');
  const plain =
    within !== undefined && CONSTRAINTS.get(name) === 'exact' ? 'approximate' : (CONSTRAINTS.get(name) ?? null);
  const strength = partial && plain === 'exact' ? 'structure' : plain;
  const turned = words.filter((one) => one !== asked && TURNING.test(one.name)).map((one) => one.name);
  return {
    node,
    subject,
    expected: isCall(asked.node) ? expectedOf(asked.node, name) : null,
    matcher: [...turned, LIMITS.get(name) ?? name].join(' '),
    strength,
    negated,
    symmetric: strength === 'exact',
    tolerance: within === undefined ? null : toleranceOf(argumentsOf(within.node)[0], 'delta'),
    ...fixedBy(name),
  };
}

/** `Assert.That(x, Is.Not.Null.And.EqualTo(3))`: a demand for each constraint, no more than the weakest of two with `Or`. */
export function demandsOfConstraint(node: Node, subject: Node, constraint: Node): Demand[] {
  const links = linksOf(constraint);
  const groups: Link[][] = [[]];
  for (const link of links)
    if (/^(And|Or|With)$/.test(link.name)) groups.push([]);
    else groups.at(-1)?.push(link);
  const found = groups.flatMap((words) => fromConstraint(node, inside(subject), words) ?? []);
  if (!links.some(({ name }) => name === 'Or')) return found;
  const least = RANK.find((one) => found.some(({ strength }) => (strength ?? 'truthy') === one)) ?? 'structure';
  return [{ node, subject, expected: constraint, matcher: 'Or', strength: least === 'exact' ? 'structure' : least }];
}

/** A message behind an assertion's values: a text, or what is put into one. */
export const withoutMessage = (given: readonly Node[], least: number): readonly Node[] => {
  const message = given.findIndex((one, index) => index >= least && isText(one));
  return message < 0 ? given : given.slice(0, message);
};
