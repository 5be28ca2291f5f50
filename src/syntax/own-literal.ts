import { isLiteral } from './constant.ts';
import { bare } from './normal.ts';
import type { Scope } from './scope.ts';
import { ancestors, child, type Node, ofType, parts, walk } from './tree.ts';

const isAccess = ofType(
  /^(member_expression|subscript_expression|subscript|attribute|element_reference|index_expression|non_null_expression)$/,
);
const isName = ofType(/^(identifier|variable_name)$/);
const isProperty = ofType(/^(property_identifier|optional_chain|identifier)$/);
const isCollection = ofType(/^(list|dictionary|array|object|hash|array_creation_expression)$/);
/** The name that members and elements at written places are asked of; null where anything else decides what is asked. */
function holderOf(subject: Node): Node | null {
  let at = bare(subject);
  while (isAccess(at)) {
    const [object, ...places] = parts(at);
    if (object === undefined || !places.every((one) => isLiteral(one) || isProperty(one))) return null;
    if (places.some((one) => one.type === 'identifier') && at.type !== 'attribute') return null;
    at = bare(object);
  }
  return isName(at) && at !== bare(subject) ? at : null;
}

const isList = ofType(/^(argument_list|arguments)$/);
const isLook = ofType(/^(comparison_operator|binary(_expression|_operator)?|assert_statement)$/);

/** Whether a use of a collection only looks at it: a part of it, or the whole, is compared, or handed to an assertion. */
function onlyLooks(use: Node): boolean {
  const [above] = [...ancestors(use)].filter(
    (one) => !isAccess(one) && !/^(argument|parenthesized_expression)$/.test(one.type),
  );
  if (above === undefined || isLook(above)) return above !== undefined;
  const call = isList(above) ? above.parent : null;
  const callee = call && (child(call, 'function') ?? child(call, 'method') ?? child(call, 'name'));
  return /^(expect|assert)/i.test(callee?.text ?? '');
}

/**
 * Whether a demand asks for a part of a collection that its test writes out and hands to nothing but assertions
 * (`const want = { kg: 12 }; expect(want.kg).toBe(12)`): no code under test has any part in it.
 */
export function asksOwnLiteral(subject: Node, expected: Node | null, scopes: readonly Scope[], top: Node): boolean {
  if (expected !== null && !isLiteral(expected)) return false;
  const holder = holderOf(subject);
  const value = holder === null ? null : scopes.find((one) => one.has(holder.text))?.get(holder.text);
  if (holder === null || value == null || !isCollection(bare(value)) || !isLiteral(value)) return false;
  if (![...ancestors(value)].includes(top)) return false;
  const uses = walk(top).filter(
    (at) => isName(at) && at.text === holder.text && at.field !== 'name' && at.field !== 'left',
  );
  return uses.every(onlyLooks);
}
