import { child, type Node, parts, walk } from '../../../src/syntax/tree.ts';
import { endOf, hang, indentAll, indentAt, type Splice } from '../edit.ts';
import type { Check, Test } from '../types.ts';

const operand = (node: Node | undefined): string => node?.text ?? '';

function checkOf(statement: Node): Check | null {
  const other = { statement, kind: 'other', actual: '', expected: '', actualNode: null } as const;
  if (statement.type === 'with_statement' && /pytest\.raises|assertRaises/.test(statement.text)) return other;
  const equal = (actual: Node | undefined, expected: Node | undefined): Check =>
    actual === undefined || expected === undefined
      ? other
      : { statement, kind: 'equal', actual: operand(actual), expected: operand(expected), actualNode: actual };
  const [first] = parts(statement);
  if (statement.type === 'assert_statement') {
    const [left, right] = first?.type === 'comparison_operator' ? parts(first) : [];
    const compares = first?.children.length === 3 && first.children[1]?.text === '==';
    return compares ? equal(left, right) : other;
  }
  const called = first?.type === 'call' ? child(first, 'function')?.text : undefined;
  if (first === undefined || called === undefined || !/^self\.assert/.test(called)) return null;
  const args = parts(child(first, 'arguments') ?? first);
  return /^self\.assert(Equal|ListEqual|DictEqual)$/.test(called) && args.length === 2
    ? equal(args[0], args[1])
    : other;
}

const checksIn = (body: Node): readonly Check[] =>
  [...walk(body, (node) => !/^(function_definition|lambda)$/.test(node.type))]
    .filter(({ type }) => /^(assert_statement|expression_statement|with_statement)$/.test(type))
    .map(checkOf)
    .filter((check) => check !== null);

/** Elements of lists that decorators name, and of those that a loop of the body runs over. */
function rowsOf(whole: Node): readonly Node[] {
  const decorated = whole.children
    .filter(({ type }) => type === 'decorator')
    .flatMap((decorator) => [...walk(decorator)].find(({ type }) => type === 'list') ?? []);
  const looped = [...walk(whole)]
    .filter(({ type }) => type === 'for_statement')
    .map((loop) => child(loop, 'right'))
    .filter((right) => right !== null && /^(list|tuple)$/.test(right.type));
  return [...decorated, ...looped].flatMap((list) => (list === null ? [] : parts(list)));
}

/** Tests of pytest and unittest. */
export function readPythonTests(root: Node): readonly Test[] {
  return [...walk(root, ({ type }) => /^(module|class_definition|block|decorated_definition)$/.test(type))].flatMap(
    (node) => {
      const [name, body] = [child(node, 'name'), child(node, 'body')];
      if (node.type !== 'function_definition' || name === null || body === null || !/^test/.test(name.text)) return [];
      const whole = node.parent?.type === 'decorated_definition' ? node.parent : node;
      return [{ start: whole.start, end: endOf(whole), name, body, checks: checksIn(body), rows: rowsOf(whole) }];
    },
  );
}

/** Import lines go below the last import at the margin. */
export function placePythonImports(root: Node, text: string, lines: readonly string[]): Splice {
  const last = root.children.filter(({ type }) => /^(future_)?import(_from)?_statement$/.test(type)).at(-1);
  const at = last === undefined ? 0 : endOf(last) + 1;
  return { start: Math.min(at, text.length), end: Math.min(at, text.length), text: `${lines.join('\n')}\n` };
}

/** The statement one level deeper, under a line of its own. */
export const under = (line: string, statement: string): string => `${line}\n${indentAll(statement, '    ')}`;

/** A line put before a test, at its indentation. */
export function beforeTest(text: string, { start }: Test, line: string): Splice {
  const indent = indentAt(text, start);
  return { start, end: start, text: `${hang(line, indent)}\n${indent}` };
}
