import { type BodyLanguage, buildBody, numberIds } from '../build-body.ts';
import { changeBody, unitOf } from '../deferred-body.ts';
import { assertionOf } from '../demand.ts';
import { shut, strictest } from '../gate.ts';
import type { LanguageTable } from '../language.ts';
import { rowsInside } from '../loop-rows.ts';
import { withHooks } from '../members.ts';
import type { Assertion, Gate, Helper, Import, OracleReading, TestUnit } from '../oracle.ts';
import { collectsJava, isTestPath } from '../paths.ts';
import { bindings, bodyScope, type Scope } from '../scope.ts';
import { soleExpression } from '../sole-expression.ts';
import { ancestors, brokenIn, child, type Node, parts } from '../tree.ts';
import { demandsIn, type Library } from './java-assertions.ts';
import { fromTruth } from './java-conditions.ts';
import { defectOf } from './java-defects.ts';
import { gateOfAnnotations, gateOfStatements } from './java-gates.ts';
import { type Methods, rowsOf, SHARED_ROWS } from './java-rows.ts';
import { javaImports, readJavaSource } from './java-source.ts';
import { annotationName, annotationsOf, annotationValue, calledName, classOf, hasModifier } from './java-tree.ts';

const TEST = /(Test|^TestFactory|^TestTemplate|^Theory)$/;
const HOOK = /^(Before|After)(Each|All|Class|Method|Suite)?$/;
const TYPES = /^(class|interface|enum|record)_declaration$/;

interface Around {
  readonly path: readonly string[];
  readonly gates: readonly Gate[];
  readonly scopes: readonly Scope[];
  readonly methods: Methods;
  /** `JUnit 3`: methods named `test…` are tests; `TestNG`: all public ones of a class with `@Test` are. */
  readonly byName: boolean;
  readonly byClass: boolean;
}

interface Reading {
  readonly body: BodyLanguage;
  readonly framework: Library;
  readonly tests: TestUnit[];
  readonly helpers: Helper[];
}

function isTest(method: Node, around: Around): boolean {
  const names = annotationsOf(method).map(annotationName);
  if (names.some((name) => TEST.test(name))) return true;
  const isPublic = hasModifier(method, 'public');
  if (around.byClass && isPublic && !names.some((name) => HOOK.test(name) || name === 'DataProvider')) return true;
  return around.byName && isPublic && (child(method, 'name')?.text ?? '').startsWith('test');
}

/** Jupiter runs neither private nor static methods, whatever stands above them. */
function unrunnable(method: Node, library: Library): readonly Gate[] {
  const word = ['private', 'static'].find((one) => hasModifier(method, one));
  return library === 'jupiter' && word !== undefined ? [shut(method, `${word} methods are not run as tests`)] : [];
}

/** `@Test(expected = Rotten.class)`: of the only statement, where there is no other one. */
function expectations(method: Node, body: Node, scopes: readonly Scope[], own: readonly Assertion[]): Assertion[] {
  return annotationsOf(method).flatMap((node) => {
    const expected = annotationValue(node, 'expected') ?? annotationValue(node, 'expectedExceptions');
    if (annotationName(node) !== 'Test' || expected === null) return [];
    const subject = soleExpression(parts(body));
    const demand = { node, subject, expected: classOf(expected), matcher: 'assertThrows', strength: 'type' } as const;
    const whole = assertionOf(demand, scopes, method, null);
    const [only, more] = own;
    return [subject !== null && only !== undefined && more === undefined ? { ...whole, subject: only.subject } : whole];
  });
}

/**
 * The assertions of a test, with what it expects to be thrown. In its last statement one is not reached where the error
 * comes, and where it does not come, the test fails in any case.
 */
