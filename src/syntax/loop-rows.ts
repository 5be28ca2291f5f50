import { metBy } from './loop-rounds.ts';
import { normal } from './normal.ts';
import type { Rows } from './oracle.ts';
import { resolve, type Scope } from './scope.ts';
import { type Taken, taken } from './taken.ts';
import { ancestors, child, isEntered, type Node, nodesOf, ofType, parts } from './tree.ts';

const LOOPS = /^(for_in_statement|for_statement|enhanced_for_statement|foreach_statement)$/;
const LISTS = /^(list|tuple|array|array_initializer|initializer_expression|collection_expression)$/;
/** Lists of Java, C# and PHP; in the first two what they hold stands in a node of its own. */
const CREATIONS = /^(implicit_)?array_creation_expression$/;
const RECORDS = /^(object|dictionary|tuple_expression|hash)$/;
const ELEMENTS = /^(array_element_initializer|argument|expression_element)$/;
const PATTERNS =
  /^(pattern_list|tuple_pattern|list_pattern|array_pattern|object_pattern|list_literal|destructured_parameter)$/;
const WRAPPED = /^(as_expression|satisfies_expression)$/;
const ASKS = /\b(assert\w*|expect|should)\b/i;
const SPREADS = /^(spread_element|list_splat|splat_argument|variadic_unpacking)$/;
/** Ruby's loops, which are calls with a block. */
const ITERATIONS = /^(each|each_with_index|map|all\?)$/;

/** A loop over a list that is written out: what it binds, the list, and what it takes of it. */
interface Loop extends Taken {
  readonly bound: Node | null;
}

/** The elements of a list that is written out, as they stand there; null for anything else. */
function listedIn(node: Node): readonly Node[] | null {
  const holder = node.children.find(({ type }) => /^(array_initializer|initializer_expression)$/.test(type));
  const list = CREATIONS.test(node.type) ? (holder ?? node) : node;
  return LISTS.test(list.type) || CREATIONS.test(list.type) ? parts(list) : null;
}

/** The values in a list that is written out; null for anything else. */
const elementsOf = (node: Node): readonly Node[] | null =>
  listedIn(node)?.map((one) => (ELEMENTS.test(one.type) ? (parts(one).at(-1) ?? one) : one)) ?? null;

const ENTRIES = /^(object|dictionary|hash)$/;

/** What `Object.entries({…})` and `{…}.items()` walk: the pairs of an object that is written out; null for all else. */
function entriesOf(over: Node, scopes: readonly Scope[]): Node | null {
  const callee = child(over, 'function');
  const given = child(over, 'arguments');
  const [first] = given === null ? [] : parts(given);
  const seen =
    callee?.text === 'Object.entries' && first !== undefined
      ? first
      : callee?.type === 'attribute' && child(callee, 'attribute')?.text === 'items'
        ? child(callee, 'object')
        : over;
  const found = seen === null ? null : resolve(seen, scopes);
  return found !== null && ENTRIES.test(found.type) && parts(found).every(({ type }) => type === 'pair') ? found : null;
}

function literalList(over: Node, scopes: readonly Scope[]): Taken | null {
  const { list: found, pick } = taken(over, scopes);
  const entries = entriesOf(found, scopes);
  if (entries !== null) return { list: entries, pick };
  const list = WRAPPED.test(found.type) ? (parts(found)[0] ?? found) : found;
  const elements = elementsOf(list);
  return elements === null || elements.some((one) => SPREADS.test(one.type)) ? null : { list, pick };
}

/** Ruby's `[…].each do |…|`. */
function iterationOf(call: Node, scopes: readonly Scope[]): Loop | null {
  const [over, block] = [child(call, 'receiver'), child(call, 'block')];
  if (over === null || block === null || !ITERATIONS.test(child(call, 'method')?.text ?? '')) return null;
  const list = literalList(over, scopes);
  const given = child(block, 'parameters');
  const [only, more] = given === null ? [] : parts(given);
  return list === null ? null : { bound: more === undefined ? (only ?? null) : given, ...list };
}

