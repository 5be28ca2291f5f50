import { type BodyLanguage, buildBody, numberIds } from '../build-body.ts';
import { changeBody, unitOf } from '../deferred-body.ts';
import { assertionOf } from '../demand.ts';
import { type Focusable, unfocusOthers } from '../focus.ts';
import { shut, strictest } from '../gate.ts';
import type { LanguageTable } from '../language.ts';
import { rowsInside } from '../loop-rows.ts';
import { givenIn, membersScope, setUpScope } from '../members.ts';
import type { Assertion, Gate, Helper, OracleReading } from '../oracle.ts';
import { collectsPhp, isTestPath } from '../paths.ts';
import { bindings, bodyScope, type Scope } from '../scope.ts';
import { ancestors, brokenIn, child, type Node, ofType, parts } from '../tree.ts';
import { demandsOf, isAsserting } from './php-assertions.ts';
import { fromTruth } from './php-conditions.ts';
import { defectOf } from './php-defects.ts';
import { gateOfMarks, gateOfModifiers, gateOfStatements } from './php-gates.ts';
import {
  type Datasets,
  datasetsOf,
  isFocused,
  isPending,
  type PestDeclaration,
  pestDeclaration,
  pestGates,
  pestRows,
  pestThrows,
} from './php-pest.ts';
import { type Methods, rowsOf } from './php-rows.ts';
import { phpImports, readPhpSource } from './php-source.ts';
import { attributeName, attributesOf, calledName, isCall, lastName, tagsOf } from './php-tree.ts';

const CLASSES = /^(class|trait)_declaration$/;
const HOOKS = /^(setUp|setUpBeforeClass)$/;

interface Around {
  readonly path: readonly string[];
  readonly gates: readonly Gate[];
  readonly focused: boolean;
  readonly scopes: readonly Scope[];
  readonly methods: Methods;
}

interface Reading {
  readonly body: BodyLanguage;
  readonly datasets: Datasets;
  readonly tests: Focusable[];
  readonly helpers: Helper[];
}

const nameOf = (node: Node): string => child(node, 'name')?.text ?? '';
const membersOf = (type: Node): readonly Node[] => parts(child(type, 'body') ?? type);

const isHook = (method: Node): boolean =>
  HOOKS.test(nameOf(method)) ||
  attributesOf(method).some((one) => /^Before(Class)?$/.test(attributeName(one))) ||
  tagsOf(method).some(({ name }) => /^before(Class)?$/.test(name));

const isTest = (method: Node): boolean =>
  /^test/i.test(nameOf(method)) ||
  attributesOf(method).some((one) => attributeName(one) === 'Test') ||
  tagsOf(method).some(({ name }) => name === 'test');

/** `@expectedException Rotten`, as PHPUnit had it before version 9. */
function expectations(method: Node, scopes: readonly Scope[]): Assertion[] {
  return tagsOf(method).flatMap(({ name, text }) => {
    if (name !== 'expectedException') return [];
    const demand = { node: method, subject: null, expected: null, fixed: lastName(text) } as const;
    return [
      {
        ...assertionOf({ ...demand, matcher: name, strength: 'type' }, scopes, method, null),
        text: `@${name} ${text}`.slice(0, 120),
      },
    ];
  });
}

function readTest(method: Node, body: Node, around: Around, reading: Reading): void {
  const name = nameOf(method);
  const built = buildBody(method, body, around.scopes, reading.body);
  const rows =
    rowsOf(method, around.methods) ??
    rowsInside(body, [bodyScope(body, reading.body.foreign), ...around.scopes], (node) => !reading.body.foreign(node));
  const emptied = rows !== null && rows.cells.length === 0 ? [shut(method, 'no rows are left to run')] : [];
  const own = [gateOfMarks(method), gateOfModifiers(method), gateOfStatements(body)];
  const gate = strictest([...around.gates, ...own, ...emptied]);
  const whole = changeBody(built, ({ assertions }) => ({
    assertions: [...expectations(method, around.scopes), ...assertions],
  }));
  reading.tests.push(unitOf({ id: [...around.path, name].join(' › '), name, gate, rows, focused: false }, whole));
}

/** Hooks go by one name, since the framework calls them, and not the tests. */
function readFunction(method: Node, around: Around, reading: Reading): void {
  const body = child(method, 'body');
  if (body === null) return;
  if (method.type === 'method_declaration' && around.path.length > 0 && isTest(method))
    readTest(method, body, around, reading);
  else {
    const name = isHook(method) ? 'beforeEach' : nameOf(method);
    reading.helpers.push(unitOf({ name }, buildBody(method, body, around.scopes, reading.body)));
  }
}

/** Only what extends something can be a case of tests; the tests of a trait run in the classes that use it. */
const holdsTests = (type: Node): boolean =>
  type.type === 'trait_declaration' || type.children.some((one) => one.type === 'base_clause');

const isDeclaration = ofType(/^(const|property)_declaration$/);

