import { type Assertion, compareStrength } from '../../syntax/index.ts';
import { tokensOf } from '../change/likeness.ts';
import { mustFail } from './contradicts.ts';
import type { Demanded } from './effective.ts';
import type { ChangeKind, OracleChange } from './oracle-change.ts';

/** Takes the best-scoring candidate out of a list; null where none scores. */
export function take(from: Set<Demanded>, rate: (one: Demanded) => number): Demanded | null {
  let best: Demanded | null = null;
  let most = 0;
  for (const one of from) {
    const rated = rate(one);
    if (rated > most) [best, most] = [one, rated];
  }
  if (best !== null) from.delete(best);
  return best;
}

/** A text that both hold something against, as when a comparison becomes the pattern of an expected error. */
export const sharesLiteral = ({ expected }: Assertion, other: Assertion): boolean =>
  expected !== null &&
  expected.length > 5 &&
  expected.startsWith('"') &&
  (other.expected ?? '').includes(expected.slice(1, -1));

const isInput = (token: string): boolean =>
  /^([-+]?\d|"|(true|false|none|null|nil)$)/i.test(token) && !/[/\\]/.test(token);

/** Whether the same calls are examined with other literals: another input, which may be one without the bug. */
export function sameButInput(before: Assertion, after: Assertion): boolean {
  if (!before.subject.includes('(') || before.subject === after.subject) return false;
  const [old, now] = [tokensOf(before.subject), tokensOf(after.subject)];
  return (
    old.length === now.length &&
    old.every((token, at) => token === now[at] || (isInput(token) && isInput(now[at] ?? '')))
  );
}

/** Whether an answer to other literals may fail a demand: not one that asks for a type. */
export const dependsOnInput = (assertion: Assertion): boolean => assertion.strength !== 'type' || mustFail(assertion);

/** Takes an assertion that stands as it stood, and that whatever literals are put in can hardly fail; null where there is none. */
export const takeUnmoved = ({ assertion }: Demanded, left: Set<Demanded>): Demanded | null =>
  dependsOnInput(assertion)
    ? null
    : take(left, ({ assertion: one }) => Number(one.text === assertion.text && sameButInput(assertion, one)));

/** An assertion that demands as much, of the same calls with another input. */
function fed({ assertion }: Demanded, left: Set<Demanded>): Demanded | null {
  return take(left, ({ assertion: one }) => {
    if (one.defect !== null || one.strength === null || assertion.strength === null) return 0;
    if (compareStrength(one.strength, assertion.strength) < 0 || one.negated !== assertion.negated) return 0;
    return sameButInput(assertion, one) ? 1 + Number(one.expected === assertion.expected) : 0;
  });
}

/** Whether an assertion hands all that another one compared to a function of its own, which may compare it. */
function handsOn(before: Assertion, { subject }: Assertion): boolean {
  const { expected } = before;
  if (expected === null || before.subject === '' || !/^[\p{L}\p{N}_$. ]+[?!]? \(/u.test(subject)) return false;
  const inside = subject.slice(subject.indexOf('(') + 1);
  return inside.includes(before.subject) && inside.replace(before.subject, '').includes(expected);
}

/** Whether an assertion that demands less is still about the very call that another one examined (`abs(weigh(3) - 12) < 50`). */
const stillAsks = ({ subject }: Assertion, other: Assertion): boolean =>
  subject.includes('(') && ` ${other.subject} ${other.expected ?? ''} `.includes(` ${subject} `);

/** A way in which an assertion about something else may have come instead of one; null where none of those that are left did. */
type Substitute = (before: Demanded, left: Set<Demanded>) => OracleChange | null;

const isLive = ({ assertion }: Demanded): boolean => assertion.defect === null;

const standsFor = (kind: ChangeKind, find: (before: Demanded, left: Set<Demanded>) => Demanded | null): Substitute => {
  return (before, left) => {
    const after = find(before, left);
    return after && { kind, before, after };
  };
};

/** What may have come instead of an assertion of whose subject nothing is left, nearest first. */
const SUBSTITUTES: readonly Substitute[] = [
  // The same words, though names in them stand for something else now.
  standsFor('reaimed', ({ assertion }, left) =>
    take(left, (one) => (isLive(one) && one.assertion.text === assertion.text ? 1 : 0)),
  ),
  standsFor('tautology', (_before, left) => take(left, (one) => (one.assertion.defect === 'tautology' ? 1 : 0))),
  standsFor('fed', fed),
  standsFor('replaced', ({ assertion }, left) =>
    take(left, (one) => (isLive(one) && sharesLiteral(assertion, one.assertion) ? 1 : 0)),
  ),
  standsFor('reaimed', ({ assertion }, left) =>
    take(left, (one) => {
      const same = one.assertion.matcher === assertion.matcher && one.assertion.expected === assertion.expected;
      return isLive(one) && same && one.assertion.negated === assertion.negated ? 1 : 0;
    }),
  ),
  standsFor('replaced', ({ assertion }, left) =>
    take(left, (one) => {
      const { strength } = one.assertion;
      if (!isLive(one)) return 0;
      if (strength === 'truthy' && !one.assertion.negated && handsOn(assertion, one.assertion)) return 2;
      return strength === null || assertion.strength === null || compareStrength(strength, assertion.strength) >= 0
        ? 1
        : 0;
    }),
  ),
  standsFor('weaker', ({ assertion }, left) =>
    take(left, (one) => (isLive(one) && stillAsks(assertion, one.assertion) ? 1 : 0)),
  ),
];

/** What came instead of each of some assertions: what is nearest to any of them is taken first. */
export function substitute(homeless: readonly Demanded[], left: Set<Demanded>): OracleChange[] {
  let open = homeless;
  const found = SUBSTITUTES.flatMap((way) => {
    const met = open.map((before) => way(before, left));
    open = open.filter((_, at) => met[at] === null);
    return met.filter((one) => one !== null);
  });
  return [...found, ...open.map((before): OracleChange => ({ kind: 'removed', before, after: null }))];
}
