import { type BodyLanguage, buildBody, numberIds } from '../build-body.ts';
import { unitOf } from '../deferred-body.ts';
import { type Focusable, unfocusOthers } from '../focus.ts';
import { OPEN, shut, strictest } from '../gate.ts';
import type { LanguageTable } from '../language.ts';
import { recordRows, rowsAround, rowsInside } from '../loop-rows.ts';
import { setUpScope, withHooks } from '../members.ts';
import { LITERAL, mentions, normal, stringValue, tokens } from '../normal.ts';
import type { Defect, Gate, Helper, OracleReading, Rows } from '../oracle.ts';
import { collectsJavascript, isTestPath } from '../paths.ts';
import { bindings, bodyScope, type Scope } from '../scope.ts';
import { taken } from '../taken.ts';
import { ancestors, brokenIn, child, type Node, nodesOf, ofType, parts, remember } from '../tree.ts';
import { argumentsOf, calledName, demandsOf, isLater } from './javascript-assertions.ts';
import { fromTruth } from './javascript-conditions.ts';
import { type ChainWord, gateOfChain, gateOfOptions, gateOfStatements, gatesOfSuite } from './javascript-gates.ts';
import { linesOfTests } from './javascript-in-source.ts';
import { javascriptImports, readJavascriptSource } from './javascript-source.ts';

const TESTS: ReadonlySet<string> = new Set(['it', 'test', 'specify', 'xit', 'xtest', 'xspecify', 'fit', 'ftest']);
const SUITES: ReadonlySet<string> = new Set([
  'describe',
  'context',
  'suite',
  'xdescribe',
  'xcontext',
  'fdescribe',
  'fcontext',
]);
const STEPS: ReadonlySet<string> = new Set(['t', 'ctx']);
const FUNCTION =
  /^(arrow_function|function_expression|function|generator_function|function_declaration|method_definition)$/;

/** A call that declares a test or a suite. */
interface Declaration {
  readonly kind: 'test' | 'suite';
  readonly call: Node;
  /** `it`, `xdescribe` … */
  readonly base: string;
  readonly words: readonly ChainWord[];
  readonly title: string;
  readonly given: readonly Node[];
  readonly body: Node | null;
}

/** The words of a callee from its root outwards: `it.each(rows)` → `it`, `each(rows)`; null for other callees. */
function wordsOf(callee: Node): { base: string; words: ChainWord[] } | null {
  const words: ChainWord[] = [];
  let given: readonly Node[] = [];
  for (let at: Node | null = callee; at !== null; ) {
    if (at.type === 'identifier') return { base: at.text, words: words.reverse() };
    if (at.type === 'call_expression') {
      const template = at.children.find((c) => c.type === 'template_string');
      given = template === undefined ? argumentsOf(at) : [template];
      at = child(at, 'function');
    } else if (at.type === 'member_expression') {
      words.push({ word: child(at, 'property')?.text ?? '', given });
      given = [];
      at = child(at, 'object');
    } else return null;
  }
  return null;
}

const NOT_DECLARING =
  /^(beforeEach|afterEach|beforeAll|afterAll|before|after|use|extend|setTimeout|step|configure|info|slow)$/;

const declarationByCall = remember((call: Node): Declaration | null => {
  const callee = child(call, 'function');
  const chain = callee === null ? null : wordsOf(callee);
  const given = argumentsOf(call);
  const [title] = given;
  if (chain === null || title === undefined || chain.words.some(({ word }) => NOT_DECLARING.test(word))) return null;
  const subtest = (STEPS.has(chain.base) || chain.base === 'Deno') && chain.words[0]?.word === 'test';
  const suite = SUITES.has(chain.base) || (TESTS.has(chain.base) && chain.words[0]?.word === 'describe');
  if (!subtest && !suite && !TESTS.has(chain.base)) return null;
  const body = given.findLast((one) => FUNCTION.test(one.type)) ?? null;
  const isEach = chain.words.at(-1)?.word === 'each' || chain.words.at(-1)?.word === 'for';
  if (isEach && callee?.type !== 'call_expression') return null;
  if (body === null && !chain.words.some(({ word }) => /^(skip|todo|fixme)$/.test(word)) && !/^x/.test(chain.base)) {
    if (!['string', 'template_string'].includes(title.type)) return null;
    if (given.length > 1 && !given.slice(1).some((one) => one.type === 'identifier')) return null;
  }
  if (body === null && !/string|identifier|member/.test(title.type)) return null;
  const { base, words } = chain;
  return { kind: suite ? 'suite' : 'test', call, base, words, title: stringValue(title) ?? normal(title), given, body };
});