/** `for … of […]`, `for … in […]:`, `foreach ([…] as …)` and `[…].forEach((…) => …)`; null for other nodes and other lists. */
function loopOf(node: Node, scopes: readonly Scope[]): Loop | null {
  if (LOOPS.test(node.type)) {
    const written = node.type === 'foreach_statement' && child(node, 'right') === null;
    const over = child(node, 'right') ?? (written ? parts(node)[0] : child(node, 'value')) ?? null;
    const list = over === null ? null : literalList(over, scopes);
    const bound = child(node, 'left') ?? (written ? parts(node)[1] : child(node, 'name')) ?? null;
    return list === null ? null : { bound, ...metBy(child(node, 'body'), list) };
  }
  if (node.type === 'call') return iterationOf(node, scopes);
  const callee = node.type === 'call_expression' ? child(node, 'function') : null;
  if (callee?.type !== 'member_expression' || child(callee, 'property')?.text !== 'forEach') return null;
  const over = child(callee, 'object');
  const list = over === null ? null : literalList(over, scopes);
  const given = child(node, 'arguments');
  const [run] = given === null ? [] : parts(given);
  const parameters = run === undefined ? null : (child(run, 'parameters') ?? child(run, 'parameter'));
  const first =
    parameters === null ? null : parameters.field === 'parameter' ? parameters : (parts(parameters)[0] ?? null);
  return list === null ? null : { bound: first === null ? null : (child(first, 'pattern') ?? first), ...list };
}

const cellsOf = (row: Node, single: boolean): string[] => {
  const cells = single ? null : RECORDS.test(row.type) ? parts(row) : elementsOf(row);
  return (cells ?? [row]).map(normal);
};

const isField = ofType(/^(pair|shorthand_property_identifier)$/);

/** Objects as rows, by the names of their fields in the order of the first; null where one of them is none, or has others. */
export function recordRows(rows: readonly Node[]): { readonly names: string[]; readonly cells: string[][] } | null {
  const records = rows.map((row) =>
    row.type === 'object' && parts(row).every(isField)
      ? new Map(parts(row).map((one) => [(child(one, 'key') ?? one).text, normal(child(one, 'value') ?? one)]))
      : null,
  );
  const names = [...(records[0]?.keys() ?? [])];
  const cells = records.flatMap((one) =>
    one !== null && one.size === names.length && names.every((name) => one.has(name))
      ? [names.map((name) => one.get(name) ?? '')]
      : [],
  );
  return names.length > 0 && cells.length === rows.length ? { names, cells } : null;
}

/** A pair of an object as a row; a key without quotes is a text. */
const pairCells = (pair: Node): string[] =>
  parts(pair).map((one) => (/^(property_identifier|hash_key_symbol)$/.test(one.type) ? `"${one.text}"` : normal(one)));

/** The key and the value of an element of PHP; one without a key has its place for that. */
const keyed = (element: Node, at: number): string[] => {
  const [key, value] = parts(element);
  return key !== undefined && value !== undefined ? [normal(key), normal(value)] : [String(at), normal(element)];
};

/** What a loop walks, one by one. */
const walked = ({ list, pick }: Loop): readonly Node[] =>
  pick(ENTRIES.test(list.type) ? parts(list) : (elementsOf(list) ?? []));

function rowsIn(loop: Loop): { readonly names: string[]; readonly cells: string[][] } {
  const { bound, list, pick } = loop;
  // PHP's `[3 => 12] as $n => $want`.
  if (bound?.type === 'pair') return { names: parts(bound).map(normal), cells: pick(listedIn(list) ?? []).map(keyed) };
  const records = bound === null ? null : recordRows(walked(loop));
  if (records !== null) return records;
  const isPattern = bound !== null && (PATTERNS.test(bound.type) || bound.field === 'parameters');
  const names = bound === null ? [] : isPattern ? parts(bound).map((one) => one.text) : [bound.text];
  const single = bound !== null && !isPattern;
  return { names, cells: walked(loop).map((row) => (row.type === 'pair' ? pairCells(row) : cellsOf(row, single))) };
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

const mayLoop = ofType(new RegExp(`${LOOPS.source}|^call(_expression)?$`));

/** Rows of the loops inside of a test that walk lists which are written out and assert something of each element. */
export function rowsInside(body: Node, scopes: readonly Scope[], enter: (node: Node) => boolean): Rows | null {
  const found = nodesOf(body, mayLoop).flatMap((at) => {
    const loop = loopOf(at, scopes);
    const counts = loop !== null && walked(loop).length > 0 && ASKS.test(at.text.slice(0, 5000));
    return counts && isEntered(at, body, enter) ? [loop] : [];
  });
  const [first] = found;
  if (first === undefined) return null;
  const all = found.map(rowsIn);
  return { names: all.flatMap(({ names }) => names), cells: all.flatMap(({ cells }) => cells), line: first.list.line };
}
