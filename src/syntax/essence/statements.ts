import { constantTruth } from '../constant.ts';
import { isStatementList, leaves } from '../flow.ts';
import { child, type Node, ofType, parts } from '../tree.ts';
import { type Writer, writePolarities } from './operators.ts';

const isTernary = ofType(/^(conditional_expression|ternary_expression|conditional)$/);
const isIf = ofType(/^(if_statement|if_expression|if|elsif|elif_clause|else_if_clause)$/);
const isReturn = ofType(/^(return_statement|return_expression|return)$/);
/** Deeper than this conditions are not sorted into each other. */
const MOST_NESTED = 50;

interface Branches {
  readonly condition: Node;
  readonly taken: readonly Node[];
  readonly otherwise: readonly Node[];
  /** The word before an answer that is returned either way. */
  readonly answer: string;
}

/** A list or clause of statements taken apart; a lone statement is a list of itself. */
function statementsOf(node: Node | null): readonly Node[] {
  if (node === null) return [];
  if (node.type === 'else_clause') return statementsOf(child(node, 'body') ?? parts(node)[0] ?? null);
  return isStatementList(node)
    ? parts(node).flatMap((one) => (isStatementList(one) ? statementsOf(one) : [one]))
    : [node];
}

/** `return a if c else b`. */
function choiceOf(statement: Node): Branches | null {
  const asked = isReturn(statement) ? parts(statement)[0] : undefined;
  const [first, second, third] = asked === undefined || !isTernary(asked) ? [] : parts(asked);
  if (asked === undefined || first === undefined || second === undefined || third === undefined) return null;
  const pythonic = child(asked, 'condition') === null;
  const [condition, taken] = pythonic ? [second, first] : [first, second];
  return { condition, taken: [taken], otherwise: [third], answer: 'return ' };
}

/** The branches of a statement; null where it is no condition, or one that also does something first. */
function branchesOf(statement: Node): Branches | null {
  const inner = statement.type === 'expression_statement' ? parts(statement)[0] : statement;
  if (inner === undefined || !isIf(inner) || child(inner, 'initializer') !== null) return choiceOf(statement);
  const condition = child(inner, 'condition');
  const alternatives = inner.children.filter(({ field }) => field === 'alternative');
  if (condition === null || alternatives.length > 1) return null;
  const taken = statementsOf(child(inner, 'consequence') ?? child(inner, 'body'));
  return { condition, taken, otherwise: statementsOf(alternatives[0] ?? null), answer: '' };
}

/**
 * Statements in the order in which they run: branches that are always or never taken are none, what follows a branch that
 * leaves is the other branch, and of a condition and its opposite the one that comes first in the alphabet is asked.
 */
export function writeStatements(statements: readonly Node[], writer: Writer, depth = 0): string {
  const written: string[] = [];
  for (const [index, statement] of statements.entries()) {
    if (writer.isIdle(statement)) continue;
    const branches = depth < MOST_NESTED ? branchesOf(statement) : null;
    if (branches === null) written.push(writer.write(statement));
    else {
      const rest = statements.slice(index + 1);
      const truth = constantTruth(branches.condition);
      const { taken, otherwise, answer } = branches;
      const list = (ones: readonly Node[]): string => answer + writeStatements(ones, writer, depth + 1);
      if (truth !== null)
        return [...written, list([...(truth ? taken : otherwise), ...(answer === '' ? rest : [])])].join(' ; ');
      const ends = answer === '' && taken.some(leaves);
      const [yes, no] = writePolarities(branches.condition, writer);
      const [a, b] = [list(taken), list(ends ? [...otherwise, ...rest] : otherwise)];
      written.push(yes <= no ? `if ${yes} { ${a} } { ${b} }` : `if ${no} { ${b} } { ${a} }`);
      if (ends) break;
    }
    if (leaves(statement)) break;
  }
  return written.filter((one) => one !== '').join(' ; ');
}