/** Reads a call as a declaration; null for all other nodes. Subtests of node:test are declarations too (`t.test`). */
const declarationOf = (node: Node): Declaration | null =>
  node.type === 'call_expression' ? declarationByCall(node) : null;

/** Hands a failure on: `done()` alone says that all went well. */
const HANDS_ON = /\b(?:throw|rethrow|expect|assert|fail|reject)\b|\bdone(?:\.|\s{0,9}\(\s{0,9}[^)\s])/;

const swallowsPromise = remember((at: Node): boolean => {
  if (at.type !== 'call_expression' || calledName(at) !== 'catch') return false;
  const [handler] = argumentsOf(at);
  return handler !== undefined && FUNCTION.test(handler.type) && !HANDS_ON.test(handler.text);
});

const swallowsError = remember((at: Node): boolean => {
  const handler = child(at, 'handler');
  if (handler === null) return false;
  return !HANDS_ON.test((child(handler, 'body') ?? handler).text);
});

/** A promise's assertion counts where somebody waits for it: `await`, `return`, an arrow's value, or it is handed on. */
function isDropped(node: Node, top: Node): boolean {
  for (const at of ancestors(node, top)) {
    if (at.type === 'expression_statement') return true;
    if (at.type === 'unary_expression' && /^void\b/.test(at.text)) return true;
    if (at.type !== 'member_expression' && at.type !== 'call_expression') return false;
    if (at.type === 'call_expression' && node.parent?.type === 'arguments') return false;
  }
  return false;
}

const defectIn =
  (playwright: boolean) =>
  (node: Node, top: Node): Defect | null => {
    let below = node;
    for (const at of ancestors(node, top)) {
      if (at.type === 'try_statement' && below.field === 'body' && swallowsError(at)) return 'swallowed';
      if (swallowsPromise(at) && below.field === 'function') return 'swallowed';
      below = at;
    }
    return isLater(node, playwright) && isDropped(node, top) ? 'unawaited' : null;
  };

interface Around {
  readonly path: readonly string[];
  readonly gates: readonly Gate[];
  readonly focused: boolean;
  readonly scopes: readonly Scope[];
}

interface Reading {
  readonly language: BodyLanguage;
  readonly tests: Focusable[];
  readonly helpers: Helper[];
}

function gateOf(declaration: Declaration, around: Around, body: Node | null): Gate {
  const { call, base, words, given, kind } = declaration;
  const gates = [...around.gates, gateOfChain(call, words, around.scopes), gateOfOptions(given, around.scopes)];
  if (/^x/.test(base)) gates.push(shut(call, base));
  if (body !== null && kind === 'suite') gates.push(...gatesOfSuite(body, [bindings(body), ...around.scopes]));
  if (body !== null) gates.push(gateOfStatements(body, [bindings(body), ...around.scopes]));
  else if (kind === 'test' && declaration.given.length === 1) gates.push(shut(call, 'todo'));
  return strictest(gates);
}

const isFocused = ({ base, words, given }: Declaration): boolean =>
  /^f/.test(base) ||
  words.some(({ word }) => word === 'only') ||
  given.some((one) => one.type === 'object' && /\bonly\s*:\s*true\b/.test(one.text));

/** Rows of `.each`: an array's elements, or the lines of a table template. */
function rowsOf(words: readonly ChainWord[], scopes: readonly Scope[]): Rows | null {
  const each = words.find(({ word }) => word === 'each' || word === 'for');
  const [table] = each?.given ?? [];
  if (table === undefined) return null;
  const { list, pick } = taken(table, scopes);
  if (list.type === 'template_string') {
    const [header = '', ...lines] = list.text.slice(1, -1).trim().split('\n');
    const cellsIn = (line: string): string[] =>
      line.split('|').map((cell) => cell.trim().replace(/^\$\{([^{}]*)\}$/, '$1'));
    return { names: cellsIn(header), cells: lines.map(cellsIn), line: table.line };
  }
  const bareList =
    list.type === 'as_expression' || list.type === 'satisfies_expression' ? (parts(list)[0] ?? list) : list;
  if (bareList.type !== 'array') return { names: [], cells: [[normal(list)]], line: table.line };
  const rows = pick(parts(bareList));
  const records = recordRows(rows);
  if (records !== null) return { ...records, line: table.line };
  const cells = rows.map((row) =>
    row.type === 'array' || row.type === 'object' ? parts(row).map(normal) : [normal(row)],
  );
  return { names: [], cells, line: table.line };
}

