import type { Demand } from '../demand.ts';
import { normal } from '../normal.ts';
import type { Strength } from '../oracle.ts';
import { ancestors, child, type Node, parts } from '../tree.ts';
import { fromTruth } from './php-conditions.ts';
import { CHAINED, FIXED, LIMITS } from './php-matchers.ts';
import { argumentsOf, calledName, classOf, holderOf, isCall, toleranceOf } from './php-tree.ts';

/** One word behind `expect(…)`: a call, or a property such as `->not`. */
interface Link {
  readonly node: Node;
  readonly name: string;
}

const isMember = (node: Node): boolean => /^(nullsafe_)?member_access_expression$/.test(node.type);

const isClosure = (node: Node): boolean => /^(arrow|anonymous)_function$/.test(node.type);

/** What a closure computes, for `expect(fn () => weigh())->toThrow(…)`. */
const inside = (node: Node): Node => (isClosure(node) ? (child(node, 'body') ?? node) : node);

const MATCHER = /^to[A-Z]/;
/** Calls that hand an expectation on to the closures they are given. */
const HANDS_ON = /^(each|sequence|when|unless)$/;

/** Of a name, the call that hands it an expectation: `$pear` of `expect($pears)->each(fn ($pear) => $pear->toBe(3))`. */
function handedBy(name: Node): Node | null {
  if (name.type !== 'variable_name') return null;
  for (const at of ancestors(name)) {
    const parameters = isClosure(at) ? child(at, 'parameters') : null;
    if (parameters === null || !parts(parameters).some((one) => child(one, 'name')?.text === name.text)) continue;
    const call = at.parent?.parent?.parent ?? null;
    return call !== null && HANDS_ON.test(calledName(call)) && chainOf(call) !== null ? call : null;
  }
  return null;
}

/** Whether `expect` begins a chain: by itself, or behind a test that is written as a chain (`it('weighs')->expect(…)`). */
const begins = ({ node, name }: Link): boolean =>
  name === 'expect' && (holderOf(node) === null || /^(it|test|arch)$/.test(calledName(innermost(node))));

function innermost(call: Node): Node {
  let at = call;
  for (let next: Node | null = at; next !== null && (isCall(next) || isMember(next)); next = child(next, 'object'))
    at = next;
  return at;
}

/** A chain's words from where it begins outwards, and what it is about. */
interface Chain {
  readonly subject: Node | null;
  readonly links: readonly Link[];
}

/** The chain that a call ends; null where it is about nothing that is expected. */
function chainOf(call: Node): Chain | null {
  const links: Link[] = [];
  let at: Node | null = call;
  for (; at !== null && (isCall(at) || isMember(at)); at = child(at, 'object'))
    links.push({ node: at, name: isMember(at) ? (child(at, 'name')?.text ?? '') : calledName(at) });
  const first = links.findLastIndex(begins);
  const root = links[first]?.node;
  if (root !== undefined) {
    const [examined = null] = argumentsOf(root);
    return { subject: examined === null ? null : inside(examined), links: links.slice(0, first).reverse() };
  }
  const handing = at !== null && links.some(({ name }) => MATCHER.test(name)) ? handedBy(at) : null;
  return handing === null ? null : { subject: holderOf(handing), links: links.reverse() };
}

const isInner = ({ field, parent }: Node): boolean =>
  field === 'object' && parent !== null && (isCall(parent) || isMember(parent));

function fromLink({ node, name }: Link, subject: Node | null, negated: boolean): Demand[] {
  if (subject !== null && /^toBe(True|False)$/.test(name))
    return fromTruth(node, subject, (name === 'toBeTrue') !== negated);
  const strength: Strength | null = CHAINED.get(name) ?? null;
  const given = argumentsOf(node);
  const fixed = FIXED.get(name);
  const [only, second] = given;
  const approximate = strength === 'approximate';
  return [
    {
      node,
      subject,
      expected:
        second !== undefined && !approximate ? child(node, 'arguments') : only === undefined ? null : classOf(only),
      matcher: LIMITS.get(name) ?? name,
      strength,
      negated,
      symmetric: strength === 'exact',
      tolerance: approximate ? toleranceOf(second) : null,
      ...(fixed === undefined ? {} : { fixed }),
    },
  ];
}

/**
 * What a chain of Pest's expectations asks: a demand for each matcher in it. An empty list for the inner words of one;
 * null where there is no chain. A property stands for that of what is expected, up to the next matcher.
 */
export function demandsOfExpect(call: Node): readonly Demand[] | null {
  const chain = chainOf(call);
  if (chain === null) return null;
  if (isInner(call)) return [];
  let { subject } = chain;
  let member = '';
  let negated = false;
  let hands = false;
  const found: Demand[] = [];
  for (const { node, name } of chain.links) {
    if (name === 'not') negated = !negated;
    else if (name === 'and' && isCall(node)) {
      subject = argumentsOf(node)[0] ?? subject;
      member = '';
    } else if (isCall(node) && MATCHER.test(name)) {
      const asked = fromLink({ node, name }, subject, negated);
      found.push(...(member === '' ? asked : asked.map((one) => ({ ...one, member }))));
      negated = false;
      member = '';
    } else if (isCall(node) && HANDS_ON.test(name)) hands ||= argumentsOf(node).some(isClosure);
    else if (!/^(and|each|sequence|when|unless|tap|pipe)$/.test(name))
      member = `${member}${member === '' ? '' : ' . '}${name}${isCall(node) ? ` ${normal(child(node, 'arguments') ?? node)}` : ''}`;
  }
  if (found.length > 0 || hands) return found;
  return [{ node: call, subject, expected: null, matcher: 'expect', strength: 'none' }];
}
