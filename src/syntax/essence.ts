import type { Definition } from './definition.ts';
import { type Locals, localsOf } from './essence/locals.ts';
import { binaryOf, deniedBy, type Writer, writeBinary, writePolarities } from './essence/operators.ts';
import { shortName } from './essence/qualified.ts';
import { writeStatements } from './essence/statements.ts';
import { isStatementList } from './flow.ts';
import { digest, isWhole, LITERAL, literal, stringValue, tokens } from './normal.ts';
import { child, isComment, type Node, ofType, parts, walk } from './tree.ts';

/**
 * What a definition does, apart from how it is written. Equal `sure` digests do the same: names of its own, names for what
 * is used once, parentheses, neutral elements, full names of what a language has, sums of constants, the sides of a comparison, the order of branches and code
 * that is never reached make no difference. To `likely` neither do lines of a log, the order of operands and names of
 * parameters, which may show somewhere, though hardly in what it answers. Neither holds the definition's own name.
 */
export interface Essence {
  readonly sure: string;
  readonly likely: string;
  /** The lines of a log that are left out of `likely`. */
  readonly told: readonly string[];
  /** Distinct strings and numbers in it, as normalised tokens. */
  readonly literals: readonly string[];
}

const isParenthesis = ofType(/^parenthesized_(expression|statements)$/);
const isAssignment = ofType(
  /^(augmented_assignment(_expression)?|operator_assignment|compound_assignment_expr|assignment_(expression|statement))$/,
);
/** Calls that tell somebody who reads along what goes on. */
const TELLS =
  /^(await\s+)?((this|self)\.|\$this->)?_?(log|logger|logging|LOG|LOGGER|Log|slog|tracing|console|System\.(out|err)|Console|Debug|fmt|Rails\.logger)(\.|->|::)\w+!?\s*\(|^(print|println!?|eprintln!?|debug!|info!|trace!|warn!|puts|pp|error_log)\s*[( ]/;
/** Deeper than this, names within names included, code is taken as it is written. */
const MAX_DEPTH = 1500;
const CLOSER = /^[)\]}]$/;
/** How a value is written in a text: the grammars have no nodes for what they say. */
const FORMAT = /^(format_specifier|interpolation_format_clause)$/;

/** A text with parts that are computed, which are written in their places. */
function writeInterpolated(node: Node, write: (node: Node) => string): string {
  const { text, start } = node;
  let at = 0;
  let written = '';
  for (const one of node.children) {
    written += text.slice(at, one.start - start) + (one.named && one.children.length > 0 ? write(one) : one.text);
    at = one.start - start + one.text.length;
  }
  return written + text.slice(at);
}

/** `x += 3` as `x = x + 3`; null for other assignments. Products stand in the order of the alphabet. */
function writeUpdate(node: Node, write: (node: Node) => string): string | null {
  const [left, right] = [child(node, 'left'), child(node, 'right')];
  const operator = node.children.find((one) => /^[+*]=$/.test(one.text))?.text;
  if (!isAssignment(node) || left === null || right === null || operator === undefined) return null;
  const [target, value] = [write(left), write(right)];
  const operands = operator === '*=' ? [target, value].sort() : [target, value];
  return `${target} = ( ${operator[0]} ${operands.join(' , ')} )`;
}

function writerOf({ node: top, skip }: Definition, loose: boolean, told: Set<string>): Writer {
  const locals: Locals = localsOf(top, loose);
  const own = child(child(top, 'definition') ?? top, 'name');
  let depth = 0;
  const peel = (node: Node): Node => {
    let at = node;
    for (let hop = 0; hop < MAX_DEPTH; hop += 1) {
      const inner = isParenthesis(at) ? parts(at) : [locals.meaning(at)];
      if (inner.length !== 1 || inner[0] == null) break;
      at = inner[0];
    }
    return at;
  };
  const isIdle = (node: Node): boolean => {
    if (skip(node) || locals.isIdle(node)) return true;
    if (!loose || !isStatement(node) || !TELLS.test(node.text.slice(0, 200))) return false;
    told.add(writeAll(node));
    return true;
  };
  const writeAll = (node: Node): string => {
    const { children } = node;
    const kept = children.filter((one) => !isComment(one) && !skip(one));
    const written = kept.flatMap((one, index) =>
      one.text === ',' && CLOSER.test(kept[index + 1]?.text ?? '') ? [] : [write(one)],
    );
    return written.filter((one) => one !== '').join(' ');
  };
  const writeNode = (node: Node): string => {
    const at = peel(node);
    if (at === own) return '%';
    if (isWhole(at) && at.type !== 'variable_name')
      return stringValue(at) === null ? writeInterpolated(at, write) : literal(at);
    if (FORMAT.test(at.type)) return writeInterpolated(at, write);
    if (at.children.length === 0 || at.type === 'variable_name')
      return locals.alias(at) ?? at.text.replace(/^[;\s]+$/, '');
    const short = shortName(at);
    if (short !== null) return short;
    const binary = binaryOf(at);
    if (binary !== null) return writeBinary(at, binary, writer);
    if (deniedBy(at) !== null) return writePolarities(at, writer)[0];
    if (isStatementList(at)) return `{ ${writeStatements(parts(at), writer)} }`;
    return writeUpdate(at, write) ?? writeAll(at);
  };
  const write = (node: Node): string => {
    if (depth >= MAX_DEPTH) return node.text;
    depth += 1;
    const written = writeNode(node);
    depth -= 1;
    return written;
  };
  const writer: Writer = { write, peel, isIdle, loose };
  return writer;
}

const isStatement = ({ type, parent }: Node): boolean =>
  /statement$|^(call|macro_invocation)$/.test(type) && parent !== null && isStatementList(parent);

const isComputed = ofType(/^(template_substitution|interpolation)$/);

/** What stands inside of computed parts of texts (`${join("pear", crate)}`), which are tokens as wholes. */
const computedTokens = (node: Node): readonly string[] =>
  walk(node).flatMap((at) => (isComputed(at) ? tokens(at) : []));

/** Reads what a definition does. Work and depth are bounded by the length of its text. */
export function essenceOf(definition: Definition): Essence {
  const { node, skip, marks = [] } = definition;
  const told = new Set<string>();
  const written = (loose: boolean): string => {
    const writer = writerOf(definition, loose, told);
    const text = isStatementList(node) ? writeStatements(parts(node), writer) : writer.write(node);
    return digest([...marks, text]);
  };
  const literals = [...tokens(node, skip), ...computedTokens(node)].filter((token) => LITERAL.test(token));
  return { sure: written(false), likely: written(true), told: [...told], literals: [...new Set(literals)] };
}