function readTest(declaration: Declaration, around: Around, reading: Reading): void {
  const { call, title, words } = declaration;
  const body = declaration.body === null ? null : (child(declaration.body, 'body') ?? declaration.body);
  const gate = gateOf(declaration, around, body);
  const enter = (node: Node): boolean => !reading.language.foreign(node);
  const local = body === null ? [] : [bodyScope(body, reading.language.foreign), ...around.scopes];
  const rows =
    rowsOf(words, around.scopes) ??
    rowsAround(call, around.scopes, (node) => declarationOf(node) !== null) ??
    (body === null ? null : rowsInside(body, local, enter));
  const empty = rows !== null && rows.cells.length === 0 ? [shut(call, 'no rows are left to run')] : [];
  const built = buildBody(call, body ?? call, around.scopes, reading.language);
  const id = [...around.path, title].join(' › ');
  const focused = around.focused || isFocused(declaration);
  reading.tests.push(unitOf({ id, name: title, gate: strictest([gate, ...empty]), rows, focused }, built));
}

/** The named function that a node defines: a declaration, a method, `const weigh = () => …`; null for others. */
function helperName(node: Node): string | null {
  if (node.type === 'function_declaration' || node.type === 'method_definition')
    return child(node, 'name')?.text ?? null;
  const value = node.type === 'variable_declarator' ? child(node, 'value') : null;
  return value !== null && FUNCTION.test(value.type) ? (child(node, 'name')?.text ?? null) : null;
}

function readHelper(node: Node, name: string, around: Around, reading: Reading): void {
  const definition = node.type === 'variable_declarator' ? (child(node, 'value') ?? node) : node;
  const body = child(definition, 'body');
  if (body !== null) reading.helpers.push(unitOf({ name }, buildBody(node, body, around.scopes, reading.language)));
}

/** The name of a value beside the tests (`const scale = makeScale(3)`), which they share; null for other nodes. */
function valueName(node: Node): string | null {
  const name = node.type === 'variable_declarator' ? child(node, 'name') : null;
  return name?.type === 'identifier' && child(node, 'value') !== null ? name.text : null;
}

/** What a shared value is made of: a test that names it reaches what its making calls. */
function readValue(node: Node, name: string, around: Around, reading: Reading): void {
  const value = child(node, 'value');
  if (value !== null) reading.helpers.push(unitOf({ name }, buildBody(node, value, around.scopes, reading.language)));
}

const isDeclaring = ofType(/^(lexical|variable)_declaration$/);

/** The function of a hook that sets up what tests use; null for other statements. */
function hookIn(statement: Node): Node | null {
  const [call] = parts(statement);
  const isHook = call !== undefined && isCall(call) && SET_UPS.has(calledName(call));
  return (isHook ? argumentsOf(call).find((one) => FUNCTION.test(one.type)) : null) ?? null;
}

/** What names around tests stand for, those among them that a hook sets. */
function suiteScope(body: Node): Scope {
  const declared = bindings(body, (node) => !FUNCTION.test(node.type));
  const statements = parts(body);
  const hooks = statements.flatMap((one) => hookIn(one) ?? []);
  if (hooks.length === 0) return declared;
  const others = statements
    .filter((one) => hookIn(one) === null)
    .flatMap((one) => (isDeclaring(one) ? parts(one).flatMap((name) => child(name, 'value') ?? []) : [one]));
  const [set, reset] = [hooks, others].map((all) => all.map((one) => bindings(one))) as [Scope[], Scope[]];
  return new Map([...setUpScope(hooks), ...withHooks(declared, set, reset)]);
}

function inside(declaration: Declaration, around: Around): Around {
  const body = declaration.body === null ? null : child(declaration.body, 'body');
  const gate = declaration.kind === 'suite' ? gateOf(declaration, around, body) : OPEN;
  return {
    path: [...around.path, declaration.title],
    gates: [...around.gates, gate],
    focused: around.focused || isFocused(declaration),
    scopes: body === null ? around.scopes : [suiteScope(body), ...around.scopes],
  };
}

const isCall = ofType(/^call_expression$/);
const isCalling = ofType(/^(call|new)_expression$/);
const isIdentifier = ofType(/^(identifier|shorthand_property_identifier)$/);

/** How often each name stands in a file. */
const timesNamed = remember((root: Node): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { text } of nodesOf(root, isIdentifier)) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
});

