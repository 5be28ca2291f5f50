import { child, type Node, parts } from '../../syntax/index.ts';
import { assign, remove } from './assign.ts';
import { isCaught } from './builtins.ts';
import { define } from './define.ts';
import { evaluate, items, need } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { closeFile } from './handle.ts';
import { type Machine, tick } from './machine.ts';
import { callModule, imports, partOfModule } from './modules.ts';
import { operate } from './operators.ts';
import { bind } from './scope.ts';
import { native, Raised, raise, refuse, truth, tuple, type Value } from './value.ts';
import { iterate } from './walk.ts';

/** How a statement ended: it went on, or left a loop, a turn of it, or a function. */
export type Ending = 'on' | 'break' | 'continue' | { readonly value: Value };

type Execute = (node: Node, frame: Frame) => Ending;

const ON = 'on' as const;

function conditional(node: Node, frame: Frame): Ending {
  if (truth(evaluate(need(node, 'condition'), frame))) return block(need(node, 'consequence'), frame);
  for (const other of node.children.filter((one) => one.field === 'alternative')) {
    if (other.type === 'else_clause') return block(need(other, 'body'), frame);
    if (truth(evaluate(need(other, 'condition'), frame))) return block(need(other, 'consequence'), frame);
  }
  return ON;
}

const otherwise = (node: Node, frame: Frame): Ending => {
  const last = child(node, 'alternative');
  return last === null ? ON : block(need(last, 'body'), frame);
};

function loop(node: Node, frame: Frame): Ending {
  if (node.text.startsWith('async')) return refuse('async');
  const rights = node.children.filter((one) => one.field === 'right');
  const right =
    rights.length === 1
      ? evaluate(rights[0] as Node, frame)
      : tuple(
          items(
            rights.filter((one) => one.named),
            frame,
          ),
        );
  const { next } = iterate(frame.machine, right);
  const [left, body] = [need(node, 'left'), need(node, 'body')];
  for (let item = next(); item !== undefined; item = next()) {
    tick(frame.machine);
    assign(left, item, frame);
    const ending = block(body, frame);
    if (ending === 'break') return ON;
    if (typeof ending === 'object') return ending;
  }
  return otherwise(node, frame);
}

function repeat(node: Node, frame: Frame): Ending {
  const [condition, body] = [need(node, 'condition'), need(node, 'body')];
  while (truth(evaluate(condition, frame))) {
    tick(frame.machine);
    const ending = block(body, frame);
    if (ending === 'break') return ON;
    if (typeof ending === 'object') return ending;
  }
  return otherwise(node, frame);
}

/** `with`: files only, which are closed however the body ends. */
function within(node: Node, frame: Frame): Ending {
  const clause = node.children.find((one) => one.type === 'with_clause') ?? refuse('a with of nothing');
  const opened: Value[] = [];
  try {
    for (const item of parts(clause)) {
      const given = need(item, 'value');
      const named = given.type === 'as_pattern';
      const value = evaluate(named ? (parts(given)[0] ?? refuse('a with of nothing')) : given, frame);
      if (value === null || typeof value !== 'object' || value.kind !== 'file') return refuse('a with of such a value');
      opened.push(value);
      const target = named ? parts(need(given, 'alias'))[0] : undefined;
      if (target) assign(target, value, frame);
    }
    return block(need(node, 'body'), frame);
  } finally {
    for (const value of opened.reverse())
      if (value !== null && typeof value === 'object' && value.kind === 'file') closeFile(frame.machine, value);
  }
}

function classNames(node: Node): string[] {
  const plain = node.type === 'parenthesized_expression' ? parts(node)[0] : node;
  if (plain?.type === 'identifier') return [plain.text];
  if (plain?.type === 'tuple') return parts(plain).flatMap(classNames);
  return refuse('such an exception');
}

