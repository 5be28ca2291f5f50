import { bare } from './normal.ts';
import { child, innerNodes, type Node, ofType, parts, remember, walk } from './tree.ts';

/** What names stand for: null where a name is bound more than once, or to something that cannot be told. */
export type Scope = ReadonlyMap<string, Node | null>;

const MAX_HOPS = 4;
const MAX_TEXT = 4000;
/** A bare name; PHP's are variables, and Ruby's tell by themselves what belongs to the object. */
const isName = ofType(/^(identifier|variable_name|constant|instance_variable)$/);
const isOwned = ofType(/^(member_access_expression|class_constant_access_expression|attribute|member_expression)$/);

/**
 * What a scope calls what a node names: a bare name as it is written, and what belongs to the object or class itself as Ruby has it
 * (`@pears` of `$this->pears`, `self.pears` and `this.pears`, `@PEARS` of `self::PEARS`); null for other nodes.
 */
export function nameIn(node: Node): string | null {
  if (isName(node)) return node.text;
  if (!isOwned(node)) return null;
  const [owner, member] = parts(node);
  return member !== undefined && /^(\$this|self|static|cls|this)$/.test(owner?.text ?? '') && /^\w+$/.test(member.text)
    ? `@${member.text}`
    : null;
}

/** That a name is bound: `target` stands where that is written, `value` is what it is bound to (null: nobody can tell). */
export interface Binding {
  readonly name: string;
  readonly target: Node;
  readonly value: Node | null;
  /** `set`: the name may be somebody else's; `inside`: only something in what it stands for is set (`pear.grams = 3`). */
  readonly how: 'made' | 'set' | 'inside';
  /** Where the name gets a part of something: of what, and the words by which that part is taken out of it. */
  readonly part?: { readonly of: Node; readonly by: string };
}

const isMember = ofType(
  /^(attribute|subscript|element_reference|field_access|array_access|selector_expression|(member|subscript|index|field|element_access|member_access)_expression|call)$/,
);

/** The name that a chain of members begins with; null for other expressions. */
function ownerOf(target: Node): Node | null {
  let at: Node | null = target;
  while (at !== null && isMember(at)) at = parts(at)[0] ?? null;
  return at !== null && isName(at) ? at : null;
}

function bind(found: Binding[], target: Node | null, value: Node | null, how: 'made' | 'set' = 'made'): void {
  if (target === null) return;
  const name = nameIn(target);
  if (name === null) {
    const owner = ownerOf(target);
    if (owner !== null) found.push({ name: owner.text, target, value: null, how: 'inside' });
    return;
  }
  // `got := got` names what it was.
  if (value !== null && isName(value) && value.text === target.text) return;
  found.push({ name, target, value, how });
}

/** Go and Rust: `a, err := weigh()` makes `a` stand for the call, since the errors behind it are told by it. */
function bindList(found: Binding[], names: Node, values: Node | null, how: 'made' | 'set'): void {
  const targets = /list$/.test(names.type) ? parts(names) : [names];
  const given = values === null ? [] : values.type === 'expression_list' ? parts(values) : [values];
  for (const [index, target] of targets.entries()) bind(found, target, given[index] ?? null, how);
}

/** C#'s grammar names no field for what a variable begins as. */
export const initial = (declarator: Node): Node | null =>
  parts(declarator).find((one) => one.field === null && one.type !== 'type_annotation') ?? null;

/** The names that a `foreach` of C# or PHP binds. */
function loopNames(loop: Node): readonly Node[] {
  const left = child(loop, 'left');
  const named = left === null ? parts(loop).slice(1) : [left];
  return named.flatMap((one) => (one.type === 'pair' || one.type === 'by_ref' ? parts(one) : [one]));
}

