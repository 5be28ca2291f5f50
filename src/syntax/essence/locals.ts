import { isLiteral } from '../constant.ts';
import { isStatementList } from '../flow.ts';
import { bare } from '../normal.ts';
import { initial } from '../scope.ts';
import { ancestors, child, type Node, ofType, parts, remember, walk } from '../tree.ts';

/** What is known of the names that a function binds for itself. */
export interface Locals {
  /** By what a name goes: `%0`, `%1` … in the order in which they are bound; null for names that are not the function's own. */
  readonly alias: (name: Node) => string | null;
  /** What stands in the place of a name that is bound once, and read at once or to a constant; null for others. */
  readonly meaning: (name: Node) => Node | null;
  /** Whether a statement does no more than bind a name that is read nowhere, or that its meaning stands for. */
  readonly isIdle: (statement: Node) => boolean;
}

interface Bound {
  readonly isParameter: boolean;
  readonly value: Node | null;
  readonly statement: Node | null;
  bindings: number;
  readonly reads: Node[];
}

const isName = ofType(/^(identifier|variable_name)$/);
const isFunction = ofType(
  /^((async_|anonymous_|arrow_|local_)?function(_definition|_declaration|_item|_expression|_statement)?|generator_function(_declaration)?|method(_definition|_declaration)?|singleton_method|constructor_declaration|lambda(_expression)?|closure_expression|func_literal|do_block)$/,
);
const isLoop = ofType(/^(for|while|do|until|loop|enhanced_for|foreach)(_|$)|comprehension|generator_expression/);
const isEffect = ofType(
  /call|invocation|^(await|yield|new|object_creation|assignment|update|augmented|macro|try)|named_expression/,
);
const isList = ofType(/list$|pattern$/);
const SHARED = /^(global|nonlocal|global_declaration|function_static_declaration)(_statement)?$/;
const FOREIGN = ofType(/^(class|module|interface)(_definition|_declaration)?$/);

/** A name that is no member, key or named argument, so that it may be a variable. */
function isVariable(node: Node): boolean {
  if (!isName(node)) return false;
  if (/^(attribute|property|field|method|key)$/.test(node.field ?? '')) return false;
  return !(
    node.field === 'name' &&
    /^(keyword_argument|method_invocation|argument|member_|field_|scoped_|function|method)/.test(
      node.parent?.type ?? '',
    )
  );
}

const namesIn = (target: Node): readonly Node[] =>
  isName(target) ? [target] : isList(target) || target.type === 'pair' ? walk(target).filter(isVariable) : [];

/** What a node binds by declaring it, or as Python, Ruby and PHP do by assigning. */
function bound(at: Node): readonly { readonly name: Node; readonly value: Node | null }[] {
  const only = (target: Node | null, value: Node | null) => {
    const names = target === null ? [] : namesIn(target);
    const [one] = value !== null && value.type === 'expression_list' ? parts(value) : [value];
    const plain = one != null && !/assignment/.test(one.type) ? one : null;
    return names.map((name) => ({ name, value: names.length === 1 ? plain : null }));
  };
  switch (at.type) {
    case 'assignment':
      return only(child(at, 'left'), child(at, 'right'));
    case 'assignment_expression':
      return child(at, 'left')?.type === 'variable_name' ? only(child(at, 'left'), child(at, 'right')) : [];
    case 'variable_declarator':
      return only(child(at, 'name'), child(at, 'value') ?? initial(at));
    case 'short_var_declaration':
      return only(child(at, 'left'), child(at, 'right'));
    case 'let_declaration':
      return only(child(at, 'pattern'), child(at, 'value'));
    case 'range_clause':
      return only(child(at, 'left'), null).map(({ name }) => ({ name, value: null }));
    default: {
      const target = isLoop(at) ? (child(at, 'left') ?? child(at, 'pattern') ?? child(at, 'name')) : null;
      return only(target, null);
    }
  }
}

/** The target of what gives a variable another value in its place. */
function reassigned(at: Node): readonly Node[] {
  if (/^(assignment_expression|assignment_statement|named_expression)$/.test(at.type)) {
    const target = child(at, 'left') ?? child(at, 'name');
    return target === null || target.type === 'variable_name' ? [] : namesIn(target);
  }
  if (!/^(augmented|compound|operator)_assign|^(update|inc|dec|postfix|prefix)_|^reference/.test(at.type)) return [];
  const target = child(at, 'left') ?? child(at, 'argument') ?? child(at, 'value') ?? parts(at)[0];
  return target == null ? [] : namesIn(target);
}

/** The statement of a list that holds a node. */
function statementOf(node: Node, top: Node): Node | null {
  let below = node;
  for (const at of ancestors(node, top)) {
    if (isStatementList(at)) return below;
    below = at;
  }
  return null;
}

/** What follows a statement in its list, and where; each list is laid out once. */
const rowOf = remember((list: Node): { readonly row: readonly Node[]; readonly at: ReadonlyMap<Node, number> } => {
  const row = parts(list);
  return { row, at: new Map(row.map((one, index) => [one, index])) };
});

