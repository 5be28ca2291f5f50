import { type BodyLanguage, buildBody, numberIds } from '../build-body.ts';
import { changeBody, settle, unitOf } from '../deferred-body.ts';
import { assertionOf } from '../demand.ts';
import { shut, strictest } from '../gate.ts';
import type { LanguageTable } from '../language.ts';
import { stringValue } from '../normal.ts';
import type { Defect, Gate, Helper, OracleReading, TestUnit } from '../oracle.ts';
import { bindings, bodyScope, type Scope } from '../scope.ts';
import { ancestors, brokenIn, child, isEntered, type Node, nodesOf, ofType, parts, remember } from '../tree.ts';
import { demandsIn, outputOf } from './go-assertions.ts';
import { argumentsOf, calledName } from './go-calls.ts';
import {
  type FileGates,
  gateOfFile,
  gateOfHelpers,
  gateOfMain,
  gateOfStatements,
  gatesOfFunctions,
} from './go-gates.ts';
import { isUnheard } from './go-handles.ts';
import { isRecovered } from './go-recovers.ts';
import { rowsOf } from './go-rows.ts';
import { goImports, readGoSource, receiverType } from './go-source.ts';

const LOOP = /^for_statement$/;
/** Subtests nested deeper than this are not read, for each level is read as a body of its own. */
const MAX_NESTING = 12;

/** `t.Run("weighs", func(t *testing.T) { … })` outside of loops: a test inside a test. */
const subtestOf = remember((call: Node): { readonly name: string; readonly body: Node } | null => {
  if (call.type !== 'call_expression' || calledName(call) !== 'Run') return null;
  const [title, run] = argumentsOf(call);
  const name = title === undefined ? null : stringValue(title);
  const body = run?.type === 'func_literal' ? child(run, 'body') : null;
  if (name === null || body === null) return null;
  for (const above of ancestors(call)) {
    if (LOOP.test(above.type)) return null;
    if (above.type === 'func_literal' && subtestOf(above.parent?.parent as Node) === null) return null;
  }
  return { name, body };
});

/** An assertion inside a function that nobody calls: `_ = func() { … }`. */
function defectOf(node: Node, top: Node): Defect | null {
  for (const at of ancestors(node, top)) {
    const list = at.type === 'func_literal' && at.parent?.type === 'expression_list' ? at.parent.parent : null;
    if (list != null && child(list, 'left')?.text === '_') return 'unreachable';
  }
  return isUnheard(node, top) || isRecovered(node, top) ? 'swallowed' : null;
}

interface Reading {
  readonly language: BodyLanguage;
  readonly module: Scope;
  readonly gates: readonly Gate[];
  readonly functions: FileGates;
  readonly tests: TestUnit[];
  readonly helpers: Helper[];
}

/** The type of a function's only parameter, `*testing.T` in most tests; null where it has none or several. */
function handleOf(definition: Node): string | null {
  const parameters = child(definition, 'parameters');
  const list = parameters === null ? [] : parts(parameters);
  return list.length === 1 ? (child(list[0] as Node, 'type')?.text.replace(/\s+/g, '') ?? null) : null;
}

type Kind = 'test' | 'example' | 'main' | 'helper';

function kindOf(definition: Node, name: string): Kind {
  const handle = handleOf(definition);
  const empty = parts(child(definition, 'parameters') ?? definition).length === 0;
  if (definition.type === 'method_declaration') return /^Test(?!\p{Ll})/u.test(name) && empty ? 'test' : 'helper';
  if (name === 'TestMain' && handle === '*testing.M') return 'main';
  if (/^(Test(?!\p{Ll}))/u.test(name) && handle === '*testing.T') return 'test';
  if (/^(Fuzz(?!\p{Ll}))/u.test(name) && handle === '*testing.F') return 'test';
  return /^Example(?!\p{Ll})/u.test(name) && empty ? 'example' : 'helper';
}

interface Around {
  readonly path: readonly string[];
  readonly gates: readonly Gate[];
  readonly scopes: readonly Scope[];
}

const isCall = ofType(/^call_expression$/);

/** A test, and the tests inside it. One that only holds others and demands nothing itself is not counted beside them. */
function readTest(name: string, whole: Node, body: Node, around: Around, reading: Reading): void {
  const waiting = [{ name, whole, body, around }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { foreign } = reading.language;
    const enter = (node: Node): boolean => !foreign(node);
    const local = [bodyScope(next.body, foreign), ...next.around.scopes];
    const own = [gateOfStatements(next.body, local), gateOfHelpers(next.body, reading.functions)];
    const gates = [...next.around.gates, ...own];
    const path = [...next.around.path, next.name];
    const inside = nodesOf(next.body, isCall).flatMap((at) => {
      const subtest = subtestOf(at);
      return subtest === null || !isEntered(at, next.body, enter)
        ? []
        : [{ ...subtest, whole: at, around: { path, gates, scopes: local } }];
    });
    const built = buildBody(next.whole, next.body, next.around.scopes, reading.language);
    const rows = rowsOf(next.body, local, foreign);
    if (inside.length === 0 || settle(built.body).assertions.length > 0 || rows !== null)
      reading.tests.push(
        unitOf({ id: path.join(' › '), name: next.name, gate: gateOf(gates, rows, next.whole), rows }, built),
      );
    if (path.length < MAX_NESTING) waiting.push(...inside.reverse());
  }
}

