import { groupBy } from '../../collections/index.ts';
import { type Assertion, compareStrength, languageOf, type Strength } from '../../syntax/index.ts';
import { keyOf } from '../change/likeness.ts';
import { compareAlternatives } from './alternatives.ts';
import { throughTheSame } from './both-sides.ts';
import { contradicts, mustFail } from './contradicts.ts';
import type { Demanded } from './effective.ts';
import { inFieldOrder } from './field-order.ts';
import { isHeldBy } from './held-whole.ts';
import { asksForAnyText, asksForLess, asksForLonger, asksForPart, asksForWhole } from './narrowed-demand.ts';
import type { ChangeKind, OracleChange } from './oracle-change.ts';
import { answersTo, asksOnlyPart, DEPTHS, piecesOf, questionsOf } from './questions.ts';
import { reduce } from './reduced-subject.ts';
import { isSamePattern } from './same-pattern.ts';
import { isNever, isSameType, isSameValue, isTurned, subjectOf } from './spellings.ts';
import { sharesLiteral, substitute, take, takeUnmoved } from './substitutes.ts';
import { numberIn, rounding, toleranceMoved } from './tolerances.ts';

const BROAD_ERRORS = /^(?:\\ ?)?(Exception|BaseException|Error|Throwable|RuntimeException|StandardError)$/;

const weakest = (a: Strength, b: Strength): Strength => (compareStrength(a, b) < 0 ? a : b);

const numberOf = ({ expected }: Assertion): number => numberIn(expected ?? '');

/** For `x > 3` → `x > 1` and its like: whether the limit moved outwards; null where that cannot be told. */
function limitMoved(before: Assertion, after: Assertion): 'widened' | 'tightened' | null {
  const [old, now] = [numberOf(before), numberOf(after)];
  if (before.expected === null || Number.isNaN(old) || Number.isNaN(now)) return null;
  const lower = /^(>=?|toBeGreater|assertGreater|above|least|greaterThan|gte?$|assert\.is(Above|AtLeast))/.test(
    before.matcher,
  );
  const upper = /^(<=?|toBeLess|assertLess|below|most|lessThan|lte?$|assert\.is(Below|AtMost))/.test(before.matcher);
  if (!lower && !upper) return null;
  return (lower ? now < old : now > old) ? 'widened' : 'tightened';
}

