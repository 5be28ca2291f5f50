import { ancestors, child, type Node } from '../tree.ts';
import { constantResult } from './hollow.ts';

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
  ['go', [[/^(Equal|Equals|IsEqual)$/, /^true$/]]],
  [
    'java',
    [
      [/^equals$/, /^true$/],
      [/^compareTo$/, /^0$/],
    ],
  ],
  ['rust', [[/^eq$/, /^true$/]]],
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

/** A comparison that agrees with everything, by the class it belongs to and its name; null for any other node. */
export function agreementAt(node: Node, language: string): { readonly what: string; readonly plain: boolean } | null {
  if (!METHOD.test(node.type)) return null;
  const name = child(node, 'name')?.text ?? '';
  const known = COMPARISONS.get(language)?.find(([named]) => named.test(name));
  if (known === undefined) return null;
  const result = constantResult(node);
  if (result === null || !known[1].test(result)) return null;
  const owner = ownerOf(node);
  if (language === 'rust' && !/\bPartialEq\b/.test(node.parent?.parent?.text.slice(0, 200) ?? '')) return null;
  return { what: `${owner === '' ? '' : `${owner}.`}${name}`, plain: true };
}
