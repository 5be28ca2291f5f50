import { type BodyLanguage, buildBody, numberIds } from '../build-body.ts';
import { retell, unitOf } from '../deferred-body.ts';
import { shut, strictest } from '../gate.ts';
import type { LanguageTable } from '../language.ts';
import { rowsInside } from '../loop-rows.ts';
import { membersScope } from '../members.ts';
import { normal, stringValue } from '../normal.ts';
import type { Gate, Helper, Import, OracleReading, Rows, TestUnit } from '../oracle.ts';
import { collectsPython, isTestPath } from '../paths.ts';
import { bindings, bodyScope, type Scope } from '../scope.ts';
import { taken } from '../taken.ts';
import { ancestors, brokenIn, child, type Node, parts, remember, walk } from '../tree.ts';
import { argumentsOf, calledName, demandsOf, demandsOfTruth } from './python-assertions.ts';
import { defectOf, isGenerator } from './python-defects.ts';
import { demandsOfFailure } from './python-failures.ts';
import { decoratorsOf, handedTo, isFixture, literalFixtures } from './python-fixtures.ts';
import { gateOfBranch, gateOfMarker, gateOfStatements, unnames } from './python-gates.ts';
import { idleGates } from './python-idle.ts';
import { pythonImports, readPythonSource } from './python-source.ts';

/** Statements around definitions that do not hide them from collection. */
const TRANSPARENT =
  /^(module|block|if_statement|else_clause|elif_clause|try_statement|except_clause|finally_clause|with_statement)$/;

const isTest = (name: string): boolean => name.startsWith('test');

const BODY: BodyLanguage = {
  demands: (node) => [...demandsOf(node), ...demandsOfFailure(node)],
  defect: defectOf,
  truth: demandsOfTruth,
  called: (node) => (node.type === 'call' ? calledName(node) : null),
  foreign: (node) => node.type === 'class_definition',
};

interface Around {
  readonly path: readonly string[];
  readonly gates: readonly Gate[];
  readonly scopes: readonly Scope[];
  /** Whether tests in here are collected. */
  readonly collected: boolean;
  /** Whether nobody runs what is named as a test in here. */
  readonly idle?: boolean;
}

interface Reading {
  readonly aliases: ReadonlyMap<string, string>;
  readonly tests: TestUnit[];
  readonly helpers: Helper[];
  readonly collectedClasses: Set<string>;
  /** The test that a name means so far, by the block that defines it. */
  readonly defined: Map<Node | null, Map<string, number>>;
  readonly fixtures: Scope;
}

/** Rows of `parametrize` that run: those marked as skipped are not among them. Several decorators are multiplied by name only. */
function rowsOf(decorators: readonly Node[], scopes: readonly Scope[]): Rows | null {
  const calls = decorators.filter(
    (c) => c.type === 'call' && /(parametrize|expand)$/.test(child(c, 'function')?.text ?? ''),
  );
  const [first] = calls;
  if (first === undefined) return null;
  const names: string[] = [];
  const cells: string[][] = [];
  for (const call of calls) {
    const { positional, keyword } = argumentsOf(call);
    const header = keyword.get('argnames') ?? positional[0];
    const list = keyword.get('argvalues') ?? positional[1];
    if (header === undefined || list === undefined) continue;
    const titles =
      header.type === 'string'
        ? (stringValue(header) ?? '').split(',')
        : parts(header).map((c) => stringValue(c) ?? c.text);
    names.push(...titles.map((name) => name.trim()).filter((name) => name !== ''));
    const { list: rows, pick } = taken(list, scopes);
    if (!/^(list|tuple|set)$/.test(rows.type)) cells.push([normal(rows)]);
    else for (const row of pick(parts(rows))) cells.push(...cellsOf(row));
  }
  return { names, cells, line: first.line };
}

function cellsOf(row: Node): string[][] {
  if (row.type === 'call' && calledName(row) === 'param') {
    const { positional, keyword } = argumentsOf(row);
    const marks = keyword.get('marks');
    return marks !== undefined && /\b(skip|xfail)\b/.test(marks.text) ? [] : [positional.map(normal)];
  }
  return [row.type === 'tuple' || row.type === 'list' ? parts(row).map(normal) : [normal(row)]];
}

