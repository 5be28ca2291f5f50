import { NEGATION, weakestOf } from '../conditions.ts';
import { constantTruth } from '../constant.ts';
import type { Demand } from '../demand.ts';
import { numberIn } from '../fold.ts';
import { bare, stringValue } from '../normal.ts';
import type { Strength, Tolerance } from '../oracle.ts';
import { child, isComment, type Node, parts } from '../tree.ts';
import { argumentsOf, calledName, fails, failureIn, isHandle, receiverOf } from './go-calls.ts';
import { CHECKERS, FUNCTIONS, type Matcher, PREDICATES } from './go-matchers.ts';

const ERROR = /(^|\.)(err|\w*Err|error|e|err\d)$/;
/** So many statements before a condition are searched for what a name in it stands for. */
const MAX_BACK = 20;

/** The call that a declaration binds a name to: of several results of one call the last is told by the call as well. */
function boundBy(statement: Node | null, name: string): Node | null {
  if (statement?.type !== 'short_var_declaration') return null;
  const names = parts(child(statement, 'left') ?? statement);
  const values = parts(child(statement, 'right') ?? statement);
  const index = names.findIndex((one) => one.text === name);
  const isLast = values.length === 1 && index === names.length - 1;
  const value = index < 0 ? undefined : isLast ? values[0] : values[index];
  return value?.type === 'call_expression' ? value : null;
}

const assigns = (statement: Node, name: string): boolean =>
  parts(child(statement, 'left') ?? statement).some((one) => one.text === name);

/** What the statements in front of one bind a name to; null where they do not, `set` where they give it something else. */
function boundBefore(statement: Node, name: string): Node | 'set' | null {
  const around = statement.parent?.children ?? [];
  const index = around.indexOf(statement);
  for (let i = index - 1; i >= 0 && i >= index - MAX_BACK * 2; i -= 1) {
    const before = around[i];
    const found = boundBy(before ?? null, name);
    if (found !== null) return found;
    if (before?.type === 'assignment_statement' && assigns(before, name)) return 'set';
  }
  return null;
}

const FUNCTION = /^(func_literal|function_declaration|method_declaration)$/;

/** What a name means in a condition: the call that it is bound to in the `if` itself, or shortly before it or what it stands in. */
function meaningOf(name: Node, condition: Node): Node {
  if (name.type !== 'identifier') return name;
  for (let at: Node | null = condition; at !== null && !FUNCTION.test(at.type); at = at.parent) {
    const own = boundBy(child(at, 'initializer'), name.text);
    if (own !== null) return own;
    const found = at.parent?.type === 'statement_list' ? boundBefore(at, name.text) : null;
    if (found !== null) return found === 'set' ? name : found;
  }
  return name;
}

/** The strength that options of `cmp.Diff` and `cmp.Equal` leave. */
function withOptions(options: readonly Node[]): Strength {
  const text = options.map((one) => one.text).join(' ');
  if (/Approx/.test(text)) return 'approximate';
  return /Ignore|Sort(Slices|Maps)|FilterPath/.test(text) ? 'structure' : 'exact';
}

/** `cmp.Diff(want, got, options…)`; null for all other expressions. */
function fromDiff(node: Node, at: Node, negated: boolean): Demand | null {
  if (at.type !== 'call_expression' || !/^(Diff|DiffStrings|UnifiedDiff)$/.test(calledName(at))) return null;
  const [expected, subject, ...options] = argumentsOf(at);
  if (expected === undefined || subject === undefined) return null;
  const strength = withOptions(options);
  return {
    node,
    subject,
    expected,
    matcher: strength === 'exact' ? 'Diff' : 'Diff with options',
    strength,
    negated,
    symmetric: strength === 'exact',
  };
}

/** The difference that a condition says to be empty: `diff == ""`, `len(diff) == 0`. */
function emptied(left: Node, right: Node): Node | null {
  if (stringValue(right) === '') return left;
  const counted = left.type === 'call_expression' && calledName(left) === 'len' && right.text === '0';
  return counted ? (argumentsOf(left)[0] ?? null) : null;
}

