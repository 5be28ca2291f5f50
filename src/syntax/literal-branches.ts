import type { Grammars } from '../core/index.ts';
import { languageOf } from './languages/index.ts';
import { bare, normal, stringValue } from './normal.ts';
import { child, type Node, parseTree, parts, walk } from './tree.ts';

/** Code that answers some literals with a literal: `if (name === 'pear') return 150`, an arm of a `match`, an entry of a table. */
export interface LiteralBranch {
  /** What it asks for, normalised: strings in double quotes. At least one. */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly line: number;
  /** The innermost named function around it; '' at the top of the file. */
  readonly owner: string;
}

const NUMBER =
  /^(integer|float|number|int_literal|float_literal|integer_literal|decimal_integer_literal|decimal_floating_point_literal|unary_operator|unary_expression|unary)$/;
const LIST = /^(list|tuple|array|array_expression|tuple_expression|composite_literal|literal_value|set)$/;
const FUNCTION =
  /^(function_definition|function_declaration|function_expression|arrow_function|method_definition|method_declaration|function_item|method|singleton_method|func_literal)$/;
const IF =
  /^(if_statement|elif_clause|if_expression|if|elsif|if_modifier|ternary_expression|conditional|conditional_expression)$/;
const ARM = /^(switch_case|expression_case|match_arm|when|case_clause|switch_rule|switch_block_statement_group)$/;
const ENTRY = /^(pair|keyed_element)$/;
const BLOCK =
  /^(block|statement_block|statement_list|then|expression_statement|return_statement|return_expression|return|body_statement|expression_list|literal_element|case_pattern|match_pattern|argument_list|pattern|switch_label|array_pattern|parenthesized_expression|else)$/;
const MOST = 5_000;
const LONGEST = 300;

/** A literal, or a list of nothing but literals, as comparable text; null for anything else. */
function literalOf(node: Node): string | null {
  const plain = bare(node);
  if (plain.text.length > LONGEST) return null;
  const text = stringValue(plain);
  if (text !== null) return normal(plain);
  if (NUMBER.test(plain.type) && /^-?\d[\d._]*$/.test(plain.text)) return plain.text.replaceAll('_', '');
  const items = LIST.test(plain.type) ? parts(plain) : [];
  return items.length > 0 && items.every((item) => literalOf(item) !== null) ? normal(plain) : null;
}

/** What a branch comes down to, where that is one literal. */
function onlyLiteral(node: Node): string | null {
  const own = literalOf(node);
  if (own !== null) return own;
  if (!BLOCK.test(node.type)) return null;
  const inner = parts(node).filter(({ type }) => !/^(break_statement|pass_statement)$/.test(type));
  return inner.length === 1 && inner[0] !== undefined ? onlyLiteral(inner[0]) : null;
}

/** The literals that a condition of equalities, joined by "and", compares with; empty where it asks anything else, too. */
function compared(condition: Node): readonly string[] {
  const found: string[] = [];
  const waiting = [condition];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = bare(next);
    if (node.type === 'method_invocation' && child(node, 'name')?.text === 'equals') {
      found.push(
        ...parts(node)
          .flatMap((one) => [one, ...parts(one)])
          .flatMap((one) => literalOf(one) ?? []),
      );
      continue;
    }
    if (!/^(binary_expression|comparison_operator|boolean_operator|binary|parenthesized_statements)$/.test(node.type))
      return [];
    const operator = node.children.find(({ named, type }) => !named || type === 'operator')?.text ?? '';
    const sides = parts(node);
    if (/^(&&|and)$/.test(operator)) waiting.push(...sides);
    else if (/^={2,3}$/.test(operator)) found.push(...sides.flatMap((side) => literalOf(side) ?? []));
    else return [];
  }
  return found;
}

interface Pairing {
  readonly inputs: readonly string[];
  readonly output: string | null;
}

function pairingOf(node: Node): Pairing | null {
  if (IF.test(node.type)) {
    const [condition, named] = [child(node, 'condition'), child(node, 'consequence')];
    const pieces = parts(node);
    const then =
      named ?? (node.type === 'if_modifier' ? child(node, 'body') : (pieces.find((one) => one !== condition) ?? null));
    if (node.type === 'conditional_expression')
      return pieces.length === 3
        ? { inputs: compared(pieces[1] as Node), output: onlyLiteral(pieces[0] as Node) }
        : null;
    return condition === null || then === null ? null : { inputs: compared(condition), output: onlyLiteral(then) };
  }
  if (!ARM.test(node.type) && !ENTRY.test(node.type)) return null;
  const [asked, ...rest] = parts(node);
  const input = asked === undefined ? null : onlyLiteral(asked);
  const [answer, another] = rest.filter(({ type }) => type !== 'break_statement');
  if (input === null || answer === undefined || another !== undefined) return null;
  return { inputs: [input], output: onlyLiteral(answer) };
}

function ownerOf(node: Node): string {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (!FUNCTION.test(at.type)) continue;
    const name = child(at, 'name') ?? (at.parent === null ? null : child(at.parent, 'name'));
    if (name !== null) return name.text;
  }
  return '';
}

/** Branches and entries of tables that answer literals with a literal; empty for files that cannot be read. */
export function readLiteralBranches(path: string, text: string, grammars: Grammars): readonly LiteralBranch[] {
  const grammar = grammars.get(languageOf(path)?.grammar(path) ?? '');
  const root = grammar === undefined ? null : parseTree(text, grammar);
  const found: LiteralBranch[] = [];
  for (const node of root === null ? [] : walk(root)) {
    if (found.length >= MOST) break;
    const pairing = node.named ? pairingOf(node) : null;
    if (pairing === null || pairing.output === null || pairing.inputs.length === 0) continue;
    found.push({ inputs: pairing.inputs, output: pairing.output, line: node.line, owner: ownerOf(node) });
  }
  return found;
}
