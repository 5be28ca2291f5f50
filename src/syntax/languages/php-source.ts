import { isNeverTaken } from '../constant.ts';
import { type DefinedSource, type Definition, definer, restOf } from '../definition.ts';
import { mentions, tokens } from '../normal.ts';
import type { Import, SourceSymbol } from '../oracle.ts';
import { brokenIn, child, type Node, nodesOf, ofType, parts, walk } from '../tree.ts';
import { attributeName, lastName } from './php-tree.ts';

const TYPES = /^(class|interface|trait|enum)_declaration$/;
const MEMBERS = /^(method|property|const)_declaration$/;
const HEADERS = /^(php_tag|text|namespace_definition|namespace_use_declaration|declare_statement|text_interpolation)$/;
/** Attributes that only tools and readers look at. */
const FOR_READERS =
  /^(Override|Deprecated|Pure|Immutable|NoReturn|ArrayShape|SensitiveParameter|ReturnTypeWillChange|NoDiscard|Internal)$/;

/** What changes nothing that the code does: a branch never taken, visibility, notes for readers. */
function isIdle(node: Node): boolean {
  if (/^(visibility|final)_modifier$/.test(node.type)) return true;
  if (node.type === 'attribute_group') return parts(node).every((one) => FOR_READERS.test(attributeName(one)));
  return isNeverTaken(node);
}

const define = definer(isIdle);

const isSymbol = (node: Node): boolean =>
  TYPES.test(node.type) || MEMBERS.test(node.type) || node.type === 'function_definition' || node.type === 'enum_case';

function symbolsOfMember(member: Node, path: string): Definition[] {
  const name = child(member, 'name')?.text ?? '';
  if (member.type === 'method_declaration')
    return [define(path + (name === '__construct' ? 'constructor' : name), member)];
  if (member.type === 'enum_case') return [define(path + name, member)];
  return parts(member)
    .filter((one) => /^(property|const)_element$/.test(one.type))
    .map((one) => {
      const named = child(one, 'name') ?? parts(one)[0];
      return define(path + (named?.text ?? '').replace(/^\$/, ''), member);
    });
}

/** Statements of a file, those of namespaces with braces among them. */
const statementsOf = (root: Node): readonly Node[] =>
  parts(root).flatMap((one) => {
    const body = one.type === 'namespace_definition' ? child(one, 'body') : null;
    return body === null ? [one] : parts(body);
  });

/** Methods as `Class.method`, `__construct` as `Class.constructor`; a class itself is what is left without its members. */
function symbolsOf(root: Node): Definition[] {
  const found: Definition[] = [];
  for (const node of statementsOf(root)) {
    const name = child(node, 'name')?.text ?? '';
    if (node.type === 'function_definition') found.push(define(name, node));
    else if (node.type === 'const_declaration') found.push(...symbolsOfMember(node, ''));
    else if (TYPES.test(node.type)) {
      found.push(define(name, node, (inner) => inner !== node && isSymbol(inner)));
      const members = parts(child(node, 'body') ?? node).filter(isSymbol);
      found.push(...members.flatMap((member) => symbolsOfMember(member, `${name}.`)));
    }
  }
  return found;
}

function topLevel(root: Node): SourceSymbol[] {
  const rest = statementsOf(root).filter((node) => !isSymbol(node) && !HEADERS.test(node.type) && !isIdle(node));
  const words = rest.flatMap((node) => tokens(node, isIdle));
  return restOf(words, rest.flatMap(mentions));
}

/** A class lies in the file of its name, as the autoloader has it. */
const fileOf = (original: string, local: string, space?: string): Import => ({
  module: `${original}.php`,
  names: [{ local, original }],
  ...(space !== undefined && { space }),
});

/** The names that a `use` binds; of functions and constants the module stays as it is written. */
function fromUse(declaration: Node): Import[] {
  const prefix = parts(declaration).find((one) => one.type === 'namespace_name')?.text ?? '';
  const ofFunctions = declaration.children.some((one) => /^(function|const)$/.test(one.text));
  return walk(declaration).flatMap((clause): Import[] => {
    if (clause.type !== 'namespace_use_clause') return [];
    const alias = child(clause, 'alias')?.text;
    const name = parts(clause).find((one) => one.field !== 'alias')?.text ?? '';
    const whole = [prefix, name].filter(Boolean).join('\\').replace(/^\\/, '');
    const last = lastName(whole);
    const module = whole.slice(0, Math.max(0, whole.length - last.length - 1));
    if (!ofFunctions && !clause.children.some((one) => /^(function|const)$/.test(one.text)))
      return [fileOf(last, alias ?? last, module)];
    return [{ module, names: [{ local: alias ?? last, original: last }] }];
  });
}

const isName = ofType(/^(name|qualified_name)$/);
const isUse = ofType(/^namespace_use_declaration$/);

/** Classes that are named where code makes, extends or asks them, which need no `use` within their namespace. */
function fromMentions(root: Node): Import[] {
  const found = new Map<string, Import>();
  for (const at of nodesOf(root, isName, isUse)) {
    const { parent } = at;
    const named =
      at.field === 'scope' ||
      /^(object_creation_expression|named_type|base_clause|class_interface_clause|use_declaration|class_constant_access_expression)$/.test(
        parent?.type ?? '',
      ) ||
      (parent?.type === 'binary_expression' && at.field === 'right');
    const name = lastName(at.text);
    if (named && /^[A-Z]/.test(name)) found.set(name, fileOf(name, name));
  }
  return [...found.values()];
}

/** What a file uses: names of other namespaces, and the files that its classes lie in by their name. */
export function phpImports(root: Node): Import[] {
  const used = nodesOf(root, isUse).flatMap(fromUse);
  const known = new Set(used.flatMap(({ names }) => names.map(({ local }) => local)));
  return [...used, ...fromMentions(root).filter(({ names }) => !known.has(names[0]?.local ?? ''))];
}

/** The symbols and imports of a PHP file. */
export function readPhpSource(root: Node): DefinedSource {
  const [unread] = brokenIn(root);
  if (unread !== undefined)
    return { kind: 'unreadable', why: `line ${unread.line} does not parse, or is nested too deep` };
  return { kind: 'source', definitions: symbolsOf(root), rest: topLevel(root), imports: phpImports(root) };
}