function fromNil(node: Node, subject: Node, operator: string, nil: Node): Demand {
  const common = { node, subject, expected: nil, matcher: `${operator} nil` };
  if (ERROR.test(subject.text)) return { ...common, matcher: 'error', strength: 'truthy', negated: operator === '!=' };
  return { ...common, strength: operator === '==' ? 'exact' : 'truthy' };
}

function fromPair(node: Node, left: Node, operator: string, right: Node): Demand {
  if (right.type === 'nil' && /^[!=]=$/.test(operator)) return fromNil(node, left, operator, right);
  const difference = /^[!=]=$/.test(operator) ? emptied(left, right) : null;
  const diff = difference === null ? null : fromDiff(node, meaningOf(difference, node), operator === '!=');
  if (diff !== null) return diff;
  const exact = operator === '==' || operator === '!=';
  const trivial = operator === '>=' && right.text === '0' && /^len\b/.test(left.text);
  return {
    node,
    subject: left,
    expected: right,
    matcher: operator,
    strength: exact ? 'exact' : 'bound',
    negated: operator === '!=',
    symmetric: exact,
    tautology: trivial,
  };
}

function fromPredicate(node: Node, call: Node, wanted: boolean): Demand {
  const name = (child(call, 'function')?.text ?? '').replace(/\s+/g, '');
  const given = argumentsOf(call);
  const receiver = receiverOf(call);
  const known = PREDICATES.get(name);
  const common = {
    node,
    matcher: name === 'cmp.Equal' && given.length > 2 ? 'cmp.Equal with options' : name,
    negated: !wanted,
  };
  if (known !== undefined && given.length > 1) {
    const [strength, subject, expected] = known;
    const held = name === 'cmp.Equal' ? withOptions(given.slice(2)) : strength;
    const symmetric = held === 'exact' && name !== 'errors.Is';
    return { ...common, subject: given[subject] ?? null, expected: given[expected] ?? null, strength: held, symmetric };
  }
  const [first] = given;
  if (/\.Equal$/.test(name) && receiver !== null && given.length === 1 && first !== undefined)
    return { ...common, matcher: 'Equal', subject: receiver, expected: first, strength: 'exact', symmetric: true };
  if (/\.Match(String)?$/.test(name) && receiver !== null && first !== undefined)
    return { ...common, matcher: 'Match', subject: first, expected: receiver, strength: 'pattern' };
  return { ...common, subject: call, expected: null, matcher: 'truthy', strength: 'truthy' };
}

/** One of several conditions is enough: no more than the weakest of them is demanded. */
function fromEither(node: Node, at: Node, wanted: boolean): Demand {
  const sides = parts(at).flatMap((side) => hold(node, side, wanted));
  const strength = weakestOf(sides);
  return { node, subject: at, expected: null, matcher: 'or', strength, negated: !wanted };
}

/** `(err != nil) != tt.wantErr` demands an error where one is wanted, and none elsewhere. */
function fromWantedError(node: Node, asked: Node): Demand[] {
  const [subject, nil] = [child(asked, 'left'), child(asked, 'right')];
  const isAsked = asked.type === 'binary_expression' && /^[!=]=$/.test(child(asked, 'operator')?.type ?? '');
  if (!isAsked || subject === null || nil?.type !== 'nil' || !ERROR.test(subject.text)) return [];
  return ['!=', '=='].map((operator) => ({ ...fromNil(node, subject, operator, nil), conditional: true }));
}

/** What it demands that an expression is true (`wanted`) or false. */
function hold(node: Node, expression: Node, wanted: boolean): Demand[] {
  const at = bare(expression);
  const operator = child(at, 'operator')?.type ?? '';
  const [left, right] = [child(at, 'left'), child(at, 'right')];
  if (at.type === 'unary_expression' && operator === '!') {
    const inner = child(at, 'operand');
    return inner === null ? [] : hold(node, inner, !wanted);
  }
  if (left !== null && right !== null && (operator === '&&' || operator === '||')) {
    const all = (operator === '&&') === wanted;
    return all ? [left, right].flatMap((side) => hold(node, side, wanted)) : [fromEither(node, at, wanted)];
  }
  if (left !== null && /^[!=]=$/.test(operator)) {
    const both = fromWantedError(node, bare(left));
    if (both.length > 0) return both;
  }
  const comparing = wanted ? operator : NEGATION[operator];
  if (left !== null && right !== null && Object.hasOwn(NEGATION, operator) && comparing !== undefined)
    return [fromPair(node, bare(left), comparing, bare(right))];
  const meaning = at.type === 'identifier' ? meaningOf(at, node) : at;
  if (meaning.type === 'call_expression') return [fromPredicate(node, meaning, wanted)];
  return [{ node, subject: at, expected: null, matcher: 'truthy', strength: 'truthy', negated: !wanted }];
}