/** A bare name or attribute: nothing that can be compared with what stood there before. */
const isName = (text: string): boolean =>
  /^[\p{L}_$][\p{L}\p{N}_$]*( \??\. [\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(text) &&
  !/^(True|False|None|true|false|null|undefined)$/.test(text);

/** How one type or error that is expected compares with another one; the module that it is named by says nothing. */
function compareTypes(before: string, after: string): ChangeKind | null {
  if (isSameType(before, after)) return null;
  return BROAD_ERRORS.test(after) ? 'weaker' : 'rewritten';
}

function compareExpected(before: Assertion, after: Assertion): ChangeKind | null {
  if (before.expected === after.expected) return null;
  if (after.expected === null) return 'weaker';
  if (before.expected === null) return null;
  if (before.strength === 'type') return compareTypes(before.expected, after.expected);
  if (before.strength === 'pattern') return isSamePattern(before.expected, after.expected) ? null : 'reworded';
  if (before.strength === 'bound') {
    const moved = limitMoved(before, after);
    return moved === 'tightened' ? null : (moved ?? 'replaced');
  }
  if (isSameValue(before.expected, after.expected)) return null;
  if (inFieldOrder(before.expected) === inFieldOrder(after.expected)) return null;
  if (asksForLonger(before, after)) return 'reworded';
  return isName(after.expected) || isName(before.expected) ? 'replaced' : 'rewritten';
}

/** Whether what is expected is asked of the code under test itself, in the very words that examine it. */
const isSelfMade = ({ subject, expected, negated }: Assertion): boolean =>
  !negated && subject.includes('(') && expected !== null && ` ${expected} `.includes(` ${subject} `);

/** How an assertion compares with the one that stands for it; null where it demands as much or more. */
function compare(before: Assertion, after: Assertion, truncates: boolean): ChangeKind | null {
  if (after.defect !== null) return after.defect;
  if (isTurned(before, after)) return null;
  if (rounding(before, after) !== null) return 'weaker';
  const alternatives = compareAlternatives(before, after);
  if (alternatives !== null) return alternatives === 'more' ? 'widened' : null;
  // To expect no call where one was expected, or one where none was, is to expect another number of them.
  if (isNever(after) !== isNever(before)) return 'rewritten';
  if (asksForWhole(before, after)) return null;
  const through = throughTheSame(before, after, truncates);
  if (through === 'same' && before.strength === after.strength) return null;
  if (through === 'less' && before.strength === 'exact') return 'weaker';
  if (asksForPart(before, after) || (asksForAnyText(after) && !asksForAnyText(before))) return 'weaker';
  if (before.strength === null || after.strength === null)
    return before.matcher === after.matcher ? compareExpected(before, after) : 'replaced';
  if (isSelfMade(after) && !isSelfMade(before)) return 'weaker';
  const { cap } = reduce(subjectOf(after), subjectOf(before));
  if (cap === 'exact' && through !== null) return 'replaced';
  const difference = compareStrength(weakest(after.strength, cap), before.strength);
  if (difference < 0) return 'weaker';
  if (difference > 0) {
    const conflict = contradicts(before, after);
    return conflict === null ? null : conflict === 'opposite' ? 'flipped' : 'rewritten';
  }
  if (before.negated !== after.negated) return 'flipped';
  if (mustFail(before) !== mustFail(after)) return 'rewritten';
  const moved = toleranceMoved(before, after);
  return moved === 'widened' ? 'widened' : compareExpected(before, after);
}

/** Languages in which a whole number that is divided by one stays whole. */
const TRUNCATES: ReadonlySet<string> = new Set(['go', 'java', 'csharp', 'rust', 'ruby']);

/** As `compare`, of demands whose language and names are known. */
const compareDemands = (before: Demanded, after: Demanded): ChangeKind | null =>
  compare(before.assertion, after.assertion, TRUNCATES.has(languageOf(after.file.path)?.id ?? '')) ??
  (asksOnlyPart(before, after) ? 'weaker' : null);

function score(before: Assertion, after: Assertion): number {
  const [old, now] = [subjectOf(before), subjectOf(after)];
  if (isTurned(before, after) || throughTheSame(before, after) !== null || rounding(before, after) !== null) return 5;
  const related =
    asksForPart(before, after) || asksForWhole(before, after) || compareAlternatives(before, after) !== null;
  if (!related && reduce(now, old).core !== old && reduce(old, now).core !== now) return 0;
  const agreements = [
    after.subject === before.subject,
    after.matcher === before.matcher,
    after.expected === before.expected,
    after.negated === before.negated,
    after.defect === null,
  ];
  return 1 + agreements.filter(Boolean).length;
}

const isText = ({ expected }: Assertion): boolean => expected?.startsWith('"') === true && expected !== '""';

/** Whether the text that an error was compared with is asked of the error where it is expected, as it was not before. */
const isInPattern = ({ assertion }: Demanded, fresh: readonly Demanded[]): boolean =>
  fresh.some(
    ({ assertion: one }) =>
      (one.strength === 'pattern' || mustFail(one)) &&
      one.defect === null &&
      (sharesLiteral(assertion, one) || (isText(assertion) && assertion.expected === one.expected)),
  );

/** Whether what an expected error had to say is asked of the error itself now, word by word or more. */
const isOfError = ({ assertion }: Demanded, fresh: readonly Demanded[]): boolean => {
  if (assertion.strength !== 'pattern' || !mustFail(assertion) || !isText(assertion)) return false;
  const plain = (assertion.expected ?? '')
    .slice(1, -1)
    .replace(/^\^|\$$/g, '')
    .replace(/\\(.)/g, '$1');
  const says = ({ assertion: one }: Demanded): boolean =>
    one.defect === null && !one.negated && isText(one) && (one.expected ?? '').includes(plain);
  return plain.length > 2 && fresh.some(says);
};

/** Whether an error that a whole test was to end in (`@Test(expected = …)`) is now expected of one of its calls. */
const isOfOneCall = ({ assertion }: Demanded, fresh: readonly Demanded[]): boolean =>
  assertion.strength === 'type' &&
  assertion.subject === '' &&
  fresh.some(
    ({ assertion: one }) => one.strength === 'type' && one.defect === null && one.expected === assertion.expected,
  );

/** Whether what was asked of an error, or by it, is asked for in another place now. */
const isSaidElsewhere = (one: Demanded, fresh: readonly Demanded[]): boolean =>
  isInPattern(one, fresh) || isOfError(one, fresh) || isOfOneCall(one, fresh);

/** Whether another demand of the test has come to hold one within it. */
const isHeld = ({ assertion }: Demanded, after: readonly Demanded[]): boolean =>
  after.some((one) => isHeldBy(assertion, one.assertion));

/** So many differing assertions are only counted: what is missing in number is gone, the rest is replaced. */
const MAX_COMPARISONS = 100_000;

function crowd(open: readonly Demanded[], left: ReadonlySet<Demanded>): OracleChange[] {
  const live = [...left].filter(({ assertion }) => assertion.defect === null);
  return open.map((before, index) => {
    const after = live[index] ?? null;
    return { kind: after === null ? 'removed' : 'replaced', before, after };
  });
}

/** Whether a demand that was made in any case is made under a condition now, be it in a helper that took it over. */
const becameConditional = (before: Demanded, after: Demanded): boolean =>
  !before.assertion.guarded && after.assertion.guarded && (before.helper ?? after.helper) === after.helper;

/** Takes the same demand from those that are kept, best one that is made in as many cases. */
function takeSame({ assertion }: Demanded, kept: Demanded[] | undefined): Demanded | undefined {
  const like = kept?.findIndex((one) => one.assertion.guarded === assertion.guarded) ?? -1;
  return kept?.splice(Math.max(0, like), 1)[0];
}

/** What a test demands now, without assertions that cannot fail and could not before: no other one became those. */
function withoutIdle(before: readonly Demanded[], after: readonly Demanded[]): readonly Demanded[] {
  const keyed = ({ assertion }: Demanded): string => `${assertion.defect} ${keyOf(assertion)}`;
  const idle = groupBy(
    before.filter(({ assertion }) => assertion.defect !== null),
    keyed,
  );
  return after.filter((one) => one.assertion.defect === null || idle.get(keyed(one))?.pop() === undefined);
}

/**
 * Takes out what is asked in other words, or of a whole that it is part of: nothing of that changes. What answers stands for
 * nothing else.
 */
function withoutReworded(open: readonly Demanded[], left: Set<Demanded>, steps: number): readonly Demanded[] {
  if (open.length === 0 || left.size === 0) return open;
  const given = [...left].flatMap((one) => answersTo(one, steps).map((key) => ({ key, one })));
  const answers = groupBy(given, ({ key }) => key);
  const used = new Set<Demanded>();
  const isAnswered = (asking: Demanded, keys: readonly string[]): boolean => {
    const found = keys.map((key) => {
      const offers = answers.get(key) ?? [];
      const at = offers.findIndex(({ one }) => asking.assertion.guarded || !one.assertion.guarded);
      return { offers, at };
    });
    if (found.length === 0 || found.some(({ at }) => at < 0)) return false;
    for (const { offers, at } of found) for (const { one } of offers.splice(at, 1)) used.add(one);
    return true;
  };
  const rest = open.filter(
    (one) => !isAnswered(one, questionsOf(one, steps)) && !isAnswered(one, piecesOf(one, steps)),
  );
  for (const one of used) left.delete(one);
  return rest;
}

/** Compares what a test demanded with what it demands now. Assertions that could not fail before are not missed. */
export function compareOracles(before: readonly Demanded[], after: readonly Demanded[]): OracleChange[] {
  const left = new Set(withoutIdle(before, after).filter((one) => one.delegates !== true));
  const kept = groupBy(
    after.filter(({ assertion }) => assertion.defect === null),
    ({ assertion }) => keyOf(assertion),
  );
  const changes: OracleChange[] = [];
  const changed = before.filter((one) => {
    const { assertion, delegates } = one;
    if (assertion.defect !== null) return false;
    const same = takeSame(one, kept.get(keyOf(assertion)));
    if (same !== undefined && becameConditional(one, same))
      changes.push({ kind: 'conditional', before: one, after: same });
    return same === undefined ? delegates !== true : same.delegates !== true && !left.delete(same);
  });
  const homeless: Demanded[] = [];
  const fresh = [...left];
  const open = DEPTHS.reduce((rest, steps) => withoutReworded(rest, left, steps), changed as readonly Demanded[]);
  if (open.length * left.size > MAX_COMPARISONS) return [...changes, ...crowd(open, left)];
  for (const one of open) {
    const found = take(left, (other) => score(one.assertion, other.assertion));
    const kind = found === null ? null : compareDemands(one, found);
    if (found === null && (isSaidElsewhere(one, fresh) || isHeld(one, after))) continue;
    if (found === null && takeUnmoved(one, left) !== null) continue;
    if (found === null) homeless.push(one);
    else if (kind !== null) changes.push({ kind, before: one, after: found });
    else if (becameConditional(one, found)) changes.push({ kind: 'conditional', before: one, after: found });
  }
  const demands = after.map(({ assertion }) => assertion);
  return [...changes, ...substitute(homeless, left)].map((change) =>
    change.kind === 'replaced' &&
    change.after !== null &&
    asksForLess(change.before.assertion, change.after.assertion, demands)
      ? { ...change, kind: 'weaker' }
      : change,
  );
}
