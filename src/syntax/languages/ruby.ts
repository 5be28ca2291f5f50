import { type BodyLanguage, buildBody, numberIds } from '../build-body.ts';
import { unitOf } from '../deferred-body.ts';
import { type Focusable, unfocusOthers } from '../focus.ts';
import { OPEN, shut, strictest } from '../gate.ts';
import type { LanguageTable } from '../language.ts';
import { rowsInside } from '../loop-rows.ts';
import type { Gate, Helper, Import, OracleReading, Rows } from '../oracle.ts';
import { collectsRuby, isTestPath } from '../paths.ts';
import { bindings, type Scope } from '../scope.ts';
import { ancestors, brokenIn, child, type Node, parts, remember } from '../tree.ts';
import { demandsOf } from './ruby-assertions.ts';
import { type Declaration, declarationOf, isFocused, placeOf } from './ruby-declarations.ts';
import { defectIn } from './ruby-defects.ts';
import { gateOfMetadata, gateOfStatements } from './ruby-gates.ts';
import { rowsOf } from './ruby-rows.ts';
import { readRubySource, rubyImports } from './ruby-source.ts';
import { argumentsOf, blockOf, calledName, graftHeredocs, lone, receiverOf } from './ruby-tree.ts';

const METHODS = /^(method|singleton_method)$/;
const HOOKS = /^(before|setup|prepend_before|background)$/;
const DEFINING = /^(let|let!|subject|subject!|let_it_be|given)$/;

interface Around {
  readonly path: readonly string[];
  readonly gates: readonly Gate[];
  readonly focused: boolean;
  readonly scopes: readonly Scope[];
}

interface Reading {
  readonly body: BodyLanguage;
  readonly tests: Focusable[];
  readonly helpers: Helper[];
}

const isStatement = (node: Node): boolean =>
  /^(body_statement|block_body|then|else|begin)$/.test(node.parent?.type ?? '');

/** Calls, and bare words where they stand for themselves; assertions are read as such and not as calls. */
function called(node: Node): string | null {
  if (node.type !== 'call' && !(node.type === 'identifier' && isStatement(node))) return null;
  return demandsOf(node).length > 0 ? null : calledName(node);
}