/** Patterns whose names get a part of what is assigned. */
const hasPatternType = ofType(
  /^(pattern_list|tuple_pattern|list_pattern|array_pattern|object_pattern|left_assignment_list)$/,
);
const isPattern = (target: Node | null): boolean => target !== null && hasPatternType(target);
/** Python's `a, b = 1, 2` and `(a := 1)`: each name gets a value that is written there. */
function bindPairs(found: Binding[], names: Node, values: Node | null): boolean {
  const [targets, given] = [parts(names), values === null ? [] : parts(values)];
  const listed = values !== null && /^(expression_list|tuple)$/.test(values.type) && names.type === 'pattern_list';
  if (!listed || targets.length !== given.length || ![...targets, ...given].every((one) => !/splat/.test(one.type)))
    return false;
  for (const [index, target] of targets.entries()) bind(found, target, given[index] ?? null);
  return true;
}

/** What changes a variable in its place. */
const isUpdate = ofType(
  /^(update_expression|operator_assignment|compound_assignment_expr|inc_statement|dec_statement|postfix_unary_expression|prefix_unary_expression)$/,
);

const isFieldPattern = ofType(/^shorthand_property_identifier_pattern$/);

/** Names that get a part of something each: `{ grams }` of an object, `a, b` of a list. */
function bindParts(found: Binding[], names: Node, of: Node | null): void {
  const taken = parts(names);
  if (of === null || taken.some(({ type }) => /splat|rest|default|assignment/.test(type))) {
    unbind(found, names);
    return;
  }
  for (const [at, one] of taken.entries()) {
    const isField = names.type === 'object_pattern';
    const target = isField && one.type === 'pair_pattern' ? (child(one, 'value') ?? one) : one;
    const key = isFieldPattern(one) ? one.text : isField ? child(one, 'key')?.text : null;
    const by = isField ? ` . ${key}` : ` [ ${at} ]`;
    if (isName(target) || isFieldPattern(target))
      found.push({ name: target.text, target, value: null, how: 'made', part: { of, by } });
    else unbind(found, target);
  }
}

/** A name that gets a part of something, or is counted up, stands for nothing that is written anywhere. */
function unbind(found: Binding[], target: Node | null): void {
  if (target === null) return;
  for (const at of walk(target))
    if (isName(at) || /^shorthand_.*pattern$/.test(at.type))
      found.push({ name: at.text, target: at, value: null, how: 'made' });
}

const isListed = ofType(
  /^(short_var_declaration|var_spec|const_spec|let_declaration|range_clause|const_item|static_item)$/,
);

function updated(node: Node): Node | null {
  const target = child(node, 'argument') ?? child(node, 'left') ?? child(node, 'name') ?? parts(node)[0] ?? null;
  const counts = node.type !== 'prefix_unary_expression' || /^(\+\+|--)/.test(node.text);
  return counts && target !== null && isName(target) ? target : null;
}

/** Constants and properties of PHP. */
const isMemberElement = ofType(/^(const|property)_element$/);
const isFunction = ofType(/^(arrow_function|function_expression)$/);

/** JavaScript: `weigh().then((grams) => …)` makes `grams` stand for the call, as `await` would. */
function bindSettled(found: Binding[], call: Node): void {
  const callee = child(call, 'function');
  const given = child(call, 'arguments');
  const [then] = given === null ? [] : parts(given);
  if (callee === null || child(callee, 'property')?.text !== 'then' || then === undefined || !isFunction(then)) return;
  const list = child(then, 'parameters');
  const [first] = list === null ? [] : parts(list);
  const name = child(then, 'parameter') ?? (first && (child(first, 'pattern') ?? first)) ?? null;
  bind(found, name, child(callee, 'object'));
}

