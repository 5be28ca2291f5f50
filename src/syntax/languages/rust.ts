import { type BodyLanguage, buildBody, numberIds } from '../build-body.ts';
import { type BodyFacts, type BuiltBody, changeBody, settle, unitOf } from '../deferred-body.ts';
import { assertionOf } from '../demand.ts';
import { OPEN, shut, strictest } from '../gate.ts';
import type { LanguageTable } from '../language.ts';
import type { Defect, Gate, Helper, OracleReading, TestUnit } from '../oracle.ts';
import { isTestPath } from '../paths.ts';
import { bindings, type Scope } from '../scope.ts';
import { ancestors, brokenIn, child, type Node, nodesOf, ofType, parts, remember } from '../tree.ts';
import { demandsOf, failsIn, panicDemand, unwrapsOf } from './rust-assertions.ts';
import { casesOf, makesTests, metavariables } from './rust-cases.ts';
import { type Attribute, attributesBelow, gateOfAttribute, isLeftOut, isTestOnly, TEST } from './rust-gates.ts';
import { calledAmong, macroArguments, macroOf } from './rust-macros.ts';
import { rowsOf } from './rust-rows.ts';
import { implName, readRustSource, rustImports } from './rust-source.ts';

/** Whether what holds a node is thrown away: `let _ = …;`, or a statement that uses nothing of it. */
function isDropped(at: Node): boolean {
  const { parent } = at;
  if (parent?.type === 'let_declaration') return /^_/.test(child(parent, 'pattern')?.text ?? '');
  return parent?.type === 'expression_statement';
}

/** What fails, hands on or gives back where it mentions an outcome. */
const HEEDS = /\b(?:unwrap\w*|expect\w*|assert\w*|panic|resume_unwind|return|fail\w*|exit)\b|\?\s*;/;

/** Whether an outcome that is held in a name is only looked at below: no statement that mentions it fails or hands it on. */
function isOnlySeen(declaration: Node): boolean {
  const name = child(declaration, 'pattern')?.text ?? '';
  const { parent } = declaration;
  if (declaration.type !== 'let_declaration' || parent === null || !/^\w+$/.test(name)) return false;
  const below = parts(parent).filter(({ start }) => start > declaration.start);
  const last = below.at(-1);
  if (last !== undefined && !/_statement$|if_expression|match_expression/.test(last.type) && last.text.includes(name))
    return false;
  return !below.some(({ text }) => text.split(/\W+/).includes(name) && HEEDS.test(text));
}

/** Whether nobody fails because of a panic that was caught: the outcome is dropped, or no branch about it fails. */
function isUnheard(call: Node): boolean {
  const { parent } = call;
  if (parent === null || isDropped(call) || isOnlySeen(parent)) return true;
  if (parent.type === 'field_expression' && parent.parent?.type === 'call_expression')
    return /^(ok|err|is_ok|is_err|unwrap_or\w*)$/.test(child(parent, 'field')?.text ?? '') && isDropped(parent.parent);
  const asks = parent.type === 'let_condition' ? parent.parent : parent;
  return /^(if|match)_expression$/.test(asks?.type ?? '') && asks !== null && !failsIn(asks);
}

function defectOf(node: Node, top: Node): Defect | null {
  for (const at of ancestors(node, top)) {
    if (at.type === 'async_block' && isDropped(at)) return 'unawaited';
    if (at.type === 'closure_expression' && isDropped(at)) return 'unreachable';
    const callee = at.type === 'call_expression' ? (child(at, 'function')?.text ?? '') : '';
    if (/(^|::)catch_unwind$/.test(callee) && isUnheard(at)) return 'swallowed';
  }
  return isLeftOut(node, top) ? 'unreachable' : null;
}

const isImpl = ofType(/^(impl|trait)_item$/);

/** The types of a file to which it gives functions. */
const ownTypes = remember((root: Node): ReadonlySet<string> => new Set(nodesOf(root, isImpl).map(implName)));

/** Whether a call is of a function that belongs to a type of another file (`Vec::new`). */
function isForeign(callee: Node): boolean {
  const type =
    child(callee, 'path')
      ?.text.slice(0, 500)
      .replace(/(?:::)?<.*$/s, '')
      .split('::')
      .at(-1) ?? '';
  const [root] = callee.tree.nodes;
  return /^[A-Z]\w*$/.test(type) && type !== 'Self' && root !== undefined && !ownTypes(root).has(type);
}

