import { child, type Node, parts, walk } from '../../../src/syntax/tree.ts';
import { endOf, type Splice } from '../edit.ts';
import type { Check, Read, Test } from '../types.ts';

const argumentsOf = (call: Node): readonly Node[] =>
  parts(child(call, 'arguments') ?? call).flatMap((argument) => parts(argument)[0] ?? argument);

/** `$this->assertSame(expected, actual)` of PHPUnit, `self::` and `static::` likewise. */
function checkOf(statement: Node): Check | null {
  const call = statement.type === 'expression_statement' ? parts(statement)[0] : undefined;
  const called = call !== undefined && /^(member|scoped)_call_expression$/.test(call.type) ? child(call, 'name') : null;
  if (call === undefined || called === null || !/^(assert|expect)/.test(called.text)) return null;
  const [expected, actual, message] = argumentsOf(call);
  const equal = /^assert(Same|Equals)$/.test(called.text) && message === undefined;
  if (!equal || expected === undefined || actual === undefined)
    return { statement, kind: 'other', actual: '', expected: '', actualNode: null };
  return { statement, kind: 'equal', actual: actual.text, expected: expected.text, actualNode: actual };
}

const listsIn = (node: Node): readonly Node[] =>
  [...walk(node)].find(({ type }) => type === 'array_creation_expression')?.children.filter(({ named }) => named) ?? [];

/** Elements of the list that a data provider returns, and of those that a loop of the body runs over. */
function rowsOf(method: Node, marks: string, methods: readonly Node[]): readonly Node[] {
  const provider = /(?:@dataProvider |DataProvider\(')(\w+)/.exec(marks)?.[1];
  const given = methods.find((one) => child(one, 'name')?.text === provider);
  const loops = [...walk(method)].filter(({ type }) => type === 'foreach_statement');
  return [...(given === undefined ? [] : [given]), ...loops].flatMap(listsIn);
}

/** Tests of PHPUnit: public methods `test…`, with the comment and the attributes before them. */
export function readPhpTests(root: Node): readonly Test[] {
  const methods = [...walk(root)].filter(({ type }) => type === 'method_declaration');
  return methods.flatMap((node): Test[] => {
    const [name, body] = [child(node, 'name'), child(node, 'body')];
    if (name === null || body === null || !/^test/.test(name.text)) return [];
    const siblings = node.parent?.children ?? [];
    const before = siblings[siblings.indexOf(node) - 1];
    const comment = before?.type === 'comment' ? before : undefined;
    const checks = [...walk(body, ({ type }) => !/^(anonymous|arrow)_function$/.test(type))].map(checkOf);
    return [
      {
        start: comment?.start ?? node.start,
        end: endOf(node),
        name,
        body,
        checks: checks.filter((check) => check !== null),
        rows: rowsOf(node, comment?.text ?? node.text, methods),
      },
    ];
  });
}

/** Import lines go below the last one. */
export function placePhpImports({ root, text }: Read, lines: readonly string[]): Splice {
  const last = root.children
    .filter(({ type }) => /^(namespace_definition|namespace_use_declaration)$/.test(type))
    .at(-1);
  const at = last === undefined ? 0 : Math.min(endOf(last) + 1, text.length);
  return { start: at, end: at, text: `${lines.join('\n')}\n` };
}
