import { constantTruth } from '../constant.ts';
import { callOf, isGuarded } from '../flow.ts';
import { OPEN, shelving, shut } from '../gate.ts';
import { normal } from '../normal.ts';
import type { Gate } from '../oracle.ts';
import { resolve, type Scope } from '../scope.ts';
import { ancestors, child, type Node, parts } from '../tree.ts';
import { argumentsOf } from './javascript-assertions.ts';

const MACHINE =
  /\b(process\.(platform|arch|version|versions|env\.CI)|os\.(platform|type|arch)|navigator\.|browserName|isMobile|is(Windows|Win|Mac|Linux|CI|Node|Bun|Deno)\b|semver|globalThis\.\w+|typeof)\b/i;
const SHUT_WORDS: ReadonlySet<string> = new Set(['skip', 'todo', 'fixme', 'fails', 'failing', 'fail']);
const IN_BODY = /^(this|t|ctx|context|test|it|testInfo)\.(skip|fixme|fail|todo)$/;

/** A condition as a gate: constant ones are decided. `when` is the truth that keeps the test from running. */
function conditional(at: Node, condition: Node, when: boolean, scopes: readonly Scope[], reason: string): Gate {
  const resolved = resolve(condition, scopes);
  const truth = constantTruth(resolved);
  if (truth !== null) return truth === when ? shut(at, reason) : OPEN;
  const platform = MACHINE.test(resolved.text) || MACHINE.test(condition.text);
  return { enabled: 'conditional', reason, line: at.line, platform, ...shelving(resolved, when) };
}

/** What the words behind `it` or `describe` do: `it.skip`, `test.skipIf(C)`, `describe.runIf(C).each`. */
export function gateOfChain(call: Node, words: readonly ChainWord[], scopes: readonly Scope[]): Gate {
  for (const { word, given } of words) {
    if (SHUT_WORDS.has(word)) return shut(call, word);
    const [condition] = given;
    if (condition !== undefined && (word === 'skipIf' || word === 'runIf'))
      return conditional(call, condition, word === 'skipIf', scopes, `${word} ( ${normal(condition)} )`);
  }
  return OPEN;
}

/** One word of such a chain and what it was called with. */
export interface ChainWord {
  readonly word: string;
  readonly given: readonly Node[];
}

/** What an options argument says: `{ skip: true }`, `{ todo: '…' }` of node:test, vitest and Deno. */
export function gateOfOptions(given: readonly Node[], scopes: readonly Scope[]): Gate {
  for (const option of given.filter((one) => one.type === 'object').flatMap(parts)) {
    const key = child(option, 'key')?.text ?? '';
    const value = child(option, 'value');
    if (value !== null && /^(skip|todo|ignore|fails)$/.test(key))
      return conditional(option, value, true, scopes, normal(option));
  }
  return OPEN;
}

/** Skips written as statements: `this.skip()`, `t.skip()`, `test.skip(C, 'why')`. */
export function gateOfStatements(body: Node, scopes: readonly Scope[]): Gate {
  const waiting = [...body.children];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const call =
      callOf(at) ??
      (at.type === 'return_statement' ? (parts(at).find((c) => c.type === 'call_expression') ?? null) : null);
    const name = call === null ? '' : (child(call, 'function')?.text ?? '');
    if (call !== null && IN_BODY.test(name)) {
      const [condition] = argumentsOf(call);
      if (argumentsOf(call).some((one) => /function/.test(one.type)) && /^(test|it)\./.test(name)) continue;
      if (isGuarded(call, body)) return guardedSkip(call, body, scopes);
      const stated = condition !== undefined && /^(test|testInfo)\./.test(name) && condition.type !== 'string';
      return stated ? conditional(call, condition, true, scopes, normal(call)) : shut(call, normal(call));
    }
    if (/^(if_statement|else_clause|statement_block)$/.test(at.type)) waiting.push(...at.children);
  }
  return OPEN;
}

const HOOKS = /^(before|beforeAll|beforeEach|setup|suiteSetup|(test|it)\.before(All|Each)?)$/;
const FUNCTION = /^(arrow_function|function_expression)$/;

/** `if (C) return;` of a suite, by which the tests behind it are not declared where C holds. */
function gateOfReturn(statement: Node, scopes: readonly Scope[]): Gate {
  const [condition, then] = [child(statement, 'condition'), child(statement, 'consequence')];
  if (statement.type !== 'if_statement' || condition === null || then === null) return OPEN;
  const leaves = then.type === 'return_statement' || then.children.some(({ type }) => type === 'return_statement');
  return leaves ? conditional(statement, condition, true, scopes, `if ( ${normal(condition)} ) return`) : OPEN;
}

/** What keeps all tests of a suite from running: its first statements send it back, or a hook of it skips. */
export function gatesOfSuite(body: Node, scopes: readonly Scope[]): readonly Gate[] {
  const gates: Gate[] = [];
  let isFirst = true;
  for (const statement of parts(body)) {
    const call = callOf(statement);
    const name = call === null ? '' : (child(call, 'function')?.text ?? '');
    const isHook = HOOKS.test(name);
    const hook = call !== null && isHook ? argumentsOf(call).find(({ type }) => FUNCTION.test(type)) : null;
    const inner = hook == null ? null : child(hook, 'body');
    if (inner !== null) gates.push(gateOfStatements(inner, scopes));
    if (call === null && isFirst) gates.push(gateOfReturn(statement, scopes));
    if (call !== null && !isHook) isFirst = false;
  }
  return gates;
}

function guardedSkip(call: Node, body: Node, scopes: readonly Scope[]): Gate {
  for (const above of ancestors(call, body)) {
    const condition = above.type === 'if_statement' ? child(above, 'condition') : null;
    if (condition !== null) return conditional(call, condition, true, scopes, normal(call));
  }
  return { enabled: 'conditional', reason: normal(call), line: call.line, platform: false };
}
