import { groupBy } from '../../collections/index.ts';
import { type Assertion, compareStrength, type Defect, type Strength } from '../../syntax/index.ts';
import { keyOf, tokensOf } from '../change/likeness.ts';
import { goesThroughTheSame } from './both-sides.ts';
import type { Demanded } from './effective.ts';
import { inFieldOrder } from './field-order.ts';
import { isHeldBy } from './held-whole.ts';
import { asksForAnyText, asksForLonger, asksForPart, asksForWhole } from './narrowed-demand.ts';
import { reduce } from './reduced-subject.ts';
import { isSamePattern } from './same-pattern.ts';
import { isNever, isSameType, isSameValue, isTurned, subjectOf } from './spellings.ts';

/**
 * What became of an assertion. `rewritten`, `flipped`: it now demands something else; `removed`, `weaker`, `widened`:
 * less; a `Defect`: nothing any more; `conditional`: as much, under a condition; `fed`: the same of another input;
 * `replaced`, `reworded`, `reaimed`: something different that may be as good.
 */
export type ChangeKind =
  | Defect
  | 'rewritten'
  | 'flipped'
  | 'removed'
  | 'weaker'
  | 'widened'
  | 'replaced'
  | 'reworded'
  | 'reaimed'
  | 'conditional'
  | 'fed';

/** One assertion of the base, and the one of the head that stands for it (null: none does). */
export interface OracleChange {
  readonly kind: ChangeKind;
  readonly before: Demanded;
  readonly after: Demanded | null;
}

const BROAD_ERRORS = /^(?:\\ ?)?(Exception|BaseException|Error|Throwable|RuntimeException|StandardError)$/;

const weakest = (a: Strength, b: Strength): Strength => (compareStrength(a, b) < 0 ? a : b);

/** The number that is expected; tokens of one below zero stand apart. */
const numberOf = ({ expected }: Assertion): number => Number(expected?.replace(/^- /, '-'));

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

