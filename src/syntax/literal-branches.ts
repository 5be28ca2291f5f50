import type { Grammars } from '../core/index.ts';
import { languageOf } from './languages/index.ts';
import { bare, normal, stringValue } from './normal.ts';
import { child, type Node, type Parse, parseTree, parts, walk } from './tree.ts';

/**
 * Code that answers some literals with a literal: `if (name === 'pear') return 150`, an arm of a `match`, an entry of a table.
 * Where neither inputs nor fragments are told, its condition asks for something else (`if (calls === limit) return 150`).
 */
export interface LiteralBranch {
  /** What it asks for, normalised: strings in double quotes; a list that is compared counts as one. */
  readonly inputs: readonly string[];
  /**
   * Parts of texts that it looks for in what it is given (`startswith("2026-12")`, a pattern's words), without quotes; what
   * may stand for one another is joined by `|`.
   */
  readonly fragments: readonly string[];
  /** '' where it answers one peculiar number, written as one or as a text, with something that is computed. */
  readonly output: string;
  readonly line: number;
  /** The innermost named function around it; '' at the top of the file. */
  readonly owner: string;
}

const NUMBER =
  /^(integer|float|number|int_literal|float_literal|integer_literal|decimal_integer_literal|decimal_floating_point_literal|unary_operator|unary_expression|unary)$/;
const LIST =
  /^(list|tuple|array|array_expression|tuple_expression|composite_literal|literal_value|set|tuple_pattern|slice_pattern|array_creation_expression|list_pattern)$/;
const OBJECT = /^(object|dictionary|hash)$/;
const FUNCTION =
  /^(function_definition|function_declaration|function_expression|arrow_function|method_definition|method_declaration|function_item|method|singleton_method|func_literal)$/;
const IF =
  /^(if_statement|elif_clause|if_expression|if|elsif|if_modifier|ternary_expression|conditional|conditional_expression)$/;
const ARM =
  /^(switch_case|expression_case|match_arm|when|case_clause|switch_rule|switch_block_statement_group|match_conditional_expression|switch_section|switch_expression_arm|case_statement)$/;
const ENTRY = /^(pair|keyed_element|array_element_initializer)$/;
const BLOCK =
  /^(block|statement_block|statement_list|then|expression_statement|return_statement|return_expression|return|body_statement|expression_list|literal_element|case_pattern|match_pattern|argument_list|pattern|switch_label|array_pattern|parenthesized_expression|else|compound_statement|match_condition_list|tuple_pattern|constant_pattern|case_switch_label)$/;