function withExpectations(method: Node, body: Node, scopes: readonly Scope[], own: readonly Assertion[]): Assertion[] {
  const expected = expectations(method, body, scopes, own);
  const last = parts(body).at(-1);
  const ends = expected.length > 0 && last !== undefined && soleExpression([last]) !== null;
  const isVoid = ({ line }: Assertion): boolean => ends && line >= last.line;
  return [...expected, ...own.map((one) => (isVoid(one) ? { ...one, defect: one.defect ?? 'unreachable' } : one))];
}

function readTest(method: Node, body: Node, around: Around, reading: Reading): void {
  const name = child(method, 'name')?.text ?? '';
  const built = buildBody(method, body, around.scopes, reading.body);
  const local = [bodyScope(body, reading.body.foreign), ...around.scopes];
  const rows =
    rowsOf(method, around.methods, around.scopes) ?? rowsInside(body, local, (node) => !reading.body.foreign(node));
  const emptied = rows !== null && rows.cells.length === 0 ? [shut(method, 'no rows are left to run')] : [];
  const own = [gateOfAnnotations(method), gateOfStatements(body, local), ...unrunnable(method, reading.framework)];
  const gate = strictest([...around.gates, ...own, ...emptied]);
  const whole = changeBody(built, ({ assertions }) => ({
    assertions: withExpectations(method, body, around.scopes, assertions),
  }));
  reading.tests.push(unitOf({ id: [...around.path, name].join(' › '), name, gate, rows }, whole));
}

/** Hooks go by one name, since the framework calls them, and not the tests. */
function readMethod(method: Node, around: Around, reading: Reading): void {
  const body = child(method, 'body');
  if (body === null) return;
  if (isTest(method, around)) {
    readTest(method, body, around, reading);
    return;
  }
  const hook = annotationsOf(method).some((one) => /^Before/.test(annotationName(one)));
  const name = hook ? 'beforeEach' : (child(method, 'name')?.text ?? '');
  reading.helpers.push(unitOf({ name }, buildBody(method, body, around.scopes, reading.body)));
}

/** Fields count as helpers of their name: what they are made of is what tests that name them use. */
function readField(field: Node, around: Around, reading: Reading): void {
  for (const one of field.children.filter((c) => c.type === 'variable_declarator'))
    reading.helpers.push(
      unitOf({ name: child(one, 'name')?.text ?? '' }, buildBody(field, field, around.scopes, reading.body)),
    );
}

const membersOf = (type: Node): readonly Node[] => parts(child(type, 'body') ?? type);

function methodsOf(type: Node): Methods {
  const found = new Map<string, Node>();
  for (const member of membersOf(type)) {
    if (member.type !== 'method_declaration') continue;
    const provider = annotationsOf(member).find((one) => annotationName(one) === 'DataProvider');
    const given = provider === undefined ? null : annotationValue(provider, 'name');
    found.set(child(member, 'name')?.text ?? '', member);
    if (annotationsOf(member).some((one) => annotationName(one) === 'Parameters')) found.set(SHARED_ROWS, member);
    if (given !== null) found.set(given.text.slice(1, -1), member);
  }
  return found;
}

/** A class inside of another one runs only if it says so, or if it is static and collected by itself. */
function hiddenGate(type: Node, nested: boolean, library: Library): readonly Gate[] {
  if (!nested || library !== 'jupiter' || type.type !== 'class_declaration' || hasModifier(type, 'static')) return [];
  const marked = annotationsOf(type).some((one) => annotationName(one) === 'Nested');
  return marked ? [] : [shut(type, 'an inner class without @Nested is not run')];
}

