import { child, type Node, parts, walk } from '../../../src/syntax/tree.ts';
import { endOf, type Splice } from '../edit.ts';
import type { Check, Read, Test } from '../types.ts';

/** The texts between the commas of a macro's brackets; tokens are all that the grammar knows of them. */
function operandsOf(tokens: Node): readonly string[] {
  const commas = tokens.children.filter(({ type }) => type === ',').map(({ start }) => start - tokens.start);
  const edges = [0, ...commas, tokens.text.length - 1];
  return edges
    .slice(1)
    .map((edge, at) => tokens.text.slice((edges[at] ?? 0) + 1, edge).trim())
    .filter((text) => text !== '');
}

/** `assert_eq!(actual, expected)`, and `assert!` and its kin as wholes. */
function checkOf(statement: Node): Check | null {
  const macro = statement.type === 'expression_statement' ? parts(statement)[0] : undefined;
  const name = macro?.type === 'macro_invocation' ? child(macro, 'macro')?.text : undefined;
  const tokens = macro?.children.find(({ type }) => type === 'token_tree');
  if (name === undefined || tokens === undefined || !/^(assert|panic)/.test(name)) return null;
  const [actual, expected, message] = operandsOf(tokens);
  if (name !== 'assert_eq' || actual === undefined || expected === undefined || message !== undefined)
    return { statement, kind: 'other', actual: '', expected: '', actualNode: null };
  return { statement, kind: 'equal', actual, expected, actualNode: null };
}

function rowsOf(body: Node): readonly Node[] {
  return [...walk(body)]
    .filter(({ type }) => type === 'for_expression')
    .map((loop) => child(loop, 'value'))
    .flatMap((list) => (list?.type === 'array_expression' ? parts(list) : []));
}

/** Functions marked `#[test]`, wherever they stand; further attributes before them belong to them. */
export function readRustTests(root: Node): readonly Test[] {
  return [...walk(root)].flatMap((node): Test[] => {
    const [name, body] = [child(node, 'name'), child(node, 'body')];
    if (node.type !== 'function_item' || name === null || body === null) return [];
    const siblings = parts(node.parent ?? node);
    let at = siblings.indexOf(node);
    while (siblings[at - 1]?.type === 'attribute_item') at -= 1;
    const marks = siblings.slice(at, siblings.indexOf(node));
    if (!marks.some(({ text }) => text === '#[test]')) return [];
    const checks = [...walk(body, ({ type }) => type !== 'closure_expression')].map(checkOf);
    const start = marks[0]?.start ?? node.start;
    return [{ start, end: endOf(node), name, body, checks: checks.filter((one) => one !== null), rows: rowsOf(body) }];
  });
}

/** Import lines go below the last one at the margin. */
export function placeRustImports({ root }: Read, lines: readonly string[]): Splice {
  const last = root.children.filter(({ type }) => /^(use_declaration|mod_item)$/.test(type)).at(-1);
  const at = last === undefined ? 0 : endOf(last) + 1;
  return { start: at, end: at, text: `${lines.join('\n')}\n` };
}
