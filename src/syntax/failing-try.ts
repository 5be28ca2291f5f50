import { callOf, methodOf } from './flow.ts';
import { ancestors, child, type Node, ofType } from './tree.ts';

const isTry = ofType(/^(try_statement|try_with_resources_statement|begin)$/);
const isHandler = ofType(/^(catch_clause|except_clause|rescue)$/);
const FAIL = /(?:^|[.>:]) ?(?:fail|Fail|flunk)$/;

/** Whether a statement does nothing but fail the test. */
function fails(statement: Node): boolean {
  const call = callOf(statement);
  const callee = call === null ? null : child(call, 'function');
  return FAIL.test(callee === null ? methodOf(statement) : callee.text);
}

/**
 * Whether a node stands in a `try` that ends in failing the test (`try { assertEquals(0, weigh(crate)); fail(); } catch (FullException e) {}`):
 * a test that passes has been sent to the handler before, by what the node calls or by what stands before it.
 */
export function isBeforeFailure(node: Node, top: Node): boolean {
  let below = node;
  for (const at of ancestors(node, top)) {
    const around = isTry(at) ? at : at.field === 'body' && at.parent !== null && isTry(at.parent) ? at.parent : null;
    if (around?.children.some(isHandler) && at.children.some((one) => one.start > below.start && fails(one)))
      return true;
    below = at;
  }
  return false;
}
