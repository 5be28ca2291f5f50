import { ancestors, child, type Node, parts, walk } from '../tree.ts';
import { argumentsIn, calleeOf } from './call.ts';
import type { Treatment } from './sign.ts';

/** What a hook of pytest does to the run, and whether that alone blinds it. */
interface Effect {
  readonly node: Node;
  readonly what: string;
  readonly plain: boolean;
  readonly treatment?: Treatment;
}

const PASSED = /^["']passed["']$/;
const SUCCESS = /^(0|(pytest\.)?ExitCode\.OK|os\.EX_OK|EXIT_OK)$/;
const NOTHING = /^(\[\]|None|list\(\)|\(\))$/;

/** Assignments by what is assigned to and what: the effect, whether it is a plain one, and how it treats tests. */
const ASSIGNMENTS: readonly (readonly [left: RegExp, right: RegExp, what: string, plain: boolean, Treatment?])[] = [
  [/\.outcome$/, PASSED, 'turns outcomes of tests into "passed"', true],
  [/\.outcome$/, /^["']skipped["']$/, 'turns outcomes of tests into "skipped"', false, 'skips'],
  [/\.wasxfail$/, /./, 'reports failures of tests as expected', false],
  [/\.(_?excinfo|_?exception)$/, /^None$/, 'drops what a test has raised', true],
  [/\.exitstatus$/, SUCCESS, 'sets the exit status of the run to success', true],
  [/\.testsfailed$/, /^0$/, 'sets the count of failed tests to 0', true],
  [
    /^config\.option\.(keyword|markexpr|deselect|ignore(_glob)?|collectonly)$/,
    /["'[T]/,
    'chooses which tests run',
    false,
  ],
  [/^(session\.)?items\[:\]$/, NOTHING, 'drops every collected test', true],
  [/^(session\.)?items\[:\]$/, /["']/, 'drops collected tests by their names', false, 'by-name'],
];

function assignment(node: Node): Effect | null {
  const [left, right] = [child(node, 'left')?.text.replace(/\s+/g, ''), child(node, 'right')?.text.replace(/\s+/g, '')];
  if (left === undefined || right === undefined) return null;
  const found = ASSIGNMENTS.find(([to, value]) => to.test(left.slice(-200)) && value.test(right.slice(0, 2_000)));
  if (found === undefined) return null;
  const [, , what, plain, treatment] = found;
  return { node, what, plain, ...(treatment && { treatment }) };
}

const SKIPS = /^(?:pytest\.)?(?:skip|xfail)$/;
const OF_THE_TEST = /\b(?:item|node|nodeid|request\.(?:node|function|fspath))\b/;

/** Whether what is called here is called for each test, or for those of a name. */
function isForTests(node: Node, top: Node): boolean {
  const conditions = [...ancestors(node, top)].flatMap((at) =>
    /^(if_statement|elif_clause)$/.test(at.type) ? [child(at, 'condition')?.text ?? ''] : [],
  );
  return conditions.every((one) => OF_THE_TEST.test(one));
}

/** What a fixture that all tests have does to them: it skips them, or those of a name. */
function automaticEffects(definition: Node): readonly Effect[] {
  return walk(definition).flatMap((node): Effect[] => {
    const skips = node.type === 'call' && SKIPS.test(calleeOf(node) ?? '') && isForTests(node, definition);
    return skips ? [{ node, what: 'skips tests', plain: false, treatment: 'marks' }] : [];
  });
}

function call(node: Node, hook: string): Effect | null {
  const callee = calleeOf(node) ?? '';
  const [first] = argumentsIn(node);
  if (callee === 'items.clear') return { node, what: 'drops every collected test', plain: true };
  if (callee.endsWith('.force_result') && /^pytest_(runtest_call|pyfunc_call|runtest_protocol)$/.test(hook))
    return { node, what: 'replaces the results of tests', plain: false };
  if (callee.endsWith('.add_marker') && /^(pytest\.mark\.)?["']?(skip|xfail)\b(?!if)/.test(first?.text ?? ''))
    return { node, what: 'marks collected tests as skipped or expected to fail', plain: false, treatment: 'marks' };
  return null;
}

/** `return True` where it tells pytest that the work is done. */
function answer(node: Node, hook: string): Effect | null {
  const value = parts(node)[0]?.text;
  if (value !== 'True') return null;
  if (hook === 'pytest_ignore_collect') return { node, what: 'keeps files from being collected', plain: true };
  return /^pytest_(runtest_protocol|pyfunc_call)$/.test(hook)
    ? { node, what: 'keeps tests from being run', plain: true }
    : null;
}

function effectOf(node: Node, hook: string): Effect | null {
  if (node.type === 'assignment') return assignment(node);
  if (node.type === 'call') return call(node, hook);
  if (node.type === 'return_statement') return answer(node, hook);
  if (node.type === 'delete_statement' && /^del\s+(session\.)?items\[:\]$/.test(node.text))
    return { node, what: 'drops every collected test', plain: true };
  return null;
}

/** `load_tests(loader, tests, pattern)` of unittest gives back what is run: nothing that it was handed, where it names none of it. */
function emptiedSuite(definition: Node): readonly Effect[] {
  const [loader, tests] = parts(child(definition, 'parameters') ?? definition);
  const body = child(definition, 'body');
  if (loader === undefined || tests === undefined || body === null) return [];
  const names = walk(body)
    .filter(({ type }) => type === 'identifier')
    .map(({ text }) => text);
  if (names.includes(tests.text) || /\.discover\b/.test(body.text)) return [];
  const loads = /\.load\w+\b/.test(body.text);
  const what = loads ? 'runs no more than the tests that it names' : 'drops every collected test';
  return [{ node: definition, what, plain: !loads }];
}

/** Whether pytest runs a function around every test: a fixture that none need ask for. */
const isAutomatic = (definition: Node): boolean =>
  /^@(?:pytest\.)?fixture\b.{0,200}\bautouse\s*=\s*True/s.test(definition.parent?.text.slice(0, 300) ?? '');

/** What a function that is a hook of pytest or unittest (by its name) does to the run. */
export function hookEffects(definition: Node): readonly Effect[] {
  const hook = child(definition, 'name')?.text ?? '';
  if (definition.type !== 'function_definition') return [];
  if (hook === 'load_tests') return emptiedSuite(definition);
  const found: Effect[] = [];
  if (/^pytest_runtest_\w+$/.test(hook) || isAutomatic(definition)) found.push(...automaticEffects(definition));
  if (!/^pytest_\w+$/.test(hook)) return found;
  for (const node of walk(definition)) {
    const effect = effectOf(node, hook);
    if (effect !== null) found.push(effect);
  }
  return found;
}

/** Go: what `TestMain(m *testing.M)` does to the run that it is to start: it never does, or changes the status it ends with. */
export function mainEffects(definition: Node): readonly Effect[] {
  if (definition.type !== 'function_declaration' || child(definition, 'name')?.text !== 'TestMain') return [];
  const body = child(definition, 'body');
  const handle = /\b(\w+) \*testing\.M\b/.exec(child(definition, 'parameters')?.text ?? '')?.[1];
  if (body === null || handle === undefined) return [];
  if (!new RegExp(`\\b${handle}\\b`).test(body.text))
    return [{ node: definition, what: 'never runs the tests', plain: true }];
  const statuses = new Set(
    walk(body).flatMap((at) =>
      calleeOf(at) === 'os.Exit' ? argumentsIn(at).flatMap(({ text }) => (/^\w+$/.test(text) ? [text] : [])) : [],
    ),
  );
  return walk(body)
    .filter((at) => at.type === 'assignment_statement' && statuses.has(child(at, 'left')?.text ?? ''))
    .filter((at) => child(at, 'right')?.text === '0')
    .map((node) => ({ node, what: 'sets the exit status of the run to success', plain: true }));
}

/** Names of files that a `conftest.py` takes out of the collection: `collect_ignore = ["test_tide.py"]`. */
export function ignoredFiles(node: Node): readonly Effect[] {
  if (!/^(assignment|augmented_assignment|call)$/.test(node.type)) return [];
  const target = node.type === 'call' ? calleeOf(node) : child(node, 'left')?.text;
  if (!/^collect_ignore(_glob)?(\.(append|extend)|\[[^\]]*\])?$/.test(target ?? '')) return [];
  return walk(node)
    .filter(({ type }) => type === 'string')
    .map((name) => ({
      node: name,
      what: 'leaves files of tests out of the collection',
      plain: false,
      treatment: 'ignores-files',
    }));
}