function inside(type: Node, around: Around, reading: Reading): Around {
  const body = child(type, 'body') ?? type;
  const fields = bindings(body, (node) => !/^(method|constructor|class)_declaration$/.test(node.type));
  const isHook = (one: Node): boolean => annotationsOf(one).some((a) => /^Before/.test(annotationName(a)));
  const methods = membersOf(type).filter((one) => one.type === 'method_declaration');
  const hooks = methods.filter(isHook);
  const others = methods.filter((one) => !isHook(one) && !annotationsOf(one).some((a) => TEST.test(annotationName(a))));
  const scope = withHooks(
    fields,
    hooks.map((one) => bindings(one)),
    others.map((one) => bindings(one)),
  );
  const scopes = [scope, ...around.scopes];
  const gates = [
    ...hiddenGate(type, around.path.length > 0, reading.framework),
    gateOfAnnotations(type),
    ...hooks.map((hook) => gateOfStatements(child(hook, 'body') ?? hook, scopes)),
  ];
  return {
    path: [...around.path, child(type, 'name')?.text ?? ''],
    gates: [...around.gates, ...gates],
    scopes,
    methods: methodsOf(type),
    byName: /TestCase\b/.test(child(type, 'superclass')?.text ?? ''),
    byClass: annotationsOf(type).some((one) => annotationName(one) === 'Test'),
  };
}

/** Reads classes in order of the text; classes inside of methods are part of their body. */
function readTypes(root: Node, top: Around, reading: Reading): void {
  const waiting: { node: Node; around: Around }[] = [...parts(root)].reverse().map((node) => ({ node, around: top }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, around } = next;
    if (node.type === 'method_declaration') readMethod(node, around, reading);
    else if (node.type === 'field_declaration') readField(node, around, reading);
    else if (TYPES.test(node.type)) {
      const within = inside(node, around, reading);
      for (const member of [...membersOf(node)].reverse()) waiting.push({ node: member, around: within });
    }
  }
}

function libraryOf(imports: readonly Import[]): Library {
  const starts = (prefix: string): boolean => imports.some(({ module }) => module.startsWith(prefix));
  if (starts('org.testng')) return 'testng';
  if (starts('org.junit.jupiter')) return 'jupiter';
  return starts('org.junit') || starts('junit.framework') ? 'junit4' : 'jupiter';
}

/** The line of an error; in a helper that is no test it makes nothing unsure but that helper. */
function brokenLine(root: Node): number | null {
  for (const at of brokenIn(root)) {
    const holder = [...ancestors(at)].find((above) => above.type === 'method_declaration');
    if (holder === undefined || annotationsOf(holder).some((one) => TEST.test(annotationName(one)))) return at.line;
  }
  return null;
}

/** Runners look for classes: one that is renamed away is left out, though its file is called as before. */
function holdsCollected(root: Node): boolean {
  const names = parts(root).flatMap((one) => (TYPES.test(one.type) ? [child(one, 'name')?.text ?? ''] : []));
  return names.length === 0 || names.some((name) => collectsJava(`${name}.java`));
}

function readJavaOracle(path: string, root: Node): OracleReading {
  const broken = brokenLine(root);
  if (broken !== null) return { kind: 'unreadable', why: `line ${broken} does not parse, or is nested too deep` };
  const imports = javaImports(root);
  const library = libraryOf(imports);
  const called = (node: Node): string | null =>
    node.type === 'object_creation_expression' ? (child(node, 'type')?.text ?? '') : calledName(node) || null;
  const body: BodyLanguage = {
    demands: demandsIn(library),
    defect: defectOf,
    truth: fromTruth,
    called,
    foreign: () => false,
  };
  const reading: Reading = { body, framework: library, tests: [], helpers: [] };
  const top: Around = { path: [], gates: [], scopes: [], methods: new Map(), byName: false, byClass: false };
  readTypes(root, top, reading);
  const collected = collectsJava(path) && holdsCollected(root);
  const tests = collected || isTestPath(path) ? numberIds(reading.tests) : [];
  return { kind: 'tests', tests, helpers: reading.helpers, imports, collected };
}

/** Java: JUnit 3, 4 and 5 and TestNG, with AssertJ, Hamcrest, Truth and Mockito. */
export const java: LanguageTable = {
  id: 'java',
  claims: (path) => path.endsWith('.java'),
  grammar: () => 'java',
  oracle: readJavaOracle,
  source: readJavaSource,
};
