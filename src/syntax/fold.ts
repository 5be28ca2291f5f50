import { bare, normal, stringValue } from './normal.ts';
import { bindings, nameIn } from './scope.ts';
import { ancestors, child, type Node, ofType, parts, remember, walk } from './tree.ts';

/**
 * What an expression is wherever the code runs. `text`: some text that is not empty and begins with `prefix`; `count`: a
 * number above zero; `thing`: something that is neither nothing nor false.
 */
export type Value =
  | { readonly kind: 'known'; readonly value: string | number | boolean | null }
  | { readonly kind: 'text'; readonly prefix: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'thing' };

const NUMBERS =
  /^(integer|float|number|(int|integer|float|real|(decimal|hex)_integer|decimal_floating_point)_literal)$/;
const TRUE = /^(true|true_literal)$/;
const FALSE = /^(false|false_literal)$/;
const NOTHING = /^(none|null|nil|null_literal|undefined)$/;
const LISTS = /^(list|tuple|array|dictionary|object|hash|set)$/;
const SPREADS = /^(spread_element|list_splat|dictionary_splat|splat_argument|hash_splat_argument|\*+)$/;
const CALLS = /^(call|call_expression|method_invocation|invocation_expression|macro_invocation)$/;
const MEMBERS = /^(member_expression|attribute|selector_expression|field_expression|field_access|call)$/;

/** What every machine has, however it is called there. */
const MACHINE: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...[
    'sys . platform',
    'os . name',
    'platform . system ( )',
    'platform . python_version ( )',
    'process . platform',
    'process . arch',
    'os . platform ( )',
    'runtime . GOOS',
    'runtime . GOARCH',
    'RUBY_PLATFORM',
    'RUBY_VERSION',
    'RUBY_ENGINE',
    'PHP_OS',
    'PHP_VERSION',
    'sys . executable',
    'sys . version',
  ].map((name) => [name, { kind: 'text', prefix: '' }] as const),
  ['process . version', { kind: 'text', prefix: 'v' }],
  ['runtime . Version ( )', { kind: 'text', prefix: '' }],
  ...['process', 'globalThis', 'process . versions', 'process . env', 'sys . modules', 'os . environ', 'self'].map(
    (name) => [name, { kind: 'thing' }] as const,
  ),
  ...[
    'process . pid',
    'process . versions . node . length',
    'os . getpid ( )',
    'time . time ( )',
    'Date . now ( )',
    'len ( os . Args )',
    'len ( sys . argv )',
    'process . argv . length',
  ].map((name) => [name, { kind: 'count' }] as const),
]);

const known = (value: string | number | boolean | null): Value => ({ kind: 'known', value });

const numberOf = (text: string): number =>
  Number(text.replaceAll('_', '').replace(/([jJnfFdDmM]|[uU]?[lL]|[uU]|[iuf](8|16|32|64|128|size))$/, ''));

/** The names that a function's parameters bind, with the type of each where one is written. */
const parametersOf = remember((held: Node): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const at of walk(held))
    if (at.type === 'identifier' && at.field !== 'type' && at.field !== 'value')
      found.set(at.text, (at.parent === null ? null : child(at.parent, 'type'))?.text ?? '');
  return found;
});

/** The list of a function's parameters; null for what is no function. */
const parameterList = remember((node: Node) =>
  node.type === 'call' ? null : (child(node, 'parameters') ?? child(node, 'parameter')),
);

const boundIn = remember((node: Node) => bindings(node));
const BLOCKS =
  /^(block|statement_block|module|program|source_file|statement_list|body_statement|block_body|compound_statement)$/;

/** Whether a binding is always made before what stands in the same block or deeper. */
function dominates(value: Node, use: Node): boolean {
  const block = [...ancestors(value)].find((above) => BLOCKS.test(above.type));
  return block !== undefined && value.start < use.start && [...ancestors(use)].includes(block);
}

/** Names that nobody else binds: what belongs to an object may be given another value from anywhere. */
const isSettled = ofType(/^(identifier|constant|class_constant_access_expression)$/);

/** What a name stands for, where it is bound once and before its use; `type` is a parameter's. */
function meaningOf(at: Node): { readonly value: Node } | { readonly type: string } | null {
  const name = isSettled(at) ? nameIn(at) : null;
  if (name === null) return null;
  for (const above of ancestors(at)) {
    const held = parameterList(above);
    const type = held === null ? undefined : parametersOf(held).get(name);
    if (type !== undefined) return { type };
    if (held === null && above.parent !== null) continue;
    const scope = boundIn(above);
    if (!scope.has(name)) continue;
    const value = scope.get(name) ?? null;
    return value !== null && (name.startsWith('@') || dominates(value, at)) ? { value } : null;
  }
  return null;
}

