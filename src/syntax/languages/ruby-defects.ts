import type { Defect } from '../oracle.ts';
import { ancestors, child, type Node, parts, remember } from '../tree.ts';
import { argumentsOf, blockOf, calledName, receiverOf } from './ruby-tree.ts';

/** Failed expectations of RSpec and minitest are no `StandardError`: a bare `rescue` does not hold them back. */
const CATCHES_ALL =
  /\b(Exception|ExpectationNotMetError|Minitest::Assertion|MultipleExpectationsNotMetError|AssertionFailedError)\b/;
const CATCHES_STANDARD = /\bStandardError\b/;
const SAYS_SO = /\b(raise|fail|flunk|expect|assert\w*|throw)\b/;

/** `standard`: a failed assertion is a `StandardError`, as test-unit has it. */
const swallows = (clause: Node, standard: boolean): boolean => {
  const caught = child(clause, 'exceptions')?.text ?? 'StandardError';
  const holds = CATCHES_ALL.test(caught) || (standard && CATCHES_STANDARD.test(caught));
  return holds && !SAYS_SO.test(child(clause, 'body')?.text ?? '');
};

/** Whether a block's failure is what is expected: `expect { … }.to raise_error`, `assert_raises(Exception) { … }`. */
const expectsFailure = remember((call: Node): boolean => {
  const name = calledName(call);
  if (/^assert_raises?$/.test(name)) return CATCHES_ALL.test(child(call, 'arguments')?.text ?? '');
  const outer = call.parent;
  if (name !== 'expect' || outer === null || receiverOf(outer) !== call || calledName(outer) !== 'to') return false;
  const [matcher] = argumentsOf(outer);
  if (matcher === undefined || !/^raise_(error|exception)$/.test(calledName(matcher))) return false;
  return matcher.type === 'identifier' || CATCHES_ALL.test(matcher.text);
});

/** `[].each { … }`: a block that is called for nothing. */
const isEmptyLoop = remember((call: Node): boolean => {
  const over = receiverOf(call);
  if (over?.type === 'integer' && over.text === '0' && calledName(call) === 'times') return blockOf(call) !== null;
  return over !== null && /^(array|hash)$/.test(over.type) && parts(over).length === 0 && blockOf(call) !== null;
});

/** What takes an assertion's power around it. */
export const defectIn =
  (standard: boolean) =>
  (node: Node, top: Node): Defect | null => {
    let below = node;
    for (const at of ancestors(node, top)) {
      const clauses = /^(rescue|ensure|else)$/.test(below.type)
        ? []
        : at.children.filter((c) => c.type === 'rescue' && c.named);
      if (clauses.some((clause) => swallows(clause, standard))) return 'swallowed';
      if (at.type === 'call' && below.field === 'block') {
        if (isEmptyLoop(at)) return 'unreachable';
        if (expectsFailure(at)) return 'swallowed';
      }
      below = at;
    }
    return null;
  };
