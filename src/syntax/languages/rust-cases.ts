import { normal } from '../normal.ts';
import type { Rows } from '../oracle.ts';
import { ancestors, child, type Node, nodesOf, ofType, remember } from '../tree.ts';
import { inside, macroArguments, macroOf, splitAt } from './rust-macros.ts';

const MAKES_TESTS = /#\s*\[\s*(?:\w+\s*::\s*)*(?:test|rstest|test_case)\b/;

/** Whether a macro of a file writes tests. */
export const makesTests = (definition: Node): boolean => MAKES_TESTS.test(definition.text.slice(0, 20_000));

/** What a macro calls what it is handed, by its first rule: `$n`, `$want`. */
export function metavariables(definition: Node): readonly string[] {
  const pattern = definition.children.find(({ type }) => type === 'macro_rule')?.children[0]?.text ?? '';
  return [...pattern.slice(0, 2_000).matchAll(/(\$\w{1,100})\s*:/g)].map(([, name = '']) => name);
}

const isMacro = ofType(/^macro_invocation$/);
const macrosIn = remember((root: Node): readonly Node[] =>
  nodesOf(root, isMacro).filter((at) => ![...ancestors(at)].some(({ type }) => type === 'macro_definition')),
);

/** Whether a macro takes a list of cases at once (`$( $name:ident: $value:expr, )*`). */
const takesList = (definition: Node): boolean =>
  definition.children.some(({ type, children }) => type === 'macro_rule' && /\$\(/.test(children[0]?.text ?? ''));

/** The pieces of one case of a list: `three: (3, 12)`, `three => 12`. */
function piecesOf(entry: Node): string[] {
  const tokens = entry.type === 'token_piece' ? entry.children : [entry];
  const pieces = splitAt(tokens, ({ text }) => text === ':' || text === '=>', entry);
  return pieces.flatMap((one) =>
    one.type === 'token_tree' && one.text.startsWith('(') ? macroArguments(one).map(normal) : [normal(one)],
  );
}

/** Whether the first thing that a macro is handed names its test, and says nothing of what is tested. */
function isTitled(definition: Node): boolean {
  const title = /\bfn\s+\$(\w{1,100})/.exec(definition.text.slice(0, 20_000))?.[1];
  const rule = definition.children.find(({ type }) => type === 'macro_rule');
  return title !== undefined && /\$(\w{1,100})\s*:/.exec(rule?.text ?? '')?.[1] === title;
}

/** What the calls of a macro that writes tests hand it: a row for each test; null where it is not called in its file. */
export function casesOf(definition: Node, root: Node): Rows | null {
  const name = child(definition, 'name')?.text ?? '';
  const calls = macrosIn(root).flatMap((at) => {
    const macro = macroOf(at);
    return macro?.name === name ? [macro] : [];
  });
  const [first] = calls;
  if (first === undefined) return null;
  const cells = calls.flatMap(({ tree }) =>
    takesList(definition)
      ? splitAt(inside(tree), ({ text }) => text === ',' || text === ';', tree).map(piecesOf)
      : [macroArguments(tree).map(normal)],
  );
  const from = isTitled(definition) ? 1 : 0;
  return { names: [], cells: cells.map((row) => row.slice(from)), line: first.node.line };
}
