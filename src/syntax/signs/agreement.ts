import { ancestors, child, type Node } from '../tree.ts';
import { constantResult, onlyResult } from './hollow.ts';

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
    ],
  ],
  ['ruby', [[/^(==|eql\?|equal\?|===)$/, /^true$/]]],
]);

const METHOD = /^(function_definition|method_definition|method_declaration|function_item|method)$/;
const OWNER = /^(class_definition|class_declaration|class|impl_item|module|class_specifier)$/;

/** The name of the class that a comparison belongs to; '' where there is none. */
function ownerOf(node: Node): string {
  const receiver = child(node, 'receiver');
  if (receiver !== null) return /\b(\w+)(?:\[[^\]]*\])?\s*\)$/.exec(receiver.text)?.[1] ?? '';
  for (const above of ancestors(node))
    if (OWNER.test(above.type)) return (child(above, 'name') ?? child(above, 'type'))?.text ?? '';
  return '';
}

/** No more than that there is something, or a value of a kind that holds many: `other != null`, `isinstance(other, int)`. */
const ANYTHING =
  /^(\w+(!==?null|isnotNone|!=nil|isnotnull)|isinstance\(\w+,(int|float|str|bytes|list|dict|tuple|object|\((int|float|str|,)+\))\)|\w+instanceofObject|\w+isobject)$/;

const agreesTooOften = (node: Node): boolean =>
  ANYTHING.test((onlyResult(node)?.text ?? '').slice(0, 200).replace(/\s+/g, ''));

/** A comparison that agrees with everything, by the class it belongs to and its name; null for any other node. */
export function agreementAt(node: Node, language: string): { readonly what: string; readonly plain: boolean } | null {
  if (!METHOD.test(node.type)) return null;
  const name = child(node, 'name')?.text ?? '';
  const known = COMPARISONS.get(language)?.find(([named]) => named.test(name));
  if (known === undefined) return null;
  const result = constantResult(node);
  const agrees = result === null ? /true/i.test(known[1].source) && agreesTooOften(node) : known[1].test(result);
  if (!agrees) return null;
  const owner = ownerOf(node);
  if (language === 'rust' && !/\bPartialEq\b/.test(node.parent?.parent?.text.slice(0, 200) ?? '')) return null;
  return { what: `${owner === '' ? '' : `${owner}.`}${name}`, plain: true };
}
