import { child, type Node, parts, walk } from '../../../src/syntax/tree.ts';
import { endOf, type Splice } from '../edit.ts';
import type { Check, Read, Test } from '../types.ts';

const argumentsOf = (call: Node): readonly Node[] =>
  parts(child(call, 'arguments') ?? call).map((argument) => parts(argument)[0] ?? argument);

/** `Assert.Equal(expected, actual)` of xUnit. */
function checkOf(statement: Node): Check | null {
  const call = statement.type === 'expression_statement' ? parts(statement)[0] : undefined;
  const name = call?.type === 'invocation_expression' ? child(call, 'function')?.text : undefined;
  if (call === undefined || name === undefined || !name.startsWith('Assert.')) return null;
  const [expected, actual, more] = argumentsOf(call);
  if (name !== 'Assert.Equal' || expected === undefined || actual === undefined || more !== undefined)
    return { statement, kind: 'other', actual: '', expected: '', actualNode: null };
  return { statement, kind: 'equal', actual: actual.text, expected: expected.text, actualNode: actual };
}

const attributesOf = (method: Node): readonly Node[] => method.children.filter(({ type }) => type === 'attribute_list');

/** Tests of xUnit: methods marked `[Fact]` or `[Theory]`; the rows are the `[InlineData]` lines. */
export function readCsharpTests(root: Node): readonly Test[] {
  return [...walk(root)].flatMap((node): Test[] => {
    const [name, body] = [child(node, 'name'), child(node, 'body')];
    if (node.type !== 'method_declaration' || name === null || body === null) return [];
    const marks = attributesOf(node);
    if (!marks.some(({ text }) => /^\[(Fact|Theory)\b/.test(text))) return [];
    const checks = [...walk(body, ({ type }) => type !== 'lambda_expression')].map(checkOf);
    return [
      {
        start: node.start,
        end: endOf(node),
        name,
        body,
        checks: checks.filter((check) => check !== null),
        rows: marks.filter(({ text }) => text.startsWith('[InlineData')),
      },
    ];
  });
}

/** `using` lines go below the last one. */
export function placeCsharpImports({ root, text }: Read, lines: readonly string[]): Splice {
  const last = root.children.filter(({ type }) => type === 'using_directive').at(-1);
  const at = last === undefined ? 0 : Math.min(endOf(last) + 1, text.length);
  return { start: at, end: at, text: `${lines.join('\n')}\n` };
}
