import { asksOfFailedCall, asksWhetherCaught, isMadeOnFailure } from './caught.ts';
import { isLiteral } from './constant.ts';
import { isContradicted } from './contradiction.ts';
import { isBeforeFailure } from './failing-try.ts';
import { isGuarded, isShelved, isSkippable } from './flow.ts';
import { bare, isText, normal } from './normal.ts';
import type { Assertion, Defect, Strength, Tolerance } from './oracle.ts';
import { asksOwnLiteral } from './own-literal.ts';
import { resolve, type Scope } from './scope.ts';
import { child, type Node, ofType, parts } from './tree.ts';

/** An assertion as a language's file finds it, before names are resolved and flow is looked at. */
export interface Demand {
  readonly node: Node;
  readonly subject: Node | null;
  readonly expected: Node | null;
  readonly matcher: string;
  readonly strength: Strength | null;
  readonly negated?: boolean;
  readonly tolerance?: Tolerance | null;
  /** Its subject and expected side may change places: the literal side is what is expected. */
  readonly symmetric?: boolean;
  readonly tautology?: boolean;
  /** What of the subject the matcher's name asks for (`hasSize` for `size ( )`), as normalised code. */
  readonly member?: string;
  /** What is expected where the matcher's name says it (`toBeNull`), in the language's own words. */
  readonly fixed?: string;
  /** It is made where something else holds that the same expression names. */
  readonly conditional?: true;
}

const MAX_QUOTE = 120;

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Code in one line of at most 120 characters, both of its ends: what a long one asks stands at its end as often as not. */
function quote({ text }: Node): string {
  const most = MAX_QUOTE * 4;
  const line = inOneLine(text.length > 2 * most ? `${text.slice(0, most)} … ${text.slice(-most)}` : text);
  return line.length > MAX_QUOTE ? `${line.slice(0, 79)}…${line.slice(80 - MAX_QUOTE)}` : line;
}

