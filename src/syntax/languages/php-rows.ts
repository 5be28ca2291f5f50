import { normal, stringValue } from '../normal.ts';
import type { Rows } from '../oracle.ts';
import { bindings, type Scope } from '../scope.ts';
import { taken } from '../taken.ts';
import { ancestors, child, type Node, parts, remember, walk } from '../tree.ts';
import { argumentsOf, attributeName, attributesOf, elementsOf, tagsOf } from './php-tree.ts';

/** The methods of a class by name, for those that rows come from. */
export type Methods = ReadonlyMap<string, Node>;

/** A row as a provider builds it: an array's values, or one value. */
const cellsOf = (row: Node): string[] => (elementsOf(row) ?? [row]).map(normal);

/** Rows of a literal list of rows; null for what is computed. */
export function literalRows(handed: Node, scopes: readonly Scope[] = []): string[][] | null {
  const { list, pick } = taken(handed, scopes);
  const elements = elementsOf(list);
  return elements === null ? null : pick(elements).map(cellsOf);
}

/** What a provider yields one by one; null where it yields nothing, or in a loop. */
function yieldedRows(body: Node): string[][] | null {
  const yields = walk(body).filter((one) => one.type === 'yield_expression');
  const looped = yields.some((one) => [...ancestors(one, body)].some(({ type }) => /^(for|foreach|while)_/.test(type)));
  if (yields.length === 0 || looped || yields.some((one) => one.children.some((c) => c.text === 'from'))) return null;
  return yields.map((one) => {
    const pair = parts(one)[0];
    const row = pair === undefined ? undefined : parts(pair).at(-1);
    return row === undefined ? [] : cellsOf(pair?.type === 'array_element_initializer' ? row : (pair ?? row));
  });
}

/** What a provider hands out: the rows that it returns or yields; one cell with all of it where it computes. */
export const providedRows = remember((provider: Node): string[][] => {
  const body = child(provider, 'body') ?? provider;
  const returned = walk(body).find((one) => one.type === 'return_statement');
  const answer = provider.type === 'arrow_function' ? body : undefined;
  const value = returned === undefined ? answer : parts(returned)[0];
  const listed = value === undefined ? null : literalRows(value, [bindings(body)]);
  return listed ?? yieldedRows(body) ?? [[normal(body)]];
});

function fromProvider(name: string, methods: Methods): string[][] {
  const method = methods.get(name);
  return method === undefined ? [[`"${name}"`]] : providedRows(method);
}

function rowsOfAttribute(attribute: Node, methods: Methods): string[][] | null {
  const given = argumentsOf(attribute);
  const [first] = given;
  if (first === undefined) return null;
  switch (attributeName(attribute)) {
    case 'DataProvider':
      return fromProvider(stringValue(first) ?? first.text, methods);
    case 'DataProviderExternal':
      return [[given.map(normal).join(' ')]];
    case 'TestWith':
      return [cellsOf(first)];
    case 'TestWithJson':
      return [[normal(first)]];
    default:
      return null;
  }
}

const parametersOf = (method: Node): string[] => {
  const list = child(method, 'parameters');
  return (list === null ? [] : parts(list)).map((one) => child(one, 'name')?.text ?? '');
};

/** Rows of a test, from its attributes or from the tags above it. */
export function rowsOf(method: Node, methods: Methods): Rows | null {
  const attributes = attributesOf(method).flatMap((one) => {
    const cells = rowsOfAttribute(one, methods);
    return cells === null ? [] : [{ cells, line: one.line }];
  });
  const tags = tagsOf(method).flatMap(({ name, text }) => {
    if (name === 'dataProvider')
      return [{ cells: fromProvider((text.split('(')[0] ?? '').trim(), methods), line: method.line }];
    return name === 'testWith' ? [{ cells: [[text]], line: method.line }] : [];
  });
  const [first, ...more] = [...attributes, ...tags];
  if (first === undefined) return null;
  return { names: parametersOf(method), cells: [first, ...more].flatMap(({ cells }) => cells), line: first.line };
}
