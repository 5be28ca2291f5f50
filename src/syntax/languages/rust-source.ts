import { isNeverTaken } from '../constant.ts';
import type { DefinedSource, Definition } from '../definition.ts';
import { tokens } from '../normal.ts';
import type { Import, ImportedName } from '../oracle.ts';
import { ancestors, brokenIn, child, type Node, nodesOf, ofType, parts, walk } from '../tree.ts';
import { type Attribute, attributesBelow, isTestOnly } from './rust-gates.ts';
import { type Entry, entriesOf, macroOf } from './rust-macros.ts';

const isTest = ({ name }: Attribute): boolean => /(^|::)(test|rstest|test_case|wasm_bindgen_test)$/.test(name);

/** Attributes that only tools read. */
const IDLE_ATTRIBUTE = /^(doc|allow|warn|deny|expect|inline|must_use|rustfmt::|clippy::)/;

function isIdle(node: Node): boolean {
  if (node.type === 'empty_statement' || node.type === 'attribute_item') return true;
  return isNeverTaken(node);
}

const ITEMS =
  /^(function_item|function_signature_item|struct_item|enum_item|union_item|trait_item|type_item|const_item|static_item|macro_definition)$/;

interface Place {
  readonly holder: Node;
  readonly path: string;
}

function define(name: string, node: Node, attributes: readonly Attribute[]): Definition {
  const marks = attributes.filter((one) => !IDLE_ATTRIBUTE.test(one.name)).flatMap((one) => tokens(one.node));
  return { name, node, skip: isIdle, marks };
}

/** The type that an `impl` block is for, without its parameters, or a trait's name. */
export function implName(node: Node): string {
  const type = child(node, 'type') ?? child(node, 'name');
  const name = type === null ? undefined : walk(type).find((one) => one.type === 'type_identifier');
  return name?.text ?? type?.text ?? '';
}

/** What a macro defines where an item could stand, with or without a semicolon behind it; nothing for other nodes. */
function entriesAt(at: Node): readonly Entry[] {
  const call = macroOf(at.type === 'expression_statement' ? (parts(at)[0] ?? at) : at);
  return call === null ? [] : entriesOf(call);
}

/** Items of a file and its inline modules, methods as `Type.method`; what only tests see is left out. */
function symbolsOf(root: Node): Definition[] {
  const found: Definition[] = [];
  const waiting: Place[] = [{ holder: root, path: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { holder, path } = next;
    const attributes = attributesBelow(holder);
    for (const at of parts(holder)) {
      const marks = attributes.get(at) ?? [];
      if (marks.some((one) => isTestOnly(one) || isTest(one))) continue;
      const body = child(at, 'body');
      const name = path + (child(at, 'name')?.text ?? '');
      if (at.type === 'mod_item' && body !== null) waiting.push({ holder: body, path });
      else if (at.type === 'impl_item' && body !== null) waiting.push({ holder: body, path: `${implName(at)}.` });
      else if (ITEMS.test(at.type)) found.push(define(name, at, marks));
      else for (const { name, node } of entriesAt(at)) found.push(define(name, node, marks));
    }
  }
  return found;
}

/** How many inline modules of its file a node stands in. */
const depthOf = (node: Node): number => [...ancestors(node)].filter((above) => above.type === 'mod_item').length;

/** A path as it would be written at the top of its file: `super` out of inline modules becomes `self`. */
function fromTop(path: string, depth: number): string {
  const segments = path.replace(/\s+/g, '').replace(/^::/, '').split('::');
  const supers = segments.findIndex((one) => one !== 'super');
  const ups = supers < 0 ? segments.length : supers;
  if (ups === 0 || depth === 0) return segments.join('::');
  return ['self', ...segments.slice(Math.min(ups, depth))].join('::');
}

interface Used {
  readonly path: string;
  readonly name: ImportedName;
}

function splitPath(path: string, alias: string | null): Used {
  const segments = path.replace(/\s+/g, '').split('::');
  const original = segments.pop() ?? '';
  return { path: segments.join('::'), name: { local: alias ?? original, original } };
}

const joined = (prefix: string, path: string): string =>
  prefix === '' ? path : path === '' ? prefix : `${prefix}::${path}`;

/** The names that a `use` binds, each with the path in front of it. */
function usedBy(argument: Node): Used[] {
  const found: Used[] = [];
  const waiting = [{ node: argument, prefix: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, prefix } = next;
    if (node.type === 'scoped_use_list' || node.type === 'use_list') {
      const inner = joined(prefix, child(node, 'path')?.text ?? '');
      const list = node.type === 'use_list' ? node : child(node, 'list');
      for (const one of list === null ? [] : parts(list)) waiting.push({ node: one, prefix: inner });
    } else if (node.type === 'use_wildcard')
      found.push({ path: joined(prefix, parts(node)[0]?.text ?? ''), name: { local: '*', original: '*' } });
    else if (node.type === 'use_as_clause')
      found.push(splitPath(joined(prefix, child(node, 'path')?.text ?? ''), child(node, 'alias')?.text ?? null));
    else if (node.type === 'self') found.push(splitPath(prefix, null));
    else found.push(splitPath(joined(prefix, node.text), null));
  }
  return found;
}

/** A path that begins with a module or a crate, as these are spelt. */
const MODULE_PATH = /^(?!(?:std|core|alloc)::)[a-z_]\w*::/;

const isUse = ofType(/^use_declaration$/);
const isImport = ofType(/^(use_declaration|mod_item|scoped_identifier)$/);

/** `use`, `mod x;`, and paths in the text that begin with a module; the file itself is `self`. */
export function rustImports(root: Node): Import[] {
  const found: Import[] = [{ module: 'self', names: [{ local: '*', original: '*' }] }];
  const seen = new Set<string>();
  for (const at of nodesOf(root, isImport, isUse)) {
    if (at.type === 'use_declaration') {
      const argument = child(at, 'argument');
      const depth = depthOf(at);
      for (const { path, name } of argument === null ? [] : usedBy(argument))
        found.push({ module: path === '' ? name.original : fromTop(path, depth), names: [name] });
    } else if (at.type === 'mod_item' && child(at, 'body') === null)
      found.push({ module: `self::${child(at, 'name')?.text ?? ''}`, names: [] });
    else if (at.type === 'scoped_identifier' && !seen.has(at.text) && MODULE_PATH.test(at.text)) {
      seen.add(at.text);
      found.push({ module: fromTop(at.text, depthOf(at)), names: [] });
    }
  }
  return found;
}

/** The symbols and imports of a Rust file. */
export function readRustSource(root: Node): DefinedSource {
  const [unread] = brokenIn(root);
  if (unread !== undefined)
    return { kind: 'unreadable', why: `line ${unread.line} does not parse, or is nested too deep` };
  return { kind: 'source', definitions: symbolsOf(root), rest: [], imports: rustImports(root) };
}
