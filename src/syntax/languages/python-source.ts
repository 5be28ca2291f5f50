import { isLiteral, isNeverTaken } from '../constant.ts';
import { type Defined, type DefinedSource, type Definition, definer, restOf } from '../definition.ts';
import { mentions, tokens } from '../normal.ts';
import type { Import, ImportedName } from '../oracle.ts';
import { brokenIn, child, isComment, type Node, nodesOf, ofType, parts } from '../tree.ts';

const IMPORTS = /^(import_statement|import_from_statement|future_import_statement)$/;
/** Statements that only open a place for definitions. */
const TRANSPARENT = /^(decorated_definition|if_statement|else_clause|elif_clause|try_statement|except_clause|block)$/;

/** A statement without effect: a docstring or another bare literal, `pass`, a branch never taken. */
function isIdle(node: Node): boolean {
  if (node.type === 'pass_statement') return true;
  if (node.type === 'expression_statement') return parts(node).every(isLiteral);
  return isNeverTaken(node);
}

/** Annotations of parameters and results, with the marks before them. */
const isSignatureType = ({ type, field, parent }: Node): boolean =>
  field === 'return_type' ||
  (type === '->' && parent?.type === 'function_definition') ||
  (/^(type|:)$/.test(type) && /^typed_/.test(parent?.type ?? ''));

const nested = (node: Node): boolean => node.type === 'function_definition' || node.type === 'class_definition';

const define = definer((node) => isIdle(node) || isSignatureType(node));

/** `app` of `@app.route("/pears")` and of `@app.command`: what may hand on the function below. */
function handers(whole: Node): readonly string[] {
  const decorators = whole.children.filter(({ type }) => type === 'decorator');
  return decorators.flatMap((decorator) => {
    let [at] = parts(decorator);
    const isPlain = at?.type === 'identifier';
    while (at !== undefined && at.type !== 'identifier') at = child(at, 'function') ?? child(at, 'object') ?? undefined;
    return at === undefined || isPlain ? [] : [at.text];
  });
}

/** Functions and classes, methods by `Class.method`; a class itself is what is left without its methods. */
function definitions(root: Node): { symbols: Definition[]; owned: ReadonlySet<Node> } {
  const symbols: Definition[] = [];
  const owned = new Set<Node>();
  const waiting: { node: Node; path: string }[] = [{ node: root, path: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const at of next.node.children) {
      if (TRANSPARENT.test(at.type)) waiting.push({ node: at, path: next.path });
      if (!nested(at)) continue;
      const whole = at.parent?.type === 'decorated_definition' ? at.parent : at;
      const name = next.path + (child(at, 'name')?.text ?? '');
      const body = child(at, 'body');
      owned.add(whole);
      if (at.type === 'function_definition') symbols.push({ ...define(name, whole), decorators: handers(whole) });
      else {
        symbols.push(define(name, whole, (inner) => inner !== at && nested(inner)));
        if (body !== null) waiting.push({ node: body, path: `${name}.` });
      }
    }
  }
  return { symbols, owned };
}

/** Constants of the module, and everything else that it does on being imported. */
function statements(root: Node, owned: ReadonlySet<Node>): Defined {
  const found: Definition[] = [];
  const rest: string[] = [];
  const named = new Set<string>();
  for (const at of parts(root)) {
    if (owned.has(at) || IMPORTS.test(at.type) || isIdle(at)) continue;
    const assignment = at.children.find((c) => c.type === 'assignment');
    const target = assignment === undefined ? null : child(assignment, 'left');
    if (target?.type === 'identifier' && target.text !== '__version__') found.push(define(target.text, at));
    else {
      rest.push(...tokens(at, (inner) => nested(inner) || IMPORTS.test(inner.type) || isIdle(inner)));
      for (const name of mentions(at)) named.add(name);
    }
  }
  return { definitions: found, rest: restOf(rest, named) };
}

function importedName(node: Node): ImportedName {
  if (node.type === 'aliased_import')
    return { local: child(node, 'alias')?.text ?? '', original: child(node, 'name')?.text ?? '' };
  return { local: node.text, original: node.text };
}

const isImport = ofType(/^import_(from_)?statement$/);

/** Every import of a file, those inside functions included. */
export function pythonImports(root: Node): Import[] {
  const found: Import[] = [];
  for (const at of nodesOf(root, isImport)) {
    if (at.type === 'import_statement')
      for (const part of parts(at)) {
        const { local, original } = importedName(part);
        const first = local === original ? (original.split('.')[0] ?? original) : local;
        found.push({ module: original, names: [{ local: first, original: '' }] });
      }
    if (at.type !== 'import_from_statement') continue;
    const module = child(at, 'module_name');
    const names = parts(at).filter((c) => c !== module);
    const all = names.some((c) => c.type === 'wildcard_import');
    found.push({
      module: module?.text ?? '',
      names: all ? [{ local: '*', original: '*' }] : names.map(importedName),
    });
  }
  return found;
}

/** The symbols and imports of a Python file. */
export function readPythonSource(root: Node): DefinedSource {
  for (const at of brokenIn(root))
    if (!isComment(at)) return { kind: 'unreadable', why: `line ${at.line} does not parse, or is nested too deep` };
  const { symbols, owned } = definitions(root);
  const top = statements(root, owned);
  return {
    kind: 'source',
    definitions: [...symbols, ...top.definitions],
    rest: top.rest,
    imports: pythonImports(root),
  };
}
