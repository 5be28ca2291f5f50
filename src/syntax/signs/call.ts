import { child, type Node, ofType, parts } from '../tree.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Calls of a method whose name is a field of its own, in Java and PHP. */
const isMethodCall = ofType(
  /^(method_invocation|member_call_expression|nullsafe_member_call_expression|scoped_call_expression)$/,
);

/** Longer callees are chains whose head tells nothing. */
const LONGEST = 200;

/** What is called, as it is written without blanks: `os.Exit`, `Process.exit!`; null for what is no call. */
export function calleeOf(node: Node): string | null {
  const named = child(node, 'function') ?? child(node, 'macro') ?? child(node, 'constructor');
  if (named !== null) return squeeze(named.text.slice(0, LONGEST));
  const method = child(node, 'method') ?? (isMethodCall(node) ? child(node, 'name') : null);
  if (method === null) return null;
  const receiver = child(node, 'receiver') ?? child(node, 'object') ?? child(node, 'scope');
  return receiver === null ? method.text : `${squeeze(receiver.text.slice(0, LONGEST))}.${method.text}`;
}

/** The arguments of a call, in order. */
export function argumentsIn(node: Node): readonly Node[] {
  const list = child(node, 'arguments');
  return list === null ? [] : parts(list);
}