/** Rust's answers that are no more than a value. */
const WRAPPED = /^(Ok|Err|Some)\s*\(/;
const MOST = 5_000;
const LONGEST = 300;

/** Whether an object holds nothing but literals. */
function isLiteralObject(node: Node): boolean {
  const pairs = OBJECT.test(node.type) ? parts(node) : [];
  return (
    pairs.length > 0 && pairs.every((pair) => pair.type === 'pair' && onlyLiteral(parts(pair)[1] ?? pair) !== null)
  );
}

const MADE =
  /^(call|call_expression|object_creation_expression|new_expression|struct_expression|composite_literal|method_invocation|invocation_expression|scoped_call_expression)$/;
const OF_A_TYPE = /^(?:new\s+)?\\?[A-Z][\w.:\\]{0,60}\s*[({]/;

/** What an argument or a member hands on: the value of a named one. */
const handed = (node: Node): Node =>
  /^(argument|keyword_argument|field_initializer|keyed_element|literal_element)$/.test(node.type)
    ? (child(node, 'value') ?? parts(node).at(-1) ?? node)
    : node;

/** Whether a value of a type is made of nothing but literals: `new Weight(150)`, `Some(Pear { grams: 150 })`, `List.of(1, 2)`. */
function isMadeOfLiterals(node: Node): boolean {
  if (!MADE.test(node.type) || !OF_A_TYPE.test(node.text.slice(0, 100))) return false;
  const list = child(node, 'arguments') ?? child(node, 'body');
  const given = list === null ? [] : parts(list).filter((one) => one !== node);
  return given.length > 0 && given.every((one) => literalOf(handed(one)) !== null);
}

/** A literal, or a list, an object or a value of a type made of nothing but literals, as comparable text; null for anything else. */
function literalOf(node: Node): string | null {
  const plain = bare(node);
  if (plain.text.length > LONGEST) return null;
  const text = stringValue(plain);
  if (text !== null) return normal(plain);
  if (NUMBER.test(plain.type) && /^-?\d[\d._]*$/.test(plain.text)) return plain.text.replaceAll('_', '');
  if (WRAPPED.test(plain.text.slice(0, 20))) {
    const [value, another] = parts(child(plain, 'arguments') ?? plain);
    return value !== undefined && another === undefined && literalOf(value) !== null ? normal(plain) : null;
  }
  if (isLiteralObject(plain) || isMadeOfLiterals(plain)) return normal(plain);
  const items = LIST.test(plain.type) ? parts(plain) : [];
  return items.length > 0 && items.every((item) => onlyLiteral(item) !== null) ? normal(plain) : null;
}

/** What a branch comes down to, where that is one literal. */
function onlyLiteral(node: Node): string | null {
  const own = literalOf(node);
  if (own !== null) return own;
  if (!BLOCK.test(node.type)) return null;
  const inner = parts(node).filter(({ type }) => !/^(break_statement|pass_statement)$/.test(type));
  return inner.length === 1 && inner[0] !== undefined ? onlyLiteral(inner[0]) : null;
}

/** What asks whether a text or a list holds, begins or ends with something, in any language. */
const HOLDS =
  /(?:^|[.:\s>])(startswith|endswith|startsWith|endsWith|start_with\?|end_with\?|starts_with|ends_with|str_(?:starts|ends)_with|str_contains|StartsWith|EndsWith|Contains|contains|includes|has|ContainsKey|key\?|has_key|array_key_exists|in_array|HasPrefix|HasSuffix|fullmatch|re\.match|re\.search|test|match\?|preg_match|isset)$/;
const PATTERN_WORD = /[\p{L}\p{N}][\p{L}\p{N}_@-]{2,}/gu;

/** The words of the texts and patterns below a node. */
function wordsOf(node: Node): readonly string[] {
  const texts = walk(node)
    .slice(0, 200)
    .flatMap((at) => {
      const text = /^regex(_pattern)?$/.test(at.type) ? at.text : stringValue(at);
      return text === null ? [] : [text];
    });
  return texts.flatMap((text) => text.slice(0, LONGEST).match(PATTERN_WORD) ?? []);
}

/** Fragments that a call or `in` looks for; null for other nodes. */
function lookedFor(node: Node): readonly string[] | null {
  const callee = child(node, 'function') ?? child(node, 'method') ?? child(node, 'name');
  const isCall = /call|invocation/.test(node.type) && callee !== null && HOLDS.test(callee.text.slice(-40));
  const isIn = node.children.some(({ type }) => type === 'in');
  if (!isCall && !isIn) return null;
  const words = wordsOf(node);
  return words.length === 0 ? [] : [words.join('|')];
}

interface Asked {
  readonly inputs: readonly string[];
  readonly fragments: readonly string[];
}

const NOTHING: Asked = { inputs: [], fragments: [] };

/** The literals that a condition of equalities and searches, joined by "and", asks for; nothing where it asks anything else, too. */
function compared(condition: Node): Asked {
  const found: string[] = [];
  const fragments: string[] = [];
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
    const sought = lookedFor(node);
    if (sought !== null) {
      fragments.push(...sought);
      continue;
    }
    if (!/^(binary_expression|comparison_operator|boolean_operator|binary|parenthesized_statements)$/.test(node.type))
      return NOTHING;
    const operator = node.children.find(({ named, type }) => !named || type === 'operator')?.text ?? '';
    const sides = parts(node);
    if (/^(&&|and)$/.test(operator)) waiting.push(...sides);
    else if (/^={2,3}$/.test(operator)) found.push(...sides.flatMap((side) => literalOf(side) ?? []));
    else return NOTHING;
  }
  return { inputs: found, fragments };
}

interface Pairing extends Asked {
  readonly output: string | null;
}

function pairingOf(node: Node): Pairing | null {
  if (IF.test(node.type)) {
    const [condition, named] = [child(node, 'condition'), child(node, 'consequence') ?? child(node, 'body')];
    const pieces = parts(node);
    const then =
      named ?? (node.type === 'if_modifier' ? child(node, 'body') : (pieces.find((one) => one !== condition) ?? null));
    if (node.type === 'conditional_expression')
      return pieces.length === 3 ? { ...compared(pieces[1] as Node), output: onlyLiteral(pieces[0] as Node) } : null;
    return condition === null || then === null ? null : { ...compared(condition), output: onlyLiteral(then) };
  }
  if (!ARM.test(node.type) && !ENTRY.test(node.type) && !isPairOfMap(node)) return null;
  const [asked, ...rest] = parts(node);
  const input = asked === undefined ? null : keyLiteral(asked);
  const [answer, another] = rest.filter(({ type }) => type !== 'break_statement');
  if (input === null || answer === undefined || another !== undefined) return null;
  return { inputs: [input], fragments: [], output: onlyLiteral(answer) };
}

/** `['pear', 150]` in `new Map([…])`. */
const isPairOfMap = ({ type, parent, children }: Node): boolean =>
  type === 'array' &&
  parent?.type === 'array' &&
  children.filter(({ named }) => named).length === 2 &&
  /^new Map\b/.test(parent.parent?.parent?.text.slice(0, 10) ?? '');

/** What an arm or an entry stands for; a key without quotes is a text. */
const keyLiteral = (node: Node): string | null =>
  /^(property_identifier|hash_key_symbol)$/.test(node.type) ? `"${node.text}"` : onlyLiteral(node);

function ownerOf(node: Node): string {
  for (let at = node.parent; at !== null; at = at.parent) {
    if (!FUNCTION.test(at.type)) continue;
    const name = child(at, 'name') ?? (at.parent === null ? null : child(at.parent, 'name'));
    if (name !== null) return name.text;
  }
  return '';
}

/** Four figures and more, as a number or a text, that are no year and not round: what data hold, and hardly a program. */
const DATUM = /^"?[-+]?(?!(?:19|20)\d\d"?$)(?=(?:[^\d]*\d){4})(?![\d.]*00"?$)\d[\d.:/-]{3,30}"?$/;

/** Whether a branch asks for nothing but one peculiar number. */
const asksForDatum = (node: Node, { inputs, fragments }: Pairing): boolean =>
  IF.test(node.type) && fragments.length === 0 && inputs.length === 1 && DATUM.test(inputs[0] ?? '');

/** Branches, and entries of tables that answer literals, whose answer is a literal, and branches on one peculiar number; empty for files that cannot be read. */
export function readLiteralBranches(
  path: string,
  text: string,
  grammars: Grammars,
  parse: Parse = parseTree,
): readonly LiteralBranch[] {
  const grammar = grammars.get(languageOf(path)?.grammar(path) ?? '');
  const root = grammar === undefined ? null : parse(text, grammar);
  const found: LiteralBranch[] = [];
  for (const node of root === null ? [] : walk(root)) {
    if (found.length >= MOST) break;
    const pairing = node.named ? pairingOf(node) : null;
    if (pairing === null || (pairing.output === null && !asksForDatum(node, pairing))) continue;
    const { inputs, fragments } = pairing;
    const output = pairing.output ?? '';
    found.push({ inputs, fragments, output, line: node.line, owner: ownerOf(node) });
  }
  return found;
}
