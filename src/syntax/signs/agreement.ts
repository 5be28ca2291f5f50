import { constantTruth } from '../constant.ts';
import { ancestors, child, type Node } from '../tree.ts';
import { agreesApart } from './agrees-apart.ts';
import { constantResult, onlyResult } from './hollow.ts';
import type { Treatment } from './sign.ts';

/** Comparisons by language and name, with the answer by which two things agree. */
const COMPARISONS: ReadonlyMap<string, readonly (readonly [name: RegExp, agrees: RegExp])[]> = new Map([
  [
    'python',
    [
      [/^__eq__$/, /^True$/],
      [/^__ne__$/, /^False$/],
      [/^__contains__$/, /^True$/],
    ],
  ],
  ['javascript', [[/^(equals|isEqual|deepEquals|asymmetricMatch)$/, /^true$/]]],
  ['go', [[/^(Equal|Equals|IsEqual|Is)$/, /^true$/]]],
  [
    'java',
    [
      [/^equals$/, /^true$/],
      [/^compareTo$/, /^0$/],
    ],
  ],
  ['rust', [[/^eq$/, /^true$/]]],
  [
    'csharp',
    [
      [/^Equals$/, /^true$/],
      [/^CompareTo$/, /^0$/],
      [/^==$/, /^true$/],
      [/^!=$/, /^false$/],
    ],
  ],
  ['php', [[/^(equals|isEqual)$/, /^true$/i]]],
  ['ruby', [[/^(==|eql\?|equal\?|===)$/, /^true$/]]],
]);

const METHOD = /^(function_definition|method_definition|method_declaration|function_item|method|operator_declaration)$/;
const OWNER = /^(class_definition|class_declaration|record_declaration|class|impl_item|module|class_specifier)$/;

/** The class around a comparison. */
const classAround = (node: Node): Node | null => [...ancestors(node)].find(({ type }) => OWNER.test(type)) ?? null;

/** The name of the class that a comparison belongs to; '' where there is none. */
function ownerOf(node: Node): string {
  const receiver = child(node, 'receiver');
  if (receiver !== null) return /\b(\w+)(?:\[[^\]]*\])?\s*\)$/.exec(receiver.text)?.[1] ?? '';
  const above = classAround(node);
  return above === null ? '' : ((child(above, 'name') ?? child(above, 'type'))?.text ?? '');
}

/** What a class keeps of its own, in any language: by its declarations, or by what is assigned to the object itself. */
const FIELDS =
  /^(?:public_field_definition|property_declaration|field_declaration|field_definition|property_signature)$/;
const ASSIGNS =
  /\b(?:self|this)\.\w+ ?=(?!=)|^[ \t]{0,200}attr_\w{1,60} |(?<![\w@])@\w+ =(?!=)|\b(?:constructor|__construct) ?\([^)]{0,500}\b(?:readonly|public|private|protected) /m;

function holdsFields(owner: Node): boolean {
  const body = child(owner, 'body');
  if (body === null) return false;
  if (body.children.some(({ type }) => FIELDS.test(type)) || ASSIGNS.test(body.text)) return true;
  if (owner.type === 'record_declaration')
    return child(owner, 'parameters')?.children.some(({ named }) => named) === true;
  // Python's dataclasses: `weight: int`.
  return body.children.some((one) => /^\w+ ?: ?\w/.test(one.text) && one.type === 'expression_statement');
}

/** Whether there is something to compare, as far as it can be told: a class that keeps nothing is alike by its kind. */
function keepsSomething(node: Node): boolean {
  const owner = classAround(node);
  return owner === null || owner.type === 'impl_item' || holdsFields(owner);
}

/** Whether all that a result asks is that the other one is of the same class: `isinstance(other, Pear)`, `other instanceof Pear`. */
function asksForClass(result: string, owner: string): boolean {
  const [, name] =
    /^(?:isinstance\(\w+,(\w+)\)|\w+instanceof(\w+)|\w+is(?=[A-Z])(\w+)|\w+\.(?:is_a\?|kind_of\?|instance_of\?)\(?(\w+)\)?)$/
      .exec(result)
      ?.filter((one) => one !== undefined) ?? [];
  return (
    name === owner || /^(?:type\(\w+\)(?:==|is)type\(\w+\)|(?:this\.)?getClass\(\)==\w+\.getClass\(\))$/.test(result)
  );
}

/** No more than that there is something, or a value of a kind that holds many: `other != null`, `isinstance(other, int)`. */
const ANYTHING =
  /^(\w+(!==?null|isnotNone|!=nil|isnotnull)|isinstance\(\w+,(int|float|str|bytes|list|dict|tuple|object|\((int|float|str|,)+\))\)|\w+instanceofObject|\w+isobject)$/;

function agreesTooOften(node: Node): boolean {
  const result = onlyResult(node);
  if (result === null) return false;
  const text = result.text.slice(0, 200).replace(/\s+/g, '');
  const owner = classAround(node);
  if (ANYTHING.test(text) || constantTruth(result) === true) return true;
  return owner !== null && asksForClass(text, ownerOf(node)) && holdsFields(owner);
}

/** What takes two numbers for the same that are not: a difference held against a limit, or numbers that are rounded first. */
const NEAR =
  /\b(?:isclose|allclose|assert_allclose|approx(?:_eq)?|relative_eq|abs_diff_eq|be_within|round|Round|floor|trunc)!?\s*\(|\b(?:abs|fabs|Abs)\s*\([^;{}]{0,120}<|\.abs(?:_diff)?\b[^;{}]{0,120}<|<=?[^;{}]{0,80}\b(?:abs|fabs|Abs)\s*\(/;

/** Whether a comparison lets its two differ by so much. */
const agreesNearly = (node: Node): boolean => NEAR.test((child(node, 'body') ?? node).text.slice(0, 5_000));

/**
 * A comparison that agrees with everything, or with what is near, by the class it belongs to and its name; null for any other node. Not `plain`: it
 * may find two things alike though nothing in them is.
 */
export function agreementAt(
  node: Node,
  language: string,
): { readonly what: string; readonly plain: boolean; readonly treatment?: Treatment } | null {
  if (!METHOD.test(node.type)) return null;
  const name = (child(node, 'name') ?? child(node, 'operator'))?.text ?? '';
  const known = COMPARISONS.get(language)?.find(([named]) => named.test(name));
  if (known === undefined) return null;
  const result = constantResult(node);
  const asksAlike = /true/i.test(known[1].source);
  const always = result === null ? asksAlike && agreesTooOften(node) : known[1].test(result);
  const open = asksAlike && result === null;
  const isNear = !always && open && agreesNearly(node);
  if (!always && !isNear && !(open && keepsSomething(node) && agreesApart(node, language))) return null;
  const owner = ownerOf(node);
  if (language === 'rust' && !/\bPartialEq\b/.test(node.parent?.parent?.text.slice(0, 200) ?? '')) return null;
  const what = `${owner === '' ? '' : `${owner}.`}${name}`;
  return { what, plain: always, ...(isNear && { treatment: 'near' }) };
}