const DECLARES = /\b(?:it|test|specify)\s*[.(]/;

/** Whether a function that declares tests is named nowhere else in its file, nor handed out of it: nobody calls it. */
const isUncalled = (definition: Node, name: string, root: Node): boolean =>
  DECLARES.test(definition.text) &&
  (timesNamed(root).get(name) ?? 0) === 1 &&
  ![...ancestors(definition)].some(({ type }) => /^(export_statement|class_body|object)$/.test(type)) &&
  !/\bmodule\.exports\b/.test(root.text);

/**
 * Reads declarations in order of the text. Tests inside of tests are read as well, as subtests; functions inside of
 * tests and functions are part of their body.
 */
function readDeclarations(root: Node, top: Around, reading: Reading): void {
  const waiting: { node: Node; around: Around; within: boolean }[] = [{ node: root, around: top, within: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    let { around, within } = next;
    const declaration = declarationOf(node);
    const name = within ? null : helperName(node);
    if (declaration?.kind === 'test') readTest(declaration, around, reading);
    else if (name !== null) readHelper(node, name, around, reading);
    if (name !== null && isUncalled(node, name, root))
      around = { ...around, gates: [...around.gates, shut(node, `nobody calls ${name}`)] };
    const value = within || name !== null ? null : valueName(node);
    if (value !== null) readValue(node, value, around, reading);
    within ||= declaration?.kind === 'test' || name !== null;
    if (declaration !== null) around = inside(declaration, around);
    for (let i = node.children.length - 1; i >= 0; i -= 1)
      waiting.push({ node: node.children[i] as Node, around, within });
  }
}

/** An error that tree-sitter could not keep within one statement makes what is around it unsure. */
function brokenLine(root: Node): number | null {
  for (const at of brokenIn(root)) {
    if (at === root) return at.line;
    const test = [...ancestors(at)].some((above) => declarationOf(above) !== null);
    if (test || at.parent === root || /\b(it|test|describe|expect|assert)\b/.test(at.text)) return at.line;
  }
  return null;
}

const SET_UPS: ReadonlySet<string> = new Set(['beforeEach', 'beforeAll', 'before', 'setup', 'suiteSetup']);

/** Names and literals of hooks, which run before tests: what they set up is in every test's hands. */
function setUpWords(root: Node): readonly string[] {
  const found = new Set<string>();
  for (const at of nodesOf(root, isCall)) {
    if (!SET_UPS.has(calledName(at))) continue;
    const body = argumentsOf(at).find((one) => FUNCTION.test(one.type));
    if (body === undefined) continue;
    for (const word of [...mentions(body), ...tokens(body).filter((token) => LITERAL.test(token))]) found.add(word);
  }
  return [...found];
}

function readJavascriptOracle(path: string, root: Node): OracleReading {
  const broken = brokenLine(root);
  if (broken !== null) return { kind: 'unreadable', why: `line ${broken} does not parse, or is nested too deep` };
  const imports = javascriptImports(root);
  const playwright = imports.some(({ module }) => module.startsWith('@playwright/'));
  const foreign = (node: Node): boolean => declarationOf(node) !== null;
  const language: BodyLanguage = {
    demands: demandsOf,
    defect: defectIn(playwright),
    truth: fromTruth,
    called: (node) => (isCalling(node) ? calledName(node) : null),
    foreign,
  };
  const reading: Reading = { language, tests: [], helpers: [] };
  const scope = suiteScope(root);
  const isTestFile = collectsJavascript(path) || isTestPath(path);
  const inSource = isTestFile ? null : linesOfTests(root);
  const collected = inSource !== null || collectsJavascript(path);
  readDeclarations(root, { path: [], gates: gatesOfSuite(root, [scope]), focused: false, scopes: [scope] }, reading);
  const own = isTestFile ? reading.tests : reading.tests.filter(({ line }) => inSource?.(line) === true);
  const tests = unfocusOthers(own);
  const { helpers } = reading;
  return { kind: 'tests', tests: numberIds(tests), helpers, imports, collected, setUp: setUpWords(root) };
}

const EXTENSION = /\.([cm]?)([jt]s)(x?)$/;

/** JavaScript and TypeScript: vitest, jest, mocha with chai, node:test with node:assert, playwright. */
export const javascript: LanguageTable = {
  id: 'javascript',
  claims: (path) => EXTENSION.test(path),
  grammar: (path) => {
    const [, , kind, x] = EXTENSION.exec(path) ?? [];
    if (kind === 'js') return 'javascript';
    return x === 'x' ? 'tsx' : 'typescript';
  },
  oracle: readJavascriptOracle,
  source: readJavascriptSource,
};