function readClass(type: Node, around: Around, reading: Reading): void {
  const members = membersOf(type).filter((one) => one.type === 'method_declaration');
  const hooks = members.filter(isHook).map((hook) => gateOfStatements(child(hook, 'body') ?? hook));
  const helpers = members.filter((one) => !isHook(one) && !isTest(one));
  const declared = membersOf(type).filter(isDeclaration).flatMap(givenIn);
  const within: Around = {
    path: holdsTests(type) ? [...around.path, nameOf(type)] : [],
    gates: [...around.gates, gateOfMarks(type), ...hooks],
    focused: false,
    scopes: [membersScope(declared, members.filter(isHook), helpers), ...around.scopes],
    methods: new Map(members.map((one) => [nameOf(one), one])),
  };
  for (const member of members) readFunction(member, within, reading);
}

function readPest(declaration: PestDeclaration, around: Around, reading: Reading): void {
  const { kind, title, call, closure, links } = declaration;
  const body = closure === null ? null : (child(closure, 'body') ?? closure);
  const gates = [
    ...around.gates,
    ...pestGates(links),
    ...(body === null || kind === 'suite' ? [] : [gateOfStatements(body)]),
  ];
  const path = [...around.path, title];
  const focused = around.focused || isFocused(declaration);
  if (kind === 'suite' && body !== null) readStatements(body, { ...around, path, gates, focused }, reading);
  else if (kind === 'hook' && body !== null)
    reading.helpers.push(unitOf({ name: 'beforeEach' }, buildBody(call, body, around.scopes, reading.body)));
  else if (kind === 'test') {
    const rows = pestRows(links, reading.datasets);
    const empty = rows !== null && rows.cells.length === 0 ? [shut(call, 'no rows are left to run')] : [];
    const pending = isPending(declaration) ? [shut(call, 'it has no body')] : [];
    const gate = strictest([...gates, ...empty, ...pending]);
    const built = buildBody(call, body ?? call, around.scopes, reading.body);
    const thrown = changeBody(built, ({ assertions }) => ({
      assertions: [...pestThrows(links).map((one) => assertionOf(one, around.scopes, call, null)), ...assertions],
    }));
    const whole = links.length === 0 ? built : thrown;
    reading.tests.push(unitOf({ id: path.join(' › '), name: title, gate, rows, focused }, whole));
  }
}

const pestAt = (node: Node): PestDeclaration | null =>
  node.type === 'expression_statement' ? pestDeclaration(parts(node)[0]) : null;

/** What the hooks of a file or suite of Pest's give to the tests' objects. */
function pestScope(block: Node): Scope {
  const hooks = parts(block).flatMap((node) => {
    const declared = pestAt(node);
    return declared?.kind === 'hook' && declared.closure !== null ? [declared.closure] : [];
  });
  return setUpScope(hooks);
}

function readStatements(block: Node, outer: Around, reading: Reading): void {
  const around = { ...outer, scopes: [pestScope(block), ...outer.scopes] };
  for (const node of parts(block)) {
    const pest = pestAt(node);
    if (pest !== null) readPest(pest, around, reading);
    else if (CLASSES.test(node.type)) readClass(node, around, reading);
    else if (node.type === 'function_definition') readFunction(node, { ...around, path: [] }, reading);
    else if (node.type === 'namespace_definition') {
      const body = child(node, 'body');
      if (body !== null) readStatements(body, around, reading);
    }
  }
}

/** The line of an error; in a helper that is no test it makes nothing unsure but that helper. */
function brokenLine(root: Node): number | null {
  for (const at of brokenIn(root)) {
    const holder = [...ancestors(at)].find(
      ({ type }) => type === 'method_declaration' || type === 'function_definition',
    );
    if (holder === undefined || isTest(holder)) return at.line;
  }
  return null;
}

function called(node: Node): string | null {
  if (node.type === 'object_creation_expression') return lastName(parts(node)[0]?.text ?? '');
  return isCall(node) && !isAsserting(node) ? calledName(node) : null;
}

function readPhpOracle(path: string, root: Node): OracleReading {
  const broken = brokenLine(root);
  if (broken !== null) return { kind: 'unreadable', why: `line ${broken} does not parse, or is nested too deep` };
  const body: BodyLanguage = {
    demands: demandsOf,
    defect: defectOf,
    truth: fromTruth,
    called,
    foreign: () => false,
  };
  const reading: Reading = { body, datasets: datasetsOf(root), tests: [], helpers: [] };
  const scope = bindings(root, (node) => !/^(class|trait)_declaration$|function/.test(node.type));
  readStatements(root, { path: [], gates: [], focused: false, scopes: [scope], methods: new Map() }, reading);
  const collected = collectsPhp(path) || (isTestPath(path) && reading.tests.some(({ id, name }) => id === name));
  const tests = collected || isTestPath(path) ? numberIds(unfocusOthers(reading.tests)) : [];
  return { kind: 'tests', tests, helpers: reading.helpers, imports: phpImports(root), collected };
}

/** PHP: PHPUnit with its attributes and tags, Pest, mocks of PHPUnit, Mockery and Prophecy. */
export const php: LanguageTable = {
  id: 'php',
  claims: (path) => path.endsWith('.php'),
  grammar: () => 'php',
  oracle: readPhpOracle,
  source: readPhpSource,
};