function fromCondition(node: Node, condition: Node, wanted: boolean): Demand[] {
  const tautology = constantTruth(condition) === wanted;
  return hold(node, condition, wanted).map((demand) => (tautology ? { ...demand, tautology } : demand));
}

/** `if got != want { t.Errorf(…) }`, and its `else`. */
function fromIf(node: Node): Demand[] {
  const condition = child(node, 'condition');
  const [then, otherwise] = [child(node, 'consequence'), child(node, 'alternative')];
  if (condition === null || then === null) return [];
  if (failureIn(then) !== null) return fromCondition(node, condition, false);
  if (otherwise?.type === 'block' && failureIn(otherwise) !== null) return fromCondition(node, condition, true);
  return [];
}

/** `case got != want: t.Errorf(…)` of a switch over nothing; other cases only say that they must not come up. */
function fromCase(node: Node): Demand[] {
  const failing = node.children.some((c) => c.type === 'statement_list') && failureIn(node) !== null;
  if (!failing) return [];
  const value = child(node, 'value') ?? child(node, 'communication');
  const over = node.parent === null ? null : child(node.parent, 'value');
  const [condition] = value === null ? [] : parts(value);
  if (node.type === 'expression_case' && over === null && condition !== undefined)
    return fromCondition(node, condition, false);
  const subject = over ?? value;
  return [
    { node, subject, expected: over === null ? null : value, matcher: 'case', strength: 'truthy', negated: true },
  ];
}

const HANDLED = /^(if_statement|expression_case|default_case|communication_case|type_case)$/;

/** A failing call that stands under no condition of its own, as in a callback that must not run. */
function fromFailure(call: Node): Demand[] {
  const block = call.parent?.parent?.type === 'statement_list' ? call.parent.parent.parent : null;
  const holder = block?.type === 'block' ? block.parent : block;
  if (holder !== null && holder !== undefined && HANDLED.test(holder.type)) return [];
  return [{ node: call, subject: null, expected: null, matcher: 'fail', strength: 'truthy' }];
}

/** What `InDelta` and its kin accept: their third argument. */
function toleranceOf(name: string, given: readonly Node[]): Tolerance {
  const value = numberIn(given[2]);
  return { measure: name.replace(/(Slice|MapValues)$/, ''), value: Number.isNaN(value) ? -1 : value };
}

function fromMatcher(node: Node, name: string, known: Matcher, given: readonly Node[], subjectFirst: boolean): Demand {
  const { strength, form, negated } = known;
  const swap = form === 'pair' && !subjectFirst;
  const [first = null, second = null] = given;
  const error = /^(NoError|NilError|NoErr|Error|Err)$/.test(name);
  return {
    node,
    subject: swap ? second : first,
    expected: form === 'one' ? null : swap ? first : second,
    matcher: error ? 'error' : name,
    strength,
    negated,
    symmetric: strength === 'exact' && form === 'pair',
    tolerance: strength === 'approximate' ? toleranceOf(name, given) : null,
    ...(error || name === 'Nil' ? { fixed: 'nil' } : {}),
  };
}

/** `c.Assert(got, qt.Equals, want)`. */
function fromChecker(node: Node, given: readonly Node[]): Demand | null {
  const [subject, checker, expected = null] = given;
  const name = checker === undefined ? '' : (checker.text.split('(')[0] ?? '').replace(/^.*\./, '');
  const strength = CHECKERS.get(name);
  if (subject === undefined || strength === undefined) return null;
  return { node, subject, expected, matcher: name, strength, negated: name === 'Not' };
}

