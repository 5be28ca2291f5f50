import { groupBy } from '../../collections/index.ts';
import { keyOf, tokensOf } from '../change/likeness.ts';
import type { PlacedTest, TestPair } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';
import { isWrapper } from './calls-in.ts';
import { calledByHelper, type Demanded } from './effective.ts';
import { inPlace } from './in-place.ts';
import type { OracleChange } from './oracle-change.ts';
import { dependsOnInput, sameButInput } from './substitutes.ts';

const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
/** What the names in a test's own demand stand for, in the place of those names; null where nobody can tell. */
function followed({ unit }: PlacedTest, demand: Demanded): Demanded['assertion'] | null {
  const { assertion, helper } = demand;
  if (helper !== null || assertion.defect !== null) return null;
  const own = unit.held?.filter(({ shared }) => shared !== true) ?? [];
  const is = inPlace(assertion.subject, assertion.line, own);
  return is === assertion.subject ? null : { ...assertion, subject: is };
}

/** The calls that answer: what they are handed is left out, but for that of calls which only hold it. */
function answering(subject: string): readonly string[] {
  const found: string[] = [];
  const hidden: boolean[] = [];
  const tokens = subject.split(' ');
  for (const [at, token] of tokens.entries()) {
    const name = tokens[at - 1] ?? '';
    const isCall = token === '(' && NAME.test(name);
    if (isCall && !hidden.includes(true) && !isWrapper(name)) found.push(name);
    if (token === '(') hidden.push(isCall && !isWrapper(name));
    if (token === ')') hidden.pop();
  }
  return found;
}

/** Modules that serve tests: what is taken from there may make the call itself. */
const SERVES_TESTS = /test|spec|fixture|helper|support|factor|util/i;

/** Whether a call is made, by the test or by a helper of tests that it calls instead; in doubt it is. */
function isMade(facts: Case, { reading }: PlacedTest, call: string, made: readonly string[]): boolean {
  const isServed = (name: string): boolean =>
    reading.imports.some(({ module, names }) => SERVES_TESTS.test(module) && names.some(({ local }) => local === name));
  return made.some(
    (name) => name === call || calledByHelper(facts, 'after', name)?.includes(call) === true || isServed(name),
  );
}

/** Whether the test makes the calls itself now that a helper made for it. */
function isSpelledOut(facts: Case, helper: string, stands: (call: string) => boolean): boolean {
  const calls = calledByHelper(facts, 'before', helper)?.filter((call) => !isWrapper(call)) ?? [];
  return calls.length > 0 && calls.every(stands);
}

/** A text that may be the name of a file, by which what is in it may be told anew. */
const FILE_NAME = /^"[^"]{1,200}\.[a-z][a-z\d]{0,5}"$/;

/** Whether other literals are put in, and not only what is put in kept in another file. */
const isFed = (was: string, is: string): boolean => {
  const now = tokensOf(is);
  return tokensOf(was).some((token, at) => token !== now[at] && !FILE_NAME.test(token));
};

/**
 * Demands that stand as they stood, on names that have come to stand for something else: a call that answered before is made no
 * more (`got = weigh(3)`, then `got = Box(12)`), or is handed other literals. Other arguments of any other kind are left out: tests
 * are kept so day by day.
 */
export function rebound(
  facts: Case,
  pair: TestPair,
  old: readonly Demanded[],
  now: readonly Demanded[],
): OracleChange[] {
  const standing = groupBy(now, ({ assertion }) => keyOf(assertion));
  return old.flatMap((before): OracleChange[] => {
    const after = standing.get(keyOf(before.assertion))?.shift();
    const [was, is] = [followed(pair.before, before), after === undefined ? null : followed(pair.after, after)];
    if (after === undefined || was === null || is === null || was.subject === is.subject) return [];
    const sides = { before: { ...before, assertion: was }, after: { ...after, assertion: is } };
    if (sameButInput(was, is))
      return dependsOnInput(is) && isFed(was.subject, is.subject) ? [{ kind: 'fed', ...sides }] : [];
    const made = answering(is.subject);
    const stands = (call: string): boolean => isMade(facts, pair.after, call, made);
    if (answering(was.subject).every((call) => stands(call) || isSpelledOut(facts, call, stands))) return [];
    return [{ kind: 'reaimed', ...sides }];
  });
}
