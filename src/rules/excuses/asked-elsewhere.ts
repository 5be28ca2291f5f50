import { keyOf } from '../change/likeness.ts';
import type { TestPair } from '../change/test-pairs.ts';
import type { Demanded } from '../oracles/effective.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';

const isText = (expected: string): boolean => expected.length > 7 && expected.startsWith('"');
const isTypeName = (expected: string): boolean => /^[A-Z]\w{3,}( \. class)?$/.test(expected);

/** A function among what a call is handed, in the words of whichever language. */
const FUNCTION = /(?<!\S)(func|function|fn|lambda|=>|->)(?!\S)/;

/** Demands that a test makes now and did not make before. */
function freshIn(before: readonly Demanded[], after: readonly Demanded[]): Demanded[] {
  const old = new Set(before.map(({ assertion }) => keyOf(assertion)));
  return after.filter(({ assertion }) => assertion.defect === null && !old.has(keyOf(assertion)));
}

const IS_NAME = /^\$?[\p{L}_$][\p{L}\p{N}_$]*$/u;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const namesIn = (text: string): readonly string[] => text.match(NAME) ?? [];

/** A list, in the words of whichever language; one in round brackets has more than one element. */
const LIST = /^(?:[[{]|\([^,]* , )/;

/** Whether a literal that was asked of one element is among those that a list of the same thing has to hold now, all of them. */
function isGathered({ subject, expected }: Demanded['assertion'], { assertion: one }: Demanded): boolean {
  const [root] = namesIn(subject);
  if (expected === null || root === undefined || !/^["\d]/.test(expected) || one.strength !== 'exact') return false;
  const list = one.expected ?? '';
  return LIST.test(list) && ` ${list} `.includes(` ${expected} `) && namesIn(one.subject).includes(root);
}

/** Whether a call hands a text and a function over together: a double answers for that text alone (`mux.HandleFunc("/pears", …)`). */
const answersFor = ({ unit }: TestPair['after'], text: string): boolean =>
  unit.handed.some(
    ({ given }) => given.some((one) => one.text === text) && given.some((one) => FUNCTION.test(one.text)),
  );

/**
 * Whether a helper that makes the same kind of demand is handed the very value, and was not before: one that goes through all
 * that it is handed asks for each (`assertHolds(t, crate, "pear", "plum")`).
 */
function isHandedOn(
  { subject, expected, matcher, negated }: Demanded['assertion'],
  pair: TestPair,
  now: readonly Demanded[],
): boolean {
  const hands = ({ unit }: TestPair['after'], name: string): boolean =>
    unit.handed.some((call) => call.name === name && call.given.some(({ text }) => text === expected));
  const asksOfEach = (one: Demanded['assertion']): boolean =>
    IS_NAME.test(one.expected ?? '') || (IS_NAME.test(one.subject) && one.expected === subject);
  return now.some(
    ({ helper, assertion: one }) =>
      helper !== null &&
      one.defect === null &&
      one.matcher === matcher &&
      one.negated === negated &&
      asksOfEach(one) &&
      hands(pair.after, helper) &&
      !hands(pair.before, helper),
  );
}

/** Whether a text is demanded in whole of the same subject of which a piece of it was. */
const isWhole = (
  { subject, expected, strength, negated }: Demanded['assertion'],
  { assertion: now }: Demanded,
): boolean =>
  strength !== 'exact' &&
  !negated &&
  /^"[^"]+"$/.test(expected ?? '') &&
  now.strength === 'exact' &&
  now.subject === subject &&
  (now.expected ?? '').includes((expected ?? '').slice(1, -1));

/**
 * Whether the very text or type that a missing assertion asked for is asked for by another one that its test has got, is
 * handed to a helper that asks for the like, or is what a double of the test has come to answer for.
 */
export function isAskedElsewhere(
  { kind, before, after }: OracleChange,
  pair: TestPair,
  [old, now]: readonly [old: readonly Demanded[], now: readonly Demanded[]],
): boolean {
  const { expected, strength } = before.assertion;
  if (expected === null || (kind !== 'removed' && kind !== 'weaker')) return false;
  const fresh = freshIn(old, now);
  if (fresh.some((one) => isGathered(before.assertion, one) || isWhole(before.assertion, one))) return true;
  if (kind === 'removed' && isHandedOn(before.assertion, pair, now)) return true;
  if (!isText(expected) && !(strength === 'type' && isTypeName(expected))) return false;
  if (kind === 'removed' && answersFor(pair.after, expected) && !answersFor(pair.before, expected)) return true;
  const wanted = isText(expected) ? expected.slice(1, -1) : expected;
  return fresh.some((one) => one !== after && (one.assertion.expected ?? '').includes(wanted));
}
