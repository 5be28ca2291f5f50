import { ancestors, child, type Node, walk } from '../tree.ts';
import { argumentsIn, calleeOf } from './call.ts';
import { dropAt } from './drops.ts';
import { constantResult, hollowness } from './hollow.ts';
import { ownMethod, skippingMark } from './own-assertions.ts';
import { type Patch, patch } from './patch.ts';

/** Assertions, and what runs or reports tests, as they are reached from outside their library. */
const ASSERTING: ReadonlyMap<string, RegExp> = new Map([
  [
    'python',
    /(^|\.)TestCase\.(assert\w+|fail|run|__call__)$|^pytest\.(fail|raises|approx)$|^(np|numpy)\.testing\.assert_\w+$/,
  ],
  [
    'javascript',
    /^(globalThis|global|window|self)\.(expect|assert|it|test|describe)$|^(assert|chai\.assert|(chai\.)?Assertion\.prototype)\.\w+$|Runner\.prototype\.(fail|run)$/,
  ],
]);

const targetOf = (text: string): string => text.replace(/\s+/g, '').slice(-100);

function assigned(node: Node, language: string): Patch | null {
  if (!/^assignment(_expression)?$/.test(node.type)) return null;
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  if (left === null || right === null) return null;
  const target = targetOf(left.text);
  if (ASSERTING.get(language)?.test(target) !== true) return null;
  const how = hollowness(right);
  return how === null ? null : patch(target, how);
}

/** `setattr(unittest.TestCase, "assertEqual", …)`. */
function setByName(node: Node, language: string): Patch | null {
  if (language !== 'python' || calleeOf(node) !== 'setattr') return null;
  const [owner, name, value] = argumentsIn(node);
  if (owner === undefined || name === undefined || value === undefined) return null;
  const target = `${targetOf(owner.text)}.${name.text.replace(/["']/g, '')}`;
  const how = hollowness(value);
  return how !== null && ASSERTING.get('python')?.test(target) === true ? patch(target, how) : null;
}

const SETTERS = /^((monkeypatch|mp|m)\.)?setattr$/;
/** What a hook or fixture has of the test that happens to run: whatever that test imported can be replaced there. */
const RUNNING_MODULE = /^(request|item|node|request\.node|pyfuncitem)\.(module|getparent\(.{0,40}\)\.obj)$/;

