import type { Demand } from '../demand.ts';
import type { Strength } from '../oracle.ts';
import { child, type Node } from '../tree.ts';
import { fromTruth } from './php-conditions.ts';
import { CHAINED, FIXED, LIMITS } from './php-matchers.ts';
import { argumentsOf, calledName, classOf, holderOf, isCall, toleranceOf } from './php-tree.ts';

/** One word behind `expect(…)`: a call, or a property such as `->not`. */
interface Link {
  readonly node: Node;
  readonly name: string;
}

const isMember = (node: Node): boolean => /^(nullsafe_)?member_access_expression$/.test(node.type);

/** The words of a chain from `expect(…)` outwards; null where it does not begin with it. */
function linksOf(call: Node): readonly Link[] | null {
  const links: Link[] = [];
  for (let at: Node | null = call; at !== null && (isCall(at) || isMember(at)); at = child(at, 'object'))
    links.push({ node: at, name: isMember(at) ? (child(at, 'name')?.text ?? '') : calledName(at) });
  const root = links.at(-1);
  return root?.name === 'expect' && holderOf(root.node) === null ? links.reverse() : null;
}

const isInner = ({ field, parent }: Node): boolean =>
  field === 'object' && parent !== null && (isCall(parent) || isMember(parent));

/** What a closure computes, for `expect(fn () => weigh())->toThrow(…)`. */
const inside = (node: Node): Node =>
  /^(arrow|anonymous)_function$/.test(node.type) ? (child(node, 'body') ?? node) : node;

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
 * null where there is no chain.
 */
export function demandsOfExpect(call: Node): readonly Demand[] | null {
  const links = linksOf(call);
  const [root, ...rest] = links ?? [];
  if (root === undefined) return null;
  if (isInner(call)) return [];
  const [examined = null] = argumentsOf(root.node);
  let subject = examined === null ? null : inside(examined);
  let negated = false;
  const found: Demand[] = [];
  for (const link of rest) {
    if (link.name === 'not') negated = !negated;
    else if (link.name === 'and' && isCall(link.node)) subject = argumentsOf(link.node)[0] ?? subject;
    else if (isCall(link.node) && /^to[A-Z]/.test(link.name)) {
      found.push(...fromLink(link, subject, negated));
      negated = false;
    } else if (!/^(and|each|sequence|when|unless|tap|pipe)$/.test(link.name)) subject = link.node;
  }
  if (found.length > 0) return found;
  return [{ node: call, subject, expected: null, matcher: 'expect', strength: 'none' }];
}