/** `assert.Assert(t, is.Equal(got, want))`, `assert.Check(t, got == want)`. */
function fromCheck(node: Node, given: readonly Node[]): Demand[] {
  const checked = fromChecker(node, given);
  if (checked !== null) return [checked];
  const [condition] = given;
  if (condition === undefined) return [];
  const known = condition.type === 'call_expression' ? FUNCTIONS.get(calledName(condition)) : undefined;
  if (known !== undefined) return [fromMatcher(node, calledName(condition), known, argumentsOf(condition), true)];
  return fromCondition(node, condition, true);
}

const LIBRARY = /^(assert|require|is|must|check|expect|a|r|as|req|c|s|ts|suite)$|\.(Require|Assert)\(\)$/;

/** A call of an assertion library that stands as a statement, or whose answer is asked for in an `if`. */
function fromLibrary(call: Node, subjectFirst: boolean): Demand[] {
  const receiver = receiverOf(call);
  if (receiver === null || !LIBRARY.test(receiver.text.replace(/\s+/g, ''))) return [];
  const written = calledName(call);
  const name = FUNCTIONS.has(written) ? written : written.replace(/f$/, '');
  const all = argumentsOf(call);
  const given = all[0] !== undefined && isHandle(all[0]) ? all.slice(1) : all;
  if (/^(Assert|Check)$/.test(name)) return fromCheck(call, given);
  if (name === 'True' || name === 'False') {
    const [condition] = given;
    return condition === undefined ? [] : fromCondition(call, condition, name === 'True');
  }
  const known = FUNCTIONS.get(name);
  if (known !== undefined) return [fromMatcher(call, name, known, given, subjectFirst)];
  const handed = given !== all && /^(assert|require)$/.test(receiver.text) && name !== 'New';
  return handed
    ? [{ node: call, subject: given[0] ?? null, expected: given[1] ?? null, matcher: name, strength: null }]
    : [];
}

function demandsAt(node: Node, subjectFirst: boolean): readonly Demand[] {
  if (node.type === 'if_statement') return fromIf(node);
  if (/_case$/.test(node.type)) return fromCase(node);
  if (node.type !== 'call_expression') return [];
  return fails(node) ? fromFailure(node) : fromLibrary(node, subjectFirst);
}

/** Calls by which a test prepares its machine: an error of theirs says nothing of the code that is tested. */
const PREPARES =
  /^(os\.(Setenv|Unsetenv|Chdir|Chmod|Mkdir|MkdirAll|MkdirTemp|CreateTemp|WriteFile|Symlink|RemoveAll)|ioutil\.(TempDir|TempFile|WriteFile))$/;

const isPreparation = ({ matcher, subject, negated }: Demand): boolean =>
  matcher === 'error' &&
  negated !== true &&
  subject?.type === 'call_expression' &&
  PREPARES.test(child(subject, 'function')?.text ?? '');

/**
 * What a Go test demands at one node. `subjectFirst`: its library takes what is examined before what is expected. Names
 * such as `got` are bound again and again in one test, so what each stands for is looked for nearby.
 */
export const demandsIn =
  (subjectFirst: boolean) =>
  (node: Node): readonly Demand[] =>
    demandsAt(node, subjectFirst)
      .map((demand) => (demand.subject === null ? demand : { ...demand, subject: meaningOf(demand.subject, node) }))
      .filter((demand) => !isPreparation(demand));

const OUTPUT = /^(?:\/\/|\/\*)\s*(unordered )?output:([\s\S]*)$/i;

/** What an Example function must print: the comment that ends its body; null where it is only compiled. */
export function outputOf(body: Node): Demand | null {
  const comments = body.children
    .flatMap((c) => (c.type === 'statement_list' ? [...c.children] : [c]))
    .filter(isComment);
  const start = comments.findLastIndex((one) => OUTPUT.test(one.text));
  const head = comments[start];
  if (head === undefined) return null;
  const [, unordered, first = ''] = OUTPUT.exec(head.text) ?? [];
  const lines = [first, ...comments.slice(start + 1).map((one) => one.text.replace(/^\/\//, ''))];
  const text = lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
  const strength = unordered === undefined ? 'exact' : 'structure';
  return { node: head, subject: null, expected: null, matcher: 'Output', strength, fixed: JSON.stringify(text) };
}
