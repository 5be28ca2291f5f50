import { metBy } from '../loop-rounds.ts';
import { normal } from '../normal.ts';
import type { Rows } from '../oracle.ts';
import type { Scope } from '../scope.ts';
import { type Taken, taken } from '../taken.ts';
import { ancestors, child, innerNodes, type Node, parts, remember, walk } from '../tree.ts';
import { argumentsOf, calledName, receiverOf } from './go-calls.ts';
import { passesOver } from './go-row-gates.ts';

/** One row of a table, by the names of its fields where they are written, else by their places. */
interface Row {
  readonly key: Node | null;
  readonly cells: readonly (readonly [name: string | null, value: Node])[];
  /** Whether the row is a value and holds none. */
  readonly plain: boolean;
}

const inner = (element: Node | null): Node | null => (element === null ? null : (parts(element)[0] ?? null));

function rowOf(element: Node): Row | null {
  const keyed = element.type === 'keyed_element';
  const key = keyed ? inner(child(element, 'key')) : null;
  const written = keyed ? inner(child(element, 'value')) : inner(element);
  if (written === null) return null;
  const pointed = written.type === 'unary_expression' ? (child(written, 'operand') ?? written) : written;
  const value = pointed.type === 'composite_literal' ? child(pointed, 'body') : pointed;
  if (value?.type !== 'literal_value') return { key, cells: [[null, written]], plain: true };
  const cells = parts(value).flatMap((part): (readonly [string | null, Node])[] => {
    if (part.type !== 'keyed_element') return [[null, inner(part) ?? part]];
    const cell = inner(child(part, 'value'));
    return cell === null ? [] : [[inner(child(part, 'key'))?.text ?? null, cell]];
  });
  return { key, cells, plain: false };
}

/** Fields of `[]struct{ … }`, in order; empty for a table of a named type. */
function fieldsOf(table: Node): string[] {
  const type = child(table, 'type');
  const struct = type === null ? undefined : walk(type).find((one) => one.type === 'struct_type');
  const list = struct?.children.find((c) => c.type === 'field_declaration_list');
  return (list === undefined ? [] : parts(list)).flatMap((field) =>
    field.children.filter((c) => c.field === 'name' && c.named).map((c) => c.text),
  );
}

const TABLE = /^(slice_type|array_type|implicit_length_array_type|map_type)$/;

/** A table that a loop runs over, and the names by which the loop's body calls a row and its key. */
interface Loop {
  readonly loop: Node;
  readonly table: Node;
  readonly pick: Taken['pick'];
  readonly key: string;
  readonly row: string;
}

/** Whether a table is written down empty and has a name by which more is done than to walk it: its rows come later. */
function isFilledLater(table: Node, walked: Node, loop: Node): boolean {
  const body = child(table, 'body');
  if (walked.type !== 'identifier' || body === null || parts(body).length > 0) return false;
  const around = [...ancestors(loop)].findLast(({ type }) =>
    /^(function_declaration|method_declaration|func_literal)$/.test(type),
  );
  const uses =
    around === undefined ? [] : walk(around).filter((at) => at.type === 'identifier' && at.text === walked.text);
  return uses.length > 2;
}

function loopOf(loop: Node, scopes: readonly Scope[]): Loop | null {
  const clause = loop.type === 'for_statement' ? loop.children.find((c) => c.type === 'range_clause') : undefined;
  const right = clause === undefined ? null : child(clause, 'right');
  const left = clause === undefined ? null : child(clause, 'left');
  if (right === null) return null;
  const { list: table, pick } = metBy(child(loop, 'body'), taken(right, scopes));
  if (table.type !== 'composite_literal' || !TABLE.test(child(table, 'type')?.type ?? '')) return null;
  if (isFilledLater(table, right, loop)) return null;
  const [key = '', row = ''] = left === null ? [] : parts(left).map((one) => one.text);
  return { loop, table, pick, key, row };
}

/** Names in a loop that say nothing but a subtest's name (`t.Run(tt.name, …)`), and those that say something else. */
const usesIn = remember(
  (loop: Node): { readonly titles: ReadonlySet<string>; readonly others: ReadonlySet<string> } => {
    const titles = new Set<string>();
    const others = new Set<string>();
    for (const at of walk(loop)) {
      if (!/^(identifier|selector_expression)$/.test(at.type) || at.parent?.type === 'expression_list') continue;
      const call = at.parent?.parent;
      const isTitle = call?.type === 'call_expression' && calledName(call) === 'Run' && argumentsOf(call)[0] === at;
      (isTitle ? titles : others).add(at.text);
    }
    return { titles, others };
  },
);

function onlyNames(text: string, loop: Node): boolean {
  const { titles, others } = usesIn(loop);
  return titles.has(text) && !others.has(text);
}

function cellsOf({ loop, table, pick, key, row }: Loop): { names: string[]; cells: string[][] } {
  const body = child(table, 'body');
  const rows = pick(body === null ? [] : parts(body))
    .map(rowOf)
    .filter((one) => one !== null);
  const fields = fieldsOf(table);
  const isPlain = row !== '' && row !== '_' && rows.every(({ plain }) => plain);
  const nameAt = (place: number): string => fields[place] ?? (isPlain ? row : String(place));
  const written = rows.map((one) => ({
    key: one.key,
    cells: new Map(one.cells.map(([name, value], place) => [name ?? nameAt(place), normal(value)] as const)),
  }));
  const isPassedOver = passesOver(child(loop, 'body'));
  const titled = written.filter((one) => {
    const held = [...one.cells].map(([name, value]) => [name === row ? row : `${row}.${name}`, value] as const);
    return !isPassedOver(new Map([...held, ...(one.key === null ? [] : [[key, normal(one.key)] as const])]));
  });
  const used = new Set(titled.flatMap(({ cells }) => [...cells.keys()]));
  const ordered = [...fields.filter((name) => used.has(name)), ...[...used].filter((name) => !fields.includes(name))];
  const names = ordered.filter((name) => row === '' || !onlyNames(name === row ? row : `${row}.${name}`, loop));
  const keyed = child(table, 'type')?.type === 'map_type' && key !== '_' && key !== '' && !onlyNames(key, loop);
  return {
    names: keyed ? [key, ...names] : names,
    cells: titled.map((one) => [
      ...(keyed ? [one.key === null ? '' : normal(one.key)] : []),
      ...names.map((name) => one.cells.get(name) ?? ''),
    ]),
  };
}

/** Whether a loop over a table is one over cases: its body names a test's handle, or asks something of a row. */
const tests = (loop: Node): boolean =>
  /\b(t|tb|s|assert|require|is|c)\b\s*[.(]|\(t,/.test(child(loop, 'body')?.text ?? '');

/** Rows of the tables that a test runs over, and the seeds of a fuzz test. */
export function rowsOf(body: Node, scopes: readonly Scope[], foreign: (node: Node) => boolean): Rows | null {
  const names: string[] = [];
  const cells: string[][] = [];
  let line: number | null = null;
  for (const at of innerNodes(body, (node) => !foreign(node))) {
    const loop = loopOf(at, scopes);
    if (loop !== null && tests(loop.loop)) {
      const found = cellsOf(loop);
      names.push(...found.names);
      cells.push(...found.cells);
      line ??= loop.table.line;
    } else if (at.type === 'call_expression' && calledName(at) === 'Add' && receiverOf(at)?.text === 'f') {
      cells.push(argumentsOf(at).map(normal));
      line ??= at.line;
    }
  }
  return line === null ? null : { names, cells, line };
}
