import { constantTruth } from '../constant.ts';
import { isGuarded } from '../flow.ts';
import { OPEN, shelving, shut, strictest } from '../gate.ts';
import { normal } from '../normal.ts';
import type { Gate } from '../oracle.ts';
import { resolve, type Scope } from '../scope.ts';
import { ancestors, child, type Node, parts } from '../tree.ts';
import { argumentsOf, calledName, optionsOf, receiverOf } from './ruby-tree.ts';

const MACHINE =
  /\b(RUBY_(PLATFORM|VERSION|ENGINE|PATCHLEVEL)|RbConfig|Gem\.win_platform\?|Gem::Platform|Etc\.|ENV\[["']CI["']\]|(jruby|windows|mri|linux|macos|osx|truffleruby)\?)/;
const SHUT_OPTIONS = /^(skip|pending|xit)$/;
const SKIPS = /^(skip|pending|omit|pend)$/;
const TRANSPARENT = /^(if|unless|if_modifier|unless_modifier|then|else|elsif|begin|body_statement|rescue|ensure|do)$/;

/** A condition as a gate: constant ones are decided. `when` is the truth that keeps the test from running. */
function conditional(at: Node, condition: Node, when: boolean, scopes: readonly Scope[], reason: string): Gate {
  const resolved = resolve(condition, scopes);
  const truth = constantTruth(resolved);
  if (truth !== null) return truth === when ? shut(at, reason) : OPEN;
  const platform = MACHINE.test(resolved.text) || MACHINE.test(condition.text);
  return { enabled: 'conditional', reason, line: at.line, platform, ...shelving(resolved, when) };
}

/** What metadata does: `:skip`, `skip: 'later'`, `pending: true`, `if: ripe`, `unless: green`. */
export function gateOfMetadata(call: Node, scopes: readonly Scope[]): Gate {
  const gates: Gate[] = [];
  for (const one of argumentsOf(call).slice(1))
    if (one.type === 'simple_symbol' && SHUT_OPTIONS.test(one.text.slice(1))) gates.push(shut(one, one.text));
  for (const [key, value] of optionsOf(call)) {
    const reason = `${key}: ${normal(value)}`;
    if (SHUT_OPTIONS.test(key)) gates.push(conditional(value, value, true, scopes, reason));
    if (key === 'if' || key === 'unless') gates.push(conditional(value, value, key === 'unless', scopes, reason));
  }
  return strictest(gates);
}

/** A skip under the nearest condition above it. */
function gateOfSkip(at: Node, top: Node, scopes: readonly Scope[]): Gate {
  let below = at;
  for (const above of ancestors(at, top)) {
    const condition = /^(if|unless|elsif)(_modifier)?$/.test(above.type) ? child(above, 'condition') : null;
    if (condition !== null) {
      const otherwise = below.field === 'alternative';
      return conditional(at, condition, above.type.startsWith('unless') === otherwise, scopes, normal(at));
    }
    below = above;
  }
  if (!isGuarded(at, top)) return shut(at, normal(at));
  return { enabled: 'conditional', reason: normal(at), line: at.line, platform: false };
}

/** Skips written as statements; without a condition they keep everything behind them from running. */
export function gateOfStatements(body: Node, scopes: readonly Scope[]): Gate {
  const gates: Gate[] = [];
  const waiting = [...body.children];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (SKIPS.test(calledName(at)) && receiverOf(at) === null && child(at, 'block') === null)
      gates.push(gateOfSkip(at, body, scopes));
    else if (TRANSPARENT.test(at.type)) waiting.push(...parts(at));
  }
  return strictest(gates);
}
