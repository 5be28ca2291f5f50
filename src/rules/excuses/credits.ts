import { type Assertion, compareStrength } from '../../syntax/index.ts';
import { alike, contentOf, inputsOf, keyOf, literals, rowWords, tokensOf } from '../change/likeness.ts';
import type { PlacedTest, TestPair } from '../change/test-pairs.ts';
import { tells } from '../oracles/demands-shrink.ts';
import { ASSERTING } from '../oracles/effective.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';
import { reduce } from '../oracles/reduced-subject.ts';
import { subjectOf } from '../oracles/spellings.ts';
import { isHoisted, onlyAddsArguments, waitsForMore } from './same-call.ts';

/** What a test has got that it had not: values of rows, names of parameters, inputs; and whether it was written anew. */
interface Gains {
  readonly rows: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly inputs: ReadonlySet<string>;
  readonly restructured: boolean;
}

const known = new WeakMap<TestPair, Gains>();

function gainsOf(pair: TestPair): Gains {
  const [old, now] = [pair.before.unit, pair.after.unit];
  const gains = known.get(pair) ?? {
    rows: gained(rowWords(now.rows), rowWords(old.rows)),
    names: gained(now.rows?.names ?? [], old.rows?.names ?? []),
    inputs: gained(inputsOf(now), inputsOf(old)),
    restructured: isRestructured(pair),
  };
  known.set(pair, gains);
  return gains;
}

/** What is in `now` and was not in `before`. */
function gained(now: readonly string[], before: readonly string[]): ReadonlySet<string> {
  const old = new Set(before);
  return new Set(now.filter((one) => !old.has(one)));
}

