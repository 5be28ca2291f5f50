import { child, type Node, parts, walk } from '../../../src/syntax/tree.ts';
import { endOf, type Splice } from '../edit.ts';
import type { Check, Read, Test } from '../types.ts';

const FAILS = /\bt\.(Error|Errorf|Fatal|Fatalf|Fail|FailNow)\(/;

/** What a variable of the statement's own initialiser stands for; else the text itself. */
function resolve(statement: Node, operand: Node): Node {
  const declared = child(statement, 'initializer');
  const [left, right] = declared === null ? [] : parts(declared);
  return left?.text === operand.text && right !== undefined ? (parts(right)[0] ?? operand) : operand;
}

/** `if got := f(x); got != want { t.Errorf(…) }`, and the same with `reflect.DeepEqual`. */
function checkOf(statement: Node): Check | null {
  const condition = child(statement, 'condition');
  if (statement.type !== 'if_statement' || condition === null || !FAILS.test(statement.text)) return null;
  const deep = /^!(reflect\.DeepEqual|slices\.Equal)\(/.test(condition.text);
  const call = deep ? [...walk(condition)].find(({ type }) => type === 'argument_list') : undefined;
  const compares = condition.type === 'binary_expression' && child(condition, 'operator')?.text === '!=';
  const [left, right] = compares ? parts(condition) : call === undefined ? [] : parts(call);
  if (left === undefined || right === undefined)
    return { statement, kind: 'other', actual: '', expected: '', actualNode: null };
  const actualNode = resolve(statement, left);
  return { statement, kind: 'equal', actual: actualNode.text, expected: right.text, actualNode };
}

const isTable = (node: Node): boolean =>
  node.type === 'literal_value' && parts(node).length > 1 && parts(node).every(({ text }) => text.startsWith('{'));

/** Tests of Go's own package testing. */
export function readGoTests(root: Node): readonly Test[] {
  return root.children.flatMap((node) => {
    const [name, body] = [child(node, 'name'), child(node, 'body')];
    if (node.type !== 'function_declaration' || name === null || body === null || !/^Test[A-Z]/.test(name.text))
      return [];
    const checks = [...walk(body)].map(checkOf).filter((check) => check !== null);
    const table = [...walk(body)].find(isTable);
    return [{ start: node.start, end: endOf(node), name, body, checks, rows: table === undefined ? [] : parts(table) }];
  });
}

/** Imports (paths in quotes) behind the package clause, but for those that the file has. */
export function placeGoImports({ root, text }: Read, paths: readonly string[]): Splice {
  const clause = root.children.find(({ type }) => type === 'package_clause');
  const at = clause === undefined ? 0 : endOf(clause);
  const lacking = [...new Set(paths)].filter((one) => !text.includes(one));
  return { start: at, end: at, text: lacking.map((one) => `\n\nimport ${one}`).join('') };
}

/** Takes away imports that the rest of the file does not use, which Go does not compile. */
function prune(text: string): string {
  return text.replace(/^\t?(?:import )?"(?:[\w./-]*\/)?(\w+)"\n/gm, (line, name: string) =>
    new RegExp(`\\b${name}\\.`).test(text) ? line : '',
  );
}

/** A file with a part of another's tests: what other files of the package declare may not be declared again. */
export function tidyGo(text: string, part: 'rest' | 'fresh' | 'moved'): string {
  const own =
    part === 'fresh'
      ? text.replace(/^(?:var|const|type|func (?!Test))(?:[^\n]*[{(]\n[\s\S]*?^[)}]+|[^\n]*)\n/gm, '')
      : text;
  return prune(own).replace(/^import \(\n\)\n/m, '');
}
