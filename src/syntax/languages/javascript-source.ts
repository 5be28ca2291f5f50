import { isLiteral, isNeverTaken } from '../constant.ts';
import { type Defined, type DefinedSource, type Definition, definer, restOf } from '../definition.ts';
import { mentions, stringValue, tokens } from '../normal.ts';
import type { Import, ImportedName } from '../oracle.ts';
import { brokenIn, child, type Node, nodesOf, ofType, parts, walk } from '../tree.ts';
import { isTestBlock } from './javascript-in-source.ts';

const TYPES =
  /^(type_annotation|type_arguments|type_parameters|interface_declaration|type_alias_declaration|asserts_annotation|type_predicate_annotation|accessibility_modifier|ambient_declaration)$/;
const DECLARATIONS =
  /^(function_declaration|generator_function_declaration|class_declaration|abstract_class_declaration|enum_declaration)$/;

/** A statement without effect, or one that only the type checker reads. */
function isIdle(node: Node): boolean {
  if (TYPES.test(node.type) || node.type === 'empty_statement') return true;
  if (node.type === 'expression_statement')
    return parts(node).every((c) => isLiteral(c) && stringValue(c) !== 'use server');
  return isNeverTaken(node);
}

const define = definer(isIdle);

/** A class without its methods, and each method as `Class.method`. */
function classSymbols(node: Node): Definition[] {
  const name = child(node, 'name')?.text ?? 'default';
  const body = child(node, 'body');
  const methods = body === null ? [] : body.children.filter((c) => c.type === 'method_definition');
  return [
    define(name, node, (inner) => inner.type === 'method_definition' && inner.parent === body),
    ...methods.map((method) => define(`${name}.${child(method, 'name')?.text ?? ''}`, method)),
  ];
}

function declared(node: Node): Definition[] {
  if (/class_declaration$/.test(node.type)) return classSymbols(node);
  if (DECLARATIONS.test(node.type)) return [define(child(node, 'name')?.text ?? 'default', node)];
  if (node.type !== 'lexical_declaration' && node.type !== 'variable_declaration') return [];
  return parts(node)
    .filter((c) => c.type === 'variable_declarator')
    .flatMap((c) => {
      const name = child(c, 'name');
      if (name?.type === 'identifier') return [define(name.text, c)];
      return name === null ? [] : mentions(name).map((one) => define(one, c));
    });
}

/** `exports.pear` and `module.exports.pear` → `pear`; `module.exports` → `default`; null for anything else. */
function exportedName(left: Node): string | null {
  const [, name] = /^(?:module\.)?exports(?:\.([\p{L}_$][\p{L}\p{N}_$]*))?$/u.exec(left.text) ?? [left.text];
  return name ?? (left.text === 'module.exports' ? 'default' : null);
}

const FUNCTIONS = /^(function|function_expression|generator_function|arrow_function|class)$/;

/** `Pear.weigh = function …` and `Pear.prototype.weigh = …` → a method `Pear.weigh`, as classes have them. */
function assignedMethod(left: Node | null, right: Node | null): Definition[] | null {
  const [, owner, name] =
    /^([\p{L}_$][\p{L}\p{N}_$]*)(?:\.prototype)?\.([\p{L}_$][\p{L}\p{N}_$]*)$/u.exec(left?.text ?? '') ?? [];
  if (owner === undefined || name === undefined || right === null || !FUNCTIONS.test(right.type)) return null;
  return [define(`${owner}.${name}`, right)];
}

/** What a module hands out by assignment, one symbol a name; null where a statement does something else. */
function assignedExports(statement: Node): Definition[] | null {
  const [assignment] = statement.type === 'expression_statement' ? parts(statement) : [];
  if (assignment?.type !== 'assignment_expression') return null;
  const [left, right] = [child(assignment, 'left'), child(assignment, 'right')];
  const name = left === null ? null : exportedName(left);
  if (name === null || right === null) return assignedMethod(left, right);
  if (right.type === 'identifier') return right.text === name ? [] : [define(name, right)];
  if (name !== 'default' || right.type !== 'object') return [define(name, right)];
  return parts(right).flatMap((one): Definition[] => {
    if (one.type === 'shorthand_property_identifier') return [];
    const key = child(one, one.type === 'method_definition' ? 'name' : 'key');
    const value = child(one, 'value');
    return value?.type === 'identifier' && value.text === key?.text ? [] : [define(key?.text ?? 'default', one)];
  });
}

/** Names that an export clause hands on and that the module does not define itself: `export { weigh } from './scale.js'`. */
function handedOn(root: Node, definitions: readonly Definition[]): readonly Definition[] {
  const own = new Set(definitions.map(({ name }) => name));
  const named = parts(root)
    .filter(({ type }) => type === 'export_statement')
    .flatMap((statement) => walk(statement).filter(({ type }) => type === 'export_specifier'))
    .map((one) => define((child(one, 'alias') ?? child(one, 'name') ?? one).text, one));
  return named.filter(({ name }) => !own.has(name));
}