/** Anything goes there: a placeholder inside what is expected leaves only the structure around it. */
const PLACEHOLDER =
  /(^| )(ANY|anything|any \(|objectContaining|arrayContaining|stringContaining|stringMatching|\.\.\.)( |$)/;
const COMPUTES = /\(/;

/** What a demand examines and what it holds that against, as they are written: a side that says a value is what is expected. */
export function writtenSides(demand: Demand, scopes: readonly Scope[]): [subject: Node | null, expected: Node | null] {
  const { subject, expected } = demand;
  if (demand.symmetric !== true || subject === null || expected === null) return [subject, expected];
  const isSaid = (side: Node): boolean => isLiteral(side) || isText(side);
  const swap = isSaid(resolve(subject, scopes)) && !isSaid(resolve(expected, scopes));
  return swap ? [expected, subject] : [subject, expected];
}

function sides(demand: Demand, scopes: readonly Scope[]): [Node | null, Node | null] {
  const [subject, expected] = writtenSides(demand, scopes);
  return [subject === null ? null : resolve(subject, scopes), expected === null ? null : resolve(expected, scopes)];
}

function strengthOf(demand: Demand, expected: string | null): Strength | null {
  if (demand.strength !== 'exact') return demand.strength;
  if (demand.negated === true) return 'truthy';
  return expected !== null && PLACEHOLDER.test(expected) ? 'structure' : 'exact';
}

/**
 * Whether both sides are one and the same, without a call that might answer differently. A part of something that was
 * remembered before (`count := tree.count`) is what it was then, not what it is now.
 */
function comparesItself(demand: Demand, subject: string, expected: string | null): boolean {
  if (demand.symmetric !== true || demand.negated === true || subject !== expected || COMPUTES.test(subject))
    return false;
  const written = [demand.subject, demand.expected].map((side) => (side === null ? '' : normal(side)));
  return written[0] === written[1] || !/[.[]/.test(subject);
}

/** The only element of a list; null for what is no list of one. */
function only(node: Node | null): Node | null {
  const at = node === null ? null : bare(node);
  if (at === null || !/^(list|array)$/.test(at.type)) return null;
  const [one, more] = parts(at);
  return one === undefined || more !== undefined || /spread|splat/.test(one.type) ? null : one;
}

/** What Python's `sorted(…)` is handed alone; the node itself for others. */
function unsorted(node: Node | null): Node | null {
  const list = node?.type === 'call' && child(node, 'function')?.text === 'sorted' ? child(node, 'arguments') : null;
  const [given, more] = list === null ? [] : parts(list);
  return given === undefined || more !== undefined ? node : given;
}

/** Two lists of one are equal where their elements are, and there is no order in what equals a list of one. */
function unlisted(demand: Demand, scopes: readonly Scope[]): [Node | null, Node | null] {
  const [given, expected] = sides(demand, scopes);
  const subject = demand.strength === 'exact' && only(expected) !== null ? unsorted(given) : given;
  const [a, b] = demand.strength === 'exact' ? [only(subject), only(expected)] : [null, null];
  return a === null || b === null ? [subject, expected] : sides({ ...demand, subject: a, expected: b }, scopes);
}

/** A question about the type of what a name stands for: `type(got)`, `reflect.TypeOf(got)`, `got.getClass()`. */
const TYPE_OF =
  /^((?:type|typeof|gettype|get_class|get_debug_type|reflect \. (?:TypeOf|ValueOf)) \( |fmt \. Sprintf \( "%T" , |typeof )?(\$?[\p{L}_][\p{L}\p{N}_]*)( \)(?: \. Kind \( \))?| \. (?:class|(?:getClass|GetType) \( \)(?: \. .{1,20})?))?$/u;

/** A subject as comparable text; whose type is asked for is told by what its name stands for. */
function subjectText(node: Node, scopes: readonly Scope[]): string {
  const text = normal(node);
  const [, before = '', name = '', behind = ''] = TYPE_OF.exec(text) ?? [];
  const value = before + behind === '' ? null : scopes.find((one) => one.has(name))?.get(name);
  return value == null || value.text.length > MAX_QUOTE * 4 ? text : `${before}${normal(value)}${behind}`;
}

const isCollection = ofType(/^(list|tuple|set|dictionary)$/);

/** Whether Python's `in` asks for one of the values of a collection that is written out, not for a value within what is examined. */
function isOneOf(demand: Demand, scopes: readonly Scope[]): boolean {
  if (demand.matcher !== 'in' || demand.symmetric !== true) return false;
  const [, expected] = writtenSides(demand, scopes);
  return expected !== null && expected === demand.expected && isCollection(bare(resolve(expected, scopes)));
}

/** Turns a demand into an assertion, in the scopes around it and under what was found out about its flow. */
export function assertionOf(demand: Demand, scopes: readonly Scope[], top: Node, defect: Defect | null): Assertion {
  const [subjectNode, expectedNode] = unlisted(demand, scopes);
  const whole = subjectNode === null ? '' : subjectText(subjectNode, scopes);
  const subject = demand.member === undefined || whole === '' ? whole : `${whole} . ${demand.member}`;
  const expected = expectedNode === null ? (demand.fixed ?? null) : normal(expectedNode);
  const tautology =
    demand.tautology === true ||
    comparesItself(demand, subject, expected) ||
    asksWhetherCaught(demand, expected, top) ||
    (subjectNode !== null && asksOwnLiteral(subjectNode, expectedNode, scopes, top));
  const isExact = demand.strength === 'exact' && demand.negated !== true;
  const isLost =
    asksOfFailedCall(demand, subject, top) ||
    isBeforeFailure(demand.node, top) ||
    (isExact && isContradicted(demand.node, top, scopes, subject, expectedNode));
  return {
    line: demand.node.line,
    text: quote(demand.node),
    subject,
    expected,
    matcher: isOneOf(demand, scopes) ? 'one of' : demand.matcher,
    strength: strengthOf(demand, expected),
    tolerance: demand.tolerance ?? null,
    negated: demand.negated === true,
    defect: tautology ? 'tautology' : (defect ?? (isLost ? 'unreachable' : null)),
    guarded:
      demand.conditional === true ||
      isGuarded(demand.node, top) ||
      isSkippable(demand.node, top) ||
      isMadeOnFailure(demand, top),
    ...(isShelved(demand.node, top) && { shelved: true }),
  };
}