function gateOfTest(definition: Node, body: Node, around: Around, rows: Rows | null, reading: Reading): Gate {
  const { scopes } = around;
  const marked = decoratorsOf(definition).map((marker) => gateOfMarker(marker, scopes, reading.aliases));
  const local = [bodyScope(body, BODY.foreign), ...scopes];
  const empty: Gate = { enabled: 'no', reason: 'no rows are left to run', line: rows?.line ?? null, platform: false };
  const emptied = rows !== null && rows.cells.length === 0 ? [empty] : [];
  const idle = isGenerator(definition, body) ? [shut(definition, 'it yields, so that nobody runs it')] : [];
  const statements = (of: Node): Gate => gateOfStatements(of, local, reading.aliases);
  const others = [...idle, ...idleGates(definition, body, statements)];
  return strictest([...around.gates, ...marked, ...emptied, ...others, statements(body)]);
}

function readFunction(definition: Node, around: Around, reading: Reading): void {
  const name = child(definition, 'name')?.text ?? '';
  const body = child(definition, 'body');
  if (body === null) return;
  const whole = definition.parent?.type === 'decorated_definition' ? definition.parent : definition;
  const scopes = [handedTo(definition, reading.fixtures), ...around.scopes];
  const built = buildBody(whole, body, scopes, BODY);
  if (!isTest(name) || !around.collected || isFixture(definition)) {
    const idle = isTest(name) && around.idle === true ? ({ idle: true } as const) : {};
    reading.helpers.push(unitOf({ name, ...idle }, built));
    return;
  }
  shadow(whole, name, reading);
  const enter = (node: Node): boolean => !BODY.foreign(node);
  const rows =
    rowsOf(decoratorsOf(definition), around.scopes) ??
    rowsInside(body, [bodyScope(body, BODY.foreign), ...around.scopes], enter);
  const gate = gateOfTest(definition, body, around, rows, reading);
  reading.tests.push(unitOf({ id: [...around.path, name].join(' › '), name, gate, rows }, built));
}

/** A second definition of a name in one block replaces the first, which therefore never runs. */
function shadow(whole: Node, name: string, reading: Reading): void {
  const names = reading.defined.get(whole.parent) ?? new Map<string, number>();
  const earlier = reading.tests[names.get(name) ?? -1];
  const reason = `another ${name} is defined at line ${whole.line}`;
  if (earlier !== undefined) {
    const { id, rows } = earlier;
    reading.tests[names.get(name) as number] = retell({ id, name, gate: shut(whole, reason), rows }, earlier);
  }
  reading.defined.set(whole.parent, names.set(name, reading.tests.length));
}

/** A statement takes the test of a name out of its block. */
function takeAway(statement: Node, name: string, how: string, reading: Reading): void {
  const at = reading.defined.get(statement.parent)?.get(name);
  const gone = at === undefined ? undefined : reading.tests[at];
  if (at === undefined || gone === undefined) return;
  const gate = shut(statement, `line ${statement.line} ${how}`);
  reading.tests[at] = retell({ id: gone.id, name, gate, rows: gone.rows }, gone);
}

/** `del test_weigh`, `test_weigh.__test__ = False` and `test_weigh = None`. */
function takeAll(statement: Node, reading: Reading): void {
  if (statement.type === 'delete_statement')
    for (const { text } of walk(statement).filter(({ type }) => type === 'identifier'))
      takeAway(statement, text, 'deletes it', reading);
  const name = unnames(statement);
  if (name !== null) takeAway(statement, name, 'makes it no test', reading);
}

/** What skips in there skips all tests of the class. */
const SET_UPS = /^(setUp|setUpClass|asyncSetUp|setup_method|setup_class)$/;

/** pytest leaves classes out that are made by a constructor of their own. */
const hasConstructor = (body: Node): boolean =>
  body.children.some((c) => c.type === 'function_definition' && child(c, 'name')?.text === '__init__');

/** Names of classes on which tests are built, in other files too. */
const BUILT_ON = /test|mixin|base|case|common|abstract|suite|shared|contract/i;

/** The names in the lists of what the classes of a file are built on. */
const basesIn = remember((root: Node): ReadonlySet<string> => {
  const lists = [...root.text.matchAll(/\bclass \w{1,200}\(([^()]{0,500})\)/g)];
  return new Set(lists.flatMap(([, list = '']) => list.split(/[^\w]+/)));
});

const rootOf = (node: Node): Node => [...ancestors(node)].at(-1) ?? node;

