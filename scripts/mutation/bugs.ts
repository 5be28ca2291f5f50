import { type Node, walk } from '../../src/syntax/tree.ts';
import { endOf, type Splice } from './edit.ts';

/** Operators that a slip may swap. */
const SWAPS: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '+',
  '==': '!=',
  '!=': '==',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  and: 'or',
  or: 'and',
  '+=': '-=',
  '-=': '+=',
  '%': '+',
  '//': '*',
};

const OPERATION =
  /^(binary_expression|binary_operator|binary|comparison_operator|boolean_operator|augmented_assignment|augmented_assignment_expression|compound_assignment_expr|operator_assignment|assignment_expression|assignment_statement)$/;
const INTEGER = /^(integer|number|int_literal|integer_literal|decimal_integer_literal)$/;
/** Names and pairs of a table of types are left alone: a bug is one of behaviour. */
const OUTSIDE =
  /^(import_statement|import_declaration|package_clause|attribute_item|type_annotation|decorator|comment)$/;

function slip(node: Node): Splice | null {
  if (INTEGER.test(node.type) && /^\d+$/.test(node.text))
    return { start: node.start, end: endOf(node), text: String(Number(node.text) + 1) };
  const swapped = !node.named && OPERATION.test(node.parent?.type ?? '') ? SWAPS[node.text] : undefined;
  return swapped === undefined ? null : { start: node.start, end: endOf(node), text: swapped };
}

/** Every bug of one slip that a source file can have: an operator swapped, a number one too high. */
export const bugsOf = (root: Node): readonly Splice[] =>
  [...walk(root, (node) => !OUTSIDE.test(node.type))].map(slip).filter((one) => one !== null);
