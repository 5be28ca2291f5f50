import type { Defect } from '../oracle.ts';
import { ancestors, child, type Node, parts, remember } from '../tree.ts';
import {
  argumentsOf,
  attributeName,
  attributesOf,
  calledName,
  holderOf,
  lastName,
  typeArgumentsOf,
  typeOf,
} from './csharp-tree.ts';

/** Failed assertions are exceptions, so that `catch (Exception)` and a bare `catch` hold them back. */
const CATCHES_ALL = /^Exception$|(Assert\w*|Xunit|Expectation\w*|ShouldAssert)Exception$|AssertFailedException$/;
const AWAITED = /(Assert\w*|Xunit\w*|ShouldAssert)Exception$|AssertFailedException$|AssertionFailedException$/;
const SAYS_SO = /\b(throw|Assert\w*|Fail\w*|Should\w*|Verify\w*|SetException|Add|Enqueue)\b/;

/** The last part of a type's name, cut where no name is that long. */
const endOf = (name: string): string => lastName(name).slice(-100);

/** Whether an exception handler lets a failed assertion pass without a trace. */
const swallows = remember((clause: Node): boolean => {
  const caught = clause.children.find((one) => one.type === 'catch_declaration');
  const type = caught === undefined ? 'Exception' : endOf(child(caught, 'type')?.text ?? '');
  const filtered = clause.children.some((one) => one.type === 'catch_filter_clause');
  const body = child(clause, 'body');
  return CATCHES_ALL.test(type) && !filtered && body !== null && !SAYS_SO.test(body.text);
});

/** Whether a call waits for the code that it is given to fail by an assertion. */
const expectsFailure = remember((call: Node): boolean => {
  if (!/^(Throws|Catch)/.test(calledName(call))) return false;
  const type = typeArgumentsOf(call)[0] ?? argumentsOf(call).map(typeOf)[0];
  return type !== undefined && AWAITED.test(endOf(type.text));
});

const isEmptyLoop = remember((loop: Node): boolean => {
  const over = loop.type === 'foreach_statement' ? child(loop, 'right') : null;
  if (over === null) return false;
  if (over.type === 'collection_expression' || over.type === 'initializer_expression') return parts(over).length === 0;
  if (/^(Array|Enumerable)$/.test(holderOf(over)?.text ?? '')) return calledName(over) === 'Empty';
  const filled = over.children.find((one) => one.type === 'initializer_expression');
  return /array_creation_expression$/.test(over.type) && filled !== undefined && parts(filled).length === 0;
});

/** Whether a body is that of a test of xUnit or MSTest; NUnit's `ThrowsAsync` waits by itself. */
const awaitsByHand = remember(
  (top: Node): boolean =>
    top.parent !== null && attributesOf(top.parent).some((one) => /(Fact|Theory|TestMethod)$/.test(attributeName(one))),
);

/** Whether a call that answers with a task stands there alone, and nobody awaits it. */
function isUnawaited(node: Node, top: Node): boolean {
  if (node.parent?.type !== 'expression_statement') return false;
  const name = calledName(node);
  if (/^(Not)?Throw(Exactly)?Async$/.test(name)) return true;
  return /^((Throws|DoesNotThrow)\w*|Multiple|All)Async$/.test(name) && awaitsByHand(top);
}

/** `[ExpectedException(typeof(AssertFailedException))]`: the test waits for its own assertions to fail. */
const awaitsFailure = remember((top: Node): boolean => {
  const marks = top.parent === null ? [] : attributesOf(top.parent);
  const expected = marks.find((one) => attributeName(one) === 'ExpectedException');
  const type = expected === undefined ? undefined : argumentsOf(expected).map(typeOf)[0];
  return type !== undefined && AWAITED.test(endOf(type.text));
});

/** What takes an assertion's power, around it or in how the test is declared. */
export function defectOf(node: Node, top: Node): Defect | null {
  if (awaitsFailure(top)) return 'swallowed';
  if (isUnawaited(node, top)) return 'unawaited';
  let below = node;
  for (const at of ancestors(node, top)) {
    if (at.type === 'try_statement' && below.field === 'body') {
      if (at.children.some((one) => one.type === 'catch_clause' && swallows(one))) return 'swallowed';
    } else if (below.field === 'body' && isEmptyLoop(at)) return 'unreachable';
    else if (below.field === 'arguments' && expectsFailure(at)) return 'swallowed';
    below = at;
  }
  return null;
}