function toleranceMoved(before: Assertion, after: Assertion): 'widened' | 'same' | 'tightened' {
  if (before.tolerance === null || after.tolerance === null) return 'same';
  if (before.tolerance.measure !== after.tolerance.measure) return 'widened';
  if (after.tolerance.value === before.tolerance.value) return 'same';
  return after.tolerance.value > before.tolerance.value ? 'widened' : 'tightened';
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
function compare(before: Assertion, after: Assertion): ChangeKind | null {
  if (after.defect !== null) return after.defect;
  if (isTurned(before, after)) return null;
  // To expect no call where one was expected, or one where none was, is to expect another number of them.
  if (isNever(after) !== isNever(before)) return 'rewritten';
  if (asksForWhole(before, after)) return null;
  if (asksForPart(before, after) || (asksForAnyText(after) && !asksForAnyText(before))) return 'weaker';
  if (before.strength === null || after.strength === null)
    return before.matcher === after.matcher ? compareExpected(before, after) : 'replaced';
  if (isSelfMade(after) && !isSelfMade(before)) return 'weaker';
  const { cap } = reduce(subjectOf(after), subjectOf(before));
  if (cap === 'exact' && goesThroughTheSame(before, after)) return 'replaced';
  const difference = compareStrength(weakest(after.strength, cap), before.strength);
  if (difference < 0) return 'weaker';
  if (difference > 0) return null;
  if (before.negated !== after.negated) return 'flipped';
  const moved = toleranceMoved(before, after);
  return moved === 'widened' ? 'widened' : compareExpected(before, after);
}

function score(before: Assertion, after: Assertion): number {
  const [old, now] = [subjectOf(before), subjectOf(after)];
  if (isTurned(before, after) || goesThroughTheSame(before, after)) return 5;
  const related = asksForPart(before, after) || asksForWhole(before, after);
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

/** Takes the best-scoring candidate out of a list; null where none scores. */
function take(from: Set<Demanded>, rate: (one: Demanded) => number): Demanded | null {
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
const sharesLiteral = ({ expected }: Assertion, other: Assertion): boolean =>
  expected !== null &&
  expected.length > 5 &&
  expected.startsWith('"') &&
  (other.expected ?? '').includes(expected.slice(1, -1));

/** Whether the text that an error was compared with is now asked of the error where it is expected. */
const isInPattern = ({ assertion }: Demanded, after: readonly Demanded[]): boolean =>
  after.some(
    ({ assertion: one }) => one.strength === 'pattern' && one.defect === null && sharesLiteral(assertion, one),
  );

/** Whether an error that a whole test was to end in (`@Test(expected = …)`) is now expected of one of its calls. */
const isOfOneCall = ({ assertion }: Demanded, after: readonly Demanded[]): boolean =>
  assertion.strength === 'type' &&
  assertion.subject === '' &&
  after.some(
    ({ assertion: one }) => one.strength === 'type' && one.defect === null && one.expected === assertion.expected,
  );

/** Whether another demand of the test has come to hold one within it. */
const isHeld = ({ assertion }: Demanded, after: readonly Demanded[]): boolean =>
  after.some((one) => isHeldBy(assertion, one.assertion));

const isInput = (token: string): boolean =>
  /^([-+]?\d|"|(true|false|none|null|nil)$)/i.test(token) && !/[/\\]/.test(token);

/** Whether the same calls are examined with other literals: another input, which may be one without the bug. */
function sameButInput(before: Assertion, after: Assertion): boolean {
  if (!before.subject.includes('(') || before.subject === after.subject) return false;
  const [old, now] = [tokensOf(before.subject), tokensOf(after.subject)];
  return (
    old.length === now.length &&
    old.every((token, at) => token === now[at] || (isInput(token) && isInput(now[at] ?? '')))
  );
}

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

/** The same words as before, though names in them stand for something else now. */
function sameWords({ assertion }: Demanded, left: Set<Demanded>): Demanded | null {
  return take(left, (one) => (one.assertion.defect === null && one.assertion.text === assertion.text ? 1 : 0));
}

/** Whether an assertion that demands less is still about the very call that another one examined (`abs(weigh(3) - 12) < 50`). */
const stillAsks = ({ subject }: Assertion, other: Assertion): boolean =>
  subject.includes('(') && ` ${other.subject} ${other.expected ?? ''} `.includes(` ${subject} `);

/** Nothing of the same subject is left: an assertion about something else may have come instead. */
function substitute(before: Demanded, left: Set<Demanded>): OracleChange {
  const { assertion } = before;
  const trivial = take(left, (one) => (one.assertion.defect === 'tautology' ? 1 : 0));
  if (trivial !== null) return { kind: 'tautology', before, after: trivial };
  const other = fed(before, left);
  if (other !== null) return { kind: 'fed', before, after: other };
  const live = (one: Demanded): boolean => one.assertion.defect === null;
  const holds = take(left, (one) => (live(one) && sharesLiteral(assertion, one.assertion) ? 1 : 0));
  if (holds !== null) return { kind: 'replaced', before, after: holds };
  const reaimed = take(left, (one) => {
    const same = one.assertion.matcher === assertion.matcher && one.assertion.expected === assertion.expected;
    return live(one) && same && one.assertion.negated === assertion.negated ? 1 : 0;
  });
  if (reaimed !== null) return { kind: 'reaimed', before, after: reaimed };
  const asGood = take(left, (one) => {
    const { strength } = one.assertion;
    if (!live(one)) return 0;
    if (strength === 'truthy' && !one.assertion.negated && handsOn(assertion, one.assertion)) return 2;
    return strength === null || assertion.strength === null || compareStrength(strength, assertion.strength) >= 0
      ? 1
      : 0;
  });
  if (asGood !== null) return { kind: 'replaced', before, after: asGood };
  const lesser = take(left, (one) => (live(one) && stillAsks(assertion, one.assertion) ? 1 : 0));
  return lesser === null ? { kind: 'removed', before, after: null } : { kind: 'weaker', before, after: lesser };
}

/** So many differing assertions are only counted: what is missing in number is gone, the rest is replaced. */
const MAX_COMPARISONS = 100_000;

function crowd(open: readonly Demanded[], left: ReadonlySet<Demanded>): OracleChange[] {
  const live = [...left].filter(({ assertion }) => assertion.defect === null);
  return open.map((before, index) => {
    const after = live[index] ?? null;
    return { kind: after === null ? 'removed' : 'replaced', before, after };
  });
}

/** Whether a demand that was made in any case is made under a condition now. */
const becameConditional = (before: Demanded, after: Demanded): boolean =>
  !before.assertion.guarded && after.assertion.guarded && before.helper === after.helper;

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

/** Compares what a test demanded with what it demands now. Assertions that could not fail before are not missed. */
export function compareOracles(before: readonly Demanded[], after: readonly Demanded[]): OracleChange[] {
  const left = new Set(withoutIdle(before, after).filter((one) => one.delegates !== true));
  const kept = groupBy(
    after.filter(({ assertion }) => assertion.defect === null),
    ({ assertion }) => keyOf(assertion),
  );
  const changes: OracleChange[] = [];
  const open = before.filter((one) => {
    const { assertion, delegates } = one;
    if (assertion.defect !== null) return false;
    const same = takeSame(one, kept.get(keyOf(assertion)));
    if (same !== undefined && becameConditional(one, same))
      changes.push({ kind: 'conditional', before: one, after: same });
    return same === undefined ? delegates !== true : same.delegates !== true && !left.delete(same);
  });
  const homeless: Demanded[] = [];
  if (open.length * left.size > MAX_COMPARISONS) return [...changes, ...crowd(open, left)];
  for (const one of open) {
    const found = take(left, (other) => score(one.assertion, other.assertion));
    const kind = found === null ? null : compare(one.assertion, found.assertion);
    if (found === null && (isInPattern(one, after) || isOfOneCall(one, after) || isHeld(one, after))) continue;
    if (found === null) homeless.push(one);
    else if (kind !== null) changes.push({ kind, before: one, after: found });
    else if (becameConditional(one, found)) changes.push({ kind: 'conditional', before: one, after: found });
  }
  const again = new Map(homeless.map((one) => [one, sameWords(one, left)]));
  const reaimed = (before: Demanded): OracleChange | null => {
    const after = again.get(before) ?? null;
    return after === null ? null : { kind: 'reaimed', before, after };
  };
  return [...changes, ...homeless.map((one) => reaimed(one) ?? substitute(one, left))];
}