function nameValue(name: Node, hops: number): Value | null {
  const meaning = meaningOf(name);
  if (meaning === null) return null;
  if ('type' in meaning) return /^\*testing\.[TBFM]$/.test(meaning.type.replace(/\s+/g, '')) ? { kind: 'thing' } : null;
  const value = hops > 0 ? foldAt(meaning.value, hops - 1) : null;
  return value?.kind === 'thing' ? null : value;
}

const LENGTH = /^(len|strlen|count|sizeof|mb_strlen)$/;
const LENGTHS = /^(length|size|count|len|Length|Count)$/;

/** What a call or member is of, and by which name; null for others. */
function memberOf(node: Node): { readonly of: Node; readonly name: string; readonly given: readonly Node[] } | null {
  const callee = child(node, 'function');
  const list = child(node, 'arguments');
  const given = list === null ? [] : parts(list);
  const at = callee !== null && MEMBERS.test(callee.type) ? callee : node;
  const of = ['object', 'receiver', 'operand', 'value', 'expression']
    .map((field) => child(at, field))
    .find((one) => one !== null);
  const name = ['property', 'attribute', 'method', 'field', 'name']
    .map((field) => child(at, field))
    .find((one) => one !== null);
  if (of != null && name != null) return { of, name: name.text, given };
  const [first] = given;
  return callee !== null && LENGTH.test(callee.text) && first !== undefined
    ? { of: first, name: 'length', given: [] }
    : null;
}

function lengthOf(node: Node, hops: number): Value | null {
  const at = bare(node);
  if (LISTS.test(at.type)) return parts(at).some((one) => SPREADS.test(one.type)) ? null : known(parts(at).length);
  const value = foldAt(at, hops);
  if (value?.kind === 'known' && typeof value.value === 'string') return known(value.value.length);
  return value?.kind === 'text' ? { kind: 'count' } : null;
}

function begins(of: Value | null, start: Value | null, atEnd: boolean): Value | null {
  if (start?.kind !== 'known' || typeof start.value !== 'string') return null;
  if (of?.kind === 'text') return !atEnd && of.prefix.startsWith(start.value) ? known(true) : null;
  if (of?.kind !== 'known' || typeof of.value !== 'string') return null;
  return known(atEnd ? of.value.endsWith(start.value) : of.value.startsWith(start.value));
}

function memberValue(node: Node, hops: number): Value | null {
  const member = memberOf(node);
  if (member === null) return null;
  if (LENGTHS.test(member.name) && member.given.length === 0) return lengthOf(member.of, hops);
  const [first] = member.given;
  const starts = /^(startsWith|startswith|start_with\?|HasPrefix|starts_with|StartsWith)$/.test(member.name);
  const ends = /^(endsWith|endswith|end_with\?|ends_with|EndsWith)$/.test(member.name);
  if (first !== undefined && (starts || ends)) return begins(foldAt(member.of, hops), foldAt(first, hops), ends);
  const of = /^(empty\?|isEmpty|is_empty|nil\?|is_none)$/.test(member.name) ? lengthOf(member.of, hops) : null;
  if (of === null) return null;
  return of.kind === 'known' ? known(of.value === 0) : known(false);
}

/** Names that the file's static imports bind. */
const importedNames = remember((root: Node): ReadonlySet<string> => {
  const statements = parts(root).filter(({ type }) => type === 'import_statement');
  return new Set(
    statements.flatMap((one) =>
      walk(one)
        .filter(({ type }) => type === 'identifier')
        .map(({ text }) => text),
    ),
  );
});

const rootOf = (node: Node): Node => [...ancestors(node)].at(-1) ?? node;

/** What `typeof` says of something that is there. */
function typeName(operand: Node, hops: number): Value | null {
  const value = foldAt(operand, hops);
  if (value?.kind === 'known') return known(value.value === null ? 'object' : typeof value.value);
  if (value !== null) return known(value.kind === 'count' ? 'number' : value.kind === 'text' ? 'string' : 'object');
  return null;
}

/** Whether `typeof x` is compared with `undefined` though `x` is imported: it is something else. */
export function isImported(operand: Node): boolean {
  const at = bare(operand);
  return at.type === 'identifier' && importedNames(rootOf(at)).has(at.text) && meaningOf(at) === null;
}

/** The operand of `typeof`; null for other nodes. */
export const typeofOperand = (node: Node): Node | null => {
  const at = bare(node);
  return at.type === 'unary_expression' && at.children[0]?.type === 'typeof' ? (parts(at)[0] ?? null) : null;
};

