import { type Node, ofType, parts } from '../tree.ts';

/** How the printer writes a part of an expression, and what stands behind a name or parentheses. */
export interface Writer {
  readonly write: (node: Node) => string;
  readonly peel: (node: Node) => Node;
  /** A statement that changes nothing, as far as is asked for. */
  readonly isIdle: (statement: Node) => boolean;
  /** Operands may change places though a language gives them an order. */
  readonly loose: boolean;
}

const isBinaryType = ofType(/^(binary_operator|binary_expression|binary|boolean_operator|comparison_operator)$/);
const NUMBER = /^\d[\d_]*(\.\d+)?$/;
/** What an addition joins, instead of adding it up. */
const JOINS = /^(["'`[{]|[bBfFrRuU]{1,2}["'])/;
const TURNED: Readonly<Record<string, string>> = { '>': '<', '>=': '<=' };
const OPPOSITE: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '>': '<=',
  '<=': '>',
  '>=': '<',
  is: 'is not',
  'is not': 'is',
  in: 'not in',
  'not in': 'in',
};
const UNIT: Readonly<Record<string, string>> = { '/': '1', '**': '1', '<<': '0', '>>': '0' };

interface Binary {
  readonly left: Node;
  readonly operator: string;
  readonly right: Node;
}

/** Both sides of an operator; null for what is no operation on two. */
export function binaryOf(node: Node): Binary | null {
  if (!isBinaryType(node)) return null;
  const [left, right, more] = parts(node);
  if (left === undefined || right === undefined || more !== undefined) return null;
  const operator = node.children
    .filter((one) => one !== left && one !== right)
    .map((one) => one.text)
    .join(' ');
  return { left, operator, right };
}

const numberOf = (text: string): number | null => (NUMBER.test(text) ? Number(text.replaceAll('_', '')) : null);

/** The terms of a chain of additions, or the factors of one of multiplications. */
function chain(node: Node, writer: Writer, joins: RegExp): { readonly node: Node; readonly minus: boolean }[] {
  const found: { node: Node; minus: boolean }[] = [];
  const waiting = [{ node, minus: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const at = writer.peel(next.node);
    const binary = binaryOf(at);
    if (binary === null || !joins.test(binary.operator)) found.push({ node: at, minus: next.minus });
    else {
      waiting.push({ node: binary.right, minus: next.minus !== (binary.operator === '-') });
      waiting.push({ node: binary.left, minus: next.minus });
    }
  }
  return found;
}

function sum(node: Node, writer: Writer): string {
  const terms = chain(node, writer, /^[-+]$/).map(({ node: at, minus }) => ({ text: writer.write(at), minus }));
  const constants = terms.filter(({ text }) => numberOf(text) !== null);
  const numeric =
    terms.every(({ text }) => !JOINS.test(text)) && (constants.length > 0 || terms.some(({ minus }) => minus));
  const signed = ({ text, minus }: { text: string; minus: boolean }): string => (minus ? `- ${text}` : text);
  if (!numeric) return `( + ${(writer.loose ? terms.map(signed).sort() : terms.map(signed)).join(' , ')} )`;
  const total = constants.reduce((so, { text, minus }) => so + (numberOf(text) ?? 0) * (minus ? -1 : 1), 0);
  const rest = terms.filter(({ text }) => numberOf(text) === null).map(signed);
  const all = [...rest.sort(), ...(total === 0 && rest.length > 0 ? [] : [String(total)])];
  return all.length === 1 && !all[0]?.startsWith('-') ? (all[0] ?? '') : `( + ${all.join(' , ')} )`;
}

function product(node: Node, writer: Writer): string {
  const texts = chain(node, writer, /^\*$/).map((one) => writer.write(one.node));
  if (texts.some((text) => JOINS.test(text))) return `( * ${texts.join(' , ')} )`;
  const total = texts.reduce((so, text) => so * (numberOf(text) ?? 1), 1);
  const rest = texts.filter((text) => numberOf(text) === null);
  const all = [...rest.sort(), ...(total === 1 && rest.length > 0 ? [] : [String(total)])];
  return all.length === 1 ? (all[0] ?? '') : `( * ${all.join(' , ')} )`;
}

/** `and` and `or`: what is true or false in them in any case is left out, where that is asked for. */
function junction(node: Node, operator: string, writer: Writer): string {
  const and = /^(and|&&)$/.test(operator);
  const texts = chain(node, writer, and ? /^(and|&&)$/ : /^(or|\|\|)$/).map((one) => writer.write(one.node));
  const kept = writer.loose ? texts.filter((text) => text.toLowerCase() !== String(and)).sort() : texts;
  return kept.length === 1 ? (kept[0] ?? '') : `( ${and ? 'and' : 'or'} ${kept.join(' , ')} )`;
}

/** An operation on two: chains flat, constants folded, neutral elements left out, comparisons turned one way. */
export function writeBinary(node: Node, binary: Binary, writer: Writer): string {
  const { operator } = binary;
  if (/^[-+]$/.test(operator)) return sum(node, writer);
  if (operator === '*') return product(node, writer);
  if (/^(and|&&|or|\|\|)$/.test(operator)) return junction(node, operator, writer);
  const [left, right] = [writer.write(binary.left), writer.write(binary.right)];
  return writeComparison(left, operator, right);
}

function writeComparison(left: string, operator: string, right: string): string {
  if (UNIT[operator] === right) return left;
  const turned = TURNED[operator];
  if (turned !== undefined) return `( ${right} ${turned} ${left} )`;
  const symmetric = /^[!=]={1,2}$/.test(operator);
  const [first, second] = symmetric && right < left ? [right, left] : [left, right];
  return `( ${first} ${operator} ${second} )`;
}

const isNot = ofType(/^(not_operator|unary_expression|unary|unary_op_expression|prefix_unary_expression)$/);

/** What a negation denies; null for what is none. */
export function deniedBy(node: Node): Node | null {
  if (!isNot(node) || !/^(!|not)$/.test(node.children[0]?.text ?? '')) return null;
  return parts(node)[0] ?? null;
}

/** A condition, and its opposite. */
export function writePolarities(node: Node, writer: Writer): readonly [yes: string, no: string] {
  const at = writer.peel(node);
  const denied = deniedBy(at);
  if (denied !== null) {
    const [yes, no] = writePolarities(denied, writer);
    return [no, yes];
  }
  const binary = binaryOf(at);
  const opposite = binary === null ? undefined : OPPOSITE[binary.operator];
  if (binary === null || opposite === undefined) {
    const text = writer.write(at);
    return [text, `( not ${text} )`];
  }
  const [left, right] = [writer.write(binary.left), writer.write(binary.right)];
  return [writeComparison(left, binary.operator, right), writeComparison(left, opposite, right)];
}
