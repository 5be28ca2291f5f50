import { bindings, resolve, type Scope } from '../scope.ts';
import { ancestors, child, type Node, parts, remember, walk } from '../tree.ts';
import { argumentsOf, calledName, receiverOf } from './go-calls.ts';

/** A handle that no test runner ever looks at: `&testing.T{}`, `new(testing.T)`. */
const THROWAWAY = /^(&?testing\.[TBF]\{\}|new\(testing\.[TBF]\))$/;
const FAILS = /^(Error|Errorf|Fatal|Fatalf|Fail|FailNow)$/;

const scopeOf = remember((top: Node): Scope => bindings(top));

const isThrowaway = (node: Node, top: Node): boolean =>
  THROWAWAY.test(
    resolve(node, [scopeOf(top)])
      .text.slice(0, 60)
      .replace(/\s+/g, ''),
  );

/** The handle by which an assertion fails its test: `t` of `t.Error(…)` and of `assert.Equal(t, …)`. */
const handleOf = remember((node: Node): Node | null => {
  for (const at of walk(node)) {
    if (at.type !== 'call_expression') continue;
    const receiver = receiverOf(at);
    if (receiver?.type === 'identifier' && FAILS.test(calledName(at))) return receiver;
    const [first] = argumentsOf(at);
    if (receiver !== null && first?.type === 'identifier') return first;
  }
  return null;
});

/** The place of a parameter in a function's list; below zero where it has none of that name. */
function placeOf(name: string, literal: Node): number {
  const list = child(literal, 'parameters');
  const names = (list === null ? [] : parts(list)).flatMap((one) =>
    one.children.filter((c) => c.field === 'name').map((c) => c.text),
  );
  return names.indexOf(name);
}

/** Whether an assertion tells its failure to a handle that was made for nothing. */
export function isUnheard(node: Node, top: Node): boolean {
  const handle = handleOf(node);
  if (handle === null) return false;
  for (const at of ancestors(node, top)) {
    const place = at.type === 'func_literal' ? placeOf(handle.text, at) : -1;
    if (place < 0) continue;
    const given = at.field === 'function' && at.parent !== null ? argumentsOf(at.parent)[place] : undefined;
    return given !== undefined && isThrowaway(given, top);
  }
  return isThrowaway(handle, top);
}
