import type { Defect } from '../oracle.ts';
import { ancestors, child, type Node, parts, remember, walk } from '../tree.ts';
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

/** Whether nothing is done with what a call answers: it stands alone, is thrown away, or gets a name that is never used. */
function isUnused(call: Node, top: Node): boolean {
  const { parent } = call;
  if (parent === null) return false;
  if (parent.type === 'expression_statement') return true;
  if (parent.type === 'assignment_expression') return child(parent, 'left')?.text === '_';
  const name = parent.type === 'variable_declarator' ? child(parent, 'name')?.text : undefined;
  if (name === undefined) return false;
  return walk(top).filter((at) => at.type === 'identifier' && at.text === name).length === 1;
}

/** `Record.Exception(() => …)`: what fails in there is handed back, and lost where nobody looks at it. */
const isRecorded = (call: Node, top: Node): boolean => {
  if (!/^Exception(Async)?$/.test(calledName(call)) || lastName(holderOf(call)?.text ?? '') !== 'Record') return false;
  return isUnused(call.parent?.type === 'await_expression' ? call.parent : call, top);
};

/** A helper whose calls the compiler leaves out (`[Conditional("SLOW")]`); tests are not called by code. */
const isLeftOut = remember((top: Node): boolean => {
  const marks = top.parent === null ? [] : attributesOf(top.parent);
  const conditions = marks.filter((one) => attributeName(one) === 'Conditional');
  const isTest = marks.some((one) => /(Fact|Theory|Test|TestMethod|TestCase)$/.test(attributeName(one)));
  return conditions.length > 0 && !isTest && !conditions.some((one) => /"(DEBUG|TRACE)"/.test(one.text));
});

/** Whether nobody awaits a call that answers with a task. */
function isUnawaited(node: Node, top: Node): boolean {
  const name = calledName(node);
  const answersLater =
    /^(Not)?Throw(Exactly)?Async$/.test(name) ||
    (/^((Throws|DoesNotThrow)\w*|Multiple|All)Async$/.test(name) && awaitsByHand(top));
  return answersLater && isUnused(node, top);
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
  if (isLeftOut(top)) return 'unreachable';
  if (isUnawaited(node, top)) return 'unawaited';
  let below = node;
  for (const at of ancestors(node, top)) {
    if (at.type === 'try_statement' && below.field === 'body') {
      if (at.children.some((one) => one.type === 'catch_clause' && swallows(one))) return 'swallowed';
    } else if (below.field === 'body' && isEmptyLoop(at)) return 'unreachable';
    else if (below.field === 'arguments' && (expectsFailure(at) || isRecorded(at, top))) return 'swallowed';
    below = at;
  }
  return null;
}
