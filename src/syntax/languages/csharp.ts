import { type BodyLanguage, buildBody, numberIds } from '../build-body.ts';
import { changeBody, unitOf } from '../deferred-body.ts';
import { assertionOf } from '../demand.ts';
import { shut, strictest } from '../gate.ts';
import type { LanguageTable } from '../language.ts';
import { rowsInside } from '../loop-rows.ts';
import type { Assertion, Gate, Helper, OracleReading, TestUnit } from '../oracle.ts';
import { collectsCsharp } from '../paths.ts';
import { bindings, bodyScope, type Scope } from '../scope.ts';
import { ancestors, brokenIn, child, type Node, parts, walk } from '../tree.ts';
import { demandsOf, isAsserting } from './csharp-assertions.ts';
import { fromTruth } from './csharp-conditions.ts';
import { defectOf } from './csharp-defects.ts';
import { gateOfMarks, gateOfStatements, gateOfTypes } from './csharp-gates.ts';
import { type Members, rowsOf } from './csharp-rows.ts';
import { csharpImports, readCsharpSource } from './csharp-source.ts';
import {
  argumentsOf,
  attributeName,
  attributesOf,
  calledName,
  flattened,
  isCall,
  lastName,
  membersOf,
  typeOf,
} from './csharp-tree.ts';

/** Fact, Theory, Test, TestMethod and what is derived from them (`SkippableFact`, `DataTestMethod`). */
const TEST = /(Fact|Theory|TestMethod)$|^(Test|TestCase|TestCaseSource)$/;
const HOOK = /^(SetUp|OneTimeSetUp|TestInitialize|ClassInitialize|Before)$/;
const TYPES = /^(class|struct|record)_declaration$/;
const METHODS = /^(method|constructor)_declaration$/;

interface Around {
  readonly path: readonly string[];
  readonly gates: readonly Gate[];
  readonly scopes: readonly Scope[];
  readonly members: Members;
}

interface Reading {
  readonly body: BodyLanguage;
  readonly tests: TestUnit[];
  readonly helpers: Helper[];
}

const nameOf = (node: Node): string => child(node, 'name')?.text ?? '';
const isTest = (method: Node): boolean => attributesOf(method).some((one) => TEST.test(attributeName(one)));
const bodyOf = (method: Node): Node | null =>
  child(method, 'body') ?? child(method, 'value') ?? child(method, 'accessors');

/** What is done before each test: marked methods, the constructor of a class of tests, xUnit's `InitializeAsync`. */
const isHook = (method: Node): boolean =>
  method.type === 'constructor_declaration' ||
  nameOf(method) === 'InitializeAsync' ||
  attributesOf(method).some((one) => HOOK.test(attributeName(one)));

/** `[ExpectedException(typeof(Rotten))]` of MSTest. */
function expectations(method: Node, scopes: readonly Scope[]): Assertion[] {
  return attributesOf(method).flatMap((node) => {
    const [type] = argumentsOf(node);
    if (attributeName(node) !== 'ExpectedException' || type === undefined) return [];
    const demand = {
      node,
      subject: null,
      expected: typeOf(type),
      matcher: 'ExpectedException',
      strength: 'type',
    } as const;
    return [assertionOf(demand, scopes, method, null)];
  });
}

function readTest(method: Node, body: Node, around: Around, reading: Reading): void {
  const name = nameOf(method);
  const built = buildBody(method, body, around.scopes, reading.body);
  const local = [bodyScope(body, reading.body.foreign), ...around.scopes];
  const rows = rowsOf(method, around.members) ?? rowsInside(body, local, (node) => !reading.body.foreign(node));
  const emptied = rows !== null && rows.cells.length === 0 ? [shut(method, 'no rows are left to run')] : [];
  const own = [gateOfMarks(method), gateOfTypes(method), gateOfStatements(body, local)];
  const gate = strictest([...around.gates, ...own, ...emptied]);
  const whole = changeBody(built, ({ assertions }) => ({
    assertions: [...expectations(method, around.scopes), ...assertions],
  }));
  reading.tests.push(unitOf({ id: [...around.path, name].join(' › '), name, gate, rows }, whole));
}

