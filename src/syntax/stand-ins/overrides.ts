import { argumentsIn, calleeOf } from '../signs/call.ts';
import { ancestors, child, type Node, nodesOf, ofType, parts } from '../tree.ts';
import type { Replaced } from './replacements.ts';

/** What a class says it is built on, in the grammars at hand. */
const BASES = /^(superclass|base_clause|class_heritage|base_list)$/;
const BODIES = /^(class_body|declaration_list|block|body_statement)$/;
const METHODS = /^(method_declaration|method_definition|function_definition|method)$/;
/** More methods than this no stand-in has. */
const MOST = 200;

const lastName = (text: string): string | null =>
  /(?<![\p{L}\p{N}_$])[\p{L}_$][\p{L}\p{N}_$]*$/u.exec((text.slice(0, 200).split(/[<({,]/, 1)[0] ?? '').trim())?.[0] ??
  null;

/** The first class that a class is built on, by its last name; null where it is built on none. */
function baseOf(node: Node): string | null {
  const listed = node.type === 'class_definition' ? child(node, 'superclasses') : null;
  const clause = listed ?? node.children.find(({ type }) => BASES.test(type)) ?? null;
  if (clause !== null) {
    const inner = clause.children.find(({ type }) => type === 'extends_clause') ?? clause;
    const first = parts(inner)[0];
    return first === undefined ? null : lastName(first.text);
  }
  // Java: `new Lock(3) { … }`.
  const made = node.type === 'object_creation_expression' ? child(node, 'type') : null;
  return made === null ? null : lastName(made.text);
}

function methodsIn(body: Node): readonly string[] {
  const found: string[] = [];
  for (const at of parts(body).slice(0, MOST)) {
    const inner = at.type === 'decorated_definition' ? (child(at, 'definition') ?? at) : at;
    const name = METHODS.test(inner.type) ? child(inner, 'name') : null;
    if (name !== null) found.push(name.text);
  }
  return found;
}

const bodyOf = (node: Node): Node | null =>
  child(node, 'body') ?? node.children.find(({ type }) => BODIES.test(type)) ?? null;

const overriding = (body: Node | null, module: string | null): Replaced[] =>
  body === null || module === null ? [] : methodsIn(body).map((name) => ({ kind: 'override' as const, name, module }));

const isModule = ofType(/^module$/);

/** Ruby: the methods of a module of the file that is put before those of a class. */
function prepended(call: Node): Replaced[] {
  const [, owner, how] =
    /^(?:::)?(?:\w+::)*(\w+)\.(?:singleton_class\.)?(prepend|extend)$/.exec(calleeOf(call) ?? '') ?? [];
  const given = child(call, 'arguments');
  const name = given === null ? undefined : parts(given)[0]?.text;
  const root = [...ancestors(call)].at(-1);
  if (owner === undefined || how === undefined || name === undefined || root === undefined) return [];
  for (const at of nodesOf(root, isModule))
    if (at.named && child(at, 'name')?.text === name) return overriding(bodyOf(at), owner);
  return [];
}

/** Ruby's blocks in which a class is opened again (`Scale.class_eval`, `refine Scale`), or one is built on it (`Class.new(Scale)`). */
const OPENS = /^(?:(?:::)?((?:\w+::)*\w+)\.class_(?:eval|exec)|refine|Class\.new)$/;

/** Ruby: the methods that a block gives a class another body for, be they made by `define_method`. */
function reopened(call: Node): Replaced[] {
  const [opens, owner] = OPENS.exec(calleeOf(call) ?? '') ?? [];
  const block = opens === undefined ? null : child(call, 'block');
  const module = lastName(owner ?? argumentsIn(call)[0]?.text ?? '');
  const body = block === null ? null : (child(block, 'body') ?? block);
  if (body === null || module === null) return [];
  const made = parts(body).flatMap((at) => {
    const name = calleeOf(at) === 'define_method' ? argumentsIn(at)[0]?.text.replace(/^:/, '') : undefined;
    return name === undefined ? [] : [{ kind: 'override' as const, name, module }];
  });
  return [...overriding(body, module), ...made];
}

/** Ruby: a method that one object alone is given (`def scale.weigh`); what says `self` is a class's own. */
function ofOneObject(node: Node): Replaced[] {
  const [object, name] = [child(node, 'object'), child(node, 'name')];
  return object === null || name === null || object.type === 'self'
    ? []
    : [{ kind: 'patch', name: name.text, module: object.text.slice(0, 200) }];
}

const mayOverride = ofType(/class|^object_creation_expression$/);

/**
 * Methods that a node gives another body: those of a class that is built on another one, named or not, and in Ruby those of a
 * class that is opened again or has a module put before it. `module` is the other class's last name.
 */
export function overriddenAt(node: Node, language: string): readonly Replaced[] {
  if (language === 'ruby') {
    if (node.type === 'call') return [...prepended(node), ...reopened(node)];
    if (node.type === 'singleton_method') return ofOneObject(node);
    const opened = node.type === 'class' && child(node, 'superclass') === null ? child(node, 'name') : null;
    if (opened !== null) return overriding(bodyOf(node), lastName(opened.text));
  }
  if (!mayOverride(node)) return [];
  return overriding(bodyOf(node), baseOf(node));
}
