import type { Assertion, Handed } from '../../syntax/index.ts';
import { tokensOf } from '../change/likeness.ts';
import type { TestPair } from '../change/test-pairs.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';

const NAMED = /^[\p{L}_$][\p{L}\p{N}_$]*/u;
const PLACEHOLDER = /^(?:expect|jasmine|sinon|td|mock) \. (?:anything|any|ANY)(?: \( (?:\w+ )?\))?$|^ANY$/;

/** A call as an assertion spells it, its callee's owner left out. */
const spelled = ({ name, given }: Handed): string =>
  `${name} ( ${given.map((one) => (one.name === null ? one.text : `${one.name} = ${one.text}`)).join(' , ')} )`;

const asksAlike = (old: Assertion, now: Assertion): boolean =>
  old.matcher === now.matcher &&
  old.expected === now.expected &&
  old.negated === now.negated &&
  old.tolerance?.value === now.tolerance?.value;

/** Whether an assertion on what a call answers is made on a new name now, which stands for that answer there. */
export function isHoisted({ kind, before, after }: OracleChange, pair: TestPair): boolean {
  if (after === null || !/^(replaced|reaimed)$/.test(kind) || !asksAlike(before.assertion, after.assertion))
    return false;
  const [{ subject: old }, { subject: now, line }] = [before.assertion, after.assertion];
  const [name] = NAMED.exec(now) ?? [];
  if (name === undefined || after.helper !== null || pair.before.unit.words.includes(name)) return false;
  const tail = now.slice(name.length);
  const stands =
    pair.after.unit.held?.filter((one) => one.name === name && one.after < line && line <= one.until) ?? [];
  return stands.some(({ text }) => `${text}${tail}` === old);
}

const WAITS = /^(wait|poll|until|eventually|settle|await)(_|[A-Z]|$)/;

/** Whether what is examined is what a second wait brings, behind the wait that brought it before and is still made. */
export function waitsForMore({ kind, before, after }: OracleChange, pair: TestPair): boolean {
  if (after === null || !/^(reaimed|rewritten)$/.test(kind)) return false;
  const [old, now] = [before, after].map(({ assertion }) => `${assertion.subject} ${assertion.expected}`) as [
    string,
    string,
  ];
  if (before.assertion.matcher !== after.assertion.matcher || before.assertion.negated !== after.assertion.negated)
    return false;
  const waits = pair.after.unit.handed.filter(({ name }) => WAITS.test(name));
  const first = waits.find((call) => old.includes(spelled(call)));
  if (first === undefined) return false;
  return waits.some(
    (call) => call !== first && call.name === first.name && old.replace(spelled(first), spelled(call)) === now,
  );
}

/** Whether all arguments that a call was to have are asked for as they were, and anything is taken for those behind them. */
export function onlyAddsArguments({ kind, before, after }: OracleChange): boolean {
  const [old, now] = [before.assertion.expected, after?.assertion.expected ?? null];
  if (kind !== 'weaker' || old === null || now === null || before.assertion.matcher !== after?.assertion.matcher)
    return false;
  const [head, rest] = [old, now].map((text) => text.replace(/^\( (.*) \)$/s, '$1')) as [string, string];
  if (!rest.startsWith(`${head} , `)) return false;
  return rest
    .slice(head.length + 3)
    .split(' , ')
    .every((one) => PLACEHOLDER.test(one));
}

