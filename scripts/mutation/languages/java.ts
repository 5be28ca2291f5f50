import { child, type Node, parts, walk } from '../../../src/syntax/tree.ts';
import { endOf, type Splice } from '../edit.ts';
import type { Check, Read, Test } from '../types.ts';

const EQUALITY = /^assert(Equals|ArrayEquals|IterableEquals)$/;

/** `assertEquals(expected, actual)` of JUnit 5, imported or behind its class. */
function checkOf(statement: Node): Check | null {
  const call = statement.type === 'expression_statement' ? parts(statement)[0] : undefined;
  const name = call?.type === 'method_invocation' ? child(call, 'name')?.text : undefined;
  if (call === undefined || name === undefined || !/^assert/.test(name)) return null;
  const [expected, actual, message] = parts(child(call, 'arguments') ?? call);
  if (!EQUALITY.test(name) || expected === undefined || actual === undefined || message !== undefined)
    return { statement, kind: 'other', actual: '', expected: '', actualNode: null };
  return { statement, kind: 'equal', actual: actual.text, expected: expected.text, actualNode: actual };
}

const checksIn = (body: Node): readonly Check[] =>
  [...walk(body, ({ type }) => type !== 'lambda_expression')].map(checkOf).filter((check) => check !== null);

/** Elements of the lists that annotations give, and of those that a loop of the body runs over. */
function rowsOf(whole: Node): readonly Node[] {
  const modifiers = whole.children.find(({ type }) => type === 'modifiers');
  const given = modifiers === undefined ? [] : [...walk(modifiers)];
  const looped = [...walk(whole)]
    .filter(({ type }) => type === 'enhanced_for_statement')
    .flatMap((loop) => [...walk(child(loop, 'value') ?? loop)].find(({ type }) => type === 'array_initializer') ?? []);
  return [...given.filter(({ type }) => type === 'element_value_array_initializer'), ...looped].flatMap(parts);
}

/** Tests of JUnit 5: methods with an annotation that says so. */
export function readJavaTests(root: Node): readonly Test[] {
  return [...walk(root)].flatMap((node): Test[] => {
    if (node.type !== 'method_declaration') return [];
    const [name, body] = [child(node, 'name'), child(node, 'body')];
    const modifiers = node.children.find(({ type }) => type === 'modifiers')?.text ?? '';
    if (name === null || body === null || !/@(Test|ParameterizedTest|RepeatedTest)\b/.test(modifiers)) return [];
    return [{ start: node.start, end: endOf(node), name, body, checks: checksIn(body), rows: rowsOf(node) }];
  });
}

/** Import lines go below the last import, which every test file has. */
export function placeJavaImports({ root, text }: Read, lines: readonly string[]): Splice {
  const last = root.children.filter(({ type }) => /^(import|package)_declaration$/.test(type)).at(-1);
  const at = last === undefined ? 0 : Math.min(endOf(last) + 1, text.length);
  return { start: at, end: at, text: `${lines.join('\n')}\n` };
}