function followers(statement: Node): { readonly row: readonly Node[]; readonly from: number } {
  if (statement.parent === null) return { row: [], from: 0 };
  const { row, at } = rowOf(statement.parent);
  return { row, from: (at.get(statement) ?? row.length) + 1 };
}

/** Whether a statement binds one name and does nothing else. */
const bindsOnly = (statement: Node, name: Node): boolean =>
  /^(expression_statement|assignment|lexical_declaration|variable_declaration|local_variable_declaration|local_declaration_statement|short_var_declaration|let_declaration)$/.test(
    statement.type,
  ) &&
  walk(statement)
    .flatMap(bound)
    .every((one) => one.name === name);

function collect(top: Node): Map<string, Bound> {
  const found = new Map<string, Bound>();
  const targets = new Set<Node>();
  const shared = new Set<string>();
  const moved: string[] = [];
  const bind = (name: Node, value: Node | null, isParameter: boolean): void => {
    targets.add(name);
    const seen = found.get(name.text);
    if (seen !== undefined) seen.bindings += 1;
    else {
      const statement = isParameter ? null : statementOf(name, top);
      found.set(name.text, { isParameter, value, statement, bindings: 1, reads: [] });
    }
  };
  const bindAll = (at: Node): void => {
    const list = isFunction(at) ? (child(at, 'parameters') ?? child(at, 'parameter')) : null;
    if (list !== null)
      for (const one of walk(list))
        if (isVariable(one) && !/^(type|value)$/.test(one.field ?? '')) bind(one, null, true);
    if (SHARED.test(at.type)) for (const one of parts(at)) shared.add(one.text);
    for (const { name, value } of bound(at)) bind(name, value, false);
    for (const target of reassigned(at)) moved.push(target.text);
  };
  for (const at of walk(top)) bindAll(at);
  for (const at of walk(top)) if (isVariable(at) && !targets.has(at)) found.get(at.text)?.reads.push(at);
  for (const name of shared) found.delete(name);
  for (const name of moved) {
    const seen = found.get(name);
    if (seen !== undefined) seen.bindings += 1;
  }
  return found;
}

/** Whether nothing stands between a node and a statement around it that would run it later, or more than once. */
function runsAtOnce(node: Node, statement: Node): boolean {
  for (const at of ancestors(node)) {
    if (isFunction(at) || isLoop(at) || (at.type === 'block' && at.parent?.type === 'call')) return false;
    if (at === statement) return true;
  }
  return node === statement;
}

/** What binds nothing: the names of what is no function, and of one that holds a class of its own. */
const NONE: Locals = { alias: () => null, meaning: () => null, isIdle: () => false };

const functionIn = (node: Node): Node | null => {
  const at = child(node, 'definition') ?? (node.type === 'variable_declarator' ? child(node, 'value') : node);
  return at !== null && isFunction(at) ? at : null;
};

/** Looks at the variables of a definition. `loose`: parameters count as its own too, though callers may name them. */
export function localsOf(node: Node, loose: boolean): Locals {
  const top = functionIn(node);
  if (top === null || walk(top).some((at) => at !== top && FOREIGN(at))) return NONE;
  const all = collect(top);
  const idle = new Set<Node>();
  const meanings = new Map<string, Node>();
  const isSteady = (value: Node): boolean => {
    const at = bare(value);
    return (isLiteral(at) && !/^[[({]/.test(at.text)) || (isName(at) && (all.get(at.text)?.bindings ?? 2) === 1);
  };
  /** Whether a node is run by the next statement, or by one on the way there that is idle and so a part of it. */
  const isNext = (read: Node, statement: Node): boolean => {
    const { row, from } = followers(statement);
    for (let at = from; at < row.length; at += 1) {
      const one = row[at] as Node;
      if (one.place <= read.place && read.place < one.beyond) return runsAtOnce(read, one);
      if (!idle.has(one)) return false;
    }
    return false;
  };
  for (const [name, { isParameter, value, statement, bindings, reads }] of [...all].reverse()) {
    if (isParameter || bindings !== 1 || value === null || statement === null) continue;
    const target = walk(statement).flatMap(bound)[0]?.name;
    const { row, from } = followers(statement);
    // The last statement of a list may be what its function answers.
    if (from >= row.length || target?.text !== name || !bindsOnly(statement, target)) continue;
    if (reads.length === 0 && !walk(value).some(isEffect)) idle.add(statement);
    else if (isSteady(value) || (reads.length === 1 && reads.every((one) => isNext(one, statement)))) {
      idle.add(statement);
      meanings.set(name, value);
    }
  }
  const named = [...all].filter(([name, one]) => (loose || !one.isParameter) && !meanings.has(name));
  const aliases = new Map(named.map(([name], index) => [name, `%${index}`]));
  return {
    alias: (at) => (isVariable(at) ? (aliases.get(at.text) ?? null) : null),
    meaning: (at) => (isVariable(at) ? (meanings.get(at.text) ?? null) : null),
    isIdle: (statement) => idle.has(statement),
  };
}
