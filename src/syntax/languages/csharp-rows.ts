import { reachability } from '../flow.ts';
import { normal, stringValue } from '../normal.ts';
import type { Rows } from '../oracle.ts';
import { bindings, resolve } from '../scope.ts';
import { ancestors, child, type Node, parts, remember, walk } from '../tree.ts';
import {
  argumentsOf,
  attributeName,
  attributesOf,
  calledName,
  holderOf,
  namedArgument,
  typeArgumentsOf,
} from './csharp-tree.ts';

/** Methods, properties and fields of a class by name, for those that rows come from. */
export type Members = ReadonlyMap<string, Node>;

const LISTS =
  /^((implicit_)?array_creation_expression|(implicit_)?object_creation_expression|collection_expression|initializer_expression)$/;

/** The elements between the braces of a list, or of `[1, 2]`; null for what is no list. */
function elementsOf(list: Node): readonly Node[] | null {
  if (list.type === 'collection_expression')
    return parts(list).map((one) => {
      const element = one.type === 'collection_element' ? (parts(one)[0] ?? one) : one;
      return element.type === 'expression_element' ? (parts(element)[0] ?? element) : element;
    });
  if (list.type === 'initializer_expression') return parts(list);
  const filled = LISTS.test(list.type)
    ? list.children.find(({ type }) => type === 'initializer_expression')
    : undefined;
  return filled === undefined ? null : parts(filled);
}

/** A row as a provider builds it: `new object[] {1, 4}`, `{1, 4}`, `new TestCaseData(1).Returns(4)`, `(1, 4)`, or one value. */
function cellsOf(row: Node): string[] {
  const elements = elementsOf(row);
  if (elements !== null) return elements.map(normal);
  if (row.type === 'tuple_expression') return parts(row).map(normal);
  if (calledName(row) === 'Returns') {
    const holder = holderOf(row);
    return [...(holder === null ? [] : cellsOf(holder)), ...argumentsOf(row).map(normal)];
  }
  if (/^Set\w+$/.test(calledName(row))) return cellsOf(holderOf(row) ?? row);
  return /^(object_creation_expression)$/.test(row.type) && /TestCaseData|TheoryDataRow/.test(row.text)
    ? argumentsOf(row).map(normal)
    : [normal(row)];
}

/** What a member hands out: a list that it returns or begins as, or rows yielded one by one; null where it computes. */
const providedRows = remember((member: Node): string[][] | null => {
  const all = walk(member);
  const reachable = reachability();
  const yields = all.filter(
    (at) => at.type === 'yield_statement' && /^yield\s+return\b/.test(at.text) && reachable(at, member),
  );
  if (yields.length > 0) {
    const looped = yields.some((one) =>
      [...ancestors(one, member)].some(({ type }) => /^(for|foreach|while|do)_statement$/.test(type)),
    );
    return looped ? null : yields.flatMap((one) => parts(one).slice(0, 1).map(cellsOf));
  }
  const holder = all.find(({ type }) => /^(return_statement|arrow_expression_clause)$/.test(type));
  const begins = child(member, 'value') ?? all.find(({ type }) => type === 'variable_declarator') ?? member;
  const value = parts(holder ?? begins).at(-1);
  return value === undefined ? null : (elementsOf(resolve(value, [bindings(member)]))?.map(cellsOf) ?? null);
});

function fromProvider(attribute: Node, members: Members): string[][] {
  const named = argumentsOf(attribute).find((one) => stringValue(one) !== null || calledName(one) === 'nameof');
  const name = named === undefined ? '' : (stringValue(named) ?? argumentsOf(named)[0]?.text ?? '');
  const member = members.get(name.slice(name.lastIndexOf('.') + 1));
  if (member === undefined) return [[normal(attribute)]];
  return providedRows(member) ?? [[normal(member)]];
}

const isSkipped = (attribute: Node): boolean =>
  ['Skip', 'Ignore', 'IgnoreMessage'].some((word) => namedArgument(attribute, word) !== null);

function rowsOfAttribute(attribute: Node, members: Members): string[][] | null {
  const name = attributeName(attribute);
  if (/^(InlineData|DataRow|TestCase|InlineAutoData|Arguments)$/.test(name)) {
    if (isSkipped(attribute)) return [];
    const expected = namedArgument(attribute, 'ExpectedResult');
    return [[...argumentsOf(attribute), ...(expected === null ? [] : [expected])].map(normal)];
  }
  if (name === 'ClassData') return [[normal(typeArgumentsOf(attribute)[0] ?? attribute)]];
  return /^(MemberData|TestCaseSource|DynamicData|MethodDataSource)$/.test(name)
    ? fromProvider(attribute, members)
    : null;
}

const parametersOf = (method: Node): readonly Node[] => {
  const list = child(method, 'parameters');
  return list === null ? [] : parts(list).filter(({ type }) => type === 'parameter');
};

/** NUnit's `[Values(1, 2)] int n` and its like: one cell a value. */
const valuesOf = (parameter: Node): string[][] =>
  attributesOf(parameter)
    .filter((one) => /^(Values|Range|ValueSource)$/.test(attributeName(one)))
    .flatMap((one) =>
      attributeName(one) === 'Values'
        ? argumentsOf(one).map((value) => [`${child(parameter, 'name')?.text} = ${normal(value)}`])
        : [[normal(one)]],
    );

/** Rows of a test, from the attributes above it and those of its parameters. */
export function rowsOf(method: Node, members: Members): Rows | null {
  const given = attributesOf(method).flatMap((one) => {
    const cells = rowsOfAttribute(one, members);
    return cells === null ? [] : [{ cells, line: one.line }];
  });
  const parameters = parametersOf(method);
  const values = parameters.flatMap(valuesOf);
  const cells = [...given.flatMap((one) => one.cells), ...values];
  if (given.length === 0 && values.length === 0) return null;
  return { names: parameters.map((one) => child(one, 'name')?.text ?? ''), cells, line: given[0]?.line ?? method.line };
}
