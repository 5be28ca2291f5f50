import { isLiteral, isNeverTaken } from '../constant.ts';
import { type DefinedSource, type Definition, definer, restOf } from '../definition.ts';
import { mentions, stringValue, tokens } from '../normal.ts';
import type { Import, SourceSymbol } from '../oracle.ts';
import { brokenIn, child, type Node, nodesOf, ofType, parts } from '../tree.ts';
import { argumentsOf, calledName, graftHeredocs, receiverOf } from './ruby-tree.ts';

const SCOPES = /^(class|module|singleton_class)$/;
const METHODS = /^(method|singleton_method)$/;
const LOADERS = /^(require|require_relative|load|autoload)$/;

/** What changes nothing that the code does: a bare literal that is not the value of its body, a branch never taken. */
function isIdle(node: Node): boolean {
  const { parent } = node;
  if (parent !== null && /^(body_statement|program)$/.test(parent.type) && isLiteral(node))
    return parts(parent).at(-1) !== node;
  return isNeverTaken(node);
}

const define = definer(isIdle);

const constantOf = (node: Node): Node | null => {
  const left = node.type === 'assignment' ? child(node, 'left') : null;
  return left?.type === 'constant' ? left : null;
};

const isSymbol = (node: Node): boolean =>
  METHODS.test(node.type) || SCOPES.test(node.type) || constantOf(node) !== null;

const pathOf = (node: Node): string => (child(node, 'name')?.text ?? '').replace(/\s+/g, '').replaceAll('::', '.');

const INITIALIZER = 'constructor';

function methodName(method: Node): string {
  const name = child(method, 'name')?.text ?? '';
  return name === 'initialize' ? INITIALIZER : name;
}

/** Methods as `Module.Class.method`, `initialize` as `Class.constructor`; what a module or class does besides by its name. */
function symbolsOf(root: Node): Definition[] {
  const found: Definition[] = [];
  const waiting: { node: Node; path: string }[] = parts(root).map((node) => ({ node, path: '' }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { node, path } = next;
    const constant = constantOf(node);
    if (METHODS.test(node.type)) found.push(define(path + methodName(node), node));
    else if (constant !== null) found.push(define(path + constant.text, node));
    else if (SCOPES.test(node.type)) {
      const name = node.type === 'singleton_class' ? path.replace(/\.$/, '') : path + pathOf(node);
      const body = child(node, 'body');
      if (node.type !== 'singleton_class') found.push(define(name, node, (inner) => inner !== node && isSymbol(inner)));
      const inside = name === '' ? '' : `${name}.`;
      if (body !== null) waiting.push(...parts(body).map((member) => ({ node: member, path: inside })));
    }
  }
  return found;
}

const isLoading = (node: Node): boolean => LOADERS.test(calledName(node)) && receiverOf(node) === null;

function topLevel(root: Node): SourceSymbol[] {
  const rest = parts(root).filter((node) => !isSymbol(node) && !isLoading(node) && !isIdle(node));
  const words = rest.flatMap((node) => tokens(node, (at) => isSymbol(at) || isIdle(at)));
  return restOf(words, rest.flatMap(mentions));
}

const snake = (name: string): string =>
  name
    .replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .toLowerCase();

const isConstant = ofType(/^(constant|scope_resolution)$/);

/** Files that constants are looked for in by convention, as autoloaders do: `Orchard::Scale` in `orchard/scale`. */
function autoloaded(root: Node): Import[] {
  const found = new Map<string, Import>();
  for (const at of nodesOf(root, isConstant)) {
    if (at.parent?.type === 'scope_resolution') continue;
    const name = at.text.replace(/\s+/g, '').replace(/^::/, '');
    if (!/^[A-Z][\w:]*$/.test(name)) continue;
    const module = name.split('::').filter(Boolean).map(snake).join('/');
    found.set(module, { module, names: [{ local: name.split('::').at(-1) ?? name, original: '*' }] });
  }
  return [...found.values()];
}

const isCall = ofType(/^call$/);

/** What a file requires, a leading dot before what is relative to it, and what its constants would load. */
export function rubyImports(root: Node): Import[] {
  const found: Import[] = [];
  for (const at of nodesOf(root, isCall)) {
    if (!isLoading(at)) continue;
    const text = argumentsOf(at)
      .map(stringValue)
      .findLast((one) => one !== null);
    if (text == null) continue;
    const plain = text.replace(/\.rb$/, '');
    const module = calledName(at) === 'require_relative' ? `./${plain}` : plain;
    found.push({ module, names: [{ local: '*', original: '*' }] });
  }
  return [...found, ...autoloaded(root)];
}

/** The symbols and imports of a Ruby file. */
export function readRubySource(root: Node): DefinedSource {
  const [unread] = brokenIn(root);
  if (unread !== undefined)
    return { kind: 'unreadable', why: `line ${unread.line} does not parse, or is nested too deep` };
  graftHeredocs(root);
  return { kind: 'source', definitions: symbolsOf(root), rest: topLevel(root), imports: rubyImports(root) };
}