/** What names are bound to below a node, those of nested functions included, in order. */
function boundBelow(node: Node, enter: (node: Node) => boolean): readonly Binding[] {
  const found: Binding[] = [];
  for (const at of innerNodes(node, enter)) {
    if (isUpdate(at)) unbind(found, updated(at));
    else if (isPattern(child(at, 'left') ?? child(at, 'name'))) {
      const names = child(at, 'left') ?? child(at, 'name');
      if (names !== null && !bindPairs(found, names, child(at, 'right')))
        bindParts(found, names, child(at, 'right') ?? child(at, 'value'));
    } else if (at.type === 'named_expression') bind(found, child(at, 'name'), child(at, 'value'));
    else if (at.type === 'assignment' || at.type === 'assignment_expression')
      bind(found, child(at, 'left'), child(at, 'right'));
    else if (at.type === 'variable_declarator') bind(found, child(at, 'name'), child(at, 'value') ?? initial(at));
    else if (isMemberElement(at)) {
      const [name, value] = parts(at);
      if (name !== undefined && value !== undefined)
        found.push({ name: `@${name.text.replace('$', '')}`, target: name, value, how: 'made' });
    } else if (isListed(at)) {
      const names = child(at, 'left') ?? child(at, 'pattern') ?? child(at, 'name');
      const values = at.type === 'range_clause' ? null : (child(at, 'right') ?? child(at, 'value'));
      if (names !== null) bindList(found, names, values, 'made');
    } else if (at.type === 'assignment_statement') {
      const names = child(at, 'left');
      if (names !== null) bindList(found, names, child(at, 'right'), 'set');
    } else if (at.type.startsWith('for_') || at.type.startsWith('augmented_')) bind(found, child(at, 'left'), null);
    else if (at.type === 'call_expression') bindSettled(found, at);
    else if (at.type === 'foreach_statement') for (const one of loopNames(at)) bind(found, one, null);
  }
  return found;
}

function scopeOf(bound: readonly Binding[]): Scope {
  const scope = new Map<string, Node | null>();
  for (const { name, value, how } of bound)
    if (how !== 'inside') scope.set(name, how === 'set' || scope.has(name) ? null : value);
  return scope;
}

const boundAnywhere = remember((node: Node): Scope => scopeOf(boundBelow(node, () => true)));

/** Names bound below a node, that of nested functions included: a name bound twice stands for nothing. */
export const bindings = (node: Node, enter?: (node: Node) => boolean): Scope =>
  enter === undefined ? boundAnywhere(node) : scopeOf(boundBelow(node, enter));

/** What a function's body binds its names to, and what they stand for; nothing of what is `foreign` to it. */
export interface BodyNames {
  readonly bound: readonly Binding[];
  readonly scope: Scope;
}

/** The names of a body; remembered, for several questions begin with them. */
export function bodyNames(body: Node, foreign: (node: Node) => boolean): BodyNames {
  const { answers } = body.tree;
  const known = (answers.get(foreign) ?? new Map()) as Map<number, BodyNames>;
  answers.set(foreign, known);
  const seen = known.get(body.place);
  if (seen !== undefined) return seen;
  const bound = boundBelow(body, (node) => !foreign(node));
  const names = { bound, scope: scopeOf(bound) };
  known.set(body.place, names);
  return names;
}

/** What the names stand for that a function's body binds. */
export const bodyScope = (body: Node, foreign: (node: Node) => boolean): Scope => bodyNames(body, foreign).scope;

/** What an expression stands for, following names through the scopes, nearest first. */
export function resolve(node: Node, scopes: readonly Scope[]): Node {
  let at = bare(node);
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const name = nameIn(at);
    if (name === null) break;
    const value = scopes.find((one) => one.has(name))?.get(name);
    if (value == null || value.text.length > MAX_TEXT) break;
    at = bare(value);
  }
  return at;
}

const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/**
 * What the names of a text stand for in the scopes around it, and the names in that: one text, equal where all of them mean
 * the same. Values too long to be followed count by their length.
 */
export function meaningsAround(text: string, scopes: readonly Scope[]): string {
  const found: string[] = [];
  const seen = new Set<string>();
  const waiting = scopes.some(({ size }) => size > 0) ? [text] : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const name of [...next.matchAll(NAME)].flatMap(([one]) => [one, `@${one}`])) {
      if (seen.has(name)) continue;
      seen.add(name);
      const value = scopes.find((one) => one.has(name))?.get(name);
      if (value === undefined) continue;
      const meaning = value?.text ?? '';
      const isShort = meaning.length <= MAX_TEXT;
      found.push(name, isShort ? meaning : String(meaning.length));
      if (isShort) waiting.push(meaning);
    }
  return found.join('\0');
}
