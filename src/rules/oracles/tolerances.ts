import type { Assertion } from '../../syntax/index.ts';

/** Measures of how far a value may lie from another one, in its own unit. */
const ABSOLUTE = /^(?:places|digits|delta|abs|a)$/;
/** So little is the error of a computation, as a share of its result. */
const NOISE = 1e-5;

/** So little is the error of one where nothing is to come out. */
const NOTHING = 1e-9;

/** The number that a normalised text is; tokens of one below zero stand apart. */
export const numberIn = (text: string): number => (text === '' ? Number.NaN : Number(text.replace(/^- /, '-')));

/** What a tolerance accepts, in the unit of what is expected; null where that cannot be told. */
function widthOf({ tolerance, expected }: Assertion): number | null {
  if (tolerance === null || tolerance.value < 0) return null;
  if (ABSOLUTE.test(tolerance.measure)) return tolerance.value;
  const middle = Number(expected);
  return tolerance.measure === 'rel' && !Number.isNaN(middle) ? tolerance.value * Math.abs(middle) : null;
}

/** As `toleranceMoved`, between measures: libraries round in ways of their own, and differ in what they take for noise. */
function measuredAnew(before: Assertion, after: Assertion): 'widened' | 'same' {
  const [old, now] = [widthOf(before), widthOf(after)];
  if (old === null || now === null) return 'widened';
  const unit = Math.max(1, Math.abs(Number(after.expected)) || 1);
  return now <= old * 2 || now <= NOISE * unit ? 'same' : 'widened';
}

/** How what a value is allowed to be off by compares with what it was. */
export function toleranceMoved(before: Assertion, after: Assertion): 'widened' | 'same' | 'tightened' {
  if (before.tolerance === null || after.tolerance === null) return 'same';
  if (before.tolerance.measure !== after.tolerance.measure) return measuredAnew(before, after);
  if (after.tolerance.value === before.tolerance.value) return 'same';
  return after.tolerance.value > before.tolerance.value ? 'widened' : 'tightened';
}

const BELOW =
  /^(?:<=?|toBeLessThan(?:OrEqual)?|assertLess(?:Equal)?|below|(?:at\.?)?most|lessThan(?:OrEqualTo)?|lte?|Less(?:OrEqual)?)$/;
const DISTANCE = /^(?:(?:Math|math|np|numpy) \. )?f?[aA]bs \( (.+) \)$/s;

const ROUNDED = /^round \( (.+) , (\d{1,2}) \)$/s;

/** The tolerance that an assertion grants by arithmetic: `abs(x - 1.5) < 1e-9` and `round(x, 9) == 1.5` for `x == 1.5`, or both sides rounded. */
function byArithmetic({ subject, expected }: Assertion, after: Assertion): Assertion | null {
  const [, apart] = DISTANCE.exec(after.subject) ?? [];
  const isApart =
    apart === `${subject} - ${expected}` || (!/ [-+] /.test(subject) && apart === `${expected} - ${subject}`);
  if (isApart && BELOW.test(after.matcher) && after.expected !== null)
    return { ...after, subject, expected, tolerance: { measure: 'delta', value: Number(after.expected) } };
  const [, rounded = '', digits] = (after.strength === 'exact' && ROUNDED.exec(after.subject)) || [];
  if (digits === undefined || rounded !== subject) return null;
  const [, value = after.expected, same = digits] = ROUNDED.exec(after.expected ?? '') ?? [];
  return same === digits
    ? { ...after, subject, expected: value, tolerance: { measure: 'digits', value: 10 ** -Number(digits) } }
    : null;
}

/** A tenth of the unit of the last digit that a number is written to (0.01 of `1.5`); null for a whole number. */
function lastDigit(expected: string): number | null {
  const [, decimals] = /^-?\d+\.(\d+)$/.exec(expected) ?? [];
  return decimals === undefined ? null : 10 ** -(decimals.length + 1);
}

/**
 * What a value that had to be equal may be off by now: `noise`, which a computation makes by itself and no fault hides in, or what
 * is lost in `rounding` to more digits than the number is written in. Null where it is more, or cannot be told.
 */
export function rounding(before: Assertion, after: Assertion): 'noise' | 'rounding' | null {
  if (before.strength !== 'exact' || before.negated || after.negated || before.expected === null) return null;
  const near = after.strength === 'approximate' ? after : byArithmetic(before, after);
  if (near === null || near.tolerance === null || near.expected === null || near.subject !== before.subject)
    return null;
  const { measure, value } = near.tolerance;
  if (!(value >= 0) || !(measure === 'rel' || ABSOLUTE.test(measure))) return null;
  const [was, is] = [numberIn(before.expected), numberIn(near.expected)];
  if (Number.isNaN(was) || Number.isNaN(is)) {
    if (before.expected !== near.expected || value > NOISE) return null;
    return measure === 'rel' ? 'noise' : 'rounding';
  }
  const width = measure === 'rel' ? value * Math.abs(is) : value;
  if (Math.abs(was - is) > width) return null;
  if (width <= (was === 0 ? NOTHING : NOISE * Math.abs(was))) return 'noise';
  const digit = lastDigit(before.expected.replace(/^- /, '-'));
  return digit !== null && width <= digit * (1 + NOISE) ? 'rounding' : null;
}
