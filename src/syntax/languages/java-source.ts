import { isNeverTaken } from '../constant.ts';
import { type DefinedSource, type Definition, definer } from '../definition.ts';
import type { Import } from '../oracle.ts';
import { brokenIn, child, type Node, parts } from '../tree.ts';
import { annotationName, lastName } from './java-tree.ts';

const TYPES = /^(class|interface|enum|record|annotation_type)_declaration$/;
const MEMBERS = /^(method|constructor|compact_constructor|field|constant)_declaration$/;
/** Annotations that only the compiler or the reader of the code looks at. */
const FOR_READERS =
  /^(Override|SuppressWarnings|Deprecated|Nullable|NonNull|NotNull|Nonnull|VisibleForTesting|SafeVarargs|FunctionalInterface|Generated|CanIgnoreReturnValue|API)$/;
const VISIBILITY = /^(public|protected|private|final)$/;

/** What changes nothing that the code does: a branch never taken, an empty statement, visibility, notes for readers. */
function isIdle(node: Node): boolean {
  if (VISIBILITY.test(node.type) && node.parent?.type === 'modifiers') return true;
  if (/^(marker_)?annotation$/.test(node.type)) return FOR_READERS.test(annotationName(node));
  return isNeverTaken(node);
}

const define = definer(isIdle);

const isMember = (node: Node): boolean => TYPES.test(node.type) || MEMBERS.test(node.type);

/** Members of a body; those of an enum stand one level deeper. */
const membersOf = (body: Node): readonly Node[] =>
  parts(body).flatMap((c) => (c.type === 'enum_body_declarations' ? parts(c) : [c]));

function symbolsOfMember(member: Node, path: string): Definition[] {
  if (member.type === 'method_declaration') return [define(path + (child(member, 'name')?.text ?? ''), member)];
  if (/constructor_declaration$/.test(member.type)) return [define(`${path}constructor`, member)];
  return member.children
    .filter((c) => c.type === 'variable_declarator')
    .map((c) => define(path + (child(c, 'name')?.text ?? ''), member));
}

/** Methods as `Outer.Inner.method`, constructors as `Class.constructor`; a class itself is what is left without its members. */
function symbolsOf(root: Node): Definition[] {
  const found: Definition[] = [];
  const waiting: { node: Node; path: string }[] = parts(root).map((node) => ({ node, path: '' }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { node, path } = next;
    if (MEMBERS.test(node.type)) found.push(...symbolsOfMember(node, path));
    if (!TYPES.test(node.type)) continue;
    const name = path + (child(node, 'name')?.text ?? '');
    const body = child(node, 'body');
    found.push(define(name, node, (inner) => inner !== node && isMember(inner)));
    if (body !== null) waiting.push(...membersOf(body).map((member) => ({ node: member, path: `${name}.` })));
  }
  return found;
}

const spell = (node: Node): string => node.text.replace(/\s+/g, '');

/** Imports of a file; its own package counts as imported whole, as the language has it. */
export function javaImports(root: Node): Import[] {
  const found: Import[] = [];
  for (const at of root.children) {
    const name = at.children.find((c) => /identifier$/.test(c.type));
    if (name === undefined) continue;
    const whole = spell(name);
    if (at.type === 'package_declaration') found.push({ module: whole, names: [{ local: '*', original: '*' }] });
    if (at.type !== 'import_declaration') continue;
    const last = lastName(whole);
    if (at.children.some((c) => c.type === 'asterisk'))
      found.push({ module: whole, names: [{ local: '*', original: '*' }] });
    else
      found.push({
        module: whole.slice(0, Math.max(0, whole.length - last.length - 1)),
        names: [{ local: last, original: last }],
      });
  }
  return found;
}

/** The symbols and imports of a Java file. */
export function readJavaSource(root: Node): DefinedSource {
  const [unread] = brokenIn(root);
  if (unread !== undefined)
    return { kind: 'unreadable', why: `line ${unread.line} does not parse, or is nested too deep` };
  return { kind: 'source', definitions: symbolsOf(root), rest: [], imports: javaImports(root) };
}
