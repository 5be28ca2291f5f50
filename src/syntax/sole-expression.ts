import { child, type Node, parts } from './tree.ts';

/** The value that an assignment or the declaration of one variable computes; other nodes as they are. */
function computed(node: Node): Node {
  if (node.type === 'assignment_expression') return child(node, 'right') ?? node;
  const declared = parts(node).filter(({ type }) => type === 'variable_declarator');
  const [only, more] = declared;
  return only === undefined || more !== undefined ? node : (child(only, 'value') ?? node);
}

/** What some statements of Java or PHP compute, where they are no more than one; null for others. */
export function soleExpression(statements: readonly Node[]): Node | null {
  const [only, more] = statements;
  if (only === undefined || more !== undefined) return null;
  if (only.type === 'local_variable_declaration') return computed(only);
  const inner = only.type === 'expression_statement' ? parts(only)[0] : undefined;
  return inner === undefined ? null : computed(inner);
}
