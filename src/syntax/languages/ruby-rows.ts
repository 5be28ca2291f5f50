import { normal } from '../normal.ts';
import type { Rows } from '../oracle.ts';
import type { Scope } from '../scope.ts';
import { taken } from '../taken.ts';
import { ancestors, child, type Node, parts } from '../tree.ts';
import { declarationOf } from './ruby-declarations.ts';
import { blockOf, calledName, receiverOf } from './ruby-tree.ts';

const LOOPS = /^(each|each_with_index|each_pair|each_with_object|map)$/;

const cellsOf = (row: Node): string[] =>
  /^(array|pair|hash)$/.test(row.type) ? parts(row).map(normal) : [normal(row)];

/** Rows of a test that is declared in a loop over a list: the nearest loop below its group. */
export function rowsOf(call: Node, scopes: readonly Scope[]): Rows | null {
  for (const at of ancestors(call)) {
    if (declarationOf(at) !== null || at.type === 'class') return null;
    const over = receiverOf(at);
    if (over === null || !LOOPS.test(calledName(at)) || blockOf(at) === null) continue;
    const { list, pick } = taken(over, scopes);
    const parameters = child(child(at, 'block') ?? at, 'parameters');
    const names = parameters === null ? [] : parts(parameters).map((one) => one.text);
    const known = /^(array|hash|string_array|symbol_array)$/.test(list.type);
    return { names, cells: known ? pick(parts(list)).map(cellsOf) : [[normal(list)]], line: at.line };
  }
  return null;
}