const TEMPLATE = /^[fF$]?(["'`])([^{}]*?)\$?\{ ?(\w+) ?\}([^{}]*)\1$/;

/** Whether a text is what a template makes of one of some rows' values, in the place of a name that the rows give. */
function fillsTemplate(text: string, template: string, { rows, names }: Gains): boolean {
  const [, , head = '', name = '', tail = ''] = TEMPLATE.exec(template) ?? [];
  return names.has(name) && [...rows].some((value) => `${head}${contentOf(value)}${tail}` === contentOf(text));
}

const BARE_NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const wordsIn = (text: string | null): ReadonlySet<string> =>
  new Set(text?.replace(/"(?:[^"\\]|\\.)*"/g, '').match(WORD));

/** What a test holds values against as firmly as an assertion did: what its like expect, and what helpers of its file are handed. */
function heldAgainst({ unit, reading }: PlacedTest, { strength, negated }: Assertion): readonly (string | null)[] {
  const like = unit.assertions.filter(
    (one) =>
      one.defect === null &&
      one.negated === negated &&
      (strength === null || one.strength === null || compareStrength(one.strength, strength) >= 0),
  );
  const helpers = new Set(reading.helpers.map(({ name }) => name));
  const handed = unit.handed.filter(({ name, defect }) => defect === null && helpers.has(name));
  // Of `want in got` either side may be what is looked for.
  const sides = like.flatMap(({ subject, expected }) => (BARE_NAME.test(subject) ? [subject, expected] : [expected]));
  return [...sides, ...handed.flatMap(({ given }) => given.map(({ text }) => text))];
}

/** Whether one of a test's rows has all of some values, but for those that the test says outside of its rows. */
function areInOneRow(values: readonly string[], { unit }: PlacedTest): boolean {
  const said = unit.assertions.map(({ subject }) => ` ${subject} `);
  const wanted = values.filter((one) => !unit.inputs.includes(one) && !said.some((text) => text.includes(` ${one} `)));
  const rows = unit.rows?.cells.map((cells) => new Set(cells.flatMap((cell) => [cell, ...tokensOf(cell)]))) ?? [];
  return rows.some((row) => wanted.every((one) => row.has(one)));
}

/**
 * The values that an assertion demanded stand among rows that its test has got, beside what it was asked of, and under a name that
 * the test holds something against.
 */
function movedIntoRows({ before, after }: OracleChange, pair: TestPair): boolean {
  const { rows } = gainsOf(pair);
  const { expected, subject } = before.assertion;
  const now = pair.after.unit.rows;
  if (rows.size === 0 || now === null || expected === null) return false;
  if (fillsTemplate(expected, after?.assertion.expected ?? '', gainsOf(pair))) return true;
  const texts = literals(tokensOf(expected));
  const values = texts.length === 0 ? [expected] : texts;
  if (!values.every((value) => rows.has(value))) return false;
  if (!areInOneRow([...values, ...literals(tokensOf(subject))], pair.after)) return false;
  const held = heldAgainst(pair.after, before.assertion).map(wordsIn);
  if (now.names.length === 0) return held.some(({ size }) => size > 0);
  return now.names.some((name, at) => {
    const cells = new Set(now.cells.flatMap((row) => [row[at] ?? '', ...tokensOf(row[at])]));
    return held.some((words) => words.has(name)) && values.some((one) => cells.has(one));
  });
}

/** The same demand is still made, once for each of the rows that the test has got, instead of once for each value. */
function repeatsPerRow({ before }: OracleChange, pair: TestPair): boolean {
  const count = ({ unit }: TestPair['before']): number => unit.rows?.cells.length ?? 1;
  const key = keyOf(before.assertion);
  const still = pair.after.unit.assertions.some((one) => one.defect === null && keyOf(one) === key);
  return still && count(pair.after) > count(pair.before);
}

/** The same is demanded of each row that the test goes through, and the value is one of theirs. */
function isOneOfRows({ before: { assertion } }: OracleChange, { after: { unit } }: TestPair): boolean {
  const { rows, assertions } = unit;
  if (rows === null || assertion.expected === null) return false;
  const names = assertions.flatMap((one) => {
    const same = one.subject === assertion.subject && one.matcher === assertion.matcher;
    return same && one.negated === assertion.negated && one.defect === null ? [one.expected] : [];
  });
  return rows.names.some(
    (name, at) => names.includes(name) && rows.cells.some((cells) => cells[at] === assertion.expected),
  );
}

/** What is expected now is computed from parameters that the test did not have. */
function comesFromRows({ after }: OracleChange, pair: TestPair): boolean {
  const { names } = gainsOf(pair);
  const text = after?.assertion.expected ?? '';
  return text.split(/[^\p{L}\p{N}_$]+/u).some((word) => names.has(word));
}

/** The new value was also put in elsewhere in the test, where it was not before: what goes in and what comes out changed together. */
function followsInput({ before, after }: OracleChange, pair: TestPair): boolean {
  const { inputs } = gainsOf(pair);
  const old = new Set(tokensOf(before.assertion.expected));
  const fresh = literals(tokensOf(after?.assertion.expected)).filter((value) => !old.has(value));
  return fresh.length > 0 && fresh.every((value) => value.length > 3 && inputs.has(value));
}

/** Below this likeness a test has been written anew, so that its old assertions have no counterparts to be missed. */
const SAME_TEST = 0.5;
/** In fewer words than this, one edited assertion is half of the test. */
const ENOUGH_WORDS = 15;

const live = ({ unit }: PlacedTest): number => unit.assertions.filter((one) => one.defect === null).length;

/**
 * Whether an exact demand has become one on the type, or the mere truth, of the very same: it has its counterpart, however
 * the rest of the test was written anew.
 */
function asksForLittleOfIt({ kind, before, after }: OracleChange): boolean {
  if (kind !== 'weaker' || after === null || before.assertion.strength !== 'exact') return false;
  const old = subjectOf(before.assertion);
  const { core, cap } = reduce(subjectOf(after.assertion), old);
  return core === old && [cap, after.assertion.strength].some((one) => /^(type|truthy)$/.test(one ?? ''));
}

/** Its cases, once one behind the other, have become rows: what it demands of a row, for every row, is as much as it did. */
function becameRows({ before, after }: TestPair): boolean {
  const { rows, assertions } = after.unit;
  if (before.unit.rows !== null || rows === null || rows.cells.length < 2) return false;
  const named = assertions.some(
    ({ defect, subject, expected }) =>
      defect === null && [subject, expected].some((side) => side !== null && rows.names.includes(side)),
  );
  return named && live(after) * rows.cells.length >= live(before);
}

/** A test written anew that still demands at least half as often as the old one did. */
function isRestructured(pair: TestPair): boolean {
  const { before, after } = pair;
  if (becameRows(pair)) return true;
  if (before.unit.words.length < ENOUGH_WORDS) return false;
  return alike(before.unit, after.unit) < SAME_TEST && live(after) > 0 && live(after) * 2 >= live(before);
}

/** Whether a check that a value of the preparation is there went with that value, while the test goes on asserting more than that. */
function wentWithPreparation(
  { kind, before: { assertion, helper } }: OracleChange,
  { before, after }: TestPair,
): boolean {
  if (!/^(removed|replaced)$/.test(kind) || helper !== null || assertion.negated) return false;
  if (assertion.strength !== 'truthy' || !BARE_NAME.test(assertion.text.replace(/^assert\s+/, ''))) return false;
  const name = assertion.text.replace(/^assert\s+/, '');
  const demands = new Set(before.unit.assertions.filter(tells).map(({ text }) => text));
  const keeps = after.unit.assertions.some((one) => tells(one) && demands.has(one.text));
  return keeps && before.unit.words.includes(name) && !after.unit.words.includes(name);
}

const asksThatIsThere = ({ strength, negated }: Assertion): boolean => strength === 'truthy' && !negated;

/** Whether what was only asked to be there is taken for there now, which fails without it (`load().unwrap()`). */
const isTaken = ({ kind, before: { assertion } }: OracleChange, { after: { unit } }: TestPair): boolean =>
  /^(removed|replaced)$/.test(kind) && asksThatIsThere(assertion) && unit.insists?.includes(assertion.subject) === true;

/**
 * Whether a step of the preparation that had to succeed went, and one that has to comes in its stead, or its result is wanted no
 * more: it was a helper that asked no more of what it did itself.
 */
function wentWithStep({ kind, before: { assertion, helper } }: OracleChange, { before, after }: TestPair): boolean {
  if (kind !== 'removed' || helper === null || assertion.strength !== 'truthy') return false;
  const old = before.unit.insists ?? [];
  const calls = (test: PlacedTest): boolean => test.unit.calls.includes(helper);
  if (calls(before) && !calls(after) && after.unit.insists?.some((one) => !old.includes(one)) === true) return true;
  const [was, is] = [before, after].map(({ reading }) => reading.helpers.find(({ name }) => name === helper));
  return was?.parameters.length === 0 && is === undefined && !ASSERTING.test(helper);
}

/**
 * Gives a change the benefit of what happened around it in the same test: values that moved into rows are no change at
 * all (null); an expectation computed from new parameters, or following a new input, may be as good as the old one.
 */
export function credit(change: OracleChange, pair: TestPair): OracleChange | null {
  if (['removed', 'rewritten', 'replaced', 'fed'].includes(change.kind)) {
    if (change.before.assertion.matcher !== 'row' && (movedIntoRows(change, pair) || repeatsPerRow(change, pair)))
      return null;
    if (change.kind === 'removed' && isOneOfRows(change, pair)) return null;
  }
  if (isHoisted(change, pair) || waitsForMore(change, pair) || wentWithPreparation(change, pair)) return null;
  if (isTaken(change, pair)) return null;
  if (onlyAddsArguments(change) || wentWithStep(change, pair)) return { ...change, kind: 'replaced' };
  const doubtful = ['removed', 'rewritten', 'flipped', 'weaker', 'fed'].includes(change.kind);
  if (doubtful && gainsOf(pair).restructured && !asksForLittleOfIt(change)) return { ...change, kind: 'replaced' };
  if (change.kind !== 'rewritten') return change;
  if (comesFromRows(change, pair)) return { ...change, kind: 'replaced' };
  return followsInput(change, pair) ? { ...change, kind: 'reaimed' } : change;
}
