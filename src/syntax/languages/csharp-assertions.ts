import { isLiteral } from '../constant.ts';
import type { Demand } from '../demand.ts';
import { numberIn } from '../fold.ts';
import { normal } from '../normal.ts';
import type { Strength } from '../oracle.ts';
import { ancestors, child, type Node } from '../tree.ts';
import { demandsOfConstraint, demandsOfShould, isConstraint, withoutMessage } from './csharp-chains.ts';
import { fromTruth } from './csharp-conditions.ts';
import { CHAINED, DENIALS, FIXED, FUNCTIONS, LIMITS, SEVERAL, SUBJECT_FIRST } from './csharp-matchers.ts';
import {
  argumentsOf,
  calledName,
  holderOf,
  inside,
  isCall,
  namedArgument,
  toleranceOf,
  typeArgumentsOf,
  typeOf,
  wholeArguments,
} from './csharp-tree.ts';

const HOLDERS = /^(global::)?(\w+\.)*(Classic|String|Collection|File|Directory|Xml)?Assert(ions)?$/;
/** Calls of the same classes that hold other assertions, or end the test. */
const GROUPING =
  /^(Multiple|MultipleAsync|Scope|EnterMultipleScope|All|AllAsync|ForEach|Ignore|Inconclusive|Pass|Warn|Skip|SkipWhen|SkipUnless|IsNotNullOrThrow)$/;
/** Assertions about one value: what else they are given is a message. */
const ALONE =
  /^(Is|Not|IsNot)?(Null|Empty|NullOrEmpty|NaN|Zero|Positive|Negative)$|^(Not)?Distinct$|^AllItemsAre(Unique|NotNull)$/;

const fixedBy = (name: string): { fixed?: string } => {
  const value = FIXED.get(name);
  return value === undefined ? {} : { fixed: value };
};

/** The assertion that a name stands for, and whether it is denied. */
function plainName(name: string): { readonly plain: string; readonly negated: boolean } {
  if (FUNCTIONS.has(name)) return { plain: name, negated: false };
  const plain = DENIALS.get(name) ?? name.replace('Not', '');
  return { plain, negated: FUNCTIONS.has(plain) && plain !== name };
}

function fromThrows(call: Node, plain: string, negated: boolean): Demand {
  const given = argumentsOf(call);
  const block = given.find((one) => /^(lambda_expression|anonymous_method_expression)$/.test(one.type));
  const named = typeArgumentsOf(call)[0] ?? given.find((one) => one.type === 'typeof_expression');
  const subject = block ?? given.find((one) => one !== named && one.type !== 'string_literal') ?? null;
  return {
    node: call,
    subject: subject === null ? null : inside(subject),
    expected: named === undefined || negated ? null : typeOf(named),
    matcher: plain,
    strength: 'type',
    negated,
  };
}

/** What compares as the language itself does. */
const PLAIN_COMPARER = /^StringComparer\.Ordinal$|^EqualityComparer<.{1,100}>\.Default$/;

/** Whether two values are held against one another by something that is handed in, and not by their own equality. */
function isComparedBy(call: Node, name: string, third: Node | undefined): boolean {
  const comparer = namedArgument(call, 'comparer') ?? third;
  if (comparer === undefined || PLAIN_COMPARER.test(comparer.text.slice(0, 200))) return false;
  return name === 'Equal' || /Comparer\b/.test(comparer.text.slice(0, 200));
}

/** What the third argument makes of a comparison of two values. */
function margin(call: Node, name: string, third: Node | undefined): Pick<Demand, 'tolerance' | 'strength'> {
  const given =
    namedArgument(call, 'precision') ?? namedArgument(call, 'tolerance') ?? namedArgument(call, 'delta') ?? third;
  const ignores = [third, namedArgument(call, 'ignoreCase')].some((one) => one?.text === 'true');
  if (ignores || namedArgument(call, 'ignoreCase')?.text === 'true') return { strength: 'structure', tolerance: null };
  const isNumber = given !== undefined && (!Number.isNaN(numberIn(given)) || /^TimeSpan\b/.test(given.text));
  if (!isNumber) return { strength: isComparedBy(call, name, third) ? 'structure' : 'exact', tolerance: null };
  const digits = name === 'Equal' && Number.isInteger(numberIn(given)) && !/^-?\d[\d_]*[.fFdDmM]/.test(given.text);
  return { strength: 'approximate', tolerance: toleranceOf(given, digits ? 'digits' : 'delta') };
}

function sidesOf(call: Node, name: string, given: readonly Node[]): [Node | null, Node | null] {
  const [first = null, second = null] = given;
  const [type] = typeArgumentsOf(call);
  const collection = /^CollectionAssert$/.test(holderOf(call)?.text ?? '') && /Contain/.test(name);
  if (type !== undefined && /^Is/.test(name)) return [first, type];
  if (second === null) return [first, null];
  if (collection) return [first, second];
  if (SUBJECT_FIRST.test(name)) return [first, SEVERAL.test(name) ? wholeArguments(call) : typeOf(second)];
  return [namedArgument(call, 'actual') ?? second, typeOf(namedArgument(call, 'expected') ?? (first as Node))];
}

