import type { Demand } from '../demand.ts';
import type { Tolerance } from '../oracle.ts';
import { ancestors, child, isComment, type Node, parts } from '../tree.ts';
import { fromCondition, fromLength, inOrder, tailOf } from './rust-conditions.ts';
import { inside, type MacroCall, macroArguments, macroOf, macrosAmong, piece } from './rust-macros.ts';
import { fromPattern, patternText } from './rust-patterns.ts';

const FAILS = /^(panic|unreachable|todo|unimplemented|fail)$/;

const failing = (node: Node | undefined): boolean => {
  const at = node?.type === 'expression_statement' ? parts(node)[0] : node;
  return at !== undefined && FAILS.test(macroOf(at)?.name ?? '');
};

/** Whether a block, or the expression of a match arm, does nothing but fail in the end. */
export const failsIn = (node: Node): boolean =>
  failing(node) ||
  (/^(block|else_clause)$/.test(node.type) &&
    node.children.some((c) => failing(c) || (c.type === 'block' && failsIn(c))));

/** What `epsilon = 1e-3` and its kin, or a bare third argument, accept. */
function toleranceOf(name: string, options: readonly Node[]): Tolerance {
  const given = options.map((one) => /^(?:(\w+)\s*=\s*)?([\d._e+-]+?)(?:_?f(?:32|64))?$/i.exec(one.text));
  const value = given.reduce((sum, match) => sum + Number((match?.[2] ?? 'x').replaceAll('_', '')), 0);
  const measure = given.map((match) => match?.[1] ?? 'delta').join('+');
  return { measure: `${name}:${measure}`, value: Number.isNaN(value) ? -1 : value };
}

/** `assert_snapshot!(value, @"inline")`: the inline text is what is expected. */
function fromSnapshot(node: Node, name: string, given: readonly Node[]): Demand {
  const inline = given.find((one) => one.text.startsWith('@'));
  const expected = inline === undefined ? null : piece(inline.children.slice(1), inline);
  const subject = given.find((one) => one !== inline && !/^(raw_)?string_literal$/.test(one.type)) ?? null;
  return { node, subject, expected, matcher: name, strength: 'exact' };
}

function fromPair(node: Node, name: string, given: readonly Node[]): Demand {
  const [left = null, right = null] = given;
  const sides = left === null || right === null ? { subject: left, expected: right } : inOrder(left, right);
  const negated = /_ne$/.test(name);
  const { subject, expected } = sides;
  const length =
    subject === null || expected === null ? null : fromLength(node, subject, negated ? '!=' : '==', expected);
  if (length !== null) return length;
  if (subject !== null && /^(true|false)$/.test(expected?.text ?? ''))
    return fromCondition(node, subject, (expected?.text === 'true') !== negated)[0] as Demand;
  return { node, ...sides, matcher: negated ? '!=' : '==', strength: 'exact', negated, symmetric: true };
}

function fromMacro({ node, name: written, tree }: MacroCall): Demand[] {
  const name = written.replace(/^(debug|prop|prop_debug)_(?=assert)/, '');
  if (!/^(assert|expect_that|verify_that|check)/.test(name)) return [];
  const given = macroArguments(tree);
  const [first = null, second = null, ...more] = given;
  if (name === 'assert') return first === null ? [] : fromCondition(node, first, true);
  if (/^assert_(relative|abs_diff|ulps|approx)_eq$/.test(name)) {
    const tolerance = toleranceOf(name, more);
    const sides = first === null || second === null ? { subject: first, expected: second } : inOrder(first, second);
    return [{ node, ...sides, matcher: name, strength: 'approximate', tolerance, symmetric: true }];
  }
  if (/^assert_(eq|ne|str_eq|strict_eq)$/.test(name)) return [fromPair(node, name, given)];
  if (/^assert_(matches|let)$/.test(name)) return second === null ? [] : [fromPattern(node, first, second, true)];
  if (/snapshot$/.test(name)) return [fromSnapshot(node, name, given)];
  const bound = /^assert_(gt|ge|lt|le)$/.exec(name)?.[1];
  if (bound !== undefined) {
    const matcher = { gt: '>', ge: '>=', lt: '<', le: '<=' }[bound] ?? bound;
    return [{ node, subject: first, expected: second, matcher, strength: 'bound' }];
  }
  if (/^assert_(ok|some|err|none)$/.test(name))
    return [{ node, subject: first, expected: null, fixed: name, matcher: name, strength: 'truthy' }];
  return [{ node, subject: first, expected: second, matcher: name, strength: null }];
}

function fromIf(node: Node): Demand[] {
  const condition = child(node, 'condition');
  const [then, otherwise] = [child(node, 'consequence'), child(node, 'alternative')];
  if (condition === null || then === null) return [];
  if (failsIn(then)) return fromCondition(node, condition, false);
  return otherwise !== null && failsIn(otherwise) ? fromCondition(node, condition, true) : [];
}

