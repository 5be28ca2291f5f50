import { normal } from './normal.ts';
import type { Rows } from './oracle.ts';
import { resolve, type Scope } from './scope.ts';
import { ancestors, child, type Node, parts, walk } from './tree.ts';

const LOOPS = /^(for_in_statement|for_statement)$/;
const LISTS = /^(list|tuple|array)$/;
const RECORDS = /^(list|tuple|array|object|dictionary)$/;
const PATTERNS = /^(pattern_list|tuple_pattern|list_pattern|array_pattern|object_pattern)$/;
const WRAPPED = /^(as_expression|satisfies_expression)$/;
const ASKS = /\b(assert\w*|expect|should)\b/i;
const SPREADS = /^(spread_element|list_splat)$/;

/** A loop over a list that is written out: what it binds, and the list. */
interface Loop {
  readonly bound: Node | null;
  readonly list: Node;
}

function literalList(over: Node, scopes: readonly Scope[]): Node | null {
  const found = resolve(over, scopes);
  const list = WRAPPED.test(found.type) ? (parts(found)[0] ?? found) : found;
  return LISTS.test(list.type) && !parts(list).some((one) => SPREADS.test(one.type)) ? list : null;
}

/** `for … of […]`, `for … in […]:` and `[…].forEach((…) => …)`; null for other nodes and other lists. */
function loopOf(node: Node, scopes: readonly Scope[]): Loop | null {
  if (LOOPS.test(node.type)) {
    const over = child(node, 'right');
    const list = over === null ? null : literalList(over, scopes);
    return list === null ? null : { bound: child(node, 'left'), list };
  }
  const callee = node.type === 'call_expression' ? child(node, 'function') : null;
  if (callee?.type !== 'member_expression' || child(callee, 'property')?.text !== 'forEach') return null;
  const over = child(callee, 'object');
  const list = over === null ? null : literalList(over, scopes);
  const given = child(node, 'arguments');
  const [run] = given === null ? [] : parts(given);
  const parameters = run === undefined ? null : (child(run, 'parameters') ?? child(run, 'parameter'));
  const first =
    parameters === null ? null : parameters.field === 'parameter' ? parameters : (parts(parameters)[0] ?? null);
  return list === null ? null : { bound: first === null ? null : (child(first, 'pattern') ?? first), list };
}

const cellsOf = (row: Node, single: boolean): string[] =>
  !single && RECORDS.test(row.type) ? parts(row).map(normal) : [normal(row)];

function rowsIn({ bound, list }: Loop): { readonly names: string[]; readonly cells: string[][] } {
  const isPattern = bound !== null && PATTERNS.test(bound.type);
  const names = bound === null ? [] : isPattern ? parts(bound).map((one) => one.text) : [bound.text];
  const single = bound !== null && !isPattern;
  return { names, cells: parts(list).map((row) => cellsOf(row, single)) };
}

/** Rows of a test that is declared in a loop over a list that is written out; `stops` tells the suites around it. */
export function rowsAround(call: Node, scopes: readonly Scope[], stops: (node: Node) => boolean): Rows | null {
  for (const at of ancestors(call)) {
    if (stops(at)) return null;
    const loop = loopOf(at, scopes);
    if (loop !== null) return { ...rowsIn(loop), line: loop.list.line };
  }
  return null;
}

/** Rows of the loops inside of a test that walk lists which are written out and assert something of each element. */
export function rowsInside(body: Node, scopes: readonly Scope[], enter: (node: Node) => boolean): Rows | null {
  const found = [...walk(body, enter)].flatMap((at) => {
    const loop = loopOf(at, scopes);
    const counts = loop !== null && parts(loop.list).length > 0 && ASKS.test(at.text.slice(0, 5000));
    return counts ? [loop] : [];
  });
  const [first] = found;
  if (first === undefined) return null;
  const all = found.map(rowsIn);
  return { names: all.flatMap(({ names }) => names), cells: all.flatMap(({ cells }) => cells), line: first.list.line };
}