function calledName(node: Node): string | null {
  if (node.type === 'identifier' && node.parent?.type === 'token_tree')
    return calledAmong(node.parent).has(node) ? node.text : null;
  const macro = macroOf(node);
  if (macro !== null) return macro.name;
  const callee = node.type === 'call_expression' ? child(node, 'function') : null;
  if (callee === null) return null;
  const name = child(callee, 'field') ?? child(callee, 'name') ?? callee;
  if (callee.type === 'scoped_identifier' && isForeign(callee)) return callee.text;
  // `Pear(3)` makes a value.
  if (/^[A-Z]/.test(name.text)) return '';
  return /identifier$/.test(name.type) ? name.text : '';
}

const insistsOn = (node: Node): Node | null => unwrapsOf(node).find((one) => one.negated !== true)?.subject ?? null;

const STRICT: BodyLanguage = {
  demands: demandsOf,
  defect: defectOf,
  called: calledName,
  insists: insistsOn,
  given: (node) => {
    const macro = macroOf(node);
    return macro === null ? null : macroArguments(macro.tree);
  },
  foreign: () => false,
};
const LENIENT: BodyLanguage = { ...STRICT, demands: unwrapsOf };

interface Around {
  readonly holder: Node;
  readonly path: readonly string[];
  readonly gates: readonly Gate[];
  readonly scopes: readonly Scope[];
  /** Whether functions in here are there for tests alone. */
  readonly testing: boolean;
}

interface Reading {
  readonly tests: TestUnit[];
  readonly helpers: Helper[];
}

/** Under `#[should_panic]` a failing assertion is what makes the test pass. */
function withPanic(facts: BodyFacts, body: Node, attributes: readonly Attribute[]): BodyFacts {
  const expected = attributes.find(({ name }) => name === 'should_panic');
  if (expected === undefined) return facts;
  const swallowed = facts.assertions.map((one) => ({ ...one, defect: one.defect ?? ('swallowed' as const) }));
  return { ...facts, assertions: [...swallowed, assertionOf(panicDemand(expected.node), [], body, null)] };
}

/** What asserts, as its name says, wherever it is. */
const ASSERTING = /^(verify|check|ensure)_\w/;

/** Reads a test's body; one that asserts nothing, nor calls what does, demands at least that nothing it unwraps fails. */
function readBody(whole: Node, body: Node, scopes: readonly Scope[], attributes: readonly Attribute[]): BuiltBody {
  return changeBody(buildBody(whole, body, scopes, STRICT), (strict) => {
    const facts = withPanic(strict, body, attributes);
    const asserts = facts.assertions.length > 0 || facts.calls.some((name) => ASSERTING.test(name));
    return asserts ? facts : settle(buildBody(whole, body, scopes, LENIENT).body);
  });
}

function readFunction(definition: Node, attributes: readonly Attribute[], around: Around, reading: Reading): void {
  const name = child(definition, 'name')?.text ?? '';
  const body = child(definition, 'body');
  if (body === null) return;
  if (!attributes.some((one) => TEST.test(one.name))) {
    if (around.testing) reading.helpers.push(unitOf({ name }, buildBody(definition, body, around.scopes, STRICT)));
    return;
  }
  const local = [bindings(body), ...around.scopes];
  const rows = rowsOf(definition, body, attributes, local);
  const gates = [...around.gates, ...attributes.map(gateOfAttribute)];
  const empty = rows !== null && rows.cells.length === 0 ? [shut(definition, 'no rows are left to run')] : [];
  const built = readBody(definition, body, around.scopes, attributes);
  const id = [...around.path, name].join(' › ');
  reading.tests.push(unitOf({ id, name, gate: strictest([...gates, ...empty]), rows }, built));
}

