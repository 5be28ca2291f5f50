import { constantTruth, isLiteral } from '../constant.ts';
import type { Demand } from '../demand.ts';
import { numberIn } from '../fold.ts';
import { bare, normal } from '../normal.ts';
import type { Strength, Tolerance } from '../oracle.ts';
import { child, type Node, parts } from '../tree.ts';
import { fromTruth, isComparison } from './javascript-conditions.ts';
import { DENIALS, FUNCTIONS, MATCHERS } from './javascript-matchers.ts';

/** Matchers whose name says what they expect. */
const FIXED: ReadonlyMap<string, string> = new Map([
  ...['toBeNull', 'null', 'assert.isNull'].map((name) => [name, 'null'] as const),
  ...['toBeUndefined', 'undefined', 'assert.isUndefined'].map((name) => [name, 'undefined'] as const),
  ...['true', 'assert.isTrue'].map((name) => [name, 'true'] as const),
  ...['false', 'assert.isFalse'].map((name) => [name, 'false'] as const),
]);
const fixed = (matcher: string): { fixed?: string } => {
  const value = FIXED.get(matcher);
  return value === undefined ? {} : { fixed: value };
};
const LITERAL_SUBJECT = /^(toBeDefined|toBeTruthy|ok|exist|isOk)$/;

/** The chain `expect(subject).a.b(…)`: what is examined, the words behind it, and the last call's arguments. */
interface Chain {
  readonly subject: Node | null;
  readonly words: readonly string[];
  readonly last: Node | null;
}

/** The last name of what a call calls; empty where it is computed. */
export function calledName(call: Node): string {
  const callee = child(call, 'function') ?? child(call, 'constructor');
  if (callee === null) return '';
  return (callee.type === 'member_expression' ? child(callee, 'property')?.text : callee.text) ?? '';
}

/** Arguments of a call, comments left out. */
export function argumentsOf(call: Node): readonly Node[] {
  const list = child(call, 'arguments');
  return list === null ? [] : parts(list);
}

/** What a call calls, though its chain goes over several lines. */
const calleeText = (call: Node): string => (child(call, 'function')?.text ?? '').slice(0, 99).replace(/\s+/g, '');

const isExpect = (call: Node): boolean => /^(expect|expect\.(soft|poll|element)|should)$/.test(calleeText(call));

/** What `expect(…)` is given; of `expect.poll(() => weigh())`, which asks again and again, what its function gives. */
function subjectOf(call: Node): Node | null {
  const [first = null] = argumentsOf(call);
  if (first === null || !calleeText(call).endsWith('.poll')) return first;
  const body = child(first, 'body');
  const given = body === null || body.type === 'statement_block' ? first : bare(body);
  return given.type === 'await_expression' ? (parts(given)[0] ?? first) : given;
}

/** Reads a chain downwards from its outermost node; null where it does not begin with `expect(…)` or `x.should`. */
function chainOf(top: Node): Chain | null {
  const words: string[] = [];
  let last: Node | null = null;
  for (let at: Node | null = top; at !== null; ) {
    if (at.type === 'call_expression') {
      if (isExpect(at)) return { subject: subjectOf(at), words: words.reverse(), last };
      if (words.length === 0) last = at;
      at = child(at, 'function');
    } else if (at.type === 'member_expression') {
      const word = child(at, 'property')?.text ?? '';
      at = child(at, 'object');
      if (word === 'should') return { subject: at, words: words.reverse(), last };
      words.push(word);
    } else if (at.type === 'non_null_expression') at = parts(at)[0] ?? null;
    else return null;
  }
  return null;
}

/** Whether this call or member is the outermost of its chain, but for `.catch` and `.then` behind it. */
function isOutermost(node: Node): boolean {
  const { parent } = node;
  if (parent === null) return true;
  if (parent.type === 'call_expression' && node.field === 'function') return false;
  if (parent.type !== 'member_expression' || node.field !== 'object') return true;
  return /^(catch|then|finally)$/.test(child(parent, 'property')?.text ?? '');
}

/** The tolerance stands in argument `at`. */
function toleranceOf(matcher: string, given: readonly Node[], at: number): Tolerance | null {
  if (matcher === 'toBeCloseTo')
    return { measure: 'digits', value: 10 ** -(given[at] === undefined ? 2 : numberIn(given[at])) };
  const delta = numberIn(given[at]);
  return /^(closeTo|approximately)$/.test(matcher)
    ? { measure: 'delta', value: Number.isNaN(delta) ? -1 : delta }
    : null;
}

/** Made by a call of one's own (`fails("full")`), which looks at the message; not a placeholder of the framework. */
const isMadeMatcher = (node: Node): boolean =>
  node.type === 'call_expression' && !/^(expect|sinon|td|jasmine)\b/.test(node.text.slice(0, 20));

/** `toThrow()` asks for anything thrown; with text or a pattern, or what a call makes of them, it asks for that. */
function strengthOf(matcher: string, given: readonly Node[]): Strength | null {
  const [first] = given;
  if (/^(toThrow|toThrowError|throw|throws|rejects|rejectedWith)$/.test(matcher)) {
    if (first === undefined) return 'truthy';
    const at = bare(first);
    return ['string', 'template_string', 'regex', 'object'].includes(at.type) || isMadeMatcher(at) ? 'pattern' : 'type';
  }
  if (/^toHave(Text|URL|Title|TextContent|Value)$/.test(matcher) && first?.type === 'regex') return 'pattern';
  return MATCHERS.get(matcher) ?? null;
}