/** A list or record, or a call or macro that makes one (`vec![…]`, `List.of(…)`, `new Pear(…)`). */
const HOLDS = /^(?:new )?(?:[\p{L}_$][\p{L}\p{N}_$]*(?: (?:\.|::) [\p{L}_$][\p{L}\p{N}_$]*){0,3} (?:! )?)?[[{(]/u;

/** Whether a list or record that is expected holds all that it held, in the same order, and more. */
export function onlyGrows({ kind, before, after }: OracleChange): boolean {
  const [old, now] = [before.assertion.expected, after?.assertion.expected ?? null];
  if (kind !== 'rewritten' || before.assertion.strength !== 'exact') return false;
  if (old === null || now === null || !HOLDS.test(old) || !HOLDS.test(now)) return false;
  const [held, holds] = [tokensOf(old), tokensOf(now)];
  let found = 0;
  for (const token of holds) if (token === held[found]) found += 1;
  return found === held.length && holds.length > held.length;
}

const sorted = (text: string): string => [...tokensOf(text)].sort().join(' ');

/** Whether a list is put in order before it is compared, and the same is expected in that order: all but the order is demanded. */
export function givesUpOrder({ kind, before, after }: OracleChange): boolean {
  const [old, now] = [before.assertion, after?.assertion];
  if (kind !== 'weaker' || old.expected === null || now?.expected == null || old.matcher !== now.matcher) return false;
  const isSorted = now.subject === `${old.subject} . sort ( )` || now.subject === `sorted ( ${old.subject} )`;
  return isSorted && sorted(old.expected) === sorted(now.expected);
}

/** Whether all that is demanded before and now is that a call answers without an error, as Go's tests ask of call after call. */
function staysWithoutError({ before, after }: OracleChange): boolean {
  const [old, now] = [before.assertion, after?.assertion];
  return old.matcher === 'error' && now?.matcher === 'error' && !old.negated && !now.negated;
}

const FIELD = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** Whether records that a call is handed get fields that they had not, and all else is as it was: nothing is called, nothing taken away. */
function onlyGetsFields(old: readonly string[], now: readonly string[]): boolean {
  let [found, depth] = [0, 0];
  const added: string[] = [];
  for (const [at, token] of now.entries()) {
    // What a bare record around the subject gets is no input of the code.
    if (/^[({]$/.test(token) && (at > 0 || token === '(')) depth += 1;
    if (/^[)}]$/.test(token)) depth -= 1;
    if (token === old[found]) found += 1;
    else if (depth <= 0) return false;
    else added.push(token);
  }
  const named = added.some((token, at) => FIELD.test(token) && added[at + 1] === ':');
  return found === old.length && named && !added.some((token) => /[()=]/.test(token));
}

/** Languages whose compiler knows the fields of a record: tests that name others follow code that has changed already. */
export const TYPED = /\.(go|rs|cs|java)$/;

/** Whether two texts differ by the names of fields alone. */
const onlyNamesFields = (old: readonly string[], now: readonly string[]): boolean =>
  old.length === now.length &&
  old.every(
    (token, at) =>
      token === now[at] ||
      (FIELD.test(token) &&
        FIELD.test(now[at] ?? '') &&
        /^[:=]$/.test(old[at + 1] ?? '') &&
        old[at + 1] === now[at + 1]),
  );

/** Languages in which a function takes so many arguments, and no other number. */
const COUNTED = /\.(go|rs)$/;

/** The callee that an expression begins with and how many arguments it gets; null for all that is no call as a whole. */
function callOf(tokens: readonly string[]): { readonly callee: string; readonly count: number } | null {
  const open = tokens.indexOf('(');
  if (open < 1) return null;
  let [depth, count] = [0, tokens[open + 1] === ')' ? 0 : 1];
  for (const [at, token] of tokens.entries()) {
    if (/^[([{]$/.test(token)) depth += 1;
    if (/^[)\]}]$/.test(token)) depth -= 1;
    if (token === ',' && depth === 1) count += 1;
    if (depth === 0 && at > open)
      return at === tokens.length - 1 ? { callee: tokens.slice(0, open).join(' '), count } : null;
  }
  return null;
}

/** Whether one function is called with more arguments than before, or fewer, as it only takes after its code has changed. */
function takesOthers(old: readonly string[], now: readonly string[]): boolean {
  const [was, is] = [callOf(old), callOf(now)];
  return was !== null && is !== null && was.callee === is.callee && was.count !== is.count;
}

/** Whether a double is to be called with all that it was to be called with, and more behind that. */
const asksForMoreArguments = (old: Assertion, now: Assertion): boolean =>
  old.subject === now.subject &&
  old.matcher === now.matcher &&
  old.negated === now.negated &&
  /^\( .+ \)$/s.test(old.expected ?? '') &&
  (now.expected ?? '').startsWith(`${(old.expected ?? '').slice(0, -2)} , `);

/** Whether a method of an object is a function that the file imports now, and is called with the very same. */
export function leavesItsObject({ kind, before, after }: OracleChange, { after: { reading } }: TestPair): boolean {
  if (after === null || kind !== 'reaimed' || !asksAlike(before.assertion, after.assertion)) return false;
  const [old, now] = [before.assertion.subject, after.assertion.subject];
  const [name] = /^[\p{L}_][\p{L}\p{N}_]*(?= \()/u.exec(now) ?? [];
  const isImported = reading.imports.some(({ names }) =>
    names.some(({ local, original }) => local === name && original !== ''),
  );
  return name !== undefined && isImported && old.endsWith(` . ${now}`);
}

/**
 * Whether the same is demanded in the same words of something that is spelled a little otherwise: records got more fields, or
 * fields of a typed language have other names; a function takes another number of arguments, in a language that counts them; a
 * double is to be called with more; or no more is asked than that a call goes well.
 */
export function asksAsBefore(change: OracleChange): boolean {
  const { kind, before, after } = change;
  if (after === null) return false;
  const [old, now] = [before.assertion, after.assertion];
  if (kind === 'replaced') return asksForMoreArguments(old, now);
  if (kind !== 'reaimed') return false;
  if (staysWithoutError(change)) return true;
  if (old.matcher !== now.matcher || old.negated !== now.negated) return false;
  const [was, is] = [old, now].map((one) => tokensOf(`${one.subject} ${one.expected}`)) as [
    readonly string[],
    readonly string[],
  ];
  if (TYPED.test(before.file.path) && onlyNamesFields(was, is)) return true;
  const subjects = [tokensOf(old.subject), tokensOf(now.subject)] as const;
  if (old.expected !== now.expected) return false;
  return onlyGetsFields(...subjects) || (COUNTED.test(before.file.path) && takesOthers(...subjects));
}
