import { isLiteral } from './constant.ts';
import { type BodyFacts, type BuiltBody, retell } from './deferred-body.ts';
import { assertionOf, type Demand } from './demand.ts';
import { expectedValues } from './expected-values.ts';
import { isStatementList, reaching } from './flow.ts';
import { argumentsOf, parametersOf } from './handed.ts';
import { heldNames, literalsHeld } from './held.ts';
import { digest, isText, LITERAL, normal, tokens, wordsOf } from './normal.ts';
import type { Assertion, Defect, Handed, TestUnit } from './oracle.ts';
import { bodyNames, meaningsAround, resolve, type Scope } from './scope.ts';
import { child, type Node, ofType, parts, walk } from './tree.ts';

/** What a language tells about the inside of functions. */
export interface BodyLanguage {
  readonly demands: (node: Node) => readonly Demand[];
  /** The defect by which an enclosing construct or a missing `await` takes an assertion's power. */
  readonly defect: (node: Node, top: Node) => Defect | null;
  /** The last name that a call calls; null for nodes that are no calls. */
  readonly called: (node: Node) => string | null;
  /** What asserting that a condition holds (`wanted`) or not demands; left out where conditions are not read. */
  readonly truth?: (node: Node, condition: Node, wanted: boolean) => readonly Demand[];
  /** What a node takes for there and fails without; left out where the language has no such thing. */
  readonly insists?: (node: Node) => Node | null;
  /** What a call is handed that has no list of arguments, as a macro's has none; null for other nodes. */
  readonly given?: (node: Node) => readonly Node[] | null;
  /** Nodes that belong to somebody else (a nested test) and are not entered. */
  readonly foreign: (node: Node) => boolean;
}

/** So many calls of a body are kept with their arguments. */
const MAX_HANDED = 100;

/** A function's body, to be read when somebody asks. `outer` are the scopes around it, nearest first. */
export function buildBody(whole: Node, body: Node, outer: readonly Scope[], language: BodyLanguage): BuiltBody {
  const { line, endLine, text } = whole;
  const around = (): string => meaningsAround(text, outer);
  const read = (): BodyFacts => readBody(body, outer, language);
  return { line, endLine, body: { text, around, facts: null, read, twin: null } };
}

const isBranch = ofType(/^(?:if_statement|elif_clause|else_clause)$/);

/** The values that a statement may give back and nothing else happens in, one for each of its branches; null where more happens. */
function givenBack(node: Node): readonly Node[] | null {
  if (isIdle(node)) return [];
  if (node.type === 'return_statement') return parts(node).slice(0, 1);
  if (!isStatementList(node) && !isBranch(node)) return null;
  const condition = child(node, 'condition');
  const found = parts(node).flatMap((one) => (one === condition ? [] : [givenBack(one)]));
  return found.every((values) => values !== null) ? found.flat() : null;
}

/** What a body answers that does nothing else: what it gives back, by branches, or itself where it is an expression. */
const answersIn = (body: Node): readonly Node[] => (isStatementList(body) ? (givenBack(body) ?? []) : [body]);

/** What asserting the answer of a body asserts, names of its parameters left as they are; nothing where an answer is a yes or a no at once. */
function answersOf(body: Node, scopes: readonly Scope[], { truth }: BodyLanguage): Assertion[] {
  const answers = truth === undefined ? [] : answersIn(body);
  if (answers.length > 1 && answers.some((one) => isLiteral(one))) return [];
  return answers
    .flatMap((answer) => truth?.(answer, answer, true) ?? [])
    .map((demand) => assertionOf(demand, scopes, body, null));
}

/** A text that is a statement of its own: a docstring, or a directive. */
const isIdle = (node: Node): boolean => {
  const [only, more] = node.type === 'expression_statement' ? parts(node) : [];
  return only !== undefined && more === undefined && isText(only);
};

function readBody(body: Node, outer: readonly Scope[], language: BodyLanguage): BodyFacts {
  const enter = (node: Node): boolean => !language.foreign(node);
  const { bound, scope } = bodyNames(body, language.foreign);
  const scopes = [scope, ...outer];
  const literals = literalsHeld(body, bound);
  const losing = reaching();
  const assertions: Assertion[] = [];
  const calls = new Set<string>();
  const handed: Handed[] = [];
  const demanding = new Set<Node>();
  const demanded: Demand[] = [];
  const insists = new Set<string>();
  for (const at of walk(body, enter)) {
    const demands = language.demands(at);
    demanded.push(...demands);
    const name = language.called(at);
    const taken = insists.size < MAX_HANDED ? (language.insists?.(at) ?? null) : null;
    if (taken !== null) insists.add(normal(resolve(taken, scopes)));
    if (name !== null && name !== '') {
      calls.add(name);
      const kept =
        demands.every(({ strength }) => strength === null) && name !== 'expect' && handed.length < MAX_HANDED;
      const given = kept ? argumentsOf(at, scopes, language.given?.(at)) : [];
      if (given.length > 0) handed.push({ name, given, defect: losing(at, body) ?? language.defect(at, body) });
    }
    for (const demand of demands) {
      demanding.add(at);
      const defect = losing(at, body) ?? language.defect(at, body);
      assertions.push(assertionOf(demand, [...literals(demand.node.line), ...scopes], body, defect));
    }
  }
  const pieces = tokens(body);
  const answers = answersOf(body, scopes, language);
  const held = heldNames(body, bound, assertions, scopes);
  const expected = expectedValues(body, scopes, demanded);
  const outside = tokens(body, (at) => demanding.has(at) || expected.has(at) || isIdle(at));
  return {
    hash: digest(pieces),
    words: wordsOf(pieces),
    inputs: [...new Set(outside.filter((token) => LITERAL.test(token)))].sort(),
    calls: [...calls],
    parameters: body.parent === null ? [] : parametersOf(body.parent),
    handed,
    assertions,
    ...(held.length > 0 && { held }),
    ...(answers.length > 0 && { answers }),
    ...(insists.size > 0 && { insists: [...insists] }),
  };
}

/** Gives equal ids a number, so that ids tell the tests of a file apart: the first keeps it plain. */
export function numberIds(units: readonly TestUnit[]): TestUnit[] {
  const seen = new Map<string, number>();
  return units.map((unit) => {
    const count = (seen.get(unit.id) ?? 0) + 1;
    seen.set(unit.id, count);
    if (count === 1) return unit;
    const { id, name, gate, rows } = unit;
    return retell({ id: `${id}#${count}`, name, gate, rows }, unit);
  });
}
