import { child, type Node, parts } from '../tree.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Longer callees are chains whose head tells nothing. */
const LONGEST = 200;

/** What is called, as it is written without blanks: `os.Exit`, `Process.exit!`; null for what is no call. */
export function calleeOf(node: Node): string | null {
  const named = child(node, 'function') ?? child(node, 'macro') ?? child(node, 'constructor');
  if (named !== null) return squeeze(named.text.slice(0, LONGEST));
  const method = child(node, 'method') ?? (node.type === 'method_invocation' ? child(node, 'name') : null);
  if (method === null) return null;
  const receiver = child(node, 'receiver') ?? child(node, 'object');
  return receiver === null ? method.text : `${squeeze(receiver.text.slice(0, LONGEST))}.${method.text}`;
}

/** The arguments of a call, in order. */
export function argumentsIn(node: Node): readonly Node[] {
  const list = child(node, 'arguments');
  return list === null ? [] : parts(list);
}
