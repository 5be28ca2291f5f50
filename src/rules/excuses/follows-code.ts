import type { Assertion } from '../../syntax/index.ts';
import { literalsIn, tokensOf } from '../change/likeness.ts';
import { production } from '../change/production.ts';
import type { PlacedTest, TestPair } from '../change/test-pairs.ts';
import { demandsShrink, tells } from '../oracles/demands-shrink.ts';
import { type Demanded, demandsOf } from '../oracles/effective.ts';
import type { Gained } from '../oracles/gained.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';
import type { Explanation } from '../reach/explanation.ts';
import { simpleName } from '../reach/module-imports.ts';
import type { Case, SideName } from '../rule.ts';
import { changedWords, hasText } from './changed-words.ts';
import { isReadFrom } from './read-files.ts';
import { givesUpOrder } from './same-call.ts';

const NAMES = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/u;
/** A name of several words, which hardly stands in code by chance. */
const COMPOUND = /^(?=.{6})_*[\p{L}\p{N}]+(_|\p{Ll}\p{Lu})/u;
/** What a pattern adds to the text that it looks for. */
const PATTERN_MARKS = /^[\^(]?(?:\.[*+])?|(?:\.[*+])?[)$]?$/g;

const removed = new WeakMap<Case, ReadonlySet<string>>();

function readRemoved(facts: Case): ReadonlySet<string> {
  const changes = production(facts).sources.flatMap(({ changed }) => changed);
  return new Set(changes.filter(({ change }) => change === 'removed').map(({ name }) => simpleName(name)));
}

/** Names of definitions that production code no longer has. */
function removedNames(facts: Case): ReadonlySet<string> {
  const names = removed.get(facts) ?? readRemoved(facts);
  removed.set(facts, names);
  return names;
}

/** Whether an assertion names a definition that production code no longer has: it could not stay as it was. */
export const namesRemoved = (facts: Case, { subject, expected }: Assertion): boolean =>
  (`${subject} ${expected ?? ''}`.match(NAMES) ?? []).some((name) => removedNames(facts).has(name));

/**
 * Whether an assertion names something that production code no longer has, or asks for a text, an error or an attribute that
 * changed code says no more.
 */
export function namesLost(facts: Case, assertion: Assertion): boolean {
  if (namesRemoved(facts, assertion)) return true;
  const { subject, expected, strength } = assertion;
  const { lost } = changedWords(facts);
  const asked = [subject.match(NAMES)?.at(-1), ...(strength === 'type' ? (expected?.match(NAMES) ?? []) : [])];
  if (asked.some((name) => name !== undefined && COMPOUND.test(name) && lost.names.has(name))) return true;
  return literalsIn(expected).some((text) => hasText(lost, text.replace(PATTERN_MARKS, '')));
}

/** Whether a test named something that production code no longer has, and names it no more. */
function letsGo(facts: Case, { before, after }: TestPair): boolean {
  const now = new Set(after.unit.words);
  const gone = removedNames(facts);
  return before.unit.words.some((word) => gone.has(word) && !now.has(word));
}