function gateOf(gates: readonly Gate[], rows: TestUnit['rows'], whole: Node): Gate {
  const emptied = rows !== null && rows.cells.length === 0 ? [shut(whole, 'no rows are left to run')] : [];
  return strictest([...gates, ...emptied]);
}

/** An Example function runs only where it says what it prints. */
function readExample(name: string, definition: Node, body: Node, reading: Reading): void {
  const built = buildBody(definition, body, [reading.module], reading.language);
  const output = outputOf(body);
  if (output === null) {
    reading.helpers.push(unitOf({ name }, built));
    return;
  }
  const printed = assertionOf(output, [], body, null);
  const whole = changeBody(built, ({ assertions }) => ({ assertions: [...assertions, printed] }));
  reading.tests.push(unitOf({ id: name, name, gate: strictest(reading.gates), rows: null }, whole));
}

/** What prepares a package's tests (`TestMain`): where a step of it fails, that is no answer of the code under test. */
const asksNothing = (definition: Node, body: Node, { module, language }: Reading) =>
  changeBody(buildBody(definition, body, [module], language), () => ({ assertions: [] }));

function readFunction(definition: Node, reading: Reading, isTestFile: boolean): void {
  const name = child(definition, 'name')?.text ?? '';
  const body = child(definition, 'body');
  if (body === null) return;
  const kind = isTestFile ? kindOf(definition, name) : 'helper';
  const suite = definition.type === 'method_declaration' ? [receiverType(definition)] : [];
  const prepared = suite.flatMap((one) => reading.functions.suites.get(one) ?? []);
  const around = { path: suite, gates: [...reading.gates, ...prepared], scopes: [reading.module] };
  if (kind === 'test') readTest(name, definition, body, around, reading);
  else if (kind === 'example') readExample(name, definition, body, reading);
  else if (kind === 'main') reading.helpers.push(unitOf({ name }, asksNothing(definition, body, reading)));
  else if (isTestFile || /\btesting\.(T|TB|B|F)\b/.test(child(definition, 'parameters')?.text ?? ''))
    reading.helpers.push(unitOf({ name }, buildBody(definition, body, [reading.module], reading.language)));
}

/** The line of an error that makes the tests around it unsure. */
function brokenLine(root: Node): number | null {
  return brokenIn(root)[0]?.line ?? null;
}

function mainGates(definitions: readonly Node[]): Gate[] {
  return definitions.flatMap((one) => {
    const body = child(one, 'body');
    return body !== null && kindOf(one, child(one, 'name')?.text ?? '') === 'main' ? [gateOfMain(one, body)] : [];
  });
}

/** What the go command leaves out: folders that begin with a dot or an underscore, `testdata` and `vendor`. */
const LEFT_OUT = /(^|\/)([._][^/]*|testdata|vendor)\/|(^|\/)[._][^/]*$/;

function readGoOracle(path: string, root: Node): OracleReading {
  const broken = brokenLine(root);
  if (broken !== null) return { kind: 'unreadable', why: `line ${broken} does not parse, or is nested too deep` };
  const imports = goImports(root);
  const subjectFirst = imports.some(({ module }) => /^gotest\.tools|matryer\/is|go-quicktest/.test(module));
  const isTestFile = path.endsWith('_test.go');
  const definitions = parts(root).filter((c) => /^(function|method)_declaration$/.test(c.type));
  const module = bindings(root, (node) => !/^(function|method)_declaration$/.test(node.type));
  const reading: Reading = {
    language: {
      demands: demandsIn(subjectFirst),
      defect: defectOf,
      called: (node) => (node.type === 'call_expression' ? calledName(node) : null),
      foreign: (node) => subtestOf(node) !== null,
    },
    module,
    functions: gatesOfFunctions(definitions, module),
    gates: [gateOfFile(path, root), ...mainGates(definitions)],
    tests: [],
    helpers: [],
  };
  for (const definition of definitions) readFunction(definition, reading, isTestFile);
  return {
    kind: 'tests',
    tests: numberIds(reading.tests),
    helpers: reading.helpers,
    imports,
    collected: isTestFile && !LEFT_OUT.test(path),
  };
}

/** Go: the testing package, testify, gotest.tools, quicktest. */
export const go: LanguageTable = {
  id: 'go',
  claims: (path) => path.endsWith('.go'),
  grammar: () => 'go',
  oracle: readGoOracle,
  source: readGoSource,
};