/** What `self.pears` stands for in the tests of a class. */
function memberScope(body: Node): Scope {
  const attributes = bindings(body, (node) => !/_definition$/.test(node.type));
  const methods = parts(body)
    .map((one) => child(one, 'definition') ?? one)
    .filter(({ type }) => type === 'function_definition');
  const isHook = (one: Node): boolean => SET_UPS.test(child(one, 'name')?.text ?? '');
  const helpers = methods.filter((one) => !isHook(one) && !isTest(child(one, 'name')?.text ?? ''));
  const declared = [...attributes].map(([name, value]) => [`@${name}`, value] as const);
  return membersScope(declared, methods.filter(isHook), helpers);
}

function readClass(definition: Node, around: Around, reading: Reading): Around | null {
  const name = child(definition, 'name')?.text ?? '';
  const body = child(definition, 'body');
  if (body === null) return null;
  const bases = child(definition, 'superclasses')?.text ?? '';
  const inherits = bases.split(/[^\w]+/).some((base) => reading.collectedClasses.has(base));
  const collected =
    around.collected &&
    !(bases === '' && hasConstructor(body)) &&
    (name.startsWith('Test') || /Test|Case|Spec|Mixin|Base/.test(bases) || inherits);
  if (collected) reading.collectedClasses.add(name);
  const marked = decoratorsOf(definition).map((marker) => gateOfMarker(marker, around.scopes, reading.aliases));
  const prepared = body.children
    .filter((one) => SET_UPS.test(child(one, 'name')?.text ?? ''))
    .flatMap((one) => child(one, 'body') ?? []);
  const gates = [body, ...prepared].map((one) => gateOfStatements(one, around.scopes, reading.aliases));
  return {
    path: [...around.path, name],
    gates: [...around.gates, ...marked, ...gates],
    scopes: [memberScope(body), ...around.scopes],
    collected,
    idle: bases === '' && !BUILT_ON.test(name) && !basesIn(rootOf(definition)).has(name),
  };
}

/** Reads definitions in order of the text; what hides inside functions is part of their body. */
function readDefinitions(root: Node, around: Around, reading: Reading): void {
  const waiting: { node: Node; around: Around }[] = [{ node: root, around }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, around: here } = next;
    if (node.type === 'function_definition') readFunction(node, here, reading);
    else if (node.type === 'delete_statement' || node.type === 'expression_statement') takeAll(node, reading);
    else if (node.type === 'class_definition') {
      const inside = readClass(node, here, reading);
      const body = child(node, 'body');
      if (inside !== null && body !== null) waiting.push({ node: body, around: inside });
    } else if (TRANSPARENT.test(node.type) || node.type === 'decorated_definition')
      for (const below of [...node.children].reverse()) {
        const gate = gateOfBranch(node, below, here.scopes);
        waiting.push({ node: below, around: gate === null ? here : { ...here, gates: [...here.gates, gate] } });
      }
  }
}

/** `from pytest import mark as m` → `m` is `pytest.mark`. */
function aliasesOf(imports: readonly Import[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { module, names } of imports)
    for (const { local, original } of names) found.set(local, original === '' ? module : `${module}.${original}`);
  return found;
}

/** The line of an error in a test, or outside of any function: there the tests around it are unsure. */
function brokenLine(root: Node): number | null {
  for (const at of brokenIn(root)) {
    const holder = [...ancestors(at)].find((above) => above.type === 'function_definition');
    if (holder === undefined || isTest(child(holder, 'name')?.text ?? '')) return at.line;
  }
  return null;
}

function readPythonOracle(path: string, root: Node): OracleReading {
  const broken = brokenLine(root);
  if (broken !== null) return { kind: 'unreadable', why: `line ${broken} does not parse, or is nested too deep` };
  const imports = pythonImports(root);
  const moduleScope = bindings(root, (node) => !/_definition$/.test(node.type));
  const reading: Reading = {
    aliases: aliasesOf(imports),
    tests: [],
    helpers: [],
    collectedClasses: new Set(),
    defined: new Map(),
    fixtures: literalFixtures(root),
  };
  const gates = [gateOfStatements(root, [moduleScope], reading.aliases)];
  const collected = collectsPython(path);
  const inTests = collected || isTestPath(path);
  readDefinitions(root, { path: [], gates, scopes: [moduleScope], collected: inTests }, reading);
  return {
    kind: 'tests',
    tests: numberIds(reading.tests.reverse()).reverse(),
    helpers: reading.helpers,
    imports,
    collected,
  };
}

/** Python: pytest and unittest. */
export const python: LanguageTable = {
  id: 'python',
  claims: (path) => path.endsWith('.py') || path.endsWith('.pyi'),
  grammar: () => 'python',
  oracle: readPythonOracle,
  source: readPythonSource,
};