const LEAVES = /\b(?:return|break)\b/;

/** Whether a node is done again and again until something in it leaves. */
function isRepeated(node: Node): boolean {
  for (const at of ancestors(node)) {
    if (/^(closure_expression|function_item)$/.test(at.type)) return false;
    if (at.type === 'loop_expression') return true;
  }
  return false;
}

/** The arms of a `match` that do not fail; in an endless loop, those that leave it, where any does. */
function goodArms(node: Node, arms: readonly Node[]): readonly Node[] {
  const good = arms.filter((arm) => !failsIn(child(arm, 'value') ?? arm));
  const leaving = good.filter((arm) => LEAVES.test(child(arm, 'value')?.text ?? ''));
  return leaving.length > 0 && isRepeated(node) ? leaving : good;
}

/**
 * `match x { Some(y) => …, _ => panic!() }`: the arms that do not panic are what is expected. A single arm is all that there can
 * be: once a variant is gone from the code, the compiler takes no arm for it.
 */
function fromMatch(node: Node): Demand[] {
  const body = child(node, 'body');
  const arms = body === null ? [] : parts(body).filter((c) => c.type === 'match_arm');
  const good = goodArms(node, arms).map((arm) => child(arm, 'pattern') ?? arm);
  const [only, more] = good;
  if (arms.every((arm) => !failsIn(child(arm, 'value') ?? arm)) && (more ?? !/^\w+\s*::\s*\w/.test(only?.text ?? '')))
    return [];
  const subject = child(node, 'value');
  if (only !== undefined && more === undefined) return [fromPattern(node, subject, only, true)];
  const fixed = good.map(patternText).join(' | ');
  return [{ node, subject, expected: null, fixed, matcher: 'matches', strength: 'structure' }];
}

/** `let Some(x) = y else { panic!() }`. */
function fromLetElse(node: Node): Demand[] {
  const [otherwise, pattern] = [child(node, 'alternative'), child(node, 'pattern')];
  if (otherwise === null || pattern === null || !failsIn(otherwise)) return [];
  return [fromPattern(node, child(node, 'value'), pattern, true)];
}

/** `tree.assert_ripe(3)`, or `assert_ripe(&tree, 3)`: a function that asserts, as its name says, wherever it is. */
function fromCall(node: Node): Demand[] {
  const callee = child(node, 'function');
  const name = (callee === null ? null : (child(callee, 'field') ?? child(callee, 'name') ?? callee))?.text ?? '';
  if (callee === null || !/^assert_\w+$/.test(name)) return [];
  const holder = callee.type === 'field_expression' ? child(callee, 'value') : null;
  const given = parts(child(node, 'arguments') ?? node);
  const [subject = null, expected = null] = holder === null ? given : [holder, ...given];
  return [{ node, subject, expected, matcher: name, strength: null }];
}

/** What a Rust test demands at one node. */
export function demandsOf(node: Node): readonly Demand[] {
  if (node.type === 'macro_invocation') {
    const macro = macroOf(node);
    return macro === null ? [] : fromMacro(macro);
  }
  if (node.type === 'call_expression') return fromCall(node);
  if (node.type === 'token_tree') return macrosAmong(node).flatMap(fromMacro);
  if (node.type === 'if_expression') return fromIf(node);
  if (node.type === 'match_expression') return fromMatch(node);
  return node.type === 'let_declaration' ? fromLetElse(node) : [];
}

/** What a test without any assertion demands: that nothing it unwraps, or hands on by `?`, fails. */
export function unwrapsOf(node: Node): readonly Demand[] {
  const common = { node, expected: null, strength: 'truthy' as const };
  if (node.type === 'try_expression') return [{ ...common, subject: parts(node)[0] ?? null, matcher: 'unwrap' }];
  const tail = node.type === 'call_expression' ? tailOf(node) : null;
  if (tail === null || !/^(unwrap|expect|unwrap_err|expect_err)$/.test(tail.name)) return [];
  const negated = tail.name.endsWith('_err');
  return [{ ...common, subject: tail.receiver, matcher: 'unwrap', negated }];
}

/** `#[should_panic]`, with the text of the panic where it is given. */
export function panicDemand(attribute: Node): Demand {
  const tree = child(attribute, 'arguments');
  const value = child(attribute, 'value');
  const text =
    tree === null ? value : (inside(tree).find((c) => /string_literal$/.test(c.type) && !isComment(c)) ?? null);
  const strength = text === null ? 'truthy' : 'pattern';
  return { node: attribute, subject: null, expected: text, matcher: 'should_panic', strength };
}
