import { metBy } from '../loop-rounds.ts';
import { normal } from '../normal.ts';
import type { Rows } from '../oracle.ts';
import type { Scope } from '../scope.ts';
import { taken } from '../taken.ts';
import { child, type Node, nodesOf, ofType, parts, walk } from '../tree.ts';
import type { Attribute } from './rust-gates.ts';
import { inside, macroArguments, macroOf, splitAt } from './rust-macros.ts';

/** Parameters marked `#[case]`, or all where none is. */
function parameterNames(definition: Node): string[] {
  const list = child(definition, 'parameters');
  const names: string[] = [];
  const cases: string[] = [];
  let marked = false;
  for (const at of list === null ? [] : parts(list)) {
    if (at.type === 'attribute_item') marked = /\bcase\b/.test(at.text);
    else {
      const name = child(at, 'pattern')?.text ?? '';
      names.push(name);
      if (marked) cases.push(name);
      marked = false;
    }
  }
  return cases.length > 0 ? cases : names;
}

/** The rows of `#[case(…)]` and `#[test_case(… ; "name")]`. */
function fromAttributes(definition: Node, attributes: readonly Attribute[]): Rows | null {
  const cases = attributes.filter(({ name }) => /(^|::)(case|test_case)$|^case::/.test(name));
  const [first] = cases;
  if (first === undefined) return null;
  const cells = cases.map(({ tree }) => {
    if (tree === null) return [];
    const [values] = splitAt(inside(tree), (token) => token.text === ';', tree);
    if (values === undefined) return [];
    const tokens = values.type === 'token_piece' ? values.children : [values];
    return splitAt(tokens, (token) => token.text === ',' || token.text === '=>', tree).map(normal);
  });
  return { names: parameterNames(definition), cells, line: first.node.line };
}

/** The elements of an array or of `vec![…]`, each as its cells; null for all other expressions. */
function elementsOf(table: Node): string[][] | null {
  const at = table.type === 'reference_expression' ? (child(table, 'value') ?? table) : table;
  if (at.type === 'array_expression')
    return parts(at).map((one) => (one.type === 'tuple_expression' ? parts(one).map(normal) : [normal(one)]));
  const macro = macroOf(at);
  if (macro?.name !== 'vec') return null;
  return macroArguments(macro.tree).map((one) =>
    one.type === 'token_tree' ? macroArguments(one).map(normal) : [normal(one)],
  );
}

const isLoop = ofType(/^for_expression$/);

/** The rows of loops over written lists whose body asserts something. */
function fromLoops(body: Node, scopes: readonly Scope[]): Rows | null {
  for (const at of nodesOf(body, isLoop)) {
    const [over, pattern, inner] = [child(at, 'value'), child(at, 'pattern'), child(at, 'body')];
    if (over === null || pattern === null || inner === null) continue;
    if (!/\bassert|\bpanic!|\.unwrap\(/.test(inner.text)) continue;
    const tail =
      over.type === 'call_expression' ? (/^(\w+)\.(?:iter|into_iter)\(\)/.exec(over.text)?.[1] ?? null) : null;
    const named = tail === null ? null : scopes.find((one) => one.has(tail))?.get(tail);
    const pointed = over.type === 'reference_expression' ? (child(over, 'value') ?? over) : over;
    const { list, pick } = metBy(inner, taken(named ?? pointed, scopes));
    const all = elementsOf(list);
    if (all === null) continue;
    const cells = [...pick(all)];
    const names = walk(pattern)
      .filter((one) => one.type === 'identifier')
      .map((one) => one.text);
    return { names, cells, line: at.line };
  }
  return null;
}

/** Rows of a parametrised test: cases above it, or a list that it runs over. */
export const rowsOf = (
  definition: Node,
  body: Node,
  attributes: readonly Attribute[],
  scopes: readonly Scope[],
): Rows | null => fromAttributes(definition, attributes) ?? fromLoops(body, scopes);
