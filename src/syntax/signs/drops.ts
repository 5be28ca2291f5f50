import { ancestors, child, type Node, parts, walk } from '../tree.ts';
import { argumentsIn, calleeOf } from './call.ts';
import { ownersOf } from './place.ts';

/** What keeps a failure from being reported, or a test from being run; `plain`: whatever the test. */
interface Drop {
  readonly what: string;
  readonly plain: boolean;
}

const RAISED = 'drops what a test has raised';
const BY_NAME = 'leaves tests out of the run by their names';

const bodyText = (definition: Node): string => (child(definition, 'body')?.text ?? '').slice(0, 5_000);

/** What hands a failure on, in PHP and Java. */
const HANDS_ON = /\bthrow\b|parent::|->fail\(|::fail\(/;
/** Types that a failed assertion is of, and names that whatever is caught may have. */
const OF_FAILURES =
  /\b(?:Throwable|Error|AssertionError|AssertionFailedError|ComparisonFailure|ExpectationFailedException)\b/;

/** Whether what runs a test catches what it raises, and hands it on in no way, be it later on. */
function catches(definition: Node, language: string): boolean {
  const caught = walk(definition).filter(({ type }) => type === 'catch_clause');
  if (language === 'php') return caught.some(({ text }) => !HANDS_ON.test(text));
  return caught.some(({ text }) => OF_FAILURES.test(text.slice(0, 200))) && !/\bthrow\b/.test(bodyText(definition));
}

/** By what an extension of a runner tells one test from another, or a failed assertion from any other error. */
const TELLS_TEST =
  /\bget(?:Required)?(?:Test(?:Method|Class)|DisplayName|UniqueId|Tags|Name)\(|\bname\(\)|\bAssertion(?:Failed)?Error\b|\bExpectationFailed/;
/** An error of a kind that no assertion raises is let go for what it is. */
const TELLS_ERROR = /\binstanceof\s+\\?(?!\w*Assert)(?!\w*ExpectationFailed)(?!Throwable\b|Error\b)\w/;

/** Whether a method lets go what some tests raise, those that it tells by what they are: one of its ways ends before it hands it on. */
function letsGo(definition: Node, handsOn: RegExp): boolean {
  const body = bodyText(definition);
  if (!TELLS_TEST.test(body)) return false;
  return walk(definition).some((at) => {
    const [condition, then] = [child(at, 'condition'), child(at, 'consequence') ?? child(at, 'body')];
    if (at.type !== 'if_statement' || condition === null || then === null) return false;
    if (TELLS_ERROR.test(condition.text)) return false;
    const behind = body.slice(body.indexOf(at.text) + at.text.length);
    if (!handsOn.test(then.text)) return /\breturn\b/.test(then.text) || !handsOn.test(behind);
    return child(at, 'alternative') === null && !handsOn.test(behind);
  });
}

/** Methods by which extensions of JUnit and PHPUnit get what a test raised, or run it; who does not hand it on drops it. */
const HANDLERS: readonly (readonly [language: string, name: RegExp, handsOn: RegExp])[] = [
  ['java', /^handle(TestExecution|(Before|After)(Each|All)MethodExecution)Exception$/, /\bthrow\b/],
  ['java', /^interceptTest(Template)?Method$/, /\.proceed\s*\(/],
  ['php', /^(onNotSuccessfulTest|runTest)$/, HANDS_ON],
];
/** Those that run the test themselves, so that they may catch what it raises. */
const RUNS = /^(?:runTest|interceptTest\w*)$/;

function handled(node: Node, language: string): Drop | null {
  if (node.type !== 'method_declaration') return null;
  const name = child(node, 'name')?.text ?? '';
  const known = HANDLERS.find(([of, named]) => of === language && named.test(name));
  if (known === undefined || child(node, 'body') === null) return null;
  const [, , handsOn] = known;
  const drops = (RUNS.test(name) && catches(node, language)) || letsGo(node, handsOn);
  return handsOn.test(bodyText(node)) && !drops ? null : { what: RAISED, plain: false };
}

/** How a runner is told that a test has passed, by language: the call or assignment, and the functions of its in which it counts. */
const TOLD: readonly (readonly [language: string, type: RegExp, form: RegExp, within: RegExp])[] = [
  ['java', /^method_invocation$/, /\.setStatus\((?:ITestResult\.)?SUCCESS\)$/, /./],
  ['csharp', /^invocation_expression$/, /\.SetResult\(ResultState\.Success\b/, /./],
  [
    'javascript',
    /^assignment_expression$/,
    /\.(?:errors=\[\]|errors\.length=0|(?:state|status)=["'`]pass(?:ed)?["'`]|num(?:Failed\w*|FailingTests)=0)$/,
    /^(?:handleTestEvent|on(?:After\w*Task|TaskUpdate|Test(?:Case|File)?Result|TestCaseResult|TestEnd|TestRunEnd|RunComplete|Finished|End))$/,
  ],
];

/** A runner that is told from inside that a test has passed. */
function toldPassed(node: Node, language: string): Drop | null {
  const known = TOLD.find(([of, type]) => of === language && type.test(node.type));
  if (known === undefined || node.text.length > 200) return null;
  const [, , form, within] = known;
  if (!form.test(node.text.replace(/\s+/g, '')) || !ownersOf(node, language).some((name) => within.test(name)))
    return null;
  return { what: 'turns outcomes of tests into "passed"', plain: false };
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
  return handled(node, language) ?? disabledByName(node, language) ?? toldPassed(node, language);
}
