import { normal, stringValue } from '../normal.ts';
import type { Rows } from '../oracle.ts';
import { resolve, type Scope } from '../scope.ts';
import { child, type Node, parts, walk } from '../tree.ts';
import {
  annotationName,
  annotationsOf,
  annotationValue,
  argumentsOf,
  calledName,
  classOf,
  elementsOf,
} from './java-tree.ts';

/** Where the method that gives rows to all tests of its class stands among the methods. */
export const SHARED_ROWS = '@Parameters';

/** The methods of a class by name, for those that rows come from. */
export type Methods = ReadonlyMap<string, Node>;

const TABLES =
  /^(ValueSource|CsvSource|EnumSource|MethodSource|FieldSource|CsvFileSource|ArgumentsSource|NullSource|EmptySource|NullAndEmptySource|Test|Parameters|MethodParams)$/;

const cellsOfLine = (line: string, delimiter: string): string[] => line.split(delimiter).map((cell) => cell.trim());

function csvRows(annotation: Node): string[][] {
  const block = annotationValue(annotation, 'textBlock');
  const delimiter = annotationValue(annotation, 'delimiterString') ?? annotationValue(annotation, 'delimiter');
  const cut = delimiter === null ? ',' : (stringValue(delimiter) ?? delimiter.text.replace(/'/g, '')) || ',';
  const value = annotationValue(annotation, '');
  const lines =
    block === null
      ? (value === null ? [] : elementsOf(value)).map((one) => stringValue(one) ?? normal(one))
      : (stringValue(block) ?? '').split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  return lines.map((line) => cellsOfLine(line, cut));
}

/** One value a row: `@ValueSource(ints = {1, 2})`; named alone, `@EnumSource(Fruit.class)` is one row. */
function valueRows(annotation: Node): string[][] {
  const given = child(annotation, 'arguments');
  return (given === null ? [] : parts(given)).flatMap((one) => {
    const value = one.type === 'element_value_pair' ? child(one, 'value') : one;
    return value === null ? [] : elementsOf(value).map((element) => [normal(classOf(element))]);
  });
}

/** A row as a provider builds it: `Arguments.of(1, 4)`, `{1, 4}`, `List.of(1, 4)`, or one value. */
function cellsOf(row: Node): string[] {
  if (row.type === 'array_initializer') return parts(row).map(normal);
  if (row.type === 'array_creation_expression') return cellsOf(child(row, 'value') ?? row);
  if (/^(of|arguments|argumentSet|asList|entry)$/.test(calledName(row))) return argumentsOf(row).map(normal);
  return [normal(row)];
}

/** What a provider hands out: the elements of the list that it returns; one cell with all of it where it computes. */
function providedRows(method: Node, scopes: readonly Scope[]): string[][] {
  const body = child(method, 'body') ?? method;
  const returned = walk(body).find((one) => one.type === 'return_statement');
  const value = returned === undefined ? undefined : parts(returned)[0];
  if (value === undefined) return [[normal(body)]];
  let list = resolve(value, scopes);
  if (list.type === 'array_creation_expression') list = child(list, 'value') ?? list;
  if (list.type === 'array_initializer') return parts(list).map(cellsOf);
  if (/^(of|asList)$/.test(calledName(list))) return argumentsOf(list).map(cellsOf);
  return [[normal(body)]];
}

function fromProviders(names: readonly string[], methods: Methods, scopes: readonly Scope[]): string[][] {
  return names.flatMap((name) => {
    const method = methods.get(name);
    return method === undefined ? [[`"${name}"`]] : providedRows(method, scopes);
  });
}

function rowsOfAnnotation(annotation: Node, test: string, methods: Methods, scopes: readonly Scope[]): string[][] {
  const name = annotationName(annotation);
  const value = annotationValue(annotation, '');
  const texts = (node: Node): string[] => elementsOf(node).map((one) => stringValue(one) ?? normal(one));
  switch (name) {
    case 'CsvSource':
      return csvRows(annotation);
    case 'MethodSource':
      return fromProviders(value === null ? [test] : texts(value), methods, scopes);
    case 'Test': {
      const provider = annotationValue(annotation, 'dataProvider');
      return provider === null ? [] : fromProviders(texts(provider), methods, scopes);
    }
    case 'NullSource':
    case 'EmptySource':
    case 'NullAndEmptySource':
      return [[name]];
    default:
      return valueRows(annotation);
  }
}

const parametersOf = (method: Node): string[] => {
  const list = child(method, 'parameters');
  return (list === null ? [] : parts(list)).map((one) => child(one, 'name')?.text ?? '');
};

/** Whether an annotation gives rows to its test. */
const givesRows = (one: Node): boolean =>
  TABLES.test(annotationName(one)) && (annotationName(one) !== 'Test' || annotationValue(one, 'dataProvider') !== null);

/** Rows of a test: from annotations of its own, or (JUnit 4's `Parameterized`) from its class. */
export function rowsOf(method: Node, methods: Methods, scopes: readonly Scope[]): Rows | null {
  const [first, ...more] = annotationsOf(method).filter(givesRows);
  const name = child(method, 'name')?.text ?? '';
  if (first !== undefined) {
    const cells = [first, ...more].flatMap((one) => rowsOfAnnotation(one, name, methods, scopes));
    return { names: parametersOf(method), cells, line: first.line };
  }
  const shared = methods.get(SHARED_ROWS);
  return shared === undefined ? null : { names: [], cells: providedRows(shared, scopes), line: shared.line };
}