/** Hooks go by one name, since the framework calls them, and not the tests. */
function readMember(member: Node, around: Around, reading: Reading): void {
  const body = member.type === 'field_declaration' ? member : bodyOf(member);
  if (body === null) return;
  if (isTest(member)) readTest(member, body, around, reading);
  else {
    const field =
      member.type === 'field_declaration' ? walk(member).find(({ type }) => type === 'variable_declarator') : undefined;
    const name = METHODS.test(member.type) && isHook(member) ? 'beforeEach' : nameOf(field ?? member);
    reading.helpers.push(unitOf({ name }, buildBody(member, body, around.scopes, reading.body)));
  }
}

function inside(type: Node, around: Around): Around {
  const members = membersOf(type);
  const scopes = [
    bindings(
      child(type, 'body') ?? type,
      ({ type: kind }) => !/^(method|constructor|class|property)_declaration$/.test(kind),
    ),
    ...around.scopes,
  ];
  const hooks = members.filter((one) => METHODS.test(one.type) && isHook(one)).flatMap((one) => bodyOf(one) ?? []);
  return {
    path: [...around.path, nameOf(type)],
    gates: [...around.gates, gateOfMarks(type), ...hooks.map((body) => gateOfStatements(body, scopes))],
    scopes,
    members: new Map(
      members.flatMap((one) =>
        one.type === 'field_declaration'
          ? walk(one)
              .filter(({ type: kind }) => kind === 'variable_declarator')
              .map((field) => [nameOf(field), field] as const)
          : [[nameOf(one), one] as const],
      ),
    ),
  };
}

/** Reads classes in order of the text, those within others too. */
function readTypes(root: Node, top: Around, reading: Reading): void {
  const waiting = [...flattened(parts(root))].reverse().map((node) => ({ node, around: top }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, around } = next;
    if (TYPES.test(node.type)) {
      const within = inside(node, around);
      for (const member of [...membersOf(node)].reverse()) waiting.push({ node: member, around: within });
    } else if (/^(method|constructor|field|property)_declaration$/.test(node.type)) readMember(node, around, reading);
  }
}

/** The line of an error; in a helper that is no test it makes nothing unsure but that helper. */
function brokenLine(root: Node): number | null {
  for (const at of brokenIn(root)) {
    const holder = [...ancestors(at)].find(({ type }) => type === 'method_declaration');
    if (holder === undefined || isTest(holder)) return at.line;
  }
  return null;
}

function called(node: Node): string | null {
  if (node.type === 'object_creation_expression') return lastName(child(node, 'type')?.text ?? '');
  return isCall(node) && !isAsserting(node) ? calledName(node) : null;
}

function readCsharpOracle(path: string, root: Node): OracleReading {
  const broken = brokenLine(root);
  if (broken !== null) return { kind: 'unreadable', why: `line ${broken} does not parse, or is nested too deep` };
  const body: BodyLanguage = {
    demands: demandsOf,
    defect: defectOf,
    truth: fromTruth,
    called,
    foreign: () => false,
  };
  const reading: Reading = { body, tests: [], helpers: [] };
  readTypes(root, { path: [], gates: [], scopes: [], members: new Map() }, reading);
  const collected = collectsCsharp(path);
  const tests = collected ? numberIds(reading.tests) : [];
  return { kind: 'tests', tests, helpers: reading.helpers, imports: csharpImports(root), collected };
}

/** C#: xUnit, NUnit and MSTest, with FluentAssertions, Shouldly, Moq, NSubstitute and FakeItEasy. */
export const csharp: LanguageTable = {
  id: 'csharp',
  claims: (path) => path.endsWith('.cs'),
  grammar: () => 'csharp',
  oracle: readCsharpOracle,
  source: readCsharpSource,
};
