import { child, type Node, parts } from '../tree.ts';

/** The last name of what a call calls: `Weigh` of `orchard.Weigh(…)`; empty where it is computed. */
export function calledName(call: Node): string {
  const callee = child(call, 'function');
  if (callee === null) return '';
  if (callee.type === 'selector_expression') return child(callee, 'field')?.text ?? '';
  return callee.type === 'identifier' ? callee.text : '';
}

/** What stands before the last dot of a callee; null for plain names. */
export function receiverOf(call: Node): Node | null {
  const callee = child(call, 'function');
  return callee?.type === 'selector_expression' ? child(callee, 'operand') : null;
}

/** Arguments of a call, comments left out. */
export function argumentsOf(call: Node): readonly Node[] {
  const list = child(call, 'arguments');
  return list === null ? [] : parts(list);
}

/** Receivers that are a test's handle or a library of assertions; loggers are called otherwise. */
const HANDLE = /^(t|tb|b|f|c|s|tt|ts|is|as|a|r|g|T|test|suite|assert|require|[\w.]+\.(T|Require|Assert)\(\))$/;
const FAILS = /^(Error|Errorf|Fatal|Fatalf|Fail|FailNow|Failf|FailNowf)$/;

/** Whether a call fails the test that it stands in. `assert.Error(t, err)` is not meant, which asks for an error. */
export function fails(call: Node): boolean {
  if (call.type !== 'call_expression') return false;
  const receiver = receiverOf(call)?.text ?? '';
  const name = calledName(call);
  if (receiver === '') return name === 'panic';
  if (receiver === 'log') return /^(Fatal|Panic)/.test(name);
  if (!HANDLE.test(receiver) || !FAILS.test(name)) return false;
  const library = /^(assert|require|is|as|a|r|s|suite|ts)$|\.(Require|Assert)\(\)$/.test(receiver);
  return !library || name.startsWith('Fail');
}

/** Whether an expression is a test's handle, as the first argument of an assertion function is. */
export const isHandle = (node: Node): boolean => /^(t|tb|b|f|tt|T|test|\w+\.T\(\)|GinkgoT\(\))$/.test(node.text);

/** The statements of a block or of a case of a switch. */
const statementsOf = (block: Node): readonly Node[] =>
  block.children.flatMap((c) => (c.type === 'statement_list' ? parts(c) : []));

/** The first statement of a block that fails the test; null where none does, or only behind a `return`. */
export function failureIn(block: Node): Node | null {
  for (const statement of statementsOf(block)) {
    if (/^(return|break|continue)_statement$/.test(statement.type)) return null;
    const call = statement.type === 'expression_statement' ? parts(statement)[0] : undefined;
    if (call !== undefined && fails(call)) return call;
  }
  return null;
}
