import type { Defect } from '../oracle.ts';
import { ancestors, child, type Node, parts, remember, walk } from '../tree.ts';
import { argumentsOf, calledName, elementsOf } from './php-tree.ts';

/** Failed assertions are exceptions, so that `catch (\Exception)` holds them back as well. */
const CATCHES_ALL = /(^|[\\|\s])(Throwable|Exception|AssertionFailedError|ExpectationFailedException|AssertionError)\b/;
const AWAITED = /\b(AssertionFailedError|ExpectationFailedException|AssertionError)\b/;
const SAYS_SO = /\b(throw|fail\w*|assert\w*|expect\w*|markTest\w*)\b/i;

/** Whether an exception handler lets a failed assertion pass without a trace. */
const swallows = remember((clause: Node): boolean => {
  const body = child(clause, 'body');
  return CATCHES_ALL.test(child(clause, 'type')?.text ?? '') && body !== null && !SAYS_SO.test(body.text);
});

/** Whether the test waits for its own assertions to fail. */
const awaitsFailure = remember((top: Node): boolean => {
  for (const at of walk(top))
    if (calledName(at) === 'expectException' && AWAITED.test(argumentsOf(at)[0]?.text ?? '')) return true;
  return false;
});

const isEmptyLoop = (loop: Node): boolean => {
  const over = loop.type === 'foreach_statement' ? parts(loop)[0] : undefined;
  return over !== undefined && elementsOf(over)?.length === 0;
};

/** What walks on through a generator that has begun. */
const WALKS = /\bforeach\s*\(|\biterator_(?:to_array|apply|count)\s*\(|->(?:next|send|throw)\s*\(|\byield\s+from\b/;

/** Whether a closure stops before a node, and nobody in the test walks on through it. */
function isStopped(closure: Node, node: Node, top: Node): boolean {
  if (!/^anonymous_function/.test(closure.type)) return false;
  const stops = walk(closure).some(({ type, start }) => type === 'yield_expression' && start < node.start);
  return stops && !WALKS.test(top.text.replace(closure.text, ''));
}

/** What takes an assertion's power, around it or in what its test expects. */
export function defectOf(node: Node, top: Node): Defect | null {
  let below = node;
  for (const at of ancestors(node, top)) {
    if (at.type === 'try_statement' && below.field === 'body') {
      if (at.children.some((one) => one.type === 'catch_clause' && swallows(one))) return 'swallowed';
    } else if (below.field === 'body' && (isEmptyLoop(at) || isStopped(at, node, top))) return 'unreachable';
    below = at;
  }
  return calledName(node) !== 'expectException' && awaitsFailure(top) ? 'swallowed' : null;
}