/** A literal that holds several values demands each of them. */
const weightOf = ({ expected, strength }: Assertion): number =>
  strength === 'exact' && /^[[({]/.test(expected ?? '') ? Math.max(1, literalsIn(expected).length) : 1;

/** The first name of a subject that is no call: what is looked at through whatever wraps it. */
const rootOf = ({ subject }: Assertion): string | undefined =>
  (/[\p{L}_$][\p{L}\p{N}_$]*(?![\p{L}\p{N}_$]| \()/u.exec(subject) ?? NAME.exec(subject))?.[0];

/** How much a test demands, its helpers included, of what has a name at its root. */
function demandedOf(facts: Case, side: SideName, test: PlacedTest, root: string): number {
  const own = demandsOf(facts, side, test).demanded.filter(
    ({ assertion }) => tells(assertion) && rootOf(assertion) === root,
  );
  return own.reduce((total, { assertion }) => total + weightOf(assertion), 0);
}

/** Whether a test demands more of the very thing of which one assertion demands less. */
function isMadeGood(facts: Case, { before: { assertion } }: OracleChange, { before, after }: TestPair): boolean {
  const root = rootOf(assertion);
  if (root === undefined) return false;
  return demandedOf(facts, 'after', after, root) > demandedOf(facts, 'before', before, root);
}

const FAILURE = /raise|throw|reject|panic|^fail$/i;
const asksForError = ({ matcher, negated }: Assertion): boolean => !negated && FAILURE.test(matcher);

/** Whether an error is expected where a value was, or something of a type that changed code has come to name. */
function turnsOut(facts: Case, { assertion: old }: Demanded, now: Assertion): boolean {
  if (asksForError(now)) return !asksForError(old);
  const name = now.strength === 'type' ? now.expected?.match(NAMES)?.at(-1) : undefined;
  return name !== undefined && COMPOUND.test(name) && changedWords(facts).gained.names.has(name);
}

/**
 * Whether an assertion went with code that changed as it does where behaviour changes: the very same is asked by another test
 * or in whatever order; its test demands more of the same thing now; an error or a new type comes in the place of a value; what
 * it or its test named is gone; it asked for no more than anything at all; or the tests assert as often as they did, all together.
 */
export function wentWithCode(facts: Case, change: OracleChange, pair: TestPair, elsewhere: Gained): boolean {
  const { kind, before, after } = change;
  const { assertion } = before;
  if (kind === 'weaker' && after !== null && turnsOut(facts, before, after.assertion)) return true;
  if (kind === 'weaker' && (elsewhere.holds(assertion) || givesUpOrder(change))) return true;
  if (/^(removed|weaker)$/.test(kind) && isMadeGood(facts, change, pair)) return true;
  if (kind !== 'removed') return false;
  return !tells(assertion) || !demandsShrink(facts) || namesLost(facts, assertion) || letsGo(facts, pair);
}

const FIELD = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** Whether a record that is expected only loses fields that changed production code names no more. */
function losesFields(facts: Case, before: Demanded, after: Demanded): boolean {
  const [had, has] = [tokensOf(before.assertion.expected), tokensOf(after.assertion.expected)];
  let found = 0;
  const lost = had.filter((token) => {
    const stays = token === has[found];
    if (stays) found += 1;
    return !stays;
  });
  const fields = lost.filter((token, at) => FIELD.test(token) && lost[at + 1] === ':');
  const { names } = changedWords(facts).lost;
  return found === has.length && fields.length > 0 && fields.every((name) => names.has(name));
}

/** A whole literal that says something: a number, or a single letter, is said everywhere. */
const IS_TEXT = /^(?=.*[^\d.]).{2}/s;

/**
 * Whether what an assertion expects now, and did not, is what changed production code says now, and did not, or a changed file
 * that its test reads. Where the test is not known to get there, what it expected has to be what the code said, too; where it
 * may, it is enough that the code says that no more.
 */
export function saysWhatCodeSays(facts: Case, { kind, before, after }: OracleChange, by: Explanation['kind']): boolean {
  if (after === null || !/^(rewritten|reworded|reaimed|replaced|widened)$/.test(kind)) return false;
  const [old, now] = [literalsIn(before.assertion.expected), literalsIn(after.assertion.expected)];
  const [fresh, gone] = [now.filter((one) => !old.includes(one)), old.filter((one) => !now.includes(one))];
  if (fresh.length === 0) return by !== 'none' && kind === 'rewritten' && losesFields(facts, before, after);
  if (isReadFrom(facts, before.file, { fresh, gone })) return true;
  if (by === 'none' && gone.length === 0) return false;
  const { gained, lost } = changedWords(facts);
  if (by !== 'none' && gone.length > 0 && gone.every((one) => IS_TEXT.test(one) && lost.texts.has(one))) return true;
  return fresh.every((one) => hasText(gained, one)) && (by !== 'none' || gone.every((one) => hasText(lost, one)));
}
