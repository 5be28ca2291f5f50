import { ancestors, child, type Node, parts, walk } from '../tree.ts';
import { argumentsIn, calleeOf } from './call.ts';

/** What keeps a failure from being reported, or a test from being run; `plain`: whatever the test. */
interface Drop {
  readonly what: string;
  readonly plain: boolean;
}

const RAISED = 'drops what a test has raised';
const BY_NAME = 'leaves tests out of the run by their names';

const bodyText = (definition: Node): string => (child(definition, 'body')?.text ?? '').slice(0, 5_000);

/** PHP: what runs a test catches what it raises, and hands it on in no way. */
const catches = (definition: Node): boolean =>
  walk(definition).some(
    ({ type, text }) => type === 'catch_clause' && !/\bthrow\b|parent::|->fail\(|::fail\(/.test(text),
  );

/** Methods by which extensions of JUnit and PHPUnit get what a test raised, or run it; who does not hand it on drops it. */
const HANDLERS: readonly (readonly [language: string, name: RegExp, handsOn: RegExp])[] = [
  ['java', /^handle(TestExecution|BeforeEachMethodExecution)Exception$/, /\bthrow\b/],
  ['java', /^interceptTest(Template)?Method$/, /\.proceed\s*\(/],
  ['php', /^(onNotSuccessfulTest|runTest)$/, /\bthrow\b|parent::|->fail\(/],
];

function handled(node: Node, language: string): Drop | null {
  if (node.type !== 'method_declaration') return null;
  const name = child(node, 'name')?.text ?? '';
  const known = HANDLERS.find(([of, named]) => of === language && named.test(name));
  if (known === undefined || child(node, 'body') === null) return null;
  const drops = name === 'runTest' && catches(node);
  return known[2].test(bodyText(node)) && !drops ? null : { what: RAISED, plain: false };
}

/** A condition of JUnit that tells tests by their names. */
function disabledByName(node: Node, language: string): Drop | null {
  if (language !== 'java' || node.type !== 'method_declaration') return null;
  if (child(node, 'name')?.text !== 'evaluateExecutionCondition') return null;
  const text = bodyText(node);
  const names = /\.get(?:DisplayName|TestMethod|RequiredTestMethod|UniqueId)\(/.test(text) && /["']\w/.test(text);
  return names && /\bdisabled\(/.test(text) ? { what: BY_NAME, plain: false } : null;
}

/** Minitest asks its classes which methods to run. */
function runnableMethods(node: Node): Drop | null {
  if (!/^(singleton_method|method)$/.test(node.type) || child(node, 'name')?.text !== 'runnable_methods') return null;
  return /["':]\w*test_|reject|\s-\s/.test(node.text.slice(0, 2_000)) ? { what: BY_NAME, plain: false } : null;
}

/** `around { |example| … }`: an example that is not run, or under a condition only. */
function around(node: Node): Drop | null {
  if (!/(^|\.)around$/.test(calleeOf(node) ?? '')) return null;
  const block = child(node, 'block');
  const given = block === null ? null : child(block, 'parameters');
  const name = given === null ? undefined : parts(given)[0]?.text;
  if (block === null || name === undefined) return null;
  const runs = walk(block).filter((at) => [`${name}.run`, `${name}.call`, `${name}.to_proc`].includes(at.text));
  const handed = walk(block).some(
    (at) => at.text === `&${name}` || (at.type === 'argument_list' && at.text.includes(name)),
  );
  if (runs.length === 0) return handed ? null : { what: 'keeps tests from being run', plain: true };
  const isConditional = (run: Node): boolean => {
    for (const at of ancestors(run)) {
      if (at === block) return false;
      if (/^(if|unless)(_modifier)?$/.test(at.type) && child(at, 'alternative') === null) return true;
    }
    return false;
  };
  return runs.every(isConditional) ? { what: 'runs tests under a condition only', plain: false } : null;
}

const EXPECTATIONS =
  /^(::)?(RSpec::(Expectations|Matchers)|Minitest::(Assertions|Test|Runnable))(\.singleton_class)?\.(prepend|class_eval|define_method)$/;

function inRuby(node: Node): Drop | null {
  const callee = calleeOf(node) ?? '';
  const [name, value] = argumentsIn(node);
  if (callee.endsWith('.instance_variable_set') && /^[:"']@(exception|failures?)\b/.test(name?.text ?? ''))
    return /^(nil|\[\])$/.test(value?.text ?? '') ? { what: RAISED, plain: true } : null;
  if (EXPECTATIONS.test(callee)) return { what: 'replaces what asserts', plain: false };
  return runnableMethods(node) ?? around(node);
}

const EXITS = /\b(?:sys\.exit\(0?\)|os\._exit\(0\)|raise SystemExit\(0?\))/;

/** `sys.excepthook = quiet`, where `quiet` ends the process with success. */
function calmedHook(node: Node): Drop | null {
  if (node.type !== 'assignment' || child(node, 'left')?.text !== 'sys.excepthook') return null;
  const value = child(node, 'right');
  let root = node;
  for (const at of ancestors(node)) root = at;
  const definition = walk(root).find(
    (at) => at.type === 'function_definition' && child(at, 'name')?.text === value?.text,
  );
  const text = definition?.text ?? value?.text ?? '';
  return EXITS.test(text.slice(0, 2_000)) ? { what: 'turns what nothing caught into success', plain: true } : null;
}

/** Go: `flag.Set("test.run", "Empty")`, which tells the runner from inside which tests to run. */
function chosen(node: Node): Drop | null {
  if (calleeOf(node) !== 'flag.Set') return null;
  const [name, value] = argumentsIn(node);
  if (!/^"test\.(run|skip|short|failfast)"$/.test(name?.text ?? '') || value?.text === '""') return null;
  return { what: 'chooses which tests run', plain: false };
}

/** What a node does where it keeps failures from being reported or tests from being run; null where it does not. */
export function dropAt(node: Node, language: string): Drop | null {
  if (language === 'ruby') return inRuby(node);
  if (language === 'python') return calmedHook(node);
  if (language === 'go') return chosen(node);
  return handled(node, language) ?? disabledByName(node, language);
}