function arithmetic(node: Node, hops: number): Value | null {
  const [left, right, more] = parts(node);
  const operator = node.children.find((c) => /^[-+*]$/.test(c.type))?.type;
  if (operator === undefined || left === undefined || right === undefined || more !== undefined) return null;
  const [a, b] = [foldAt(left, hops), foldAt(right, hops)];
  if (a?.kind !== 'known' || b?.kind !== 'known') return null;
  if (operator === '+' && typeof a.value === 'string' && typeof b.value === 'string') return known(a.value + b.value);
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return null;
  return known(operator === '+' ? a.value + b.value : operator === '-' ? a.value - b.value : a.value * b.value);
}

/** Strings longer than this are not put together. */
const MAX_TEXT = 2000;

function foldAt(node: Node, hops: number): Value | null {
  const at = bare(node);
  if (at.text.length > MAX_TEXT) return null;
  const text = stringValue(at);
  if (text !== null) return known(text);
  if (NUMBERS.test(at.type)) return Number.isNaN(numberOf(at.text)) ? null : known(numberOf(at.text));
  if (TRUE.test(at.type)) return known(true);
  if (FALSE.test(at.type)) return known(false);
  if (NOTHING.test(at.type)) return known(null);
  const machine = MACHINE.get(normal(at));
  if (machine !== undefined && (at.type !== 'identifier' || meaningOf(at) === null || at.text === 'self'))
    return machine;
  if (isSettled(at)) return nameValue(at, hops);
  const operand = typeofOperand(at);
  if (operand !== null) return typeName(operand, hops);
  if (/^(binary_operator|binary_expression|binary)$/.test(at.type)) return arithmetic(at, hops);
  return CALLS.test(at.type) || MEMBERS.test(at.type) ? memberValue(at, hops) : null;
}

const MAX_HOPS = 3;

/** What an expression is wherever the code runs; null where that depends, or cannot be told. */
export const fold = (node: Node): Value | null => foldAt(node, MAX_HOPS);

/** The number that an expression is, written down or held in a name that is bound once; NaN for others. */
export function numberIn(node: Node | null | undefined): number {
  if (node == null) return Number.NaN;
  const written = numberOf(node.text.slice(0, 100));
  const value = Number.isNaN(written) ? fold(node) : null;
  return value?.kind === 'known' && typeof value.value === 'number' ? value.value : written;
}

/** Whether a value counts as true in a condition. */
export const isTrue = (value: Value): boolean =>
  value.kind !== 'known' || (value.value !== null && value.value !== false && value.value !== 0 && value.value !== '');

function order(a: number, operator: string, b: number): boolean | null {
  if (operator === '<') return a < b;
  if (operator === '>') return a > b;
  if (operator === '<=') return a <= b;
  return operator === '>=' ? a >= b : null;
}

/** Whether two values can be equal: `null` where they may or may not. */
function equal(a: Value, b: Value): boolean | null {
  if (a.kind === 'known' && b.kind === 'known')
    return typeof a.value === typeof b.value || a.value === null || b.value === null ? a.value === b.value : null;
  const [sure, open] = a.kind === 'known' ? [a, b] : b.kind === 'known' ? [b, a] : [null, a];
  if (sure === null) return null;
  if (sure.value === null) return false;
  if (open.kind === 'text' && typeof sure.value === 'string')
    return sure.value === '' || !sure.value.startsWith(open.prefix) ? false : null;
  return open.kind === 'count' && typeof sure.value === 'number' && sure.value <= 0 ? false : null;
}

/** What a comparison of two values is wherever the code runs; null where that depends. */
export function compareValues(a: Value, operator: string, b: Value): boolean | null {
  const same = /^(={2,3}|is)$/.test(operator);
  if (same || /^(!={1,2}|is not|<>)$/.test(operator)) {
    const answer = equal(a, b);
    return answer === null ? null : answer === same;
  }
  if (a.kind === 'known' && b.kind === 'known' && typeof a.value === 'number' && typeof b.value === 'number')
    return order(a.value, operator, b.value);
  if (a.kind === 'count' && b.kind === 'known' && typeof b.value === 'number' && b.value <= (operator === '>' ? 0 : 1))
    return /^>=?$/.test(operator) ? true : b.value <= 0 && /^<=?$/.test(operator) ? false : null;
  if (b.kind === 'count' && a.kind === 'known') {
    const mirrored = operator.replace(/[<>]/, (sign) => (sign === '<' ? '>' : '<'));
    return compareValues(b, mirrored, a);
  }
  return null;
}
