import type { Assertion, Defect, Handed, Helper, TestUnit } from '../../syntax/index.ts';
import { tokensOf } from '../change/likeness.ts';
import type { TestPair } from '../change/test-pairs.ts';

/** What the parameters of a helper stand for in one call of it. */
export type Meanings = ReadonlyMap<string, string>;

type Given = Handed['given'];

/** Some normalised code with the names of parameters replaced by what they stand for. */
export const substitute = (text: string, meanings: Meanings): string =>
  meanings.size === 0
    ? text
    : text
        .split(' ')
        .map((token) => meanings.get(token) ?? token)
        .join(' ');

/** What each parameter of a helper is handed, by its keyword or its place. */
export function meaningsOf({ parameters }: Helper, given: Given): Meanings {
  const placed = given.filter(({ name }) => name === null);
  const found = new Map<string, string>();
  for (const [index, parameter] of parameters.entries()) {
    const value = given.find(({ name }) => name === parameter) ?? placed[index];
    if (parameter !== '' && value !== undefined) found.set(parameter, value.text);
  }
  return found;
}

/** A helper's assertion as it is when the helper is called so. */
export const inCall = (assertion: Assertion, meanings: Meanings, defect: Defect | null): Assertion => ({
  ...assertion,
  subject: substitute(assertion.subject, meanings),
  expected: assertion.expected === null ? null : substitute(assertion.expected, meanings),
  defect: assertion.defect ?? defect,
});

/**
 * A helper's two sides, what it asked put in the names that its parameters have now: how a parameter is called says nothing. Left as
 * they are where parameters come or go, or change places.
 */
export function inNewNames({ before, after }: TestPair): TestPair {
  const [old, now] = [before.unit.parameters, after.unit.parameters];
  const renamed = new Map(
    old.flatMap((name, at): [string, string][] => {
      const is = now[at];
      return name === '' || !is || is === name || old.includes(is) || now.includes(name) ? [] : [[name, is]];
    }),
  );
  if (renamed.size === 0 || old.length !== now.length) return { before, after };
  const assertions = before.unit.assertions.map((one) => inCall(one, renamed, null));
  return { before: { ...before, unit: { ...before.unit, assertions } }, after };
}

/** Code with the fields of a loop's row replaced by what they hold: `12` for `row . want`. */
const fieldsIn = (text: string, row: Meanings): string =>
  text.replace(FIELD, (whole, name: string) => row.get(name) ?? whole);
const FIELD =
  /(?<![\p{L}\p{N}_$]|[\p{L}\p{N}_$.] )[\p{L}_$][\p{L}\p{N}_$]{0,200} (?:\.|->) ([\p{L}_][\p{L}\p{N}_]{0,200})(?![\p{L}\p{N}_]| \()/gu;

const ofRow = (assertion: Assertion, row: Meanings): Assertion => ({
  ...assertion,
  subject: fieldsIn(assertion.subject, row),
  expected: assertion.expected === null ? null : fieldsIn(assertion.expected, row),
});

/** So many rows of a test are gone through. */
const MOST_ROWS = 100;

/** An assertion of a parametrised test as it is for each of its rows: what a test hands a helper may be a row of that one now. */
export function inRows(assertion: Assertion, { rows, parameters }: Pick<TestUnit, 'rows' | 'parameters'>): Assertion[] {
  if (rows === null) return [];
  const names = rows.names.length > 0 ? rows.names : parameters;
  return rows.cells.slice(0, MOST_ROWS).map((cells) => {
    const given = new Map(cells.flatMap((cell, at): [string, string][] => (names[at] ? [[names[at], cell]] : [])));
    const { subject, expected } = inCall(ofRow(assertion, given), given, null);
    return { ...assertion, subject, expected };
  });
}

const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*[?!]?$/u;

/** A text that is one call as a whole (`fares . agrees ( fare ( 67 ) , 425 )`): its last name, and what it is handed. */
function callIn(text: string): { readonly name: string; readonly given: Given } | null {
  const tokens = tokensOf(text);
  const open = tokens.indexOf('(');
  const name = tokens[open - 1] ?? '';
  if (open < 1 || !NAME.test(name) || !tokens.slice(0, open).every((one) => NAME.test(one) || /^(\.|::|->)$/.test(one)))
    return null;
  const pieces: string[][] = [[]];
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    if (/^[)\]}]$/.test(token)) depth -= 1;
    if (depth === 0 && at > open) {
      if (at < tokens.length - 1) return null;
      const given = pieces.filter((one) => one.length > 0);
      return { name, given: given.map((one) => argument(one)) };
    }
    if (depth === 1 && token === ',') pieces.push([]);
    else if (depth > 0) pieces.at(-1)?.push(token);
    if (/^[([{]$/.test(token)) depth += 1;
  }
  return null;
}

/** An argument by its place, or by a keyword as Python writes it. */
const argument = ([first = '', second, ...rest]: readonly string[]): Given[number] =>
  second === '=' && NAME.test(first)
    ? { name: first, text: rest.join(' ') }
    : { name: null, text: [first, ...(second === undefined ? [] : [second]), ...rest].join(' ') };

const asksForYes = ({ strength, expected, negated, defect }: Assertion): boolean =>
  !negated && defect === null && (strength === 'truthy' || (strength === 'exact' && /^true$/i.test(expected ?? '')));

/**
 * What an assertion asks that wants a yes of a helper which does no more than answer a condition, or one in each of its
 * branches: what these ask of what it is handed, as if they stood in the place of the call. Null for other assertions, and for answers that only hand on.
 */
export function answeredBy(
  assertion: Assertion,
  helperOf: (name: string, handed: number) => Helper | null,
): readonly Assertion[] | null {
  if (!asksForYes(assertion)) return null;
  const call = callIn(assertion.subject);
  const helper = call === null ? null : helperOf(call.name, call.given.length);
  if (call === null || helper?.answers === undefined || helper.answers.every(handsOn)) return null;
  const meanings = meaningsOf(helper, call.given);
  const { line, text, guarded } = assertion;
  return helper.answers.map((one) => ({ ...inCall(one, meanings, null), line, text, guarded: guarded || one.guarded }));
}

/** An answer of another call, of which no more is known than that it is a yes. */
const handsOn = ({ strength, matcher, defect, subject, expected }: Assertion): boolean =>
  defect === null &&
  subject.includes('(') &&
  (strength === 'truthy' || (matcher === '==' && /^true$/i.test(expected ?? '')));