/** The name that `let(:pear)` or `subject` defines; null for other calls. */
function definedName(node: Node): string | null {
  if (node.type !== 'call' || receiverOf(node) !== null || !DEFINING.test(calledName(node))) return null;
  const [name] = argumentsOf(node);
  return name === undefined ? 'subject' : name.text.replace(/^:|["']/g, '');
}

/** What names stand for inside of a group: local ones, and what `let` and `subject` define there. */
function scopeOf(body: Node): Scope {
  const isSetUp = (node: Node): boolean => node.type === 'method' && child(node, 'name')?.text === 'setup';
  const enter = (node: Node): boolean => declarationOf(node) === null && (!METHODS.test(node.type) || isSetUp(node));
  const found = new Map(bindings(body, enter));
  for (const one of parts(body)) {
    const name = definedName(one);
    const block = name === null ? null : blockOf(one);
    if (name === null || block === null) continue;
    found.set(name, lone(block));
    if (calledName(one).startsWith('subject')) found.set('is_expected', lone(block)).set('subject', lone(block));
  }
  return found;
}

const isHook = (node: Node): boolean => HOOKS.test(calledName(node)) && receiverOf(node) === null;

/** Skips in the hooks of a group keep all of its tests from running. */
const gatesOfHooks = (body: Node, scopes: readonly Scope[]): Gate[] =>
  parts(body)
    .filter(isHook)
    .map((hook) => gateOfStatements(blockOf(hook) ?? hook, scopes));

function gateOf({ call, base, body, kind }: Declaration, scopes: readonly Scope[]): Gate {
  const own = /^(x|pending$|skip$)/.test(base) ? shut(call, base) : OPEN;
  const unwritten = kind === 'test' && body === null ? shut(call, 'it has no body') : OPEN;
  return strictest([own, unwritten, gateOfMetadata(call, scopes)]);
}

/** Rows of the loops inside of a test. */
const loopsIn = (body: Node, scopes: readonly Scope[], reading: Reading): Rows | null =>
  rowsInside(body, [bindings(body), ...scopes], (node) => !reading.body.foreign(node));

function readTest(declaration: Declaration, around: Around, reading: Reading): void {
  const { call, title } = declaration;
  const body = declaration.body ?? call;
  const scopes = around.scopes;
  const rows = rowsOf(call, scopes) ?? loopsIn(body, scopes, reading);
  const emptied = rows !== null && rows.cells.length === 0 ? shut(call, 'no rows are left to run') : OPEN;
  const inner = declaration.kind === 'test' ? gateOfStatements(body, [bindings(body), ...scopes]) : OPEN;
  const gate = strictest([...around.gates, gateOf(declaration, scopes), emptied, inner]);
  const name = declaration.kind === 'included' ? `${declaration.base} ${title}` : title;
  const focused = around.focused || isFocused(declaration);
  const id = [...around.path, name].join(' › ');
  reading.tests.push(unitOf({ id, name, gate, rows, focused }, buildBody(call, body, scopes, reading.body)));
}

function insideGroup(declaration: Declaration, around: Around): Around {
  const { body } = declaration;
  const scopes = body === null ? around.scopes : [scopeOf(body), ...around.scopes];
  const hooks = body === null ? [] : gatesOfHooks(body, scopes);
  return {
    path: [...around.path, placeOf(declaration)],
    gates: [...around.gates, gateOf(declaration, scopes), ...hooks],
    focused: around.focused || isFocused(declaration),
    scopes,
  };
}

/** The methods that a statement of a class takes away: `remove_method :test_weight`, `undef test_weight`. */
function takenAway(statement: Node): readonly string[] {
  const takes = statement.type === 'undef' || /^(remove_method|undef_method)$/.test(calledName(statement));
  return takes ? (statement.text.match(/(?<=[:\s"'(])test_\w+[?!]?/g) ?? []) : [];
}

/** Why methods of a class are not run though they are called `test_…`: behind a bare `private`, defined again or taken away below. */
const unrunnable = remember((body: Node): ReadonlyMap<Node, string> => {
  const found = new Map<Node, string>();
  const latest = new Map<string, Node>();
  let hidden = false;
  for (const one of body.children) {
    if (/^(private|protected|public)$/.test(one.text)) hidden = one.text !== 'public';
    for (const gone of takenAway(one)) {
      const method = latest.get(gone);
      if (method !== undefined) found.set(method, `line ${one.line} takes ${gone} away`);
    }
    if (one.type !== 'method') continue;
    const name = child(one, 'name')?.text ?? '';
    const earlier = latest.get(name);
    if (earlier !== undefined) found.set(earlier, `another ${name} is defined below`);
    if (hidden) found.set(one, 'private methods are not run as tests');
    latest.set(name, one);
  }
  return found;
});

/** `def test_weight` is a test in a class; other methods are helpers. */
function readMethod(method: Node, around: Around, reading: Reading): void {
  const name = child(method, 'name')?.text ?? '';
  const body = child(method, 'body') ?? method;
  const built = buildBody(method, body, around.scopes, reading.body);
  if (!/^test_/.test(name) || around.path.length === 0 || method.type !== 'method') {
    reading.helpers.push(unitOf({ name }, built));
    return;
  }
  const gates = [...around.gates, gateOfStatements(body, [bindings(body), ...around.scopes])];
  const reason = method.parent === null ? undefined : unrunnable(method.parent).get(method);
  if (reason !== undefined) gates.push(shut(method, reason));
  const id = [...around.path, name].join(' › ');
  const rows = loopsIn(body, around.scopes, reading);
  reading.tests.push(unitOf({ id, name, gate: strictest(gates), rows, focused: false }, built));
}

function insideClass(node: Node, around: Around): Around {
  const body = child(node, 'body') ?? node;
  const scopes = [scopeOf(body), ...around.scopes];
  const setups = parts(body).filter((one) => one.type === 'method' && child(one, 'name')?.text === 'setup');
  const hooks = setups.map((one) => gateOfStatements(child(one, 'body') ?? one, scopes));
  const path = [...around.path, child(node, 'name')?.text ?? ''];
  return { path, gates: [...around.gates, ...gatesOfHooks(body, scopes), ...hooks], focused: around.focused, scopes };
}

/** Blocks of hooks and definitions are helpers: what they do, the tests that name them do. */
function readBlock(node: Node, around: Around, reading: Reading): void {
  const name = isHook(node) ? 'before' : definedName(node);
  const body = blockOf(node);
  if (name !== null && body !== null)
    reading.helpers.push(unitOf({ name }, buildBody(node, body, around.scopes, reading.body)));
}

/** Reads declarations in order of the text. What hides inside of tests and methods is part of their body. */
function readDeclarations(root: Node, top: Around, reading: Reading): void {
  const waiting: { node: Node; around: Around }[] = [{ node: root, around: top }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    let { around } = next;
    const declaration = declarationOf(node);
    if (METHODS.test(node.type)) {
      readMethod(node, around, reading);
      continue;
    }
    if (declaration !== null && declaration.kind !== 'group') {
      readTest(declaration, around, reading);
      continue;
    }
    if (declaration !== null) around = insideGroup(declaration, around);
    else if (node.type === 'class') around = insideClass(node, around);
    else if (node.type === 'call' && (isHook(node) || definedName(node) !== null)) readBlock(node, around, reading);
    for (const below of [...node.children].reverse()) waiting.push({ node: below, around });
  }
}

/** The line of an error; inside of a method that is no test it makes nothing unsure but that. */
function brokenLine(root: Node): number | null {
  for (const at of brokenIn(root)) {
    const holder = [...ancestors(at)].find((above) => METHODS.test(above.type));
    if (holder === undefined || /^test_/.test(child(holder, 'name')?.text ?? '')) return at.line;
  }
  return null;
}

const isTestUnit = (root: Node, imports: readonly Import[]): boolean =>
  imports.some(({ module }) => module === 'test/unit') || /\bTest::Unit::TestCase\b/.test(root.text);

function readRubyOracle(path: string, root: Node): OracleReading {
  const broken = brokenLine(root);
  if (broken !== null) return { kind: 'unreadable', why: `line ${broken} does not parse, or is nested too deep` };
  graftHeredocs(root);
  const imports = rubyImports(root);
  const body: BodyLanguage = {
    demands: demandsOf,
    defect: defectIn(isTestUnit(root, imports)),
    called,
    foreign: (node) => node !== root && declarationOf(node) !== null,
  };
  const reading: Reading = { body, tests: [], helpers: [] };
  readDeclarations(root, { path: [], gates: [], focused: false, scopes: [scopeOf(root)] }, reading);
  const collected = collectsRuby(path);
  const tests = collected || isTestPath(path) ? unfocusOthers(reading.tests) : [];
  return { kind: 'tests', tests: numberIds(tests), helpers: reading.helpers, imports, collected };
}

/** Ruby: RSpec, minitest in both of its styles, and test-unit. */
export const ruby: LanguageTable = {
  id: 'ruby',
  claims: (path) => path.endsWith('.rb'),
  grammar: () => 'ruby',
  oracle: readRubyOracle,
  source: readRubySource,
};
