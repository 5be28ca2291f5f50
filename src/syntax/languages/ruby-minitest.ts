import { constantTruth } from '../constant.ts';
import type { Demand } from '../demand.ts';
import { child, type Node, parts } from '../tree.ts';
import { fromCondition, fromOperator } from './ruby-conditions.ts';
import { ASSERTIONS, FIXED } from './ruby-matchers.ts';
import { argumentsOf, blockOf, examined, lone, receiverOf, toleranceOf } from './ruby-tree.ts';

/** minitest has what is expected first, but for these. */
const SUBJECT_FIRST = /^(includes|include|predicate|respond_to|compare)$/;

/** `assert_equal 3, weigh`, `refute weigh`: `kind` is what follows the verb, `denied` whether it is to fail. */
export function fromAssert(call: Node, kind: string, denied: boolean): Demand[] {
  const given = argumentsOf(call);
  const [first = null, second = null] = given;
  if (first !== null && (kind === '' || kind === 'true' || kind === 'false')) {
    const wanted = denied === (kind === 'false');
    const tautology = constantTruth(first) === wanted;
    const found = fromCondition(call, first);
    return found.map((one) => ({
      ...one,
      negated: (one.negated === true) === wanted,
      ...(tautology ? { tautology } : {}),
    }));
  }
  const strength = ASSERTIONS.get(kind) ?? null;
  const matcher = `assert_${kind}`;
  const block = blockOf(call);
  if (/^(raises?|raise_\w+|nothing_raised|throws|difference|changes|no_\w+)$/.test(kind)) {
    const subject = block === null ? null : lone(block);
    const bareRaise = /^raise/.test(kind) && first === null;
    return [
      {
        node: call,
        subject,
        expected: first,
        matcher,
        strength: bareRaise ? 'truthy' : strength,
        negated: denied || kind === 'nothing_raised',
      },
    ];
  }
  const fixed = FIXED.get(kind);
  if (fixed !== undefined)
    return [{ node: call, subject: first, expected: null, matcher, strength, negated: denied, fixed }];
  if (kind === 'operator')
    return [fromOperator(call, first, (second?.text ?? '').replace(/^:/, ''), given[2] ?? null)].map((one) => ({
      ...one,
      negated: (one.negated === true) !== denied,
    }));
  const [subject, expected] = SUBJECT_FIRST.test(kind) ? [first, second] : [second, first];
  const tolerance =
    strength === 'approximate' ? toleranceOf(given[2], kind === 'in_epsilon' ? 'epsilon' : 'delta', 0.001) : null;
  return [
    { node: call, subject, expected, matcher, strength, negated: denied, tolerance, symmetric: strength === 'exact' },
  ];
}

/** minitest's expectations: `_(x).must_equal 3`, `x.wont_be_nil`. */
export function fromExpectation(call: Node, name: string): Demand[] {
  const holder = receiverOf(call);
  if (holder === null) return [];
  const subject = examined(holder) === undefined ? holder : (examined(holder) ?? null);
  const kind = name.replace(/^(must|wont)_(be_(?!close|within|instance|kind)|be$)?/, '');
  const list = child(call, 'arguments');
  const given = list === null ? [] : parts(list);
  const denied = name.startsWith('wont_');
  const operator =
    given[0]?.type === 'simple_symbol' && /^:[=<>!~]+$/.test(given[0].text) ? given[0].text.slice(1) : null;
  if (kind === '' && operator !== null) return [fromOperator(call, subject, operator, given[1] ?? null)];
  const strength = ASSERTIONS.get(kind) ?? null;
  const fixed = FIXED.get(kind);
  const tolerance = strength === 'approximate' ? toleranceOf(given[1], 'delta', 0.001) : null;
  const symmetric = strength === 'exact' && given.length > 0;
  return [
    {
      node: call,
      subject,
      expected: given[0] ?? null,
      matcher: name,
      strength,
      negated: denied,
      tolerance,
      symmetric,
      ...(fixed === undefined ? {} : { fixed }),
    },
  ];
}