function symbolsOf(root: Node): Defined {
  const found: Definition[] = [];
  const rest: string[] = [];
  const named = new Set<string>();
  for (const at of parts(root)) {
    const exported = at.type === 'export_statement';
    if (at.type === 'import_statement' || (exported && child(at, 'source') !== null) || isIdle(at) || isTestBlock(at))
      continue;
    const inner = exported ? (child(at, 'declaration') ?? child(at, 'value') ?? at) : at;
    if (isIdle(inner)) continue;
    const here = assignedExports(inner) ?? declared(inner);
    if (here.length === 0 && assignedExports(inner) !== null) continue;
    if (here.length > 0) found.push(...here);
    else if (exported && inner !== at) found.push(define('default', inner));
    else if (!exported) {
      rest.push(...tokens(at, isIdle));
      for (const name of mentions(at)) named.add(name);
    }
  }
  return { definitions: [...found, ...handedOn(root, found)], rest: restOf(rest, named) };
}

/** The names that an import or export clause binds. */
function clauseNames(statement: Node): ImportedName[] {
  const names: ImportedName[] = [];
  for (const at of walk(statement)) {
    if (at.type === 'import_specifier' || at.type === 'export_specifier') {
      const original = child(at, 'name')?.text ?? '';
      names.push({ local: child(at, 'alias')?.text ?? original, original });
    } else if (at.type === 'namespace_import' || at.type === 'namespace_export')
      names.push({ local: parts(at)[0]?.text ?? '*', original: '' });
    else if (at.type === 'identifier' && at.parent?.type === 'import_clause')
      names.push({ local: at.text, original: 'default' });
  }
  const all = statement.type === 'export_statement' && names.length === 0;
  return all ? [{ local: '*', original: '*' }] : names;
}

/** The names of `const { slug, due: dueOn } = …`; null where it is more than a list of names. */
function patternNames(pattern: Node): readonly ImportedName[] | null {
  const names = parts(pattern).map((one): ImportedName | null => {
    if (one.type === 'shorthand_property_identifier_pattern') return { local: one.text, original: one.text };
    const [key, value] = one.type === 'pair_pattern' ? [child(one, 'key'), child(one, 'value')] : [null, null];
    return key !== null && value?.type === 'identifier' ? { local: value.text, original: key.text } : null;
  });
  return names.every((one) => one !== null) ? names : null;
}

/** What a loaded module is bound to where its declaration says so: the module itself, or names of it; else everything. */
function loadedNames(call: Node): readonly ImportedName[] {
  const loaded = call.parent?.type === 'await_expression' ? call.parent : call;
  const declarator = loaded.parent?.type === 'variable_declarator' ? loaded.parent : null;
  const pattern = declarator === null ? null : child(declarator, 'name');
  if (pattern?.type === 'identifier') return [{ local: pattern.text, original: '' }];
  const names = pattern?.type === 'object_pattern' ? patternNames(pattern) : null;
  return names ?? [{ local: '*', original: '' }];
}

/** What loads a module, be it with doubles of what that one loads (proxyquire, rewire). */
const LOADERS =
  /^(require|import|vi\.importActual|jest\.requireActual|vi\.mock|jest\.mock|rewire|proxyquire(?:\.no\w+\(\)){0,2}(?:\.load)?)$/;

const isLoading = ofType(/^((import|export)_statement|call_expression)$/);

/** Static, dynamic and CommonJS imports with a literal module, and re-exports. */
export function javascriptImports(root: Node): Import[] {
  const found: Import[] = [];
  for (const at of nodesOf(root, isLoading)) {
    const source = at.type === 'call_expression' ? null : child(at, 'source');
    if (source !== null) found.push({ module: stringValue(source) ?? '', names: clauseNames(at) });
    if (at.type !== 'call_expression' || !LOADERS.test(child(at, 'function')?.text ?? '')) continue;
    const [module] = parts(child(at, 'arguments') ?? at);
    const path = module === undefined ? null : stringValue(module);
    if (path !== null) found.push({ module: path, names: loadedNames(at) });
  }
  return found;
}

/** The symbols and imports of a JavaScript or TypeScript file. */
export function readJavascriptSource(root: Node): DefinedSource {
  const [unread] = brokenIn(root);
  if (unread !== undefined)
    return { kind: 'unreadable', why: `line ${unread.line} does not parse, or is nested too deep` };
  return { kind: 'source', ...symbolsOf(root), imports: javascriptImports(root) };
}
