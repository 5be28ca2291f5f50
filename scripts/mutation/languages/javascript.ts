import { child, type Node, parts, walk } from '../../../src/syntax/tree.ts';
import { endOf, indentAll, type Splice } from '../edit.ts';
import type { Check, Test } from '../types.ts';

const called = (node: Node): string => child(node, 'function')?.text ?? '';

/** `expect(actual).toBe(expected)`, with or without `resolves`. */
function expectation(call: Node, statement: Node): Check | null {
  const chain = child(call, 'function');
  const start = [...walk(call)].find((node) => node.type === 'call_expression' && called(node) === 'expect');
  if (chain?.type !== 'member_expression' || start === undefined) return null;
  const [actualNode, extra] = parts(child(start, 'arguments') ?? start);
  const [expected] = parts(child(call, 'arguments') ?? call);
  const direct =
    /\)\.(toBe|toEqual|toStrictEqual)$/.test(chain.text) && !/\)\.(not|resolves|rejects)\./.test(chain.text);
  const other = { statement, kind: 'other', actual: '', expected: '', actualNode: null } as const;
  if (!direct || actualNode === undefined || expected === undefined || extra !== undefined) return other;
  return { statement, kind: 'equal', actual: actualNode.text, expected: expected.text, actualNode };
}

const EQUALITY = /^assert\.(equal|strictEqual|deepEqual|deepStrictEqual)$/;

function checkOf(statement: Node): Check | null {
  const [expression] = parts(statement);
  const call = expression?.type === 'await_expression' ? parts(expression)[0] : expression;
  if (statement.type !== 'expression_statement' || call?.type !== 'call_expression') return null;
  const name = called(call);
  if (!/^assert\b/.test(name)) return expectation(call, statement);
  const [actualNode, expected, message] = parts(child(call, 'arguments') ?? call);
  const other = { statement, kind: 'other', actual: '', expected: '', actualNode: null } as const;
  const plain = EQUALITY.test(name) && message === undefined && expression === call;
  if (!plain || actualNode === undefined || expected === undefined) return other;
  return { statement, kind: 'equal', actual: actualNode.text, expected: expected.text, actualNode };
}

const FUNCTION = /^(arrow_function|function_expression|function|function_declaration)$/;

function checksIn(body: Node): readonly Check[] {
  return [...walk(body, ({ type }) => !FUNCTION.test(type))].map(checkOf).filter((check) => check !== null);
}

/** Elements of the list that feeds a test: `test.each([…])`, or a loop around the test or in it. */
function rowsOf(statement: Node, call: Node): readonly Node[] {
  const loops = [...walk(statement)].filter(({ type }) => type === 'for_in_statement');
  for (let at = statement.parent; at !== null; at = at.parent) if (at.type === 'for_in_statement') loops.push(at);
  const each = child(call, 'function');
  const lists = [
    ...loops.map((loop) => child(loop, 'right')),
    each?.type === 'call_expression' ? child(each, 'arguments') : null,
  ];
  return lists.flatMap((node) => {
    const list = node?.type === 'arguments' ? parts(node)[0] : node;
    return list?.type === 'array' ? parts(list) : [];
  });
}

/** Tests of node:test, vitest and their like: calls of `test` or `it` with a name and a function. */
export function readJavascriptTests(root: Node): readonly Test[] {
  return [...walk(root)].flatMap((statement) => {
    const [call] = statement.type === 'expression_statement' ? parts(statement) : [];
    if (call?.type !== 'call_expression' || !/^(test|it)(\.each\b|$)/.test(called(call))) return [];
    const given = parts(child(call, 'arguments') ?? call);
    const [name, code] = [given[0], given.find(({ type }) => FUNCTION.test(type))];
    const body = code === undefined ? null : child(code, 'body');
    if (name === undefined || body?.type !== 'statement_block') return [];
    const { start } = statement;
    return [{ start, end: endOf(statement), name, body, checks: checksIn(body), rows: rowsOf(statement, call) }];
  });
}

/** Import lines go below the last import. */
export function placeJavascriptImports(root: Node, text: string, lines: readonly string[]): Splice {
  const last = root.children.filter(({ type }) => type === 'import_statement').at(-1);
  const at = last === undefined ? 0 : Math.min(endOf(last) + 1, text.length);
  return { start: at, end: at, text: `${lines.join('\n')}\n` };
}

/** Statements in a block behind a line that opens it. */
export const block = (open: string, statement: string, close = '}'): string =>
  `${open}\n${indentAll(statement, '  ')}\n${close}`;
