import type { Demanded } from './effective.ts';
import { keyOf } from './likeness.ts';
import type { OracleChange } from './oracle-changes.ts';
import type { TestPair } from './test-pairs.ts';

const isText = (expected: string): boolean => expected.length > 7 && expected.startsWith('"');
const isTypeName = (expected: string): boolean => /^[A-Z]\w{3,}( \. class)?$/.test(expected);

/** A function among what a call is handed, in the words of whichever language. */
const FUNCTION = /(?<!\S)(func|function|fn|lambda|=>|->)(?!\S)/;

/** Demands that a test makes now and did not make before. */
function freshIn(before: readonly Demanded[], after: readonly Demanded[]): Demanded[] {
  const old = new Set(before.map(({ assertion }) => keyOf(assertion)));
  return after.filter(({ assertion }) => assertion.defect === null && !old.has(keyOf(assertion)));
}

/** Whether a call hands a text and a function over together: a double answers for that text alone (`mux.HandleFunc("/pears", …)`). */
const answersFor = ({ unit }: TestPair['after'], text: string): boolean =>
  unit.handed.some(
    ({ given }) => given.some((one) => one.text === text) && given.some((one) => FUNCTION.test(one.text)),
  );

/**
 * Whether the very text or type that a missing assertion asked for is asked for by another one that its test has got, or is
 * what a double of the test has come to answer for.
 */
export function isAskedElsewhere(
  { kind, before, after }: OracleChange,
  pair: TestPair,
  [old, now]: readonly [old: readonly Demanded[], now: readonly Demanded[]],
): boolean {
  const { expected, strength } = before.assertion;
  if (expected === null || (kind !== 'removed' && kind !== 'weaker')) return false;
  if (!isText(expected) && !(strength === 'type' && isTypeName(expected))) return false;
  if (kind === 'removed' && answersFor(pair.after, expected) && !answersFor(pair.before, expected)) return true;
  const wanted = isText(expected) ? expected.slice(1, -1) : expected;
  return freshIn(old, now).some((one) => one !== after && (one.assertion.expected ?? '').includes(wanted));
}
