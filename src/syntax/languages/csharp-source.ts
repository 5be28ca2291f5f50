import { isNeverTaken } from '../constant.ts';
import { type DefinedSource, type Definition, definer, restOf } from '../definition.ts';
import { mentions, tokens } from '../normal.ts';
import type { Import, SourceSymbol } from '../oracle.ts';
import { brokenIn, child, type Node, nodesOf, ofType, parts, walk } from '../tree.ts';
import { attributeName, flattened, lastName, membersOf } from './csharp-tree.ts';

const TYPES = /^(class|interface|struct|record|enum|delegate)_declaration$/;
const MEMBERS =
  /^(method|constructor|destructor|property|field|event|event_field|indexer|operator|conversion_operator|enum_member)_declaration$|^enum_member_declaration$/;
const HEADERS = /^(using_directive|extern_alias_directive|file_scoped_namespace_declaration|global_attribute)$/;
/** Attributes that only the compiler and the reader of the code look at. */
const FOR_READERS =
  /^(Obsolete|SuppressMessage|UnconditionalSuppressMessage|DebuggerDisplay|DebuggerStepThrough|DebuggerNonUserCode|EditorBrowsable|MethodImpl|ExcludeFromCodeCoverage|NotNull|MaybeNull|AllowNull|DisallowNull|NotNullWhen|MaybeNullWhen|Pure|UsedImplicitly|PublicAPI|CLSCompliant|GeneratedCode|CompilerGenerated)$/;
const VISIBILITY = /^(public|private|protected|internal|sealed)$/;
/** Directives that say nothing to the compiler about what the code does. */
const REMARKS = /^preproc_(region|endregion|pragma|nullable|line|warning|error)$/;

/** What changes nothing that the code does: a branch never taken, visibility, notes for readers. */
function isIdle(node: Node): boolean {
  if (node.type === 'modifier') return VISIBILITY.test(node.text);
  if (node.type === 'attribute_list') return parts(node).every((one) => FOR_READERS.test(attributeName(one)));
  if (REMARKS.test(node.type)) return true;
  return isNeverTaken(node);
}

const define = definer(isIdle);

const isMember = (node: Node): boolean => TYPES.test(node.type) || MEMBERS.test(node.type);

function namesOf(member: Node): readonly string[] {
  switch (member.type) {
    case 'constructor_declaration':
      return ['constructor'];
    case 'indexer_declaration':
      return ['this'];
    case 'operator_declaration':
      return [`operator${child(member, 'operator')?.text ?? ''}`];
    case 'field_declaration':
    case 'event_field_declaration':
      return walk(member)
        .filter(({ type }) => type === 'variable_declarator')
        .map((one) => child(one, 'name')?.text ?? '');
    default:
      return [child(member, 'name')?.text ?? ''];
  }
}

/** Members as `Outer.Inner.Member`, constructors as `Class.constructor`; a type itself is what is left without its members. */
function symbolsOf(root: Node): Definition[] {
  const found: Definition[] = [];
  const waiting: { node: Node; path: string }[] = flattened(parts(root)).map((node) => ({ node, path: '' }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { node, path } = next;
    if (!TYPES.test(node.type)) {
      if (MEMBERS.test(node.type)) found.push(...namesOf(node).map((name) => define(path + name, node)));
      continue;
    }
    const name = path + (child(node, 'name')?.text ?? '');
    found.push(define(name, node, (inner) => inner !== node && isMember(inner)));
    waiting.push(...membersOf(node).map((member) => ({ node: member, path: `${name}.` })));
  }
  return found;
}

function topLevel(root: Node): SourceSymbol[] {
  const rest = flattened(parts(root)).filter(
    (node) => node.type === 'global_statement' && !isIdle(node) && !HEADERS.test(node.type),
  );
  const words = rest.flatMap((node) => tokens(node, isIdle));
  return restOf(words, rest.flatMap(mentions));
}

const spell = (node: Node): string => node.text.replace(/\s+/g, '');

const isUsing = ofType(/namespace_declaration$|^using_directive$/);
const isTypes = ofType(TYPES);

/** `using Orchard.Scales;`, `using static Orchard.Units;`, `using Kilo = Orchard.Weight;`, and the file's own namespace. */
function fromUsings(root: Node): Import[] {
  return nodesOf(root, isUsing, isTypes).flatMap((at): Import[] => {
    if (at.type !== 'using_directive') {
      const own = child(at, 'name');
      return own === null ? [] : [{ module: spell(own), names: [{ local: '*', original: '*' }] }];
    }
    const alias = child(at, 'name')?.text;
    const target = parts(at).find((one) => one.field !== 'name');
    if (target === undefined) return [];
    const module = spell(target);
    if (alias === undefined) return [{ module, names: [{ local: '*', original: '*' }] }];
    const space = module.slice(0, Math.max(0, module.lastIndexOf('.')));
    const names = [{ local: alias, original: lastName(module) }];
    return [{ module: `${lastName(module)}.cs`, ...(space !== '' && { space }), names }];
  });
}

const NAMING =
  /^(type_argument_list|base_list|generic_name|nullable_type|array_type|object_creation_expression|variable_declaration|parameter|typeof_expression|cast_expression|constant_pattern|declaration_pattern|property_declaration|method_declaration)$/;

const isIdentifier = ofType(/^identifier$/);
const isAside = ofType(/^(using_directive|attribute_list)$/);

/** Types that the file itself defines, or gives a name to. */
const namedHere = (root: Node, usings: readonly Import[]): ReadonlySet<string> =>
  new Set([
    ...nodesOf(root, isTypes).flatMap((type) => child(type, 'name')?.text ?? []),
    ...usings.flatMap(({ names }) => names.map(({ local }) => local)),
  ]);

/** Types that code names and that are none of the file's own lie in files of their names, by convention. */
function fromTypes(root: Node, own: ReadonlySet<string>): Import[] {
  const found = new Map<string, Import>();
  for (const at of nodesOf(root, isIdentifier, isAside)) {
    if (!/^[A-Z]/.test(at.text) || at.field === 'name' || own.has(at.text)) continue;
    const static_ = at.parent?.type === 'member_access_expression' && at.field === 'expression';
    if (static_ || NAMING.test(at.parent?.type ?? ''))
      found.set(at.text, { module: `${at.text}.cs`, names: [{ local: at.text, original: at.text }] });
  }
  return [...found.values()];
}

/** What a file uses: namespaces as written, and the files that the types it names lie in by their name. */
export function csharpImports(root: Node): Import[] {
  const usings = fromUsings(root);
  return [...usings, ...fromTypes(root, namedHere(root, usings))];
}

/** The symbols and imports of a C# file. */
export function readCsharpSource(root: Node): DefinedSource {
  const [unread] = brokenIn(root);
  if (unread !== undefined)
    return { kind: 'unreadable', why: `line ${unread.line} does not parse, or is nested too deep` };
  return { kind: 'source', definitions: symbolsOf(root), rest: topLevel(root), imports: csharpImports(root) };
}
