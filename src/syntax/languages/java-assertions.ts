import type { Demand } from '../demand.ts';
import { normal } from '../normal.ts';
import type { Strength } from '../oracle.ts';
import { soleExpression } from '../sole-expression.ts';
import { ancestors, child, type Node, parts } from '../tree.ts';
import { demandsOfChain, demandsOfMatcher } from './java-chains.ts';
import { fromTruth } from './java-conditions.ts';
import { DENIALS, FIXED, FUNCTIONS } from './java-matchers.ts';
import { argumentsOf, calledName, classOf, isText, toleranceOf } from './java-tree.ts';

/** Which library's assertions a file uses: they differ in where the message and what is expected stand. */
export type Library = 'junit4' | 'jupiter' | 'testng';

/** Assertions that are handed so many values; what more they are handed is a message, and no tolerance. */
function valuesOf(name: string): { readonly least: number; readonly sure: boolean } {
  if (/^assert(True|False|Null|NotNull)$/.test(name)) return { least: 1, sure: true };
  return { least: 2, sure: /^assert(Not)?Same$/.test(name) };
}

/** Arguments of an assertion without its message: first in JUnit 4, last elsewhere. */
/** A number, or a name for how far two numbers may lie apart; of three values anything else is a message, or stands behind one. */
const isWidth = ({ text }: Node): boolean =>
  /^\(?-?[\d.]|delta|eps|tol|precision|error|margin|accura|ulp|min_value|^[a-z]$/i.test(text.slice(0, 200));

function withoutMessage(name: string, given: readonly Node[], library: Library): readonly Node[] {
  const { least, sure } = valuesOf(name);
  const [first, last] = [given[0], given.at(-1)];
  if (given.length <= least || first === undefined || last === undefined) return given;
  const isTold = sure || !isWidth(last);
  if (library === 'junit4') return isTold || isText(first) ? given.slice(1) : given;
  return isTold || isText(last) || last.type === 'lambda_expression' ? given.slice(0, -1) : given;
}

/** What a block computes that does no more than that. */
const bodyOf = (block: Node): Node => {
  const body = child(block, 'body') ?? block;
  return body.type === 'block' ? (soleExpression(parts(body)) ?? body) : body;
};

function fromThrows(call: Node, name: string, library: Library): Demand[] {
  const given = argumentsOf(call).filter((one) => library === 'jupiter' || !isText(one));
  const block = given.find((one) => one.type === 'lambda_expression' || one.type === 'method_reference') ?? null;
  const [type] = given;
  const subject = block === null ? (given[1] ?? null) : bodyOf(block);
  if (name === 'assertDoesNotThrow')
    return [{ node: call, subject, expected: null, matcher: name, strength: 'type', negated: true }];
  const expected = type === undefined || type === block ? null : classOf(type);
  return [{ node: call, subject, expected, matcher: name, strength: 'type' }];
}

function fromFunction(call: Node, name: string, library: Library): Demand[] {
  if (/^assert\w*Throws?\w*$|^expectThrows$/.test(name)) return fromThrows(call, name, library);
  const given = withoutMessage(name, argumentsOf(call), library);
  const [first = null, second = null, delta] = given;
  if (first !== null && /^assert(True|False)$/.test(name)) return fromTruth(call, first, name === 'assertTrue');
  const strength = FUNCTIONS.get(name) ?? DENIALS.get(name) ?? null;
  const negated = DENIALS.has(name);
  if (/^assert(Null|NotNull)$/.test(name)) {
    const fixed = FIXED.get(name);
    return [
      {
        node: call,
        subject: first,
        expected: null,
        matcher: name,
        strength,
        ...(fixed === undefined ? {} : { fixed }),
      },
    ];
  }
  const [expected, subject] = library === 'testng' ? [second, first] : [first, second];
  const approximate = delta !== undefined && strength === 'exact';
  return [
    {
      node: call,
      subject,
      expected: name === 'assertInstanceOf' && expected !== null ? classOf(expected) : expected,
      matcher: name,
      strength: approximate ? 'approximate' : strength,
      negated,
      symmetric: strength === 'exact',
      tolerance: approximate ? toleranceOf(delta, 'delta') : null,
    },
  ];
}

/** `if (weigh() != 3) fail();`: what a branch that fails demands of its condition. */
function fromBranch(branch: Node, taken: Node): Demand[] {
  const condition = child(branch, 'condition');
  return condition === null ? [] : fromTruth(branch, condition, taken.field === 'alternative');
}

/** Whether a handler does nothing but fail: what it catches is not what is waited for. */
function onlyFails(clause: Node): boolean {
  const body = child(clause, 'body');
  const only = body === null ? null : soleExpression(parts(body));
  return only !== null && calledName(only) === 'fail';
}

/** `try { weigh(); fail(); } catch (Rotten e) {}`: the older way to expect an exception; elsewhere a branch not to be taken. */
function fromFail(call: Node): Demand[] {
  let below = call;
  for (const at of ancestors(call)) {
    if (at.type === 'try_statement' && below.field === 'body') {
      const clauses = at.children.filter((c) => c.type === 'catch_clause');
      const caught = (clauses.find((c) => !onlyFails(c)) ?? clauses[0])?.children.find((c) => /parameter/.test(c.type));
      const type = caught?.children.find((c) => c.type === 'catch_type') ?? null;
      const subject = soleExpression(parts(below).slice(0, -1)) ?? below;
      return [{ node: call, subject, expected: type, matcher: 'assertThrows', strength: 'type' }];
    }
    // An error that nobody catches fails the test as well.
    if (at.type === 'catch_clause') return [];
    if (at.type === 'if_statement') return fromBranch(at, below);
    if (/^(method_declaration|lambda_expression)$/.test(at.type)) break;
    below = at;
  }
  return [{ node: call, subject: null, expected: null, matcher: 'fail', strength: 'none' }];
}

/** `verify(scale, times(2)).weigh(3)` of Mockito. */
function fromVerify(call: Node, verify: Node): Demand {
  const [mock = null, mode] = argumentsOf(verify);
  const how = mode === undefined || /^(Mockito\.)?times\(\s*1\s*\)$/.test(mode.text) ? '' : normal(mode);
  const given = child(call, 'arguments');
  return {
    node: call,
    subject: mock,
    expected: null,
    matcher: `verify.${calledName(call)}`,
    strength: /\batLeast|\batMost/.test(how) ? 'bound' : 'structure',
    negated: /\bnever\b/.test(how),
    fixed: `${given === null ? '' : normal(given)} ${how}`.trim(),
  };
}

/** JUnit 4's `thrown.expect(Rotten.class)` of a field that is a rule for expected errors, and what more is asked of the error. */
const EXPECTING: ReadonlyMap<string, Strength> = new Map([
  ['expect', 'type'],
  ['expectCause', 'type'],
  ['expectMessage', 'pattern'],
]);

/** Whether a name is a field of the class around a node that is declared with a type. */
function isFieldOf(at: Node, name: string, type: string): boolean {
  const body = [...ancestors(at)].find((above) => above.type === 'class_body');
  return (body === undefined ? [] : parts(body)).some(
    (one) =>
      one.type === 'field_declaration' &&
      child(one, 'type')?.text === type &&
      one.children.some((declared) => child(declared, 'name')?.text === name),
  );
}

function fromRule(node: Node, holder: Node | null, name: string): Demand | null {
  const strength = EXPECTING.get(name);
  const [asked] = argumentsOf(node);
  if (strength === undefined || asked === undefined || holder?.type !== 'identifier') return null;
  if (!isFieldOf(node, holder.text, 'ExpectedException')) return null;
  const matcher = name === 'expect' ? 'assertThrows' : name;
  return { node, subject: null, expected: classOf(asked), matcher, strength };
}

/** A failed assertion, made by hand. */
const FAILURE = /^new\s+(?:\w+\.)*(?:Assertion(?:Failed)?Error|ComparisonFailure)\b/;
/** Calls that lead to assertions and are none. */
const GROUPING = /^assert(All|WithMessage|About)$/;
const HOLDERS =
  /^(?:org(?:\.\w+)+\.)?(?:Assert|Assertions|AssertJUnit|MatcherAssert|TestCase|this|super|softly|softAssert|collector)$/;

/** What one node of a test demands by itself; nothing for most nodes. */
export const demandsIn =
  (library: Library) =>
  (node: Node): readonly Demand[] => {
    if (node.type === 'assert_statement') {
      const [condition] = parts(node);
      return condition === undefined ? [] : fromTruth(node, condition, true);
    }
    if (node.type === 'throw_statement') return FAILURE.test(parts(node)[0]?.text ?? '') ? fromFail(node) : [];
    if (node.type !== 'method_invocation') return [];
    const holder = child(node, 'object');
    const name = calledName(node);
    if (holder !== null && calledName(holder) === 'verify') return [fromVerify(node, holder)];
    const ruled = fromRule(node, holder, name);
    if (ruled !== null) return [ruled];
    const chained = demandsOfChain(node);
    if (chained !== null) return chained;
    if (holder !== null && !HOLDERS.test(holder.text)) return [];
    if (name === 'fail') return fromFail(node);
    if (name === 'assertThat' || name === 'assumeThat') return name === 'assertThat' ? demandsOfMatcher(node) : [];
    return /^(assert[A-Z]|expectThrows$)/.test(name) && !GROUPING.test(name) ? fromFunction(node, name, library) : [];
  };