function fromFunction(call: Node, name: string): Demand[] {
  const given = argumentsOf(call);
  const [first, second] = given;
  if (first !== undefined && /^(Is)?(Not)?(True|False)$/.test(name))
    return fromTruth(call, first, /True$/.test(name) !== name.includes('Not'));
  if (name === 'That' && first !== undefined)
    return second !== undefined && isConstraint(second)
      ? demandsOfConstraint(call, first, second)
      : fromTruth(call, first, true);
  const { plain, negated } = plainName(name);
  if (/^(Throws|Catch)/.test(plain)) return [fromThrows(call, plain, negated)];
  const known: Strength | null = FUNCTIONS.get(plain) ?? null;
  const matcher = LIMITS.get(plain) ?? plain;
  const common = { node: call, matcher, strength: known, negated, ...fixedBy(plain) };
  if (ALONE.test(name))
    return [{ ...common, subject: first ?? null, expected: null, tautology: first !== undefined && isLiteral(first) }];
  const values = withoutMessage(given, 2);
  const [subject, expected] = sidesOf(call, name, values);
  const measured = known === 'exact' ? margin(call, name, values[2]) : { tolerance: null };
  return [{ ...common, subject, expected, symmetric: known === 'exact', ...measured }];
}

/** `try { Weigh(); Assert.Fail(); } catch (Rotten) {}`: the older way to expect an exception. */
function fromFail(call: Node): Demand {
  let below = call;
  for (const at of ancestors(call)) {
    if (at.type === 'try_statement' && below.field === 'body') {
      const caught = at.children
        .find((one) => one.type === 'catch_clause')
        ?.children.find((one) => one.type === 'catch_declaration');
      return {
        node: call,
        subject: below,
        expected: caught === undefined ? null : child(caught, 'type'),
        matcher: 'Fail',
        strength: 'type',
      };
    }
    if (at.type === 'if_statement')
      return { node: call, subject: child(at, 'condition'), expected: null, matcher: 'Fail', strength: 'truthy' };
    if (/^(method_declaration|lambda_expression|local_function_statement)$/.test(at.type)) break;
    below = at;
  }
  return { node: call, subject: null, expected: null, matcher: 'Fail', strength: 'none' };
}

const strengthOfCount = (how: string): Strength =>
  /\b(AtLeast|AtMost|Between|OrMore|OrLess)/.test(how) ? 'bound' : 'structure';

/** `scale.Verify(s => s.Weigh(3), Times.Once())` of Moq. */
function fromVerify(call: Node): Demand {
  const [block, times] = argumentsOf(call);
  const body = block === undefined ? null : inside(block);
  const how = times === undefined ? '' : normal(times);
  const what = body === null ? '' : calledName(body) || normal(body);
  const given = body !== null && isCall(body) ? child(body, 'arguments') : null;
  return {
    node: call,
    subject: holderOf(call),
    expected: null,
    matcher: `${calledName(call)}.${what}`,
    strength: strengthOfCount(how),
    negated: /\bNever\b/.test(how),
    fixed: `${given === null ? '' : normal(given)} ${how}`.trim(),
  };
}

/** `scale.Received(1).Weigh(3)` of NSubstitute, `A.CallTo(…).MustHaveHappened()` of FakeItEasy. */
function fromReceived(call: Node, received: Node): Demand {
  const name = calledName(received);
  const how = normal(wholeArguments(received) ?? received);
  const happened = /^Must/.test(name);
  return {
    node: call,
    subject: holderOf(received),
    expected: null,
    matcher: happened ? 'MustHaveHappened' : `Received.${calledName(call)}`,
    strength: strengthOfCount(`${name} ${how}`),
    negated: /Not/.test(name),
    fixed: happened ? `${name} ${how}` : `${normal(wholeArguments(call) ?? call)} ${how}`,
  };
}

function fromMock(call: Node, name: string): readonly Demand[] {
  if (
    /^Verify(All|NoOtherCalls|Get|Set|Add)?$/.test(name) &&
    holderOf(call) !== null &&
    argumentsOf(call).every((one) => one.type !== 'identifier')
  )
    return [fromVerify(call)];
  if (/^Must(Not)?HaveHappened/.test(name)) return [fromReceived(call, call)];
  const holder = holderOf(call);
  return holder !== null && /^(DidNot)?Received?(WithAnyArgs)?$/.test(calledName(holder))
    ? [fromReceived(call, holder)]
    : [];
}

/** What one node of a test demands by itself; nothing for most nodes. */
export function demandsOf(node: Node): readonly Demand[] {
  if (!isCall(node)) return [];
  const name = calledName(node);
  const holder = holderOf(node);
  if (holder !== null && HOLDERS.test(holder.text)) {
    if (name === 'Fail') return [fromFail(node)];
    return GROUPING.test(name) ? [] : fromFunction(node, name);
  }
  if (holder?.text === 'Should' && /^(Not)?Throw/.test(name))
    return [fromThrows(node, name.replace(/^Not/, ''), /^Not/.test(name))];
  return demandsOfShould(node) ?? fromMock(node, name);
}

/** Whether a call is one of an assertion library, whose body nobody needs to see. */
export function isAsserting(call: Node): boolean {
  const name = calledName(call);
  if (HOLDERS.test(holderOf(call)?.text ?? '') || holderOf(call)?.text === 'Should') return true;
  return /^(Should|Verify\w*)$/.test(name) || CHAINED.has(name.replace(/^Should(Not)?/, ''));
}
