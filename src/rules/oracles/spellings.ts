import type { Assertion } from '../../syntax/index.ts';

/** The test object's attributes and a test's own names hold the same things: `self.crate` becomes the fixture `crate`. */
const withoutOwner = (subject: string): string =>
  subject.replace(/(?<![\p{L}\p{N}_$.)] ?)(?:(?:self|this) \. |@)(?=[\p{L}_$])/gu, '');

/** Matchers by which a double is asked whether it was called at all. */
const CALLED = /^(toHaveBeenCalled|toBeCalled|called)$/;

/** Whether a double must not be called at all, which is as much as to say with what it is called. */
export const isNever = ({ matcher, negated }: Assertion): boolean =>
  matcher === 'assert_not_called' || (negated && CALLED.test(matcher));

const ASKS_FOR_NOTHING = /undefined|null|falsy|defined/i;
/** What TypeScript or C# is told of a value: that it is there. It does nothing when the test runs. */
const SURELY = /(?<=[\p{L}\p{N}_$)\]]) !(?= (?:[.)\]]|\[)|$)/gu;

/** What is examined, however it is spelled; a link that may be missing (`?.`) matters where nothing is what is asked for. */
export function subjectOf(one: Assertion): string {
  const subject = withoutOwner(one.subject).replace(SURELY, '');
  const mayBeNothing = one.negated || ASKS_FOR_NOTHING.test(`${one.matcher} ${one.expected}`);
  return mayBeNothing ? subject : subject.replaceAll(' ?. [', ' [').replaceAll(' ?. ', ' . ');
}

/** An equality, or its denial, which is told to be of another strength. */
const comparesSides = ({ strength, negated, expected, defect }: Assertion): boolean =>
  defect === null && expected !== null && (strength === 'exact' || (negated && strength === 'truthy'));

/** Whether the sides of an equality, or of its denial, have changed places. */
export const isTurned = (before: Assertion, after: Assertion): boolean =>
  [before, after].every(comparesSides) &&
  before.subject === after.expected &&
  before.expected === after.subject &&
  before.negated === after.negated;

const QUALIFIER = /(?<![\p{L}\p{N}_$])[\p{L}_$][\p{L}\p{N}_$]* (?:\.|::|\\) (?!class(?![\p{L}\p{N}_$]))(?=[\p{L}_$])/gu;

/** A type or error without the module or namespace that it is named by. */
const unqualified = (name: string): string => name.replace(QUALIFIER, '').replace(/^\\ /, '');

/** Whether two types or errors are one, whatever module they are named by. */
export const isSameType = (before: string, after: string): boolean => unqualified(before) === unqualified(after);

/** What only puts texts together, or a value in a box: calls of Java's library, variants of Rust's. */
const HOLDS =
  /^(new|String|StringBuilder|StringBuffer|append|toString|concat|valueOf|Byte|Short|Integer|Long|Float|Double|Boolean|Character|Ok|Some|[().])$/;
const TERM = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)+'|[\p{L}\p{N}_$]+(?:\.\d[\p{L}\p{N}_]*)?|[^\s"'\p{L}\p{N}_$]/gu;
const QUOTED = /^["']/;
const OPERATOR = /^[-+*/%<>=!&|^?:~]$/;
const SUFFIX = /^(\d[\d_.]*(?:[eE]\d+)?)[dDfFlL]$/;

const ADDED = /"((?:[^"\\]|\\.)*)" \+ "((?:[^"\\]|\\.)*)"(?! [.[(])/g;
const MOST_ADDED = 20;

/** An expression in which texts that are written out and added to one another are one text. */
function joinTexts(text: string): string {
  let joined = text;
  for (let round = 0; round < MOST_ADDED && joined.includes('" + "'); round += 1)
    joined = joined.replace(ADDED, '"$1$2"');
  return joined;
}

/** The values of an expression in order, where it only puts texts together or in boxes; null where it computes more. */
function valuesOf(text: string): readonly string[] | null {
  const terms = (joinTexts(text).match(TERM) ?? []).filter((term) => !HOLDS.test(term));
  const isText = terms.some((term) => QUOTED.test(term));
  const values = terms.filter((term) => !(isText && term === '+')).map((term) => term.replace(SUFFIX, '$1'));
  return values.some((term) => OPERATOR.test(term)) ? null : values;
}

/** What a variant of Rust's holds that says no more than that it is there. */
const unboxed = (text: string): string => text.replace(/^(?:Ok|Some) \( (.*) \)$/s, '$1');

/** Whether two expressions put the same values together, in the same order: by `+` or a builder, boxed or not. */
export function isSameValue(before: string, after: string): boolean {
  if (unboxed(before) === unboxed(after)) return true;
  const [old, now] = [valuesOf(before), valuesOf(after)];
  if (old === null || now === null || old.length === 0 || old.length !== now.length) return false;
  return old.every((term, at) => term === now[at]);
}