/** Runs the handler of an exception; undefined where none fits. */
function handle(node: Node, frame: Frame, raised: Raised): Ending | undefined {
  for (const clause of node.children.filter((one) => one.type === 'except_clause')) {
    const body = clause.children.find((one) => one.type === 'block') ?? refuse('a handler of nothing');
    const [head] = parts(clause).filter((one) => one !== body);
    const named = head?.type === 'as_pattern' ? child(head, 'alias') : null;
    const classes = named && head ? parts(head)[0] : head;
    if (classes && !classNames(classes).some((name) => isCaught(raised.type, name))) continue;
    if (named)
      assign(parts(named)[0] ?? refuse('a handler of nothing'), { kind: 'exception', type: raised.type }, frame);
    const before = frame.machine.caught;
    frame.machine.caught = raised;
    const ending = block(body, frame);
    frame.machine.caught = before;
    return ending;
  }
  return undefined;
}

/** Runs the body of a `try`; the exception that it ended with, where there is one. */
function risk(node: Node, frame: Frame): Ending | Raised {
  const { machine } = frame;
  const before = machine.tries;
  machine.tries = before + 1;
  try {
    return block(need(node, 'body'), frame);
  } catch (error) {
    if (error instanceof Raised) return error;
    throw error;
  } finally {
    machine.tries = before;
  }
}

/** A `try` without its `finally`: exceptions of its handlers and of its `else` are not handled here. */
function guarded(node: Node, frame: Frame): Ending {
  const ended = risk(node, frame);
  if (ended instanceof Raised) {
    const handled = handle(node, frame, ended);
    if (handled === undefined) throw ended;
    return handled;
  }
  const clean = node.children.find((one) => one.type === 'else_clause');
  return clean === undefined || ended !== ON ? ended : block(need(clean, 'body'), frame);
}

function attempt(node: Node, frame: Frame): Ending {
  const last = node.children.find((one) => one.type === 'finally_clause');
  const end = last?.children.find((one) => one.type === 'block');
  const finish = (): void => {
    if (end && block(end, frame) !== ON) refuse('a finally that goes elsewhere');
  };
  let ending: Ending;
  try {
    ending = guarded(node, frame);
  } catch (error) {
    if (error instanceof Raised) finish();
    throw error;
  }
  finish();
  return ending;
}

function throwIt(node: Node, frame: Frame): Ending {
  const [what, more] = parts(node);
  if (what === undefined) throw frame.machine.caught ?? new Raised('RuntimeError');
  if (more !== undefined) return refuse('a cause');
  const value = evaluate(what, frame);
  if (value === null || typeof value !== 'object') return raise('TypeError');
  if (value.kind === 'exception') return leave(value.type, what, frame);
  return value.kind === 'callable' && !value.own ? leave(value.name, what, frame) : refuse('such an exception');
}

/** `SystemExit` ends the program with the status that it was given. */
function leave(type: string, node: Node, frame: Frame): never {
  if (type !== 'SystemExit') return raise(type);
  const given = child(node, 'arguments');
  const [status = null] = given ? items(parts(given), frame) : [];
  throw new Raised('SystemExit', status === null ? 0 : typeof status === 'number' ? status & 255 : 1);
}

function claim(node: Node, frame: Frame): Ending {
  const [asked = refuse('an assertion of nothing')] = parts(node);
  return truth(evaluate(asked, frame)) ? ON : raise('AssertionError');
}

function bringIn(node: Node, frame: Frame): Ending {
  for (const name of node.children.filter((one) => one.field === 'name')) {
    const alias = child(name, 'alias')?.text;
    const path = alias === undefined ? name.text : need(name, 'name').text;
    const module = imports(frame.machine, path, frame.machine.folder);
    const top = alias === undefined && path.includes('.') ? { ...module, name: path.split('.')[0] as string } : module;
    bind(frame.scope, alias ?? top.name, top);
  }
  return ON;
}

