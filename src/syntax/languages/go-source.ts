import { isNeverTaken } from '../constant.ts';
import { type DefinedSource, type Definition, definer } from '../definition.ts';
import { stringValue } from '../normal.ts';
import type { Import } from '../oracle.ts';
import { brokenIn, child, type Node, parts, walk } from '../tree.ts';

/** A statement without effect: `_ = x`, a branch never taken. */
function isIdle(node: Node): boolean {
  if (node.type === 'empty_statement') return true;
  if (node.type === 'assignment_statement') return /^_\s*=\s*[\w.]+$/.test(node.text);
  return isNeverTaken(node);
}

const define = definer(isIdle);

/** The type that a method belongs to: `Orchard` of `(o *Orchard)` and `(o Orchard[T])`. */
export function receiverType(method: Node): string {
  const receiver = child(method, 'receiver');
  const named = receiver === null ? [] : walk(receiver).filter((one) => one.type === 'type_identifier');
  return named[0]?.text ?? '';
}

function functionName(node: Node): string {
  const name = child(node, 'name')?.text ?? '';
  if (node.type === 'method_declaration') return `${receiverType(node)}.${name}`;
  return name === 'init' || name === '_' ? '<module>' : name;
}

const SPEC = /^(type_spec|type_alias|const_spec|var_spec)$/;

function declared(at: Node): Definition[] {
  if (/^(function|method)_declaration$/.test(at.type)) return [define(functionName(at), at)];
  if (!/^(type|const|var)_declaration$/.test(at.type)) return [];
  return walk(at, (inner) => /_(list|declaration)$/.test(inner.type))
    .filter((inner) => SPEC.test(inner.type))
    .flatMap((spec) =>
      spec.children
        .filter((c) => c.field === 'name' && c.named)
        .map((name) => define(name.text === '_' ? '<module>' : name.text, spec)),
    );
}

/** What a file imports, and its own package, which is its folder: `.`. */
export function goImports(root: Node): Import[] {
  const found: Import[] = [{ module: '.', names: [{ local: '*', original: '*' }] }];
  for (const at of walk(root, (node) => /^import_/.test(node.type))) {
    const path = at.type === 'import_spec' ? child(at, 'path') : null;
    const module = path === null ? '' : (stringValue(path) ?? '');
    if (module === '') continue;
    const last =
      module
        .replace(/\/v\d+$/, '')
        .split('/')
        .at(-1) ?? '';
    found.push({ module, names: [{ local: child(at, 'name')?.text ?? last, original: '' }] });
  }
  return found;
}

/** The symbols and imports of a Go file. */
export function readGoSource(root: Node): DefinedSource {
  const [unread] = brokenIn(root);
  if (unread !== undefined)
    return { kind: 'unreadable', why: `line ${unread.line} does not parse, or is nested too deep` };
  return { kind: 'source', definitions: parts(root).flatMap(declared), rest: [], imports: goImports(root) };
}