/** By what a hook or fixture tells one test from another, and how a test is named there. */
const RUNNING_NAME = /\b(?:node|item|function|pyfuncitem)\s*\.\s*(?:name|nodeid|originalname|__name__)\b/;
const NAMED_TEST = /["'](?:[^"'\s]{0,200}::)?test_?\w/i;

/**
 * `monkeypatch.setattr(request.module, name, …)`: something else for a name of whichever test runs, or, where the function
 * around it names a test, for the sake of that one.
 */
function setInRunningModule(node: Node, language: string): Patch | null {
  if (language !== 'python' || !SETTERS.test(calleeOf(node) ?? '')) return null;
  const [owner, name] = argumentsIn(node);
  if (owner === undefined || name === undefined || !RUNNING_MODULE.test(targetOf(owner.text))) return null;
  const around = [...ancestors(node)].filter(({ type }) => type === 'function_definition').at(-1)?.text ?? '';
  return RUNNING_NAME.test(around) && NAMED_TEST.test(around)
    ? { what: 'replaces names in the module of a test that it tells by its name', plain: true, treatment: 'by-name' }
    : { what: 'replaces names in the module of whichever test runs', plain: false };
}

const BUILT_IN_MATCHER =
  /^(toBe|toEqual|toStrictEqual|toMatch|toMatchObject|toThrow|toThrowError|toContain|toContainEqual|toHaveLength|toBeTruthy|toBeFalsy|toBeNull|toBeDefined|toBeUndefined|toBeCloseTo|toHaveBeenCalled\w*|toMatchSnapshot)$/;

/** A matcher of the library's own name given to `expect.extend` that always passes. */
function extended(node: Node, language: string): Patch | null {
  if (language !== 'javascript' || !/^(pair|method_definition)$/.test(node.type)) return null;
  const name = (child(node, 'name') ?? child(node, 'key'))?.text ?? '';
  if (!BUILT_IN_MATCHER.test(name) || node.parent?.parent?.parent?.type !== 'call_expression') return null;
  if (calleeOf(node.parent.parent.parent) !== 'expect.extend') return null;
  return patch(`the matcher ${name}`, /\bpass\s*:\s*true\b/.test(node.text) ? 'hollow' : 'working');
}

const UNITTEST =
  /^assert(Equal|Equals|NotEqual|True|False|Is|IsNot|IsNone|IsNotNone|In|NotIn|Raises|RaisesRegex|AlmostEqual|Greater|Less|GreaterEqual|LessEqual|Regex|CountEqual|DictEqual|ListEqual)$/;
const ASSERTING_MODULE =
  /^(Minitest::Assertions|Minitest::Test|Test::Unit::Assertions|RSpec::Expectations\b.*|Test::Unit::TestCase)$/;

/** A method of an assertion's name: in a class of tests (Python), or one that does nothing in the library's module (Ruby). */
function overridden(node: Node, language: string): Patch | null {
  const name = child(node, 'name')?.text ?? '';
  const how = constantResult(node) === null ? 'working' : 'hollow';
  if (language === 'python' && node.type === 'function_definition')
    return UNITTEST.test(name) && node.parent?.parent?.type === 'class_definition' ? patch(name, how) : null;
  if (language !== 'ruby' || !/^(singleton_)?method$/.test(node.type)) return null;
  // What hands a failure on; an assertion may be written anew for good reason.
  const handsOn = /^(fail_with|handle_failure|flunk)$/.test(name);
  if (how === 'working' && (!handsOn || /\braise\b|\bsuper\b|\bfail\b/.test(node.text.slice(0, 5_000)))) return null;
  if (!handsOn && !/^(assert\w*|refute\w*|to|not_to|handle_matcher)$/.test(name)) return null;
  for (const above of ancestors(node))
    if (/^(module|class)$/.test(above.type))
      return ASSERTING_MODULE.test(child(above, 'name')?.text ?? '') ? patch(name, how) : null;
  return null;
}

/** `macro_rules! assert_eq` that expands to nothing. */
function redefined(node: Node, language: string): Patch | null {
  if (language !== 'rust' || node.type !== 'macro_definition') return null;
  const name = child(node, 'name')?.text ?? '';
  if (!/^(debug_)?assert(_eq|_ne)?$/.test(name)) return null;
  const rules = node.children.filter((one) => one.type === 'macro_rule');
  const empty = rules.every((rule) =>
    /^[{([](\(\);?)?[})\]]$/.test((child(rule, 'right')?.text ?? '').replace(/\s+/g, '')),
  );
  return patch(`the macro ${name}`, empty ? 'hollow' : 'working');
}

/** Python: another class under the name of the error that assertions raise, or another function in the runner's own module. */
function builtIn(node: Node, language: string): Patch | null {
  if (language !== 'python' || node.type !== 'assignment') return null;
  const target = targetOf(child(node, 'left')?.text ?? '');
  if (target === 'builtins.AssertionError') return patch(target, 'hollow');
  const value = child(node, 'right');
  const isRunner = /\.(call_and_report|runtestprotocol|check_interactive_exception)$/.test(target);
  return isRunner && value !== null ? patch(target, hollowness(value) ?? 'working') : null;
}

/** A tester of equality that judges values of the language itself, which every comparison of tests asks. */
function equalityTester(node: Node, language: string): Patch | null {
  if (language !== 'javascript' || calleeOf(node) !== 'expect.addEqualityTesters') return null;
  const agrees = walk(node).some((one) => FUNCTIONS.test(one.type) && constantResult(one) === 'true');
  if (agrees) return patch('how values are compared', 'hollow');
  const judges = /typeof \w+ ={2,3} ["'](?:number|string|boolean)["']|\bArray\.isArray\(/.test(
    node.text.slice(0, 5_000),
  );
  return judges ? patch('how values of the language are compared', 'working') : null;
}

const FUNCTIONS = /^(arrow_function|function_expression|function_declaration|method_definition)$/;

/** A test file's own `expect` or `assert`, of which nothing does anything. */
function ownAssertion(node: Node, language: string): Patch | null {
  if (language !== 'javascript' || !/^(variable_declarator|function_declaration)$/.test(node.type)) return null;
  const name = child(node, 'name')?.text ?? '';
  const [own, ...inner] = walk(node).filter(({ type }) => FUNCTIONS.test(type));
  if (!/^(expect|assert)$/.test(name) || own === undefined) return null;
  const isHollow = inner.length > 0 ? inner.every(isIdle) : isIdle(own);
  return isHollow ? patch(name, 'hollow') : null;
}

const isIdle = (definition: Node): boolean => constantResult(definition) !== null;

/** The assertion of a library, or the name of a running test, that a node replaces; null where it replaces neither. */
export function patchAt(node: Node, language: string): Patch | null {
  return (
    assigned(node, language) ??
    setByName(node, language) ??
    setInRunningModule(node, language) ??
    extended(node, language) ??
    overridden(node, language) ??
    redefined(node, language) ??
    builtIn(node, language) ??
    equalityTester(node, language) ??
    ownAssertion(node, language) ??
    ownMethod(node, language) ??
    skippingMark(node, language) ??
    dropAt(node, language)
  );
}