/** A macro of the tests' own is a helper, and a test with a row a call where it writes tests. `assert_eq!` of that name replaces what it is called. */
function readMacro(definition: Node, around: Around, reading: Reading): void {
  const name = child(definition, 'name')?.text ?? '';
  if (!around.testing || /^(debug_)?assert(_eq|_ne)?$/.test(name)) return;
  const parameters = metavariables(definition);
  const built = changeBody(buildBody(definition, definition, around.scopes, STRICT), () => ({ parameters }));
  const [root] = definition.tree.nodes;
  const rows = root !== undefined && makesTests(definition) ? casesOf(definition, root) : null;
  if (rows === null) reading.helpers.push(unitOf({ name }, built));
  else reading.tests.push(unitOf({ id: `${name}!`, name, gate: strictest(around.gates), rows }, built));
}

/** Tests that stand as tokens in `proptest! { #[test] fn weighs(n in 0..9) { … } }`. */
function readTokens(invocation: Node, around: Around, reading: Reading): void {
  const macro = macroOf(invocation);
  if (macro?.name !== 'proptest') return;
  for (const [index, token] of macro.tree.children.entries()) {
    const [name, , body] = macro.tree.children.slice(index + 1, index + 4);
    if (token.text !== 'fn' || name === undefined || body?.type !== 'token_tree') continue;
    const id = [...around.path, name.text].join(' › ');
    const built = buildBody(body, body, around.scopes, STRICT);
    reading.tests.push(unitOf({ id, name: name.text, gate: strictest(around.gates), rows: null }, built));
  }
}

function below(at: Node, body: Node, attributes: readonly Attribute[], around: Around): Around {
  const isModule = at.type === 'mod_item';
  const gates = attributes.filter((one) => one.name === 'cfg' || one.name === 'cfg_attr').map(gateOfAttribute);
  return {
    holder: body,
    path: isModule ? [...around.path, child(at, 'name')?.text ?? ''] : around.path,
    gates: [...around.gates, ...gates],
    scopes: around.scopes,
    testing: around.testing || attributes.some(isTestOnly),
  };
}

const CONSTANTS = /^(source_file|const_item|static_item)$/;

function readItems(top: Around, reading: Reading): void {
  const waiting: Around[] = [top];
  for (let around = waiting.pop(); around !== undefined; around = waiting.pop()) {
    const scopes = [bindings(around.holder, (node) => CONSTANTS.test(node.type)), ...around.scopes];
    const here = { ...around, scopes };
    const attributes = attributesBelow(around.holder);
    for (const at of parts(around.holder)) {
      const marks = attributes.get(at) ?? [];
      const body = child(at, 'body');
      if (at.type === 'function_item') readFunction(at, marks, here, reading);
      else if (at.type === 'macro_definition') readMacro(at, here, reading);
      else if (/^(mod|impl|trait)_item$/.test(at.type) && body !== null) waiting.push(below(at, body, marks, here));
      else {
        const invocation = at.type === 'expression_statement' ? parts(at)[0] : at;
        if (invocation !== undefined) readTokens(invocation, here, reading);
      }
    }
  }
}

/** The line of an error in a file that holds tests, wherever it stands. */
function brokenLine(path: string, root: Node): number | null {
  if (!isTestPath(path) && !/#\[\s*(\w+::)*(test|rstest)\b|\bcfg\(test\)/.test(root.text)) return null;
  return brokenIn(root)[0]?.line ?? null;
}

const LEFT_OUT = /(^|\/)target\//;

function readRustOracle(path: string, root: Node): OracleReading {
  const broken = brokenLine(path, root);
  if (broken !== null) return { kind: 'unreadable', why: `line ${broken} does not parse, or is nested too deep` };
  const reading: Reading = { tests: [], helpers: [] };
  const whole = (attributesBelow(root).get(root) ?? []).filter(({ name }) => name === 'cfg').map(gateOfAttribute);
  const testing = isTestPath(path);
  readItems({ holder: root, path: [], gates: [OPEN, ...whole], scopes: [], testing }, reading);
  return {
    kind: 'tests',
    tests: numberIds(reading.tests),
    helpers: reading.helpers,
    imports: rustImports(root),
    collected: !LEFT_OUT.test(path),
  };
}

/** Rust: the built-in test harness with its attributes, rstest, test-case, insta, approx, proptest. */
export const rust: LanguageTable = {
  id: 'rust',
  claims: (path) => path.endsWith('.rs'),
  grammar: () => 'rust',
  mixed: true,
  oracle: readRustOracle,
  source: readRustSource,
};