/** Of several arguments all are expected, but for the tolerance behind an approximate value. */
const expectedIn = (matcher: string, given: readonly Node[], call: Node | null): Node | null =>
  given.length > 1 && call !== null && MATCHERS.get(matcher) !== 'approximate'
    ? child(call, 'arguments')
    : (given[0] ?? null);

function fromChain(node: Node, chain: Chain): Demand | null {
  const called = chain.last !== null;
  const word = chain.words.at(-1) ?? '';
  if (/^(|catch|then|finally)$/.test(word) || (!called && !MATCHERS.has(word))) return null;
  const matcher = word === 'toBeFalsy' ? 'toBeTruthy' : word;
  const given = chain.last === null ? [] : argumentsOf(chain.last);
  const { subject } = chain;
  const [first] = given;
  const literal = subject !== null && isLiteral(subject);
  const same = literal && first !== undefined && normal(subject) === normal(first);
  const negated = (chain.words.includes('not') || chain.words.includes('never')) !== (word === 'toBeFalsy');
  const truthy = literal && given.length === 0 && LITERAL_SUBJECT.test(matcher) && constantTruth(subject) !== false;
  const boolean = literal && given.length === 0 && subject !== null && normal(subject) === matcher;
  const falsy = literal && matcher === 'toBeTruthy' && negated && constantTruth(subject) === false;
  // A promise that is rejected with a value is another thing than one that is settled with it.
  const isRejected = chain.words.includes('rejects') && !/^toThrow/.test(matcher);
  return {
    node,
    subject,
    expected: expectedIn(matcher, given, chain.last),
    matcher: isRejected ? `rejects.${matcher}` : matcher,
    strength: strengthOf(matcher, given),
    negated,
    symmetric: /^(toBe|toEqual|toStrictEqual|equal|equals|eq|eql)$/.test(matcher),
    tolerance: toleranceOf(matcher, given, 1),
    ...fixed(matcher),
    tautology: falsy || (!negated && (same || truthy || boolean)),
  };
}

const ASSERTERS = /^(assert|assert\.strict|t\.assert|ctx\.assert|context\.assert|chai\.assert|strict)$/;

function fromFunction(call: Node): Demand | null {
  const callee = child(call, 'function');
  if (callee === null) return null;
  const bareCall = callee.type === 'identifier' && callee.text === 'assert';
  const holder = callee.type === 'member_expression' ? (child(callee, 'object')?.text ?? '') : '';
  if (!bareCall && !ASSERTERS.test(holder)) return null;
  const name = bareCall ? 'ok' : calledName(call);
  const given = argumentsOf(call);
  const [subject = null, second = null] = given;
  const negated = DENIALS.has(name);
  const known = FUNCTIONS.get(name) ?? DENIALS.get(name) ?? null;
  const one = known === 'truthy' || /^is[A-Z]/.test(name);
  const strength = /^(throws|rejects)$/.test(name) ? strengthOf(name, given.slice(1)) : known;
  return {
    node: call,
    subject,
    expected: one ? null : second,
    matcher: bareCall ? 'assert' : `assert.${name}`,
    strength,
    negated,
    symmetric: known === 'exact' && !one,
    tolerance: toleranceOf(name, given, 2),
    ...fixed(`assert.${name}`),
    tautology: known === 'truthy' && !negated && subject !== null && constantTruth(subject) === true,
  };
}

/** What an assertion that a value is true, or false, wants it to be; null for other assertions. */
function wantedTruth({ matcher, strength, expected, fixed: value, negated }: Demand): boolean | null {
  const named = /^(assert\.(isOk|ok)|assert|toBeTruthy|ok)$/.test(matcher) ? 'true' : null;
  const said = named ?? (strength === 'exact' ? (value ?? (expected === null ? null : normal(expected))) : null);
  return said === 'true' || said === 'false' ? (said === 'true') !== (negated === true) : null;
}

/** An assertion on what a comparison comes to asks what the comparison asks. */
function compared(demand: Demand): readonly Demand[] {
  const { node, subject } = demand;
  if (subject === null || !isComparison(subject)) return [demand];
  const wanted = wantedTruth(demand);
  return wanted === null ? [demand] : fromTruth(node, subject, wanted);
}

/** What one node of a test demands by itself; nothing for most nodes. */
export function demandsOf(node: Node): readonly Demand[] {
  if (node.type !== 'call_expression' && node.type !== 'member_expression') return [];
  const direct = node.type === 'call_expression' ? fromFunction(node) : null;
  if (direct !== null) return compared(direct);
  if (!isOutermost(node)) return [];
  const chain = chainOf(node);
  const demand = chain === null ? null : fromChain(node, chain);
  return demand === null ? [] : compared(demand);
}

/** Whether an assertion answers later, so that it counts only when it is awaited or returned. */
export function isLater(node: Node, playwright: boolean): boolean {
  const words = chainOf(node)?.words ?? [];
  if (words.some((word) => /^(resolves|rejects|eventually|rejected|rejectedWith|fulfilled)$/.test(word))) return true;
  if (/^(assert|t\.assert)\.(rejects|doesNotReject)$/.test(child(node, 'function')?.text ?? '')) return true;
  return (
    playwright &&
    /^toB|^toHave(Text|URL|Title|Value|Count|Attribute|Screenshot)|^toContainText/.test(words.at(-1) ?? '') &&
    isLocator(node)
  );
}

/** Playwright's own matchers look at a page or one of its locators, which are called so. */
const isLocator = (node: Node): boolean =>
  /^expect(\.soft)?\(\s*(await\s+)?(\w+\.)?(page|locator)\b|\.(locator|getBy\w+)\(/.test(node.text);
