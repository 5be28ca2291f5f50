import { createHash } from 'node:crypto';
import { isComment, isLeaf, type Node, nodesOf, ofType, visit } from './tree.ts';

const STRINGS: ReadonlySet<string> = new Set([
  'string',
  'template_string',
  'concatenated_string',
  'interpreted_string_literal',
  'raw_string_literal',
  'string_literal',
  'chained_string',
  'encapsed_string',
  'verbatim_string_literal',
]);
const CLOSERS: ReadonlySet<string> = new Set([')', ']', '}']);
const WRAPPERS: ReadonlySet<string> = new Set([
  'parenthesized_expression',
  'await',
  'await_expression',
  'non_null_expression',
  'parenthesized_statements',
  'reference_expression',
]);
const PLAIN_STRING = /^[uUbB@]?("""|'''|"|'|`)([\s\S]*)\1$/;
/** Rust's `r#"…"#`. */
const FENCED_STRING = /^b?r(#+)"([\s\S]*)"\1$/;
const isName = ofType(/(identifier|^(constant|name))$/);
/** Pieces of PHP's double-quoted text that are no code. */
const TEXT_PIECES = /^(string_content|escape_sequence)$/;

const isInterpolated = ({ type, children }: Node): boolean =>
  type === 'encapsed_string'
    ? children.some((c) => c.named && !TEXT_PIECES.test(c.type))
    : children.some((c) => c.type === 'interpolation' || c.type === 'template_substitution');

/** A text, be it one with parts that are computed. */
export const isText = ({ type }: Node): boolean => STRINGS.has(type);

/** PHP's variables are one token, though the grammar takes the `$` apart. */
export const isWhole = ({ type }: Node): boolean => STRINGS.has(type) || type === 'variable_name';

const isSum = ofType(/^binary(_expression|_operator)?$/);

/** What two texts come to that are put together; null for other sums. */
function sumOf(node: Node): string | null {
  const [left, operator, right, more] = node.children;
  if (left === undefined || right === undefined || more !== undefined || !/^[+.]$/.test(operator?.type ?? ''))
    return null;
  const [front, back] = [stringValue(left), stringValue(right)];
  return front === null || back === null ? null : front + back;
}

/**
 * A string literal's text between its quotes, or that of several which are put together; null for one that computes something.
 * Escapes are left as written.
 */
export function stringValue(node: Node): string | null {
  if (isSum(node)) return sumOf(node);
  if (node.type === 'concatenated_string' || node.type === 'chained_string') {
    const pieces = node.children.filter((c) => c.type === 'string').map(stringValue);
    return pieces.includes(null) ? null : pieces.join('');
  }
  if (!STRINGS.has(node.type) || isInterpolated(node)) return null;
  const fenced = FENCED_STRING.exec(node.text);
  if (fenced !== null) return fenced[2] ?? '';
  const raw = node.text.replace(/^[rR]+/, '');
  return PLAIN_STRING.exec(raw)?.[2] ?? null;
}

const quote = (value: string): string => `"${value.replace(/\\(['`])/g, '$1').replace(/(?<!\\)"/g, '\\"')}"`;

/** Where parentheses around a whole expression change nothing but its layout. */
const LOOSE =
  /^(return_statement|assignment|augmented_assignment|variable_declarator|expression_statement|arguments|argument_list|parenthesized_expression|assert_statement|pair|keyword_argument|arrow_function|default_parameter|lexical_declaration)$/;

/** A string as it compares with others, whatever its quotes. */
export function literal(node: Node): string {
  const value = stringValue(node);
  const bytes = /^([bB][rR]?|[rR][bB])["']/.test(node.text) ? 'b' : '';
  return value === null ? node.text : bytes + quote(value);
}

const BLANK = /^\s*$/;

/** A key of an object literal of JavaScript, which is one and the same with and without quotes; null for other strings. */
function unquotedKey(node: Node): string | null {
  const { parent } = node;
  if (node.type !== 'string' || node.field !== 'key' || parent?.parent?.type !== 'object') return null;
  const value = stringValue(node);
  return value !== null && /^[A-Za-z_$][\w$]*$/.test(value) ? value : null;
}

/** TypeScript's `x as Boat`, which only the type checker reads; C# has fields in its own, which answers null at times. */
const isCast = ({ type, children }: Node): boolean =>
  (type === 'as_expression' || type === 'satisfies_expression') && children[0]?.field !== 'left';

/** What stands in parentheses, or is cast. */
const innerOf = (node: Node): Node | null => node.children.find((c) => c.named && !isComment(c)) ?? null;

/** What binds closer than anything that parentheses could keep away from it. */
const CLOSE = /^(identifier|this|self|attribute|subscript|call|(member|subscript|call)_expression)$/;

function isRedundant({ type, parent }: Node): boolean {
  if ((type !== '(' && type !== ')') || parent?.type !== 'parenthesized_expression') return false;
  if (LOOSE.test(parent.parent?.type ?? '')) return true;
  const inside = innerOf(parent);
  return CLOSE.test((inside !== null && isCast(inside) ? innerOf(inside) : inside)?.type ?? '');
}

/** The tokens of some code in order, without comments, and with one kind of quotes. `skip` leaves out whole nodes. */
export function tokens(node: Node, skip?: (node: Node) => boolean): string[] {
  if (isWhole(node)) return [literal(node)];
  const found: string[] = [];
  visit(node, (at) => {
    if (isComment(at) || skip?.(at) === true) return false;
    if (isWhole(at)) {
      found.push(unquotedKey(at) ?? literal(at));
      return false;
    }
    if (!isLeaf(at)) return true;
    const text = at.type === ';' || isRedundant(at) ? '' : at.text;
    if (BLANK.test(text)) return false;
    if (CLOSERS.has(text) && found.at(-1) === ',') found.pop();
    found.push(text);
    return false;
  });
  return found;
}

/** What a cast says of types, and the `!` of `x!`: neither is there when the code runs. */
function isTypeOnly(node: Node): boolean {
  const { parent, type } = node;
  if (parent === null) return false;
  if (type === '!') return parent.type === 'non_null_expression';
  return isCast(parent) && innerOf(parent) !== node;
}

/** What an expression is once redundant parentheses, `await`, `!` and TypeScript's casts are taken off. */
export function bare(node: Node): Node {
  let at = node;
  while (WRAPPERS.has(at.type) || isCast(at)) {
    const [inner, another] = at.children.filter((c) => c.named && !isComment(c));
    if (inner === undefined || (another !== undefined && !isCast(at))) break;
    at = inner;
  }
  return at;
}

/** An expression as comparable text: tokens joined by a blank, without TypeScript's casts. */
export const normal = (node: Node): string => tokens(bare(node), isTypeOnly).join(' ');

/** 16 hexadecimal characters that stay equal when only comments or layout change. */
export const digest = (pieces: readonly string[]): string =>
  createHash('sha256').update(pieces.join('\0')).digest('hex').slice(0, 16);

/** Distinct names that some code mentions, sorted. */
export function mentions(node: Node): string[] {
  const found = new Set<string>();
  for (const at of nodesOf(node, isName)) if (isLeaf(at)) found.add(at.text);
  return [...found].sort();
}

/** A token that is a string or a number. */
export const LITERAL = /^(b?["'`]|[-+]?\d)/;

const MEANING = /[\p{L}\p{N}]/u;

/** Distinct tokens that carry meaning, sorted: names, numbers and strings. */
export const wordsOf = (pieces: readonly string[]): string[] =>
  [...new Set(pieces)].filter((token) => MEANING.test(token)).sort();