function bringInFrom(node: Node, frame: Frame): Ending {
  const module = imports(frame.machine, need(node, 'module_name').text, frame.machine.folder);
  if (node.children.some((one) => one.type === 'wildcard_import')) return refuse('an import of everything');
  for (const one of node.children.filter((part) => part.field === 'name')) {
    const alias = child(one, 'alias')?.text;
    const name = alias === undefined ? one.text : need(one, 'name').text;
    bind(frame.scope, alias ?? name, memberOf(frame.machine, module.name, name));
  }
  return ON;
}

function memberOf(machine: Machine, module: string, name: string): Value {
  if (module === 'os' && name === 'path') return { kind: 'module', name: 'os.path' };
  if (module === 'pathlib' && name === 'Path')
    return native('Path', (given, running) => callModule(running, { kind: 'module', name: module }, name, given));
  return partOfModule(machine, { kind: 'module', name: module }, name);
}

function expression(node: Node, frame: Frame): Ending {
  for (const part of parts(node)) {
    if (part.type === 'assignment') assignment(part, frame);
    else if (part.type === 'augmented_assignment') augment(part, frame);
    else evaluate(part, frame);
  }
  return ON;
}

function assignment(node: Node, frame: Frame): Value {
  const right = child(node, 'right');
  const left = need(node, 'left');
  if (right === null) return refuse('a name without a value');
  if (right.type === 'assignment') {
    // Python goes from left to right once it has the value.
    const targets = [left];
    let inner = right;
    for (; inner.type === 'assignment'; inner = need(inner, 'right')) targets.push(need(inner, 'left'));
    const value = evaluate(inner, frame);
    for (const target of targets) assign(target, value, frame);
    return value;
  }
  const value = evaluate(right, frame);
  assign(left, value, frame);
  return value;
}

function augment(node: Node, frame: Frame): void {
  const left = need(node, 'left');
  const operator = need(node, 'operator').text.slice(0, -1);
  if (left.type !== 'identifier' && left.type !== 'subscript') refuse('such a target');
  const before = evaluate(left, frame);
  const right = evaluate(need(node, 'right'), frame);
  if (before !== null && typeof before === 'object' && before.kind === 'list') {
    if (operator !== '+' || left.type !== 'identifier') refuse('such a change of a list');
    const { next } = iterate(frame.machine, right);
    for (let item = next(); item !== undefined; item = next()) {
      tick(frame.machine);
      before.items.push(item);
    }
    assign(left, before, frame);
    return;
  }
  assign(left, operate(frame.machine, operator, before, right), frame);
}

const KINDS: Readonly<Record<string, Execute>> = {
  expression_statement: expression,
  if_statement: conditional,
  for_statement: loop,
  while_statement: repeat,
  with_statement: within,
  try_statement: attempt,
  raise_statement: throwIt,
  assert_statement: claim,
  import_statement: bringIn,
  import_from_statement: bringInFrom,
  future_import_statement: () => ON,
  pass_statement: () => ON,
  global_statement: () => ON,
  comment: () => ON,
  break_statement: () => 'break',
  continue_statement: () => 'continue',
  return_statement: (node, frame) => {
    if (frame.scope.own === null) return refuse('a return outside of a function');
    const [value] = parts(node);
    return { value: value === undefined ? null : evaluate(value, frame) };
  },
  delete_statement: (node, frame) => {
    const [target = refuse('a del of nothing')] = parts(node);
    for (const one of target.type === 'expression_list' ? parts(target) : [target]) remove(one, frame);
    return ON;
  },
  function_definition: (node, frame) => {
    define(node, frame, block);
    return ON;
  },
};

/** Runs the statements of a block, one after the other. */
export function block(node: Node, frame: Frame): Ending {
  for (const statement of parts(node)) {
    const kind = Object.hasOwn(KINDS, statement.type) ? KINDS[statement.type] : undefined;
    if (kind === undefined || statement.broken) return refuse(`a ${statement.type}`);
    tick(frame.machine);
    const ending = kind(statement, frame);
    if (ending !== ON) return ending;
  }
  return ON;
}
