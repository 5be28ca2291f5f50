import { isLiteral } from './constant.ts';
import { isStatementList } from './flow.ts';
import { normal } from './normal.ts';
import type { Assertion, Held } from './oracle.ts';
import { type Binding, resolve, type Scope } from './scope.ts';
import { ancestors, type Node, ofType, walk } from './tree.ts';

/** Longer values are not told. */
const MAX_TEXT = 400;
/** Of bodies that bind names more often nothing is told. */
const MOST_BOUND = 500;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const isWith = ofType(/^with_statement$/);
const isLoop = ofType(/^(for|while|do|until|loop|enhanced_for|foreach)(_|$)|comprehension|generator_expression/);
const isFunction = ofType(/function|method_declaration|^method$|lambda|closure|func_literal|do_block/);
const isBlockOfCall = ({ type, parent }: Node): boolean => type === 'block' && parent?.type === 'call';

/** Lines (1-based) behind `after`, up to and with `until`, on which a name surely stands for a value. */
interface Stretch {
  readonly binding: Binding;
  readonly value: Node;
  /** The words by which the name's part is taken out of the value; empty where it is the whole. */
  readonly by: string;
  readonly after: number;
  readonly until: number;
}

/** The last line on which a statement has surely been carried out before: where the block ends that it stands in. */
function blockEnd(statement: Node, body: Node): number {
  let { endLine } = body;
  for (const list of ancestors(statement, body)) {
    if (!isStatementList(list)) continue;
    endLine = list.endLine;
    // What Python's `with` holds, or a block for its own sake, is always gone through.
    if (list.parent === null || !(isWith(list.parent) || isStatementList(list.parent))) break;
  }
  return endLine;
}

/** The first line on which a name may have been bound by `other`: where a loop around it begins; 0 for what a function does. */
function firstBound(other: Binding, own: ReadonlySet<Node>, body: Node): number {
  let { line } = other.target;
  for (const at of ancestors(other.target, body)) {
    if (at === body || own.has(at)) break;
    if (isFunction(at) || isBlockOfCall(at)) return 0;
    if (isLoop(at)) line = at.line;
  }
  return line;
}

function stretchOf(binding: Binding, place: number, bound: readonly Binding[], body: Node): Stretch | null {
  const { name, part, target } = binding;
  const value = binding.value ?? part?.of ?? null;
  if (value === null) return null;
  const own = new Set(ancestors(target, body));
  let until = blockEnd(target, body);
  for (const [at, other] of bound.entries()) {
    if (other.name !== name || other === binding) continue;
    const line = firstBound(other, own, body);
    if (line === 0) return null;
    if (at > place) until = Math.min(until, line - 1);
  }
  return until > target.line ? { binding, value, by: part?.by ?? '', after: target.line, until } : null;
}

const stretchesOf = (body: Node, bound: readonly Binding[], of: (one: Binding) => boolean): readonly Stretch[] =>
  bound.length > MOST_BOUND
    ? []
    : bound.flatMap((one, place) => (of(one) ? (stretchOf(one, place, bound, body) ?? []) : []));

/** What the names of the file around a body stand for that are bound to what is written there. */
function heldAround(names: Iterable<string>, body: Node, outer: readonly Scope[]): readonly Held[] {
  return [...names].flatMap((name) => {
    const value = outer.find((scope) => scope.has(name))?.get(name);
    const text = value == null ? '' : normal(value);
    if (text === '' || text.length > MAX_TEXT) return [];
    const held = { name, text, after: 0, until: body.endLine };
    return value != null && isLiteral(value) ? [held] : [{ ...held, shared: true as const }];
  });
}

/** Names in what a name stands for are followed so often. */
const MOST_STEPS = 3;

/** What the names stand for, and where, that assertions hold and what those stand for, be they bound once or again and again. */
export function heldNames(
  body: Node,
  bound: readonly Binding[],
  assertions: readonly Assertion[],
  scopes: readonly Scope[],
): readonly Held[] {
  const seen = new Set<string>();
  const found: Held[] = [];
  const made = new Set(bound.map(({ name }) => name));
  let texts: readonly string[] = assertions.map(({ subject, expected }) => `${subject} ${expected ?? ''}`);
  for (let steps = 0; steps < MOST_STEPS && texts.length > 0; steps += 1) {
    const named = texts.flatMap((text) => text.match(NAME) ?? []).flatMap((name) => [name, `@${name}`]);
    const asked = new Set(named.filter((name) => !seen.has(name)));
    for (const name of asked) seen.add(name);
    const own = stretchesOf(body, bound, ({ name }) => asked.has(name)).flatMap(
      ({ binding: { name }, value, by, after, until }): readonly Held[] => {
        const text = `${normal(resolve(value, scopes))}${by}`;
        return text.length > MAX_TEXT ? [] : [{ name, text, after, until }];
      },
    );
    const around = heldAround(
      [...asked].filter((name) => !made.has(name)),
      body,
      scopes,
    );
    found.push(...own, ...around);
    texts = [...own, ...around].map(({ text }) => text);
  }
  return found;
}

/** The first place behind a binding that names it; null where a loop or a function may come back to it. */
function firstUse({ name, target }: Binding, body: Node): Node | null {
  const own = new Set(ancestors(target, body));
  const uses = walk(body).filter((at) => at.type === target.type && at.text === name);
  const place = uses.indexOf(target);
  const use = place < 0 ? undefined : uses[place + 1];
  if (use === undefined) return null;
  for (const at of ancestors(use, body)) {
    if (own.has(at)) return use;
    if (isLoop(at) || isFunction(at) || isBlockOfCall(at)) return null;
  }
  return null;
}

/**
 * Tells the scope of a line: the names that are bound more than once in a body, have last been bound to a value that is written
 * out, and are named there for the first time since. Such a name stands for that value there, whatever it stood for before.
 */
export function literalsHeld(body: Node, bound: readonly Binding[]): (line: number) => readonly Scope[] {
  const again = (name: string): boolean => bound.filter((one) => one.name === name).length > 1;
  const isWritten = ({ name, value }: Binding): boolean => value !== null && isLiteral(value) && again(name);
  const held = stretchesOf(body, bound, isWritten).flatMap((one) => {
    const use = firstUse(one.binding, body);
    return use !== null && use.line > one.after && use.line <= one.until ? [{ ...one, line: use.line }] : [];
  });
  return (line) => {
    const here = held.filter((one) => one.line === line);
    return here.length === 0 ? [] : [new Map(here.map(({ binding, value }) => [binding.name, value]))];
  };
}
