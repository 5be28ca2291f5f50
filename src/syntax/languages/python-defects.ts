import type { Defect } from '../oracle.ts';
import { ancestors, child, type Node, nodesOf, ofType, parts, remember, walk } from '../tree.ts';
import { decoratorsOf } from './python-fixtures.ts';

const CATCHES_ALL = /\b(AssertionError|Exception|BaseException)\b/;

/** Whether an exception handler lets a failed assertion pass without a trace. */
const swallows = remember((handler: Node): boolean => {
  const body = handler.children.find((c) => c.type === 'block');
  const caught = parts(handler).filter((c) => c !== body);
  if (caught.length > 0 && !caught.some((c) => CATCHES_ALL.test(c.text))) return false;
  return body === undefined || !/\b(raise|fail|assert\w*|exit|skip)\b/.test(body.text);
});

const isSwallowed = (attempt: Node): boolean => attempt.children.some((c) => c.type === 'except_clause' && swallows(c));

/** Whether a function runs what it is handed (a decorator), or what stands in its `with` block, and swallows its failure. */
function isCalming(definition: Node): boolean {
  const given = new Set(parts(child(definition, 'parameters') ?? definition).map(({ text }) => text));
  for (const at of walk(definition)) {
    const body = at.type === 'try_statement' && isSwallowed(at) ? child(at, 'body') : null;
    for (const inner of body === null ? [] : walk(body))
      if (inner.type === 'yield' || (inner.type === 'call' && given.has(child(inner, 'function')?.text ?? '')))
        return true;
  }
  return false;
}

const isDefinition = ofType(/^function_definition$/);

/** The functions of a file by which failures of others are swallowed. */
const calmingNames = remember((root: Node): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const at of nodesOf(root, isDefinition)) if (isCalming(at)) found.add(child(at, 'name')?.text ?? '');
  return found;
});

function rootOf(node: Node): Node {
  let root = node;
  for (const at of ancestors(node)) root = at;
  return root;
}

const calledBy = (node: Node): string => (node.type === 'call' ? (child(node, 'function')?.text ?? '') : node.text);

/** Whether a `with` statement expects or suppresses the failure of an assertion. */
const suppresses = remember((statement: Node): boolean => {
  const clause = statement.children.find((c) => c.type === 'with_clause');
  if (clause === undefined) return false;
  if (/\b(suppress|raises|assertRaises)\s*\([^)]*\b(AssertionError|Exception|BaseException)\b/.test(clause.text))
    return true;
  const calming = calmingNames(rootOf(statement));
  return calming.size > 0 && walk(clause).some((at) => at.type === 'call' && calming.has(calledBy(at)));
});

/** Whether a test itself returns this: no runner does anything with that. A fixture's or a factory's caller does. */
function isReturnedByTest(name: Node, top: Node): boolean {
  if (name.parent?.type !== 'return_statement' || top.parent === null) return false;
  if (!/^test/i.test(child(top.parent, 'name')?.text ?? '')) return false;
  return ![...ancestors(name, top)].some(({ type }) => type === 'function_definition');
}

/** Whether a function inside of another is called by nobody: its name stands nowhere but in its head and in itself. */
function isIdle(definition: Node, top: Node): boolean {
  if (definition.parent?.type === 'decorated_definition') return false;
  const name = child(definition, 'name')?.text ?? '';
  for (const at of walk(top, (node) => node !== definition))
    if (at.type === 'identifier' && at.text === name && !isReturnedByTest(at, top)) return false;
  return true;
}

/** Whether a decorator of the file swallows what the function below it raises. */
const isCalmed = remember((body: Node): boolean => {
  const decorators = body.parent === null ? [] : decoratorsOf(body.parent);
  if (decorators.length === 0) return false;
  const calming = calmingNames(rootOf(body));
  return decorators.some((one) => calming.has(calledBy(one)));
});

/** What keeps an assertion in the body of a function from failing it; null where nothing does. */
export function defectOf(node: Node, top: Node): Defect | null {
  if (isCalmed(top)) return 'swallowed';
  let below = node;
  for (const at of ancestors(node, top)) {
    if (at.type === 'function_definition' && isIdle(at, top)) return 'unreachable';
    if (at.type === 'try_statement' && below.field === 'body') {
      if (isSwallowed(at)) return 'swallowed';
    } else if (at.type === 'with_statement' && below.field === 'body' && suppresses(at)) return 'swallowed';
    below = at;
  }
  return null;
}

const isYield = ofType(/^yield$/);
const isOther = ofType(/^(function_definition|lambda|class_definition)$/);

/** Whether a function only makes a generator, which no runner walks: it yields, and no decorator takes it in hand. */
export function isGenerator(definition: Node, body: Node): boolean {
  if (decoratorsOf(definition).some((one) => !/^(pytest\.)?mark\./.test(one.text))) return false;
  return nodesOf(body, isYield, isOther).length > 0;
}
