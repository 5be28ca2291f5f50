import type { Defect } from '../oracle.ts';
import { ancestors, child, type Node, parts, remember, walk } from '../tree.ts';
import { annotationName, annotationsOf, annotationValue, argumentsOf, calledName } from './java-tree.ts';

/** Failed assertions are errors: `catch (Exception e)` does not hold them back. */
const CATCHES_ALL = /\b(AssertionError|AssertionFailedError|ComparisonFailure|Error|Throwable)\b/;
const SAYS_SO = /\b(throw|fail\w*|assert\w*|addError|rethrow)\b|\.\s*(set|add|offer|put|completeExceptionally)\s*\(/i;

/** Whether an exception handler lets a failed assertion pass without a trace. */
const swallows = remember((clause: Node): boolean => {
  const caught = clause.children.find((c) => /parameter/.test(c.type));
  const body = child(clause, 'body');
  return caught !== undefined && CATCHES_ALL.test(caught.text) && body !== null && !SAYS_SO.test(body.text);
});

/** Whether a call expects that its lambda fails, so that a failed assertion in there is what it waits for. */
const expectsFailure = remember((call: Node): boolean => {
  const name = calledName(call);
  if (/^(assertThatThrownBy|catchThrowable|thenThrownBy)$/.test(name)) return true;
  return /^(assertThrows|expectThrows)$/.test(name) && CATCHES_ALL.test(argumentsOf(call)[0]?.text ?? '');
});

const isEmptyLoop = remember((loop: Node): boolean => {
  if (loop.type !== 'enhanced_for_statement') return false;
  const over = child(loop, 'value');
  if (over === null) return false;
  const elements = over.type === 'array_creation_expression' ? child(over, 'value') : null;
  if (elements !== null) return parts(elements).length === 0;
  return /^(of|asList|emptyList|emptySet)$/.test(calledName(over)) && argumentsOf(over).length === 0;
});

/** Names of soft assertions made in a body that nobody asks for their result. */
const unasked = remember((top: Node): ReadonlySet<string> => {
  const made = new Set<string>();
  for (const at of walk(top)) {
    const value = at.type === 'variable_declarator' ? child(at, 'value') : null;
    if (value !== null && /^new\s+(\w+\.)*\w*SoftAssert(ions)?\s*\(/.test(value.text))
      made.add(child(at, 'name')?.text ?? '');
  }
  if (made.size > 0)
    for (const at of walk(top)) if (calledName(at) === 'assertAll') made.delete(child(at, 'object')?.text ?? '');
  return made;
});

const rootOf = (call: Node): string => {
  let at = call;
  for (let inner = child(at, 'object'); inner !== null; inner = child(at, 'object')) at = inner;
  return at.text;
};

/** `@Test(expected = AssertionError.class)`: the test waits for its own assertions to fail. */
const awaitsFailure = remember((top: Node): boolean => {
  const test =
    top.parent === null ? undefined : annotationsOf(top.parent).find((one) => annotationName(one) === 'Test');
  const expected = test === undefined ? null : annotationValue(test, 'expected');
  return expected !== null && CATCHES_ALL.test(expected.text);
});

/** What takes an assertion's power, around it or in how the test is declared. */
export function defectOf(node: Node, top: Node): Defect | null {
  if (awaitsFailure(top)) return 'swallowed';
  let below = node;
  for (const at of ancestors(node, top)) {
    if (/^try_(with_resources_)?statement$/.test(at.type) && below.field === 'body') {
      if (at.children.some((c) => c.type === 'catch_clause' && swallows(c))) return 'swallowed';
    } else if (isEmptyLoop(at) && below.field === 'body') return 'unreachable';
    else if (at.type === 'method_invocation' && below.field === 'arguments' && expectsFailure(at)) return 'swallowed';
    below = at;
  }
  return unasked(top).has(rootOf(node)) ? 'swallowed' : null;
}
